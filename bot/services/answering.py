"""Acts of who is invited to a session: answer, take or leave a place, choose how to be reminded."""

from dataclasses import replace
from datetime import datetime

from bot.domain.choices import Reach
from bot.domain.effects import direct
from bot.domain.errors import Missing, NotAllowed
from bot.domain.ids import MeetingId, RoleId, UserId
from bot.domain.programme.views import Trouble
from bot.domain.sessions import answers
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Answer, Place, Session
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.invited import invited
from bot.services.meeting_desk import load_meeting
from bot.services.session_desk import SessionOutcome, change_session
from bot.services.settings import Person


async def answer(
    desk: Desk,
    person: Person,
    meeting_id: MeetingId,
    said: Answer,
    standing: frozenset[RoleId] | None,
) -> Receipt:
    """Take a person's answer and return what it gave them: a place, a spot in the line, nothing.

    `standing` are the roles there are on the server, None where that is not known, as in a direct
    message, in which nobody has any. A role that vanished lets nobody in and keeps nobody out in
    silence: the person hears so, and the organiser how to mend it. Raises ``NotNow``,
    ``NotAllowed`` or ``Missing``.
    """
    gone: list[str] = []

    async def decide(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        gone.clear()
        if person.guild_id and person.guild_id != session.guild_id:
            raise Missing("error-no-meeting")
        role = session.role_id
        known = role is None or standing is None or role in standing
        if said is Answer.COMING and not known:
            gone.append(str(session.organiser_id))
            return session, (fx.Show(direct(f"trouble-{Trouble.ROLE}", session.organiser_id)),)
        is_invited = said is not Answer.COMING or await _is_invited(tx, session, person, standing)
        return answers.answer(session, person.user_id, said, now, invited=is_invited)

    async with desk.turn(meeting_id):
        after = await change_session(desk, meeting_id, decide)
    if gone:
        return receipt("reply-session-role-gone", organiser=gone[0])
    return _told(after, person.user_id)


async def _is_invited(
    tx: Transaction, session: Session, person: Person, standing: frozenset[RoleId] | None
) -> bool:
    mine = session.rsvp_of(person.user_id)
    if mine is not None and mine.place is not Place.NONE:
        return True
    if session.circle_id is not None:
        planned = await load_meeting(tx, session.id)
        return person.user_id in await invited(tx, planned)
    if session.role_id is None:
        return True
    if standing is None and not person.guild_id:
        raise NotAllowed("error-session-answer-there", {"channel": str(session.announce_id)})
    return session.role_id in person.role_ids


def _told(session: Session, user_id: UserId) -> Receipt:
    mine = session.rsvp_of(user_id)
    if mine is None or mine.answer is Answer.NOT_COMING:
        return receipt("reply-session-not-coming")
    if mine.answer is Answer.MAYBE:
        return receipt("reply-session-maybe")
    starts = str(int(session.meeting.starts_at.timestamp()))
    if mine.place is Place.LINE:
        number = session.line.index(user_id) + 1
        return receipt("reply-session-line", count=number)
    return receipt("reply-session-seat", moment=starts)


async def reach_of(desk: Desk, user_id: UserId) -> Reach:
    """Return where a person is reminded: in the thread, unless they chose otherwise."""
    async with desk.uow.read() as tx:
        return (await tx.settings.person(user_id)).reach or Reach.THREAD


async def choose_reach(desk: Desk, user_id: UserId, reach: Reach) -> Receipt:
    """Store where a person wants to be reminded, of every session on every server."""
    async with desk.uow.write() as tx:
        chosen = await tx.settings.person(user_id)
        await tx.settings.put_person(user_id, replace(chosen, reach=reach))
    return receipt("reply-reach", reach=reach.value)
