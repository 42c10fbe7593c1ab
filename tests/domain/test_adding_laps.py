"""Where people bring in turn, who adds in writing brings nothing, and adds to a case they heard."""

import pytest

from bot.domain import adding, bend, ending, lobby, people
from bot.domain import effects as fx
from bot.domain.adding import Way
from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Kind, Role
from bot.domain.round import Round, Status
from bot.domain.working_days import Calendar
from tests.domain.table import ANNA, BRAM, CARO, DIRK, NOOR, Table, actor, cases, open_round
from tests.domain.test_adding import CALENDAR, later
from tests.domain.test_laps import at, order, played, troika


def who_brought(table: Table) -> list[UserId | None]:
    """Play on to the end and return whose turn each step was in."""
    return list(dict.fromkeys(who for _key, who in played(table)))


def test_ahead_nobody_chooses_it_for_every_seat_brings() -> None:
    table = Table(open_round("troika", 4)).seat(ANNA, BRAM, CARO, DIRK)
    assert adding.ways(table.round, DIRK) == ()
    with pytest.raises(NotNow, match="error-no-adding"):
        people.add_later(table.round, actor(DIRK), table.now)


def test_a_turn_that_has_still_to_come_falls_away() -> None:
    table = later(at(troika(), "ask"), BRAM)
    assert order(table.round) == [ANNA, CARO]
    assert who_brought(table) == [ANNA, CARO, None]
    assert table.round.brought == (ANNA, CARO)


def test_who_was_to_begin_leaves_it_to_the_next() -> None:
    table = later(at(troika(), "reflect"), ANNA)
    assert table.round.bringer_id == BRAM
    assert who_brought(table) == [None, BRAM, CARO]


@pytest.mark.parametrize("key", ["ask", "ask-2", "debrief"])
def test_who_brings_or_has_brought_stays(key: str) -> None:
    table = at(troika(), key)
    assert adding.ways(table.round, ANNA) == ()
    with pytest.raises(NotAllowed, match="error-bringer-stays"):
        people.add_later(table.round, actor(ANNA), table.now)


def test_who_is_there_after_all_brings_last() -> None:
    table = later(at(troika(), "ask"), BRAM)
    assert adding.ways(table.round, BRAM) == (Way.COME_IN,)
    table.do(lambda r: lobby.join(r, actor(BRAM), table.now))
    assert order(table.round) == [ANNA, CARO, BRAM]
    assert who_brought(table) == [ANNA, CARO, BRAM, None]


def test_in_writing_they_bring_last_as_the_others_do() -> None:
    table = later(at(troika(), "ask"), BRAM)
    table.do(lambda r: bend.to_writing(r, actor(NOOR), Calendar(CALENDAR.zone), table.now))
    assert order(table.round) == [ANNA, CARO, BRAM]


def test_the_others_are_not_held_up_and_the_last_case_is_added_to() -> None:
    table = later(at(troika(), "ask-2"), CARO)
    for _key, who in played(table):
        assert who is not CARO
    round_ = table.round
    assert round_.status is Status.CLOSING
    assert round_.still_to_add == (CARO,)
    where = adding.place(round_)
    assert where is not None
    index, kind = where
    assert (round_.bringer_at(index), kind) == (BRAM, Kind.REMARK)
    assert round_.role_at(CARO, index) is Role.CONSULTANT


def test_the_close_settles_the_turns_and_ends_the_adding() -> None:
    table = later(at(troika(), "ask-2"), CARO)
    played(table)
    table.do(lambda r: ending.close(r, actor(NOOR), table.now))
    assert table.round.adding.until is None
    assert order(table.round) == [ANNA, BRAM]
    assert {fx.StopTimer(fx.TimerKind.ADD_END), fx.StopTimer(fx.TimerKind.ADD_ASK)} <= set(
        table.effects
    )
    harvests = [one for one in table.shows() if one.startswith("direct:harvest:")]
    assert harvests == [fx.direct("harvest", who) for who in (ANNA, BRAM)]


def test_they_cannot_lead() -> None:
    table = later(at(troika(), "ask-2"), CARO)
    with pytest.raises(NotAllowed, match="error-adder-cannot-lead"):
        people.hand_over(table.round, actor(NOOR), CARO, table.now)
    with pytest.raises(NotAllowed, match="error-adder-cannot-lead"):
        people.take_over(table.round, actor(CARO), table.now)


def test_the_bend_to_a_trio_gives_them_no_turn() -> None:
    table = Table(open_round("five-step")).seat(ANNA, BRAM, CARO)
    later(table, DIRK).start(cases(ANNA))
    trio: Round = bend.switch(table.round, actor(NOOR), troika().round.method, table.now)[0]
    assert order(trio) == [ANNA, BRAM, CARO]
