"""The steps: a person advances, the clock only offers, sealed means sealed, nothing is lost."""

from datetime import timedelta

import pytest

from bot.domain import clockwork, people, play
from bot.domain import effects as fx
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.method import Kind, Primitive
from bot.domain.round import Halt, Status
from tests.domain.table import (
    ANNA,
    BRAM,
    CARO,
    DIRK,
    NOOR,
    Table,
    actor,
    bid_id,
    cases,
    open_round,
    running,
)


def test_the_five_steps_in_order_with_their_minutes() -> None:
    table = running()
    seen = []
    while table.round.step is not None:
        seen.append((table.round.step.primitive, table.round.step.minutes))
        table.next()
    assert seen == [
        (Primitive.TELL, 5),
        (Primitive.CLARIFY, 12),
        (Primitive.REFRAME, 8),
        (Primitive.ADVISE, 12),
        (Primitive.EVALUATE, 8),
    ]
    assert table.round.status is Status.CLOSING


def test_the_time_of_a_step_is_its_own() -> None:
    table = running()
    assert table.round.due_at == table.now + timedelta(minutes=5)
    assert fx.StartTimer(fx.TimerKind.TIME_UP, table.round.due_at, table.round.index) in (
        table.effects
    )


def test_time_up_tells_the_facilitator_and_moves_nothing() -> None:
    table = running().wait(minutes=5)
    before = table.round
    due = before.due_at
    assert due is not None
    table.do(lambda r: clockwork.fired(r, fx.TimerKind.TIME_UP, r.index, due))
    assert table.round == before
    assert fx.time_up(before.index, int(due.timestamp())) in table.shows()


def test_a_timer_for_a_step_that_is_over_does_nothing() -> None:
    table = running()
    index, due = table.round.index, table.round.due_at
    assert due is not None
    table.next()
    assert clockwork.fired(table.round, fx.TimerKind.TIME_UP, index, due) == (table.round, ())


def test_a_timer_from_before_an_extension_does_nothing() -> None:
    table = running()
    due = table.round.due_at
    assert due is not None
    table.do(lambda r: play.extend(r, actor(NOOR), 2, table.now))
    assert table.round.due_at == due + timedelta(minutes=2)
    fired = clockwork.fired(table.round, fx.TimerKind.TIME_UP, table.round.index, due)
    assert fired == (table.round, ())


def test_an_extension_after_the_time_counts_from_now() -> None:
    table = running().wait(minutes=9)
    table.do(lambda r: play.extend(r, actor(NOOR), 2, table.now))
    assert table.round.due_at == table.now + timedelta(minutes=2)


@pytest.mark.parametrize("minutes", [0, 31, -2])
def test_an_extension_is_one_to_thirty_minutes(minutes: int) -> None:
    with pytest.raises(BadInput):
        play.extend(running().round, actor(NOOR), minutes, running().now)


def test_a_pause_keeps_what_is_left() -> None:
    table = running().wait(minutes=2)
    table.do(lambda r: play.pause(r, actor(NOOR), table.now))
    assert table.round.halt is Halt.PAUSE
    assert fx.StopTimer(fx.TimerKind.TIME_UP) in table.effects
    table.wait(hours=3)
    assert table.round.time_left(table.now) == timedelta(minutes=3)
    table.do(lambda r: play.resume(r, actor(NOOR), table.now))
    assert table.round.due_at == table.now + timedelta(minutes=3)


def test_going_back_loses_nothing() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM, CARO, DIRK)
    assert table.round.is_revealed(table.round.index)
    index, turns = table.round.index, table.round.turns
    table.next().do(lambda r: play.back(r, actor(NOOR), table.now))
    assert table.round.index == index
    assert table.round.turns == turns
    assert table.round.is_revealed(index)
    assert table.round.bringer_id == ANNA


def test_one_can_go_back_from_the_close() -> None:
    table = running().to(Primitive.EVALUATE).next()
    assert table.round.status is Status.CLOSING
    table.do(lambda r: play.back(r, actor(NOOR), table.now))
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.EVALUATE


def test_there_is_nothing_before_the_first_step() -> None:
    with pytest.raises(NotNow) as refusal:
        play.back(running().round, actor(NOOR), running().now)
    assert refusal.value.key == "error-first-step"


def test_sealed_opens_when_the_last_one_writes_or_passes() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM, CARO)
    index = table.round.index
    assert not table.round.is_revealed(index)
    assert fx.reveal(index) not in table.shows()
    table.do(lambda r: play.pass_turn(r, actor(DIRK), index))
    assert table.round.is_revealed(index)
    assert fx.reveal(index) in table.shows()


def test_next_first_opens_what_is_sealed_and_only_then_goes_on() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM)
    index = table.round.index
    table.next()
    assert (table.round.index, table.round.is_revealed(index)) == (index, True)
    table.next()
    assert table.round.index == index + 1


def test_an_empty_sealed_step_holds_nobody_up() -> None:
    table = running().to(Primitive.REFRAME)
    index = table.round.index
    table.next()
    assert table.round.index == index + 1


