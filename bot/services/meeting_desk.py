"""How a meeting is changed: decision, and what must follow, in one transaction."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.effects import Show, Surface
from bot.domain.errors import Missing
from bot.domain.ids import MeetingId, OutboxId, ProgrammeId
from bot.domain.programme.following import (
    DropAlarm,
    MeetingEffects,
    SetAlarm,
    SyncEvent,
    planned_anew,
)
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.sessions.effects import RECAP
from bot.ports import MeetingDeed, MeetingErrand, MeetingTimer, Transaction
from bot.services.desk import Desk

MeetingOutcome = tuple[PlannedMeeting, MeetingEffects]
DecideOnMeeting = Callable[[Transaction, PlannedMeeting, datetime], Awaitable[MeetingOutcome]]


async def change_meeting(
    desk: Desk, meeting_id: MeetingId, decide: DecideOnMeeting
) -> PlannedMeeting:
    """Change a meeting by a decision; on a conflict the whole act is decided again.

    Raises ``Missing`` or what `decide` raises.
    """
    return await desk.transact(lambda tx: change_meeting_in(desk, tx, meeting_id, decide))


async def change_meeting_in(
    desk: Desk, tx: Transaction, meeting_id: MeetingId, decide: DecideOnMeeting
) -> PlannedMeeting:
    """Change a meeting inside a transaction that is already open."""
    now = desk.clock.now()
    before = await load_meeting(tx, meeting_id)
    after, effects = await decide(tx, before, now)
    if after is not before:
        await tx.meetings.save(before, after)
        if (after.meeting, after.is_over) != (before.meeting, before.is_over):
            await hand_on(desk, tx, after.programme.id, now)
    await note_for_meeting(desk, tx, meeting_id, effects, now)
    return after


async def note_for_meeting(
    desk: Desk, tx: Transaction, meeting_id: MeetingId, effects: MeetingEffects, now: datetime
) -> None:
    """Write down what must follow, in the transaction of the change itself."""

    async def ask(deed: MeetingDeed, surface: Surface | None) -> None:
        errand_id = OutboxId(desk.ids.new())
        await tx.meeting_outbox.add(MeetingErrand(errand_id, meeting_id, deed, surface, now))

    for effect in dict.fromkeys(effects):
        match effect:
            case SetAlarm(label, due_at, index):
                await tx.meeting_timers.put(MeetingTimer(meeting_id, label, index, due_at))
            case DropAlarm(label):
                await tx.meeting_timers.drop(meeting_id, label)
            case Show(surface):
                await ask(MeetingDeed.SHOW, surface)
            case SyncEvent():
                await ask(MeetingDeed.SYNC_EVENT, None)


async def plan_anew(desk: Desk, tx: Transaction, fresh: PlannedMeeting, now: datetime) -> None:
    """Store a new meeting, with what must follow from its being planned."""
    await tx.meetings.add(fresh)
    await note_for_meeting(desk, tx, fresh.id, planned_anew(fresh), now)
    await hand_on(desk, tx, fresh.programme.id, now)


async def hand_on(desk: Desk, tx: Transaction, programme_id: ProgrammeId, now: datetime) -> None:
    """Show the recaps of a programme anew: the meeting to come, or what they quote, has changed."""
    for planned in await tx.meetings.of_programme(programme_id):
        if await tx.meeting_surfaces.get(planned.id, RECAP) is not None:
            await note_for_meeting(desk, tx, planned.id, (Show(RECAP),), now)


async def load_meeting(tx: Transaction, meeting_id: MeetingId) -> PlannedMeeting:
    """Return a meeting. Raises ``Missing``."""
    planned = await tx.meetings.get(meeting_id)
    if planned is None:
        raise Missing("error-no-meeting")
    return planned
