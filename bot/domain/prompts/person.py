"""What somebody wants of questions: all of them, half of them, or none for a while."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ProgrammeId, UserId

SILENCES = 3
"""Silences in a row after which the bot asks whether to pause."""


class Pace(StrEnum):
    """How often somebody is asked: at every occasion, at every second one, or not."""

    ALL = "all"
    HALF = "half"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants in a programme, and how often they were silent in a row.

    `offered_at` is when they were asked whether to pause, None until that is so; an answer to a
    question makes it None again.
    """

    programme_id: ProgrammeId
    user_id: UserId
    pace: Pace = Pace.ALL
    silences: int = 0
    offered_at: datetime | None = None

    @property
    def quiet(self) -> bool:
        """Whether they are not reminded, because they were silent that often."""
        return self.silences >= SILENCES

    def takes(self, number: int) -> bool:
        """Tell whether they are asked at the occasion with this number."""
        return self.pace is Pace.ALL or (self.pace is Pace.HALF and number % 2 == 0)


def silent(wish: Wish, now: datetime) -> tuple[Wish, bool]:
    """Count a silence; tell whether to ask now whether to pause, which happens once."""
    counted = replace(wish, silences=wish.silences + 1)
    if counted.silences < SILENCES or counted.offered_at is not None or wish.pace is Pace.PAUSED:
        return counted, False
    return replace(counted, offered_at=now), True


def spoke(wish: Wish) -> Wish:
    """Forget the silences of who answered. Who paused stays paused."""
    return replace(wish, silences=0, offered_at=None)


def chose(wish: Wish, pace: Pace) -> Wish:
    """Ask this often from now on; who chooses is not silent, and may be reminded again."""
    return replace(wish, pace=pace, silences=0)
