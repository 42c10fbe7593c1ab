"""Reads who is who out of a file: a table, or the participants and meetings of a programme."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.circles.network import folded
from bot.domain.circles.people_table import HEADERS, Fault, PeopleInvalid, Row, read_table
from bot.domain.programme.model import (
    Experience,
    InstitutionKind,
    MeetingKind,
    Participant,
    Scaled,
)
from bot.domain.toml_lines import line_of, lines_of

SIZE_MAX = 512 * 1024
"""Bytes of a file: a thousand times a person's line would fit many times over."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_LIST = re.compile(r"[,;|/]")
_Choice = TypeVar("_Choice", Experience, InstitutionKind, Scaled)

KINDS: Mapping[str, InstitutionKind] = {
    **{kind.value: kind for kind in InstitutionKind},
    **dict.fromkeys(("universiteit", "uni", "wo"), InstitutionKind.UNIVERSITY),
    **dict.fromkeys(("hogeschool",), InstitutionKind.HBO),
    **dict.fromkeys(("roc",), InstitutionKind.MBO),
    **dict.fromkeys(("gemeente", "stad", "city"), InstitutionKind.MUNICIPALITY),
    **dict.fromkeys(("anders", "overig"), InstitutionKind.OTHER),
}
EXPERIENCES: Mapping[str, Experience] = {
    **{one.value: one for one in Experience},
    **dict.fromkeys(("geen", "nee", "no", "0"), Experience.NONE),
    **dict.fromkeys(("wat", "enige", "beetje"), Experience.SOME),
    **dict.fromkeys(("ervaren", "veel", "ja", "yes"), Experience.EXPERIENCED),
}
SCALED: Mapping[str, Scaled] = {
    **{one.value: one for one in Scaled},
    **dict.fromkeys(("plek", "plaats"), Scaled.PLACE),
    **dict.fromkeys(("werkwijze", "methode"), Scaled.METHOD),
}


@dataclass(frozen=True, slots=True)
class Roster:
    """Who takes part.

    `moments` are keys of intervision moments in order, none in a table; `unused` are columns that
    nothing was made of.
    """

    participants: tuple[Participant, ...]
    moments: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()

    def timed(self, count: int | None, usual: int) -> tuple[str, ...]:
        """Return the keys of so many moments: those of the file first, then numbers."""
        wanted = count if count is not None else len(self.moments) or usual
        named = self.moments[:wanted]
        return (*named, *(str(n) for n in range(len(named) + 1, wanted + 1)))


