"""The bot stops and starts in the middle of everything, and nobody loses a word."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain import speech
from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Round, Status
from tests.scene import BRINGER, LEAD, Scene, opened

BEFORE = "Wat typte je voor de bot even weg was?"


@pytest.mark.parametrize("method", ["five-step", "incident", "gossip"])
async def test_a_restart_in_every_step_loses_nothing(tmp_path: Path, method: str) -> None:
    async with opened(tmp_path, method=method, language=Language.NL) as scene:
        await scene.script.settle_in()
        await scene.script.gather()
        kept = 0
        while (round_ := await scene.round()).step is not None:
            kept += await restart_while_somebody_writes(scene, round_)
            await scene.script.one_step(round_)
            await scene.stage.restart_bot()
            await scene.on()
        await scene.stage.restart_bot()
        await scene.script.look_back()
        await scene.stage.restart_bot()
        await scene.script.evening_after()
        assert (await scene.round()).status is Status.CLOSED
        assert kept >= 3


async def restart_while_somebody_writes(scene: Scene, round_: Round) -> int:
    """Open the field of a step, stop, send in vain, start, and send again."""
    step, index = round_.step, round_.index
    kind = None if step is None else speech.collects(step)
    if step is None or kind in {None, Kind.COMMITMENT, Kind.BID} or step.gate is not None:
        await scene.stage.restart_bot()
        return 0
    writer = scene.name_of(round_.writers(index)[0])
    await scene.press(writer, Verb.WRITE, str(index), str(kind))
    await scene.stage.stop_bot()
    await scene.fill(writer, text=BEFORE)
    assert not answered(scene)
    assert writer in scene.stage.modals
    await scene.stage.start_bot()
    await scene.fill(writer, text=BEFORE)
    assert answered(scene)
    given = [one for one in await scene.contributions() if one.text == BEFORE]
    assert [(one.index, one.author_id) for one in given][-1] == (index, scene.id_of(writer))
    return 1


def answered(scene: Scene) -> bool:
    """Whether the application responded to the last act."""
    return scene.stage.acts[-1].answered


async def test_while_the_bot_is_off_a_click_is_not_answered_and_afterwards_it_works(
    scene: Scene,
) -> None:
    await scene.announced()
    await scene.stage.stop_bot()
    assert await scene.press("aafke", Verb.JOIN) == ""
    assert not answered(scene)
    await scene.stage.start_bot()
    assert (await scene.round()).participants == ()
    assert "Je doet mee" in await scene.press("aafke", Verb.JOIN)
    assert (await scene.round()).participants == (scene.id_of("aafke"),)


async def test_the_clock_goes_on_while_the_bot_is_off(scene: Scene) -> None:
    round_ = await scene.until("explore")
    assert round_.due_at is not None
    await scene.stage.stop_bot()
    await scene.stage.push(timedelta(minutes=19))
    before = scene.reads(LEAD)
    await scene.stage.start_bot()
    told = scene.reads(LEAD)[len(before) :] if scene.reads(LEAD).startswith(before) else ""
    assert "7 minuten te laat" in (told or scene.reads(LEAD))
    assert "te laat" not in scene.reads(BRINGER)
    assert (await scene.round()).index == round_.index


async def test_a_form_sent_twice_is_one_contribution(scene: Scene) -> None:
    await scene.until("explore")
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    await scene.replay()
    await scene.stage.restart_bot()
    await scene.replay()
    asked = [one.text for one in await scene.contributions() if one.kind is Kind.QUESTION]
    assert asked == ["Wat hoopte je?"]
    assert scene.reads("teun", room_of(await scene.round())).count("Wat hoopte je?") == 1


def room_of(round_: Round) -> ChannelId:
    assert round_.room_id is not None
    return round_.room_id


async def test_a_form_of_a_step_that_is_over_is_still_taken(scene: Scene) -> None:
    round_ = await scene.until("explore")
    await scene.press("aafke", Verb.WRITE, str(round_.index), Kind.QUESTION)
    await scene.press(LEAD, Verb.NEXT)
    await scene.stage.restart_bot()
    assert "alsnog" in await scene.fill("aafke", text="Wie beslist hierover?")
    assert "Wie beslist hierover?" in scene.reads(BRINGER)


async def test_everything_that_was_on_its_way_is_delivered_after_the_start(scene: Scene) -> None:
    await scene.until("explore")
    path = f"/channels/{room_of(await scene.round())}/messages"
    scene.stage.env.inject_error("POST", path, status=503, times=1)
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    assert "Wat hoopte je?" not in scene.reads(BRINGER)
    await scene.stage.restart_bot()
    await scene.stage.push(timedelta(minutes=1))
    assert scene.reads(BRINGER, room_of(await scene.round())).count("Wat hoopte je?") == 1
