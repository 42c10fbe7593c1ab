"""The free days of a country by region, as a file says them, and until when they are known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta

from bot.domain.pace import Region
from bot.domain.working_days import WEEKEND, Calendar, Span

EVERYWHERE = "all"
"""Under this name stand the holidays of every region."""

SOON = timedelta(days=60)
"""How long ahead it is told that a calendar runs out: time enough to make the next one."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """What a calendar file says; fields as in ``Calendar``.

    `holidays` maps a region, or EVERYWHERE, to its periods. `until` is the last day that somebody
    looked up; None is not known.
    """

    until: date | None = None
    weekend: frozenset[int] = WEEKEND
    fixed: frozenset[tuple[int, int]] = frozenset()
    moved: frozenset[tuple[int, int]] = frozenset()
    easter: frozenset[int] = frozenset()
    holidays: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)

    def of(self, region: Region) -> Calendar:
        """Return the calendar of a region; its zone is still to be filled in."""
        periods = (*self.holidays.get(EVERYWHERE, ()), *self.holidays.get(region.value, ()))
        return Calendar(
            UTC, self.weekend, self.fixed, self.moved, self.easter, tuple(sorted(periods))
        )

    def runs_out(self, today: date) -> bool:
        """Tell whether it will soon say nothing any more, or does so already."""
        return self.until is not None and self.until - today < SOON
