"""What one person alone sees of the thermometer and of the mirror; never part of a shared card."""

from dataclasses import dataclass

from bot.domain.held import Held
from bot.domain.ids import RoundId
from bot.domain.mirror import Reflection
from bot.domain.thermometer import Warmth
from bot.domain.views import Item


@dataclass(frozen=True, slots=True)
class WarmthView:
    """How warm one question is, for who asked it, or for the bringer, who taps.

    `warmth` is None while nobody tapped. `left` counts what the bringer has still to rate.
    """

    round_id: RoundId
    question: Item
    taps: bool
    warmth: Warmth | None
    left: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question with what its bringer called it, for the bringer alone."""

    question: Item
    warmth: Warmth | None


@dataclass(frozen=True, slots=True)
class ToAnswerView:
    """The unanswered questions for the bringer alone, the warmest first."""

    round_id: RoundId
    questions: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class MirrorView:
    """A question that is held, with what it seems to be, for its asker alone."""

    round_id: RoundId
    held: Held
    reflection: Reflection