def read_people(content: bytes, moments: int | None, usual: int) -> Roster:
    """Return who takes part, with `away` and all ties as keys.

    `moments` is how many there are, None for those of the file, or `usual` where it has none.
    Which form it is, is seen from the content. Raises ``PeopleInvalid`` with everything that is
    wrong.
    """
    if len(content) > SIZE_MAX:
        fault = Fault(0, "", "people-fault-size", {"max": str(SIZE_MAX // 1024)})
        raise PeopleInvalid([fault])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise PeopleInvalid([Fault(line, "", "people-fault-encoding", {})]) from None
    if re.search(r"^\s*\[\[(participants|meetings)\]\]", text, re.MULTILINE):
        rows, named = _Programme(text).read()
        roster = Roster((), named)
    else:
        table = read_table(text)
        rows, roster = table.rows, Roster((), unused=table.unused)
    reader = _People(rows, roster.timed(moments, usual), roster.moments)
    return replace(roster, participants=reader.participants())


class _Programme:
    """The tables of a programme's file, each with its line."""

    def __init__(self, text: str) -> None:
        """Read the text; raises ``PeopleInvalid`` where it is no TOML."""
        try:
            self._data = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            where = _PLACE.search(str(error))
            line, column = (int(where[1]), where[2]) if where else (len(text.splitlines()), "")
            fault = Fault(line, column, "people-fault-syntax", {"why": str(error)})
            raise PeopleInvalid([fault]) from None
        self._lines = lines_of(text)
        self._faults: list[Fault] = []

    def read(self) -> tuple[tuple[Row, ...], tuple[str, ...]]:
        """Return the rows and the intervision moments, earliest first, or every fault."""
        moments = sorted(self._moments())
        rows = tuple(self._rows())
        if self._faults:
            raise PeopleInvalid(self._faults)
        return rows, tuple(key for _, key in moments)

    def _tables(self, name: str) -> Iterator[tuple[str, dict[str, object]]]:
        given = self._data.get(name, [])
        for place, table in enumerate(given if isinstance(given, list) else [given]):
            path = f"{name}[{place}]"
            if isinstance(table, dict):
                yield path, table
            else:
                self._wrong(path, name)

    def _wrong(self, path: str, field: str) -> None:
        fault = Fault(line_of(self._lines, path), field, "people-fault-type", {})
        self._faults.append(fault)

    def _moments(self) -> Iterator[tuple[str, str]]:
        for path, meeting in self._tables("meetings"):
            if meeting.get("kind") == MeetingKind.INTERVISION.value:
                key = meeting.get("key")
                if isinstance(key, str) and key.strip():
                    yield str(meeting.get("starts_at", "")), key.strip()
                else:
                    self._wrong(f"{path}.key", "key")

    def _rows(self) -> Iterator[Row]:
        for path, table in self._tables("participants"):
            cells = {}
            for field in HEADERS:
                value = table.get(field, "")
                several = field in {"not_with", "away"} and isinstance(value, list)
                parts = value if several and isinstance(value, list) else [value]
                if all(isinstance(part, str | int) for part in parts):
                    cells[field] = "|".join(" ".join(str(part).split()) for part in parts)
                else:
                    self._wrong(f"{path}.{field}", field)
            yield Row(line_of(self._lines, path), cells, {field: field for field in HEADERS})


class _People:
    """Makes participants of rows, and notes everything that is wrong on the way."""

    def __init__(self, rows: Sequence[Row], moments: Sequence[str], named: Sequence[str]) -> None:
        self._rows = rows
        self._faults: list[Fault] = []
        self._moments = {folded(key): key for key in moments}
        self._moments |= {str(n): key for n, key in enumerate(moments, 1)}
        # A moment of the file that is left out this time is no fault.
        self._known = {folded(key) for key in named}
        self._keys: dict[str, str] = {}
        self._lines: dict[str, int] = {}

    def participants(self) -> tuple[Participant, ...]:
        """Return everybody, or raise ``PeopleInvalid``."""
        for row in self._rows:
            self._meet(row)
        found = tuple(self._participant(row) for row in self._rows)
        if not found:
            self._faults.append(Fault(0, "", "people-fault-empty", {}))
        if self._faults:
            raise PeopleInvalid(self._faults)
        return found

    def _fault(self, row: Row, field: str, key: str, **values: str | tuple[str, ...]) -> None:
        column = row.columns.get(field, field)
        self._faults.append(Fault(row.line, column, f"people-fault-{key}", values))

    def _meet(self, row: Row) -> None:
        """Note what somebody is called; two people of one name need a key to tell them apart."""
        name, key = row.cells.get("name", ""), row.cells.get("key", "")
        if not name:
            self._fault(row, "name", "no-one")
            return
        called = folded(key or name)
        if called in self._lines:
            field = "key" if key else "name"
            self._fault(row, field, "twice", given=key or name, first=str(self._lines[called]))
            return
        self._lines[called] = row.line
        self._keys[called] = key or name
        self._keys.setdefault(folded(name), key or name)

    def _participant(self, row: Row) -> Participant:
        cells = row.cells
        name = cells.get("name", "")
        key = cells.get("key", "") or name
        one = Participant(
            key=key,
            name=name,
            team=cells.get("team", ""),
            institution=cells.get("institution", ""),
            institution_kind=self._choice(row, "institution_kind", KINDS) or InstitutionKind.OTHER,
            city=cells.get("city", ""),
            scaled=self._choice(row, "scaled", SCALED),
            scales=cells.get("scales", ""),
            experience=self._choice(row, "experience", EXPERIENCES) or Experience.NONE,
            manager=self._somebody(row, "manager", cells.get("manager", "")),
            funder=self._somebody(row, "funder", cells.get("funder", "")),
            not_with=frozenset(
                filter(None, (self._somebody(row, "not_with", who) for who in self._each(row)))
            ),
            away=frozenset(self._away(row)),
        )
        for field in ("manager", "funder"):
            if key and getattr(one, field) == key:
                self._fault(row, field, "self")
        if key in one.not_with:
            self._fault(row, "not_with", "self")
        return one

    def _choice(self, row: Row, field: str, choices: Mapping[str, _Choice]) -> _Choice | None:
        given = row.cells.get(field, "")
        if not given:
            return None
        found = choices.get(folded(given))
        if found is None:
            self._fault(row, field, "choice", given=given, choices=tuple(choices))
        return found

    def _each(self, row: Row) -> Iterable[str]:
        """Yield who somebody would rather not sit with; a name may hold a comma itself."""
        cell = row.cells.get("not_with", "")
        if folded(cell) in self._keys:
            return [cell]
        return [part.strip() for part in _LIST.split(cell) if part.strip()]

    def _somebody(self, row: Row, field: str, given: str) -> str:
        if not given:
            return ""
        found = self._keys.get(folded(given), "")
        if not found:
            self._fault(row, field, "unknown", given=given)
        return found

    def _away(self, row: Row) -> Iterable[str]:
        for part in _LIST.split(row.cells.get("away", "")):
            given = folded(part)
            if given in self._moments:
                yield self._moments[given]
            elif given and given not in self._known:
                self._fault(row, "away", "moment", given=part.strip())
