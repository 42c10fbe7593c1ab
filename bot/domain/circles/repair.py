"""Mends circles when somebody joined or left, with as few people as can be in another circle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.domain.circles.making import Made, finish
from bot.domain.circles.network import APART, CROWDED, Network
from bot.domain.circles.plan import Plan
from bot.domain.circles.request import SIZES, Request
from bot.domain.programme.model import Circle, Composition

MOVES_MAX = 6
"""People who move at one moment before making the circles anew is the better idea."""

NODES = 40_000
"""Places looked at for one moment."""

CHOICES_MAX = 24
"""Ways with equally few moves, and sizes equally near to what is wanted, that are weighed against
each other by the wishes."""

WAYS_MAX = 1_000
"""Ways with equally few moves that are looked for."""

SMALL = 5
"""What one person too few or too many in a circle weighs among broken rules."""

Labels = dict[int, int]
"""For each person, the number of the circle they sit in."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """Mended circles; `moved` are (moment, key) of who is in another circle than was announced."""

    made: Made
    moved: tuple[tuple[str, str], ...]


def repair(request: Request) -> Repaired:
    """Return the standing circles, fit for the participants of the request.

    Who left is taken out, who joined is given a place, and of the others as few as can be move;
    of equals, the way that serves the wishes best. Locked circles stay, but for who left. Rules
    that were broken before are mended too. Moments without circles yet are left out.
    """
    network = Network(request.participants)
    keys = set(request.moments)
    standing = [one for one in request.standing if one.meeting in keys]
    request = replace(request, moments=tuple(one.meeting for one in standing))
    compositions = [_without_leavers(request, one) for one in standing]
    moved: list[tuple[str, str]] = []
    for place, composition in enumerate(compositions):
        ways = _Mending(request, network, composition).ways()
        options = sorted(
            (_seated(network, composition, labels) for labels in ways),
            key=partial(_uneven, request),
        )
        best = _uneven(request, options[0])
        options = [one for one in options if _uneven(request, one) == best][:CHOICES_MAX]
        chosen = min(
            options,
            key=lambda one: _energy(
                request, network, [*compositions[:place], one, *compositions[place + 1 :]]
            ),
        )
        was = {key: one.name for one in composition.circles for key in one.members}
        now = {key: one.name for one in chosen.circles for key in one.members}
        moved += [(composition.meeting, key) for key in was if now[key] != was[key]]
        compositions[place] = chosen
    return Repaired(finish(request, compositions), tuple(moved))


def _without_leavers(request: Request, composition: Composition) -> Composition:
    there = {*request.there(composition.meeting)}
    circles = tuple(
        replace(circle, members=tuple(key for key in circle.members if key in there))
        for circle in composition.circles
    )
    return replace(composition, circles=circles)


def _seated(network: Network, composition: Composition, labels: Labels) -> Composition:
    """Return the circles as the labels say; one that is empty is gone, a new one gets a name."""
    members: dict[int, list[str]] = {}
    for one, label in sorted(labels.items()):
        members.setdefault(label, []).append(network.keys[one])
    names = {circle.name for circle in composition.circles}
    fresh = (name for number in range(1, 1000) if (name := str(number)) not in names)
    circles = []
    for label, keys in sorted(members.items()):
        if label < len(composition.circles):
            circle = composition.circles[label]
            # A locked circle keeps its order too.
            same = {*keys} == {*circle.members}
            circles.append(circle if same else replace(circle, members=tuple(keys)))
        else:
            circles.append(Circle(next(fresh), tuple(keys)))
    return replace(composition, circles=tuple(circles))


def _uneven(request: Request, composition: Composition) -> int:
    """Return how far sizes are from what is wanted."""
    return sum((len(circle.members) - request.size) ** 2 for circle in composition.circles)


def _energy(request: Request, network: Network, compositions: Sequence[Composition]) -> float:
    seating = [
        [[network.index[key] for key in circle.members] for circle in composition.circles]
        for composition in compositions
    ]
    free = [frozenset[int]()] * len(seating)
    return Plan(network, seating, free, request.together).energy()


class _Mending:
    """Looks for the fewest moves at one moment: none, then one, then two, until rules are kept.

    A rule that is broken names who could mend it, and one of those has to move; so only they are
    tried. Who has no place yet is free to sit anywhere, and that is no move.
    """

    def __init__(self, request: Request, network: Network, composition: Composition) -> None:
        self._network = network
        circles = composition.circles
        self._home: Labels = {
            network.index[key]: number
            for number, circle in enumerate(circles)
            for key in circle.members
        }
        there = [network.index[key] for key in request.there(composition.meeting)]
        self._new = [one for one in there if one not in self._home]
        self._locked = {number for number, circle in enumerate(circles) if circle.locked}
        self._labels = range(len(circles) + 1)
        self._members: list[set[int]] = [set() for _ in self._labels]
        for one, label in self._home.items():
            self._members[label].add(one)
        self._nodes = NODES
        self._found: dict[tuple[tuple[int, int], ...], Labels] = {}
        self._fallback: tuple[int, int, Labels] | None = None

    def ways(self) -> list[Labels]:
        """Return equally good ways, each a seating of everybody who is there."""
        for moves in range(MOVES_MAX + 1):
            self._settle_new(0, moves)
            if self._found or self._nodes < 0:
                break
        if self._found:
            return list(self._found.values())
        assert self._fallback is not None
        return [self._fallback[2]]

    def _open(self) -> Iterator[int]:
        """Yield the circles somebody can be put in: not locked, and of the empty ones the first."""
        empty = False
        for label in self._labels:
            if label in self._locked or (not self._members[label] and empty):
                continue
            empty = empty or not self._members[label]
            yield label

    def _settle_new(self, place: int, moves: int) -> None:
        """Give everybody without a place one, in every way, fullest circles last."""
        if place == len(self._new):
            self._mend(frozenset(), moves, moves)
            return
        one = self._new[place]
        for label in sorted(
            self._open(), key=lambda label: (not self._members[label], len(self._members[label]))
        ):
            if self._nodes < 0 and self._fallback is not None:
                return
            self._members[label].add(one)
            self._settle_new(place + 1, moves)
            self._members[label].discard(one)

    def _mend(
        self, moved: frozenset[int], left: int, moves: int, last: tuple[int, int] = (-1, -1)
    ) -> None:
        """Mend one thing that is wrong. `last` is the circle somebody came into, and who.

        Who comes into one circle comes in the order of the numbers, or every set of people would
        be tried in all its orders.
        """
        self._nodes -= 1
        if self._least(moved) > left and self._fallback is not None:
            return
        trouble = self._trouble()
        weight = sum(found for found, _, _ in trouble)
        if self._fallback is None or (weight, len(moved)) < self._fallback[:2]:
            self._fallback = (weight, len(moved), self._seating())
        if not weight:
            labels = self._seating()
            if len(moved) == moves and len(self._found) < WAYS_MAX:
                self._found.setdefault(tuple(sorted(labels.items())), labels)
            return
        if left == 0 or self._nodes < 0 or len(self._found) >= WAYS_MAX:
            return
        _, leaving, entering = trouble[0]
        for one in sorted(leaving - moved - {*self._new}):
            self._try(one, [to for to in self._open() if to != self._home[one]], moved, left, moves)
        if entering >= 0:
            others = {one for one in self._home if self._home[one] not in self._locked}
            after = last[1] if last[0] == entering else -1
            for one in sorted(others - moved - self._members[entering]):
                if self._home[one] != entering and one > after:
                    self._try(one, [entering], moved, left, moves)

    def _try(
        self, one: int, labels: Sequence[int], moved: frozenset[int], left: int, moves: int
    ) -> None:
        home = self._members[self._home[one]]
        for label in labels:
            home.discard(one)
            self._members[label].add(one)
            self._mend(moved | {one}, left - 1, moves, (label, one))
            self._members[label].discard(one)
            home.add(one)

    def _seating(self) -> Labels:
        return {one: label for label in self._labels for one in self._members[label]}

    def _least(self, moved: frozenset[int]) -> int:
        """Return how many moves sizes still ask for at least."""
        least, most = SIZES
        over, short, worst, people, circles = 0, 0, 0, 0, 0
        for label in self._labels:
            members = self._members[label]
            if label in self._locked or not members:
                continue
            people += len(members)
            circles += 1
            over += max(0, len(members) - most)
            if len(members) < least:
                stuck = any(one in moved or one not in self._home for one in members)
                lacking = least - len(members)
                needed = lacking if stuck else min(lacking, len(members))
                short, worst = short + needed, max(worst, needed)
        # One who goes from one small circle to another helps both; a new circle needs its four.
        full = least if people > most * circles else 0
        return max(over, worst, (short + 1) // 2, full)

    def _trouble(self) -> list[tuple[int, set[int], int]]:
        """Return what is wrong: its weight, who of them could go, and the circle that needs some.

        What only a locked circle could mend is left as it is.
        """
        network, found = self._network, []
        least, most = SIZES
        for label in self._labels:
            members = self._members[label]
            if label in self._locked or not members:
                continue
            if len(members) > most:
                found.append((SMALL * (len(members) - most), set(members), -1))
            elif len(members) < least:
                found.append((SMALL * (least - len(members)), set(members), label))
            for one in sorted(members):
                foes = network.foes[one] & members
                found += [(APART, {one, foe}, -1) for foe in foes if foe > one]
            crowd: dict[int, set[int]] = {}
            for one in members:
                crowd.setdefault(network.house[one], set()).add(one)
            found += [
                (CROWDED * (len(people) - 2), people, -1)
                for house, people in sorted(crowd.items())
                if house >= 0 and len(people) > 2
            ]
        return found
