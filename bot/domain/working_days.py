"""Working days: which days are free, and the moments that follow, across daylight saving."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

HOUR = time(12, 0)
"""The one local hour at which steps of a written round end."""

AWAKE, ASLEEP = time(9, 0), time(18, 0)
"""Between these local hours of a working day a reminder may be sent; the rest is quiet."""

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, as ``date.weekday`` counts them."""

HORIZON = 400
"""Days looked ahead for a working day; a calendar without any gives the last of them."""

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The free days of one server, in its time zone.

    `fixed` and `moved` are (month, day); a moved one falls a day earlier when it would be a Sunday.
    `easter` are days counted from Easter Sunday; `holidays` are spans with both ends in them.
    What the server itself said, `free` or `working`, wins over all of these.
    """

    zone: tzinfo = UTC
    weekend: frozenset[int] = WEEKEND
    fixed: frozenset[tuple[int, int]] = frozenset()
    moved: frozenset[tuple[int, int]] = frozenset()
    easter: frozenset[int] = frozenset()
    holidays: tuple[Span, ...] = ()
    free: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()

    def is_free(self, day: date) -> bool:
        """Tell whether nobody is expected to work on this day."""
        if day in self.working:
            return False
        return (
            day in self.free
            or day.weekday() in self.weekend
            or self._is_public_holiday(day)
            or any(first <= day <= last for first, last in self.holidays)
        )

    def _is_public_holiday(self, day: date) -> bool:
        ahead = day + timedelta(days=1)
        return (
            (day.month, day.day) in self.fixed
            or ((day.month, day.day) in self.moved and day.weekday() != 6)
            or ((ahead.month, ahead.day) in self.moved and ahead.weekday() == 6)
            or (day - easter_sunday(day.year)).days in self.easter
        )


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def working_days(calendar: Calendar, first: date) -> Iterator[date]:
    """Yield the working days from `first` on, the first of them included."""
    day, empty = first, 0
    while True:
        if not calendar.is_free(day) or empty >= HORIZON:
            yield day
            empty = 0
        else:
            empty += 1
        day += timedelta(days=1)


def _at(calendar: Calendar, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=calendar.zone).astimezone(UTC)


def next_end(calendar: Calendar, moment: datetime) -> datetime:
    """Return the first moment, from `moment` on, at which a step may end: aware UTC."""
    for day in working_days(calendar, moment.astimezone(calendar.zone).date()):
        end = _at(calendar, day, HOUR)
        if end >= moment:
            return end
    raise AssertionError("working days do not end")


def add_days(calendar: Calendar, moment: datetime, days: int) -> datetime:
    """Return the fixed hour of the `days`-th working day after the day of `moment`: aware UTC.

    Raises ``ValueError`` below one day.
    """
    if days < 1:
        raise ValueError("a step takes at least one working day")
    start = moment.astimezone(calendar.zone).date() + timedelta(days=1)
    coming = working_days(calendar, start)
    for _ in range(days - 1):
        next(coming)
    return _at(calendar, next(coming), HOUR)


def is_quiet(calendar: Calendar, moment: datetime) -> bool:
    """Tell whether nobody may be reminded now: evening, night, or a free day."""
    local = moment.astimezone(calendar.zone)
    return calendar.is_free(local.date()) or not AWAKE <= local.time() < ASLEEP


def next_awake(calendar: Calendar, moment: datetime) -> datetime:
    """Return the first moment from `moment` on that is not quiet."""
    if not is_quiet(calendar, moment):
        return moment
    for start, _end in _windows(calendar, moment):
        if start >= moment:
            return start
    raise AssertionError("working days do not end")


def _windows(calendar: Calendar, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the hours in which people may be reminded, from the day of `moment` on."""
    for day in working_days(calendar, moment.astimezone(calendar.zone).date()):
        yield _at(calendar, day, AWAKE), _at(calendar, day, ASLEEP)


def share_of(calendar: Calendar, start: datetime, end: datetime, percent: int) -> datetime:
    """Return the moment at which this share of the working time between two moments has passed.

    Only the hours in which people may be reminded count, so the moment is never quiet. Without
    any such hour in between it is the first one after `start`.
    """
    parts: list[tuple[datetime, timedelta]] = []
    for opens, closes in _windows(calendar, start):
        if opens >= end:
            break
        since, until = max(opens, start), min(closes, end)
        if until > since:
            parts.append((since, until - since))
    wanted = sum((length for _since, length in parts), timedelta(0)) * percent // 100
    for since, length in parts:
        if wanted < length:
            return since + wanted
        wanted -= length
    return next_awake(calendar, start)
