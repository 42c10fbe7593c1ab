"""Acts on what a person chooses for themselves besides a language: their time zone."""

from dataclasses import replace

from bot.domain.moments import named_zone
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
