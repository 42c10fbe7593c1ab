"""People come late, leave, vanish and hand over; rooms vanish: each has a tested answer."""

from datetime import timedelta

import pytest

from bot.domain import clockwork, lobby, people, play
from bot.domain import effects as fx
from bot.domain.errors import Full, Missing, NotAllowed, NotNow
from bot.domain.method import Kind, Primitive, Role
from bot.domain.round import Halt, Presence
from tests.domain.table import (
    ANNA,
    BRAM,
    CARO,
    COCKPIT,
    DIRK,
    EVA,
    NOOR,
    ROOM,
    Table,
    actor,
    cases,
    open_round,
    running,
)


def test_the_facilitator_lets_in_who_came_late() -> None:
    table = running().seat(EVA)
    table.do(lambda r: people.admit(r, actor(NOOR), EVA, table.now))
    assert table.round.role_of(EVA) is Role.CONSULTANT
    assert fx.SetRights() in table.effects


def test_only_who_asked_is_let_in_and_only_while_there_is_a_seat() -> None:
    table = running()
    with pytest.raises(Missing):
        people.admit(table.round, actor(NOOR), EVA, table.now)
    with pytest.raises(NotAllowed):
        people.admit(table.seat(EVA).round, actor(BRAM), EVA, table.now)
    full = Table(open_round(size=4)).seat(ANNA, BRAM, CARO).start(cases(ANNA)).seat(DIRK, EVA)
    full.do(lambda r: people.admit(r, actor(NOOR), DIRK, full.now))
    with pytest.raises(Full):
        people.admit(full.round, actor(NOOR), EVA, full.now)


def test_who_leaves_keeps_their_words_and_loses_their_seat() -> None:
    table = running().to(Primitive.REFRAME).write(BRAM)
    index = table.round.index
    table.do(lambda r: people.leave(r, actor(BRAM), table.now))
    assert BRAM not in table.round.participants
    assert table.round.has_turn(index, BRAM)
    assert fx.SetRights() in table.effects


def test_the_facilitator_hands_over_instead_of_leaving() -> None:
    with pytest.raises(NotNow) as refusal:
        people.leave(running().round, actor(NOOR), running().now)
    assert refusal.value.key == "error-facilitator-hands-over"


def test_an_outsider_cannot_leave() -> None:
    with pytest.raises(Missing):
        people.leave(running().round, actor(EVA), running().now)


def test_without_the_bringer_the_clock_stops_and_another_case_can_be_taken() -> None:
    table = running().wait(minutes=1)
    table.do(lambda r: people.gone(r, ANNA, table.now))
    assert table.round.halt is Halt.BRINGER_GONE
    assert fx.StopTimer(fx.TimerKind.TIME_UP) in table.effects
    with pytest.raises(NotNow) as refusal:
        play.resume(table.round, actor(NOOR), table.now)
    assert refusal.value.key == "error-bringer-gone"
    table.do(lambda r: people.choose_again(r, actor(NOOR), table.now))
    assert table.round.bringer_id is None
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.PITCH
    table.next(cases(BRAM))
    assert table.round.bringer_id == BRAM


def test_choosing_again_is_for_when_the_bringer_is_gone() -> None:
    with pytest.raises(NotNow):
        people.choose_again(running().round, actor(NOOR), running().now)


def test_without_the_facilitator_a_consultant_leads_on() -> None:
    table = running().wait(minutes=2)
    table.do(lambda r: people.gone(r, NOOR, table.now))
    stopped = table.round.halt
    assert stopped is Halt.FACILITATOR_GONE
    assert fx.TAKEOVER in table.shows()
    with pytest.raises(NotAllowed):
        people.take_over(table.round, actor(ANNA), table.now)
    table.wait(minutes=30).do(lambda r: people.take_over(r, actor(BRAM), table.now))
    assert table.round.facilitator_id == BRAM
    assert table.round.halt is None
    assert table.round.time_left(table.now) == timedelta(minutes=3)
    assert table.round.role_of(BRAM) is Role.FACILITATOR


