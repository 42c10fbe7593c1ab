"""Give and take: who had which part, and whose turn that makes it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.balance import (
    PastRound,
    Share,
    everybody,
    next_to_bring,
    next_to_lead,
    shares,
)
from bot.domain.ids import UserId

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ANNA, BRAM, CORA, DIRK = (UserId(number) for number in range(1, 5))
PEOPLE = (ANNA, BRAM, CORA, DIRK)


def held(days: int, leader: UserId, bringer: UserId | None, *advisers: UserId) -> PastRound:
    bringers = () if bringer is None else (bringer,)
    return PastRound(NOW + timedelta(days=days), leader, bringers, advisers)


@st.composite
def rounds(draw: st.DrawFn) -> PastRound:
    """A round of some of four people, who each have one part."""
    people = draw(st.permutations(PEOPLE))
    bringer = draw(st.sampled_from([people[1], None]))
    return held(draw(st.integers(0, 300)), people[0], bringer, *people[2:])


PAST = st.lists(rounds(), max_size=12)


def test_everybody_s_part_is_counted_and_dated() -> None:
    past = [held(1, ANNA, BRAM, CORA), held(9, BRAM, ANNA, CORA), held(5, ANNA, BRAM, CORA)]
    anna, bram, cora, dirk = shares(PEOPLE, past)
    assert anna == Share(ANNA, 1, 2, 0, past[1].ended_at, past[2].ended_at)
    assert (bram.brought, bram.led, bram.last_brought) == (2, 1, past[2].ended_at)
    assert (cora.brought, cora.led, cora.advised) == (0, 0, 3)
    assert dirk == Share(DIRK)
    assert everybody(past) == (ANNA, BRAM, CORA)


def test_who_brought_least_is_next_and_of_equals_who_did_so_longest_ago() -> None:
    past = [held(1, CORA, ANNA), held(2, CORA, BRAM), held(3, ANNA, CORA), held(4, ANNA, CORA)]
    assert next_to_bring(shares((ANNA, BRAM, CORA), past)) == ANNA
    assert next_to_bring(shares((BRAM, ANNA, CORA), past)) == ANNA
    assert next_to_bring(shares((ANNA, BRAM, DIRK), past)) == DIRK
    assert next_to_bring(shares((BRAM, ANNA), ())) == BRAM
    assert next_to_bring(()) is None


def test_giving_is_leading_and_thinking_along() -> None:
    assert Share(ANNA).giving == 0
    assert Share(ANNA, brought=1).giving == 0
    assert Share(ANNA, brought=1, led=1).giving == 50
    assert Share(ANNA, brought=1, led=1, advised=2).giving == 75
    assert not Share(ANNA, led=3).sits
    assert Share(ANNA, advised=1).sits


def test_who_brings_does_not_lead() -> None:
    past = [held(1, ANNA, BRAM), held(2, CORA, BRAM)]
    table = shares((ANNA, BRAM, CORA), past)
    assert next_to_lead(table) == BRAM
    assert next_to_lead(table, BRAM) == ANNA
    assert next_to_lead(shares((BRAM,), past), BRAM) is None


@given(PAST)
def test_every_part_is_counted_once(past: list[PastRound]) -> None:
    table = shares(PEOPLE, past)
    assert sum(one.led for one in table) == len(past)
    assert sum(one.brought for one in table) == sum(len(one.bringers) for one in past)
    assert sum(one.advised for one in table) == sum(len(one.advisers) for one in past)


@given(PAST)
def test_whose_turn_it_is_never_had_more_than_another(past: list[PastRound]) -> None:
    table = shares(PEOPLE, past)
    by = {one.user_id: one for one in table}
    bringer = next_to_bring(table)
    assert bringer is not None
    assert by[bringer].brought == min(one.brought for one in table)
    leader = next_to_lead(table, bringer)
    assert leader not in {None, bringer}
    assert leader is not None
    assert by[leader].led == min(one.led for one in table if one.user_id != bringer)


@given(st.integers(1, 6))
def test_turns_go_round(times: int) -> None:
    """Who is next brings and leads, over and over: nobody is ever two turns ahead."""
    past: list[PastRound] = []
    for day in range(times * len(PEOPLE)):
        table = shares(PEOPLE, past)
        bringer = next_to_bring(table)
        leader = next_to_lead(table, bringer)
        assert bringer is not None
        assert leader is not None
        past.append(held(day, leader, bringer))
    table = shares(PEOPLE, past)
    assert {one.brought for one in table} == {times}
    assert max(one.led for one in table) - min(one.led for one in table) <= 1
