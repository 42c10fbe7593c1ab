"""Takes texts, choices, numbers and moments out of the rows of a programme's file."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.data_reader import DataReader
from bot.domain.errors import BadInput, Value
from bot.domain.faults import Fault, FileInvalid
from bot.domain.moments import moment_at, must_be_near, read_moment
from bot.domain.programme.fields import (
    NAME_MAX,
    NO,
    WORDS,
    YES,
    Section,
    clean_line,
    clean_lines,
    nearest,
    normal,
    read_choice,
    split_list,
    words_of,
)
from bot.domain.times import read_day

FAULTS_MAX = 100
"""Faults that are named; who made so many mends these first."""

ITEMS_MAX = 200
"""Items of one list: as many as there may be people."""

Row = Mapping[str, object]
_Choice = TypeVar("_Choice", bound=StrEnum)


def clipped(values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return what fills in a fault, with no more of what was typed than can be shown."""
    return {
        key: value[:NAME_MAX] if isinstance(value, str) else value for key, value in values.items()
    }


class ProgrammeInvalid(FileInvalid):
    """A file that is no programme; `faults` names everything that is wrong, in reading order.

    `warnings` are what may be meant so. Keys of faults: programme-fault-… of the catalogue, and
    the keys of ``BadInput`` for dates and hours.
    """

    family = "programme-fault"

    def __init__(self, faults: Sequence[Fault], warnings: Sequence[Fault] = ()) -> None:
        super().__init__(faults)
        self.warnings = tuple(warnings)


