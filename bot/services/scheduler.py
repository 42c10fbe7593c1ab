"""Fires the timers of rounds: lets the domain decide what each means."""

from datetime import datetime

from bot.domain import adding, clockwork, written
from bot.domain.effects import TimerKind
from bot.domain.ids import RoundId
from bot.domain.round import Round
from bot.ports import Timer, Timers, Transaction
from bot.services import promises
from bot.services.desk import Outcome
from bot.services.leases import TimerWorker
from bot.services.pace import facts_of


class Scheduler(TimerWorker[RoundId, TimerKind]):
    """Claims due timers of rounds and answers each in one transaction with its removal."""

    def _timers(self, tx: Transaction) -> Timers[RoundId, TimerKind]:
        return tx.timers

    async def _fire(self, timer: Timer) -> None:
        async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
            await tx.timers.done(timer)
            if timer.kind in adding.TIMERS:
                return clockwork.add_fired(round_, timer.kind, timer.due_at, now)
            if timer.kind is TimerKind.CHECKBACK:
                return await promises.evening(self._desk, tx, round_, now)
            if round_.live:
                return clockwork.fired(round_, timer.kind, timer.index, timer.due_at)
            facts = await facts_of(tx, round_, now)
            return written.fired(round_, timer.kind, timer.index, timer.due_at, facts)

        await self._desk.change_with(timer.subject, decide)
