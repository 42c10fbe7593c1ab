"""Steps with turns at every moment, to render: boards and cockpits with the order in them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.ids import UserId
from bot.domain.pace import Mode, Pace
from bot.domain.round import Halt
from bot.domain.turns import Line
from bot.domain.views import BoardView, CockpitView

OTHERS = tuple(UserId(100000000000000003 + n) for n in range(7))
LINES = (
    Line(OTHERS[0], OTHERS[1:], (), (), can_wait=True),
    Line(OTHERS[3], OTHERS[4:], OTHERS[:2], OTHERS[2:3], can_wait=True),
    Line(OTHERS[6], (), (), OTHERS[:6], can_wait=False),
    Line(None, (), OTHERS, (), can_wait=False),
)
"""The order in a step with turns: at its beginning, half way, at the last, and afterwards."""


def boards_in_turn(board: BoardView) -> Iterator[BoardView]:
    """Yield a board at every moment of its turns, also while the clock stands still."""
    for line in LINES:
        yield replace(board, turns=line)
        yield replace(board, turns=line, open_questions=3, halt=Halt.PAUSE)
    yield replace(board, pace=Pace(mode=Mode.WRITTEN), awaited=OTHERS)


def cockpits_in_turn(cockpit: CockpitView) -> Iterator[CockpitView]:
    """Yield a cockpit at every moment of the turns."""
    for line in LINES:
        yield replace(cockpit, turns=line, index=3, open_questions=1)
