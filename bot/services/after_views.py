"""Read models of what is sent from the doors of a session on, gathered from the database."""

from datetime import datetime

from bot.domain.ids import UserId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.sessions import attendance
from bot.domain.sessions import effects as fx
from bot.domain.sessions.after_views import (
    AfterwardsView,
    CheckInView,
    ConfirmFate,
    ConfirmView,
    MissedView,
    RecapView,
    Stands,
)
from bot.domain.sessions.attendance import CheckIn, Presence
from bot.domain.sessions.recap import Recap, next_after
from bot.domain.sessions.session import Session
from bot.ports import Transaction
from bot.services.recap_lifts import lifted_in
from bot.services.session_views import session_now


async def check_ins_of(tx: Transaction, session: Session) -> tuple[CheckIn, ...]:
    """Return who was at a session, as far as it is known."""
    return tuple(attendance.counting(session, await tx.check_ins.of_meeting(session.id)))


async def check_in(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> CheckInView | None:
    """Return the message by which people check in; None once the session is at another moment."""
    moved = int(rest[0]) != int(planned.meeting.starts_at.timestamp())
    if moved or planned.status in {MeetingStatus.PLANNED, MeetingStatus.CANCELLED}:
        return None
    session = await session_now(tx, planned)
    return CheckInView(planned.id, planned.meeting, len(await check_ins_of(tx, session)))


async def confirm(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> ConfirmView | None:
    """Return the question whether somebody was there, or what they said; None if not asked."""
    user_id = _person(rest)
    found = await tx.check_ins.of_meeting(planned.id)
    mine = next((one for one in found if one.user_id == user_id), None)
    fate = ConfirmFate.OPEN if mine else ConfirmFate.NO
    if mine is not None and mine.confirmed_at is not None:
        fate = ConfirmFate.YES
    asked = await tx.meeting_surfaces.get(planned.id, fx.confirm(user_id))
    if fate is not ConfirmFate.OPEN and asked is None:
        return None
    return ConfirmView(planned.id, planned.meeting, fate)


async def missed(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> MissedView | None:
    """Return the message to who was not there; None when they turn out to have been."""
    session = await session_now(tx, planned)
    if _person(rest) not in attendance.missed(session, await check_ins_of(tx, session)):
        return None
    recap = await recap_stands(tx, planned)
    return MissedView(planned.id, planned.meeting, recap, await following(tx, planned))


async def afterwards(
    tx: Transaction, planned: PlannedMeeting, _rest: list[str], _now: datetime
) -> AfterwardsView:
    """Return the message to the organiser when a session is over."""
    session = await session_now(tx, planned)
    there = await check_ins_of(tx, session)
    silent = [who for who, became in attendance.presences(session, there) if _is_absent(became)]
    return AfterwardsView(planned.id, planned.meeting, len(there), len(silent), planned.thread_id)


def _is_absent(became: Presence) -> bool:
    return became is Presence.ABSENT


async def recap(
    tx: Transaction, planned: PlannedMeeting, _rest: list[str], _now: datetime
) -> RecapView | None:
    """Return the recap once it is shared."""
    found = await tx.recaps.get(planned.id)
    if found is None or found.shared_at is None:
        return None
    return await recap_view(tx, planned, found)


async def recap_view(tx: Transaction, planned: PlannedMeeting, written: Recap) -> RecapView:
    """Return a recap as everybody would read it now."""
    return RecapView(
        planned.id,
        planned.meeting,
        written.text,
        written.links,
        written.files,
        await lifted_in(tx, planned),
        following=await following(tx, planned),
    )


async def following(tx: Transaction, planned: PlannedMeeting) -> Meeting | None:
    """Return the meeting of the programme that comes next, or None."""
    found = next_after(planned, await tx.meetings.of_programme(planned.programme.id))
    return found.meeting if found else None


async def recap_stands(tx: Transaction, planned: PlannedMeeting) -> Stands | None:
    """Return where the recap of a meeting stands, or None where it was not shared."""
    shown = await tx.meeting_surfaces.get(planned.id, fx.RECAP)
    return Stands(planned.guild_id, shown.channel_id, shown.message_id) if shown else None


def _person(rest: list[str]) -> UserId:
    return UserId(int(rest[1]))


THREAD = {"check_in": check_in, "recap": recap}
DIRECT = {"confirm": confirm, "missed": missed, "attendance": afterwards}
