"""Dates and hours as people type them, in Dutch or in English, whoever types."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, time

from bot.domain.errors import BadInput, Value

TYPED_MAX = 40
"""Characters of what was typed that a refusal gives back."""


def _numbered(*names: str) -> Mapping[str, int]:
    """Return each name, and its short forms, with its place in the year or the week."""
    return {name: number for number, row in enumerate(names) for name in row.split()}


MONTHS = _numbered(
    "",
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
"""Names of months, January being 1."""

WEEKDAYS = _numbered(
    "maandag monday ma mon",
    "dinsdag tuesday di tue tues",
    "woensdag wednesday wo wed",
    "donderdag thursday do thu thur thurs",
    "vrijdag friday vr fri",
    "zaterdag saturday za sat",
    "zondag sunday zo sun",
)
"""Names of days, Monday being 0, as ``date.weekday`` counts them."""

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_NAMED = re.compile(
    r"(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[- ](?:of )?([a-z]{3,9})\.?(?:[-, ]+(\d{4}))?"
)
_NAME_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:[, ]+(\d{4}))?")
_WEEKDAY = re.compile(r"([a-z]{2,9})\.?,? +(?=\S)")

_HOUR = re.compile(r"(\d{1,2})[:.u](\d{2})(?::\d{2})?(?: ?(?:uur|u|h))?|(\d{1,2}) ?(?:uur|u|h)")
_HALF_DAY = re.compile(r"(1[0-2]|0?[1-9])(?:[:.](\d{2}))? ?([ap])\.?m\.?")


def read_day(typed: str, today: date) -> date:
    """Return the day a person typed: 24-12-2026, 24/12, 2026-12-24, 24 december, do 24 dec 2026.

    Without a year it is the first such day from `today` on; day comes before month. Raises
    ``BadInput`` for anything else, for a day that does not exist, and for a day of the week that
    is not that of the date.
    """
    text = " ".join(typed.lower().split())
    week = _WEEKDAY.match(text)
    weekday = WEEKDAYS.get(week[1]) if week else None
    day = _read_date(text if week is None or weekday is None else text[week.end() :], typed, today)
    if weekday is not None and weekday != day.weekday():
        raise BadInput("error-weekday", {"typed": typed[:TYPED_MAX], "weekday": day.weekday()})
    return day


def _read_date(text: str, typed: str, today: date) -> date:
    day = month = 0
    year: str | None = None
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match["year"], int(match["month"]), int(match["day"])
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _NAMED.fullmatch(text):
        day, month, year = int(match[1]), MONTHS.get(match[2], 0), match[3]
    elif match := _NAME_FIRST.fullmatch(text):
        day, month, year = int(match[2]), MONTHS.get(match[1], 0), match[3]
    if not 1 <= month <= 12 or day < 1:
        raise BadInput("error-date", {"typed": typed[:TYPED_MAX]})
    if year is not None:
        return day_of(int(year) + 2000 if len(year) == 2 else int(year), month, day)
    this_year = day_of(today.year, month, day)
    return this_year if this_year >= today else day_of(today.year + 1, month, day)


def day_of(year: int, month: int, day: int) -> date:
    """Return a day. Raises ``BadInput`` for one that does not exist, and names the month's last."""
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= year <= 9999:
            raise BadInput("error-date", {"typed": f"{day}-{month}-{year}"}) from None
        last = monthrange(year, month)[1]
        values: dict[str, Value] = {"day": day, "month": month, "year": str(year), "last": last}
        raise BadInput("error-day-none", values) from None


def read_hour(typed: str) -> time:
    """Return the hour a person typed: 13:30, 13.30, 13u30, 13 uur, 1:30 pm; seconds are dropped.

    Raises ``BadInput`` for anything else, 24:00 and a bare number included.
    """
    text = " ".join(typed.lower().split())
    hour = minute = 24
    if match := _HOUR.fullmatch(text):
        hour, minute = int(match[1] or match[3]), int(match[2] or 0)
    elif match := _HALF_DAY.fullmatch(text):
        hour, minute = int(match[1]) % 12 + 12 * (match[3] == "p"), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise BadInput("error-hour", {"typed": typed[:TYPED_MAX]})
    return time(hour, minute)
