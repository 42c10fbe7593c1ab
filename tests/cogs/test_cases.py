"""A case is prepared in peace: half-way saved, private until shared, and ready when one bids."""

from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain.language import Language
from bot.domain.method import Kind
from tests.scene import LEAD, NO_ROUND, Scene, opened

TITLE = "Niemand roostert het in"
STORY = "Vorige dinsdag zei ik in het overleg dat het stil bleef."
NAMED = "Toen zei Karin dat ik haar moest bellen op 06-12345678."


@pytest.fixture
async def alone(scene: Scene) -> Scene:
    """Give a server with its settings, and nothing going on."""
    return await scene.settled()


async def prepare(scene: Scene, who: str, **typed: str) -> str:
    """Write a case down; fields are named as in the form."""
    await scene.type(who, "case prepare")
    return await scene.fill(who, **typed)


async def mine(scene: Scene, who: str) -> list[tuple[str, dict[str, str], bool]]:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    kept = await scene.stored(lambda tx: tx.cases.of_person(guild_id, scene.id_of(who)))
    return [(one.title, {k: v for k, v in one.fields.items() if v}, one.shared) for one in kept]


async def test_half_a_case_is_saved_and_can_be_written_on_after_a_restart(alone: Scene) -> None:
    await alone.type("joris", "case prepare")
    assert set(alone.form("joris")) == {
        "title",
        *(f"answer_{key}" for key in ("situation", "part", "tried", "question")),
    }
    await alone.stage.restart_bot()
    told = await alone.fill("joris", answer_situation=STORY)
    assert STORY in told
    assert "Nog zonder titel" in told
    assert "Nog open: Wat is mijn aandeel?" in told
    assert await mine(alone, "joris") == [("", {"situation": STORY}, False)]
    await alone.replay()
    await alone.stage.restart_bot()
    await alone.press("joris", Verb.CASE)
    assert alone.form("joris")["answer_situation"] == STORY
    await alone.fill("joris", title=TITLE, answer_situation=STORY, answer_part="Ik trek harder.")
    assert await mine(alone, "joris") == [
        (TITLE, {"situation": STORY, "part": "Ik trek harder."}, False)
    ]


async def test_the_questions_are_those_of_the_method_and_of_ones_language(alone: Scene) -> None:
    await alone.type("joris", "case prepare", method="incident")
    assert set(alone.form("joris")) == {"title", "answer_moment", "answer_me", "answer_turn"}
    await alone.stage.dismiss_modal("joris")
    await alone.type("grace", "case prepare")
    labels = [part.get("label") for part in alone.stage.modals["grace"].spec["components"]]
    assert "What is going on now?" in labels
    told = await alone.fill("grace", title="Half done")
    assert "Only you can read this." in told
    assert "Still open: What is going on now?" in told


async def test_nothing_typed_is_refused_and_too_long_comes_back(alone: Scene) -> None:
    assert "Er staat nog niets in" in await prepare(alone, "joris", title=" ")
    assert await mine(alone, "joris") == []
    assert "ken ik niet" in await alone.type("joris", "case prepare", method="tarot")


async def test_a_name_gets_a_hint_for_its_writer_alone_and_is_kept(alone: Scene) -> None:
    told = await prepare(alone, "joris", title=TITLE, answer_situation=NAMED)
    assert "een naam („Karin”)" in told
    assert "een telefoonnummer („06-12345678”)" in told
    assert await mine(alone, "joris") == [(TITLE, {"situation": NAMED}, False)]
    assert "a name (“Karin”)" in await prepare(alone, "grace", answer_part="I told Karin so.")
    assert "Even kijken" not in await prepare(alone, "aafke", title=TITLE, answer_situation=STORY)
    for other in (LEAD, "teun"):
        assert "Karin" not in alone.reads(other)


async def test_two_taps_and_only_title_and_tags_are_shared(alone: Scene) -> None:
    await prepare(alone, "joris", title=TITLE, answer_situation=STORY)
    await alone.choose("joris", Verb.CASE_THEME, "middle")
    await alone.stage.restart_bot()
    await alone.choose("joris", Verb.CASE_LAYER, "board")
    told = await alone.type("aafke", "case list")
    assert "nog niets voorbereid" in told
    assert TITLE not in told
    assert "Gedeeld" in await alone.press("joris", Verb.CASE_SHARE)
    for who, words in (("aafke", "de middenlaag · bestuur"), ("grace", "the middle layer")):
        told = await alone.type(who, "case list")
        assert TITLE in told
        assert words in told
        assert STORY not in told
    listed = await alone.type("joris", "case list")
    assert "Titels die anderen deelden" not in listed
    await alone.type("joris", "case share", case=await case_id(alone, "joris"), switch="off")
    assert TITLE not in await alone.type("aafke", "case list")


