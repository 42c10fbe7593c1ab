"""After the last step: the promise and its evening, the taps, the close."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import clockwork, ending
from bot.domain import effects as fx
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.method import Primitive
from bot.domain.round import Status
from tests.domain.table import ANNA, BRAM, CARO, EVA, NOOR, Table, actor, cases, open_round, running

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def closing() -> Table:
    """Return a table that has played its last step."""
    return running().to(Primitive.EVALUATE).next()


def test_the_evening_is_an_evening_on_both_sides_of_summer_time() -> None:
    assert ending.checkback_at(date(2026, 3, 28), AMSTERDAM) == datetime(
        2026, 3, 28, 18, tzinfo=UTC
    )
    assert ending.checkback_at(date(2026, 3, 29), AMSTERDAM) == datetime(
        2026, 3, 29, 17, tzinfo=UTC
    )


def test_a_promise_is_asked_after_on_its_evening() -> None:
    table = closing()
    table.do(lambda r: ending.commit(r, actor(ANNA), date(2026, 3, 31), AMSTERDAM, table.now))
    asked = datetime(2026, 3, 31, 17, tzinfo=UTC)
    assert fx.StartTimer(fx.TimerKind.CHECKBACK, asked) in table.effects
    table.do(lambda r: ending.close(r, actor(NOOR), table.now))
    table.do(lambda r: clockwork.fired(r, fx.TimerKind.CHECKBACK, -1, asked))
    assert table.shows() == [fx.direct("checkback", ANNA)]


def test_a_promise_for_this_late_evening_is_asked_after_at_once() -> None:
    table = closing().wait(hours=8)
    today = table.now.astimezone(AMSTERDAM).date()
    table.do(lambda r: ending.commit(r, actor(ANNA), today, AMSTERDAM, table.now))
    assert table.round.commit_on == table.now + timedelta(minutes=1)


@pytest.mark.parametrize("day", [date(2026, 3, 16), date(2027, 3, 19)])
def test_a_promise_lies_within_the_coming_year(day: date) -> None:
    table = closing()
    with pytest.raises(BadInput) as refusal:
        ending.commit(table.round, actor(ANNA), day, AMSTERDAM, table.now)
    assert refusal.value.key == "error-date-range"


def test_only_the_bringer_promises_and_only_at_the_end() -> None:
    table = closing()
    with pytest.raises(NotAllowed):
        ending.commit(table.round, actor(BRAM), date(2026, 3, 31), AMSTERDAM, table.now)
    early = running()
    with pytest.raises(NotNow):
        ending.commit(early.round, actor(ANNA), date(2026, 3, 31), AMSTERDAM, early.now)


def test_the_incident_method_promises_in_its_own_last_step() -> None:
    table = Table(open_round("incident")).seat(ANNA, BRAM, CARO)
    table.start(cases(ANNA)).to(Primitive.COMMIT, cases(ANNA))
    table.do(lambda r: ending.commit(r, actor(ANNA), date(2026, 3, 31), AMSTERDAM, table.now))
    assert fx.board(table.round.index) in table.shows()


@pytest.mark.parametrize("marks", [(1, 2, 3), (0, 1, 1, 1), (6, 1, 1, 1)])
def test_taps_stay_on_the_scale(marks: tuple[int, ...]) -> None:
    with pytest.raises(BadInput):
        ending.evaluated(closing().round, actor(BRAM), marks)


def test_an_outsider_does_not_evaluate() -> None:
    with pytest.raises(NotAllowed):
        ending.evaluated(closing().round, actor(EVA), (5, 5, 5, 5))


def test_closing_hands_the_bringer_the_harvest_and_happens_once() -> None:
    table = closing().do(lambda r: ending.close(r, actor(NOOR), running().now))
    assert table.round.status is Status.CLOSED
    assert fx.direct("harvest", ANNA) in table.shows()
    assert fx.SetRights() in table.effects
    again = table.round
    table.do(lambda r: ending.close(r, actor(NOOR), running().now))
    assert table.round is again
    assert table.effects == ()


def test_one_does_not_close_half_way() -> None:
    with pytest.raises(NotNow):
        ending.close(running().round, actor(NOOR), running().now)


@pytest.mark.parametrize(
    ("surface", "door"),
    [
        (fx.direct("harvest", ANNA), fx.harvest_door(ANNA)),
        (fx.direct("checkback", ANNA), fx.checkback_door(ANNA)),
    ],
)
def test_closed_direct_messages_open_a_door_in_the_room(
    surface: fx.Surface, door: fx.Surface
) -> None:
    assert clockwork.undeliverable(surface) == (fx.Show(door),)
