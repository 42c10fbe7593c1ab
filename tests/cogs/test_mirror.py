"""The question mirror speaks to the asker alone, never stands in the way, and loses nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain.language import Language
from bot.domain.method import Kind
from tests.scene import BRINGER, CIRCLE, LEAD, Scene, opened

ADVICE = "Heb je al eens geprobeerd om haar gewoon te bellen?"
ENGLISH_ADVICE = "Have you tried calling her yourself?"
OPEN = "Wat maakt het bellen moeilijk voor je?"
SAID = "Ik vind het een mooi project."


@pytest.fixture
async def asking(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give the five-step method, in the step in which questions are asked."""
    async with opened(tmp_path, method="five-step", language=Language.NL) as scene:
        await scene.until("explore")
        yield scene


async def questions(scene: Scene) -> list[str]:
    return [one.text for one in await scene.contributions() if one.kind is Kind.QUESTION]


async def held(scene: Scene, who: str) -> list[tuple[str, bool]]:
    round_id = (await scene.round()).id
    kept = await scene.stored(lambda tx: tx.held.of_person(round_id, scene.id_of(who)))
    return [(one.text, one.parked) for one in kept]


async def test_an_open_question_goes_straight_to_the_room(asking: Scene) -> None:
    assert await asking.write("aafke", OPEN, Kind.QUESTION) == ""
    assert await questions(asking) == [OPEN]
    assert await held(asking, "aafke") == []


@pytest.mark.parametrize(
    ("who", "text", "seems", "buttons"),
    [
        ("aafke", ADVICE, "advies in de vorm", ("Plaats zo", "Herschrijf", "Bewaar voor")),
        ("grace", ENGLISH_ADVICE, "advice in the shape", ("Post as it is", "Rewrite", "Keep for")),
        ("grace", ADVICE, "advice in the shape", ("Post as it is", "Rewrite", "Keep for")),
        ("aafke", ENGLISH_ADVICE, "advies in de vorm", ("Plaats zo", "Herschrijf", "Bewaar voor")),
        ("aafke", SAID, "uitspraak", ("Plaats zo",)),
    ],
)
async def test_the_asker_alone_sees_the_mirror(
    asking: Scene, who: str, text: str, seems: str, buttons: tuple[str, ...]
) -> None:
    told = await asking.write(who, text, Kind.QUESTION)
    assert text in told
    assert seems in told
    assert "mirror-" not in told
    assert [label for label in buttons if f"[{label}" not in told] == []
    assert await questions(asking) == []
    assert await held(asking, who) == [(text, False)]
    for other in {LEAD, *CIRCLE} - {who}:
        assert text not in asking.reads(other)
        assert text not in await asking.type(other, "round status")


