"""Acts of who organises: announce a session, say for whom it is, and see how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Missing
from bot.domain.ids import ChannelId, CircleId, MeetingId, ProgrammeId, RoleId
from bot.domain.programme.planned import PlannedMeeting, ProgrammeHead
from bot.domain.programme.views import AnnouncementView
from bot.domain.rights import Actor
from bot.domain.sessions import effects as fx
from bot.domain.sessions import planning
from bot.domain.sessions.session import Answer, Place, Session
from bot.domain.sessions.views import MySession, SessionStatusView
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.invited import undecided
from bot.services.meeting_desk import load_meeting
from bot.services.meetings import must_organise
from bot.services.programmes import load_programme
from bot.services.session_desk import (
    SessionOutcome,
    announcement_planned,
    change_session,
    load_session,
)
from bot.services.session_views import circle_name, invitation_of, session_now

LISTED = 15


@dataclass(frozen=True, slots=True)
class Plan:
    """How a session is announced: where, when (None is now), and to whom alone, if not to all."""

    channel_id: ChannelId
    at: datetime | None = None
    role_id: RoleId | None = None
    circle_id: CircleId | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The invitation as it will look, and the plan it will go out by."""

    invitation: AnnouncementView
    plan: Plan


async def preview(desk: Desk, actor: Actor, meeting_id: MeetingId, plan: Plan) -> Preview:
    """Return what announcing by this plan would show. Raises what `announce` raises."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        session = await load_session(desk, tx, planned)
        await _announced(tx, session, plan, desk.clock.now())
        aimed = replace(planned, role_id=plan.role_id, circle_id=plan.circle_id)
        return Preview(await invitation_of(tx, aimed), plan)


async def announce(desk: Desk, actor: Actor, meeting_id: MeetingId, plan: Plan) -> Receipt:
    """Announce a session, now or at the planned moment. Raises ``NotAllowed``, ``NotNow``.

    ``BadInput`` for a moment that is past or not before the start, ``Missing`` for a circle that
    is not there. Planned again before it went out, the new plan counts.
    """

    async def decide(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        must_organise(await load_meeting(tx, meeting_id), actor)
        return await _announced(tx, session, plan, now)

    await change_session(desk, meeting_id, decide)
    where = str(plan.channel_id)
    if plan.at is None:
        return receipt("reply-session-announced", channel=where)
    moment = str(int(plan.at.timestamp()))
    return receipt("reply-session-announce-planned", channel=where, moment=moment)


async def _announced(
    tx: Transaction, session: Session, plan: Plan, now: datetime
) -> SessionOutcome:
    await _must_be_circle(tx, session, plan.circle_id)
    aimed = replace(session, role_id=plan.role_id, circle_id=plan.circle_id)
    return planning.announce(aimed, plan.channel_id, plan.at, now)


async def _must_be_circle(tx: Transaction, session: Session, circle_id: CircleId | None) -> None:
    circle = await tx.circles.get(circle_id) if circle_id is not None else None
    if circle_id is not None and (circle is None or circle.guild_id != session.guild_id):
        raise Missing("error-no-circle")


async def aim(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    role_id: RoleId | None,
    circle_id: CircleId | None,
) -> Receipt:
    """Say for whom alone a session is; for everybody when both are None. Places stay.

    Raises ``NotAllowed``, ``Missing`` for a circle that is not there, or ``NotNow``.
    """

    async def decide(tx: Transaction, session: Session, _now: datetime) -> SessionOutcome:
        must_organise(await load_meeting(tx, meeting_id), actor)
        planning.must_live(session)
        await _must_be_circle(tx, session, circle_id)
        aimed = replace(session, role_id=role_id, circle_id=circle_id)
        shown = (fx.Show(fx.INVITATION),) if planning.is_announced(session) else ()
        return aimed, shown

    after = await change_session(desk, meeting_id, decide)
    return receipt("reply-session-aimed", title=after.meeting.title)


# --------------------------------------------------------------------------- looking


async def status_of(desk: Desk, actor: Actor, meeting_id: MeetingId) -> SessionStatusView:
    """Return how a session stands; who organises also sees who answered what."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        session = await session_now(tx, planned)
        _must_see(planned, session, actor)
        mine = session.rsvp_of(actor.user_id)
        view = SessionStatusView(
            planned.id,
            planned.meeting,
            planned.status,
            coming=session.seats,
            announce_at=await announcement_planned(tx, planned),
            announce_id=planned.announce_id,
            thread_id=planned.thread_id,
            places_left=session.places_left,
            role_id=planned.role_id,
            circle=await circle_name(tx, planned),
            answer=mine.answer if mine else None,
            place=mine.place if mine else None,
            offer_until=mine.offer_until if mine else None,
        )
        organises = actor.user_id == planned.programme.organiser_id
        if not (organises or actor.leads or actor.administers):
            return view
        silent = await undecided(tx, planned, session)
        return replace(
            view,
            leads=True,
            maybe=session.who_said(Answer.MAYBE),
            not_coming=session.who_said(Answer.NOT_COMING),
            line=session.line,
            offered=session.with_place(Place.OFFERED),
            undecided=tuple(one for one in silent if session.rsvp_of(one) is None),
        )


async def coming_up(desk: Desk, actor: Actor, limit: int = LISTED) -> Sequence[MySession]:
    """Return the sessions of a server that are still to come, earliest first.

    Who does not lead sees only what was announced.
    """
    async with desk.uow.read() as tx:
        found = []
        for planned in await tx.meetings.upcoming(actor.guild_id, desk.clock.now(), limit):
            if not (planned.is_public or actor.leads or actor.administers):
                continue
            session = await session_now(tx, planned)
            mine = session.rsvp_of(actor.user_id)
            found.append(
                MySession(
                    planned.id,
                    planned.meeting,
                    planned.status,
                    await announcement_planned(tx, planned),
                    mine.answer if mine else None,
                    mine.place if mine else None,
                    len(session.seats),
                )
            )
    return found


async def for_calendar(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Session:
    """Return one session, for a calendar. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        session = await session_now(tx, planned)
    _must_see(planned, session, actor)
    return session


def _must_see(planned: PlannedMeeting, session: Session, actor: Actor) -> None:
    """Refuse who is on another server, or asks privately about what they are no part of."""
    mine = session.rsvp_of(actor.user_id) is not None
    organises = actor.user_id == planned.programme.organiser_id
    here = planned.guild_id == actor.guild_id
    if not here and (actor.guild_id or not (mine or organises)):
        raise Missing("error-no-meeting")


async def programme_for_calendar(
    desk: Desk, actor: Actor, programme_id: ProgrammeId
) -> tuple[ProgrammeHead, Sequence[Session]]:
    """Return a programme with all its sessions, also those called off, for a calendar.

    Raises ``Missing``.
    """
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        planned = await tx.meetings.of_programme(head.id)
        return head, [await session_now(tx, one) for one in planned]


async def session_meant(desk: Desk, actor: Actor, channel_id: ChannelId) -> MeetingId:
    """Return the session a command is about: that of this thread, or the only one to come.

    Raises ``Missing`` when there is none, or when there are several to choose from.
    """
    async with desk.uow.read() as tx:
        here = await tx.meetings.at_channel(channel_id)
        if here is not None and here.guild_id == actor.guild_id:
            return here.id
        found = await tx.meetings.upcoming(actor.guild_id, desk.clock.now(), 2)
    if len(found) == 1:
        return found[0].id
    raise Missing("error-session-which" if found else "error-session-none")
