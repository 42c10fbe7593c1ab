"""The year in one file on the command line: told in words, mended by place, written either way."""

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bot.cli import main
from bot.domain.language import Language
from bot.domain.programme.file import SIZE_MAX
from tests.meta.repository import ROOT

EXAMPLES = ROOT / "docs" / "examples"
TOML, TABLE = EXAMPLES / "programme.toml", EXAMPLES / "programme.csv"

Printed = pytest.CaptureFixture[str]
Json: TypeAlias = Any


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder without `.env`, in Dutch."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEFAULT_LANGUAGE", Language.NL)
    monkeypatch.delenv("TIME_ZONE", raising=False)


@pytest.mark.parametrize("file", [TOML, TABLE], ids=["toml", "csv"])
def test_a_year_is_told_with_the_local_day_and_hour_of_each_meeting(
    file: Path, capsys: Printed
) -> None:
    assert main(["programme", "check", str(file)]) == 0
    told = capsys.readouterr()
    first, *meetings, count, zone = told.out.splitlines()
    assert first == "Samen opschalen 2027 (samen-opschalen) klopt."
    assert len(meetings) == 8
    assert meetings[0] == (
        "  woensdag 17 februari 2027, 13:30 tot 16:30 | leermiddag"
        " | Aftrap: woorden voor opschalen | De Werf, Waterdam"
    )
    assert count == "8 bijeenkomsten, 14 deelnemers, 13 instellingen, 7 steden, 2 kringen."
    assert zone == "De tijden zijn die van Europe/Amsterdam."
    assert told.err == ""


def test_a_year_is_told_in_english(capsys: Printed) -> None:
    assert main(["programme", "check", str(TOML), "--language", "en"]) == 0
    told = capsys.readouterr().out
    assert "Wednesday 17 February 2027, 13:30 to 16:30 | public | " in told
    assert "8 meetings, 14 participants, 13 institutions, 7 cities, 2 circles." in told


