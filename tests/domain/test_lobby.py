"""Before the first step: seats are never oversold, and nothing half-starts."""

from dataclasses import replace

import pytest

from bot.domain import effects as fx
from bot.domain import lobby
from bot.domain.errors import BadInput, Full, NotAllowed, NotNow
from bot.domain.ids import GuildId
from bot.domain.method import Primitive, Role
from bot.domain.rights import Actor
from bot.domain.round import Presence, Status
from tests.domain.table import (
    ANNA,
    BRAM,
    CARO,
    COCKPIT,
    DIRK,
    EVA,
    NOOR,
    ROOM,
    START,
    Table,
    actor,
    cases,
    open_round,
    running,
)


@pytest.mark.parametrize("size", [2, 9])
def test_a_circle_outside_three_to_eight_is_refused(size: int) -> None:
    with pytest.raises(BadInput) as refusal:
        open_round(size=size)
    assert refusal.value.key == "error-size"


@pytest.mark.parametrize("title", ["", "   ", "x" * 81])
def test_a_title_must_say_something_short(title: str) -> None:
    with pytest.raises(BadInput) as refusal:
        lobby.opened(replace(open_round(), title=title))
    assert refusal.value.key == "error-title"


def test_the_last_seat_is_the_last() -> None:
    table = Table(open_round(size=3)).seat(ANNA, BRAM, CARO)
    with pytest.raises(Full) as refusal:
        table.seat(DIRK)
    assert refusal.value.values == {"size": 3}
    assert table.round.participants == (ANNA, BRAM, CARO)


def test_joining_twice_takes_one_seat_and_changes_nothing() -> None:
    table = Table(open_round()).seat(ANNA)
    before = table.round
    table.seat(ANNA)
    assert table.round is before
    assert table.effects == ()


def test_who_declines_frees_the_seat_and_may_change_their_mind() -> None:
    table = Table(open_round(size=3)).seat(ANNA, BRAM, CARO)
    table.do(lambda r: lobby.decline(r, actor(BRAM), START))
    assert table.round.places_left == 1
    table.seat(BRAM)
    assert table.round.participants == (ANNA, CARO, BRAM)


def test_the_facilitator_has_no_seat_and_brings_no_case() -> None:
    with pytest.raises(NotAllowed) as refusal:
        lobby.join(open_round(), actor(NOOR), START)
    assert refusal.value.key == "error-facilitator-has-no-seat"
    with pytest.raises(NotAllowed) as refusal:
        lobby.bid(open_round(), actor(NOOR), START)
    assert refusal.value.key == "error-facilitator-cannot-bring"


def test_a_round_of_another_server_is_out_of_reach() -> None:
    stranger = Actor(GuildId(1), ANNA, leads=True, administers=True)
    with pytest.raises(NotAllowed) as refusal:
        lobby.join(open_round(), stranger, START)
    assert refusal.value.key == "error-other-server"
    with pytest.raises(NotAllowed):
        lobby.cancel(open_round(), stranger, START)


def test_two_people_are_not_enough_to_start() -> None:
    table = Table(open_round()).seat(ANNA, BRAM)
    with pytest.raises(NotNow) as refusal:
        lobby.start(table.round, actor(NOOR))
    assert refusal.value.values == {"minimum": 3, "missing": 1}


def test_only_the_facilitator_starts() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO)
    with pytest.raises(NotAllowed):
        lobby.start(table.round, actor(ANNA))


def test_start_asks_for_the_room_and_begins_nothing_yet() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO)
    table.do(lambda r: lobby.start(r, actor(NOOR)))
    assert table.round.status is Status.STARTING
    assert table.round.step is None
    assert fx.OpenRoom() in table.effects
    assert not any(isinstance(effect, fx.StartTimer) for effect in table.effects)


def test_a_room_that_cannot_be_made_leaves_the_round_open() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO)
    table.do(lambda r: lobby.start(r, actor(NOOR))).do(lobby.room_failed)
    assert table.round.status is Status.OPEN
    assert table.round.participants == (ANNA, BRAM, CARO)


def test_one_case_begins_at_once() -> None:
    table = running()
    assert table.round.bringer_id == ANNA
    assert table.round.role_of(ANNA) is Role.BRINGER
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.TELL


def test_several_cases_are_chosen_from_first() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases(ANNA, BRAM))
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.CHOOSE
    assert table.round.bringer_id is None


def test_without_a_case_the_group_pitches_first() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases())
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.PITCH


def test_the_incident_method_pitches_and_chooses_in_its_own_steps() -> None:
    table = Table(open_round("incident")).seat(ANNA, BRAM, CARO).start(cases(ANNA))
    assert table.round.script[table.round.index].primitive is Primitive.CHECKBACK
    chosen = table.round.bringer_id
    assert chosen is None
    table.to(Primitive.PITCH, cases(ANNA)).next(cases(ANNA))
    assert table.round.bringer_id == ANNA
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.CLARIFY


def test_who_comes_late_knocks() -> None:
    table = running().seat(EVA)
    seat = table.round.seat_of(EVA)
    assert seat is not None
    assert seat.presence is Presence.WAITING
    assert EVA not in table.round.participants
    assert table.shows() == [fx.COCKPIT]


def test_a_cancelled_round_takes_nobody_in() -> None:
    table = running().do(lambda r: lobby.cancel(r, actor(NOOR), START))
    assert table.round.status is Status.CANCELLED
    assert fx.StopTimer(fx.TimerKind.TIME_UP) in table.effects
    with pytest.raises(NotNow) as refusal:
        lobby.join(table.round, actor(EVA), START)
    assert refusal.value.key == "error-round-over"


def test_a_participant_cannot_call_the_round_off() -> None:
    with pytest.raises(NotAllowed):
        lobby.cancel(running().round, actor(BRAM), START)


def test_the_room_opens_once_even_when_it_is_told_twice() -> None:
    table = running()
    before = table.round
    table.do(lambda r: lobby.room_opened(r, ROOM, COCKPIT, cases(), START))
    assert table.round.index == before.index
    assert table.round.bringer_id == ANNA
