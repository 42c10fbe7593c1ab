"""One file in, the same file out: in TOML and as a table, whatever people wrote in it."""

import csv
from datetime import UTC, datetime
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.domain.programme.file import Reading, read, write_csv, write_toml
from bot.domain.programme.model import MeetingKind, Programme
from bot.domain.programme.rows import ProgrammeInvalid
from tests.domain.programme.strategies import programmes
from tests.meta.repository import ROOT

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


unhurried = settings(deadline=None)
WRITERS = {"toml": write_toml, "csv": write_csv}
EXAMPLES = ROOT / "docs" / "examples"


def reading(text: str | bytes, name: str) -> Reading:
    content = text if isinstance(text, bytes) else text.encode()
    return read(content, name=name, zone=None, now=NOW)


def faults_of(text: str | bytes, name: str) -> tuple[Fault, ...]:
    try:
        reading(text, name)
    except ProgrammeInvalid as invalid:
        return invalid.faults
    return ()


def test_the_examples_are_the_same_year_and_nothing_is_odd_about_it() -> None:
    in_toml, in_csv = (
        reading((EXAMPLES / f"programme.{form}").read_bytes(), f"programme.{form}")
        for form in WRITERS
    )
    assert in_toml == in_csv
    assert in_toml.warnings == ()
    year = in_toml.programme
    public = [one for one in year.meetings if one.kind is MeetingKind.PUBLIC]
    assert (len(public), len(year.moments), len(year.participants)) == (4, 4, 14)
    assert [len(one.members) for one in year.compositions[0].circles] == [7, 7]
    assert {one.starts_at.year for one in year.meetings} == {2027}


def test_the_table_of_the_example_is_what_the_tool_writes() -> None:
    content = (EXAMPLES / "programme.csv").read_bytes()
    assert write_csv(reading(content, "programme.csv").programme).encode() == content


@unhurried
@given(programmes())
def test_what_is_written_in_toml_is_read_back_and_written_the_same(programme: Programme) -> None:
    text = write_toml(programme)
    assert reading(text, "year.toml").programme == programme
    assert write_toml(reading(text, "year").programme) == text


@unhurried
@given(programmes())
def test_what_is_written_as_a_table_is_read_back_and_written_the_same(
    programme: Programme,
) -> None:
    text = write_csv(programme)
    assert reading(text, "year.csv").programme == programme
    assert write_csv(reading(text, "year").programme) == text


@unhurried
@given(programmes())
def test_no_cell_is_a_formula(programme: Programme) -> None:
    delimiter = ";" if programme.language is Language.NL else ","
    text = write_csv(programme).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(StringIO(text), delimiter=delimiter) for cell in row]
    assert {programme.title, f"'{programme.title}"} & set(cells)
    assert [cell for cell in cells if cell[:1] in {*"=+-@\t\r"} - {""}] == []


@unhurried
@given(st.binary(max_size=300), st.sampled_from(["a.toml", "a.csv", "a", ""]))
def test_any_bytes_are_a_programme_or_faults(content: bytes, name: str) -> None:
    for fault in faults_of(content, name):
        assert fault.key.startswith(("programme-fault-", "error-"))


@unhurried
@given(programmes(), st.sampled_from(sorted(WRITERS)), st.data())
def test_a_file_with_something_changed_is_a_programme_or_faults_with_places(
    programme: Programme, form: str, data: st.DataObject
) -> None:
    text = WRITERS[form](programme)
    at = data.draw(st.integers(0, len(text)))
    until = data.draw(st.integers(at, min(len(text), at + 20)))
    changed = text[:at] + data.draw(st.text(max_size=10)) + text[until:]
    lines = changed.count("\n") + changed.count("\r") + 1
    for fault in faults_of(changed.encode("utf-8", "replace"), f"a.{form}"):
        assert 1 <= fault.line <= lines
        assert fault.column >= 1