async def test_it_can_always_be_posted_as_it_is_also_after_a_restart(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    await asking.stage.restart_bot()
    assert await asking.press("aafke", Verb.POST) == ""
    assert await questions(asking) == [ADVICE]
    assert await held(asking, "aafke") == []
    assert ADVICE in asking.reads(BRINGER)
    assert "staat al in de kamer" in await asking.press("aafke", Verb.POST)
    assert "staat al in de kamer" in await asking.press("aafke", Verb.REWRITE)
    assert "staat al in de kamer" in await asking.press("aafke", Verb.PARK)
    assert await questions(asking) == [ADVICE]


async def test_rewriting_opens_the_form_with_the_text_and_stays_one_question(
    asking: Scene,
) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    await asking.press("aafke", Verb.REWRITE)
    assert asking.form("aafke") == {"text": ADVICE}
    told = await asking.fill("aafke", text=SAID)
    assert "uitspraak" in told
    assert await held(asking, "aafke") == [(SAID, False)]
    await asking.stage.restart_bot()
    await asking.press("aafke", Verb.REWRITE)
    assert asking.form("aafke") == {"text": SAID}
    await asking.stage.restart_bot()
    assert await asking.fill("aafke", text=OPEN) == ""
    await asking.replay()
    assert await questions(asking) == [OPEN]
    assert await held(asking, "aafke") == []


async def test_a_form_that_comes_twice_is_held_once_and_posted_once(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    await asking.replay()
    assert await held(asking, "aafke") == [(ADVICE, False)]
    await asking.press("aafke", Verb.POST)
    await asking.replay()
    assert await questions(asking) == [ADVICE]


async def test_what_is_parked_waits_in_the_form_of_the_advice(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    told = await asking.press("aafke", Verb.PARK)
    assert "staat het al voor je klaar" in told
    assert await questions(asking) == []
    assert await held(asking, "aafke") == [(ADVICE, True)]
    status = await asking.type("aafke", "round status")
    assert "Bewaard voor de adviesstap" in status
    assert ADVICE in status
    await asking.stage.restart_bot()
    index = (await asking.until("advise")).index
    await asking.press("aafke", Verb.WRITE, str(index), Kind.ADVICE)
    assert asking.form("aafke") == {"text": ADVICE}
    await asking.press("samira", Verb.WRITE, str(index), Kind.ADVICE)
    assert asking.form("samira") == {"text": ""}
    await asking.fill("aafke", text="Bel haar eens zonder agenda.")
    await asking.press("aafke", Verb.WRITE, str(index), Kind.ADVICE)
    assert asking.form("aafke") == {"text": "Bel haar eens zonder agenda."}
    assert ADVICE in await asking.type("aafke", "round status")


async def test_a_mirror_that_was_clicked_away_is_found_in_the_standing(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    told = await asking.type("aafke", "round status")
    assert "Nog niet in de kamer" in told
    assert "[Bewaar voor de adviesstap]" in told
    await asking.press("aafke", Verb.PARK)
    assert "[Bewaar voor de adviesstap]" not in await asking.type("aafke", "round status")
    await asking.press("aafke", Verb.POST)
    assert await questions(asking) == [ADVICE]
    assert "Bewaard voor" not in await asking.type("aafke", "round status")


async def test_a_question_held_past_its_step_can_still_be_posted(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    await asking.press(LEAD, Verb.NEXT)
    assert "alsnog" in await asking.press("aafke", Verb.POST)
    assert await questions(asking) == [ADVICE]


async def test_nobody_reaches_the_held_question_of_another(asking: Scene) -> None:
    await asking.write("aafke", ADVICE, Kind.QUESTION)
    round_ = await asking.round()
    kept = await asking.stored(lambda tx: tx.held.of_person(round_.id, asking.id_of("aafke")))
    for verb in (f"post:{round_.id}", f"rewrite:{round_.id}:{round_.index}", f"park:{round_.id}"):
        told = await asking.forge("samira", f"rg1:{verb}:{kept[0].opening}")
        assert "staat al in de kamer" in told
        assert ADVICE not in told
    told = await asking.forge("aafke", f"rg1:rewrite:{round_.id}:x:{kept[0].opening}")
    assert "andere stap" in told
    assert await held(asking, "aafke") == [(ADVICE, False)]


async def test_one_can_switch_the_mirror_off_for_oneself(asking: Scene) -> None:
    assert "staat uit" in await asking.type("aafke", "settings mirror", switch="off")
    assert "is off" in await asking.type("grace", "settings mirror", switch="off")
    assert await asking.write("aafke", ADVICE, Kind.QUESTION) == ""
    assert await questions(asking) == [ADVICE]
    assert "advies in de vorm" in await asking.write("samira", ADVICE, Kind.QUESTION)
    assert "staat aan" in await asking.type("aafke", "settings mirror", switch="on")
    assert "uitspraak" in await asking.write("aafke", SAID, Kind.QUESTION)


async def test_where_no_advice_comes_it_waits_for_the_talk(tmp_path: Path) -> None:
    async with opened(tmp_path, method="gossip", language=Language.NL) as scene:
        await scene.until("clarify")
        await scene.write("aafke", ADVICE, Kind.QUESTION)
        await scene.press("aafke", Verb.PARK)
        await scene.press(LEAD, Verb.NEXT)
        index = (await scene.round()).index
        await scene.press("aafke", Verb.WRITE, str(index), Kind.REMARK)
        assert scene.form("aafke") == {"text": ADVICE}
        await scene.stage.dismiss_modal("aafke")
        await scene.press(LEAD, Verb.NEXT)
        assert ADVICE in await scene.type("aafke", "round status")


async def test_when_the_talk_is_over_it_stays_in_the_standing(tmp_path: Path) -> None:
    async with opened(tmp_path, method="gossip", language=Language.NL) as scene:
        await scene.until("clarify")
        await scene.write("aafke", ADVICE, Kind.QUESTION)
        await scene.press(LEAD, Verb.NEXT)
        await scene.press(LEAD, Verb.NEXT)
        assert "geen adviesstap meer" in await scene.press("aafke", Verb.PARK)
        assert ADVICE in await scene.type("aafke", "round status")
