"""Dates as people type them."""

import re
from datetime import date

from bot.domain.errors import BadInput

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(typed: str, today: date) -> date:
    """Return the day a person typed: 24-12-2026, 24/12, or 2026-12-24.

    Without a year it is the first such day from `today` on. Raises ``BadInput`` for anything
    else, also for a day that does not exist.
    """
    text = typed.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        return _day(year, month, day)
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        raise BadInput("error-date", {"typed": text[:40]})
    day, month = int(match[1]), int(match[2])
    if match[3] is not None:
        year = int(match[3])
        return _day(year + 2000 if len(match[3]) == 2 else year, month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise BadInput("error-date", {"typed": f"{day}-{month}-{year}"}) from None
