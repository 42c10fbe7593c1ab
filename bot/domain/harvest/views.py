"""Read models of the gate: what is asked of who holds a key, and what an author hears of it."""

from dataclasses import dataclass

from bot.domain.harvest.item import ItemId, LiftedItem
from bot.domain.ids import RoundId, UserId


@dataclass(frozen=True, slots=True)
class KeyView:
    """The question to who brought a case whether a text that touches it may go, or its outcome."""

    title: str
    item: LiftedItem
    holder_id: UserId


@dataclass(frozen=True, slots=True)
class KeyDoorView:
    """Stands in the room for that question when it could not reach its person."""

    round_id: RoundId
    item_id: ItemId
    holder_id: UserId


@dataclass(frozen=True, slots=True)
class LiftNewsView:
    """What an author hears once the second key to their text was turned, refused or taken back."""

    title: str
    item: LiftedItem


HarvestGateView = KeyView | KeyDoorView | LiftNewsView
