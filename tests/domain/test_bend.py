"""A round that bends to who is left, and keeps every text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import methods
from bot.domain import bend, people, play
from bot.domain import effects as fx
from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Method, Primitive, Step
from bot.domain.method_data import from_data, to_data
from bot.domain.pace import Mode
from bot.domain.round import Halt, Status
from bot.domain.working_days import Calendar
from tests.domain.table import ANNA, BRAM, CARO, NOOR, Table, actor, cases, open_round, running

KNOWN = {method.id: method for method in methods.load_all()}
METHODS = st.sampled_from(sorted(KNOWN))


def without_laps(steps: Sequence[Step]) -> list[Step]:
    """Return steps as they were before people brought in turn."""
    return [replace(step, lap=0) for step in steps]


def seated(count: int, method_id: str = "five-step") -> Table:
    crowd = [UserId(number) for number in range(2, 2 + count)]
    return Table(open_round(method_id, 8)).seat(*crowd)


@pytest.mark.parametrize(
    ("people_left", "expected"),
    [
        (7, "gossip"),
        (8, "gossip"),
        (6, "wise-crowds"),
        (5, "wise-crowds"),
        (3, "troika"),
        (2, "coaching-pair"),
    ],
)
def test_the_ladder(people_left: int, expected: str) -> None:
    found = bend.fitting(seated(people_left).round, KNOWN.values())
    assert found[0].id == expected
    assert all(one.sizes[0] <= people_left <= one.sizes[1] for one in found)
    assert len(found) <= bend.OFFERED


def test_the_present_method_is_not_offered() -> None:
    assert "gossip" not in {m.id for m in bend.fitting(seated(7, "gossip").round, KNOWN.values())}


def test_it_is_offered_when_too_few_are_left() -> None:
    table = running("gossip").seat()
    assert bend.is_short(table.round)
    assert not bend.is_short(running("five-step").round)
    assert not bend.is_short(open_round("gossip"))


def test_before_the_start_the_method_is_just_another() -> None:
    table = seated(3, "gossip")
    table.do(lambda r: bend.switch(r, actor(NOOR), KNOWN["troika"], table.now))
    assert table.round.method == KNOWN["troika"]
    assert table.shows() == [fx.INVITATION]


def test_what_was_played_stays_at_its_own_step() -> None:
    table = running("five-step").to(Primitive.TELL).write(ANNA)
    table.next().write(BRAM, CARO)
    played, turns = table.round.script[: table.round.index + 1], table.round.turns
    table.do(lambda r: people.leave(r, actor(CARO), table.now))
    table.do(lambda r: bend.switch(r, actor(NOOR), KNOWN["troika"], table.now))
    assert without_laps(table.round.script[: len(played)]) == without_laps(played)
    assert table.round.turns >= turns
    assert table.round.index == len(played)
    step = table.round.step
    assert step is not None
    assert step.primitive not in {one.primitive for one in played}


def test_a_step_that_nobody_began_is_not_kept() -> None:
    table = running("five-step").to(Primitive.TELL).write(ANNA).next()
    before = table.round.index
    table.do(lambda r: bend.switch(r, actor(NOOR), KNOWN["incident"], table.now))
    assert table.round.index == before


def test_what_was_sealed_opens() -> None:
    table = running("five-step").to(Primitive.REFRAME).write(BRAM)
    index = table.round.index
    table.do(lambda r: bend.switch(r, actor(NOOR), KNOWN["incident"], table.now))
    assert fx.reveal(index) in table.shows()
    assert table.round.is_revealed(index)


@pytest.mark.parametrize("who", [ANNA, BRAM])
def test_only_who_leads_bends(who: UserId) -> None:
    table = running("five-step")
    with pytest.raises(NotAllowed):
        bend.switch(table.round, actor(who), KNOWN["incident"], table.now)
    with pytest.raises(NotAllowed):
        bend.to_writing(table.round, actor(who), Calendar(), table.now)


def test_a_method_for_others_is_refused() -> None:
    table = running("five-step")
    with pytest.raises(NotNow):
        bend.switch(table.round, actor(NOOR), KNOWN["gossip"], table.now)


def test_without_a_case_there_is_nothing_to_carry() -> None:
    table = seated(4).start(cases())
    with pytest.raises(NotNow):
        bend.switch(table.round, actor(NOOR), KNOWN["incident"], table.now)


def test_a_round_that_stands_still_does_not_bend() -> None:
    table = running()
    table.do(lambda r: play.halt(r, Halt.PAUSE, table.now))
    with pytest.raises(NotNow):
        bend.switch(table.round, actor(NOOR), KNOWN["incident"], table.now)
    with pytest.raises(NotNow):
        bend.to_writing(table.round, actor(NOOR), Calendar(), table.now)


def test_going_on_in_writing_gives_the_step_its_days() -> None:
    table = running().to(Primitive.CLARIFY).write(BRAM)
    index, turns = table.round.index, table.round.turns
    table.do(lambda r: bend.to_writing(r, actor(NOOR), Calendar(), table.now))
    assert table.round.pace.mode is Mode.WRITTEN
    assert (table.round.index, table.round.turns) == (index, turns)
    assert table.round.due_at is not None
    assert table.round.due_at - table.now > timedelta(days=2)
    assert table.round.pace.stop_at is not None
    with pytest.raises(NotNow):
        bend.to_writing(table.round, actor(NOOR), Calendar(), table.now)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(old=METHODS, new=METHODS, place=st.integers(0, 12), begun=st.booleans())
def test_any_method_bends_to_any_other_anywhere(
    old: str, new: str, place: int, begun: bool
) -> None:
    free = {name: replace(method, sizes=(3, 8)) for name, method in KNOWN.items()}
    round_ = replace(open_round(old, 8), method=free[old])
    table = Table(round_).seat(ANNA, BRAM, CARO).start(cases(ANNA))
    for _ in range(place):
        if table.round.step is not None:
            table.next(cases(ANNA))
    if table.round.status is not Status.RUNNING or table.round.bringer_id is None:
        return
    if begun:
        table.write(BRAM)
    bringer = table.round.bringer_id
    kept = table.round.script[: table.round.index + begun]
    written = {turn for turn in table.round.turns if turn.index < len(kept)}
    table.do(lambda r: bend.switch(r, actor(NOOR), free[new], table.now))
    assert without_laps(table.round.script[: len(kept)]) == without_laps(kept)
    assert table.round.turns >= written
    assert table.round.step is not None
    if not free[new].laps:
        assert table.round.bringer_id == bringer
    still_to_bring = [u for u in table.round.participants if u not in table.round.brought]
    if free[new].laps:
        laps = {step.lap for step in table.round.script[table.round.index :]}
        assert len(laps - {0}) >= len(still_to_bring)
    assert not table.round.has_turn(table.round.index, BRAM)
    stored: Method = from_data(to_data(table.round.method))
    assert stored.digest == table.round.method.digest
