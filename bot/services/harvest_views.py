"""Read models of the messages around a lifted text, gathered from the database."""

from bot.domain.errors import Missing
from bot.domain.harvest import gate
from bot.domain.harvest.effects import asked_surface, told_surface
from bot.domain.harvest.item import Answer, ItemId, LiftedItem, State
from bot.domain.harvest.views import KeyDoorView, KeyView, LiftNewsView
from bot.domain.ids import UserId
from bot.domain.rights import Actor
from bot.domain.round import Round
from bot.ports import Transaction
from bot.services.desk import Desk


async def key_asked(
    tx: Transaction, round_: Round, item_id: ItemId, holder_id: UserId
) -> KeyView | None:
    """Return the question about a second key, or what became of it; None where none is asked."""
    item = await tx.harvest.get(item_id)
    if item is None or item.state is State.OFFERED or item.key_of(holder_id) is None:
        return None
    told = await tx.surfaces.get(round_.id, asked_surface(item, holder_id))
    if item.state is not State.WAITING and told is None:
        return None
    return KeyView(round_.title, item, holder_id)


async def key_door(
    tx: Transaction, round_: Round, item_id: ItemId, holder_id: UserId
) -> KeyDoorView | None:
    """Return what stands in the room for a question that did not arrive; None once answered."""
    item = await tx.harvest.get(item_id)
    if item is None or not _awaits(item, holder_id):
        return None
    return KeyDoorView(round_.id, item_id, holder_id)


async def news(
    tx: Transaction, round_: Round, item_id: ItemId, author_id: UserId
) -> LiftNewsView | None:
    """Return what an author hears of their text; None as long as nothing was said to them."""
    item = await tx.harvest.get(item_id)
    if item is None or item.author_id != author_id:
        return None
    if item.state in {State.OFFERED, State.WAITING}:
        return None
    told = await tx.surfaces.get(round_.id, told_surface(item))
    if item.state is State.WITHDRAWN and told is None:
        return None
    return LiftNewsView(round_.title, item)


async def key_of(desk: Desk, actor: Actor, item_id: ItemId) -> KeyView:
    """Return how a text stands to which a person holds a key. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        item = await tx.harvest.get(item_id)
        if item is None:
            raise Missing("error-no-lift")
        gate.must_hold_key(item, actor)
        round_ = await tx.rounds.get(item.place.round_id) if item.place.round_id else None
    return KeyView(round_.title if round_ else "", item, actor.user_id)


def _awaits(item: LiftedItem, holder_id: UserId) -> bool:
    key = item.key_of(holder_id)
    return item.state is State.WAITING and key is not None and key.answer is Answer.ASKED
