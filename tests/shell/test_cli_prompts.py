"""`python -m bot prompts`: every question, and a file looked through."""

from pathlib import Path

import pytest

from bot.cli import main
from bot.domain.language import Language
from bot.prompts import load_all

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True, params=["nl", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Language:
    """Speak one of the languages."""
    monkeypatch.setenv("DEFAULT_LANGUAGE", request.param)
    return Language(request.param)


def test_it_shows_every_question(capsys: Printed, language: Language) -> None:
    assert main(["prompts"]) == 0
    said = capsys.readouterr().out
    assert all(prompt.question[language] in said for prompt in load_all())


def test_a_file_that_is_right(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "eigen.toml"
    ours = Path(__file__).parents[2] / "bot" / "prompts" / "middle.toml"
    file.write_bytes(ours.read_bytes())
    assert main(["prompts", "check", str(file)]) == 0
    assert "8" in capsys.readouterr().out


def test_a_file_that_is_wrong_has_every_fault_with_its_line(
    tmp_path: Path, capsys: Printed, language: Language
) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text('[[prompts]]\nid = "a"\ntheme = "geld"\nquestion.nl = "Hoe?"\n', "utf-8")
    assert main(["prompts", "check", str(file)]) == 2
    said = capsys.readouterr().err
    line, one = {Language.NL: ("Regel", "vraag 1"), Language.EN: ("Line", "question 1")}[language]
    assert f"{line} 3, {one}, theme" in said
    assert "institution" in said
    assert f"{line} 4, {one}, question.en" in said
