"""People out of a table as spreadsheets save it, under the names that people give to columns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.cells import Cell, Unclosed, rows_of
from bot.domain.circles.network import folded
from bot.domain.faults import Fault, FileInvalid

HEADERS: Mapping[str, tuple[str, ...]] = {
    "key": ("key", "id", "sleutel"),
    "name": ("name", "naam"),
    "team": ("team", "project"),
    "institution": ("institution", "instelling", "organisatie", "organisation", "organization"),
    "institution_kind": ("institution_kind", "kind", "soort", "soort instelling", "type"),
    "city": ("city", "stad", "plaats", "gemeente"),
    "scaled": ("object", "scaled", "schaalt"),
    "scales": ("scales", "schaalt op", "opschaling"),
    "experience": ("experience", "ervaring"),
    "manager": ("manager", "leidinggevende"),
    "funder": ("funder", "geldgever"),
    "not_with": ("not_with", "not with", "niet_met", "niet met"),
    "away": ("away", "afwezig", "kan niet"),
}
"""The fields of a participant, and what a column for them may be called."""


class PeopleInvalid(FileInvalid):
    """A table that does not say who is who; `faults` names everything that is wrong.

    Their `path` is the heading of the column. Keys: people-fault-size (`max`), -encoding, -syntax,
    -empty, -no-name, -no-one, -choice (`given`, `choices`), -twice (`given`, `first`),
    -header-twice (`given`), -unknown (`given`), -moment (`given`), -self, -wide (`columns`).
    """

    family = "people-fault"


@dataclass(frozen=True, slots=True)
class Row:
    """One person as the table has them: per field the cell, and the heading above it."""

    first: Cell
    cells: Mapping[str, Cell]
    headings: Mapping[str, str]

    def text(self, field: str) -> str:
        """Return what a field holds, with single spaces; empty when it is not there."""
        cell = self.cells.get(field)
        return " ".join(cell.text.split()) if cell else ""

    def fault(self, field: str, key: str, **values: str | tuple[str, ...]) -> Fault:
        """Return a fault in a field, with its place."""
        cell = self.cells.get(field, self.first)
        heading = self.headings.get(field, field)
        return Fault(heading, f"people-fault-{key}", values, cell.line, cell.column, cell.name)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, and the columns that nothing was made of."""

    rows: tuple[Row, ...]
    unused: tuple[str, ...]


def read_table(text: str) -> Table:
    """Return the people in a table with commas, semicolons or tabs.

    A file of one column without a known heading is a list of names; a row that begins with # is a
    remark. Raises ``PeopleInvalid``.
    """
    rows = list(_said(text))
    if not rows:
        raise PeopleInvalid([Fault("", "people-fault-empty", {})])
    head = rows[0]
    fields = {column: field for column, cell in head.items() if (field := _field_of(cell.text))}
    if not fields and all(set(row) == {0} for row in rows):
        return Table(tuple(Row(row[0], {"name": row[0]}, {"name": ""}) for row in rows), ())
    _check_headings(head, fields)
    headings = {field: " ".join(head[column].text.split()) for column, field in fields.items()}
    body = rows[1:]
    faults = [
        Fault("", "people-fault-wide", {"columns": str(max(head) + 1)}, cell.line, cell.column)
        for row in body
        for column, cell in row.items()
        if column > max(head)
    ]
    if faults:
        raise PeopleInvalid(faults)
    found = tuple(
        Row(
            next(iter(row.values())),
            {fields[column]: cell for column, cell in row.items() if column in fields},
            headings,
        )
        for row in body
    )
    unused = tuple(cell.text.strip() for column, cell in head.items() if column not in fields)
    return Table(found, unused)


def _said(text: str) -> Iterator[Mapping[int, Cell]]:
    """Yield the rows that say something and are no remark."""
    try:
        for row in rows_of(text):
            if row and not next(iter(row.values())).text.startswith("#"):
                yield row
    except Unclosed as unclosed:
        fault = Fault("", "people-fault-syntax", {}, unclosed.line, unclosed.column)
        raise PeopleInvalid([fault]) from None


def _field_of(heading: str) -> str:
    """Return which field a column is for, or nothing."""
    plain = re.sub(r"[\s_-]+", " ", folded(heading))
    for field, names in HEADERS.items():
        if plain in {known.replace("_", " ") for known in names}:
            return field
    return ""


def _check_headings(head: Mapping[int, Cell], fields: Mapping[int, str]) -> None:
    seen: list[str] = []
    faults: list[Fault] = []
    for column, field in fields.items():
        cell = head[column]
        if field in seen:
            values = {"given": cell.text.strip()}
            found = Fault("", "people-fault-header-twice", values, cell.line, cell.column)
            faults.append(found)
        seen.append(field)
    if "name" not in seen:
        cell = next(iter(head.values()))
        faults.append(Fault("", "people-fault-no-name", {}, cell.line, cell.column))
    if faults:
        raise PeopleInvalid(faults)
