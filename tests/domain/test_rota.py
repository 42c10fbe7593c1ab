"""Turns of leading: who leads what, and how a turn changes hands."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import DomainError, Missing, NotAllowed, NotNow
from bot.domain.programme.model import Circle
from bot.domain.rota import leads, led_by, may_take, must_ask_in_time, taken_over

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PEOPLE = ("anna", "bram", "cora", "dirk", "els")
CIRCLE = Circle("1", PEOPLE, "anna", ("bram", "anna"), stand_in="cora")


@st.composite
def circles(draw: st.DrawFn) -> Circle:
    """A circle with its roles as the circle maker gives them."""
    leader = draw(st.sampled_from(PEOPLE))
    bringers = tuple(draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4)))
    others = [one for one in PEOPLE if one != leader]
    stand_in = draw(st.sampled_from(others)) if leader in bringers else ""
    return Circle("1", PEOPLE, leader, bringers, draw(st.booleans()), stand_in)


def test_a_turn_goes_to_who_takes_it_with_all_its_rounds() -> None:
    assert led_by(CIRCLE, "anna") == ("bram",)
    assert led_by(CIRCLE, "cora") == ("anna",)
    after = taken_over(CIRCLE, "anna", "dirk")
    assert (after.facilitator, after.stand_in) == ("dirk", "")
    assert led_by(after, "dirk") == ("bram", "anna")
    after = taken_over(CIRCLE, "cora", "els")
    assert (after.facilitator, after.stand_in) == ("anna", "els")


@pytest.mark.parametrize(
    ("asker", "taker", "kind", "key"),
    [
        ("anna", "bram", NotAllowed, "error-turn-brings"),
        ("cora", "anna", NotAllowed, "error-turn-brings"),
        ("anna", "stranger", NotAllowed, "error-turn-outsider"),
        ("anna", "", NotAllowed, "error-turn-outsider"),
        ("anna", "anna", NotAllowed, "error-turn-own"),
        ("dirk", "els", Missing, "error-lead-turn-gone"),
    ],
)
def test_a_turn_is_refused(asker: str, taker: str, kind: type[DomainError], key: str) -> None:
    assert not may_take(CIRCLE, asker, taker)
    with pytest.raises(kind, match=key):
        taken_over(CIRCLE, asker, taker)


def test_a_turn_that_began_is_not_swapped() -> None:
    must_ask_in_time(NOW + timedelta(minutes=1), NOW)
    with pytest.raises(NotNow, match="error-turn-late"):
        must_ask_in_time(NOW, NOW)


@given(circles())
def test_nobody_ever_leads_the_round_in_which_they_bring(circle: Circle) -> None:
    for asker, taker in product(PEOPLE, PEOPLE):
        if not may_take(circle, asker, taker):
            continue
        after = taken_over(circle, asker, taker)
        assert leads(after, taker)
        for one in after.bringers:
            assert after.leader_of(one) != one
            assert after.leader_of(one) in after.members
        assert (after.members, after.bringers) == (circle.members, circle.bringers)


@given(circles(), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_who_may_take_a_turn_is_who_can(circle: Circle, asker: str, taker: str) -> None:
    try:
        taken_over(circle, asker, taker)
    except DomainError:
        assert not may_take(circle, asker, taker)
    else:
        assert may_take(circle, asker, taker)
