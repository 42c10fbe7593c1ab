"""A calendar as a file that an administrator writes, reads and shares: TOML, faults by line."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from bot.domain.almanac import EVERYWHERE, Almanac
from bot.domain.data_reader import DataReader
from bot.domain.faults import Fault, FileInvalid, placed
from bot.domain.method_file import SIZE_MAX
from bot.domain.pace import Region
from bot.domain.toml_file import parse, text_of
from bot.domain.toml_lines import places_of
from bot.domain.working_days import WEEKEND, Span

PERIODS_MAX = 400
"""Periods and days in one list: ten years of them, and no more work than that."""

PLACES = (EVERYWHERE, *(region.value for region in Region))
_KEYS = ("until", "weekend", "fixed", "moved", "easter", "holidays", "free", "working")
_LEAP = 2024
"""A year in which every month and day exists."""

Days = Mapping[date, bool]
"""Single days on top of a calendar: whether each is free."""


class AlmanacInvalid(FileInvalid):
    """A file that is no calendar; the words for its faults are those of a method.

    Beside those there are -order (`given`: it ends before it begins) and -both (`given`: free and
    not).
    """

    family = "method-fault"


def read(content: bytes) -> tuple[Almanac, Days]:
    """Return the calendar in a file, and the single days in it.

    Raises ``AlmanacInvalid`` with everything that is wrong and the line of each fault.
    """
    return _read(content)


@lru_cache(maxsize=64)
def _read(content: bytes) -> tuple[Almanac, Days]:
    if len(content) > SIZE_MAX:
        raise AlmanacInvalid([Fault("", "method-fault-size", {"max": SIZE_MAX // 1024})])
    text = text_of(content, AlmanacInvalid)
    reader = _Reader(parse(text, AlmanacInvalid))
    almanac, days = reader.almanac(), reader.days()
    if reader.faults:
        raise AlmanacInvalid(placed(reader.faults, places_of(text)))
    return almanac, days


class _Reader(DataReader):
    """Reads a calendar, and on after a fault, so that all are found."""

    family = AlmanacInvalid.family

    def __init__(self, data: Mapping[str, object]) -> None:
        super().__init__()
        self._data = data
        self._only(data, "", _KEYS)

    def almanac(self) -> Almanac:
        """Return the calendar; `faults` tells what to think of it."""
        weekend = set(self._whole("weekend", 0, 6)) if "weekend" in self._data else WEEKEND
        return Almanac(
            until=self._date("until", self._value(self._data, "until", "")),
            weekend=frozenset(weekend),
            fixed=frozenset(self._yearly("fixed")),
            moved=frozenset(self._yearly("moved")),
            easter=frozenset(self._whole("easter", -100, 200)),
            holidays=self._holidays(),
        )

    def days(self) -> Days:
        """Return the single days that are free, or not."""
        free, working = dict(self._dates("free")), dict(self._dates("working"))
        for day in sorted(set(free) & set(working)):
            self._fault(working[day], "both", given=day.isoformat())
        return {**dict.fromkeys(free, True), **dict.fromkeys(working, False)}

    def _items(
        self, table: Mapping[str, object], key: str, at: str = ""
    ) -> Iterable[tuple[str, object]]:
        """Yield what is in a list, each with its path; a list may be left out."""
        items = self._list(table, key, at) if key in table else ()
        if len(items) > PERIODS_MAX:
            self._fault(f"{at}{key}", "many", max=PERIODS_MAX)
            return
        for number, item in enumerate(items):
            yield f"{at}{key}[{number}]", item

    def _whole(self, key: str, low: int, high: int) -> Iterable[int]:
        for path, value in self._items(self._data, key):
            if not isinstance(value, int) or isinstance(value, bool):
                self._fault(path, "form", given=str(value))
            elif not low <= value <= high:
                self._fault(path, "range", low=low, high=high)
            else:
                yield value

    def _yearly(self, key: str) -> Iterable[tuple[int, int]]:
        for path, value in self._items(self._data, key):
            try:
                day = date.fromisoformat(f"{_LEAP}-{value}")
            except ValueError:
                self._fault(path, "form", given=str(value))
            else:
                yield day.month, day.day

    def _dates(self, key: str) -> Iterable[tuple[date, str]]:
        for path, value in self._items(self._data, key):
            day = self._date(path, value)
            if day is not None:
                yield day, path

    def _date(self, path: str, value: object) -> date | None:
        """Read a day, written as text or as TOML's own date; what is missing was told already."""
        if value is None:
            return None
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self._fault(path, "form", given=str(value))
            return None

    def _holidays(self) -> Mapping[str, tuple[Span, ...]]:
        table = self._mapping(self._data.get("holidays", {}), "holidays") or {}
        self._only(table, "holidays.", PLACES)
        return {name: tuple(self._spans(name, table)) for name in PLACES if name in table}

    def _spans(self, name: str, table: Mapping[str, object]) -> Iterable[Span]:
        for path, pair in self._items(table, name, "holidays."):
            if not isinstance(pair, list) or len(pair) != 2:
                self._fault(path, "form", given=str(pair))
                continue
            first, last = (self._date(path, value) for value in pair)
            if first is None or last is None:
                continue
            if last < first:
                self._fault(path, "order", given=f"{first.isoformat()}, {last.isoformat()}")
                continue
            yield first, last


def write(almanac: Almanac, days: Days, notes: Sequence[str] = ()) -> str:
    """Return the file of a calendar with single days on top; `read` gives the same back.

    `notes` are lines of explanation, which stand above it.
    """
    blocks = [[f"# {note}".rstrip() for note in notes]] if notes else []
    if almanac.until is not None:
        blocks.append([f'until = "{almanac.until.isoformat()}"'])
    blocks.append(
        [
            f"weekend = {sorted(almanac.weekend)}",
            f"fixed = [{_yearly(almanac.fixed)}]",
            f"moved = [{_yearly(almanac.moved)}]",
            f"easter = {sorted(almanac.easter)}",
            f"free = [{_dates(day for day, free in days.items() if free)}]",
            f"working = [{_dates(day for day, free in days.items() if not free)}]",
        ]
    )
    blocks.append(["[holidays]", *_holidays(almanac)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _holidays(almanac: Almanac) -> Iterable[str]:
    for name in PLACES:
        yield f"{name} = ["
        for first, last in sorted(almanac.holidays.get(name, ())):
            yield f'  ["{first.isoformat()}", "{last.isoformat()}"],'
        yield "]"


def _yearly(days: Iterable[tuple[int, int]]) -> str:
    return ", ".join(f'"{month:02}-{day:02}"' for month, day in sorted(days))


def _dates(days: Iterable[date]) -> str:
    return ", ".join(f'"{day.isoformat()}"' for day in sorted(days))
