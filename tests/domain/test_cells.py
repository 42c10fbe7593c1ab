"""A table is read as spreadsheets save it, and written so that opening it does nothing."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.cells import CELLS_MAX, Cell, Unclosed, cell_name, rows_of, write_rows

SIGNS = st.sampled_from("=+-@'\";,\n ab") | st.characters(exclude_categories=["C"])
ROWS = st.lists(st.lists(st.text(SIGNS).map(str.strip), min_size=1, max_size=4), max_size=4)


def texts(text: str) -> list[dict[int, str]]:
    return [{column: cell.text for column, cell in row.items()} for row in rows_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "a;b;c,d\n;e;\n",
        "a,b,\"c,d\"\n,e,\n",
        "a\tb\tc,d\n\te\t\n",
        "a;b;c,d\r\n;e;\r\n",
        "a;b;c,d\r;e;",
        'sep=;\n"a";"b";"c,d"\n;"e"',
    ],
)  # fmt: skip
def test_every_spreadsheet_has_its_delimiter_and_its_line_ends(text: str) -> None:
    assert texts(text) == [{0: "a", 1: "b", 2: "c,d"}, {1: "e"}]


def test_a_cell_has_its_line_its_column_and_its_name() -> None:
    assert list(rows_of('a; "b"\n"x\ny" ;""";z"""\n\n;q')) == [
        {0: Cell("a", 1, 1, "A1"), 1: Cell('"b"', 1, 3, "B1")},
        {0: Cell("x\ny", 2, 1, "A2"), 1: Cell('";z"', 3, 5, "B2")},
        {},
        {1: Cell("q", 5, 2, "B4")},
    ]


def test_quotes_that_never_end_are_named_where_they_begin() -> None:
    with pytest.raises(Unclosed) as caught:
        list(rows_of('a;b\nc;"d\ne;f\n'))
    assert (caught.value.line, caught.value.column) == (2, 3)


def test_a_very_wide_row_is_kept_small() -> None:
    (row,) = rows_of(";".join("x" * 5000))
    assert len(row) == CELLS_MAX + 1


@pytest.mark.parametrize(
    ("column", "name"),
    [(0, "A1"), (25, "Z1"), (26, "AA1"), (51, "AZ1"), (52, "BA1"), (702, "AAA1")],
)
def test_cells_are_named_as_in_a_spreadsheet(column: int, name: str) -> None:
    assert cell_name(column, 1) == name


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@someone", "\uff1dx", "'=1", "''-x"])
def test_what_looks_like_a_formula_is_made_safe_and_comes_back(text: str) -> None:
    written = write_rows([["x", text]], ";")
    assert written == f"x;'{text}\r\n"
    assert texts(written) == [{0: "x", 1: text}]


def test_what_begins_with_an_apostrophe_is_left_alone() -> None:
    assert write_rows([["'s avonds"]], ";") == "'s avonds\r\n"


@settings(deadline=None)
@given(ROWS, st.sampled_from(";,"))
def test_what_is_written_is_read_back_here_and_by_others(
    rows: list[list[str]], delimiter: str
) -> None:
    first = [["head", "head"]]
    text = write_rows(first + rows, delimiter)
    wanted = [{at: cell for at, cell in enumerate(row) if cell} for row in first + rows]
    assert texts(text) == wanted
    others = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    assert len(others) == len(rows) + 1
    assert [cell for row in others for cell in row if cell[:1] in {*"=+-@"}] == []


@settings(deadline=None)
@given(st.text(st.sampled_from("a;,\t\"\n\r'= "), max_size=60))
def test_whatever_is_in_it_a_table_has_cells_or_open_quotes(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    try:
        cells = [cell for row in rows_of(text) for cell in row.values()]
    except Unclosed:
        assert '"' in text
    else:
        assert all(1 <= cell.line <= lines and cell.column >= 1 for cell in cells)
