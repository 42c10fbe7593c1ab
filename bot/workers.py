"""Keeps the timers and the outbox going, and now and then looks for what was forgotten."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.ports import Clock, Messenger, Queue, Transaction
from bot.services import reconcile, retention
from bot.services.desk import Desk

log = logging.getLogger(__name__)

POLL = timedelta(seconds=30)
"""The longest sleep: other processes may have written rows that nobody told us of."""

RECONCILE_EVERY = timedelta(minutes=2)
"""How often forgotten work and people who left are looked for."""

SWEEP_EVERY = timedelta(hours=1)
"""How often what has had its time is looked for."""

AFTER_FAILURE = timedelta(seconds=5)


class WaitingClock(Clock, Protocol):
    """A clock one can also wait by."""

    async def wait_until(
        self, moment: datetime | None, wake: asyncio.Event, cap: timedelta
    ) -> None:
        """Return at `moment`, when `wake` is set, or after `cap`, whichever is first."""


class Draining(Protocol):
    """One of the workers: of timers or of an outbox, of rounds, meetings or programmes."""

    async def drain(self) -> int:
        """Do everything that may be done now; return how much that was."""

    def queue(self, tx: Transaction) -> Queue:
        """Return what this worker empties."""


class Workers:
    """One loop over all workers: what a timer decides is delivered in the same turn."""

    def __init__(self, desk: Desk, messenger: Messenger, *workers: Draining) -> None:
        """Drive these workers, in this order."""
        self._desk = desk
        self._messenger = messenger
        self._workers = workers
        self._reconciled_at: datetime | None = None
        self._swept_at: datetime | None = None

    async def settle(self) -> None:
        """Do everything that is due now, and return when nothing is left.

        Looks first: a claim is a transaction that writes, and mostly nobody has anything to do.
        """
        await self._reconcile()
        while due := await self._due_now():
            if not sum([await worker.drain() for worker in due]):
                break

    async def next_due(self) -> datetime | None:
        """Return the next moment at which there is something to do, or None."""
        moments = await self._moments()
        return min((moment for moment in moments if moment is not None), default=None)

    async def _due_now(self) -> Sequence[Draining]:
        now = self._desk.clock.now()
        waiting = zip(self._workers, await self._moments(), strict=True)
        return [worker for worker, due in waiting if due is not None and due <= now]

    async def _moments(self) -> Sequence[datetime | None]:
        """Return when each worker has something to do, in one look at the store."""
        async with self._desk.uow.read() as tx:
            return await tx.next_due([worker.queue(tx) for worker in self._workers])

    async def run(self, clock: WaitingClock, wake: asyncio.Event) -> None:
        """Work until cancelled. A failure is logged and tried again; it never ends the loop."""
        while True:
            wake.clear()
            try:
                await self.settle()
                due = await self.next_due()
            except Exception:
                log.exception("the workers stumbled")
                due = clock.now() + AFTER_FAILURE
            await clock.wait_until(due, wake, POLL)

    async def _reconcile(self) -> None:
        now = self._desk.clock.now()
        if self._reconciled_at is not None and now - self._reconciled_at < RECONCILE_EVERY:
            return
        first = self._reconciled_at is None
        self._reconciled_at = now
        await reconcile.mend(self._desk)
        if not first:
            await reconcile.notice_absent(self._desk, self._messenger)
            await reconcile.restore_boards(self._desk, self._messenger)
            await reconcile.restore_invitations(self._desk, self._messenger)
        if self._swept_at is None or now - self._swept_at >= SWEEP_EVERY:
            self._swept_at = now
            await retention.sweep(self._desk, self._messenger)
