"""Who writes has agreed to what holds there: asked once for a version, and nothing is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.custom_ids import Verb, encode
from bot.domain.ids import CircleId
from bot.domain.method import Kind
from tests.cogs.programmes import in_zone
from tests.scene import LEAD, Scene, opened

ASKED = "Voor je"
QUESTION = "Wat hoopte je dat er gebeurde?"


@pytest.fixture
async def asking(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage on which nobody has agreed to anything."""
    async with opened(tmp_path, agreed=False) as scene:
        await scene.settled()
        await in_zone(scene)
        yield scene


async def circle_of(scene: Scene, *people: str) -> CircleId:
    """Make a circle by hand."""
    await scene.type(LEAD, "circles create", name="Noord")
    await scene.choose(LEAD, Verb.CIRCLE_SEAT, *map(scene.id_of, people))
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    (circle,) = await scene.stored(lambda tx: tx.circles.of_guild(guild_id))
    return circle.id


async def agree(scene: Scene, who: str) -> str:
    return await scene.press(who, Verb.AGREE)


async def written(scene: Scene) -> list[str]:
    return [one.text for one in await scene.contributions()]


async def test_one_is_asked_before_the_first_case_and_goes_straight_on(asking: Scene) -> None:
    await asking.announced()
    told = await asking.press("joris", Verb.BID)
    assert "### Voor je hier schrijft" in told
    assert "niet van begin tot eind versleuteld" in told
    assert "de beheerders en de eigenaar van deze server" in told
    assert "Wie de bot beheert" in told
    assert "joris" not in asking.stage.modals
    assert "Neem je tijd" in await asking.press("joris", Verb.AGREE_LATER)
    assert ASKED in await asking.press("joris", Verb.BID)
    await asking.stage.restart_bot()
    assert await agree(asking, "joris") == ""
    await asking.fill("joris", title="Brug zonder geld", about="")
    assert await written(asking) == ["Brug zonder geld"]
    await asking.press("joris", Verb.BID)
    assert asking.form("joris")["title"] == "Brug zonder geld"
    shown = await asking.type("joris", "agreement show")
    assert "rondes buiten een kring: versie 1.0" in shown
    await asking.type("joris", "help")
    assert await asking.press("joris", Verb.AGREEMENTS) == shown
    assert "Noem dit nummer" in await asking.press("joris", Verb.REPORT)
    assert "Nog nergens" in await asking.type("aafke", "agreement show")


async def test_what_was_typed_waits_for_the_tap_also_over_a_restart(asking: Scene) -> None:
    circle_id = await circle_of(asking, "joris", "aafke", "samira")
    await asking.announced(circle=circle_id)
    for person in ("joris", "aafke"):
        await asking.press(person, Verb.BID)
        assert "kring Noord" in asking.reads(person)
        await agree(asking, person)
        await asking.fill(person, title=f"Casus van {person}", about="")
    for person in ("samira", "grace"):
        await asking.press(person, Verb.JOIN)
    await asking.press(LEAD, Verb.START)
    while (step := (await asking.round()).step) is not None and step.key != "explore":
        await asking.script.one_step(await asking.round())
        await asking.on()
    index = str((await asking.round()).index)
    await asking.press("aafke", Verb.WRITE, index, Kind.QUESTION)

    await asking.type(LEAD, "agreement lines", circle=circle_id)
    told = await asking.fill(LEAD, lines="We beginnen op tijd.\n\n  Telefoons weg.")
    assert "2 eigen regels" in told
    assert "versie 1.1" in told

    told = await asking.fill("aafke", text=QUESTION)
    assert "Even opnieuw" in told
    assert "Telefoons weg." in told
    assert "Wat je typte is bewaard" in told
    assert QUESTION not in await written(asking)
    await asking.stage.restart_bot()
    await agree(asking, "aafke")
    assert QUESTION in await written(asking)
    await asking.replay()
    assert (await written(asking)).count(QUESTION) == 1
    await asking.press("aafke", Verb.WRITE, index, Kind.QUESTION)
    assert asking.form("aafke")["text"] == ""


async def test_who_comes_into_the_circle_is_named_and_everybody_is_asked_once_more(
    asking: Scene,
) -> None:
    circle_id = await circle_of(asking, "joris", "aafke")
    await asking.announced(circle=circle_id)
    await asking.press("joris", Verb.BID)
    await agree(asking, "joris")
    people = [asking.id_of(who) for who in ("joris", "aafke", "samira")]
    await asking.choose(LEAD, Verb.CIRCLE_SEAT, *people)
    told = await asking.fill("joris", title="Brug zonder geld", about="")
    assert "Nieuw in de kring: @Samira" in told
    assert await written(asking) == []
    await agree(asking, "joris")
    assert await written(asking) == ["Brug zonder geld"]
    await asking.press("joris", Verb.BID)
    assert "joris" in asking.stage.modals


async def test_a_tampered_client_cannot_agree_to_another_version_or_write_for_a_circle(
    asking: Scene,
) -> None:
    circle_id = await circle_of(asking, "joris", "aafke")
    await asking.announced(circle=circle_id)
    round_id = (await asking.round()).id
    assert ASKED in await asking.forge("joris", encode(Verb.AGREE, round_id, "1.7", "bid"))
    assert ASKED in await asking.press("joris", Verb.BID)
    refused = await asking.forge("joris", encode(Verb.OWN_LINES, circle_id))
    assert "joris" not in asking.stage.modals
    assert refused
    click = await asking.abroad("elders")
    assert "andere server" in await click(encode(Verb.AGREE, round_id, "1.0"))
    assert "is er niet" in await click(encode(Verb.OWN_LINES, circle_id))
    assert "Dank je" in await asking.forge("joris", encode(Verb.AGREE, round_id, "1.0"))
    await asking.forge("joris", encode(Verb.AGREE, round_id, "1.0", "nonsense"))
    await asking.press("joris", Verb.BID)
    assert "joris" in asking.stage.modals


async def test_a_problem_is_reported_with_a_number_and_without_contents(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    told = await scene.type("aafke", "report", error="k7qm2x9p")
    assert "**K7QM2X9P**" in told
    assert "een beheerder van deze server weet het" in told
    assert "K7QM2X9P" in caplog.text
    told = await scene.type("aafke", "report", error="Joris zei iets geks")
    assert "geks" not in told + caplog.text
    assert "Noem dit nummer" in told