async def case_id(scene: Scene, who: str) -> str:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    kept = await scene.stored(lambda tx: tx.cases.of_person(guild_id, scene.id_of(who)))
    return kept[0].id


async def test_without_a_title_there_is_nothing_to_share(alone: Scene) -> None:
    await prepare(alone, "joris", answer_situation=STORY)
    assert "geen titel" in await alone.press("joris", Verb.CASE_SHARE)
    choice = await alone.stage.autocomplete("joris", "koffie", "case share", "case", "")
    assert [one["name"] for one in choice] == ["Nog zonder titel"]


async def test_nobody_reaches_the_case_of_another(alone: Scene) -> None:
    await prepare(alone, "joris", title=TITLE, answer_situation=STORY)
    wanted = await case_id(alone, "joris")
    await prepare(alone, "aafke", title="Van Aafke")
    for verb in ("case", "case_share", "case_erase"):
        told = await alone.forge("aafke", f"rg1:{verb}:-:{wanted}:yes")
        assert "niet meer" in told
    for verb, value in (("case_see:-", wanted), (f"case_theme:-:{wanted}", "middle")):
        told = await alone.forge("aafke", f"rg1:{verb}", [value])
        assert "niet meer" in told
        assert STORY not in told
    assert "niet meer" in await alone.type("aafke", "case delete", case=wanted)
    assert "Kies er een uit de lijst" in await alone.type("aafke", "case share", case="zomaar")
    assert "van vroeger" in await alone.forge("joris", f"rg1:case_layer:-:{wanted}", ["moon"])
    assert "niet meer" in await alone.type("aafke", "case share", case=NO_ROUND)
    assert await mine(alone, "joris") == [(TITLE, {"situation": STORY}, False)]
    assert "Van Aafke" not in await alone.type("joris", "case list")


async def test_it_is_erased_after_asking_back(alone: Scene) -> None:
    await prepare(alone, "joris", title=TITLE)
    wanted = await case_id(alone, "joris")
    assert "Deze casus wissen?" in await alone.type("joris", "case delete", case=wanted)
    assert len(await mine(alone, "joris")) == 1
    await alone.stage.restart_bot()
    assert "gewist" in await alone.press("joris", Verb.CASE_ERASE)
    assert await mine(alone, "joris") == []


async def test_one_keeps_twenty_at_most(alone: Scene) -> None:
    for number in range(20):
        await prepare(alone, "joris", title=f"Casus {number}")
    assert "al 20 casussen" in await alone.type("joris", "case prepare")
    assert len(await mine(alone, "joris")) == 20


@pytest.mark.parametrize("language", Language)
async def test_a_prepared_case_is_brought_in_and_told(tmp_path: Path, language: Language) -> None:
    async with opened(tmp_path, method="five-step", language=language) as scene:
        await scene.announced()
        await prepare(scene, "joris", title=TITLE, answer_situation=STORY, answer_part="Ik duw.")
        assert TITLE in await scene.press("joris", Verb.BID) or scene.offers("joris", Verb.BID_CASE)
        await scene.stage.restart_bot()
        await scene.choose("joris", Verb.BID_CASE, await case_id(scene, "joris"))
        assert scene.form("joris") == {"title": TITLE, "about": f"{STORY}\n\nIk duw."}
        assert TITLE not in scene.reads("teun")
        await scene.fill("joris", title=TITLE, about="Het wordt stil.")
        assert TITLE in scene.reads("teun")
        assert STORY not in scene.reads("teun")
        await scene.press("joris", Verb.BID)
        assert scene.form("joris") == {"title": TITLE, "about": "Het wordt stil."}
        await scene.stage.dismiss_modal("joris")
        for who in ("aafke", "grace", "samira"):
            await scene.press(who, Verb.JOIN)
        await scene.press(LEAD, Verb.START)
        await scene.press("joris", Verb.WRITE, str((await scene.round()).index), Kind.ACCOUNT)
        assert scene.form("joris") == {"text": f"{STORY}\n\nIk duw."}
        assert STORY not in scene.reads("aafke")


async def test_who_prepared_something_can_still_bring_another_case(scene: Scene) -> None:
    await scene.announced()
    await prepare(scene, "joris", title=TITLE)
    await scene.press("joris", Verb.BID)
    await scene.press("joris", Verb.BID_NEW)
    assert scene.form("joris") == {"title": "", "about": ""}
    await scene.fill("joris", title="Iets anders")
    assert "Iets anders" in scene.reads("teun")
    await scene.press("aafke", Verb.BID)
    assert scene.form("aafke") == {"title": "", "about": ""}
