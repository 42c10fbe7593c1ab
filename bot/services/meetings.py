"""Acts on the meetings of a programme: add one, change one, call one off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import BadInput, Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.programme import meeting_acts
from bot.domain.programme.fields import MEETINGS_MAX
from bot.domain.programme.known import fill_in
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.programme.typed import BLANK, meeting_typed
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import (
    MeetingOutcome,
    change_meeting,
    change_meeting_in,
    load_meeting,
    note_for_meeting,
)
from bot.services.programmes import load_programme, must_plan


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
        await tx.meetings.add(fresh)
        _fresh, effects = meeting_acts.added(fresh)
        await note_for_meeting(desk, tx, fresh.id, effects, now)
        return fresh

    return await desk.transact(act)


async def edit_meeting(
    desk: Desk, actor: Actor, meeting_id: MeetingId, typed: Mapping[str, str], zone: str
) -> PlannedMeeting:
    """Change what was typed of a meeting. Raises as `add_meeting`, or ``NotNow`` for an old one."""
    must_plan(actor)

    async def decide(_tx: Transaction, planned: PlannedMeeting, now: datetime) -> MeetingOutcome:
        must_be_of(actor, planned)
        return meeting_acts.changed(planned, meeting_typed(planned.meeting, typed, zone, now))

    return await change_meeting(desk, meeting_id, decide)


async def remove_meeting(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Receipt:
    """Call off a meeting that was announced, or erase one that nobody was told of.

    Raises ``NotAllowed``, ``Missing`` or ``NotNow``.
    """
    must_plan(actor)

    async def act(tx: Transaction) -> PlannedMeeting:
        planned = await load_meeting(tx, meeting_id)
        must_be_of(actor, planned)
        if planned.is_over:
            raise NotNow("error-meeting-over")
        await erased_or_called_off(desk, tx, planned)
        return planned

    planned = await desk.transact(act)
    told = "reply-meeting-called-off" if planned.is_public else "reply-meeting-erased"
    return receipt(told, title=planned.meeting.title)


async def erased_or_called_off(desk: Desk, tx: Transaction, planned: PlannedMeeting) -> None:
    """Erase a meeting that nobody was told of; one that was announced is called off.

    One that is over stays, for what happened there hangs on it.
    """
    if planned.status is MeetingStatus.PLANNED:
        await tx.meetings.drop(planned.id)
    elif planned.is_public:

        async def decide(_tx: Transaction, one: PlannedMeeting, _now: datetime) -> MeetingOutcome:
            return meeting_acts.called_off(one)

        await change_meeting_in(desk, tx, planned.id, decide)


async def read_meeting(desk: Desk, actor: Actor, meeting_id: MeetingId) -> PlannedMeeting:
    """Return a meeting of the actor's own server. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
    must_be_of(actor, planned)
    return planned


def must_be_of(actor: Actor, planned: PlannedMeeting) -> None:
    """Refuse a meeting of another server. Raises ``Missing``."""
    if planned.guild_id != actor.guild_id:
        raise Missing("error-no-meeting")
