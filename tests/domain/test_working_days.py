"""Working days, the fixed hour, and the hours in which nobody is disturbed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import calendars
from bot.domain.pace import Region
from bot.domain.working_days import (
    HOUR,
    Calendar,
    add_days,
    easter_sunday,
    is_quiet,
    next_awake,
    next_end,
    share_of,
    working_days,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CALENDARS = {region: replace(calendars.load().of(region), zone=AMSTERDAM) for region in Region}
MIDDEN = CALENDARS[Region.MIDDEN]
MOMENTS = st.integers(0, 1_500_000).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=AMSTERDAM)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2027, 4, 26),
        date(2026, 12, 25),
        date(2026, 10, 21),
        date(2026, 11, 7),
    ],
)
def test_free_in_the_middle_of_the_country(day: date) -> None:
    assert MIDDEN.is_free(day)


def test_regions_have_holidays_of_their_own() -> None:
    assert CALENDARS[Region.NOORD].is_free(date(2026, 10, 13))
    assert not MIDDEN.is_free(date(2026, 10, 13))
    assert not CALENDARS[Region.NOORD].is_free(date(2026, 10, 20))


def test_kings_day_moves_away_from_a_sunday() -> None:
    year = Calendar(moved=frozenset({(4, 27)}), weekend=frozenset())
    assert year.is_free(date(2025, 4, 26))
    assert not year.is_free(date(2025, 4, 27))
    assert year.is_free(date(2026, 4, 27))


def test_what_a_server_says_wins() -> None:
    said = Calendar(
        AMSTERDAM, free=frozenset({date(2026, 11, 3)}), working=frozenset({date(2026, 11, 7)})
    )
    assert said.is_free(date(2026, 11, 3))
    assert not said.is_free(date(2026, 11, 7))


def test_a_step_never_ends_in_the_autumn_holiday() -> None:
    friday = local(2026, 10, 16, 15, 0)
    assert add_days(MIDDEN, friday, 1) == local(2026, 10, 26, 12, 0)
    assert next_end(MIDDEN, friday) == local(2026, 10, 26, 12, 0)


def test_the_hour_stays_across_daylight_saving() -> None:
    before = add_days(CALENDARS[Region.NOORD], local(2026, 10, 22, 9, 0), 1)
    after = add_days(CALENDARS[Region.NOORD], local(2026, 10, 22, 9, 0), 2)
    assert (before.hour, after.hour) == (10, 11)
    assert {moment.astimezone(AMSTERDAM).time() for moment in (before, after)} == {HOUR}


def test_less_than_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="one working day"):
        add_days(MIDDEN, local(2026, 11, 2, 9, 0), 0)


def test_a_share_counts_hours_in_which_people_work() -> None:
    start, end = local(2026, 11, 6, 15, 0), local(2026, 11, 9, 12, 0)
    assert share_of(MIDDEN, start, end, 50) == local(2026, 11, 9, 9, 0)
    assert share_of(MIDDEN, start, end, 25) == local(2026, 11, 6, 16, 30)


def test_a_calendar_without_any_working_day_still_ends() -> None:
    idle = Calendar(weekend=frozenset(range(7)))
    assert next(working_days(idle, date(2026, 1, 1))) > date(2026, 12, 31)


@given(moment=MOMENTS, days=st.integers(1, 20), region=st.sampled_from(list(Region)))
def test_every_end_is_noon_on_a_working_day(moment: datetime, days: int, region: Region) -> None:
    calendar = CALENDARS[region]
    for end in (add_days(calendar, moment, days), next_end(calendar, moment)):
        there = end.astimezone(AMSTERDAM)
        assert there.time() == HOUR
        assert not calendar.is_free(there.date())
        assert end >= moment


@given(moment=MOMENTS, days=st.integers(1, 5), percent=st.integers(0, 99))
def test_a_reminder_is_never_due_in_quiet_hours(moment: datetime, days: int, percent: int) -> None:
    end = add_days(MIDDEN, moment, days)
    reminded = share_of(MIDDEN, moment, end, percent)
    assert not is_quiet(MIDDEN, reminded)
    assert moment <= reminded
    assert not is_quiet(MIDDEN, next_awake(MIDDEN, moment))


@given(moment=MOMENTS)
def test_waking_waits_no_longer_than_needed(moment: datetime) -> None:
    awake = next_awake(MIDDEN, moment)
    assert awake == moment or is_quiet(MIDDEN, awake - timedelta(seconds=1))
