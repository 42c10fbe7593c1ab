"""Who brings a case when, and who leads: each once a year, and nobody leads their own round."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.circles.chance import Chance
from bot.domain.circles.network import Network
from bot.domain.circles.request import Request
from bot.domain.programme.model import Circle, Composition

_Spot = tuple[int, int]
"""A circle: the number of its moment, and its own within it."""


def cast(request: Request, compositions: Sequence[Composition]) -> tuple[Composition, ...]:
    """Return the circles with their roles.

    As many people as can be bring a case, each once. Who had a role in a circle keeps it where
    that can be; a locked circle keeps its roles altogether, and what is spare falls at the end.
    """
    network = Network(request.participants)
    order = list(range(network.count))
    Chance(request.seed).shuffle(order)
    turn = {network.keys[one]: place for place, one in enumerate(order)}
    bringers = _Turns(request, network, compositions, turn).bringers
    return _Leaders(network, compositions, bringers, turn).compositions()


class _Turns:
    """A greatest matching of people and case slots, by augmenting paths."""

    def __init__(
        self,
        request: Request,
        network: Network,
        compositions: Sequence[Composition],
        turn: dict[str, int],
    ) -> None:
        self._spots: dict[str, list[_Spot]] = {key: [] for key in network.keys}
        self._locked: set[_Spot] = set()
        self.bringers: dict[_Spot, list[str]] = {}
        done: set[str] = set()
        lacks = dict(zip(network.keys, network.lacks, strict=True))
        for moment, composition in enumerate(compositions):
            for number, circle in enumerate(composition.circles):
                spot = (moment, number)
                standing = [one for one in circle.bringers if one in circle.members]
                kept = standing if circle.locked else standing[: request.cases]
                self.bringers[spot] = [one for one in dict.fromkeys(kept) if one not in done]
                done.update(self.bringers[spot])
                if circle.locked:
                    self._locked.add(spot)
                    continue
                experienced = [one for one in circle.members if lacks[one] == 0]
                for one in circle.members:
                    # Who is the only one to lead here, brings somewhere else if that can be.
                    self._spots[one].append(spot)
                    if experienced == [one]:
                        self._spots[one][-1] = (moment + len(compositions), number)
        for key, spots in self._spots.items():
            self._spots[key] = [(at % len(compositions), number) for at, number in sorted(spots)]
        waiting = [key for key in network.keys if key not in done]
        waiting.sort(key=lambda one: (len(self._spots[one]), turn[one]))
        # First one case for every circle, then a second: no afternoon without a case.
        for self._room in range(1, request.cases + 1):
            waiting = [key for key in waiting if not self._place(key, set())]

    def _place(self, key: str, tried: set[_Spot]) -> bool:
        """Give somebody a slot; who had it may move on to another."""
        for spot in self._spots[key]:
            if spot in tried:
                continue
            tried.add(spot)
            there = self.bringers[spot]
            if len(there) < self._room:
                there.append(key)
                return True
            for place, other in enumerate(there):
                if self._place(other, tried):
                    there[place] = key
                    return True
        return False


class _Leaders:
    """Chooses who leads: the most experienced, and of those who led least."""

    def __init__(
        self,
        network: Network,
        compositions: Sequence[Composition],
        bringers: dict[_Spot, list[str]],
        turn: dict[str, int],
    ) -> None:
        self._lacks = dict(zip(network.keys, network.lacks, strict=True))
        self._bringers = bringers
        self._turn = turn
        self._given = compositions
        self._led: Counter[str] = Counter()
        self._leads: dict[_Spot, str] = {}
        for moment, composition in enumerate(compositions):
            for number, circle in enumerate(composition.circles):
                self._leads[moment, number] = self._standing(circle) or self._choose(
                    circle, (moment, number)
                )
                self._led[self._leads[moment, number]] += 1
        self._even_out()

    def _standing(self, circle: Circle) -> str:
        """Return who leads a circle already, if that is still good."""
        best = min((self._lacks[one] for one in circle.members), default=0)
        stays = circle.facilitator in circle.members
        good = stays and (circle.locked or self._lacks[circle.facilitator] == best)
        return circle.facilitator if good else ""

    def _choose(self, circle: Circle, spot: _Spot) -> str:
        bring = self._bringers[spot]
        return min(
            circle.members,
            key=lambda one: (self._lacks[one], self._led[one], one in bring, self._turn[one]),
            default="",
        )

    def _even_out(self) -> None:
        """Let who led least take over from who led most, as long as two turns lie between."""
        changed = True
        while changed:
            changed = False
            for (moment, number), leader in self._leads.items():
                circle = self._given[moment].circles[number]
                if circle.locked or circle.facilitator == leader or not leader:
                    continue
                equals = [one for one in circle.members if self._lacks[one] == self._lacks[leader]]
                other = min(equals, key=lambda one: (self._led[one], self._turn[one]))
                if self._led[other] + 1 < self._led[leader]:
                    self._leads[moment, number] = other
                    self._led[leader] -= 1
                    self._led[other] += 1
                    changed = True

    def compositions(self) -> tuple[Composition, ...]:
        """Return the circles with their roles filled in."""
        return tuple(
            replace(
                composition,
                circles=tuple(
                    circle if circle.locked else self._filled(circle, (moment, number))
                    for number, circle in enumerate(composition.circles)
                ),
            )
            for moment, composition in enumerate(self._given)
        )

    def _filled(self, circle: Circle, spot: _Spot) -> Circle:
        leader, bringers = self._leads[spot], tuple(self._bringers[spot])
        stand_in = ""
        if leader in bringers:
            others = [one for one in circle.members if one != leader]
            stand_in = min(
                others,
                key=lambda one: (self._lacks[one], self._led[one], self._turn[one]),
                default="",
            )
            self._led[stand_in] += 1
        return replace(circle, facilitator=leader, bringers=bringers, stand_in=stand_in)
