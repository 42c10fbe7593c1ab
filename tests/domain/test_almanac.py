"""A calendar as a file: what it says, every fault with its line, and the way back."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import calendars
from bot.domain.almanac import Almanac
from bot.domain.almanac_file import PERIODS_MAX, PLACES, AlmanacInvalid, read, write
from bot.domain.pace import Region

FILE = """\
until = "2027-09-05"

weekend = [4, 5]
fixed = ["12-25", "02-29"]
moved = ["04-27"]
easter = [1]
free = ["2026-12-24"]
working = [2026-12-25]

[holidays]
all = [["2026-12-19", "2027-01-03"]]
noord = [
  ["2027-02-20", "2027-02-28"],
  ["2027-07-10", "2027-08-22"],
]
"""

DAYS = st.dates(date(2025, 1, 1), date(2030, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 60)).map(
    lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]))
)
YEARLY = st.frozensets(DAYS.map(lambda day: (day.month, day.day)), max_size=5)
ALMANACS = st.builds(
    Almanac,
    until=DAYS,
    weekend=st.frozensets(st.integers(0, 6), max_size=3),
    fixed=YEARLY,
    moved=YEARLY,
    easter=st.frozensets(st.integers(-50, 60), max_size=4),
    holidays=st.fixed_dictionaries(
        {
            name: st.lists(SPANS, max_size=4).map(lambda spans: tuple(sorted(spans)))
            for name in PLACES
        }
    ),
)


def faults(text: str) -> list[tuple[int, str, str]]:
    """Return line, field and kind of every fault; which item of a list it was is left out."""
    with pytest.raises(AlmanacInvalid) as raised:
        read(text.encode())
    return [
        (one.line, one.path.partition("[")[0], one.key.removeprefix("method-fault-"))
        for one in raised.value.faults
    ]


def test_what_a_file_says() -> None:
    almanac, days = read(FILE.encode())
    assert almanac.until == date(2027, 9, 5)
    assert days == {date(2026, 12, 24): True, date(2026, 12, 25): False}
    noord, zuid = almanac.of(Region.NOORD), almanac.of(Region.ZUID)
    assert noord.is_free(date(2027, 2, 24))
    assert not zuid.is_free(date(2027, 2, 24))
    for calendar in (noord, zuid):
        assert calendar.is_free(date(2026, 12, 30))
        assert calendar.is_free(date(2026, 11, 6))
        assert not calendar.is_free(date(2026, 11, 8))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('until = "2027-09-05"\n', "\n", (1, "until", "missing")),
        ('"2027-09-05"', '"ooit"', (1, "until", "form")),
        ("[4, 5]", "[4, 7]", (3, "weekend", "range")),
        ("[4, 5]", '"zaterdag"', (3, "weekend", "type")),
        ('"02-29"', '"02-30"', (4, "fixed", "form")),
        ("easter = [1]", 'easter = ["maandag"]', (6, "easter", "form")),
        ('free = ["2026-12-24"]', 'vrij = ["2026-12-24"]', (7, "vrij", "unknown")),
        ("2026-12-25", "2026-12-24", (8, "working", "both")),
        ('"2027-08-22"', '"2027-07-09"', (14, "holidays.noord", "order")),
        ('["2027-07-10", "2027-08-22"]', '["2027-07-10"]', (14, "holidays.noord", "form")),
        ('"2027-02-28"', '"28 februari"', (13, "holidays.noord", "form")),
        ("noord = [", "west = [", (12, "holidays.west", "unknown")),
        ("[holidays]\nall", "holidays", (10, "holidays", "type")),
    ],
)
def test_a_fault_has_its_line(old: str, new: str, fault: tuple[int, str, str]) -> None:
    text = FILE.replace(old, new, 1)
    if fault[1] == "holidays":
        text = text.partition("noord")[0]
    assert fault in faults(text)


def test_every_fault_is_named_at_once() -> None:
    wrong = FILE.replace("[4, 5]", "[9]").replace('"02-29"', '"x"').replace("noord", "west")
    assert [line for line, _path, _key in faults(wrong)] == [3, 4, 12]


def test_a_file_without_end_is_not_read() -> None:
    many = ", ".join(['"2026-12-24"'] * (PERIODS_MAX + 1))
    assert (1, "free", "many") in faults(f'free = [{many}]\nuntil = "2027-01-01"\n')


@given(ALMANACS, st.dictionaries(DAYS, st.booleans(), max_size=5))
def test_what_is_written_reads_the_same(almanac: Almanac, days: dict[date, bool]) -> None:
    assert read(write(almanac, days, ["Een regel", ""]).encode()) == (almanac, days)


def test_it_is_told_sixty_days_ahead() -> None:
    almanac = Almanac(until=date(2027, 9, 5))
    assert not almanac.runs_out(date(2027, 7, 7))
    assert almanac.runs_out(date(2027, 7, 8))
    assert almanac.runs_out(date(2028, 1, 1))
    assert not Almanac().runs_out(date(2028, 1, 1))


def test_the_calendar_with_the_bot_has_whole_weeks_for_every_region_up_to_its_end() -> None:
    almanac = calendars.load()
    assert almanac.until is not None
    summers = {}
    for region in Region:
        spans = almanac.of(region).holidays
        assert all((first.weekday(), last.weekday()) == (5, 6) for first, last in spans)
        assert all(a[1] < b[0] for a, b in pairwise(spans))
        long = [span for span in spans if (span[1] - span[0]).days > 35]
        assert [first.year for first, _last in long] == [2026, 2027, 2028, 2029]
        summers[region] = long[-1][1]
    assert max(summers.values()) == almanac.until


@pytest.mark.parametrize(
    ("region", "day"),
    [
        (Region.ZUID, date(2028, 9, 1)),
        (Region.NOORD, date(2028, 7, 17)),
        (Region.MIDDEN, date(2028, 7, 10)),
    ],
)
def test_the_summer_of_2028_as_the_ministry_announced_it(region: Region, day: date) -> None:
    calendar = calendars.load().of(region)
    assert calendar.is_free(day)
    assert not calendars.load().of(Region.ZUID).is_free(date(2028, 7, 10))
