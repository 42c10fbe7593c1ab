"""How marks go from moment to moment, and how one's own stand to those of others: in words."""

from collections.abc import Sequence
from enum import StrEnum

from bot.domain.stand.counting import Spread

STEP = 0.5
"""By how much a mean must move to be more than chance: half a mark."""


class Direction(StrEnum):
    """Where a question goes since the last moment of which something may be told."""

    FIRST = "first"
    UP = "up"
    SAME = "same"
    DOWN = "down"


class Beside(StrEnum):
    """Where one's own mark stands to the middle half of the others."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


def direction(spreads: Sequence[Spread | None]) -> Direction:
    """Return where a question goes; of moments of which nothing may be told there is None."""
    told = [one.mean for one in spreads if one is not None]
    if len(told) < 2:
        return Direction.FIRST
    moved = told[-1] - told[-2]
    if abs(moved) < STEP:
        return Direction.SAME
    return Direction.UP if moved > 0 else Direction.DOWN


def beside(mark: int, spread: Spread) -> Beside:
    """Return where a mark of one's own stands to the middle half."""
    low, high = spread.band
    if mark < low:
        return Beside.BELOW
    return Beside.ABOVE if mark > high else Beside.WITHIN
