"""Swapping, locking and mending: what was announced changes as little as can be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.circles import Made, Rule, lock, make, repair, swap
from bot.domain.circles.request import Request
from bot.domain.errors import BadInput, Missing
from bot.domain.programme.model import Participant
from tests.domain.circles.group import (
    changed,
    circles_of,
    group,
    groups,
    keeps_rules,
    pairs_met,
    somebody,
    year,
)

FOURTEEN = year(group(14))
MADE = make(FOURTEEN)


def first_of_two(made: Made) -> tuple[str, str]:
    one, other = made.compositions[0].circles
    return one.members[0], other.members[0]


def test_a_swap_changes_two_people_at_one_moment_and_tells_what_it_costs() -> None:
    one, other = first_of_two(MADE)
    after = swap(FOURTEEN, MADE.compositions, one, other, "1")
    assert circles_of(after.compositions)[1:] == circles_of(MADE.compositions)[1:]
    before, now = circles_of(MADE.compositions)[0], circles_of(after.compositions)[0]
    assert now == [before[0] - {one} | {other}, before[1] - {other} | {one}]
    assert after.report.pairs_met == len(pairs_met(after.compositions))
    assert after.report.no_slot == ()
    for circle in after.compositions[0].circles:
        assert {circle.facilitator, *circle.bringers} <= {*circle.members}


def test_a_swap_and_the_same_swap_back_is_as_it_was() -> None:
    one, other = first_of_two(MADE)
    there = swap(FOURTEEN, MADE.compositions, one, other, "1")
    back = swap(FOURTEEN, there.compositions, one, other, "1")
    assert circles_of(back.compositions) == circles_of(MADE.compositions)


def test_a_swap_within_a_circle_with_a_stranger_or_at_no_moment_is_refused() -> None:
    one, other = MADE.compositions[0].circles[0].members[:2]
    with pytest.raises(BadInput, match="error-circles-swap-same"):
        swap(FOURTEEN, MADE.compositions, one, other, "1")
    with pytest.raises(Missing, match="error-circles-nobody"):
        swap(FOURTEEN, MADE.compositions, one, "stranger", "1")
    with pytest.raises(Missing, match="error-circles-no-moment"):
        swap(FOURTEEN, MADE.compositions, one, other, "9")


def would_sit_together(made: Made) -> tuple[str, str, str]:
    """Return two to swap, and somebody of the second's circle, whom the first then meets."""
    one, other = made.compositions[0].circles
    return one.members[0], other.members[0], other.members[1]


def test_a_swap_that_breaks_a_rule_is_refused_and_says_which() -> None:
    one, other, mate = would_sit_together(MADE)
    request = replace(FOURTEEN, participants=changed(group(14), one, manager=mate))
    with pytest.raises(BadInput, match="error-circles-swap-rule") as refused:
        swap(request, MADE.compositions, one, other, "1")
    assert refused.value.values["rule"] == "manager"
    assert refused.value.values["people"] == tuple(
        f"Person {int(key[1:])}" for key in sorted((one, mate))
    )


def test_a_swap_that_breaks_a_private_wish_is_refused_and_names_nobody() -> None:
    one, other, mate = would_sit_together(MADE)
    request = replace(FOURTEEN, participants=changed(group(14), mate, not_with=frozenset({one})))
    with pytest.raises(BadInput, match="error-circles-swap-private") as refused:
        swap(request, MADE.compositions, one, other, "1")
    assert refused.value.values == {}


def test_what_is_locked_stays_when_circles_are_made_again() -> None:
    locked = lock(MADE.compositions, "2", "1")
    kept = locked[1].circles[0]
    assert kept.locked
    again = make(replace(FOURTEEN, seed=99, standing=locked))
    assert kept in again.compositions[1].circles
    assert circles_of(again.compositions)[0] != circles_of(MADE.compositions)[0]
    assert again.report.broken == ()
    brought = Counter(
        key for one in again.compositions for circle in one.circles for key in circle.bringers
    )
    assert brought == dict.fromkeys((one.key for one in group(14)), 1)


def test_a_whole_moment_is_locked_and_free_again() -> None:
    locked = lock(MADE.compositions, "3")
    assert all(circle.locked for circle in locked[2].circles)
    assert make(replace(FOURTEEN, seed=99, standing=locked)).compositions[2] == locked[2]
    assert lock(locked, "3", locked=False) == MADE.compositions
    one, other = (circle.members[0] for circle in locked[2].circles)
    with pytest.raises(BadInput, match="error-circles-swap-locked"):
        swap(FOURTEEN, locked, one, other, "3")
    with pytest.raises(Missing, match="error-circles-no-circle"):
        lock(MADE.compositions, "3", "7")


