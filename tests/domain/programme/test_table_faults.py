"""Every fault of a programme's table has its line, its column, and the cell in a spreadsheet."""

from collections.abc import Sequence

import pytest

from bot.domain.programme.file import read
from tests.domain.programme.samples import (
    NOW,
    TABLE,
    Found,
    faults_of,
    invalid,
    short,
    swapped,
)

CELLS: dict[str, tuple[tuple[str, str], Found]] = {
    "31 June": (("17-02-2027", "31-06-2027"), (6, 35, "meetings[0].date", "error-day-none")),
    "a kind": (("leermiddag", "leermiddagg"), (6, 24, "meetings[0].kind", "choice-near")),
    "an empty cell": (("17-02-2027", ""), (6, 1, "meetings[0].date", "missing")),
    "places": ((";30", ";veel"), (6, 58, "meetings[0].capacity", "type")),
    "a row without a word": (("programma;titel", ";titel"), (2, 2, "B2", "no-row")),
    "a word that is near": (("bijeenkomst;titel", "bijenkomst;titel"), (5, 1, "A5", "row-near")),
    "a word that is far": (("deelnemer;naam", "naam;instelling"), (8, 1, "A8", "row")),
    "a heading that is near": ((";naam;soort", ";naam;soortt"), (8, 16, "C8", "heading-near")),
    "a heading that is far": ((";naam;soort;stad", ";naam;soort;xyzzy"),
        (8, 22, "D8", "heading")),
    "a heading twice": ((";naam;soort;stad", ";naam;soort;naam"), (8, 22, "D8", "heading-twice")),
    "no heading": (("hbo;Waterdam", "hbo;Waterdam;x"), (9, 40, "E9", "no-heading")),
    "no headings": (("deelnemer;naam;soort;stad\n", ""), (8, 1, "A8", "headings")),
    "a second programme": (("\n\n", "\nprogramma;Nog een;UTC\n"), (4, 1, "A4", "row-twice")),
    "quotes": (("Leermiddag", '"Leermiddag'), (6, 13, "", "quotes")),
}  # fmt: skip


AFTER: dict[str, Sequence[Found]] = {
    "no-row": [(3, 1, "A3", "headings")],
    "row-near": [(6, 1, "A6", "headings")],
    "row": [(9, 1, "A9", "headings")],
}
"""What follows from a row that cannot be taken for what it was meant to be."""


@pytest.mark.parametrize(("swap", "fault"), CELLS.values(), ids=CELLS)
def test_a_fault_in_a_table_has_its_line_its_column_and_its_cell(
    swap: tuple[str, str], fault: Found
) -> None:
    assert faults_of(swapped(TABLE, swap), "jaar.csv") == [fault, *AFTER.get(fault[3], ())]


def test_a_fault_in_a_table_names_the_cell_as_a_spreadsheet_does() -> None:
    (fault,) = invalid(swapped(TABLE, ("17-02-2027", "31-06-2027")), "jaar.csv").faults
    assert (fault.cell, fault.line) == ("D6", 6)
    (fault,) = invalid(swapped(TABLE, ("17-02-2027", "")), "jaar.csv").faults
    assert (fault.cell, fault.line) == ("D6", 6)


def test_rows_after_a_cell_of_several_lines_keep_their_number() -> None:
    text = swapped(TABLE, ("# Een jaar als tabel", '"# Een\njaar"'), ("hbo", "hobo"))
    (fault,) = invalid(text, "jaar.csv").faults
    assert (fault.cell, fault.line, fault.column) == ("C9", 10, 27)


def test_a_table_that_is_not_in_utf8_is_read_as_old_spreadsheets_save_it() -> None:
    content = swapped(TABLE, ("Fenna", "Fenn\u00e9")).encode("cp1252")
    reading = read(content, name="jaar.csv", zone=None, now=NOW)
    assert reading.programme.participants[0].name == "Fenn\u00e9 Hoekwater"
    (warning,) = reading.warnings
    assert (short(warning.key), warning.line, warning.column) == ("encoding", 9, 15)
