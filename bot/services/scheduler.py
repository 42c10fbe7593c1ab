"""Fires timers: claims what is due under a lease, and lets the domain decide what it means."""

import logging
from datetime import datetime, timedelta

from bot.domain import clockwork, written
from bot.domain.effects import TimerKind
from bot.domain.errors import DomainError
from bot.domain.round import Round
from bot.ports import Timer, Transaction
from bot.services.desk import Desk, Outcome
from bot.services.pace import facts_of

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)
"""How long a claim holds; when a process dies, another takes over after this."""

BATCH = 50
MAX_BACKOFF = timedelta(minutes=10)


class Scheduler:
    """Claims due timers and answers each in one transaction with its removal."""

    def __init__(self, desk: Desk, owner: str) -> None:
        """Work for this process, which leases under the name `owner`."""
        self._desk = desk
        self._owner = owner

    async def drain(self) -> int:
        """Answer everything that is due now; return how many timers that were."""
        answered = 0
        while batch := await self._claim():
            for timer in batch:
                await self._answer(timer)
            answered += len(batch)
        return answered

    async def next_due(self) -> datetime | None:
        """Return when the next timer may be claimed, or None."""
        async with self._desk.uow.read() as tx:
            return await tx.timers.next_due()

    async def _claim(self) -> tuple[Timer, ...]:
        async with self._desk.uow.write() as tx:
            now = self._desk.clock.now()
            return tuple(await tx.timers.claim(now, self._owner, LEASE, BATCH))

    async def _answer(self, timer: Timer) -> None:
        async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
            await tx.timers.done(timer)
            if round_.live or timer.kind is TimerKind.CHECKBACK:
                return clockwork.fired(round_, timer.kind, timer.index, timer.due_at)
            facts = await facts_of(tx, round_, now)
            return written.fired(round_, timer.kind, timer.index, timer.due_at, facts)

        try:
            await self._desk.change_with(timer.subject, decide)
        except DomainError as error:
            log.warning("timer %s of %s dropped: %s", timer.kind, timer.subject, error.key)
            async with self._desk.uow.write() as tx:
                await tx.timers.done(timer)
        except Exception:
            log.exception("timer %s of %s failed", timer.kind, timer.subject)
            pause = min(timedelta(seconds=2**timer.attempts), MAX_BACKOFF)
            async with self._desk.uow.write() as tx:
                await tx.timers.retry(timer, self._desk.clock.now() + pause)
