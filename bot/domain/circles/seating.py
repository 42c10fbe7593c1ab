"""A first seating of one moment that keeps the rules, or breaks as little as can be."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.circles.network import APART, CROWDED, Network
from bot.domain.circles.request import PER_INSTITUTION
from bot.domain.circles.sizes import divisions

NODES = 6_000
"""Places looked at for one way to divide people; small groups are searched through whole."""

WAYS = 40
"""Ways to divide people that are tried; the first nearly always does."""


def seat(network: Network, people: Sequence[int], wanted: int) -> list[list[int]]:
    """Return circles for people, in which as few rules as possible are broken.

    The rules weigh more than the wanted size: where two circles cannot keep a manager apart
    from all whom they lead, three may. Exact for some ten people, and nearly always beyond.
    """
    best: list[list[int]] = []
    least = -1
    for sizes in divisions(len(people), wanted)[:WAYS]:
        search = _Search(network, people, sizes)
        if least < 0 or search.least < least:
            best, least = search.best, search.least
        if least == 0:
            break
    return best


class _Search:
    """Seats people one by one, who has the most rules first, and turns back where it must."""

    def __init__(self, network: Network, people: Sequence[int], sizes: Sequence[int]) -> None:
        self._network = network
        self._sizes = sizes
        self._circles: list[list[int]] = [[] for _ in sizes]
        self._nodes = NODES
        self.best: list[list[int]] = []
        self.least = -1
        crowd = Counter(network.house[one] for one in people)
        among = set(people)
        self._order = sorted(
            people,
            key=lambda one: (
                -len(network.foes[one] & among),
                -crowd[network.house[one]] if network.house[one] >= 0 else 0,
                one,
            ),
        )
        self._seat(0, 0)

    def _seat(self, place: int, cost: int) -> None:
        if place == len(self._order):
            self.best, self.least = [list(circle) for circle in self._circles], cost
            return
        person = self._order[place]
        for added, _, number in self._choices(person):
            self._nodes -= 1
            if self.least >= 0 and (cost + added >= self.least or self._nodes < 0):
                return
            self._circles[number].append(person)
            self._seat(place + 1, cost + added)
            self._circles[number].pop()

    def _choices(self, person: int) -> list[tuple[int, int, int]]:
        """Return where somebody can sit: what it breaks, how full it is, which circle."""
        network, house = self._network, self._network.house[person]
        found, empty = [], set()
        for number, circle in enumerate(self._circles):
            if len(circle) == self._sizes[number] or (not circle and self._sizes[number] in empty):
                continue
            if not circle:
                empty.add(self._sizes[number])
            added = APART * sum(one in network.foes[person] for one in circle)
            if house >= 0 and sum(network.house[one] == house for one in circle) >= PER_INSTITUTION:
                added += CROWDED
            found.append((added, len(circle), number))
        return sorted(found)
