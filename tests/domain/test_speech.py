"""Who may write and who may talk: the table, and what a method says otherwise."""

from dataclasses import replace

import pytest

from bot.domain import play, speech
from bot.domain.errors import NotNow
from bot.domain.method import Kind, Primitive, Role, Step
from bot.methods import load
from tests.domain.table import ANNA, BRAM, CARO, DIRK, Table, actor, cases, open_round

B, C, F = Role.BRINGER, Role.CONSULTANT, Role.FACILITATOR
NOBODY: frozenset[Role] = frozenset()
PLAIN = load("five-step").steps[0]


def a_step(primitive: Primitive, **changes: object) -> Step:
    return replace(PLAIN, primitive=primitive, **changes)  # type: ignore[arg-type]


def talkers(step: Step, *, revealed: bool = True) -> set[Role]:
    return {role for role in Role if speech.may_talk(role, step, revealed=revealed)}


@pytest.mark.parametrize(
    ("primitive", "writers", "may_talk"),
    [
        (Primitive.CHECKBACK, {B, C}, {B, C, F}),
        (Primitive.PITCH, {B, C}, {B, C, F}),
        (Primitive.CHOOSE, set(), {B, C, F}),
        (Primitive.TELL, {B}, {B, F}),
        (Primitive.CLARIFY, {C}, {B, C, F}),
        (Primitive.RATE, {B}, {B, F}),
        (Primitive.FEEL, {C}, {F}),
        (Primitive.REFRAME, {C}, {F}),
        (Primitive.CONSULT, {C}, {C, F}),
        (Primitive.ADVISE, {C}, {F}),
        (Primitive.RESPOND, {B}, {B, F}),
        (Primitive.COMMIT, {B}, {B, F}),
        (Primitive.SHARE, {B, C}, {B, C, F}),
        (Primitive.EVALUATE, {B, C}, {B, C, F}),
    ],
)
def test_the_table(primitive: Primitive, writers: set[Role], may_talk: set[Role]) -> None:
    step = a_step(primitive)
    assert speech.writers_of(step) == writers
    assert talkers(step) == may_talk
    assert bool(speech.collects(step)) == bool(writers)
    assert speech.speakers(step) == writers | (may_talk - {F})


def test_a_method_may_say_otherwise() -> None:
    step = a_step(Primitive.CLARIFY, writers=frozenset({B, C}), talkers=NOBODY)
    assert speech.writers_of(step) == {B, C}
    assert talkers(step) == {F}
    assert speech.collects(step) is Kind.QUESTION


def test_nobody_is_silence() -> None:
    step = a_step(Primitive.FEEL, writers=NOBODY, talkers=NOBODY, collects=Kind.REMARK)
    assert speech.speakers(step) == NOBODY
    assert speech.collects(step) is None
    assert talkers(step) == {F}


def test_the_facilitator_has_the_floor_only_where_it_is_said() -> None:
    opening = a_step(Primitive.TELL, writers=NOBODY, talkers=frozenset({F}))
    assert speech.speakers(opening) == {F}
    assert talkers(opening) == {F}
    led = a_step(Primitive.EVALUATE, talkers=frozenset({B, C, F}))
    assert speech.speakers(led) == {B, C, F}


def test_a_seal_is_silence_first_and_then_for_those_who_wrote() -> None:
    step = a_step(Primitive.REFRAME, sealed=True)
    assert talkers(step, revealed=False) == {F}
    assert talkers(step) == {C, F}
    assert speech.speakers(step) == {C}
    wider = replace(step, talkers_after=frozenset({B, C}))
    assert talkers(wider) == {B, C, F}
    assert speech.speakers(wider) == {B, C}


def playing(method_id: str) -> Table:
    """Return a table in its first step, with one case, of Anna."""
    return Table(open_round(method_id)).seat(ANNA, BRAM, CARO, DIRK).start(cases(ANNA))


def test_questions_that_must_wait_are_not_answered_yet() -> None:
    table = playing("ten-step").to(Primitive.CLARIFY, cases(ANNA))
    index = table.round.index
    with pytest.raises(NotNow, match="error-silent-now"):
        play.may_write(table.round, actor(ANNA), index, Kind.ANSWER)
    table.next().next()
    play.may_write(table.round, actor(ANNA), index, Kind.ANSWER)


def until(table: Table, primitive: Primitive) -> str:
    """Go on until a step of this kind or the first that needs a bringer; return its key."""
    before = {Primitive.CHECKBACK, Primitive.PITCH} - {primitive}
    while table.round.step is not None and table.round.step.primitive in before:
        table.next(cases(ANNA))
    assert table.round.step is not None
    return table.round.step.key


@pytest.mark.parametrize(("method_id", "first"), [("five-step", "tell"), ("incident", "facts")])
def test_a_single_case_needs_no_vote(method_id: str, first: str) -> None:
    table = playing(method_id)
    assert until(table, Primitive.CHOOSE) == first
    assert table.round.bringer_id == ANNA


@pytest.mark.parametrize("bids_before", [True, False])
def test_a_choosing_step_that_holds_more_than_a_vote_is_played_all_the_same(
    bids_before: bool,
) -> None:
    table = Table(open_round("tietze")).seat(ANNA, BRAM, CARO, DIRK)
    table.start(cases(ANNA) if bids_before else cases())
    assert until(table, Primitive.CHOOSE) == "casting"
    table.next(cases(ANNA))
    assert table.round.step is not None
    assert table.round.step.key == "tell"
    assert table.round.bringer_id == ANNA


def test_a_silent_step_waits_for_nobody() -> None:
    table = playing("troika")
    assert table.round.step is not None
    assert table.round.step.key == "reflect"
    assert table.round.still_to_speak(table.round.index) == ()
    assert not any(table.round.may_talk(user) for user in table.round.participants)
    table.next()
    assert table.round.step.key == "ask"
