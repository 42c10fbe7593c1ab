"""What people see of prepared cases: their own whole, of others the title and tags they shared."""

from dataclasses import dataclass

from bot.domain.case import CaseId, Intake, Layer, PreparedCase, Theme
from bot.domain.ids import UserId


@dataclass(frozen=True, slots=True)
class CaseView:
    """One's own case with the questions it answers, for its author alone."""

    case: PreparedCase
    intake: Intake


@dataclass(frozen=True, slots=True)
class SharedCase:
    """What its author shared of a case: no more than this."""

    author_id: UserId
    title: str
    theme: Theme | None
    layer: Layer | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One of one's own cases, as a line."""

    id: CaseId
    title: str
    theme: Theme | None
    layer: Layer | None
    shared: bool


@dataclass(frozen=True, slots=True)
class CasesView:
    """One's own cases, and what others on this server shared of theirs."""

    own: tuple[Listed, ...]
    others: tuple[SharedCase, ...]


def listed(case: PreparedCase) -> Listed:
    """Return one's own case as a line."""
    return Listed(case.id, case.title, case.theme, case.layer, case.shared)
