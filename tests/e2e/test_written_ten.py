"""A method in writing whose questions are rated first: nobody waits for answers that come later."""

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.method import Kind
from tests.e2e.test_written_rounds import in_writing, to
from tests.scene import BRINGER, CIRCLE, opened


async def test_questions_to_be_rated_do_not_wait_for_an_answer(tmp_path: Path) -> None:
    async with opened(tmp_path, method="ten-step") as scene:
        in_writing(scene)
        await scene.stage.push_to(datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
        await scene.script.settle_in()
        await scene.script.gather()
        await scene.script._vote(await scene.round())
        await to(scene, "ask")
        for who in set(CIRCLE) - {BRINGER}:
            await scene.write(who, "Wat maakt het bellen moeilijk voor je?", Kind.QUESTION)
        step = (await scene.round()).step
        assert step is not None
        assert step.key == "rate"