def test_a_late_text_in_a_sealed_step_joins_what_was_revealed() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM)
    index = table.round.index
    table.next().next().write(CARO, index=index)
    assert table.round.has_turn(index, CARO)
    assert fx.reveal(index) in table.shows()


def test_who_left_is_no_longer_waited_for() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM, CARO)
    index = table.round.index
    table.do(lambda r: people.leave(r, actor(DIRK), table.now))
    assert table.round.is_revealed(index)


def test_the_bringer_is_silent_where_the_method_says_so() -> None:
    table = running().to(Primitive.REFRAME)
    assert not table.round.may_talk(ANNA)
    with pytest.raises(NotAllowed) as refusal:
        play.may_write(table.round, actor(ANNA), table.round.index, Kind.REFRAME)
    assert refusal.value.key == "error-silent-now"


def test_nobody_but_the_facilitator_types_while_a_step_is_sealed() -> None:
    table = running().to(Primitive.ADVISE)
    assert [table.round.may_talk(person) for person in (NOOR, ANNA, BRAM)] == [True, False, False]
    table.write(BRAM, CARO, DIRK)
    assert [table.round.may_talk(person) for person in (NOOR, ANNA, BRAM)] == [True, True, True]


def test_in_gossip_the_chair_turns_and_turns_back_by_itself() -> None:
    table = running("gossip").to(Primitive.CONSULT)
    assert [table.round.may_talk(person) for person in (ANNA, BRAM)] == [False, True]
    assert fx.SetRights() in table.effects
    table.next()
    assert [table.round.may_talk(person) for person in (ANNA, BRAM)] == [True, False]
    assert fx.SetRights() in table.effects


def test_a_text_of_the_wrong_kind_or_step_is_refused() -> None:
    table = running()
    with pytest.raises(NotNow):
        play.may_write(table.round, actor(BRAM), table.round.index, Kind.ADVICE)
    with pytest.raises(NotNow):
        play.may_write(table.round, actor(BRAM), table.round.index + 1, Kind.QUESTION)
    with pytest.raises(NotAllowed):
        play.may_write(table.round, actor(BRAM), table.round.index, Kind.ACCOUNT)


@pytest.mark.parametrize(("text", "key"), [("  ", "error-empty"), ("x" * 1501, "error-too-long")])
def test_text_must_be_there_and_fit(text: str, key: str) -> None:
    with pytest.raises(BadInput) as refusal:
        play.must_be_text(text)
    assert refusal.value.key == key


def test_most_votes_choose_the_case() -> None:
    assert play.choose(cases(ANNA, BRAM, votes={BRAM: 2, ANNA: 1})).author_id == BRAM


def test_a_tie_goes_to_who_brought_a_case_longest_ago() -> None:
    when = running().now
    recent = play.Bid(bid_id(ANNA), ANNA, when)
    before = play.Bid(bid_id(BRAM), BRAM, when - timedelta(days=90))
    never = play.Bid(bid_id(CARO), CARO)
    assert play.choose(play.Cases((recent, before))).author_id == BRAM
    assert play.choose(play.Cases((recent, before, never))).author_id == CARO


def test_without_a_case_one_cannot_go_on_from_pitching() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases())
    with pytest.raises(NotNow) as refusal:
        table.next(cases())
    assert refusal.value.key == "error-no-bids"


def test_after_pitching_two_cases_the_group_chooses() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases())
    table.next(cases(ANNA, BRAM))
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.CHOOSE
    table.next(cases(ANNA, BRAM, votes={BRAM: 1}))
    assert table.round.bringer_id == BRAM


def test_when_who_offered_a_case_has_gone_the_circle_offers_cases_again() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases(ANNA, BRAM))
    assert table.round.script[table.round.index].primitive is Primitive.CHOOSE
    table.next(cases())
    assert table.round.script[table.round.index].primitive is Primitive.PITCH
    play.may_write(table.round, actor(CARO), table.round.index, Kind.BID)
    table.next(cases(CARO))
    assert table.round.bringer_id == CARO


def test_offering_cases_again_takes_up_what_was_left_of_the_time() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases())
    table.wait(minutes=5).next(cases(ANNA, BRAM)).next(cases())
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.PITCH
    assert table.round.time_left(table.now) == play.RETURN_MINIMUM


def test_after_pitching_one_case_nobody_has_to_choose() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases())
    table.next(cases(CARO))
    assert table.round.bringer_id == CARO
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.TELL


def test_a_late_text_in_a_sealed_step_that_was_empty_opens_at_once() -> None:
    table = running().to(Primitive.REFRAME)
    index = table.round.index
    table.next().write(CARO, index=index)
    assert table.round.is_revealed(index)
    assert fx.reveal(index) in table.shows()


def test_a_timer_of_an_earlier_step_that_was_given_much_time_does_nothing() -> None:
    table = running()
    table.do(lambda r: play.extend(r, actor(NOOR), 30, table.now))
    index, due = table.round.index, table.round.due_at
    assert due is not None
    table.next()
    assert table.round.due_at is not None
    assert table.round.due_at < due
    assert clockwork.fired(table.round, fx.TimerKind.TIME_UP, index, due) == (table.round, ())
