"""The circle maker beside an exact solver, on cases small enough to prove the best."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from ortools.sat.python import cp_model

from bot.domain.circles import make
from bot.domain.circles.request import Request
from bot.domain.programme.model import Participant
from tests.domain.circles.group import changed, circles_of, group, pairs_met, year

Pair = tuple[int, int]


class Exact:
    """The same question for CP-SAT: who sits where, each moment in circles of given sizes."""

    def __init__(
        self, people: tuple[Participant, ...], sizes: tuple[int, ...], moments: int
    ) -> None:
        self._people, self._sizes, self._moments = people, sizes, range(moments)
        self.model = cp_model.CpModel()
        count = range(len(people))
        self._pairs = [*combinations(count, 2)]
        self._sits = {
            (moment, one, circle): self.model.new_bool_var(f"{moment} {one} {circle}")
            for moment in self._moments
            for one in count
            for circle in range(len(sizes))
        }
        for moment in self._moments:
            for one in count:
                self.model.add_exactly_one(
                    self._sits[moment, one, circle] for circle in range(len(sizes))
                )
            for circle, size in enumerate(sizes):
                seats = [self._sits[moment, one, circle] for one in count]
                self.model.add(sum(seats) == size)
        self.shares = {
            (moment, pair): self._shared(moment, pair)
            for moment in self._moments
            for pair in self._pairs
        }
        self._keep_rules()

    def _shared(self, moment: int, pair: Pair) -> cp_model.IntVar:
        """Return whether two people share a circle."""
        together = []
        for circle in range(len(self._sizes)):
            both = self.model.new_bool_var("")
            seats = [self._sits[moment, one, circle] for one in pair]
            self.model.add_min_equality(both, seats)
            together.append(both)
        shared = self.model.new_bool_var("")
        self.model.add(sum(together) == shared)
        return shared

    def _keep_rules(self) -> None:
        people = self._people
        for one, other in self._pairs:
            mine = {people[one].manager, people[one].funder} | people[one].not_with
            yours = {people[other].manager, people[other].funder} | people[other].not_with
            if people[other].key in mine or people[one].key in yours:
                for moment in self._moments:
                    self.model.add(self.shares[moment, (one, other)] == 0)
        for three in combinations(range(len(people)), 3):
            if (
                len({people[one].institution for one in three}) == 1
                and people[three[0]].institution
            ):
                for moment in self._moments:
                    pairs = combinations(three, 2)
                    self.model.add(sum(self.shares[moment, pair] for pair in pairs) < 3)

    def met(self) -> cp_model.LinearExprT:
        """Return how many pairs meet at least once."""
        found = []
        for pair in self._pairs:
            once = self.model.new_bool_var("")
            shares = [self.shares[moment, pair] for moment in self._moments]
            self.model.add_max_equality(once, shares)
            found.append(once)
        return sum(found)

    def kept(self) -> cp_model.LinearExprT:
        """Return how many pairs stay together from one moment to the next."""
        found = []
        for moment in self._moments[1:]:
            for pair in self._pairs:
                stays = self.model.new_bool_var("")
                both = [self.shares[moment - 1, pair], self.shares[moment, pair]]
                self.model.add_min_equality(stays, both)
                found.append(stays)
        return sum(found)

    def near(self) -> cp_model.LinearExprT:
        """Return how often two of one city, or twice as bad of one institution, share a circle."""
        people = self._people
        weight: Mapping[Pair, int] = {
            (one, other): 2 * (people[one].institution == people[other].institution)
            + (people[one].city == people[other].city)
            for one, other in self._pairs
        }
        return sum(weight[pair] * shared for (_, pair), shared in self.shares.items())

    def best(self, goal: cp_model.LinearExprT, *, most: bool) -> int:
        """Return the best value of a goal, proven, and hold on to it for the next."""
        (self.model.maximize if most else self.model.minimize)(goal)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = 120
        assert solver.solve(self.model) == cp_model.OPTIMAL
        value = round(solver.objective_value)
        self.model.add(goal == value)
        return value


def nearness(request: Request, found: list[list[set[str]]]) -> int:
    people = {one.key: one for one in request.participants}
    return sum(
        2 * (people[one].institution == people[other].institution)
        + (people[one].city == people[other].city)
        for moment in found
        for circle in moment
        for one, other in combinations(sorted(circle), 2)
    )


EIGHT = group(8)
TIED = changed(changed(EIGHT, "p00", manager="p01"), "p02", not_with=frozenset({"p03"}))
HOUSES = tuple(
    changed([one], one.key, institution="AAABBCDE"[number])[0] for number, one in enumerate(EIGHT)
)


@pytest.mark.parametrize(
    ("people", "sizes", "moments"),
    [
        (EIGHT, (4, 4), 2),
        (EIGHT, (4, 4), 3),
        (TIED, (4, 4), 3),
        (HOUSES, (4, 4), 2),
        (HOUSES, (4, 4), 3),
        (group(9), (5, 4), 2),
    ],
    ids=["eight twice", "eight", "tied", "houses twice", "houses", "nine"],
)
def test_as_many_meet_and_are_mixed_as_can_be(
    people: tuple[Participant, ...], sizes: tuple[int, ...], moments: int
) -> None:
    request = year(people, moments, size=4)
    made = make(request)
    exact = Exact(people, sizes, moments)
    assert len(pairs_met(made.compositions)) == exact.best(exact.met(), most=True)
    near = nearness(request, circles_of(made.compositions))
    assert near == exact.best(exact.near(), most=False)


@pytest.mark.parametrize("together", [50, 75, 100])
def test_as_many_meet_as_the_slider_allows(together: int) -> None:
    made = make(year(EIGHT, 3, size=4, together=together))
    exact = Exact(EIGHT, (4, 4), 3)
    exact.model.add(exact.kept() >= round(24 * together / 100))
    assert made.report.pairs_met == exact.best(exact.met(), most=True)
