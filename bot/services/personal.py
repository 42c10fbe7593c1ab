"""Acts on what a person chooses for themselves: their time zone, and where they are reached."""

from dataclasses import replace

from bot.domain.choices import Way
from bot.domain.ids import UserId
from bot.domain.moments import named_zone
from bot.domain.programme.between import ways_to
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt


async def zone_of_person(desk: Desk, actor: Actor) -> str | None:
    """Return the zone in which a person's times are read, or None when they never chose one."""
    async with desk.uow.read() as tx:
        return (await tx.settings.person(actor.user_id)).zone


async def choose_zone(desk: Desk, actor: Actor, zone: str) -> Receipt:
    """Keep a person's time zone. Raises ``BadInput`` for one that does not exist."""
    named_zone(zone)

    async def act(tx: Transaction) -> None:
        before = await tx.settings.person(actor.user_id)
        await tx.settings.put_person(actor.user_id, replace(before, zone=zone))

    await desk.transact(act)
    return receipt("reply-zone-saved", zone=zone)


async def way_of(desk: Desk, user_id: UserId) -> Way:
    """Return where a person is reached between meetings, as far as that is open."""
    async with desk.uow.read() as tx:
        return ways_to((await tx.settings.person(user_id)).way)[0]


async def choose_way(desk: Desk, user_id: UserId, way: Way) -> Receipt:
    """Keep where a person wants to be reached between meetings, on every server."""

    async def act(tx: Transaction) -> None:
        before = await tx.settings.person(user_id)
        await tx.settings.put_person(user_id, replace(before, way=way))

    await desk.transact(act)
    return receipt("reply-way", way=way.value)
