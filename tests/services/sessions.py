"""A session at a desk: announced, answered and changed, for the tests of its acts."""

from datetime import timedelta
from typing import TypeVar

from bot.domain.choices import Reach
from bot.domain.ids import MeetingId, RoleId, UserId
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions.session import Answer
from bot.services import answering, meetings, sessions
from bot.services.sessions import Plan
from bot.services.settings import Person
from tests.db.programme_data import a_meeting, a_programme, a_traveller
from tests.services.conftest import AAFKE, ANNOUNCE, FENNA, GUILD, SAMIRA, Office, actor

DAY = timedelta(days=1)
TEAM = RoleId(4242)
ZONE = "Europe/Amsterdam"
V = TypeVar("V")


def person(user_id: UserId, *roles: RoleId) -> Person:
    return Person(GUILD, user_id, frozenset(roles), administers=False, locale="nl")


async def said(
    office: Office, meeting_id: MeetingId, user_id: UserId, answer: Answer = Answer.COMING
) -> str:
    """Give an answer, deliver all that follows, and return what this person was told."""
    told = await answering.answer(office.desk, person(user_id), meeting_id, answer, frozenset())
    await office.settle()
    return told.key


async def a_session(
    office: Office, *, capacity: int | None = None, kind: MeetingKind = MeetingKind.PUBLIC
) -> MeetingId:
    """Announce a session on a weekday a month ahead, and deliver that."""
    programme = a_programme(guild_id=GUILD, organiser_id=FENNA)
    starts_at = office.clock.now() + 35 * DAY
    kept = a_meeting(
        programme,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
        capacity=capacity,
        kind=kind,
    )
    async with office.uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.meetings.add(kept)
        await tx.travellers.put(
            [
                a_traveller(programme, "samira", user_id=SAMIRA),
                a_traveller(programme, "aafke", user_id=AAFKE),
            ]
        )
    await sessions.announce(office.desk, actor(FENNA), kept.id, Plan(ANNOUNCE))
    await office.settle()
    return kept.id


async def edited(office: Office, meeting_id: MeetingId, **typed: str) -> int:
    """Change what was typed, deliver what follows, and return how many people are told."""
    _after, told = await meetings.edit_meeting(office.desk, actor(FENNA), meeting_id, typed, ZONE)
    await office.settle()
    return told


async def reached(office: Office, user_id: UserId, reach: Reach) -> None:
    await answering.choose_reach(office.desk, user_id, reach)


def views(office: Office, kind: type[V]) -> list[V]:
    standing = office.discord.standing(kind.__name__)
    return [one.view for one in standing if isinstance(one.view, kind)]
