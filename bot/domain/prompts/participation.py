"""How many took part, told so that no number points at somebody."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import UserId
from bot.domain.prompts.delivery import Delivery, Stage
from bot.domain.prompts.person import Pace, Wish

LEAST = 4
"""Below this many people no number is told: small numbers betray."""


class Part(StrEnum):
    """What became of the last question to a participant, or why there was none.

    UNKNOWN has not said who they are on Discord, SPARED was not asked this time.
    """

    ANSWERED = "answered"
    OPEN = "open"
    NOT_NOW = "not_now"
    SILENT = "silent"
    PAUSED = "paused"
    SPARED = "spared"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Share:
    """A number of people, and all that may be true of them."""

    parts: tuple[Part, ...]
    people: int


_OF_STAGE: Mapping[Stage, Part] = {
    Stage.DUE: Part.OPEN,
    Stage.ASKED: Part.OPEN,
    Stage.LATER: Part.NOT_NOW,
    Stage.RESTS: Part.NOT_NOW,
    Stage.ANSWERED: Part.ANSWERED,
    Stage.SILENT: Part.SILENT,
}


def part_of(user_id: UserId | None, delivery: Delivery | None, wish: Wish | None) -> Part:
    """Return what one participant did. `delivery` is their question of this time, if any."""
    if user_id is None:
        return Part.UNKNOWN
    if delivery is not None and delivery.stage is Stage.ANSWERED:
        return Part.ANSWERED
    if wish is not None and wish.pace is Pace.PAUSED:
        return Part.PAUSED
    return _OF_STAGE[delivery.stage] if delivery is not None else Part.SPARED


def told(parts: Iterable[Part]) -> tuple[Share, ...]:
    """Return how many participants did what, in the order of ``Part``; empty when it is too few.

    A number that would stand for one to three people is put together with the next smallest, until
    none is that small. What nobody did is left out.
    """
    counted = Counter(parts)
    shares = [Share((part,), counted[part]) for part in Part if counted[part]]
    while len(shares) > 1 and min(share.people for share in shares) < LEAST:
        first, second, *rest = sorted(shares, key=lambda share: share.people)
        both = tuple(part for part in Part if part in {*first.parts, *second.parts})
        shares = [*rest, Share(both, first.people + second.people)]
    if sum(share.people for share in shares) < LEAST:
        return ()
    order = list(Part)
    return tuple(sorted(shares, key=lambda share: order.index(share.parts[0])))
