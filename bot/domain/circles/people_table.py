"""People out of a table as spreadsheets save it, under the names that people give to columns."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.circles.network import folded
from bot.domain.errors import Value

HEADERS: Mapping[str, tuple[str, ...]] = {
    "key": ("key", "id", "sleutel"),
    "name": ("name", "naam", "deelnemer", "participant"),
    "team": ("team", "project"),
    "institution": ("institution", "instelling", "organisatie", "organisation", "organization"),
    "institution_kind": ("institution_kind", "kind", "soort", "soort instelling", "type"),
    "city": ("city", "stad", "plaats", "gemeente"),
    "scaled": ("scaled", "schaalt"),
    "scales": ("scales", "schaalt op", "opschaling"),
    "experience": ("experience", "ervaring"),
    "manager": ("manager", "leidinggevende"),
    "funder": ("funder", "geldgever"),
    "not_with": ("not_with", "not with", "niet_met", "niet met"),
    "away": ("away", "afwezig", "kan niet"),
}
"""The fields of a participant, and what a column for them may be called."""

_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file of people: where, which, and what fills it in.

    `line` counts from 1, 0 is the whole file; `column` is the column or field as the file names
    it, empty for the whole line. Keys: people-fault-size (`max`), -encoding, -syntax (`why`),
    -empty, -no-name, -type, -choice (`given`, `choices`), -twice (`given`, `first`), -header-twice
    (`given`), -unknown (`given`), -moment (`given`), -self, -wide.
    """

    line: int
    column: str
    key: str
    values: Mapping[str, Value]


class PeopleInvalid(Exception):
    """A file that does not say who is who; `faults` names everything that is wrong, by line."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(f"line {fault.line}: {fault.key}" for fault in faults))
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))


@dataclass(frozen=True, slots=True)
class Row:
    """One person as the file has them: per field the text, and how the file calls the field."""

    line: int
    cells: Mapping[str, str]
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, and the columns that nothing was made of."""

    rows: tuple[Row, ...]
    unused: tuple[str, ...]


def read_table(text: str) -> Table:
    """Return the people in a table with commas, semicolons or tabs.

    A file of one column without a known header is a list of names; a line that begins with # is
    a remark. Raises ``PeopleInvalid``.
    """
    lines = list(_cells(text))
    if not lines:
        raise PeopleInvalid([Fault(0, "", "people-fault-empty", {})])
    number, header = lines[0]
    fields = [_field(name) for name in header]
    if len(header) == 1 and not fields[0]:
        fields, header, body = ["name"], [""], lines
    else:
        body = lines[1:]
        _check_header(number, header, fields)
    columns = {field: name for field, name in zip(fields, header, strict=True) if field}
    rows, faults = [], []
    for line, cells in body:
        if any(cells[len(fields) :]):
            faults.append(Fault(line, "", "people-fault-wide", {"columns": str(len(fields))}))
        found = {field: cell for field, cell in zip(fields, cells, strict=False) if field and cell}
        rows.append(Row(line, found, columns))
    if faults:
        raise PeopleInvalid(faults)
    unused = tuple(name for name, field in zip(header, fields, strict=True) if name and not field)
    return Table(tuple(rows), unused)


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that say something, with their number and their cells, cleaned."""
    said = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    first = next(said, "")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            clean = [" ".join(cell.split()) for cell in cells]
            if any(clean) and not clean[0].startswith("#"):
                yield line, clean
            line = reader.line_num + 1
    except csv.Error as error:
        raise PeopleInvalid([Fault(line, "", "people-fault-syntax", {"why": str(error)})]) from None


def _field(name: str) -> str:
    """Return which field a column is for, or nothing."""
    plain = re.sub(r"[\s_-]+", " ", folded(name))
    for field, names in HEADERS.items():
        if plain in {known.replace("_", " ") for known in names}:
            return field
    return ""


def _check_header(line: int, header: list[str], fields: list[str]) -> None:
    faults = [
        Fault(line, name, "people-fault-header-twice", {"given": name})
        for place, (name, field) in enumerate(zip(header, fields, strict=True))
        if field and field in fields[:place]
    ]
    if "name" not in fields:
        faults.append(Fault(line, "", "people-fault-no-name", {}))
    if faults:
        raise PeopleInvalid(faults)
