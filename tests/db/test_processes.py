"""Several processes on one store: each timer is claimed by one, and a dead one's by another."""

import asyncio
import signal
import sys
from pathlib import Path

from bot.domain.effects import TimerKind
from bot.domain.ids import RoundId
from bot.ports import Timer
from db.uow import SqlUnitOfWork
from tests.db.claimer import BATCH, LEASE
from tests.db.data import NOW, a_round

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120


async def start(url: str, name: str, end: str = "done") -> asyncio.subprocess.Process:
    """Start a process that claims."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.db.claimer", url, name, end),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )


async def claimed_by(process: asyncio.subprocess.Process) -> list[str]:
    """Wait for its end and return what it claimed."""
    async with asyncio.timeout(PATIENCE_S):
        output, _ = await process.communicate()
    assert process.returncode == 0
    return output.decode().split()


async def add_timers(uow: SqlUnitOfWork, count: int) -> set[RoundId]:
    """Store as many rounds, each with a timer that is due."""
    rounds = [a_round() for _ in range(count)]
    async with uow.write() as tx:
        for round_ in rounds:
            await tx.rounds.add(round_)
            await tx.timers.put(Timer(round_.id, TimerKind.TIME_UP, 0, NOW))
    return {round_.id for round_ in rounds}


async def test_two_processes_claim_each_timer_once(uow: SqlUnitOfWork, url: str) -> None:
    expected = await add_timers(uow, 500)
    processes = [await start(url, name) for name in ("one", "two")]
    claimed = [round_id for process in processes for round_id in await claimed_by(process)]
    assert len(claimed) == 500
    assert set(claimed) == expected
    async with uow.read() as tx:
        assert await tx.timers.next_due() is None


async def test_what_a_killed_process_held_is_claimed_by_another(
    uow: SqlUnitOfWork, url: str
) -> None:
    expected = await add_timers(uow, 40)
    dying = await start(url, "dies", "dies")
    async with asyncio.timeout(PATIENCE_S):
        await dying.communicate()
    assert dying.returncode == -signal.SIGKILL
    claimed = await claimed_by(await start(url, "lives"))
    assert len(claimed) == len(set(claimed)) == 40 - BATCH
    async with uow.write() as tx:
        lapsed = await tx.timers.claim(NOW + LEASE, "lives", LEASE, 100)
    assert {timer.attempts for timer in lapsed} == {1}
    assert {timer.subject for timer in lapsed} | set(claimed) == expected
