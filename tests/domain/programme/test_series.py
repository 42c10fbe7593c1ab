"""A meeting that comes again falls on the right days, at the same hour, under keys that stay."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.errors import BadInput
from bot.domain.programme.file import read
from bot.domain.programme.model import Meeting
from bot.domain.programme.series import Every, read_every, split_moved

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def meetings(series: str) -> tuple[Meeting, ...]:
    text = (
        'title = "Jaar"\nzone = "Europe/Amsterdam"\n[[meetings]]\ntitle = "Intervisie"\n'
        f'kind = "intervision"\ndate = 2027-03-03\nstart = "13:30"\nend = "15:00"\n{series}\n'
    )
    return read(text.encode(), name="jaar.toml", zone=None, now=NOW).programme.meetings


def days(series: str) -> list[tuple[str, str]]:
    return [(one.key, one.starts_at.strftime("%m-%d %H:%M")) for one in meetings(series)]


def test_every_so_many_weeks_at_the_same_hour_in_summer_too() -> None:
    assert days('every = "4 weeks"\nuntil = 2027-05-26') == [
        ("intervisie-1", "03-03 12:30"),
        ("intervisie-2", "03-31 11:30"),
        ("intervisie-3", "04-28 11:30"),
        ("intervisie-4", "05-26 11:30"),
    ]
    assert {one.series for one in meetings('every = "week"\nuntil = 10-3-2027')} == {"intervisie"}


def test_a_turn_that_is_skipped_or_moved_leaves_the_keys_of_the_others_alone() -> None:
    told = meetings(
        'every = "4 weken"\nuntil = 26-5-2027\nskip = [31-3-2027]\n'
        'moved = ["28-4-2027 > 5-5-2027", "26 mei 2027 naar 2 juni 2027 20:00"]'
    )
    assert [(one.key, one.starts_at, one.ends_at) for one in told] == [
        (
            "intervisie-1",
            datetime(2027, 3, 3, 12, 30, tzinfo=UTC),
            datetime(2027, 3, 3, 14, tzinfo=UTC),
        ),
        (
            "intervisie-3",
            datetime(2027, 5, 5, 11, 30, tzinfo=UTC),
            datetime(2027, 5, 5, 13, tzinfo=UTC),
        ),
        (
            "intervisie-4",
            datetime(2027, 6, 2, 18, tzinfo=UTC),
            datetime(2027, 6, 2, 19, 30, tzinfo=UTC),
        ),
    ]


def test_every_month_on_the_same_day() -> None:
    told = meetings('every = "2 maanden"\nuntil = 2028-01-03')
    assert [one.starts_at.date() for one in told] == [
        date(2027, 3, 3),
        date(2027, 5, 3),
        date(2027, 7, 3),
        date(2027, 9, 3),
        date(2027, 11, 3),
        date(2028, 1, 3),
    ]


@pytest.mark.parametrize(
    ("typed", "every"),
    [
        ("4 weeks", Every(28, 0)),
        ("elke 2 weken", Every(14, 0)),
        ("Every day", Every(1, 0)),
        ("maand", Every(0, 1)),
        ("3 months", Every(0, 3)),
    ],
)
def test_a_rhythm_is_read_as_people_type_it(typed: str, every: Every) -> None:
    assert read_every(typed) == every


@pytest.mark.parametrize("typed", ["", "0 weken", "vaak", "1,5 week", "4 jaar"])
def test_what_is_no_rhythm_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        read_every(typed)


@pytest.mark.parametrize("sign", ["->", ">", " → ", " naar ", " to "])
def test_a_move_is_read_with_any_arrow(sign: str) -> None:
    assert split_moved(f"3-6-2027{sign}10-6-2027 14:00") == ("3-6-2027", "10-6-2027 14:00")
