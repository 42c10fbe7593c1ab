"""`/method`: a list, every step, three that suit, and methods of a server's own from a file."""

from typing import Any

import pytest

from bot.custom_ids import Verb
from bot.domain.ids import GuildId
from bot.domain.method_file import SIZE_MAX, read, write
from bot.methods import load, prelude
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.services.methods import OWN_MAX
from tests.scene import BRINGER, LEAD, Scene

OWN = write(load("five-step")).replace('id = "five-step"', 'id = "walk"')
NAMED = OWN.replace('name.nl = "Vijfstappenmethode"', 'name.nl = "Wandelmethode"')


async def upload(scene: Scene, who: str, text: str | bytes, name: str = "eigen.toml") -> str:
    await scene.settled()
    content = text.encode() if isinstance(text, str) else text
    return await scene.type(who, "method upload", file=(name, content))


async def offered(scene: Scene, command: str, typed: str) -> list[str]:
    found = await scene.stage.autocomplete(LEAD, ANNOUNCEMENTS, command, "method", typed)
    return [choice["value"] for choice in found]


async def test_everybody_can_see_which_methods_there_are(scene: Scene) -> None:
    told = await scene.type(BRINGER, "method list")
    assert "Roddelmethode" in told
    assert "Alleen als je elkaar goed kent" in told
    assert "Van deze server" not in told
    assert "Gossip method" in await scene.type("grace", "method list")


async def test_a_method_is_shown_and_leafed_through(scene: Scene) -> None:
    first = await scene.type(BRINGER, "method show", method="ten-step")
    assert "Tienstappenmethode" in first
    assert "**1. Het probleem" in first
    assert "Aan het woord: inbrenger." in first
    assert "dancing" in await scene.type(BRINGER, "method show", method="dancing")


async def test_a_long_method_has_a_way_on_and_back(scene: Scene) -> None:
    long = "\n\n".join(
        f'[[steps]]\nkey = "s{n}"\nprimitive = "tell"\nminutes = 1\n'
        + "".join(f'{key}.nl = "{"woord " * 30}"\n{key}.en = "word"\n' for key in ("rule", "say"))
        + f'name.nl = "Stap{n}"\nname.en = "Step{n}"\n'
        for n in range(20)
    )
    await upload(scene, LEAD, OWN.partition("[[steps]]")[0] + long)
    first = await scene.type(LEAD, "method show", method="walk")
    assert "Stap0" in first
    assert "Stap19" not in first
    seen = [first]
    while len(seen) < 9 and (page := await scene.press(LEAD, Verb.METHOD)) != first:
        seen.append(page)
    assert 1 < len(seen) < 9, "after the last page comes the first"
    assert "Stap19" in seen[-1]
    assert [f"**{n}. Stap{n - 1} " in "".join(seen) for n in range(1, 21)] == [True] * 20


async def test_three_are_suggested_with_reasons(scene: Scene) -> None:
    async def suggested(bond: str) -> str:
        return await scene.type(
            LEAD, "method suggest", about="stuck", people=6, bond=bond, minutes=60
        )

    told = await suggested("high")
    assert "een patroon dat vastzit, mijn eigen rol" in told
    assert "**1. Roddelmethode**" in told
    assert "Hier is hij voor gemaakt." in told
    assert "**3. " in told
    assert "Roddelmethode" not in await suggested("low")


async def test_the_choices_of_a_suggestion_speak_dutch(scene: Scene) -> None:
    command: Any = scene.stage.env.backend.find_command("method", None)
    suggest = next(one for one in command["options"] if one["name"] == "suggest")
    for option in suggest["options"]:
        for choice in option.get("choices") or []:
            assert choice["name_localizations"]["nl"] != choice["name"], choice


async def test_an_own_method_is_played_on_its_own_server_only(scene: Scene) -> None:
    told = await upload(scene, LEAD, NAMED)
    assert "`walk` staat erbij" in told
    assert "45 minuten" in told
    assert await offered(scene, "round open", "wandel") == ["walk"]
    assert await offered(scene, "method share", "walk") == ["walk"]
    assert "Wandelmethode" in await scene.type(BRINGER, "method list")
    await scene.type(LEAD, "round open", method="walk", title="Buiten", size=6)
    assert (await scene.round()).method.name != load("five-step").name
    click = await scene.abroad("willem")
    assert "Stap" not in await click("rg1:method:-:walk:0")
    assert "Vijfstappen" in await click("rg1:method:-:five-step:0")


