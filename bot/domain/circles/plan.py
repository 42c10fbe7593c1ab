"""A year of circles as numbers, with what every change would cost, so that a search is quick."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from typing import TypeVar

from bot.domain.circles.network import APART, CROWDED, Network
from bot.domain.circles.request import PER_INSTITUTION

RULE = 1000.0
"""What a broken rule weighs: more than all wishes together."""

STRAY = 2.0
"""What each pair weighs that should have stayed together by the slider, and did not. A pair that
meets at all weighs 1."""

MIX, EXPERIENCE, KIND, REST = 1e-3, 1e-5, 1e-8, 1e-11
"""What the later wishes weigh beside it: an institution or a city that is twice in a circle, a
circle without an experienced person, a kind of institution that is twice in it, and pairs that
stay together though nobody asked. In a programme of usual size all of one wish together weigh
less than one step of the wish before."""

Seating = list[list[list[int]]]
"""Per moment the circles, each as the numbers of its people."""


class Plan:
    """Who sits where at every moment. The lower `energy`, the better."""

    def __init__(
        self,
        network: Network,
        seating: Seating,
        locked: Sequence[frozenset[int]],
        together: int,
    ) -> None:
        """Take a seating; `locked` are per moment the numbers of circles that stay as they are.

        `together` is the share, 0 to 100, of the pairs in a circle that should still be in one
        the next time; more than can be is as much as can be.
        """
        self.network = network
        self.circles = [[list(circle) for circle in moment] for moment in seating]
        self.locked = locked
        count = network.count
        self.place = [[-1] * count for _ in seating]
        for moment, circles in enumerate(self.circles):
            for number, circle in enumerate(circles):
                for one in circle:
                    self.place[moment][one] = number
        self.movable = [
            sorted(
                one
                for number, circle in enumerate(circles)
                if number not in locked[moment]
                for one in circle
            )
            for moment, circles in enumerate(self.circles)
        ]
        masks = range(1 << len(seating))
        self._stays = [(mask & mask >> 1).bit_count() for mask in masks]
        self._worth = [-(mask > 0) - REST * self._stays[mask] for mask in masks]
        moments = range(len(seating))
        self._gain = [_change(self._worth, moment, meets=True) for moment in moments]
        self._loss = [_change(self._worth, moment, meets=False) for moment in moments]
        self._binds = [_change(self._stays, moment, meets=True) for moment in moments]
        self._parts = [_change(self._stays, moment, meets=False) for moment in moments]
        self._cost = [
            [MIX * near + KIND * kin for near, kin in zip(*rows, strict=True)]
            for rows in zip(network.nearness, network.kinship, strict=True)
        ]
        for one, foes in enumerate(network.foes):
            for other in foes:
                self._cost[one][other] += RULE * APART
        self._mask = _meetings(count, self.circles)
        self.stayed = sum(self._stays[mask] for row in self._mask for mask in row) // 2
        self.wanted = round(together * self._could_stay() / 100)

    def _could_stay(self) -> int:
        """Return how many pairs share a circle at a moment and are both there the next time."""
        total = 0
        for moment, circles in enumerate(self.circles[:-1]):
            there = self.place[moment + 1]
            numbers = (sum(there[one] >= 0 for one in circle) for circle in circles)
            total += sum(number * (number - 1) // 2 for number in numbers)
        return total

    def energy(self) -> float:
        """Return what all broken rules and unfulfilled wishes weigh, pairs that meet taken off."""
        total = self._straying(self.stayed)
        for one in range(self.network.count):
            for other in range(one):
                mask = self._mask[one][other]
                total += self._worth[mask] + mask.bit_count() * self._cost[one][other]
        circles = [circle for moment in self.circles for circle in moment]
        return total + sum(self._crowd(circle) for circle in circles)

    def met(self) -> int:
        """Return how many pairs meet at least once."""
        return sum(mask > 0 for row in self._mask for mask in row) // 2

    def _straying(self, stayed: int) -> float:
        return STRAY * max(0, self.wanted - stayed)

    def seating(self) -> Seating:
        """Return a copy of who sits where."""
        return [[list(circle) for circle in moment] for moment in self.circles]

    def swap_cost(self, moment: int, one: int, other: int) -> float:
        """Return what it costs when two people of different circles change places."""
        circles, place, network = self.circles[moment], self.place[moment], self.network
        first, second = circles[place[one]], circles[place[other]]
        gain, loss = self._gain[moment], self._loss[moment]
        mine, yours, my_cost, your_cost = (
            *(self._mask[one], self._mask[other]),
            *(self._cost[one], self._cost[other]),
        )
        total = 0.0
        for mate in first:
            total += loss[mine[mate]] + gain[yours[mate]] + your_cost[mate] - my_cost[mate]
        for mate in second:
            total += loss[yours[mate]] + gain[mine[mate]] + my_cost[mate] - your_cost[mate]
        # The two themselves were among the mates, and do not meet.
        total -= 2 * (gain[mine[other]] + my_cost[other])
        if self.wanted:
            stayed = self.stayed + self._staying(moment, one, other)
            total += self._straying(stayed) - self._straying(self.stayed)
        if network.house[one] != network.house[other]:
            total += self._crowding(first, one, other) + self._crowding(second, other, one)
        if network.lacks[one] != network.lacks[other]:
            total += self._lacking(first, one, other) + self._lacking(second, other, one)
        return total

    def _staying(self, moment: int, one: int, other: int) -> int:
        """Return how many more pairs stay together when two people change places."""
        binds, parts = self._binds[moment], self._parts[moment]
        mine, yours = self._mask[one], self._mask[other]
        circles, place = self.circles[moment], self.place[moment]
        total = 0
        for mate in circles[place[one]]:
            total += parts[mine[mate]] + binds[yours[mate]]
        for mate in circles[place[other]]:
            total += parts[yours[mate]] + binds[mine[mate]]
        return total - 2 * binds[mine[other]]

    def _crowd(self, circle: list[int]) -> float:
        """Return what a circle costs by itself: too many of one house, nobody experienced."""
        if not circle:
            return 0.0
        per_house = Counter(self.network.house[one] for one in circle)
        crowded = sum(max(0, n - PER_INSTITUTION) for home, n in per_house.items() if home >= 0)
        return RULE * CROWDED * crowded + EXPERIENCE * min(
            map(self.network.lacks.__getitem__, circle)
        )

    def _crowding(self, circle: list[int], goes: int, comes: int) -> float:
        """Return what a circle's institutions cost when one of another institution comes."""
        house = self.network.house
        old, new = house[goes], house[comes]
        before = after = 0
        for one in circle:
            before += house[one] == old
            after += house[one] == new
        fewer = old >= 0 and before > PER_INSTITUTION
        more = new >= 0 and after >= PER_INSTITUTION
        return RULE * CROWDED * (more - fewer)

    def _lacking(self, circle: list[int], goes: int, comes: int) -> float:
        """Return what it costs a circle in experience when one goes and another comes."""
        lacks = self.network.lacks
        others = min((lacks[one] for one in circle if one != goes), default=2)
        return EXPERIENCE * (min(others, lacks[comes]) - min(others, lacks[goes]))

    def swap(self, moment: int, one: int, other: int) -> None:
        """Let two people of different circles change places."""
        here, there = self.place[moment][one], self.place[moment][other]
        first, second = self.circles[moment][here], self.circles[moment][there]
        first[first.index(one)], second[second.index(other)] = other, one
        self.place[moment][one], self.place[moment][other] = there, here
        self._pair(moment, first, leaves=one, enters=other)
        self._pair(moment, second, leaves=other, enters=one)

    def _pair(self, moment: int, circle: list[int], *, leaves: int, enters: int) -> None:
        for one in circle:
            if one != enters:
                self._note(moment, one, leaves, meets=False)
                self._note(moment, one, enters, meets=True)

    def _note(self, moment: int, one: int, other: int, *, meets: bool) -> None:
        """Write down that two people meet at a moment, or do not."""
        before = self._mask[one][other]
        after = before | 1 << moment if meets else before & ~(1 << moment)
        self._mask[one][other] = self._mask[other][one] = after
        self.stayed += self._stays[after] - self._stays[before]

    def move_cost(self, moment: int, one: int, number: int) -> float:
        """Return what it costs when somebody goes to another circle."""
        first = self.circles[moment][self.place[moment][one]]
        second = self.circles[moment][number]
        gain, loss, mask, cost = (
            self._gain[moment],
            self._loss[moment],
            self._mask[one],
            self._cost[one],
        )
        total = sum(loss[mask[mate]] - cost[mate] for mate in first if mate != one)
        total += sum(gain[mask[mate]] + cost[mate] for mate in second)
        if self.wanted:
            binds, parts = self._binds[moment], self._parts[moment]
            stayed = self.stayed + sum(parts[mask[mate]] for mate in first)
            stayed += sum(binds[mask[mate]] for mate in second)
            total += self._straying(stayed) - self._straying(self.stayed)
        total += self._crowd([mate for mate in first if mate != one]) + self._crowd([*second, one])
        return total - self._crowd(first) - self._crowd(second)

    def move(self, moment: int, one: int, number: int) -> None:
        """Let somebody go to another circle."""
        first = self.circles[moment][self.place[moment][one]]
        second = self.circles[moment][number]
        first.remove(one)
        for mate in first:
            self._note(moment, one, mate, meets=False)
        for mate in second:
            self._note(moment, one, mate, meets=True)
        second.append(one)
        self.place[moment][one] = number


def _meetings(count: int, circles: Seating) -> list[list[int]]:
    """Return of every pair the moments at which they meet, as bits."""
    masks = [[0] * count for _ in range(count)]
    for moment, groups in enumerate(circles):
        for group in groups:
            for one, other in permutations(group, 2):
                masks[one][other] |= 1 << moment
    return masks


_Number = TypeVar("_Number", int, float)


def _change(values: Sequence[_Number], moment: int, *, meets: bool) -> list[_Number]:
    """Return, by the moments at which a pair meets, what one moment more or less changes."""
    bit = 1 << moment
    return [
        values[mask | bit if meets else mask & ~bit] - value for mask, value in enumerate(values)
    ]