def test_a_facilitator_who_is_there_is_not_pushed_aside() -> None:
    table = running().wait(minutes=14)
    with pytest.raises(NotNow):
        people.take_over(table.round, actor(BRAM), table.now)
    table.wait(minutes=2)
    table.do(lambda r: people.take_over(r, actor(BRAM), table.now))
    assert table.round.facilitator_id == BRAM


def test_a_long_silence_after_time_up_offers_the_lead() -> None:
    table = running().wait(minutes=5)
    due = table.round.due_at
    assert due is not None
    table.do(lambda r: clockwork.fired(r, fx.TimerKind.TIME_UP, r.index, due))
    stalled = fx.StartTimer(fx.TimerKind.STALLED, due + play.STALL, table.round.index)
    assert stalled in table.effects
    table.do(lambda r: clockwork.fired(r, fx.TimerKind.STALLED, r.index, due + play.STALL))
    assert table.shows() == [fx.TAKEOVER]


def test_handing_over_swaps_the_places() -> None:
    table = running().do(lambda r: people.hand_over(r, actor(NOOR), BRAM, running().now))
    assert table.round.facilitator_id == BRAM
    assert table.round.role_of(NOOR) is Role.CONSULTANT
    assert fx.SetRights() in table.effects


def test_nobody_leads_the_round_in_which_they_bring() -> None:
    with pytest.raises(NotAllowed) as refusal:
        people.hand_over(running().round, actor(NOOR), ANNA, running().now)
    assert refusal.value.key == "error-bringer-cannot-lead"
    with pytest.raises(Missing):
        people.hand_over(running().round, actor(NOOR), EVA, running().now)
    with pytest.raises(NotAllowed):
        people.hand_over(running().round, actor(BRAM), CARO, running().now)


def test_a_deleted_room_stops_the_clock_and_asks_the_facilitator() -> None:
    table = running().wait(minutes=1)
    table.do(lambda r: people.room_gone(r, table.now))
    assert (table.round.room_id, table.round.halt) == (None, Halt.ROOM_GONE)
    assert table.shows() == [fx.direct("room_gone", NOOR)]
    with pytest.raises(NotNow):
        play.advance(table.round, actor(NOOR), cases(), table.now)
    table.do(lambda r: people.new_room(r, actor(NOOR)))
    assert table.effects == (fx.OpenRoom(),)
    table.wait(minutes=10)
    table.do(lambda r: lobby.room_opened(r, ROOM, COCKPIT, cases(), table.now))
    assert table.round.halt is None
    assert table.round.time_left(table.now) == timedelta(minutes=4)
    assert table.round.bringer_id == ANNA


def test_a_new_room_is_not_for_a_round_that_has_one() -> None:
    with pytest.raises(NotNow):
        people.new_room(running().round, actor(NOOR))


def test_a_deleted_cockpit_is_made_again() -> None:
    table = running().do(people.cockpit_gone)
    assert table.round.cockpit_id is None
    assert fx.OpenRoom() in table.effects


def test_somebody_removed_before_the_start_frees_the_seat() -> None:
    table = Table(open_round(size=3)).seat(ANNA, BRAM, CARO)
    table.do(lambda r: people.gone(r, BRAM, table.now))
    assert table.round.places_left == 1
    seat = table.round.seat_of(BRAM)
    assert seat is not None
    assert seat.presence is Presence.LEFT


def test_the_silenced_bringer_may_write_the_sealed_ending_only() -> None:
    table = Table(open_round("incident")).seat(ANNA, BRAM, CARO).start(cases(ANNA))
    table.to(Primitive.CLARIFY, cases(ANNA))
    play.may_write(table.round, actor(ANNA), table.round.index, Kind.ENDING)
    with pytest.raises(NotAllowed) as refusal:
        play.may_write(table.round, actor(BRAM), table.round.index, Kind.ENDING)
    assert refusal.value.key == "error-only-bringer"
