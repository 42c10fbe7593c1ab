"""One process that plays on paper until it is killed at the point it was told, or to the end."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.ports import Transaction, UnitOfWork
from bot.services.courier import LEASE
from tests.e2e.paper import Paper
from tests.e2e.play import START, TITLES, Cast, Table, the_play
from tests.keys import open_store

AWAY = LEASE + timedelta(seconds=1)
"""How long it takes until somebody starts the bot again: what the dead one leased is free."""


class Trigger:
    """Counts the points at which a process can die, and dies at one of them."""

    def __init__(self, paper: Paper, at: int | None) -> None:
        self._paper = paper
        self._at = at
        self.passed = 0
        self.places: set[str] = set()

    def __call__(self, point: str) -> None:
        """Pass a point, or be killed there: no clean-up, no flush, as with a power cut."""
        self.passed += 1
        self.places.add(point)
        if self.passed == self._at:
            self._paper.write("killed", point=point)
            os.kill(os.getpid(), signal.SIGKILL)


class MortalUnitOfWork:
    """A unit of work that can die just before and just after a commit."""

    def __init__(self, inner: UnitOfWork, trigger: Trigger) -> None:
        self._inner = inner
        self._trigger = trigger

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """Read as always."""
        async with self._inner.read() as tx:
            yield tx

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """Write, with two moments to die."""
        async with self._inner.write() as tx:
            yield tx
            self._trigger("before a commit")
        self._trigger("after a commit")


def run(url: str, file: str, kill_at: int | None) -> None:
    """Play; the process ends with 0 only when the play is over."""
    asyncio.run(_run(url, Path(file), kill_at))


async def _run(url: str, file: Path, kill_at: int | None) -> None:
    paper = Paper(file)
    trigger = Trigger(paper, kill_at)
    uow = await open_store(url)
    try:
        cast = Cast.gather(MortalUnitOfWork(uow, trigger), paper, f"process {os.getpid()}", trigger)
        cast.clock.set(cast.clock.now() + AWAY if paper.world.clock else START)
        await the_play(cast, [Table(cast, number) for number in range(len(TITLES))])
    finally:
        await uow.close()
    paper.write("end", passed=trigger.passed, places=sorted(trigger.places))
