"""Read models of the stand, gathered from the database."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.ids import CircleId, UserId
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.stand.counting import Group, Part, Question
from bot.domain.stand.model import Line, Own, Stand
from bot.domain.stand.trend import direction
from bot.domain.stand.views import Moment, OwnView, PageView, StandOf, StandView, Told
from bot.ports import Transaction
from bot.services.invited import invited

NOBODY = UserId(0)
"""Stands for a reader who has said nothing."""


async def everybody(tx: Transaction, planned: PlannedMeeting) -> Group | None:
    """Return for whom the stand of a meeting is: its circle, or who travels along.

    None where nobody is known to travel along: then it is for everybody on the server.
    """
    if planned.circle_id is not None:
        people = frozenset(await invited(tx, planned))
        return Group(people, len(people))
    found = [one.participant for one in await tx.travellers.of_programme(planned.programme.id)]
    linked = frozenset(one.user_id for one in found if one.user_id is not None)
    return Group(linked, len(found)) if found else None


async def circle_groups(tx: Transaction, planned: PlannedMeeting) -> Mapping[CircleId, Group]:
    """Return who sits in which circle at a meeting; none where it is for one circle alone."""
    composed = {one.name: len(one.members) for one in await tx.circles.composed(planned.id)}
    if planned.circle_id is not None or not composed:
        return {}
    return {
        one.id: Group(frozenset(await tx.circles.members(one.id, planned.id)), composed[one.name])
        for one in await tx.circles.of_programme(planned.programme.id)
        if one.name in composed
    }


async def size_of(tx: Transaction, planned: PlannedMeeting, stand: Stand) -> tuple[int, int]:
    """Return how many took part, and of how many."""
    if stand.outcome is not None:
        return stand.outcome.whole.took, stand.outcome.whole.people
    took = await tx.stands.took(planned.id)
    group = await everybody(tx, planned)
    return took, max(group.people if group else 0, took)


async def thread_view(
    tx: Transaction, planned: PlannedMeeting, _rest: list[str], _now: datetime
) -> StandView | None:
    """Return what the message in the thread shows; None as long as no stand was opened."""
    stand = await tx.stands.get(planned.id)
    if stand is None:
        return None
    took, people = await size_of(tx, planned, stand)
    view = StandView(planned.id, planned.meeting, took, people, stand.closes_at)
    if stand.outcome is None:
        return view
    told = await _told(tx, planned, stand.outcome.whole)
    return replace(view, told=told, picture=await tx.stands.picture(planned.id))


async def own_view(tx: Transaction, planned: PlannedMeeting, stand: Stand, who: UserId) -> OwnView:
    """Return what a person said at a stand; an empty one where that is nothing."""
    own = await tx.stands.own(planned.id, who) or Own(planned.id, who)
    found = [
        (line, await tx.journal.get(own.entries[line], who)) for line in Line if line in own.entries
    ]
    lines = {line: entry.text for line, entry in found if entry is not None}
    return OwnView(planned.id, planned.meeting, own, lines, stand.is_open)


async def page_view(
    tx: Transaction, planned: PlannedMeeting, stand: Stand, who: UserId, *, leads: bool
) -> PageView:
    """Return a stand for one reader, who `leads` or sees of circles only the one they sit in."""
    took, people = await size_of(tx, planned, stand)
    groups = await circle_groups(tx, planned)
    mine = next((id_ for id_, group in groups.items() if who in group.members), None)
    names = {one.id: one.name for one in await tx.circles.of_programme(planned.programme.id)}
    shown: list[Told] = []
    if stand.outcome is not None:
        shown.append(await _told(tx, planned, stand.outcome.whole))
        for circle_id, part in stand.outcome.circles.items():
            if circle_id in names and (leads or circle_id == mine):
                shown.append(await _told(tx, planned, part, circle_id, names[circle_id]))
    part_of_mine = stand.outcome.circles.get(mine) if stand.outcome and mine else None
    against = mine if part_of_mine is not None and part_of_mine.spreads else None
    own = await tx.stands.own(planned.id, who) or Own(planned.id, who)
    return PageView(
        planned.id,
        planned.meeting,
        planned.programme.zone,
        took,
        people,
        stand.is_open,
        tuple(shown),
        await _moments(tx, planned, against, who),
        own,
        names[against] if against else "",
        leads,
    )


async def all_view(tx: Transaction, planned: PlannedMeeting, stand: Stand) -> PageView:
    """Return what everybody may see of a stand, without anything of anybody's own."""
    took, people = await size_of(tx, planned, stand)
    told = (await _told(tx, planned, stand.outcome.whole),) if stand.outcome else ()
    moments = await _moments(tx, planned, None, NOBODY)
    own = Own(planned.id, NOBODY)
    zone = planned.programme.zone
    return PageView(
        *(planned.id, planned.meeting, zone, took, people),
        *(stand.is_open, told, moments, own),
    )


async def stand_of(
    tx: Transaction, planned: PlannedMeeting, circle_id: CircleId | None
) -> StandOf | None:
    """Return the stand of a meeting with that of one circle; None where none was opened."""
    stand = await tx.stands.get(planned.id)
    if stand is None:
        return None
    whole = circle = None
    if stand.outcome is not None:
        whole = await _told(tx, planned, stand.outcome.whole)
        part = stand.outcome.circles.get(circle_id) if circle_id else None
        named = await tx.circles.get(circle_id) if circle_id else None
        if part is not None and named is not None:
            circle = await _told(tx, planned, part, circle_id, named.name)
    return StandOf(planned.id, planned.meeting, stand.is_open, whole, circle)


async def _told(
    tx: Transaction,
    planned: PlannedMeeting,
    part: Part,
    circle_id: CircleId | None = None,
    name: str = "",
) -> Told:
    earlier = [one for _meeting, one in await _parts(tx, planned, circle_id)]
    trend = {
        question: direction([one.spreads.get(question) for one in earlier])
        for question in Question
        if question in part.spreads
    }
    return Told(part, trend, name)


async def _moments(
    tx: Transaction, planned: PlannedMeeting, circle_id: CircleId | None, who: UserId
) -> tuple[Moment, ...]:
    """Return the moments up to a meeting of which something is told, or was said by this person."""
    mine = {one.meeting_id: one.marks for one in await tx.stands.owns_of(planned.programme.id, who)}
    told = dict(await _parts(tx, planned, circle_id))
    return tuple(
        Moment(one.meeting, told.get(one.id), mine.get(one.id, {}))
        for one in await _until(tx, planned)
        if one.id in told or mine.get(one.id)
    )


async def _until(tx: Transaction, planned: PlannedMeeting) -> Sequence[PlannedMeeting]:
    """Return the meetings of a programme up to this one, earliest first."""
    last = (planned.meeting.starts_at, planned.id)
    found = await tx.meetings.of_programme(planned.programme.id)
    return [one for one in found if (one.meeting.starts_at, one.id) <= last]


async def _parts(
    tx: Transaction, planned: PlannedMeeting, circle_id: CircleId | None
) -> Sequence[tuple[str, Part]]:
    """Return what was told of a circle, or of all, at each moment up to a meeting."""
    until = {one.id for one in await _until(tx, planned)}
    closed = [
        (stand.meeting_id, stand.outcome)
        for stand in await tx.stands.of_programme(planned.programme.id)
        if stand.outcome is not None and stand.meeting_id in until
    ]
    if circle_id is None:
        return [(meeting_id, outcome.whole) for meeting_id, outcome in closed]
    return [
        (meeting_id, outcome.circles[circle_id])
        for meeting_id, outcome in closed
        if circle_id in outcome.circles
    ]
