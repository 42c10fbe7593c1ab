"""What is asked when circles are made: who, for which moments, how large, and what matters most."""

from dataclasses import dataclass

from bot.domain.errors import BadInput
from bot.domain.programme.model import Composition, Participant

SIZES = (4, 8)
"""People in a circle. Smaller breaks at one absence, larger leaves too little turn for each."""

SIZE = 7
"""The wanted size: at 80% attendance a circle of seven has four people in 97 of 100 cases."""

MOMENTS = (1, 12)
"""Moments for which circles are made at once: up to one a month for a year."""

PEOPLE_MAX = 100
"""People in one programme; more would make the search slow and the year anonymous."""

CASES = (1, 4)
"""Rounds of one circle at one moment."""

CASES_USUAL = 2
"""Two rounds of an hour: an afternoon."""

SEED_MAX = 2**31 - 1

PER_INSTITUTION = 2
"""At most this many people of one institution in a circle."""


@dataclass(frozen=True, slots=True)
class Request:
    """The question to the circle maker.

    `moments` are keys of intervision moments in order. `together` is the slider: 0 lets everybody
    meet everybody, 100 keeps home circles together. `cases` is how many cases one circle takes at
    one moment. `standing` are circles that are there already: what is locked in them stays.

    Raises ``BadInput`` when a number is out of range or there is nobody.
    """

    participants: tuple[Participant, ...]
    moments: tuple[str, ...]
    size: int = SIZE
    together: int = 0
    seed: int = 1
    cases: int = CASES_USUAL
    standing: tuple[Composition, ...] = ()

    def __post_init__(self) -> None:
        _within("error-circles-moments", len(self.moments), MOMENTS)
        _within("error-circles-size", self.size, SIZES)
        _within("error-circles-together", self.together, (0, 100))
        _within("error-circles-seed", self.seed, (0, SEED_MAX))
        _within("error-circles-cases", self.cases, CASES)
        _within("error-circles-people", len(self.participants), (1, PEOPLE_MAX))

    def there(self, moment: str) -> tuple[str, ...]:
        """Return the keys of who can make a moment, in the order of the participants."""
        return tuple(one.key for one in self.participants if moment not in one.away)


def _within(key: str, given: int, limits: tuple[int, int]) -> None:
    low, high = limits
    if not low <= given <= high:
        # Text, so that no language puts a point in the number that was typed.
        raise BadInput(key, {"given": str(given), "low": str(low), "high": str(high)})
