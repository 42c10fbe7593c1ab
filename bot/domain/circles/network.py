"""The people of a programme as numbers: who may not sit together, and who resembles whom."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import combinations

from bot.domain.circles.request import PER_INSTITUTION
from bot.domain.programme.model import Experience, InstitutionKind, Participant

APART, CROWDED = 10, 1
"""What a broken rule weighs where not all can be kept: two people who may not sit together, and
each person too many of one institution."""

SAME_INSTITUTION, SAME_CITY = 2, 1
"""How near two people are in one circle: of one house, of one city."""

LACKS = {Experience.EXPERIENCED: 0, Experience.SOME: 1, Experience.NONE: 2}
"""How far the most experienced person of a circle is from having led intervision before."""


class Tie(StrEnum):
    """Why two people may not sit in one circle."""

    MANAGER = "manager"
    FUNDER = "funder"
    PRIVATE = "private"


def folded(text: str) -> str:
    """Return a name as it is compared: without regard to capitals and spaces around."""
    return " ".join(text.split()).casefold()


class Network:
    """Participants by their place in a row. Built once, then only read."""

    def __init__(self, participants: Sequence[Participant]) -> None:
        self.people = tuple(participants)
        self.keys = tuple(one.key for one in participants)
        self.index = {key: place for place, key in enumerate(self.keys)}
        self.count = len(self.keys)
        self.ties = self._ties()
        self.foes: list[set[int]] = [set() for _ in self.keys]
        for one, other in self.ties:
            self.foes[one].add(other)
            self.foes[other].add(one)
        houses: dict[str, int] = {}
        self.house = [
            houses.setdefault(name, len(houses)) if (name := folded(one.institution)) else -1
            for one in participants
        ]
        self.houses = len(houses)
        self.lacks = [LACKS[one.experience] for one in participants]
        self.nearness = _table(participants, _nearness)
        self.kinship = _table(participants, _kinship)

    def _ties(self) -> dict[tuple[int, int], set[Tie]]:
        ties: dict[tuple[int, int], set[Tie]] = {}
        for place, one in enumerate(self.people):
            bound = [(Tie.MANAGER, one.manager), (Tie.FUNDER, one.funder)]
            bound += [(Tie.PRIVATE, key) for key in sorted(one.not_with)]
            for tie, key in bound:
                other = self.index.get(key, place)
                if other != place:
                    pair = (min(place, other), max(place, other))
                    ties.setdefault(pair, set()).add(tie)
        return ties

    def could_meet(self, moments: Sequence[str]) -> int:
        """Return how many pairs may sit together and are both there at one moment at least."""
        there = [{*moments} - one.away for one in self.people]
        pairs = combinations(range(self.count), 2)
        return sum(
            pair not in self.ties and bool(there[pair[0]] & there[pair[1]]) for pair in pairs
        )

    def broken(self, circle: Iterable[int]) -> int:
        """Return what the broken rules of a circle weigh, its size left aside."""
        members = list(circle)
        apart = sum(other in self.foes[one] for one in members for other in members) // 2
        per_house = Counter(self.house[one] for one in members if self.house[one] >= 0)
        crowded = sum(max(0, number - PER_INSTITUTION) for number in per_house.values())
        return APART * apart + CROWDED * crowded


def _table(
    people: Sequence[Participant], measure: Callable[[Participant, Participant], int]
) -> list[list[int]]:
    return [[0 if one is other else measure(one, other) for other in people] for one in people]


def _nearness(one: Participant, other: Participant) -> int:
    """Return how near two people are; what is not known counts for nothing."""
    house, city = folded(one.institution), folded(one.city)
    return SAME_INSTITUTION * (house != "" and house == folded(other.institution)) + SAME_CITY * (
        city != "" and city == folded(other.city)
    )


def _kinship(one: Participant, other: Participant) -> int:
    """Return in how much two people resemble each other: the kind of house, what is scaled up."""
    kind, scaled = one.institution_kind, one.scaled
    same_kind = kind is other.institution_kind and kind is not InstitutionKind.OTHER
    return same_kind + (scaled is not None and scaled is other.scaled)
