"""What all workers share: claim what is due under a lease, try each, and say when there is more."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.domain.errors import DomainError
from bot.ports import Due, Queue, Timers, Transaction
from bot.ports.rows import KindT, SubjectT
from bot.services.desk import Desk

log = logging.getLogger(__name__)

RowT = TypeVar("RowT")

TIMER_LEASE = timedelta(seconds=30)
"""How long a claim holds; when a process dies, another takes over after this."""

TIMER_BATCH = 50
MAX_PAUSE = timedelta(minutes=10)


class Worker(ABC, Generic[RowT]):
    """Does what is due, for this process, which leases under the name `owner`."""

    def __init__(self, desk: Desk, owner: str) -> None:
        """Work at this desk."""
        self._desk = desk
        self._owner = owner

    async def drain(self) -> int:
        """Do everything that may be done now; return how many rows that were."""
        done = 0
        while batch := await self._claim():
            for row in batch:
                await self._try(row)
            done += len(batch)
        return done

    @abstractmethod
    def queue(self, tx: Transaction) -> Queue:
        """Return what this worker empties."""

    async def next_due(self) -> datetime | None:
        """Return when the next row may be claimed, or None."""
        async with self._desk.uow.read() as tx:
            return await self.queue(tx).next_due()

    @abstractmethod
    async def _claim(self) -> Sequence[RowT]:
        """Lease what is due."""

    @abstractmethod
    async def _try(self, row: RowT) -> None:
        """Do what a row asks for; nothing that goes wrong may come out."""


class TimerWorker(Worker[Due[SubjectT, KindT]]):
    """Answers each due timer in one transaction with its removal."""

    @abstractmethod
    def _timers(self, tx: Transaction) -> Timers[SubjectT, KindT]:
        """Return the timers of this family."""

    @abstractmethod
    async def _fire(self, timer: Due[SubjectT, KindT]) -> None:
        """Decide what a timer means, and forget it, in one transaction."""

    def queue(self, tx: Transaction) -> Queue:
        """Return the timers of this family."""
        return self._timers(tx)

    async def _claim(self) -> Sequence[Due[SubjectT, KindT]]:
        async with self._desk.uow.write() as tx:
            now = self._desk.clock.now()
            return await self._timers(tx).claim(now, self._owner, TIMER_LEASE, TIMER_BATCH)

    async def _try(self, row: Due[SubjectT, KindT]) -> None:
        try:
            await self._fire(row)
        except DomainError as error:
            log.warning("timer %s of %s dropped: %s", row.kind, row.subject, error.key)
            async with self._desk.uow.write() as tx:
                await self._timers(tx).done(row)
        except Exception:
            log.exception("timer %s of %s failed", row.kind, row.subject)
            pause = min(timedelta(seconds=2**row.attempts), MAX_PAUSE)
            async with self._desk.uow.write() as tx:
                await self._timers(tx).retry(row, self._desk.clock.now() + pause)
