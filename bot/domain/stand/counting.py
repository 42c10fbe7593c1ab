"""What is told of the marks of many, and what never is: small numbers betray who said what.

It is counted once, when a stand closes, and what was told then is told for ever. So no answer can
be found by looking before and after it. Of all and of circles only such counts are told as leave
no group of one, two or three when one is taken off another (complementary suppression, the rule of
statistical offices for tables with totals).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.domain.ids import CircleId, UserId

LEAST = 4
"""Answers below which nothing is told of them."""

MARKS = range(1, 6)
"""What can be answered to a question: 5 is best."""


class Question(StrEnum):
    """What is tapped: the weather on the journey, and the pulse."""

    WEATHER = "weather"
    ENERGY = "energy"
    PROGRESS = "progress"
    SUPPORT = "support"
    GRIP = "grip"


@dataclass(frozen=True, slots=True)
class Spread:
    """How often each of `MARKS` was given, the lowest first; never of fewer than `LEAST`."""

    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse what must not be told. Raises ``ValueError``."""
        if len(self.counts) != len(MARKS) or min(self.counts) < 0 or self.answers < LEAST:
            raise ValueError("too few answers to tell of")

    @property
    def answers(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def mean(self) -> float:
        """The mean mark, 1.0 to 5.0."""
        total = sum(mark * count for mark, count in zip(MARKS, self.counts, strict=True))
        return total / self.answers

    @property
    def band(self) -> tuple[int, int]:
        """The lowest and the highest mark of the middle half: without the quarter at each end."""
        marks = [
            mark for mark, count in zip(MARKS, self.counts, strict=True) for _answer in range(count)
        ]
        left_out = len(marks) // 4
        return marks[left_out], marks[-1 - left_out]


Spreads = Mapping[Question, Spread]
"""By question; of one that must not be told, there is none."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is told of all, or of one circle: how many took part of how many, and the spreads."""

    took: int
    people: int
    spreads: Spreads


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is ever told of a stand."""

    whole: Part
    circles: Mapping[CircleId, Part]


@dataclass(frozen=True, slots=True)
class Group:
    """Who a stand is for, or sits in a circle: `people` counts also those not on Discord."""

    members: frozenset[UserId]
    people: int


def shareable(sizes: Mapping[CircleId, int], total: int) -> frozenset[CircleId]:
    """Return of which circles counts can be told beside that of all, by how many answered.

    Those with fewer than `LEAST` are held back. Whoever is left besides the others could be found
    by subtraction; where that would be fewer than `LEAST`, the smallest circle is held back too.
    """
    if total < LEAST:
        return frozenset()
    told = {circle_id for circle_id, size in sizes.items() if size >= LEAST}
    rest = total - sum(sizes[circle_id] for circle_id in told)
    if 0 < rest < LEAST and told:
        told.discard(min(told, key=lambda circle_id: (sizes[circle_id], circle_id)))
    return frozenset(told)


def count(
    marks: Mapping[UserId, Mapping[Question, int]],
    people: int,
    circles: Mapping[CircleId, Group],
) -> Outcome:
    """Return what is told of a stand in which these people took part.

    `marks` has an entry for everybody who took part, empty for who tapped nothing; `people` is how
    many could have. Nobody sits in two of the circles. Order makes no difference.
    """
    whole: dict[Question, Spread] = {}
    of_circle: dict[CircleId, dict[Question, Spread]] = {circle_id: {} for circle_id in circles}
    for question in Question:
        given = {who: said[question] for who, said in marks.items() if question in said}
        within = {
            circle_id: [given[who] for who in group.members if who in given]
            for circle_id, group in circles.items()
        }
        if len(given) >= LEAST:
            whole[question] = _spread(given.values())
        sizes = {circle_id: len(found) for circle_id, found in within.items()}
        for circle_id in shareable(sizes, len(given)):
            of_circle[circle_id][question] = _spread(within[circle_id])
    return Outcome(
        Part(len(marks), people, whole),
        {
            circle_id: Part(len(group.members & marks.keys()), group.people, of_circle[circle_id])
            for circle_id, group in circles.items()
        },
    )


def _spread(given: Iterable[int]) -> Spread:
    found = list(given)
    return Spread(tuple(found.count(mark) for mark in MARKS))


# ---------------------------------------------------------------------------- as data


def as_data(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as plain data, to be stored."""
    circles = {circle_id: _part_data(part) for circle_id, part in outcome.circles.items()}
    return {"whole": _part_data(outcome.whole), "circles": circles}


def from_data(data: Mapping[str, Any]) -> Outcome:
    """Return the outcome that `as_data` wrote."""
    circles = {CircleId(key): _part_of(part) for key, part in data["circles"].items()}
    return Outcome(_part_of(data["whole"]), circles)


def _part_data(part: Part) -> dict[str, Any]:
    spreads: dict[str, Sequence[int]] = {
        question.value: list(spread.counts) for question, spread in part.spreads.items()
    }
    return {"took": part.took, "people": part.people, "spreads": spreads}


def _part_of(data: Mapping[str, Any]) -> Part:
    spreads = {Question(key): Spread(tuple(counts)) for key, counts in data["spreads"].items()}
    return Part(data["took"], data["people"], spreads)
