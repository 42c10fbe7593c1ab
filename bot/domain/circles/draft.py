"""A year of circles that was made and not published yet: only who leads sees it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.circles.request import CASES_USUAL, SIZE
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.programme.model import Composition


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked of the circle maker; the numbers are those of ``Request``."""

    size: int = SIZE
    together: int = 0
    seed: int = 1
    cases: int = CASES_USUAL


@dataclass(frozen=True, slots=True)
class CircleDraft:
    """Circles as they lie on the table of one programme. `made_at` is aware UTC."""

    programme_id: ProgrammeId
    made_by: UserId
    made_at: datetime
    wanted: Wanted
    compositions: tuple[Composition, ...]
