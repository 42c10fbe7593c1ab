"""Fires the timers of meetings: each label has one function that decides what it means."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.effects import Show, Surface
from bot.domain.ids import MeetingId
from bot.domain.programme.following import HELD, STAND_CLOSES
from bot.domain.programme.planned import PlannedMeeting, TimerLabel
from bot.domain.sessions.effects import Alarm
from bot.ports import MeetingTimer, Timers, Transaction
from bot.services import echo, journey_network, session_desk
from bot.services.attendance import missed_due
from bot.services.leases import TimerWorker
from bot.services.meeting_desk import MeetingOutcome, change_meeting
from bot.services.stand import closing_due

log = logging.getLogger(__name__)

Fired = Callable[[Transaction, PlannedMeeting, MeetingTimer, datetime], Awaitable[MeetingOutcome]]


class MeetingScheduler(TimerWorker[MeetingId, TimerLabel]):
    """Claims due timers of meetings and answers each in one transaction with its removal."""

    def _timers(self, tx: Transaction) -> Timers[MeetingId, TimerLabel]:
        return tx.meeting_timers

    async def _fire(self, timer: MeetingTimer) -> None:
        async def decide(tx: Transaction, planned: PlannedMeeting, now: datetime) -> MeetingOutcome:
            await tx.meeting_timers.done(timer)
            head = timer.kind.split(":", maxsplit=1)[0]
            fired = FIRED.get(head)
            if timer.kind == HELD:
                await echo.after_meeting(self._desk, tx, planned.programme.id, now)
                await journey_network.after_meeting(self._desk, tx, planned, now)
            if fired is None and head in session_desk.HEADS:
                return await session_desk.fired(self._desk, tx, planned, timer, now)
            if fired is None:
                log.error("nothing answers to timer %s of %s", timer.kind, timer.subject)
                return planned, ()
            return await fired(tx, planned, timer, now)

        await change_meeting(self._desk, timer.subject, decide)


async def _again(
    _tx: Transaction, planned: PlannedMeeting, timer: MeetingTimer, _now: datetime
) -> MeetingOutcome:
    """Try once more what a right was lacking for, as long as the meeting is not over."""
    surface = Surface(timer.kind.split(":", maxsplit=1)[1])
    return planned, () if planned.is_over else (Show(surface),)


FIRED: dict[str, Fired] = {
    "again": _again,
    str(Alarm.MISSED): missed_due,
    STAND_CLOSES: closing_due,
}
"""By the head of a label, up to its first colon, beside those of sessions. Each looks first
whether it still holds."""