WRONG = """\
title = "Jaar"
[[meetings]]
title = "Vroeger"
kind = "public"
date = 17-02-2020
start = 13:30
end = 18-02-2020 1:00
[[meetings]]
title = "Zomer"
kind = "leermidag"
date = 31-06-2027
start = 13:30
end = 16:30
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "nl",
            [
                (
                    "  - Regel 10, kolom 8, bijeenkomst 2, kind: „leermidag” kan hier niet."
                    " Bedoel je „leermiddag”? Kies uit leermiddag en intervisie."
                ),
                (
                    "  - Regel 11, kolom 8, bijeenkomst 2, date: 31 juni bestaat niet;"
                    " de laatste dag van juni is de 30e."
                ),
                "Kijk nog even naar één ding:",
                (
                    "  - Regel 5, kolom 8, bijeenkomst 1, date: „Vroeger” is al geweest."
                    " Klopt het jaar?"
                ),
            ],
        ),
        (
            "en",
            [
                (
                    "  - Line 10, column 8, meeting 2, kind: “leermidag” cannot be used here."
                    " Did you mean “leermiddag”? Choose from public and intervision."
                ),
                (
                    "  - Line 11, column 8, meeting 2, date: 31 June does not exist;"
                    " the last day of June is the 30th."
                ),
                "One thing to look at again:",
                (
                    "  - Line 5, column 8, meeting 1, date: “Vroeger” is over already."
                    " Is the year right?"
                ),
            ],
        ),
    ],
)
def test_every_fault_is_told_with_its_line_its_column_and_its_mend(
    language: str, lines: list[str], tmp_path: Path, capsys: Printed
) -> None:
    file = tmp_path / "jaar.toml"
    file.write_text(WRONG, "utf-8")
    assert main(["programme", "check", str(file), "--language", language]) == 2
    told = capsys.readouterr()
    heading, *rest = told.err.splitlines()
    assert str(file) in heading
    assert (rest, told.out) == (lines, "")


def test_a_fault_in_a_table_is_told_by_its_cell(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "jaar.csv"
    file.write_text(TABLE.read_text("utf-8").replace("2027-09-29", "31-6-2027"), "utf-8")
    assert main(["programme", "check", str(file)]) == 2
    told = "  - Cel E7 (regel 8, kolom 61), datum: 31 juni bestaat niet; de laatste dag van juni"
    assert told in capsys.readouterr().err


def test_a_meeting_until_the_next_day_is_told_whole_and_a_warning_does_not_refuse(
    tmp_path: Path, capsys: Printed
) -> None:
    file = tmp_path / "jaar.toml"
    file.write_text(WRONG[: WRONG.index('[[meetings]]\ntitle = "Zomer"')], "utf-8")
    assert main(["programme", "check", str(file)]) == 0
    told = capsys.readouterr()
    assert "13:30 tot dinsdag 18 februari 2020, 01:00" in told.out
    assert "„Vroeger” is al geweest" in told.err


def test_programs_get_the_year_with_its_moments_in_utc(capsys: Printed) -> None:
    assert main(["programme", "check", str(TOML), "--json"]) == 0
    found: Json = json.loads(capsys.readouterr().out)
    assert (found["faults"], found["warnings"]) == ([], [])
    year = found["programme"]
    assert (year["key"], len(year["participants"])) == ("samen-opschalen", 14)
    assert year["meetings"][0] | {"starts_at": "2027-02-17T12:30:00+00:00"} == year["meetings"][0]
    assert year["meetings"][0]["date"] == "2027-02-17"


def test_programs_get_every_fault_with_its_place_and_its_words(
    tmp_path: Path, capsys: Printed
) -> None:
    file = tmp_path / "jaar.toml"
    file.write_text(WRONG, "utf-8")
    assert main(["programme", "check", str(file), "--json"]) == 2
    found: Json = json.loads(capsys.readouterr().out)
    assert found["programme"] is None
    assert [(one["path"], one["line"], one["column"]) for one in found["faults"]] == [
        ("meetings[1].kind", 10, 8),
        ("meetings[1].date", 11, 8),
    ]
    assert found["faults"][1]["values"] == {"day": 31, "month": 6, "year": "2027", "last": 30}
    assert "31 juni bestaat niet" in found["faults"][1]["message"]
    assert [one["key"] for one in found["warnings"]] == ["programme-warning-past"]


@pytest.mark.parametrize("act", [["check"], ["convert", "--to", "csv"]])
def test_a_file_that_is_too_large_or_not_there_is_told(
    act: list[str], tmp_path: Path, capsys: Printed
) -> None:
    large = tmp_path / "jaar.toml"
    large.write_bytes(b"#" * (10 * SIZE_MAX))
    assert main(["programme", *act, str(large)]) == 2
    assert "te groot" in capsys.readouterr().err
    assert main(["programme", *act, str(tmp_path / "none.toml")]) == 2
    assert "none.toml" in capsys.readouterr().err


def test_one_form_is_written_as_the_other_and_back(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["programme", "convert", str(TOML), "--to", "csv"]) == 0
    table = capfdbinary.readouterr().out
    assert table == TABLE.read_bytes()
    assert main(["programme", "convert", str(TABLE), "--to", "toml"]) == 0
    file = tmp_path / "jaar.toml"
    file.write_bytes(capfdbinary.readouterr().out)
    assert main(["programme", "convert", str(file), "--to", "csv"]) == 0
    assert capfdbinary.readouterr().out == table


def test_what_is_private_is_not_written_and_that_is_said(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "jaar.toml"
    text = TOML.read_text("utf-8")
    file.write_text(text.replace('key = "fenna"', 'key = "fenna"\nnot_with = "gijs"'), "utf-8")
    assert main(["programme", "convert", str(file), "--to", "toml"]) == 0
    told = capsys.readouterr()
    assert "not_with" not in told.out
    assert "liever niet" in told.err


def test_times_without_a_zone_are_those_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("TIME_ZONE", "Asia/Kathmandu")
    file = tmp_path / "jaar.toml"
    file.write_text('title = "Jaar"\n', "utf-8")
    assert main(["programme", "check", str(file)]) == 0
    assert "Asia/Kathmandu" in capsys.readouterr().out
