"""A programme as a table for a spreadsheet: a heading row for each kind of row, then its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.domain.cells import CELLS_MAX, Cell, Unclosed, cell_name, rows_of, write_rows
from bot.domain.faults import Fault, Place
from bot.domain.language import Language
from bot.domain.programme.data import Data
from bot.domain.programme.fields import (
    NO,
    PROGRAMME,
    SECTIONS,
    YES,
    Field,
    Section,
    join_list,
    label,
    nearest,
    normal,
)
from bot.domain.programme.rows import FAULTS_MAX, ProgrammeInvalid, clipped

COMMENT = "#"
"""What begins a row that is there for who reads it."""

_Headings = Mapping[int, Field | None]
"""The field of each column; None for one that was told to be none."""


class Table:
    """What stands in a table, as the data a programme is read from, with the place of each value.

    `faults` are those of the table itself: words and headings that are not known.
    """

    def __init__(self, text: str) -> None:
        """Read a table. Raises ``ProgrammeInvalid`` for quotes that never end."""
        self.data: dict[str, object] = {}
        self.places: dict[str, Place] = {}
        self.faults: list[Fault] = []
        self._headings: dict[str, _Headings] = {}
        self._bare: set[str] = set()
        self._now: Section | None = None
        self._lost = False
        self.more = 0
        try:
            for number, cells in enumerate(rows_of(text), 1):
                if cells and not _is_comment(cells):
                    self._take(number, cells)
        except Unclosed as unclosed:
            fault = Fault("", "programme-fault-quotes", {}, unclosed.line, unclosed.column)
            raise ProgrammeInvalid([fault]) from None

    def _take(self, number: int, cells: Mapping[int, Cell]) -> None:
        first, leftmost = cells.get(0), next(iter(cells.values()))
        section = self._now if first is None else _section(first.text)
        if section is None:
            self._no_section(leftmost, told=first is not None)
            return
        self._lost = False
        if first is not None and _are_headings(section, cells):
            self._now = section
            self._head(section, cells)
        elif section.key in self._headings:
            self._row(section, self._headings[section.key], number, cells)
        else:
            if section.key not in self._bare:
                self._note(leftmost, "headings")
            self._bare.add(section.key)
            self._now, self._lost = None, True

    def _no_section(self, cell: Cell, *, told: bool) -> None:
        """Say that a row is of no kind; of those below it without a word it is said once."""
        self._now = None
        if told:
            words = [name for one in SECTIONS for name in (one.dutch, one.english)]
            self._note_near(cell, "row", words)
        elif not self._lost:
            self._note(cell, "no-row")
        self._lost = True

    def _note(self, cell: Cell, key: str, **values: str) -> None:
        if len(self.faults) < FAULTS_MAX:
            place = (cell.line, cell.column, cell.name)
            self.faults.append(Fault("", f"programme-fault-{key}", clipped(values), *place))
        else:
            self.more += 1

    def _note_near(self, cell: Cell, key: str, words: Iterable[str]) -> None:
        """Note a fault about a word, with the one that may have been meant."""
        near = nearest(cell.text, words) if len(self.faults) < FAULTS_MAX else ""
        if near:
            self._note(cell, f"{key}-near", given=cell.text, near=near)
        else:
            self._note(cell, key, given=cell.text)

    def _head(self, section: Section, cells: Mapping[int, Cell]) -> None:
        headings: dict[int, Field | None] = {}
        for column, cell in cells.items():
            if column == 0:
                continue
            found = section.find(cell.text)
            headings[column] = None
            if found is None:
                self._note_near(cell, "heading", section.headings)
            elif found in headings.values():
                self._note(cell, "heading-twice", given=cell.text)
            elif column < CELLS_MAX:
                headings[column] = found
        self._headings[section.key] = headings

    def _row(
        self, section: Section, headings: _Headings, number: int, cells: Mapping[int, Cell]
    ) -> None:
        rows = self.data.setdefault(section.key, [])
        assert isinstance(rows, list)
        if len(rows) > section.most:
            return
        path = "" if section is PROGRAMME else f"{section.key}[{len(rows)}]"
        leftmost = next(iter(cells.values()))
        row: dict[str, str] = {}
        for column, heading in headings.items():
            if heading is None:
                continue
            cell = cells.get(column)
            where = f"{path}.{heading.key}".lstrip(".")
            if cell is None:
                name = cell_name(column, number)
                self.places.setdefault(where, Place(leftmost.line, 1, 1, name))
            else:
                row[heading.key] = cell.text
                self.places[where] = Place(cell.line, cell.column, cell.column, cell.name)
        for column, cell in cells.items():
            if column and column not in headings:
                self._note(cell, "no-heading", given=cell.text)
        if path:
            self.places[path] = Place(leftmost.line, 1, 1, cell_name(0, number))
            rows.append(row)
        else:
            self._programme(row, leftmost)

    def _programme(self, row: Mapping[str, str], cell: Cell) -> None:
        if self.data.get(PROGRAMME.key):
            self._note(cell, "row-twice")
            return
        self.data[PROGRAMME.key] = [row]
        self.data.update(row)

    def take_out(self) -> dict[str, object]:
        """Return the data."""
        return {key: value for key, value in self.data.items() if key != PROGRAMME.key}


def _is_comment(cells: Mapping[int, Cell]) -> bool:
    return 0 in cells and cells[0].text.startswith(COMMENT)


def _section(word: str) -> Section | None:
    return next(
        (
            one
            for one in SECTIONS
            if normal(word) in {one.key, one.dutch, one.english, *one.aliases}
        ),
        None,
    )


def _are_headings(section: Section, cells: Mapping[int, Cell]) -> bool:
    """Tell whether a row that begins with the word of a section names its fields.

    One misspelt heading does not make it a row of data, nor one text that is also a heading.
    """
    others = [cell for column, cell in cells.items() if column]
    known = sum(section.find(cell.text) is not None for cell in others)
    return 0 < len(others) <= known * 2


def write_table(data: Data, language: Language) -> str:
    """Return the table of a programme's data, with headings in a language.

    Between the cells stands what spreadsheets of that language expect.
    """
    delimiter = ";" if language is Language.NL else ","
    return "\ufeff" + write_rows(list(_lines(data, language)), delimiter)


def _lines(data: Data, language: Language) -> Iterator[Sequence[str]]:
    for place, section in enumerate(SECTIONS):
        if place:
            yield ()
        fields = [one for one in section.fields if one.written]
        word = section.name(language)
        yield (word, *(one.name(language) for one in fields))
        rows = data.get(section.key, []) if section is not PROGRAMME else [data]
        assert isinstance(rows, list)
        for row in rows:
            yield (word, *(_cell(row.get(one.key), one, language) for one in fields))


def _cell(value: object, field: Field, language: Language) -> str:
    match value:
        case None:
            return ""
        case bool():
            return label(YES if value else NO, language)
        case list():
            return join_list(value)
        case date():
            return value.isoformat()
        case str() if field.kind is not None:
            return label(value, language)
        case _:
            return str(value)