class Rows(DataReader):
    """Reads the fields of a row, and on after a fault. `today` fills in a year left out."""

    family = ProgrammeInvalid.family
    form = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")

    def __init__(self, today: date) -> None:
        super().__init__()
        self.warnings: list[Fault] = []
        self.more = 0
        self._today = today

    def _fault(self, path: str, key: str, **values: Value) -> None:
        self._note(Fault(path, f"{self.family}-{key}", clipped(values)))

    def _note(self, fault: Fault) -> None:
        """Note a fault once; of a series each meeting may have the same."""
        if len(self.faults) >= FAULTS_MAX:
            self.more += 1
        elif fault not in self.faults:
            self.faults.append(fault)

    def _refuse(self, path: str, refusal: BadInput) -> None:
        self._note(Fault(path, refusal.key, refusal.values))

    def _warn(self, path: str, key: str, **values: Value) -> None:
        if len(self.warnings) < FAULTS_MAX:
            self.warnings.append(Fault(path, f"programme-warning-{key}", values))

    def _fault_near(
        self, path: str, key: str, given: str, words: Iterable[str], **values: Value
    ) -> None:
        """Note a fault about a word, with the one that may have been meant."""
        near = nearest(given, words) if len(self.faults) < FAULTS_MAX else ""
        if near:
            self._fault(path, f"{key}-near", given=given, near=near, **values)
        else:
            self._fault(path, key, given=given, **values)

    def _only(self, data: Row, at: str, known: Sequence[str]) -> None:
        for key in data:
            if key not in known:
                self._fault_near(f"{at}{key}", "unknown", key, known)

    def _rows(self, data: Row, section: Section) -> list[tuple[Row, str]]:
        """Return the rows of a section, each with its path."""
        values = self._list(data, section.key, "") if section.key in data else ()
        if len(values) > section.most:
            self._fault(section.key, "many", max=section.most)
        rows = []
        for place, value in enumerate(values[: section.most]):
            row = self._mapping(value, f"{section.key}[{place}]")
            if row is not None:
                rows.append((row, f"{section.key}[{place}]."))
        return rows

    def _line(self, row: Row, key: str, at: str, most: int, *, needed: bool = False) -> str:
        """Return a text on one line; empty for none."""
        text = clean_line(self._typed(row, key, at, needed=needed))
        return self._fitting(f"{at}{key}", most, text)

    def _lines(self, row: Row, key: str, at: str, most: int) -> str:
        """Return a text of several lines; empty for none."""
        return self._fitting(f"{at}{key}", most, clean_lines(self._typed(row, key, at)))

    def _fitting(self, path: str, most: int, text: str) -> str:
        if len(text) > most:
            self._fault(path, "long", max=most, length=len(text))
        return text

    def _typed(self, row: Row, key: str, at: str, *, needed: bool = False) -> str:
        value = row.get(key, "")
        if not isinstance(value, str):
            self._fault(f"{at}{key}", "type")
            return ""
        if needed and not value.strip():
            self._fault(f"{at}{key}", "missing")
        return value

    def _choice(self, row: Row, key: str, at: str, kind: type[_Choice]) -> _Choice | None:
        """Return what is chosen, by its word in either language; None for nothing or a fault."""
        text = clean_line(self._typed(row, key, at))
        found = read_choice(text, kind) if text else None
        if text and found is None:
            choices = tuple(one.value for one in kind)
            self._fault_near(f"{at}{key}", "choice", text, words_of(kind), choices=choices)
        return found

    def _yes(self, row: Row, key: str, at: str) -> bool:
        value = row.get(key, False)
        if isinstance(value, bool):
            return value
        text = normal(value) if isinstance(value, str) else "?"
        if text and text not in {YES, NO, *WORDS[YES], *WORDS[NO]}:
            self._fault(f"{at}{key}", "type")
        return text in {YES, *WORDS[YES]}

    def _number(self, row: Row, key: str, at: str, high: int) -> int | None:
        """Return a whole number from 1 to `high`; None when the field is empty."""
        value = row.get(key)
        if isinstance(value, str):
            if not value.strip():
                return None
            digits = value.strip()
            value = int(digits) if re.fullmatch(r"-?[0-9]{1,9}", digits) else value
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self._fault(f"{at}{key}", "type")
            return None
        if not 1 <= value <= high:
            self._fault(f"{at}{key}", "range", low=1, high=high)
            return None
        return value

    def _items(self, row: Row, key: str, at: str) -> list[tuple[str, str]]:
        """Return the texts of a list or of a cell with ``;`` between them, each with its path."""
        value = row.get(key, ())
        if isinstance(value, str):
            found = [(text, f"{at}{key}") for text in split_list(value)]
        else:
            items = self._list(row, key, at) if key in row else ()
            found = []
            for place, item in enumerate(items[: ITEMS_MAX + 1]):
                path = f"{at}{key}[{place}]"
                text = str(item) if isinstance(item, str | date) else ""
                if clean := clean_line(text):
                    found.append((clean, path))
                else:
                    self._fault(path, "type")
        if len(found) > ITEMS_MAX:
            self._fault(f"{at}{key}", "many", max=ITEMS_MAX)
        return found[:ITEMS_MAX]

    def _day(self, row: Row, key: str, at: str) -> date | None:
        """Return a day; None when the field is empty, or after a fault."""
        value = row.get(key, "")
        if isinstance(value, date) and not isinstance(value, datetime):
            value = value.isoformat()
        if not isinstance(value, str):
            self._fault(f"{at}{key}", "type")
            return None
        return self._read_day(clean_line(value), f"{at}{key}") if value.strip() else None

    def _read_day(self, text: str, path: str) -> date | None:
        try:
            day = read_day(text, self._today)
            must_be_near(day)
        except BadInput as refusal:
            self._refuse(path, refusal)
            return None
        return day

    def _moment(
        self, row: Row, key: str, at: str, day: date | None, zone: ZoneInfo
    ) -> datetime | None:
        """Return when something is: an hour on `day`, or a moment with a day of its own."""
        value, path = row.get(key, ""), f"{at}{key}"
        if value == "":
            self._fault(path, "missing")
            return None
        if isinstance(value, datetime):
            day = value.date()
            value = value.timetz() if value.tzinfo else value.time()
        try:
            if isinstance(value, time) and day is not None:
                return _moment_of(day, value, zone)
            if isinstance(value, str) and (text := clean_line(value)):
                return read_moment(text, day, zone, self._today)
        except BadInput as refusal:
            self._refuse(path, refusal)
            return None
        self._fault(path, "type")
        return None


def _moment_of(day: date, hour: time, zone: ZoneInfo) -> datetime:
    minute = hour.replace(second=0, microsecond=0, tzinfo=None)
    return moment_at(day, minute, zone, hour.utcoffset())
