"""Who was there: checked in by themselves, by the one who led, or from the voice channel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.model import Meeting
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


def is_open(session: Session, now: datetime) -> bool:
    """Tell whether people can check themselves in."""
    if session.status in {Status.PLANNED, Status.CANCELLED}:
        return False
    meeting = session.meeting
    return meeting.starts_at - EARLY <= now <= meeting.ends_at + AFTERWARDS


def counting(session: Session, check_ins: Iterable[CheckIn]) -> Sequence[CheckIn]:
    """Return the check-ins of the session as it was held: not those from before it was moved."""
    return [one for one in check_ins if one.at >= session.meeting.starts_at - EARLY]


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


def missed(session: Session, check_ins: Sequence[CheckIn]) -> Sequence[UserId]:
    """Return who had a place and was not there; nobody where it was not kept who was there."""
    if session.status is not Status.OVER or not check_ins:
        return ()
    return [user for user, became in presences(session, check_ins) if became is Presence.ABSENT]


@dataclass(frozen=True, slots=True)
class Record:
    """A session a person was at, as they see it back. `confirmed` is whether they said so."""

    meeting_id: MeetingId
    meeting: Meeting
    confirmed: bool


def minutes_of(records: Iterable[Record]) -> int:
    """Return how long the sessions lasted that the person confirmed, in whole minutes."""
    lengths = (one.meeting.ends_at - one.meeting.starts_at for one in records if one.confirmed)
    return int(sum(lengths, timedelta()).total_seconds()) // 60
