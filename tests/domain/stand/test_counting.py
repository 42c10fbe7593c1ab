"""Nothing is told of fewer than four, and no two things that are told differ by fewer than four."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import CircleId, MeetingId, UserId
from bot.domain.stand.counting import (
    LEAST,
    MARKS,
    Group,
    Outcome,
    Question,
    Spread,
    as_data,
    count,
    from_data,
    shareable,
)
from bot.domain.stand.model import Own, Stand, closed

NAMES = [CircleId(name) for name in "ABCD"]
NOW = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)
PEOPLE = [UserId(number) for number in range(1, 15)]

said_marks = st.dictionaries(st.sampled_from(list(Question)), st.sampled_from(list(MARKS)))
seats = st.lists(st.sampled_from([*NAMES, None]), min_size=len(PEOPLE), max_size=len(PEOPLE))


def groups(seated: list[CircleId | None]) -> dict[CircleId, Group]:
    found: dict[CircleId, Group] = {}
    for name in NAMES:
        members = frozenset(who for who, where in zip(PEOPLE, seated, strict=True) if where == name)
        found[name] = Group(members, len(members))
    return found


def counted(
    marks: Mapping[UserId, Mapping[Question, int]], seated: list[CircleId | None]
) -> Outcome:
    return count(marks, len(PEOPLE), groups(seated))


def differences(told: Iterable[frozenset[UserId]]) -> set[frozenset[UserId]]:
    """Return every group that can be made of others by taking some together and some off."""
    known = list(told)
    found: set[frozenset[UserId]] = set()
    for signs in product((-1, 0, 1), repeat=len(known)):
        weights: dict[UserId, int] = dict.fromkeys(PEOPLE, 0)
        for sign, group in zip(signs, known, strict=True):
            for who in group:
                weights[who] += sign
        for weight in {one for one in weights.values() if one}:
            # A sum in which all weigh the same is the count of a group.
            if set(weights.values()) <= {0, weight}:
                found.add(frozenset(who for who, one in weights.items() if one))
    return found


@given(
    sizes=st.dictionaries(st.sampled_from(NAMES), st.integers(0, 9)),
    others=st.integers(0, 9),
)
def test_what_is_left_besides_circles_is_nobody_or_enough(
    sizes: dict[CircleId, int], others: int
) -> None:
    total = sum(sizes.values()) + others
    told = shareable(sizes, total)
    assert all(sizes[one] >= LEAST for one in told)
    rest = total - sum(sizes[one] for one in told)
    assert not told or rest == 0 or rest >= LEAST
    held_back = {one for one, size in sizes.items() if size >= LEAST} - told
    assert len(held_back) <= 1 or total < LEAST


@settings(max_examples=60)
@given(seated=seats, data=st.data())
def test_no_group_of_fewer_than_four_can_be_made_of_what_is_told(
    seated: list[CircleId | None], data: st.DataObject
) -> None:
    marks = data.draw(st.dictionaries(st.sampled_from(PEOPLE), said_marks))
    told = counted(marks, seated)
    of_circles = groups(seated)
    for question in Question:
        gave = frozenset(who for who, said in marks.items() if question in said)
        behind = [gave] if question in told.whole.spreads else []
        for name, part in told.circles.items():
            if question in part.spreads:
                behind.append(of_circles[name].members & gave)
                assert part.spreads[question].answers == len(behind[-1])
        assert all(len(group) >= LEAST for group in behind)
        assert all(len(group) >= LEAST for group in differences(behind))
        assert (question in told.whole.spreads) is (len(gave) >= LEAST)


@settings(max_examples=60)
@given(seated=seats, data=st.data())
def test_order_tells_nothing(seated: list[CircleId | None], data: st.DataObject) -> None:
    marks = data.draw(st.dictionaries(st.sampled_from(PEOPLE), said_marks))
    shuffled = dict(data.draw(st.permutations(list(marks.items()))))
    one, other = (json.dumps(as_data(counted(some, seated))) for some in (marks, shuffled))
    assert one == other
    assert from_data(json.loads(one)) == counted(marks, seated)


acts = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from(PEOPLE), said_marks),
        st.tuples(st.just("take back"), st.sampled_from(PEOPLE), st.none()),
        st.tuples(st.just("close"), st.none(), st.none()),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(played=acts, seated=seats)
def test_under_every_order_of_answers_and_closings_one_thing_is_told_once(
    played: list[tuple[str, UserId | None, dict[Question, int] | None]],
    seated: list[CircleId | None],
) -> None:
    stand = Stand(MeetingId("m"), PEOPLE[0], NOW, NOW + timedelta(hours=2))
    owns: dict[UserId, Own] = {}
    told: list[Outcome] = []
    for act, who, marks in played:
        if act == "close":
            stand = closed(stand, counted({id_: one.marks for id_, one in owns.items()}, seated))
        elif act == "say" and who is not None and marks is not None:
            owns[who] = Own(stand.meeting_id, who, marks)
        elif who is not None:
            # Even after the close a person can take back what is theirs.
            owns.pop(who, None)
        if stand.outcome is not None and stand.outcome not in told:
            told.append(stand.outcome)
    assert len(told) <= 1
    for one in told:
        parts = [one.whole, *one.circles.values()]
        assert all(s.answers >= LEAST for part in parts for s in part.spreads.values())


def test_a_circle_that_leaves_three_others_is_held_back() -> None:
    sizes = {NAMES[0]: 4, NAMES[1]: 5, NAMES[2]: 3}
    assert shareable(sizes, 12) == {NAMES[1]}
    assert shareable({NAMES[0]: 4, NAMES[1]: 5}, 9) == {NAMES[0], NAMES[1]}
    assert shareable({NAMES[0]: 4}, 5) == frozenset()
    assert shareable({NAMES[0]: 3}, 3) == frozenset()


def test_who_left_a_question_open_counts_for_the_others_only() -> None:
    marks = {who: {Question.ENERGY: 3} for who in PEOPLE[:4]}
    marks[PEOPLE[0]] = {Question.ENERGY: 1, Question.GRIP: 5}
    told = counted({**marks, PEOPLE[9]: {}}, [NAMES[0]] * len(PEOPLE))
    assert told.whole.took == 5
    assert told.whole.spreads[Question.ENERGY].counts == (1, 0, 3, 0, 0)
    assert Question.GRIP not in told.whole.spreads
    assert told.circles[NAMES[0]].spreads == told.whole.spreads


@pytest.mark.parametrize("counts", [(1, 1, 1, 0, 0), (4, 0, 0, 0), (5, -1, 0, 0, 0)])
def test_a_spread_of_too_few_cannot_even_be_made(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="too few"):
        Spread(counts)


def test_the_middle_half_leaves_the_quarters_out() -> None:
    assert Spread((1, 0, 2, 0, 1)).band == (3, 3)
    assert Spread((0, 2, 0, 2, 0)).band == (2, 4)
    assert Spread((0, 0, 0, 0, 9)).band == (5, 5)
    assert Spread((1, 1, 1, 1, 1)).mean == 3.0
    for first, second in combinations(MARKS, 2):
        counts = tuple(2 if mark in {first, second} else 0 for mark in MARKS)
        assert Spread(counts).band == (first, second)


def test_what_was_counted_first_stays() -> None:
    stand = Stand(MeetingId("m"), PEOPLE[0], NOW, NOW)
    first = counted({}, [None] * len(PEOPLE))
    later = counted({who: {Question.GRIP: 2} for who in PEOPLE}, [None] * len(PEOPLE))
    assert closed(closed(stand, first), later) == replace(stand, outcome=first)
