"""The messages that a lifted text asks for, in the family of the round it came from."""

from bot.domain.effects import Surface, direct
from bot.domain.harvest.item import LiftedItem
from bot.domain.ids import UserId

_KEY = "key-"


def asked_surface(item: LiftedItem, holder_id: UserId) -> Surface:
    """Return the direct message that asks for a second key, and later says what became of it."""
    return direct(f"{_KEY}{item.id}", holder_id)


def told_surface(item: LiftedItem) -> Surface:
    """Return the direct message to an author that their text is out, or is not."""
    return direct(f"lift-{item.id}", item.author_id)


def key_door(asked: Surface) -> Surface:
    """Return what stands in the room for a question about a key that could not reach its person."""
    _direct, kind, holder_id = asked.split(":")
    return Surface(f"key_door:{kind.removeprefix(_KEY)}:{holder_id}")