def test_nobody_moves_when_one_leaves_or_joins() -> None:
    left = repair(replace(FOURTEEN, participants=group(14)[:-1], standing=MADE.compositions))
    assert left.moved == ()
    assert circles_of(left.made.compositions) == [
        [circle - {"p13"} for circle in moment] for moment in circles_of(MADE.compositions)
    ]
    joined = repair(replace(FOURTEEN, participants=group(14), standing=left.made.compositions))
    assert joined.moved == ()
    assert all(sorted(map(len, m)) == [7, 7] for m in circles_of(joined.made.compositions))
    assert "p13" in joined.made.report.brings


def test_a_circle_of_three_gets_one_from_another() -> None:
    request = year(group(9), 1, size=5)
    made = make(request)
    small = min(made.compositions[0].circles, key=lambda circle: len(circle.members))
    people = tuple(one for one in group(9) if one.key != small.members[0])
    mended = repair(replace(request, participants=people, standing=made.compositions))
    assert len(mended.moved) == 1
    assert [len(c) for c in circles_of(mended.made.compositions)[0]] == [4, 4]
    assert mended.made.report.broken == ()


def test_a_seventeenth_makes_a_third_circle_with_three_who_move() -> None:
    request = year(group(16), 1, size=8)
    made = make(request)
    assert [len(c) for c in circles_of(made.compositions)[0]] == [8, 8]
    mended = repair(replace(request, participants=group(17), standing=made.compositions))
    assert sorted(len(c) for c in circles_of(mended.made.compositions)[0]) in [[4, 5, 8], [4, 6, 7]]
    assert len(mended.moved) == 3


def test_a_locked_circle_is_left_alone_when_somebody_joins() -> None:
    locked = lock(MADE.compositions, "1", "1")
    mended = repair(replace(FOURTEEN, participants=group(15), standing=locked))
    assert locked[0].circles[0] in mended.made.compositions[0].circles


def test_a_new_manager_moves_one_person() -> None:
    one, _, _ = would_sit_together(MADE)
    boss = MADE.compositions[0].circles[0].members[1]
    request = replace(
        year(changed(group(14), one, manager=boss), 1), standing=MADE.compositions[:1]
    )
    mended = repair(request)
    assert mended.made.report.broken == ()
    assert len(mended.moved) == 1


def labellings(people: tuple[str, ...], labels: int) -> Iterator[dict[str, int]]:
    for chosen in product(range(labels), repeat=len(people)):
        yield dict(zip(people, chosen, strict=True))


def fewest_moves(people: tuple[Participant, ...], home: dict[str, int]) -> int | None:
    """Return, by trying everything with one circle more, the fewest moves; None for no way."""
    keys = tuple(one.key for one in people)
    labels = max(home.values(), default=0) + 2
    least = None
    for seats in labellings(keys, labels):
        moves = sum(key in home and home[key] != label for key, label in seats.items())
        if least is not None and moves >= least:
            continue
        sizes = Counter(seats.values()).values()
        if min(sizes) >= 4 and all(
            keeps_rules(people, {key for key in keys if seats[key] == label})
            for label in set(seats.values())
        ):
            least = moves
    return least


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(groups(8, 9), st.sets(st.integers(0, 8), max_size=2))
def test_no_way_has_fewer_moves(people: tuple[Participant, ...], gone: set[int]) -> None:
    """Some leave, one joins who knows nobody, and the rules may have been broken before."""
    people = tuple(replace(one, away=frozenset()) for one in people)
    before = make(year(people, 1, size=4))
    now = (*(one for n, one in enumerate(people) if n not in gone), somebody(20))
    home = {
        key: number
        for number, circle in enumerate(before.compositions[0].circles)
        for key in circle.members
        if key in {one.key for one in now}
    }
    mended = repair(year_with(now, before))
    least = fewest_moves(now, home)
    if least is None:
        assert mended.made.report.broken
    else:
        assert mended.made.report.broken == ()
        assert len(mended.moved) == least


def year_with(people: tuple[Participant, ...], made: Made) -> Request:
    return replace(year(people, 1, size=4), standing=made.compositions)


def test_repair_says_what_cannot_be_mended() -> None:
    request = year(group(4), 1, size=4)
    made = make(request)
    mended = repair(replace(request, participants=group(3), standing=made.compositions))
    (gap,) = mended.made.report.broken
    assert (gap.rule, gap.count) == (Rule.SIZE, 3)
    assert mended.moved == ()


def test_a_repair_of_forty_is_quick_enough_to_wait_for() -> None:
    request = year(group(40), 2, size=8)
    made = make(request)
    assert all(len(circle) == 8 for circle in circles_of(made.compositions)[0])
    mended = repair(replace(request, participants=group(41), standing=made.compositions))
    assert all(
        4 <= len(circle) <= 8
        for moment in circles_of(mended.made.compositions)
        for circle in moment
    )
    assert len(mended.moved) == 6
