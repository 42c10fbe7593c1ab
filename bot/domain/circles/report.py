"""What a year of circles gives and what it costs, as facts: render makes words of them."""

from dataclasses import dataclass, field
from enum import StrEnum


class Rule(StrEnum):
    """What can be missing: the hard rules first, then the wishes, in the order in which they go."""

    SIZE = "size"
    MANAGER = "manager"
    FUNDER = "funder"
    INSTITUTION = "institution"
    PRIVATE = "private"
    EXPERIENCE = "experience"
    CASE = "case"


class Reason(StrEnum):
    """Why something could not be."""

    FEW = "few"
    """Fewer people can come than make a circle."""
    LOCKED = "locked"
    """A locked circle stays as it is, or leaves too few others."""
    ONE_CIRCLE = "one-circle"
    """All sit in one circle at that moment."""
    MANY = "many"
    """An institution has more people there than the circles may hold."""
    ROOM = "room"
    """The rules together leave no room."""
    ORDER = "order"
    """A wish that goes before was met instead, or a swap by hand asked for it."""
    SLOTS = "slots"
    """There are fewer rounds than people."""
    AWAY = "away"
    """They can make no moment at all."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A rule or wish that was not met: why, when, in which circle, and whom it touches.

    `people` are keys. Of a private wish there is only how many, over the whole year: no moment, no
    circle and no people, for any of those could tell who asked. `count` is how many there are of
    what is too many or too few, `room` how many there is place for.
    """

    rule: Rule
    reason: Reason
    moment: str = ""
    circle: str = ""
    people: tuple[str, ...] = ()
    count: int = 0
    room: int = 0


@dataclass(frozen=True, slots=True)
class MomentFacts:
    """One moment: pairs that have met by then, and what stayed since the moment before.

    `kept` of the `kept_of` pairs that shared a circle the time before, and are both there now,
    share one again; `changed` are the keys of who is in another circle than the last time they
    were there.
    """

    moment: str
    sizes: tuple[int, ...]
    met: int
    kept: int
    kept_of: int
    changed: tuple[str, ...]
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The facts about a year of circles.

    `pairs_apart` are pairs that cannot meet, by a hard rule or because they are never there at the
    same moment; which rule and which pairs is left out, for some of them may be a private wish.
    `least_kinds` and `least_cities` are how many kinds of institution and cities meet in the
    circle that mixes least, None where nothing is known; `most_of_one` is the largest number of
    one institution in a circle. `experienced` of all circles have somebody who led before, None
    where of nobody is known whether they did. `brings` tells per person the moment and the circle,
    `leads` how many circles somebody leads. `broken` are hard rules, `wishes` what came short.
    """

    pairs_met: int
    pairs_total: int
    pairs_apart: int
    moments: tuple[MomentFacts, ...]
    circles: int
    least_kinds: int | None
    least_cities: int | None
    most_of_one: int
    experienced: int | None
    slots: int
    brings: dict[str, tuple[str, str]] = field(default_factory=dict)
    no_slot: tuple[str, ...] = ()
    leads: dict[str, int] = field(default_factory=dict)
    broken: tuple[Gap, ...] = ()
    wishes: tuple[Gap, ...] = ()

    @property
    def kept_percent(self) -> int | None:
        """Return the share of pairs that stay together to the next moment, 0 to 100.

        Of all pairs that share a circle at one moment and are both there at the next, the part
        that shares one there again. None when there is nothing to keep: a single moment.
        """
        of = sum(facts.kept_of for facts in self.moments)
        return round(100 * sum(facts.kept for facts in self.moments) / of) if of else None

    @property
    def everybody_met_after(self) -> int | None:
        """Return the number of the moment, from 1, after which all pairs have met, or None."""
        numbers = (n for n, one in enumerate(self.moments, 1) if one.met == self.pairs_total)
        return next(numbers, None)
