"""Acts on circles of a server that belong to no programme, and which circle a round is held in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import BadInput, Missing
from bot.domain.ids import CircleId, MeetingId, UserId
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.planned import HomeCircle
from bot.domain.programme.typed import title_of
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programmes import must_plan

CIRCLES_MAX = 25
PEOPLE_MAX = 8


async def create_circle(desk: Desk, actor: Actor, name: str) -> HomeCircle:
    """Make a circle without people yet. Raises ``NotAllowed`` or ``BadInput``."""
    must_plan(actor)
    name = title_of(name)
    async with desk.uow.write() as tx:
        known = await tx.circles.of_guild(actor.guild_id, CIRCLES_MAX)
        free = [one for one in known if one.programme_id is None]
        if any(one.name.casefold() == name.casefold() for one in free):
            raise BadInput("error-circle-twice", {"name": name})
        if len(known) >= CIRCLES_MAX:
            raise BadInput("error-circles-full", {"max": CIRCLES_MAX})
        circle = HomeCircle(CircleId(desk.ids.new()), actor.guild_id, name, desk.clock.now())
        await tx.circles.add(circle)
    return circle


async def seat_people(
    desk: Desk, actor: Actor, circle_id: CircleId, people: Sequence[UserId]
) -> Receipt:
    """Make these the people of a circle. Raises ``NotAllowed``, ``Missing`` or ``BadInput``."""
    must_plan(actor)
    if len(people) > PEOPLE_MAX:
        raise BadInput("error-circle-large", {"max": PEOPLE_MAX})

    async def act(tx: Transaction) -> HomeCircle:
        circle = await load_circle(tx, actor, circle_id)
        if circle.programme_id is not None:
            raise Missing("error-no-circle")
        seated = replace(circle, people=tuple(dict.fromkeys(people)))
        await tx.circles.seat(seated)
        return seated

    circle = await desk.transact(act)
    return receipt("reply-circle-seated", name=circle.name, count=len(circle.people))


async def moment_of(tx: Transaction, circle: HomeCircle, now: datetime) -> MeetingId | None:
    """Return the intervision moment a live round in a circle is for: the one now, or the next.

    None where the circle is of no programme, or nothing is to come.
    """
    if circle.programme_id is None:
        return None
    for planned in await tx.meetings.of_programme(circle.programme_id):
        coming = not planned.is_over and planned.meeting.ends_at > now
        if coming and planned.meeting.kind is MeetingKind.INTERVISION:
            return planned.id
    return None


async def load_circle(tx: Transaction, actor: Actor, circle_id: CircleId) -> HomeCircle:
    """Return a circle of the actor's own server. Raises ``Missing``."""
    circle = await tx.circles.get(circle_id)
    if circle is None or circle.guild_id != actor.guild_id:
        raise Missing("error-no-circle")
    return circle
