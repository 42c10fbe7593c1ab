"""What journals and learning questions share: to which programme and circle a person's words go."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.harvest.gate import Wording
from bot.domain.harvest.item import TEXT_MAX as LIFT_MAX
from bot.domain.harvest.item import ItemId, LiftedItem, Origin, Place, Scope, Source, State, Tags
from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import harvest
from bot.services.desk import Desk


async def programme_of(tx: Transaction, guild_id: GuildId, user_id: UserId) -> ProgrammeId | None:
    """Return the newest programme in which a person travels along, or None."""
    known = await tx.travellers.of_person(guild_id, user_id)
    return max((one.programme_id for one in known), default=None)


async def place_of(
    tx: Transaction,
    guild_id: GuildId,
    user_id: UserId,
    programme_id: ProgrammeId | None,
    now: datetime,
) -> Place:
    """Return where a person's own words come from: their programme, and the circle they sit in.

    That is the one of the last moment that began; before the first moment it is the one to come.
    """
    around = await tx.harvest.around(guild_id, user_id)
    known = await tx.circles.of_guild(guild_id)
    mine = [one for one in known if one.programme_id == programme_id and around.sits(one.id, now)]
    newest = max(mine, key=lambda one: one.created_at, default=None)
    return Place(guild_id, programme_id, newest.id if newest else None)


async def lifted_from(
    tx: Transaction, guild_id: GuildId, user_id: UserId, origin: Origin
) -> Sequence[LiftedItem]:
    """Return what a person let go of one kind and did not take back, oldest first."""
    mine = await tx.harvest.of_author(guild_id, user_id)
    return [one for one in mine if one.source.origin is origin and one.state is not State.WITHDRAWN]


@dataclass(frozen=True, slots=True)
class Own:
    """Words of a person's own that they may let go, and where these come from."""

    text: str
    source: Source
    programme_id: ProgrammeId | None
    tags: Tags = field(default_factory=Tags)


async def offer_in(
    desk: Desk, tx: Transaction, actor: Actor, guild_id: GuildId, own: Own, scope: Scope
) -> LiftedItem:
    """Put one's own words on offer as far as they fit; nobody else sees them before the lift.

    What was on offer already and was not let go is offered again, so that a form that was left
    alone leaves nothing behind. Raises as ``harvest.offer`` does.
    """
    for one in await tx.harvest.of_author(guild_id, actor.user_id):
        if (one.source, one.scope, one.state) == (own.source, scope, State.OFFERED):
            return one
    place = await place_of(tx, guild_id, actor.user_id, own.programme_id, desk.clock.now())
    wording = Wording(_beginning(own.text), scope, own.source, tags=own.tags)
    at_home = replace(actor, guild_id=guild_id)
    item_id: ItemId = harvest.new_item_id(desk)
    return await harvest.offer_in(desk, tx, at_home, item_id, place, wording)


def _beginning(text: str) -> str:
    """Return as many whole words as fit in a text that is let go."""
    if len(text) <= LIFT_MAX:
        return text
    cut = text[:LIFT_MAX]
    return cut.rsplit(maxsplit=1)[0] if len(cut.split()) > 1 else cut