async def test_replacing_a_method_leaves_a_round_that_follows_it_alone(scene: Scene) -> None:
    await upload(scene, LEAD, OWN)
    await scene.type(LEAD, "round open", method="walk", title="Buiten", size=6)
    was = (await scene.round()).method
    told = await upload(scene, LEAD, OWN.replace("minutes = 12", "minutes = 20"))
    assert "is vervangen" in told
    assert (await scene.round()).method == was
    assert len(await scene.stored(lambda tx: tx.guild_methods.of_guild(guild_of(scene)))) == 1


def guild_of(scene: Scene) -> GuildId:
    return scene.app.guild_id(scene.stage.server.guild.id)


async def test_a_wrong_file_changes_nothing_and_says_what_to_mend(scene: Scene) -> None:
    await upload(scene, LEAD, NAMED)
    wrong = OWN.replace("minutes = 5", 'minutes = "vijf"').replace('safety = "low"', "")
    told = await upload(scene, LEAD, wrong, "mis.toml")
    assert "In mis.toml kloppen 2 dingen nog niet" in told
    assert "Regel 1, safety: ontbreekt. Verwacht: een van low, medium, high." in told
    assert "stap 1, minutes: is iets anders dan bedoeld. Verwacht: een heel getal." in told
    assert "Er is niets veranderd" in told
    assert "Wandelmethode" in await scene.type(LEAD, "method list")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "geen gewone tekst"),
        (b"id = ", "geen geldige TOML"),
        (b"#" * (SIZE_MAX + 1), "hoogstens 64 kB"),
        (write(load("gossip")).encode(), "hoort al bij de bot"),
    ],
)
async def test_what_is_no_method_of_ones_own_is_told(
    scene: Scene, content: bytes, words: str
) -> None:
    assert words in await upload(scene, LEAD, content)
    assert await scene.stored(lambda tx: tx.guild_methods.of_guild(guild_of(scene))) == []


async def test_many_faults_fit_in_one_answer(scene: Scene) -> None:
    told = await upload(scene, LEAD, "\n".join(f"k_{n} = 1" for n in range(300)))
    assert "kloppen 308 dingen nog niet" in told
    assert "En nog 298" in told


async def test_only_facilitators_add(scene: Scene) -> None:
    assert "is voor gespreksleiders" in await upload(scene, BRINGER, OWN)


async def test_a_server_has_room_for_so_many(scene: Scene) -> None:
    guild = guild_of(scene)
    async with scene.app.desk.uow.write() as tx:
        for number in range(OWN_MAX):
            text = OWN.replace('"walk"', f'"walk-{number}"').encode()
            await tx.guild_methods.put(
                guild, read(text, prelude()), scene.id_of(LEAD), scene.stage.now()
            )
    assert str(OWN_MAX) in await upload(scene, LEAD, OWN)
    assert "is vervangen" in await upload(scene, LEAD, OWN.replace('"walk"', '"walk-3"'))
    listed = await scene.type(LEAD, "method list")
    assert "en nog 36" in listed


async def test_a_method_is_shared_as_a_file_that_can_be_added(scene: Scene) -> None:
    told = await scene.type(BRINGER, "method share", method="wial")
    assert "Dit is het bestand" in told
    backend = scene.stage.env.backend
    (message,) = [
        message
        for place in backend.messages.values()
        for message in place.values()
        if message.attachments
    ]
    (attachment,) = message.attachments
    assert attachment["filename"] == "wial.toml"
    assert attachment["size"] == len(write(load("wial")).encode())


async def test_help_with_a_step_is_for_who_leads_alone(scene: Scene) -> None:
    await scene.until("explore")
    told = await scene.press(LEAD, Verb.CUES)
    assert "Hulp bij „Verkennen”" in told
    for part in ("Je kunt zeggen", "Let op", "overheerst", "in advies schiet", "zwaar wordt"):
        assert part in told
    assert not scene.offers(BRINGER, Verb.CUES)
    round_id = (await scene.round()).id
    assert "gespreksleider van deze ronde" in await scene.forge(BRINGER, f"rg1:cues:{round_id}")
