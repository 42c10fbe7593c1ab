"""A table as text, such as spreadsheets keep it: each cell with its place, and safe to open."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

DELIMITERS = (";", ",", "\t")
CELLS_MAX = 60
"""Cells of a row that are looked at; what stands to the right of them is told apart."""

_SAYS_DELIMITER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")  # noqa: RUF001 - spreadsheets take these for theirs
_NEEDS_QUOTES = re.compile('[";,\t\r\n]|^\\s|\\s$')


class Unclosed(Exception):
    """A cell begins with quotes that never end, at this line and column."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"quotes are opened at line {line}, column {column}")
        self.line, self.column = line, column


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, and where in the text it begins; `name` is what a spreadsheet calls it."""

    text: str
    line: int
    column: int
    name: str


def cell_name(column: int, row: int) -> str:
    """Return how a spreadsheet names a cell; the first column is 0, the first row 1."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def rows_of(text: str) -> Iterator[Mapping[int, Cell]]:
    """Yield each row as its cells that hold something, by their column from 0.

    The delimiter is the one used most in the first line that has any, or the one that a line
    ``sep=;`` names. Raises ``Unclosed``.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told = _SAYS_DELIMITER.match(text)
    delimiter = told[1] if told else _delimiter_of(text)
    start = told.end() if told else 0
    scanner = _Scanner(text, delimiter, start, 2 if told else 1)
    row = 1
    while scanner.more:
        yield scanner.row(row)
        row += 1


def _delimiter_of(text: str) -> str:
    for line in text.split("\n", 50)[:50]:
        counts = [line.count(one) for one in DELIMITERS]
        if any(counts):
            return DELIMITERS[counts.index(max(counts))]
    return DELIMITERS[0]


class _Scanner:
    def __init__(self, text: str, delimiter: str, start: int, line: int) -> None:
        self._text, self._delimiter = text, delimiter
        self._at, self._line, self._line_start = start, line, start
        self._plain = re.compile(f"[^{re.escape(delimiter)}\n]*")

    @property
    def more(self) -> bool:
        """Whether there is another row."""
        return self._at < len(self._text)

    def row(self, number: int) -> Mapping[int, Cell]:
        """Read a row, and go past its end."""
        cells: dict[int, Cell] = {}
        column = 0
        while True:
            line, where = self._line, self._at - self._line_start + 1
            text = self._cell().strip()
            if text:
                name = cell_name(column, number)
                cells[min(column, CELLS_MAX)] = Cell(_bare(text), line, where, name)
            end = self._text[self._at : self._at + 1]
            self._at += 1
            if end != self._delimiter:
                self._next_line()
                return cells
            column += 1

    def _cell(self) -> str:
        text = ""
        if self._text.startswith('"', self._at):
            opened = self._line, self._at - self._line_start + 1
            text = self._quoted(*opened)
        match = self._plain.match(self._text, self._at)
        assert match is not None
        self._at = match.end()
        return text + match[0]

    def _quoted(self, line: int, column: int) -> str:
        pieces = []
        while True:
            end = self._text.find('"', self._at + 1)
            if end < 0:
                raise Unclosed(line, column)
            pieces.append(self._text[self._at + 1 : end])
            self._at = end + 1
            if not self._text.startswith('"', self._at):
                break
        inside = '"'.join(pieces)
        for _ in range(inside.count("\n")):
            self._line += 1
        if "\n" in inside:
            self._line_start = self._text.rindex("\n", 0, self._at) + 1
        return inside

    def _next_line(self) -> None:
        self._line += 1
        self._line_start = self._at


def write_rows(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    """Return a table as text. What a spreadsheet would take for a formula gets a ``'`` before it.

    `rows_of` takes that away again (OWASP, "CSV Injection").
    """
    lines = (delimiter.join(map(_written, row)).rstrip(delimiter) for row in rows)
    return "".join(f"{line}\r\n" for line in lines)


def _written(text: str) -> str:
    safe = f"'{text}" if _FORMULA.match(text) else text
    return '"' + safe.replace('"', '""') + '"' if _NEEDS_QUOTES.search(safe) else safe


def _bare(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
