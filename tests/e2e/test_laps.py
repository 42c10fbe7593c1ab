"""A Troika and a pair from the invitation to the evenings after: the chair moves on by itself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain.effects import COCKPIT
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Halt, Round, Status
from bot.domain.views import CockpitView
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.main import speaking
from bot.rehearsal.stage import DM
from tests.e2e.test_written_rounds import in_writing
from tests.scene import LEAD, Scene, opened

TRIO = ("joris", "aafke", "samira")
PAIR = ("joris", "aafke")
AGREED = {"if": "als het stil valt", "date": "01-02-2026"}


async def talk_it_over(scene: Scene, key: str, silent: str, people: tuple[str, ...]) -> Round:
    """Play to a step with a turned chair; only this one of these people cannot type there."""
    round_ = await scene.until(key)
    assert round_.room_id is not None
    may_type = {who: scene.may_type(who, round_.room_id) for who in people}
    assert may_type == {who: who != silent for who in people}
    assert scene.may_type(LEAD, round_.room_id)
    for who in people:
        if who != silent:
            await scene.write(who, f"{who} over {silent}", Kind.REMARK)
    assert not scene.offers(silent, Verb.NEXT)
    return round_


async def test_in_a_troika_each_in_turn_is_silenced_and_harvests_their_own(tmp_path: Path) -> None:
    async with opened(tmp_path, method="troika") as scene:
        for number, who in enumerate(TRIO, 1):
            key = "turned" if number == 1 else f"turned-{number}"
            round_ = await talk_it_over(scene, key, who, TRIO)
            board = scene.reads("samira", round_.room_id)
            name = scene.stage.player(who).person.name
            assert f"Persoon {number} van 3: nu brengt @{name}" in board.replace("**", "")
            if number == 1:
                await scene.stage.restart_bot()
                assert (await scene.round()).laps == round_.laps
            await scene.on()
            await scene.write(who, f"waardevol voor {who}", Kind.RESPONSE)
            await scene.on()
        assert (await scene.until("closing")).status is Status.CLOSING
        await look_back_and_harvest(scene, TRIO)


async def look_back_and_harvest(scene: Scene, people: tuple[str, ...]) -> None:
    """All mark and promise; each then reads of their own turn only, on an evening of their own."""
    for number, who in enumerate(people):
        menu = await scene.press(who, Verb.PICK)
        for other in people:
            for silent in people:
                assert (f"{other} over {silent}" in menu) is (silent == who != other)
        items = await scene.contributions()
        chosen = next(one.id for one in items if one.text.endswith(f"over {who}"))
        await scene.choose(who, Verb.PICK_IN, chosen)
        await scene.press(who, Verb.COMMIT)
        day = f"{10 + number}-02-2026"
        await scene.fill(who, **{**AGREED, "then": f"dan belt {who}", "date": day})
    await scene.press(LEAD, Verb.CLOSE)
    for who in people:
        card = scene.reads(who, DM)
        assert f"waardevol voor {who}" in card
        assert f"over {who}" in card
        others = [one for one in people if one != who]
        assert not any(f"voor {one}" in card or f"over {one}" in card for one in others)
    round_ = await scene.round()
    for who in people:
        evening = await scene.script.evening_of(round_, scene.id_of(who))
        assert evening is not None
        assert not scene.offers(who, Verb.CHECKBACK)
        await scene.stage.push_to(evening)
        await scene.press(who, Verb.CHECKBACK)
        await scene.fill(who, outcome="2", line="Het lukte.")
        assert f"belt {who}" in scene.reads(who, DM)


@pytest.mark.parametrize("language", Language)
async def test_a_pair_swaps_by_itself(tmp_path: Path, language: Language) -> None:
    async with opened(
        tmp_path, method="coaching-pair", language=language, cast=speaking(language)
    ) as scene:
        told = {Language.NL: "Meedenker: denk hardop", Language.EN: "The other: think aloud"}
        for number, who in enumerate(PAIR, 1):
            key = "turned" if number == 1 else "turned-2"
            round_ = await talk_it_over(scene, key, who, PAIR)
            assert told[language] in scene.reads(who, round_.room_id)
            await scene.on()
            await scene.write(who, f"waardevol voor {who}", Kind.RESPONSE)
            await scene.on()
        await scene.until("closing")
        assert len((await scene.round()).participants) == 2
        await scene.script.look_back()
        cockpit = await scene.shown(COCKPIT)
        assert isinstance(cockpit, CockpitView)
        assert (cockpit.evaluated, cockpit.averages) == (2, ())


async def test_who_leaves_in_their_turn_makes_room_for_the_next(tmp_path: Path) -> None:
    async with opened(tmp_path, method="troika") as scene:
        round_ = await scene.until("clarify-2")
        await scene.write("joris", "Wat hoopte je?", Kind.QUESTION)
        await scene.type("aafke", "round leave", place=str(round_.room_id))
        assert (await scene.round()).halt is Halt.BRINGER_GONE
        assert "Verder met de volgende" in scene.reads(LEAD, round_.cockpit_id)
        await scene.press(LEAD, Verb.CHOOSE_AGAIN)
        round_ = await scene.round()
        assert round_.brings_now == scene.id_of("samira")
        assert round_.room_id is not None
        assert "Wat hoopte je?" in scene.reads("joris", round_.room_id)
        assert "Wat hoopte je?" in {one.text for one in await scene.contributions()}
        assert scene.offers(LEAD, Verb.BEND)
        await scene.press(LEAD, Verb.BEND)
        await scene.press(LEAD, Verb.BEND_TO, "coaching-pair")
        after = await scene.round()
        assert (after.method.id, after.brings_now) == ("coaching-pair", scene.id_of("samira"))
        await scene.until("closing")
        await scene.press("samira", Verb.COMMIT)


async def test_a_question_of_an_earlier_turn_is_not_for_who_brings_now(tmp_path: Path) -> None:
    async with opened(tmp_path, method="troika") as scene:
        await scene.until("clarify")
        await scene.write("samira", "Wat hoopte je?", Kind.QUESTION)
        question = (await scene.contributions())[-1]
        await scene.on()
        round_ = await scene.until("clarify-2")
        refused = await scene.press("aafke", Verb.ANSWER, question.id)
        assert "aan wie de casus inbrengt" in refused
        assert "aafke" not in scene.stage.modals
        await scene.press("joris", Verb.ANSWER, question.id)
        await scene.fill("joris", text="Dat het bleef.")
        assert "Dat het bleef." in scene.reads("aafke", round_.room_id)


async def test_seats_are_those_of_the_method(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.script.settle_in()
        title = {"title": "Samen", "method": "coaching-pair"}
        await scene.type(LEAD, "round open", **title)
        assert (await scene.round()).size == 2
        assert "vanaf 2 mensen" in scene.reads("joris", ANNOUNCEMENTS)
        told = await scene.type(LEAD, "round open", title="Samen", method="troika", size=2)
        assert "3 tot 8" in told


@pytest.mark.parametrize("method", ["troika", "coaching-pair"])
async def test_in_writing_the_turns_come_after_each_other(tmp_path: Path, method: str) -> None:
    async with opened(tmp_path, method=method) as scene:
        in_writing(scene)
        await scene.stage.push_to(datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
        await scene.script.settle_in()
        await scene.script.gather()
        first = await scene.round()
        assert first.step is not None
        assert first.step.key == "ask"
        await scene.script.all_steps()
        round_ = await scene.round()
        assert round_.status is Status.CLOSING
        assert len(round_.brought) == len(round_.participants)
        await scene.script.look_back()
        await scene.script.evening_after()
