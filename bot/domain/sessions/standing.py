"""A session and the meeting it is kept as: one is made of the other, and given back to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.sessions.session import Rsvp, Session, Status
from bot.domain.working_days import Calendar

_SESSIONS = {
    MeetingStatus.PLANNED: Status.PLANNED,
    MeetingStatus.ANNOUNCED: Status.ANNOUNCED,
    MeetingStatus.CHANGED: Status.ANNOUNCED,
    MeetingStatus.CANCELLED: Status.CANCELLED,
    MeetingStatus.HELD: Status.OVER,
}
_MEETINGS = {
    Status.PLANNED: MeetingStatus.PLANNED,
    Status.ANNOUNCED: MeetingStatus.ANNOUNCED,
    Status.CANCELLED: MeetingStatus.CANCELLED,
    Status.OVER: MeetingStatus.HELD,
}


def session_of(
    planned: PlannedMeeting,
    rsvps: Iterable[Rsvp],
    announce_at: datetime | None = None,
    calendar: Calendar | None = None,
) -> Session:
    """Return a meeting as people are invited to it.

    `announce_at` is the planned moment of its announcement (aware UTC), None where there is none.
    """
    return Session(
        id=planned.id,
        guild_id=planned.guild_id,
        organiser_id=planned.programme.organiser_id,
        meeting=planned.meeting,
        status=_SESSIONS[planned.status],
        announce_id=planned.announce_id,
        announce_at=announce_at,
        role_id=planned.role_id,
        circle_id=planned.circle_id,
        sequence=planned.sequence,
        rsvps=tuple(rsvps),
        version=planned.version,
        calendar=calendar or Calendar(),
    )


def planned_of(planned: PlannedMeeting, session: Session) -> PlannedMeeting:
    """Return the meeting as the session left it; the same one when only answers changed."""
    after = replace(
        planned,
        meeting=session.meeting,
        status=_status(planned, session),
        announce_id=session.announce_id,
        role_id=session.role_id,
        circle_id=session.circle_id,
        sequence=session.sequence,
    )
    return planned if after == planned else after


def _status(planned: PlannedMeeting, session: Session) -> MeetingStatus:
    if session.status is not _SESSIONS[planned.status]:
        return _MEETINGS[session.status]
    changed = session.sequence > planned.sequence and planned.is_public
    return MeetingStatus.CHANGED if changed else planned.status
