"""How a session is changed: its answers, its meeting and what must follow, in one transaction."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.choices import Reach
from bot.domain.effects import Surface
from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.following import DropAlarm, MeetingEffect, SetAlarm
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, TimerLabel
from bot.domain.sessions import clockwork, planning
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Rsvp, Session
from bot.domain.sessions.standing import planned_of, session_of
from bot.domain.sessions.views import Changed
from bot.ports import MeetingTimer, Transaction
from bot.services.desk import Desk
from bot.services.invited import undecided
from bot.services.meeting_desk import MeetingOutcome, change_meeting

SessionOutcome = tuple[Session, fx.Effects]
DecideOnSession = Callable[[Transaction, Session, datetime], Awaitable[SessionOutcome]]

_ANNOUNCE = TimerLabel(fx.Alarm.ANNOUNCE)

HEADS = frozenset(map(str, fx.Alarm))
"""What labels of the timers of sessions begin with, up to their first colon."""


async def change_session(desk: Desk, meeting_id: MeetingId, decide: DecideOnSession) -> Session:
    """Change a session by a decision; on a conflict the whole act is decided again.

    Raises ``Missing`` or what `decide` raises.
    """
    made: list[Session] = []

    async def on_meeting(tx: Transaction, planned: PlannedMeeting, now: datetime) -> MeetingOutcome:
        session = await load_session(desk, tx, planned)
        after, effects = await decide(tx, session, now)
        made[:] = [after]
        return await _settled(tx, planned, session, after, effects)

    await change_meeting(desk, meeting_id, on_meeting)
    return made[0]


async def fired(
    desk: Desk, tx: Transaction, planned: PlannedMeeting, timer: MeetingTimer, now: datetime
) -> MeetingOutcome:
    """Answer a timer of a session, which was taken away in this transaction."""
    session = await load_session(desk, tx, planned, timer)
    after, effects = clockwork.fired(session, timer.kind, timer.due_at, now)
    return await _settled(tx, planned, session, after, effects)


async def detailed(
    desk: Desk, tx: Transaction, planned: PlannedMeeting, meeting: Meeting, now: datetime
) -> MeetingOutcome:
    """Give a meeting other details, by hand or from a file; its key stays.

    Those whom it touches are told what became different. Raises ``NotNow`` or ``BadInput``.
    """
    session = await load_session(desk, tx, planned)
    wanted = replace(meeting, key=planned.meeting.key)
    after, effects = planning.change(session, wanted, now)
    if any(isinstance(effect, fx.Tell) for effect in effects):
        await tx.rsvps.note_change(planned.id, after.sequence, differences(session, after))
    return await _settled(tx, planned, session, after, effects)


async def called_off(
    desk: Desk, tx: Transaction, planned: PlannedMeeting, now: datetime
) -> MeetingOutcome:
    """Call a meeting off, and tell everybody who counts on it. Raises ``NotNow``."""
    session = await load_session(desk, tx, planned)
    off, effects = planning.cancel(session, now)
    return await _settled(tx, planned, session, off, effects)


def differences(before: Session, after: Session) -> Sequence[Changed]:
    """Return what people are told that a change made different."""
    fields = planning.changed_fields(before.meeting, after.meeting) & planning.TOUCHES
    texts = [
        (name, *(_as_text(getattr(one.meeting, name)) for one in (before, after)))
        for name in sorted(fields)
    ]
    return [Changed(*text) for text in texts]


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


async def load_session(
    desk: Desk, tx: Transaction, planned: PlannedMeeting, timer: MeetingTimer | None = None
) -> Session:
    """Return a meeting as a session, with its answers and the free days of its server.

    `timer` is the one that goes off now, which no longer stands among the others.
    """
    settings = await desk.guild(tx, planned.guild_id)
    rsvps = await tx.rsvps.of_meeting(planned.id)
    moment = await announcement_planned(tx, planned)
    if moment is None and timer is not None and timer.kind == _ANNOUNCE:
        moment = timer.due_at
    return session_of(planned, rsvps, moment, await desk.calendar(tx, settings))


async def announcement_planned(tx: Transaction, planned: PlannedMeeting) -> datetime | None:
    """Return the moment for which the announcement is planned, or None."""
    if planned.status is not MeetingStatus.PLANNED:
        return None
    timers = await tx.meeting_timers.of(planned.id)
    return next((one.due_at for one in timers if one.kind == _ANNOUNCE), None)


async def _settled(
    tx: Transaction,
    planned: PlannedMeeting,
    before: Session,
    after: Session,
    effects: fx.Effects,
) -> MeetingOutcome:
    """Store the answers that changed; return the meeting, and what must follow for it."""
    await tx.rsvps.put(planned.id, _changed(before, after))
    kept = planned_of(planned, after)
    following = [one for effect in effects for one in await _following(tx, kept, after, effect)]
    return kept, tuple(following)


def _changed(before: Session, after: Session) -> Sequence[Rsvp]:
    known = {one.user_id: one for one in before.rsvps}
    return [one for one in after.rsvps if known.get(one.user_id) != one]


async def _following(
    tx: Transaction, planned: PlannedMeeting, session: Session, effect: fx.Effect
) -> Sequence[MeetingEffect]:
    """Return an effect of a session as what must follow for its meeting."""
    match effect:
        case fx.StartAlarm(label, due_at):
            return [SetAlarm(TimerLabel(label), due_at)]
        case fx.StopAlarm(label):
            return [DropAlarm(TimerLabel(label))]
        case fx.Tell(surface, audience):
            is_for = session.seats if audience is fx.Audience.COMING else planning.touched(session)
            return await _told(tx, surface, is_for)
        case fx.Nudge():
            return await _told(tx, fx.NUDGE, await undecided(tx, planned, session))
        case _:
            return [effect]


async def _told(
    tx: Transaction, surface: Surface, people: Sequence[UserId]
) -> Sequence[MeetingEffect]:
    reaches = await tx.settings.reaches(people)
    return [
        fx.Show(surface),
        *(
            fx.Show(fx.privately(surface, user_id))
            for user_id in people
            if reaches.get(user_id) is Reach.DIRECT
        ),
    ]
