"""Acts on the meetings of a programme: add one, change one, call one off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import BadInput, Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.programme.fields import MEETINGS_MAX
from bot.domain.programme.known import fill_in
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.programme.typed import BLANK, meeting_typed
from bot.domain.rights import Actor
from bot.domain.sessions import planning
from bot.domain.sessions.standing import session_of
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import (
    MeetingOutcome,
    change_meeting,
    change_meeting_in,
    hand_on,
    load_meeting,
    plan_anew,
)
from bot.services.programmes import load_programme, must_plan
from bot.services.session_desk import called_off, detailed


async def add_meeting(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, typed: Mapping[str, str], zone: str
) -> PlannedMeeting:
    """Plan a meeting of what was typed; its times are read in `zone`.

    Raises ``NotAllowed``, ``Missing`` or ``BadInput``.
    """
    must_plan(actor)
    now = desk.clock.now()
    meeting = meeting_typed(BLANK, typed, zone, now)

    async def act(tx: Transaction) -> PlannedMeeting:
        head = await load_programme(tx, actor, programme_id)
        known = [one.meeting.key for one in await tx.meetings.of_programme(head.id)]
        if len(known) >= MEETINGS_MAX:
            raise BadInput("error-meetings-full", {"max": MEETINGS_MAX})
        (*_, key) = fill_in([*known, ""], [*known, meeting.title], "meeting")
        fresh = PlannedMeeting(MeetingId(desk.ids.new()), head, replace(meeting, key=key))
        await plan_anew(desk, tx, fresh, now)
        return fresh

    return await desk.transact(act)


async def edit_meeting(
    desk: Desk, actor: Actor, meeting_id: MeetingId, typed: Mapping[str, str], zone: str
) -> tuple[PlannedMeeting, int]:
    """Change what was typed of a meeting; return it, and how many people are told.

    Raises as `add_meeting`, or ``NotNow`` for an old one.
    """
    told: list[int] = []

    async def decide(tx: Transaction, planned: PlannedMeeting, now: datetime) -> MeetingOutcome:
        must_organise(planned, actor)
        meeting = meeting_typed(planned.meeting, typed, zone, now)
        after, effects = await detailed(desk, tx, planned, meeting, now)
        hears = after.status is MeetingStatus.CHANGED and after.sequence > planned.sequence
        told[:] = [len(await counting_on(tx, after)) if hears else 0]
        return after, effects

    return await change_meeting(desk, meeting_id, decide), told[0]


async def counting_on(tx: Transaction, planned: PlannedMeeting) -> tuple[UserId, ...]:
    """Return who counts on a meeting: a place, a spot in the line, or a maybe."""
    return planning.touched(session_of(planned, await tx.rsvps.of_meeting(planned.id)))


async def remove_meeting(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Receipt:
    """Call off a meeting that was announced, or erase one that nobody was told of.

    Raises ``NotAllowed``, ``Missing`` or ``NotNow``.
    """

    async def act(tx: Transaction) -> tuple[PlannedMeeting, int]:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        must_last(planned)
        await erased_or_called_off(desk, tx, planned)
        return planned, len(await counting_on(tx, planned))

    planned, count = await desk.transact(act)
    if planned.is_public:
        return receipt("reply-meeting-called-off", title=planned.meeting.title, count=count)
    return receipt("reply-meeting-erased", title=planned.meeting.title)


def must_last(planned: PlannedMeeting) -> None:
    """Refuse a meeting that was held or called off. Raises ``NotNow``."""
    if planned.is_over:
        raise NotNow("error-meeting-over")


async def erased_or_called_off(desk: Desk, tx: Transaction, planned: PlannedMeeting) -> None:
    """Erase a meeting that nobody was told of; one that was announced is called off.

    One that is over stays, for what happened there hangs on it.
    """
    if planned.status is MeetingStatus.PLANNED:
        await tx.meetings.drop(planned.id)
        await hand_on(desk, tx, planned.programme.id, desk.clock.now())
    elif planned.is_public:

        async def decide(tx: Transaction, one: PlannedMeeting, now: datetime) -> MeetingOutcome:
            return await called_off(desk, tx, one, now)

        await change_meeting_in(desk, tx, planned.id, decide)


async def read_meeting(desk: Desk, actor: Actor, meeting_id: MeetingId) -> PlannedMeeting:
    """Return a meeting, for who organises it. Raises ``Missing`` or ``NotAllowed``."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
    must_organise(planned, actor)
    return planned


def must_organise(planned: PlannedMeeting, actor: Actor) -> None:
    """Refuse who neither leads on the server of a meeting nor organises its programme.

    In a direct message there is no server, and no role: there only who organises may act.
    Raises ``Missing`` for a meeting of another server, or ``NotAllowed``.
    """
    organises = actor.user_id == planned.programme.organiser_id
    if actor.guild_id and planned.guild_id != actor.guild_id:
        raise Missing("error-no-meeting")
    if not organises:
        must_plan(actor)
