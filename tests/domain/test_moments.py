"""A moment is that of the typist's own clock, also in the nights in which the clock is changed."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput, Value
from bot.domain.moments import hour_of, moment_at, named_zone, parse_moment, read_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZONES = ("Europe/Amsterdam", "America/Paramaribo", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")
NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
"""A Tuesday, half past ten in Amsterdam."""

OCTOBER = date(2027, 10, 31)
"""The clock goes back from three to two."""


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=AMSTERDAM).astimezone(UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("17 feb 13:30", local(2027, 2, 17, 13, 30)),
        ("17-02-2027 13.30", local(2027, 2, 17, 13, 30)),
        ("2027-02-17T13:30", local(2027, 2, 17, 13, 30)),
        ("wo 17 februari 2027 om 13u30", local(2027, 2, 17, 13, 30)),
        ("Feb 17 at 1:30 pm", local(2027, 2, 17, 13, 30)),
        ("1 juli, 14 uur", local(2027, 7, 1, 14)),
        ("vandaag 17:00", local(2026, 12, 1, 17)),
        ("today 8:00", local(2026, 12, 1, 8)),
        ("Morgen  9:00", local(2026, 12, 2, 9)),
        ("tomorrow at 9 am", local(2026, 12, 2, 9)),
        ("overmorgen 9:00", local(2026, 12, 3, 9)),
        ("di 14:00", local(2026, 12, 1, 14)),
        ("di 9:00", local(2026, 12, 8, 9)),
        ("Friday 14:00", local(2026, 12, 4, 14)),
        ("volgende week di. 14:00", local(2026, 12, 8, 14)),
        ("maandag volgende week 14:00", local(2026, 12, 7, 14)),
        ("next week sunday 2 pm", local(2026, 12, 13, 14)),
        ("1 dec 10:30", local(2026, 12, 1, 10, 30)),
        ("1 dec 10:29", local(2027, 12, 1, 10, 29)),
        ("1-12-2026 10:29", local(2026, 12, 1, 10, 29)),
        ("31-10-2027 02:30+01:00", local(2027, 10, 31, 1, 30) + timedelta(hours=2)),
        ("31-10-2027 00:30Z", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_is_read_as_people_type_it(typed: str, moment: datetime) -> None:
    found = parse_moment(typed, "Europe/Amsterdam", NOW)
    assert (found, found.tzinfo) == (moment, UTC)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "error-moment"),
        ("17 februari", "error-moment"),
        ("13:30", "error-moment"),
        ("ooit eens 13:30", "error-date"),
        ("volgende week ooit 13:30", "error-date"),
        ("31 juni 13:30", "error-day-none"),
        ("ma 17-02-2027 13:30", "error-weekday"),
        ("morgen 25:00", "error-hour"),
        ("17-02-1927 13:30", "error-year"),
        ("28-03-2027 02:30", "error-hour-skipped"),
        ("31-10-2027 02:30", "error-hour-twice"),
        ("17-02-2027 13:30+75:00", "error-moment"),
        ("x" * 500 + " 13:30", "error-moment"),
    ],
)
def test_what_is_no_moment_is_refused(typed: str, key: str) -> None:
    with pytest.raises(BadInput) as refusal:
        parse_moment(typed, "Europe/Amsterdam", NOW)
    assert refusal.value.key == key


@pytest.mark.parametrize(
    ("day", "key", "values"),
    [
        (date(2027, 3, 28), "error-hour-skipped", {"typed": "02:30", "later": "03:30"}),
        (
            OCTOBER,
            "error-hour-twice",
            {"typed": "02:30", "first": "02:30+02:00", "second": "02:30+01:00"},
        ),
    ],
)
def test_the_clock_is_changed_and_the_mend_is_given(
    day: date, key: str, values: dict[str, Value]
) -> None:
    with pytest.raises(BadInput) as refusal:
        moment_at(day, time(2, 30), AMSTERDAM)
    assert (refusal.value.key, refusal.value.values) == (key, values)


def test_each_of_two_equal_hours_is_written_so_that_it_is_read_again() -> None:
    first, second = (
        moment_at(OCTOBER, time(2, 30), AMSTERDAM, timedelta(hours=hours)) for hours in (2, 1)
    )
    assert second - first == timedelta(hours=1)
    assert (hour_of(first, AMSTERDAM), hour_of(second, AMSTERDAM)) == ("02:30+02:00", "02:30+01:00")


@given(
    st.datetimes(datetime(2001, 1, 1), datetime(2099, 12, 31)),  # noqa: DTZ001 - made aware below
    st.sampled_from(ZONES),
)
def test_what_is_written_of_a_moment_is_that_moment(naive: datetime, zone_name: str) -> None:
    moment = naive.replace(second=0, microsecond=0, tzinfo=UTC)
    zone = ZoneInfo(zone_name)
    day = moment.astimezone(zone).date()
    assert read_moment(hour_of(moment, zone), day, zone, day) == moment
    assert read_moment(f"{day} {hour_of(moment, zone)}", None, zone, NOW.date()) == moment


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_moment_or_bad_input(typed: str) -> None:
    with suppress(BadInput):
        assert parse_moment(typed, "Europe/Amsterdam", NOW).tzinfo is UTC


@pytest.mark.parametrize("name", ["", "Amsterdam", "Europe", "../etc", "a\0b", "x" * 5000])
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(BadInput):
        named_zone(name)
