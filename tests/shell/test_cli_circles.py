"""`python -m bot circles`: circles from a file, for people and for programs."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bot.cli import main
from bot.domain.language import Language
from tests.meta.repository import ROOT

EXAMPLE = str(ROOT / "docs" / "examples" / "kringen.csv")
Printed = pytest.CaptureFixture[str]
Json: TypeAlias = Any


@pytest.fixture(autouse=True, params=["nl", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Language:
    """Speak one of the languages."""
    monkeypatch.setenv("DEFAULT_LANGUAGE", request.param)
    return Language(request.param)


@pytest.fixture
def names(tmp_path: Path) -> str:
    """Return a file of fourteen people of whom only the name is known."""
    file = tmp_path / "names.csv"
    file.write_text("naam\n" + "".join(f"Mens {number}\n" for number in range(1, 15)), "utf-8")
    return str(file)


def printed(capsys: Printed, *words: str) -> str:
    assert main(["circles", *words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def data_of(capsys: Printed, *words: str) -> Json:
    return json.loads(printed(capsys, *words, "--json"))


def test_fourteen_names_become_two_circles_of_seven_in_which_all_meet(
    names: str, language: Language, capsys: Printed
) -> None:
    out = printed(capsys, names, "--moments", "4", "--size", "7", "--seed", "1")
    sentence = {
        Language.NL: " % bij elkaar; na moment 4 hebben alle 91 paren elkaar ontmoet.",
        Language.EN: "% together; after moment 4 all 91 pairs have met.",
    }
    assert sentence[language] in out
    assert out == printed(capsys, names)
    assert out != printed(capsys, names, "--seed", "2")


def test_programs_get_every_circle_and_every_fact(names: str, capsys: Printed) -> None:
    data = data_of(capsys, names, "--seed", "5")
    assert (data["seed"], data["size"], data["together"]) == (5, 7, 0)
    assert [one["moment"] for one in data["moments"]] == [1, 2, 3, 4]
    met = set()
    brought = []
    for moment in data["moments"]:
        assert moment["away"] == []
        members = [name for circle in moment["circles"] for name in circle["members"]]
        assert sorted(members) == sorted(f"Mens {number}" for number in range(1, 15))
        for circle in moment["circles"]:
            assert len(circle["members"]) == 7
            assert circle["facilitator"] in circle["members"]
            met |= {frozenset(pair) for pair in combinations(circle["members"], 2)}
            for part in circle["rounds"]:
                assert {part["bringer"], part["facilitator"]} <= set(circle["members"])
                assert part["bringer"] != part["facilitator"]
                brought.append(part["bringer"])
    report = data["report"]
    assert len(met) == report["pairs_met"] == report["pairs_total"] == 91
    assert len(set(brought)) == len(brought) == 14
    assert 0 <= report["kept_percent"] <= 100
    assert (report["broken"], report["no_slot"], report["slots"]) == ([], [], 16)


def test_the_example_in_the_guide_keeps_every_rule_and_tells_no_private_wish(
    language: Language, capsys: Printed
) -> None:
    out = printed(capsys, EXAMPLE)
    kept = {
        Language.NL: "Alle vaste regels zijn gehouden.",
        Language.EN: "All hard rules are kept.",
    }
    assert kept[language] in out
    data = data_of(capsys, EXAMPLE)
    for moment in data["moments"]:
        for circle in moment["circles"]:
            members = set(circle["members"])
            assert 4 <= len(members) <= 8
            for pair in (
                ("Jorinde Palsma", "Koen Verbrugge"),
                ("Meral Özdemir", "Bilal Aydin"),
                ("Emine Kaplan", "Floris Bontekoe"),
            ):
                assert not set(pair) <= members
    assert [one["away"] for one in data["moments"]] == [
        *([], ["Nathan Pieterse"], ["Emine Kaplan"], [])
    ]
    assert (data["report"]["pairs_met"], data["report"]["pairs_apart"]) == (88, 3)
    assert data["report"]["circles_with_experience"] == 8
    assert "not_with" not in json.dumps(data)


def test_a_private_wish_that_cannot_be_met_names_nobody(
    tmp_path: Path, language: Language, capsys: Printed
) -> None:
    file = tmp_path / "six.csv"
    file.write_text("naam;niet_met\nAda;Bo\nBo\nCor\nDaan\nElze\nFin\n", "utf-8")
    words = (str(file), "--moments", "2", "--cases", "4")
    out = printed(capsys, *words)
    report = out.split("\n\n")[-1]
    assert {Language.NL: "in vertrouwen", Language.EN: "in confidence"}[language] in report
    assert not any(name in report for name in ("Ada", "Bo", "Cor"))
    (gap,) = data_of(capsys, *words)["report"]["broken"]
    assert gap == {
        "rule": "private",
        "reason": "room",
        "moment": "",
        "circle": "",
        "people": [],
        "count": 2,
        "room": 0,
    }


def test_what_cannot_be_is_told_with_why_and_whom(
    tmp_path: Path, language: Language, capsys: Printed
) -> None:
    file = tmp_path / "boss.csv"
    file.write_text("naam;leidinggevende\nAda;Bo\nBo\nCor\nDaan\nElze\n", "utf-8")
    out = printed(capsys, str(file), "--moments", "1")
    sentence = {
        Language.NL: "- Moment 1, kring 1: Ada en Bo zitten bij elkaar, en de een geeft leiding "
        "aan de ander. Er is dan maar één kring.",
        Language.EN: "- Moment 1, circle 1: Ada and Bo sit together, and one manages the other. "
        "There is only one circle then.",
    }
    assert sentence[language] in out.splitlines()


def test_moments_are_those_of_a_programme(capsys: Printed) -> None:
    data = data_of(capsys, str(ROOT / "docs" / "examples" / "programme.toml"))
    keys = [one["key"] for one in data["moments"]]
    assert keys == ["intervisie-1", "intervisie-2", "intervisie-3", "intervisie-4"]
    assert any(one["away"] for one in data["moments"])
    assert data["report"]["broken"] == []


def test_a_programme_of_people_alone_will_do(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "year.toml"
    people = (f'[[participants]]\nkey = "p{n}"\nname = "Mens {n}"\n' for n in range(8))
    file.write_text("".join(people), "utf-8")
    assert len(data_of(capsys, str(file), "--size", "4")["moments"]) == 4


def test_what_is_wrong_in_a_programme_is_told_with_line_and_column(
    tmp_path: Path, language: Language, capsys: Printed
) -> None:
    file = tmp_path / "year.toml"
    file.write_text('[[participants]]\nname = "Ada"\nmanager = "Zus"\n', "utf-8")
    assert main(["circles", str(file)]) == 2
    line, column = {Language.NL: ("Regel", "kolom"), Language.EN: ("Line", "column")}[language]
    assert f"{line} 3, {column} 11" in capsys.readouterr().err


def test_columns_that_are_not_used_are_named(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "more.csv"
    file.write_text("naam,baas\nAda,Bo\nBo,\nCor,\nDaan,\n", "utf-8")
    assert main(["circles", str(file), "--json"]) == 0
    told = capsys.readouterr()
    assert "baas" in told.err
    assert json.loads(told.out)


@pytest.mark.parametrize(
    "words",
    [
        ("--size", "3"),
        ("--size", "9"),
        ("--moments", "0"),
        ("--moments", "500"),
        ("--together", "101"),
        ("--cases", "0"),
        ("--seed", "-1"),
    ],
)
def test_a_number_out_of_range_is_refused_in_a_sentence(
    names: str, words: tuple[str, str], capsys: Printed
) -> None:
    assert main(["circles", names, *words]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words[1] in told.err
    assert told.err.count("\n") == 1


def test_every_fault_of_a_file_is_told_at_once_with_line_and_column(
    tmp_path: Path, language: Language, capsys: Printed
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("naam,leidinggevende\nAda,Zus\nAda,\n", "utf-8")
    assert main(["circles", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    line, column = {Language.NL: ("Regel", "kolom"), Language.EN: ("Line", "column")}[language]
    heading, first, second = told.err.splitlines()
    assert str(file) in heading
    assert first.startswith(f"  - {line} 2, {column} 5 (B2, leidinggevende): ")
    assert "Zus" in first
    assert second.startswith(f"  - {line} 3, {column} 1 (A3, naam): ")


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b'naam\n"Ada', b"naam\n" + b"x" * 10_000_000]
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, content: bytes, capsys: Printed
) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(content)
    assert main(["circles", str(file)]) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 2)


def test_too_many_people_are_refused(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "crowd.csv"
    file.write_text("naam\n" + "".join(f"Mens {n}\n" for n in range(101)), "utf-8")
    assert main(["circles", str(file)]) == 2
    assert "101" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: Printed) -> None:
    assert main(["circles", str(tmp_path / "none.csv")]) == 2
    assert "none.csv" in capsys.readouterr().err
