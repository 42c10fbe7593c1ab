"""Read models of what is sent about a session, gathered from the database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.choices import Reach
from bot.domain.ids import UserId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.programme.views import AnnouncementView
from bot.domain.sessions import attendance, planning
from bot.domain.sessions import effects as fx
from bot.domain.sessions.clockwork import is_late
from bot.domain.sessions.session import Answer, Place, Session
from bot.domain.sessions.standing import session_of
from bot.domain.sessions.views import (
    ChangeView,
    GoNoGoView,
    NudgeView,
    OfferFate,
    OfferView,
    SessionReminderView,
    ThreadView,
)
from bot.ports import Transaction
from bot.services.invited import undecided

NAMED_MAX = 80
"""People who are notified by one message in the thread: Discord takes 100 mentions at most.

Of more nobody is named; who wants to be sure chose a direct message.
"""


_TOLD_IN_ORDER = [name for name in Meeting.__slots__ if name in planning.TOUCHES]


async def session_now(tx: Transaction, planned: PlannedMeeting) -> Session:
    """Return a meeting with its answers."""
    return session_of(planned, await tx.rsvps.of_meeting(planned.id))


async def announcement(
    tx: Transaction, planned: PlannedMeeting, _rest: list[str], now: datetime
) -> AnnouncementView | None:
    """Return the invitation, with who answered; None before it is announced."""
    if planned.status is MeetingStatus.PLANNED:
        return None
    doors = attendance.is_open(await session_now(tx, planned), now)
    return replace(await invitation_of(tx, planned), is_open=doors)


async def welcome(
    _tx: Transaction, planned: PlannedMeeting, _rest: list[str], _now: datetime
) -> ThreadView | None:
    """Return what the thread begins with."""
    return ThreadView(planned.id, planned.meeting) if planned.is_public else None


async def invitation_of(tx: Transaction, planned: PlannedMeeting) -> AnnouncementView:
    """Return what the invitation to a meeting says now."""
    session = await session_now(tx, planned)
    return AnnouncementView(
        planned.id,
        planned.meeting,
        planned.status,
        coming=session.seats,
        maybe=len(session.who_said(Answer.MAYBE)),
        waiting=len(session.with_place(Place.LINE, Place.OFFERED)),
        places_left=session.places_left,
        role_id=planned.role_id,
        circle=await circle_name(tx, planned),
        agenda=tuple(one.line for one in await tx.themes.on_agenda(planned.id)),
    )


async def circle_name(tx: Transaction, planned: PlannedMeeting) -> str:
    """Return the name of the circle a session is for, empty where it is for no circle."""
    circle = await tx.circles.get(planned.circle_id) if planned.circle_id else None
    return circle.name if circle else ""


async def reminder(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], now: datetime
) -> SessionReminderView | None:
    """Return a reminder; None once there is nothing to be reminded of."""
    if not planned.is_public or now >= planned.meeting.starts_at:
        return None
    (_minutes, due), user_id = _about(rest)
    session = await session_now(tx, planned)
    if user_id is not None and user_id not in session.seats:
        return None
    due_at = datetime.fromtimestamp(int(due), UTC)
    named = await _named(tx, session.seats, but={Reach.DIRECT, Reach.NONE})
    return SessionReminderView(
        planned.id,
        planned.meeting,
        coming=session.seats,
        named=() if user_id else named,
        is_late=is_late(due_at, now),
        person_id=user_id,
        thread_id=planned.thread_id,
    )


async def change(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> ChangeView | None:
    """Return what a change made different, or that the session was called off."""
    if planned.status is MeetingStatus.HELD:
        return None
    (number,), user_id = _about(rest)
    session = await session_now(tx, planned)
    named = await _named(tx, planning.touched(session), but={Reach.DIRECT})
    changes = await tx.rsvps.changes(planned.id, int(number))
    return ChangeView(
        planned.id,
        planned.meeting,
        is_off=planned.status is MeetingStatus.CANCELLED and planned.sequence == int(number),
        changes=tuple(sorted(changes, key=lambda one: _TOLD_IN_ORDER.index(one.field))),
        named=() if user_id else named,
        person_id=user_id,
    )


async def nudge(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], now: datetime
) -> NudgeView | None:
    """Return the question to who is undecided; None once nobody is, or it has begun."""
    if not planned.is_public or now >= planned.meeting.starts_at:
        return None
    _none, user_id = _about(rest)
    session = await session_now(tx, planned)
    people = await undecided(tx, planned, session)
    reaches = await tx.settings.reaches(people)
    asked = (
        tuple(one for one in people if reaches.get(one) not in {Reach.DIRECT, Reach.NONE})
        if user_id is None
        else tuple(one for one in people if one == user_id)
    )
    if not asked:
        return None
    left = session.places_left
    return NudgeView(planned.id, planned.meeting, asked[:NAMED_MAX], left, user_id)


async def offer(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> OfferView | None:
    """Return the offer of a place, or what became of it."""
    (until,), user_id = _about(rest)
    return await _offer(tx, planned, int(until), user_id, in_thread=False) if user_id else None


async def offer_door(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> OfferView | None:
    """Return the same offer in the thread, for who takes no direct messages."""
    until, user_id = int(rest[0]), UserId(int(rest[1]))
    return await _offer(tx, planned, until, user_id, in_thread=True)


async def _offer(
    tx: Transaction, planned: PlannedMeeting, until: int, user_id: UserId, *, in_thread: bool
) -> OfferView | None:
    session = await session_now(tx, planned)
    moment = datetime.fromtimestamp(until, UTC)
    fate = _fate(session, user_id, until)
    return OfferView(planned.id, planned.meeting, user_id, moment, fate, in_thread)


def _fate(session: Session, user_id: UserId, until: int) -> OfferFate:
    mine = session.rsvp_of(user_id)
    if mine is None:
        return OfferFate.PASSED
    if mine.offer_until is not None and int(mine.offer_until.timestamp()) == until:
        announced = planning.is_announced(session)
        return OfferFate.OPEN if announced else OfferFate.OFF
    if mine.place is Place.SEAT:
        return OfferFate.TAKEN
    return OfferFate.GIVEN_BACK if mine.answer is Answer.NOT_COMING else OfferFate.PASSED


async def go_no_go(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], now: datetime
) -> GoNoGoView | None:
    """Return the question whether to go on with few people, or what became of the meeting.

    None once it has begun, when it is at another moment, or when nothing was asked.
    """
    if now >= planned.meeting.starts_at:
        return None
    (number,), _organiser = _about(rest)
    asked = fx.go_no_go(planned.programme.organiser_id, int(number))
    if planned.is_public:
        stands = planned.sequence == int(number)
    else:
        stands = await tx.meeting_surfaces.get(planned.id, asked) is not None
    if not stands:
        return None
    session = await session_now(tx, planned)
    return GoNoGoView(
        planned.id,
        planned.meeting,
        coming=session.seats,
        maybe=session.who_said(Answer.MAYBE),
        least=planning.LEAST,
        status=planned.status,
    )


def _about(rest: list[str]) -> tuple[list[str], UserId | None]:
    """Return what a surface is about, and to whom it is: None in the thread.

    In the thread ``reminder:60:1800000000``, to one person ``direct:reminder-60-1800000000:7``.
    """
    if rest and rest[0].split("-", maxsplit=1)[0] in DIRECT:
        return rest[0].split("-")[1:], UserId(int(rest[1]))
    return rest, None


async def _named(
    tx: Transaction, people: Sequence[UserId], *, but: set[Reach]
) -> tuple[UserId, ...]:
    if len(people) > NAMED_MAX:
        return ()
    reaches = await tx.settings.reaches(people)
    return tuple(user_id for user_id in people if reaches.get(user_id) not in but)


THREAD = {
    "announcement": announcement,
    "welcome": welcome,
    "reminder": reminder,
    "change": change,
    "nudge": nudge,
    "offer_door": offer_door,
}
DIRECT = {
    "reminder": reminder,
    "change": change,
    "nudge": nudge,
    "offer": offer,
    "go_no_go": go_no_go,
}
