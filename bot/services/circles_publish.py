"""Writes circles down as those of the programme, and lets every moment tell who sits with whom."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.circles.views import Face
from bot.domain.effects import Show
from bot.domain.ids import ChannelId, CircleId
from bot.domain.programme.following import CIRCLES
from bot.domain.programme.model import Circle, Composition
from bot.domain.programme.planned import HomeCircle, PlannedMeeting
from bot.domain.programme.views import CirclesView
from bot.ports import Transaction
from bot.services.circle_table import Table
from bot.services.desk import Desk
from bot.services.meeting_desk import DecideOnMeeting, MeetingOutcome, change_meeting_in


async def post(
    desk: Desk,
    tx: Transaction,
    table: Table,
    compositions: Iterable[Composition],
    here: ChannelId,
) -> int:
    """Store circles, ask for their messages, and return at how many moments there are some.

    A circle of the same name is the same circle, with the rounds that were held in it.
    """
    settings = await desk.guild(tx, table.head.guild_id)
    there = {one.meeting: one.circles for one in compositions}
    named = {one.name: one.id for one in await tx.circles.of_programme(table.head.id)}
    posted = 0
    for planned in table.coming:
        circles = there.get(planned.meeting.key)
        if circles is None:
            continue
        for circle in circles:
            if circle.name not in named:
                named[circle.name] = await _add(desk, tx, table, circle.name)
        await tx.circles.compose(planned.id, [(named[one.name], one) for one in circles])
        await change_meeting_in(desk, tx, planned.id, _shown_in(settings.announce_id or here))
        posted += 1
    return posted


async def _add(desk: Desk, tx: Transaction, table: Table, name: str) -> CircleId:
    head = table.head
    fresh = HomeCircle(CircleId(desk.ids.new()), head.guild_id, name, desk.clock.now(), head.id)
    await tx.circles.add(fresh)
    return fresh.id


def _shown_in(channel_id: ChannelId) -> DecideOnMeeting:
    async def decide(_tx: Transaction, planned: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        placed = planned
        if planned.announce_id is None:
            placed = replace(planned, announce_id=channel_id)
        return placed, (Show(CIRCLES),)

    return decide


async def circles_view(
    tx: Transaction, planned: PlannedMeeting, _rest: list[str], _now: datetime
) -> CirclesView | None:
    """Return the circles of a meeting as everybody may see them, or None without any."""
    circles = tuple(await tx.circles.composed(planned.id))
    if not circles:
        return None
    people = [one.participant for one in await tx.travellers.of_programme(planned.programme.id)]
    faces = {one.key: Face(one.name, one.user_id) for one in people}
    return CirclesView(planned.id, planned.meeting, circles, faces)


def mark_of_circles(compositions: Sequence[Composition]) -> str:
    """Return what names exactly these circles, in letters that a button can carry."""
    said = repr([(one.meeting, *map(_row, one.circles)) for one in compositions])
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def _row(circle: Circle) -> tuple[object, ...]:
    return circle.name, circle.members, circle.facilitator, circle.bringers, circle.stand_in
