"""A session to invite people to in tests of its rules."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import calendars
from bot.domain.ids import ChannelId, GuildId, MeetingId, UserId
from bot.domain.pace import Region
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.sessions import answers, planning
from bot.domain.sessions.session import Answer, Session

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
"""A Monday morning."""

STARTS = datetime(2027, 3, 18, 12, 30, tzinfo=UTC)
NOOR = UserId(1)
ANNA, BRAM, CARO, DIRK, EVA = (UserId(number) for number in range(2, 7))
CALENDAR = replace(calendars.load().of(Region.MIDDEN), zone=ZoneInfo("Europe/Amsterdam"))


def planned(capacity: int | None = None, kind: MeetingKind = MeetingKind.PUBLIC) -> Session:
    """Return a session that Noor organises and nobody was invited to yet."""
    meeting = Meeting(
        key="grenswerken",
        title="Grenswerken",
        kind=kind,
        starts_at=STARTS,
        ends_at=STARTS + timedelta(hours=3),
        capacity=capacity,
    )
    return Session(MeetingId("m" * 24), GuildId(900), NOOR, meeting, calendar=CALENDAR)


def announced(capacity: int | None = None, kind: MeetingKind = MeetingKind.PUBLIC) -> Session:
    """Return a session that was just announced."""
    return planning.announce(planned(capacity, kind), ChannelId(600), None, NOW)[0]


def coming(session: Session, *users: UserId, since: datetime = NOW) -> Session:
    """Return the session after these people said one by one that they come."""
    for number, user in enumerate(users):
        moment = since + timedelta(seconds=number)
        session = answers.answer(session, user, Answer.COMING, moment)[0]
    return session
