"""A method in writing whose questions are rated first, and answered in a step of its own."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain.method import Kind
from bot.domain.thermometer import unanswered
from tests.e2e.test_written_rounds import in_writing, reminders, to
from tests.scene import BRINGER, CIRCLE, Scene, opened


@pytest.fixture
async def asked(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a round in writing in which everybody has just asked a question."""
    async with opened(tmp_path, method="ten-step") as scene:
        in_writing(scene)
        await scene.stage.push_to(datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
        await scene.script.settle_in()
        await scene.script.gather()
        await scene.script._vote(await scene.round())
        await to(scene, "ask")
        for who in sorted(set(CIRCLE) - {BRINGER}):
            await scene.write(who, "Wat maakt het bellen moeilijk voor je?", Kind.QUESTION)
        yield scene


async def key_of(scene: Scene) -> str:
    step = (await scene.round()).step
    return step.key if step is not None else ""


async def answer(scene: Scene, count: int) -> None:
    """Let the bringer answer so many of the questions that have no answer yet."""
    given = await scene.contributions()
    for question in unanswered(given, scene.id_of(BRINGER))[:count]:
        await scene.press(BRINGER, Verb.ANSWER, question.id)
        await scene.fill(BRINGER, text="Dat ik dan iets moet vragen.")


async def test_questions_to_be_rated_do_not_wait_for_an_answer(asked: Scene) -> None:
    assert await key_of(asked) == "rate"


async def test_the_step_of_answering_ends_with_the_last_answer(asked: Scene) -> None:
    round_ = await to(asked, "answer")
    await answer(asked, 3)
    assert await key_of(asked) == "answer"
    assert f"aan zet: @{asked.stage.player(BRINGER).person.name}" in asked.reads(
        "aafke", round_.room_id
    )
    await answer(asked, 1)
    assert await key_of(asked) == "ask-on"


async def test_the_bringer_may_leave_questions_unanswered(asked: Scene) -> None:
    round_ = await to(asked, "answer")
    await answer(asked, 1)
    await asked.press(BRINGER, Verb.PASS, str(round_.index))
    assert await key_of(asked) == "ask-on"


async def test_nobody_passes_in_the_place_of_the_bringer(asked: Scene) -> None:
    round_ = await to(asked, "answer")
    assert "voor anderen" in await asked.press("aafke", Verb.PASS, str(round_.index))
    assert await key_of(asked) == "answer"


async def test_a_bringer_who_answers_nothing_is_reminded_and_can_pass_there(asked: Scene) -> None:
    round_ = await to(asked, "answer")
    assert round_.due_at is not None
    await asked.stage.push_to(round_.due_at - timedelta(minutes=30))
    assert reminders(asked, BRINGER) == 1
