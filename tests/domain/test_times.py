"""Days and hours are read as people type them; what does not exist is named with what does."""

from datetime import date, time

import pytest

from bot.domain.errors import BadInput, Value
from bot.domain.times import read_day, read_hour

TODAY = date(2026, 3, 17)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24-12-2026", date(2026, 12, 24)),
        ("24/12/26", date(2026, 12, 24)),
        (" 2026-12-24 ", date(2026, 12, 24)),
        ("24.12", date(2026, 12, 24)),
        ("1-2", date(2027, 2, 1)),
        ("17-3", date(2026, 3, 17)),
        ("17 februari 2027", date(2027, 2, 17)),
        ("17 Feb.", date(2027, 2, 17)),
        ("17e maart", date(2026, 3, 17)),
        ("1 mei", date(2026, 5, 1)),
        ("wo 17 feb 2027", date(2027, 2, 17)),
        ("woensdag  17-02-2027", date(2027, 2, 17)),
        ("Wednesday, 17th of February 2027", date(2027, 2, 17)),
        ("feb 17, 2027", date(2027, 2, 17)),
        ("June 3rd", date(2026, 6, 3)),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "morgen", "24-13", "0-1", "17 blauwmaand", "2027", "feb", "x 17 feb", "1-1-0000"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_day(typed, TODAY)
    assert refusal.value.key == "error-date"


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("31-6-2027", {"day": 31, "month": 6, "year": "2027", "last": 30}),
        ("31 juni", {"day": 31, "month": 6, "year": "2026", "last": 30}),
        ("2027-02-29", {"day": 29, "month": 2, "year": "2027", "last": 28}),
        ("32 mei 2027", {"day": 32, "month": 5, "year": "2027", "last": 31}),
    ],
)
def test_a_day_that_does_not_exist_comes_with_the_last_that_does(
    typed: str, values: dict[str, Value]
) -> None:
    with pytest.raises(BadInput) as refusal:
        read_day(typed, TODAY)
    assert (refusal.value.key, refusal.value.values) == ("error-day-none", values)


def test_a_day_of_the_week_that_is_another_is_a_slip() -> None:
    with pytest.raises(BadInput) as refusal:
        read_day("di 17 feb 2027", TODAY)
    assert refusal.value.key == "error-weekday"
    assert refusal.value.values == {"typed": "di 17 feb 2027", "weekday": 2}


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("13:30", time(13, 30)),
        ("13.30", time(13, 30)),
        ("9:05", time(9, 5)),
        ("13:30:00", time(13, 30)),
        ("13u30", time(13, 30)),
        ("13.30 uur", time(13, 30)),
        ("14 uur", time(14)),
        ("1:30 PM", time(13, 30)),
        ("12 am", time(0)),
        ("12 p.m.", time(12)),
    ],
)
def test_an_hour_is_read_as_people_type_it(typed: str, hour: time) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize("typed", ["", "13", "24:00", "12:60", "half twee", "13 pm", "-1:00"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_hour(typed)
    assert (refusal.value.key, refusal.value.values) == ("error-hour", {"typed": typed})
