"""After the last step: the promise and its evening, the taps, the close."""

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


def test_only_the_bringer_promises_and_only_at_the_end() -> None:
    table = closing()
    with pytest.raises(NotAllowed):
        ending.committed(table.round, actor(BRAM))
    early = running()
    with pytest.raises(NotNow):
        ending.committed(early.round, actor(ANNA))


def test_the_incident_method_promises_in_its_own_last_step() -> None:
    table = Table(open_round("incident")).seat(ANNA, BRAM, CARO)
    table.start(cases(ANNA)).to(Primitive.COMMIT, cases(ANNA))
    table.do(lambda r: ending.committed(r, actor(ANNA)))
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
        (fx.checkback("0" * 24, 2, ANNA), fx.checkback_door(ANNA)),
    ],
)
def test_closed_direct_messages_open_a_door_in_the_room(
    surface: fx.Surface, door: fx.Surface
) -> None:
    assert clockwork.undeliverable(surface) == (fx.Show(door),)
