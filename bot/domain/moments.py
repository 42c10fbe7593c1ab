"""Moments in somebody's own zone, read from what they typed and safe where the clock is changed."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInput
from bot.domain.times import TYPED_MAX, WEEKDAYS, read_day, read_hour

YEARS = range(2000, 2101)
"""The years in which anything is planned; what is typed beyond them is a slip."""

LONGEST = 80
"""Characters of a moment as it is typed: more is no moment."""

_DAY_AND_HOUR = re.compile(
    r"(?:(?P<day>.*?\S)(?:[, ]+(?:om |at )?|(?<=\d)t))?"
    r"(?P<hour>\d{1,2}(?:(?:[:.u]\d{2})(?::\d{2})?(?: ?(?:uur|u|h|[ap]\.?m\.?))?"
    r"| ?(?:uur|u|h|[ap]\.?m\.?)))"
    r"(?: ?(?P<offset>z|[-+][01]\d:?[0-5]\d))?"
)
_SOON = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
_NEXT_WEEK = re.compile(
    r"(?:(?:volgende|next) week (?P<after>[a-z]+)|(?P<before>[a-z]+) (?:volgende|next) week)\.?"
)

_AHEAD = re.compile(
    r"(?:over|in) (\d{1,2}|een|één|a|one|twee|two|drie|three|vier|four)"
    r" (dag(?:en)?|days?|we(?:ek|ken|eks)|maand(?:en)?|months?)"
)
_FEW = {
    **dict.fromkeys(("een", "één", "a", "one"), 1),
    "twee": 2,
    "two": 2,
    "drie": 3,
    "three": 3,
    "vier": 4,
    "four": 4,
}
_LENGTHS = {"d": timedelta(days=1), "w": timedelta(days=7), "m": timedelta(days=30)}


def named_zone(name: str) -> ZoneInfo:
    """Return a time zone by its IANA name. Raises ``BadInput`` for a name that is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadInput("error-zone") from None


def moment_at(day: date, hour: time, zone: ZoneInfo, offset: timedelta | None = None) -> datetime:
    """Return when it is this hour on this day in a zone, as aware UTC.

    Raises ``BadInput`` for an hour that is skipped when the clock goes forward, for one that
    comes twice when it goes back, and for a year outside ``YEARS``. With an `offset` from UTC
    every hour comes once.
    """
    must_be_near(day)
    naive = datetime.combine(day, hour)
    if offset is not None:
        moment = naive.replace(tzinfo=timezone(offset)).astimezone(UTC)
        must_be_near(moment.astimezone(zone).date())
        return moment
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    typed = f"{hour:%H:%M}"
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != naive:
        later = first.astimezone(UTC).astimezone(zone)
        raise BadInput("error-hour-skipped", {"typed": typed, "later": f"{later:%H:%M}"})
    if first.utcoffset() != second.utcoffset():
        values = {"typed": typed, "first": _with_offset(first), "second": _with_offset(second)}
        raise BadInput("error-hour-twice", values)
    return first.astimezone(UTC)


def must_be_near(day: date) -> None:
    """Refuse a day in a year outside ``YEARS``. Raises ``BadInput``."""
    if day.year not in YEARS:
        bounds = {"low": str(YEARS[0]), "high": str(YEARS[-1])}
        raise BadInput("error-year", {"year": str(day.year), **bounds})


def hour_of(moment: datetime, zone: ZoneInfo) -> str:
    """Return the hour on the clock of a zone, with its offset where that hour comes twice."""
    local = moment.astimezone(zone)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return _with_offset(local) if twice else f"{local:%H:%M}"


def _with_offset(local: datetime) -> str:
    return local.isoformat(timespec="minutes")[len("2027-10-31T") :]


def read_moment(typed: str, day: date | None, zone: ZoneInfo, today: date) -> datetime:
    """Return the moment typed as an hour on `day`, or as a day of its own and an hour: aware UTC.

    An offset may follow the hour, as in ``02:30+01:00``. Raises ``BadInput``, also when neither
    gives a day.
    """
    match = _split(typed)
    if match["day"] is not None:
        day = read_day(match["day"], today)
    if day is None:
        raise BadInput("error-moment", {"typed": typed[:TYPED_MAX]})
    return moment_at(day, read_hour(match["hour"]), zone, _offset(match["offset"]))


def names_a_day(typed: str) -> bool:
    """Tell whether this is a moment with a day of its own, and not an hour alone."""
    match = _match(typed)
    return match is not None and match["day"] is not None


def parse_moment(typed: str, zone: str, now: datetime) -> datetime:
    """Return the moment a person typed in their own zone, as aware UTC.

    ``17 feb 13:30``, ``17-02-2027 13.30``, ``morgen 9:00``, ``tuesday 2 pm`` (the first one to
    come), ``volgende week di 14:00``; Dutch and English words do not clash, so both are read
    whoever types. Without a year or a date it is never past; a whole date may be. Raises
    ``BadInput``.
    """
    where = named_zone(zone)
    today = now.astimezone(where).date()
    match = _split(typed)
    if match["day"] is None:
        raise BadInput("error-moment", {"typed": typed[:TYPED_MAX]})
    text = match["day"].removesuffix(".")

    def on(day: date) -> datetime:
        return moment_at(day, read_hour(match["hour"]), where, _offset(match["offset"]))

    near = _day_in_words(text, today)
    found = on(read_day(text, today) if near is None else near)
    if found >= now:
        return found
    if near is not None:
        return on(near + timedelta(days=7)) if text in WEEKDAYS else found
    # "17 feb 9:00" on that day at ten is next year's; a year that was typed stays what it is.
    return on(read_day(text, today + timedelta(days=1)))


def read_coming_day(typed: str, today: date) -> date:
    """Return the day a person typed, as a date or by how near it is, in Dutch or in English.

    ``24-12-2026``, ``vrijdag``, ``morgen``, ``next week tuesday``, ``over twee weken``, ``in 3
    months``. Raises ``BadInput``.
    """
    text = " ".join(typed.lower().split()).removesuffix(".")
    if (ahead := _AHEAD.fullmatch(text)) is not None:
        number = _FEW.get(ahead[1]) or int(ahead[1])
        return today + number * _LENGTHS[ahead[2][0]]
    near = _day_in_words(text, today)
    return read_day(typed, today) if near is None else near


def _match(typed: str) -> re.Match[str] | None:
    text = " ".join(typed.lower().split())
    return _DAY_AND_HOUR.fullmatch(text) if len(text) <= LONGEST else None


def _split(typed: str) -> re.Match[str]:
    match = _match(typed)
    if match is None:
        raise BadInput("error-moment", {"typed": typed[:TYPED_MAX]})
    return match


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text == "z":
        return timedelta(0)
    length = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return -length if text.startswith("-") else length


def _day_in_words(text: str, today: date) -> date | None:
    """Return the day that is named by how near it is, or None for any other text."""
    if text in _SOON:
        return today + timedelta(days=_SOON[text])
    monday = today - timedelta(days=today.weekday())
    if match := _NEXT_WEEK.fullmatch(text):
        weekday = WEEKDAYS.get(match["after"] or match["before"])
        return None if weekday is None else monday + timedelta(days=7 + weekday)
    if text in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[text] - today.weekday()) % 7)
    return None
