"""The network's year, of what was let go to it; and the offer to take one's own along."""

from datetime import datetime, timedelta

from bot.domain.effects import Show
from bot.domain.harvest.item import Scope
from bot.domain.ids import ProgrammeId
from bot.domain.journey.travel_map import Ref, Rings, Sign, Stop, Waypoint, drawn
from bot.domain.journey.views import FarewellView, NetworkView
from bot.domain.programme.between import ProgrammeEffects, personal
from bot.domain.programme.following import SetAlarm, label
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.rights import Actor
from bot.domain.working_days import next_awake
from bot.ports import ProgrammeTimer, Transaction
from bot.services.desk import Desk
from bot.services.programme_desk import note_for_programme
from bot.services.programmes import load_programme, must_plan

FAREWELL = label("farewell")
"""The timer of a programme that offers its people to take their year along."""

AFTER = timedelta(days=1)
"""How long after the last meeting that is: not at once, for people first go home."""

FEWEST = 5
"""Rounds below which their number is not told beside what came out of them."""


async def network(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> NetworkView:
    """Return the year of a network, for who leads. Raises ``NotAllowed``, ``Missing``."""
    must_plan(actor)
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        planned = await tx.meetings.of_programme(head.id)
        circles = [one.id for one in await tx.circles.of_programme(head.id)]
        rounds = len(await tx.rounds.held(head.guild_id, circles))
        people = len(await tx.travellers.of_programme(head.id))
        out = [
            one
            for one in await tx.harvest.of_programme(head.id)
            if one.is_out and one.scope is Scope.NETWORK
        ]
    stops = [
        Stop(one.id, one.meeting.title, one.meeting.starts_at, one.status is MeetingStatus.HELD)
        for one in planned
        if one.status is not MeetingStatus.CANCELLED
    ]
    waypoints = [
        Waypoint(Ref(f"lifted-{one.id}"), Sign.LIFTED, one.lifted_at, one.text)
        for one in out
        if one.lifted_at is not None
    ]
    year = drawn(head.title, stops, waypoints, (), Rings(0, 0, len(out)))
    told = rounds if rounds >= FEWEST else None
    return NetworkView(year, head.zone, people, len(circles), told, len(out))


# --------------------------------------------------------------------------- the offer


async def after_meeting(
    desk: Desk, tx: Transaction, planned: PlannedMeeting, now: datetime
) -> None:
    """Set the offer when the last meeting of a programme is over; one that is added undoes it."""
    if await _goes_on(tx, planned.programme.id, now):
        return
    calendar = await desk.calendar(tx, await desk.guild(tx, planned.guild_id))
    at = next_awake(calendar, now + AFTER)
    await note_for_programme(desk, tx, planned.programme.id, (SetAlarm(FAREWELL, at),), now)


async def _goes_on(tx: Transaction, programme_id: ProgrammeId, now: datetime) -> bool:
    """Tell whether a meeting is still to come."""
    return any(
        one.meeting.ends_at > now and one.status is not MeetingStatus.CANCELLED
        for one in await tx.meetings.of_programme(programme_id)
    )


async def offer(
    _desk: Desk, tx: Transaction, head: ProgrammeHead, _timer: ProgrammeTimer, now: datetime
) -> ProgrammeEffects:
    """Offer everybody who travels along their year, unless the programme goes on after all."""
    if await _goes_on(tx, head.id, now):
        return ()
    people = [one.participant.user_id for one in await tx.travellers.of_programme(head.id)]
    return tuple(Show(personal("farewell", user_id)) for user_id in people if user_id is not None)


async def farewell(
    _tx: Transaction, head: ProgrammeHead, _rest: list[str], _now: datetime
) -> FarewellView:
    """Return the message that offers somebody their year."""
    return FarewellView(head.id, head.title)
