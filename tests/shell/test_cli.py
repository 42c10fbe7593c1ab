"""The command line: help in both languages, faults all at once, code 2 for misuse."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import language_of, main
from bot.cli_parser import FAILED, MISUSED
from bot.domain.language import Language
from tests.meta.repository import ROOT

COMMANDS = ("run", "rehearse", "check", "migrate", "methods", "mirror", "programme")
NOTHING_SET = dict.fromkeys(("DEFAULT_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"), "")


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder without `.env`, in Dutch, and with nothing else set."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISCORD_TOKEN", "DATABASE_URL", "LOG_LEVEL", "LOG_FORMAT", "TIME_ZONE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in NOTHING_SET.items():
        monkeypatch.setenv(name, value)


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["bot", *words])
    try:
        return main(words)
    except SystemExit as end:
        return int(end.code or 0)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.NL),
        ({"DEFAULT_LANGUAGE": "en", "LANG": "nl_NL.UTF-8"}, Language.EN),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LANGUAGE": "fr_FR:en_US", "LANG": "nl_NL.UTF-8"}, Language.EN),
        ({"LANG": "de_DE.UTF-8"}, Language.NL),
        ({"LANG": "C.UTF-8"}, Language.NL),
    ],
)
def test_the_terminal_speaks_the_language_of_who_asks(
    environment: dict[str, str], language: Language
) -> None:
    assert language_of(environment) is language


@pytest.mark.parametrize(("language", "first"), [("nl", "Gebruik:"), ("en", "Usage:")])
@pytest.mark.parametrize(
    "words", [(), *((name,) for name in COMMANDS), ("methods", "show"), ("methods", "check")]
)
def test_help_is_there_for_every_command(
    words: tuple[str, ...],
    language: str,
    first: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DEFAULT_LANGUAGE", language)
    assert command(monkeypatch, *words, "--help") == 0
    shown = capsys.readouterr().out
    assert shown.startswith(first)
    assert "cli-" not in shown, "every text is in the catalogue"
    if not words:
        assert all(f"\n    {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    "words", [(), ("dance",), ("rehearse", "--prot", "8"), ("rehearse", "--language", "fr")]
)
def test_what_is_not_understood_is_said_in_our_words(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, *words) == MISUSED
    complaint = capsys.readouterr().err
    assert "Deze opdracht begrijp ik niet: python -m bot" in complaint
    assert "error" not in complaint


def test_every_fault_of_the_settings_is_told_at_once_without_a_traceback() -> None:
    secret = "MTIzNDU2Nzg5MDEyMzQ1Njc4.too-short"
    result = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env=os.environ
        | {"DEFAULT_LANGUAGE": "fr", "LOG_LEVEL": "LOUD", "DISCORD_TOKEN": secret, "LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == MISUSED
    assert result.stdout == ""
    assert "There are 3 things left to do:" in result.stderr
    for name in ("DISCORD_TOKEN", "DEFAULT_LANGUAGE", "LOG_LEVEL"):
        assert f"  - {name} " in result.stderr
    assert "Traceback" not in result.stderr
    assert secret not in result.stderr


def test_database_is_made_ready_and_then_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/one.db")
    assert command(monkeypatch, "check") == FAILED
    told = capsys.readouterr()
    assert "In orde: de instellingen" in told.out
    assert "python -m bot migrate" in told.err
    assert command(monkeypatch, "migrate") == 0
    assert "De database is klaar" in capsys.readouterr().out
    assert command(monkeypatch, "check") == 0
    assert "Alles staat klaar." in capsys.readouterr().out


def test_database_that_cannot_be_used_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://bot@127.0.0.1:9/one")
    assert command(monkeypatch, "migrate") == FAILED
    assert "  - De database is niet te bereiken" in capsys.readouterr().err
