"""When questions come: every so many weeks, on working days, at everybody's own hour."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInput
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.working_days import Calendar, next_awake

WEEKS = range(1, 9)
"""Every how many weeks a question may come; once a week is as often as anybody bears."""

USUAL_WEEKS = 2
USUAL_WEEKDAY = 1
"""Tuesday, as ``date.weekday`` counts: Mondays are full, and Fridays nearly over."""

USUAL_HOUR = time(9, 30)
EARLIEST, LATEST = time(7, 0), time(21, 0)
"""Between these hours, on somebody's own clock, a question may come."""

LATE = timedelta(days=2)
"""A question that could not be asked within this time, because the bot was away, is left out."""

FARTHEST_EAST = timedelta(hours=14)
"""How much earlier a day begins than in UTC where it begins first (Kiribati)."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The rhythm of a programme. `hour` is read on the clock of each person.

    `since` is a day of the first week; no question comes before `since` or after `until`. `paused`
    is true while who leads lets it rest.
    """

    programme_id: ProgrammeId
    weeks: int
    weekday: int
    hour: time
    since: date
    until: date
    laid_by: UserId
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day on which a question comes; `number` counts the occasions, also those left out."""

    number: int
    day: date


def must_be_possible(weeks: int, hour: time, since: date, until: date) -> None:
    """Refuse a rhythm that would never or too often ask. Raises ``BadInput``."""
    if weeks not in WEEKS:
        raise BadInput("error-prompt-weeks", {"low": WEEKS[0], "high": WEEKS[-1]})
    if not EARLIEST <= hour <= LATEST:
        bounds = {"low": f"{EARLIEST:%H:%M}", "high": f"{LATEST:%H:%M}"}
        raise BadInput("error-prompt-hour", bounds)
    if until < since:
        raise BadInput("error-prompt-until")


def occasions(rhythm: Rhythm, calendar: Calendar) -> Iterator[Occasion]:
    """Yield the days on which a question comes, in order, to the end of the rhythm.

    On a free day it moves to the first working day within the week that follows; when the whole
    week is free, there is no question.
    """
    first = rhythm.since + timedelta(days=(rhythm.weekday - rhythm.since.weekday()) % 7)
    for number in count():
        wanted = first + timedelta(weeks=number * rhythm.weeks)
        if wanted > rhythm.until:
            return
        week = (wanted + timedelta(days=more) for more in range(7))
        day = next((one for one in week if not calendar.is_free(one)), None)
        if day is not None and day <= rhythm.until:
            yield Occasion(number, day)


def next_occasion(rhythm: Rhythm, calendar: Calendar, after: int) -> Occasion | None:
    """Return the first occasion with a higher number than `after`, or None at the end."""
    return next((one for one in occasions(rhythm, calendar) if one.number > after), None)


def number_before(rhythm: Rhythm, calendar: Calendar, day: date) -> int:
    """Return the number of the last occasion before a day, -1 when there is none."""
    before = [one.number for one in occasions(rhythm, calendar) if one.day < day]
    return before[-1] if before else -1


def opens_at(day: date) -> datetime:
    """Return when a day begins somewhere on earth: aware UTC."""
    return datetime.combine(day, time(0), tzinfo=UTC) - FARTHEST_EAST


def asked_at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return when it is this hour on this day in a zone: aware UTC.

    Of an hour that comes twice it is the first; of one that is skipped when the clock goes forward
    it is as long after midnight as that hour usually is.
    """
    return datetime.combine(day, hour, tzinfo=zone).astimezone(UTC)


def ask_when(
    day: date, hour: time, zone: ZoneInfo, calendar: Calendar, now: datetime
) -> datetime | None:
    """Return when to ask a person, or None when it has become too late for this occasion.

    What is late, because the bot was away, comes as soon as it is not quiet where they are.
    """
    moment = asked_at(day, hour, zone)
    if moment >= now:
        return moment
    soon = next_awake(replace(calendar, zone=zone), now)
    return soon if soon - moment <= LATE else None
