"""When a question comes: on working days, at one's own hour, whatever the clock does."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import calendars
from bot.domain.errors import BadInput
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.pace import Region
from bot.domain.prompts.rhythm import (
    LATE,
    Rhythm,
    ask_when,
    asked_at,
    must_be_possible,
    next_occasion,
    number_before,
    occasions,
    opens_at,
)
from bot.domain.working_days import Calendar, is_quiet

AMSTERDAM, AUCKLAND = ZoneInfo("Europe/Amsterdam"), ZoneInfo("Pacific/Auckland")
ZONES = ("Europe/Amsterdam", "Pacific/Auckland", "Pacific/Kiritimati", "America/New_York")
MIDDEN = replace(calendars.load().of(Region.MIDDEN), zone=AMSTERDAM)
HALF_TEN = time(9, 30)


def a_rhythm(since: date, until: date, weeks: int = 2, weekday: int = 1) -> Rhythm:
    return Rhythm(ProgrammeId("p"), weeks, weekday, HALF_TEN, since, until, UserId(1))


def test_every_second_tuesday_without_the_spring_holiday() -> None:
    rhythm = a_rhythm(date(2027, 1, 6), date(2027, 4, 10))
    assert [(one.number, one.day) for one in occasions(rhythm, MIDDEN)] == [
        (0, date(2027, 1, 12)),
        (1, date(2027, 1, 26)),
        (2, date(2027, 2, 9)),
        # 23 February is in the spring holiday of this region, and so is the rest of that week.
        (3, date(2027, 3, 1)),
        (4, date(2027, 3, 9)),
        (5, date(2027, 3, 23)),
        (6, date(2027, 4, 6)),
    ]


def test_a_single_free_day_moves_it_and_a_whole_free_week_leaves_it_out() -> None:
    mondays = a_rhythm(date(2027, 3, 1), date(2027, 8, 31), weekday=0)
    days = {one.number: one.day for one in occasions(mondays, MIDDEN)}
    assert days[2] == date(2027, 3, 30), "Easter Monday"
    summer = [number for number, day in days.items() if day.month in (7, 8)]
    assert summer == sorted(summer)
    assert len(summer) < 4, "the summer holiday lasts six weeks"


def test_the_hour_is_that_of_each_person_across_a_change_of_the_clock() -> None:
    before, after = date(2027, 3, 23), date(2027, 4, 6)
    assert asked_at(before, HALF_TEN, AMSTERDAM) == datetime(2027, 3, 23, 8, 30, tzinfo=UTC)
    assert asked_at(after, HALF_TEN, AMSTERDAM) == datetime(2027, 4, 6, 7, 30, tzinfo=UTC)
    assert asked_at(after, HALF_TEN, AUCKLAND) == datetime(2027, 4, 5, 21, 30, tzinfo=UTC)
    skipped, twice = date(2027, 3, 28), date(2027, 10, 31)
    assert asked_at(skipped, time(2, 30), AMSTERDAM) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert asked_at(twice, time(2, 30), AMSTERDAM) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_what_is_late_waits_for_the_morning_and_what_is_too_late_is_left_out() -> None:
    day = date(2027, 1, 12)
    moment = asked_at(day, HALF_TEN, AMSTERDAM)
    assert ask_when(day, HALF_TEN, AMSTERDAM, MIDDEN, opens_at(day)) == moment
    at_night = moment + timedelta(hours=12)
    morning = ask_when(day, HALF_TEN, AMSTERDAM, MIDDEN, at_night)
    assert morning == datetime(2027, 1, 13, 8, 0, tzinfo=UTC)
    assert ask_when(day, HALF_TEN, AMSTERDAM, MIDDEN, moment + timedelta(days=3)) is None


@settings(max_examples=25, deadline=None)
@given(
    weeks=st.integers(1, 8),
    weekday=st.integers(0, 6),
    since=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    length=st.integers(0, 120),
    zone=st.sampled_from(ZONES),
    late=st.integers(-20, 80),
)
def test_any_rhythm_keeps_to_its_days(
    weeks: int, weekday: int, since: date, length: int, zone: str, late: int
) -> None:
    until = since + timedelta(days=length)
    rhythm = a_rhythm(since, until, weeks, weekday)
    found = list(occasions(rhythm, MIDDEN))
    for one in found:
        assert since <= one.day <= until
        assert not MIDDEN.is_free(one.day)
        assert opens_at(one.day) <= asked_at(one.day, time(0), ZoneInfo(zone))
    for one, other in pairwise(found):
        assert one.day < other.day
    if found:
        assert next_occasion(rhythm, MIDDEN, found[-1].number - 1) == found[-1]
        assert number_before(rhythm, MIDDEN, found[-1].day) < found[-1].number
        now = asked_at(found[0].day, HALF_TEN, ZoneInfo(zone)) + timedelta(hours=late)
        when = ask_when(found[0].day, HALF_TEN, ZoneInfo(zone), MIDDEN, now)
        assert when is None or (when >= now and when - now <= LATE + timedelta(hours=20))
        if late > 0 and when is not None:
            assert not is_quiet(replace(MIDDEN, zone=ZoneInfo(zone)), when)


def test_without_a_working_day_nothing_comes() -> None:
    never = Calendar(weekend=frozenset(range(7)))
    assert next_occasion(a_rhythm(date(2027, 1, 1), date(2027, 12, 31)), never, -1) is None


@pytest.mark.parametrize(
    ("weeks", "hour", "days", "key"),
    [
        (0, HALF_TEN, 30, "error-prompt-weeks"),
        (9, HALF_TEN, 30, "error-prompt-weeks"),
        (2, time(6, 59), 30, "error-prompt-hour"),
        (2, time(21, 1), 30, "error-prompt-hour"),
        (2, HALF_TEN, -1, "error-prompt-until"),
    ],
)
def test_a_rhythm_nobody_wants_is_refused(weeks: int, hour: time, days: int, key: str) -> None:
    since = date(2027, 1, 1)
    with pytest.raises(BadInput, match=key):
        must_be_possible(weeks, hour, since, since + timedelta(days=days))
