"""Circles keep the rules wherever they can be kept, and serve the wishes in their order."""

import os
import subprocess
import sys
import time
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.circles import Reason, Rule, make
from bot.domain.circles.request import Request
from bot.domain.circles.sizes import divisions
from bot.domain.errors import BadInput
from bot.domain.programme.model import Experience, Participant
from tests.domain.circles.group import (
    changed,
    circles_of,
    group,
    groups,
    keeps_rules,
    pairs_met,
    year,
)

FOURTEEN = group(14)


@pytest.mark.parametrize("seed", [1, 2, 3, 7, 1234, 2**31 - 1])
def test_fourteen_people_all_meet_in_four_moments_of_two_circles(seed: int) -> None:
    made = make(year(FOURTEEN, seed=seed))
    assert all([len(c) for c in moment] == [7, 7] for moment in circles_of(made.compositions))
    assert len(pairs_met(made.compositions)) == 91
    assert (made.report.pairs_met, made.report.pairs_total) == (91, 91)
    assert made.report.everybody_met_after == 4
    assert made.report.experienced == 8
    assert (made.report.broken, made.report.no_slot, made.report.slots) == ((), (), 16)


def test_three_moments_give_the_most_that_can_be() -> None:
    """Eighty-seven: two circles of seven, three times, cannot do better."""
    assert make(year(FOURTEEN, 3)).report.pairs_met == 87


@pytest.mark.parametrize("together", [60, 70, 80, 90, 100])
def test_the_slider_is_the_share_that_stays_together(together: int) -> None:
    report = make(year(FOURTEEN, together=together)).report
    assert report.kept_percent is not None
    assert together <= report.kept_percent <= together + 5


def test_more_together_is_never_more_meetings() -> None:
    met = [make(year(FOURTEEN, together=share)).report.pairs_met for share in (0, 60, 80, 100)]
    assert met == sorted(met, reverse=True)
    assert met[0] == 91
    assert met[-1] == 42


def test_home_circles_keep_their_names_and_their_people() -> None:
    made = make(year(FOURTEEN, together=100))
    assert all(facts.changed == () for facts in made.report.moments)
    first, *others = made.compositions
    for composition in others:
        assert [(c.name, c.members) for c in composition.circles] == [
            (c.name, c.members) for c in first.circles
        ]


def test_forty_people_within_five_seconds() -> None:
    begin = time.process_time()
    made = make(year(group(40), 6, together=30))
    assert time.process_time() - begin < 5
    assert made.report.broken == ()
    assert sorted(len(c) for c in circles_of(made.compositions)[0]) == [6, 6, 7, 7, 7, 7]


def test_everybody_brings_once_and_nobody_leads_the_round_they_bring_in() -> None:
    made = make(year(FOURTEEN))
    circles = [circle for one in made.compositions for circle in one.circles]
    brought = Counter(key for circle in circles for key in circle.bringers)
    assert brought == dict.fromkeys((one.key for one in FOURTEEN), 1)
    for circle in circles:
        assert 1 <= len(circle.bringers) <= 2
        for bringer in circle.bringers:
            assert bringer in circle.members
            assert circle.leader_of(bringer) in {*circle.members} - {bringer}


def test_who_has_led_before_leads_and_in_turn() -> None:
    made = make(year(FOURTEEN))
    experienced = {one.key for one in FOURTEEN if one.experience is Experience.EXPERIENCED}
    leaders = Counter(c.facilitator for one in made.compositions for c in one.circles)
    assert set(leaders) <= experienced
    assert max(leaders.values()) <= 3


def test_with_too_few_rounds_it_says_who_has_no_slot() -> None:
    report = make(year(FOURTEEN, 3)).report
    assert len(report.no_slot) == 2
    gap = next(gap for gap in report.wishes if gap.rule is Rule.CASE)
    assert (gap.reason, gap.people, gap.count, gap.room) == (
        *(Reason.SLOTS, report.no_slot),
        *(14, 12),
    )


def test_who_is_away_is_not_seated_and_sizes_adapt() -> None:
    people = changed(changed(FOURTEEN, "p03", away=frozenset("2")), "p04", away=frozenset("234"))
    made = make(year(people))
    assert [sorted(map(len, moment)) for moment in circles_of(made.compositions)] == [
        *([7, 7], [6, 6], [6, 7], [6, 7])
    ]
    assert made.report.moments[1].away == ("p03", "p04")
    assert "p04" in made.report.brings


def test_three_institutions_of_five_ask_for_more_circles() -> None:
    people = tuple(
        changed([one], one.key, institution=f"House {number // 5}")[0]
        for number, one in enumerate(group(15))
    )
    made = make(year(people))
    assert made.report.broken == ()
    assert all(len(moment) == 3 for moment in circles_of(made.compositions))


