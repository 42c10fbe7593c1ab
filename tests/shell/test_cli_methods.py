"""`python -m bot methods`: a list, data for programs, a card to print, a file looked through."""

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bot.cli import main
from bot.domain.language import Language
from bot.domain.method import Method, Role
from bot.domain.method_file import write
from bot.methods import load, load_all
from bot.render.method_card import WIDTH
from tests.methods.cards import CARDS, TOTALS

METHODS = load_all()


@pytest.fixture(autouse=True, params=["nl", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Language:
    """Speak one of the languages."""
    monkeypatch.setenv("DEFAULT_LANGUAGE", request.param)
    return Language(request.param)


Printed = pytest.CaptureFixture[str]
Json: TypeAlias = Any


def data_of(capsys: Printed, *words: str) -> Json:
    assert main(["methods", *words]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_method_is_on_a_line_with_its_names_and_minutes(capsys: Printed) -> None:
    assert main(["methods"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == sorted(CARDS)
    for line, method in zip(lines, METHODS, strict=True):
        assert all(name in line for name in method.name.values())
        assert f" {TOTALS[method.card]} min" in line
    assert main(["methods", "list"]) == 0
    assert capsys.readouterr().out.splitlines() == lines


def test_programs_get_every_step_with_who_speaks(capsys: Printed) -> None:
    everything = data_of(capsys, "--json")
    assert everything == data_of(capsys, "list", "--json")
    assert {one["id"]: (one["card"], one["minutes"]) for one in everything} == {
        id_: (card, TOTALS[card]) for id_, (card, _table) in CARDS.items()
    }
    for one in everything:
        assert {"name", "best_for", "origin", "safety", "sizes", "basis", "fits"} <= set(one)
        assert [step["number"] for step in one["steps"]] == [*range(1, len(one["steps"]) + 1)]
        for step in one["steps"]:
            assert {"key", "primitive", "minutes", "name", "rule", "say"} <= set(step)
            assert set(step["speaks"]) <= set(Role)
            assert set(step["name"]) == {"nl", "en"}
    incident = next(one for one in everything if one["id"] == "incident")
    facts, analysis, advise = incident["steps"][3:6]
    assert (facts["gate"], facts["collects"], facts["speaks"]) == (
        *("ending", "question"),
        ["bringer", "consultant"],
    )
    assert analysis["speaks"] == ["consultant"]
    assert (advise["sealed"], advise["talkers"], advise["opens"]) == (
        True,
        ["facilitator"],
        "ending",
    )


def test_one_method_for_programs_is_the_same_as_in_the_list(capsys: Printed) -> None:
    everything = {one["id"]: one for one in data_of(capsys, "--json")}
    assert data_of(capsys, "show", "troika", "--json") == everything["troika"]
    assert everything["troika"]["steps"][0]["speaks"] == []
    assert [step["primitive"] for step in everything["troika"]["prelude"]] == ["pitch", "choose"]
    assert everything["balint"]["prelude"] == []


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
def test_a_card_fits_a_terminal_and_holds_everything(
    method: Method, language: Language, capsys: Printed
) -> None:
    assert main(["methods", "show", method.id]) == 0
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= WIDTH
    flowing = " ".join(printed.split())
    for step in method.steps:
        assert step.rule[language] in flowing
        assert step.say[language] in flowing
    assert method.origin[language] in flowing
    assert f"{method.minutes} min" in printed.splitlines()[-1]


def test_a_card_has_what_a_table_needs_to_play_it(language: Language, capsys: Printed) -> None:
    """How to find a case, who counts, who listens, how to seal on paper, how it ends."""
    assert main(["methods", "show", "incident"]) == 0
    incident = " ".join(capsys.readouterr().out.split())
    assert main(["methods", "show", "gossip"]) == 0
    gossip = " ".join(capsys.readouterr().out.split())
    for words in {
        Language.NL: ("wat hij of zij echt deed. Dat blijft verzegeld", "aan tafel op een kaartje"),
        Language.EN: ("what they really did. That stays sealed", "at a table on a card"),
    }[language]:
        assert words in incident
        assert words not in gossip
    for words in {
        Language.NL: (
            *("de inbrenger meegeteld", "De inbrenger luistert", "De meedenkers luisteren"),
            *("blijft in de kring", "als … dan …", "met de rug naar jullie toe"),
        ),
        Language.EN: (
            *("counting the bringer", "The bringer listens", "The others listen"),
            *("stays in the circle", "if … then …", "back turned"),
        ),
    }[language]:
        assert words in gossip
    for step in (one for one in load("gossip").script if one.prelude):
        assert f"{step.name[language]} ({step.minutes} min" in gossip
        assert step.rule[language] in gossip


def test_a_card_as_markdown_has_a_heading_for_every_step(capsys: Printed) -> None:
    assert main(["methods", "show", "wial", "--markdown"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# ")
    assert printed.count("\n## ") == 6


def test_an_unknown_method_names_those_that_are_there(capsys: Printed) -> None:
    assert main(["methods", "show", "dancing"]) == 2
    assert "five-step, gossip, heilsbronn, incident" in capsys.readouterr().err


def test_a_file_that_is_a_method_is_fine(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "own.toml"
    file.write_text(write(METHODS[0]), "utf-8")
    assert main(["methods", "check", str(file)]) == 0
    told = capsys.readouterr()
    assert METHODS[0].id in told.out
    assert told.err == ""


def test_every_fault_of_a_file_is_told_at_once_with_line_field_and_what_was_expected(
    tmp_path: Path, language: Language, capsys: Printed
) -> None:
    lines = write(METHODS[0]).splitlines()
    lines[2] = 'safety = "none"'
    minutes = next(place for place, line in enumerate(lines) if line.startswith("minutes"))
    lines[minutes] = 'minutes = "two"'
    lines.append('colour = "red"')
    file = tmp_path / "own.toml"
    file.write_text("\n".join(lines), "utf-8")
    assert main(["methods", "check", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    heading, *faults = told.err.splitlines()
    assert str(file) in heading
    line, step, whole = {
        Language.NL: ("Regel", "stap", "een heel getal"),
        Language.EN: ("Line", "step", "a whole number"),
    }[language]
    assert faults[0].startswith(f"  - {line} 3, safety: ")
    assert "low, medium" in faults[0]
    assert faults[1].startswith(f"  - {line} {minutes + 1}, {step} 1, minutes: ")
    assert whole in faults[1]
    assert faults[2].startswith(
        f"  - {line} {len(lines)}, {step} {len(METHODS[0].steps)}, colour: "
    )
    assert len(faults) == 3


@pytest.mark.parametrize(
    ("content", "line"), [(b"id = \nx = 1", 1), (b"a = 1\nb = [", 2), (b"a = 1\n\n# \xff", 3)]
)
def test_a_file_that_is_no_toml_says_where_reading_stopped(
    content: bytes, line: int, tmp_path: Path, capsys: Printed
) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(content)
    assert main(["methods", "check", str(file)]) == 2
    assert f" {line}: " in capsys.readouterr().err.splitlines()[1]


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: Printed) -> None:
    assert main(["methods", "check", str(tmp_path / "none.toml")]) == 2
    assert "none.toml" in capsys.readouterr().err
