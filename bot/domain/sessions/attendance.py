"""Who was there: checked in by themselves, by the one who led, or from the voice channel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.session import Place, Session, Status

EARLY = timedelta(minutes=30)
"""How long before the start people may check in."""

AFTERWARDS = timedelta(days=2)
"""How long after the end people may still check in; who led may do so for them later too."""


class Source(StrEnum):
    """Who says that a person was there."""

    SELF = "self"
    LEADER = "leader"
    VOICE = "voice"


class Presence(StrEnum):
    """What became of a person at a session; three things that are never taken together."""

    ATTENDED = "attended"
    ABSENT = "absent"
    UNANNOUNCED = "unannounced"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """That a person was there. `confirmed_at` is when they said so themselves, None until then.

    A proof names only who confirmed; what a leader or the voice channel says is asked of them.
    """

    meeting_id: MeetingId
    user_id: UserId
    source: Source
    at: datetime
    confirmed_at: datetime | None = None


def check_in(session: Session, user_id: UserId, now: datetime) -> CheckIn:
    """Return a person's own check-in. Raises ``NotNow`` too early, too late, or called off."""
    if session.status is Status.CANCELLED:
        raise NotNow("error-session-cancelled")
    if session.status is Status.PLANNED or now < session.meeting.starts_at - EARLY:
        raise NotNow("error-check-in-early")
    if now > session.meeting.ends_at + AFTERWARDS:
        raise NotNow("error-check-in-late")
    return CheckIn(session.id, user_id, Source.SELF, now, confirmed_at=now)


def noted(session: Session, user_id: UserId, source: Source, now: datetime) -> CheckIn:
    """Return a check-in that somebody else notes. Raises ``NotNow`` before the start."""
    if session.status is Status.CANCELLED:
        raise NotNow("error-session-cancelled")
    if now < session.meeting.starts_at:
        raise NotNow("error-check-in-early")
    if source is Source.SELF:
        raise NotAllowed("error-check-in-self")
    return CheckIn(session.id, user_id, source, now)


def merged(before: CheckIn | None, after: CheckIn) -> CheckIn:
    """Return one check-in of two: the first that was noted, and the first confirmation."""
    if before is None:
        return after
    confirmed = before.confirmed_at or after.confirmed_at
    return CheckIn(before.meeting_id, before.user_id, before.source, before.at, confirmed)


def presences(session: Session, check_ins: Iterable[CheckIn]) -> Sequence[tuple[UserId, Presence]]:
    """Return what became of everybody who had a place or was there, in the order they came."""
    there = [one.user_id for one in sorted(check_ins, key=lambda one: (one.at, one.user_id))]
    expected = session.with_place(Place.SEAT)
    return (
        *((user, Presence.ATTENDED) for user in there if user in expected),
        *((user, Presence.ABSENT) for user in expected if user not in there),
        *((user, Presence.UNANNOUNCED) for user in there if user not in expected),
    )