def test_too_many_of_one_house_is_named_with_the_reason() -> None:
    people = tuple(changed([one], one.key, institution="House 1")[0] for one in group(9))
    report = make(year(people, 1)).report
    assert {gap.rule for gap in report.broken} == {Rule.INSTITUTION}
    for gap in report.broken:
        assert (gap.reason, gap.count, gap.room) == (Reason.MANY, 9, 4)
        assert len(gap.people) in {4, 5}


def test_a_manager_in_the_only_circle_is_named_with_the_reason() -> None:
    people = changed(group(7), "p02", manager="p05")
    (gap,) = make(year(people, 1)).report.broken
    assert (gap.rule, gap.reason, gap.people) == (
        *(Rule.MANAGER, Reason.ONE_CIRCLE),
        ("p02", "p05"),
    )


def test_three_people_are_too_few_and_it_says_so() -> None:
    made = make(year(group(3), 1))
    assert circles_of(made.compositions) == [[{"p00", "p01", "p02"}]]
    (gap,) = made.report.broken
    assert (gap.rule, gap.reason, gap.count) == (Rule.SIZE, Reason.FEW, 3)


def test_a_moment_nobody_can_make_has_no_circles() -> None:
    people = tuple(changed([one], one.key, away=frozenset("1"))[0] for one in group(5))
    made = make(year(people, 2))
    assert circles_of(made.compositions) == [[], [{one.key for one in people}]]


def test_a_private_wish_is_kept_in_every_moment() -> None:
    people = changed(FOURTEEN, "p02", not_with=frozenset({"p05"}))
    made = make(year(people))
    assert frozenset({"p02", "p05"}) not in pairs_met(made.compositions)
    assert made.report.pairs_met == 90
    assert made.report.broken == ()


def test_a_private_wish_that_cannot_be_kept_is_a_number_and_nothing_more() -> None:
    people = changed(group(7), "p02", not_with=frozenset({"p05"}))
    (gap,) = make(year(people, 3)).report.broken
    assert (gap.rule, gap.count) == (Rule.PRIVATE, 3)
    assert (gap.moment, gap.circle, gap.people) == ("", "", ())


def test_whose_wish_it_was_makes_no_difference() -> None:
    """The circles are the same whoever of the two asked, so they cannot tell."""
    mine = make(year(changed(FOURTEEN, "p02", not_with=frozenset({"p05"}))))
    yours = make(year(changed(FOURTEEN, "p05", not_with=frozenset({"p02"}))))
    assert mine == yours


def test_two_of_one_city_are_spread() -> None:
    people = tuple(
        changed([one], one.key, city="A" if number % 2 else "B")[0]
        for number, one in enumerate(group(8))
    )
    made = make(year(people, 1, size=4))
    cities = {one.key: one.city for one in people}
    for circle in circles_of(made.compositions)[0]:
        assert Counter(cities[key] for key in circle) == {"A": 2, "B": 2}


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"size": 3}, "error-circles-size"),
        ({"size": 9}, "error-circles-size"),
        ({"moments": 0}, "error-circles-moments"),
        ({"moments": 13}, "error-circles-moments"),
        ({"together": 101}, "error-circles-together"),
        ({"seed": -1}, "error-circles-seed"),
        ({"cases": 0}, "error-circles-cases"),
    ],
)
def test_what_cannot_be_asked_is_refused(values: dict[str, int], key: str) -> None:
    with pytest.raises(BadInput) as refused:
        year(FOURTEEN, **values)
    assert refused.value.key == key


def test_nobody_is_refused() -> None:
    with pytest.raises(BadInput):
        Request((), ("1",))


PRINT = """
from bot.domain.circles import make
from tests.domain.circles.group import group, year
print(make(year(group(14), together=60, seed=5)))
"""


def test_another_process_makes_the_same_circles() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1
    assert printed.pop().strip() == str(make(year(FOURTEEN, together=60, seed=5)))


def can_be_seated(people: tuple[Participant, ...], there: frozenset[str]) -> bool:
    """Tell, by trying everything, whether a moment can keep all rules."""
    if not there:
        return True
    first = min(there)
    rest = sorted(there - {first})
    return any(
        keeps_rules(people, {first, *mates}) and can_be_seated(people, there - {first, *mates})
        for size in range(3, 8)
        for mates in combinations(rest, size)
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(groups())
def test_rules_hold_wherever_they_can(people: tuple[Participant, ...]) -> None:
    request = year(people, 2, size=5)
    made = make(request)
    possible = []
    for composition in made.compositions:
        there = frozenset(request.there(composition.meeting))
        seated = Counter(key for circle in composition.circles for key in circle.members)
        assert seated == dict.fromkeys(there, 1)
        kept = all(keeps_rules(people, {*circle.members}) for circle in composition.circles)
        assert kept == can_be_seated(people, there)
        possible.append(kept)
    assert (made.report.broken == ()) == all(possible)
    assert make(request) == made


@pytest.mark.parametrize("people", range(4, 60))
def test_there_is_a_division_for_every_number(people: int) -> None:
    for sizes in divisions(people, 7):
        assert sum(sizes) == people
        assert all(4 <= size <= 8 for size in sizes)
    assert divisions(people, 7)
