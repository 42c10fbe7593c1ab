"""Fires the timers of programmes: each label has one function that decides what it means."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.domain.effects import Show, Surface
from bot.domain.ids import ProgrammeId
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.planned import ProgrammeHead, TimerLabel
from bot.ports import ProgrammeTimer, Timers, Transaction
from bot.services import echo, exchange, introductions, journey_network, prompt_asking
from bot.services.desk import Desk
from bot.services.leases import TimerWorker
from bot.services.programme_desk import note_for_programme

log = logging.getLogger(__name__)

Fired = Callable[
    [Desk, Transaction, ProgrammeHead, ProgrammeTimer, datetime], Awaitable[ProgrammeEffects]
]


class ProgrammeScheduler(TimerWorker[ProgrammeId, TimerLabel]):
    """Claims due timers of programmes and answers each in one transaction with its removal."""

    def _timers(self, tx: Transaction) -> Timers[ProgrammeId, TimerLabel]:
        return tx.programme_timers

    async def _fire(self, timer: ProgrammeTimer) -> None:
        async def act(tx: Transaction) -> None:
            now = self._desk.clock.now()
            head = await tx.programmes.get(timer.subject)
            await tx.programme_timers.done(timer)
            fired = FIRED.get(timer.kind.split(":", maxsplit=1)[0])
            if head is None or fired is None:
                log.error("nothing answers to timer %s of %s", timer.kind, timer.subject)
                return
            effects = await fired(self._desk, tx, head, timer, now)
            await note_for_programme(self._desk, tx, head.id, effects, now)

        await self._desk.transact(act)


async def _again(
    _desk: Desk, _tx: Transaction, _head: ProgrammeHead, timer: ProgrammeTimer, _now: datetime
) -> ProgrammeEffects:
    """Try once more what a right or a channel was lacking for."""
    return (Show(Surface(timer.kind.split(":", maxsplit=1)[1])),)


FIRED: Mapping[str, Fired] = {
    "again": _again,
    "farewell": journey_network.offer,
    "prompt": prompt_asking.moment,
    "prompts": prompt_asking.occasion,
    echo.ECHO: echo.listen_due,
    exchange.MATCH: exchange.match_due,
    introductions.LAPSED: introductions.lapsed,
    introductions.LOOK_BACK: introductions.look_back_due,
}
"""By the head of a label, up to its first colon. Each looks first whether it still holds."""
