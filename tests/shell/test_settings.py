"""Settings: defaults, what is accepted, and every fault at once without a secret."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.domain.language import Language
from bot.settings import (
    DEFAULTS,
    PARSERS,
    LogFormat,
    LogLevel,
    Settings,
    SettingsError,
    environment_of,
    read,
)

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB"


def faults(environment: dict[str, str], *, token_needed: bool = False) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(environment, token_needed=token_needed)
    return [fault.key for fault in caught.value.faults]


def test_nothing_set_gives_the_defaults() -> None:
    settings = read({})
    assert settings == Settings(
        discord_token=None,
        discord_api_url="https://discord.com/api/v10",
        database_url="sqlite:///reisgenoot.db",
        keys_url="sqlite:///reisgenoot.keys",
        master_key=None,
        master_key_file=Path("reisgenoot.key"),
        log_level=LogLevel.INFO,
        log_format=LogFormat.PLAIN,
        time_zone="Europe/Amsterdam",
        default_language=Language.NL,
        operator_name="",
        operator_contact="",
    )


def test_every_setting_has_a_field_a_default_and_a_parser() -> None:
    names = [setting.name.upper() for setting in fields(Settings)]
    assert names == list(DEFAULTS) == list(PARSERS)


def test_values_are_read_with_space_around_them_and_in_any_case() -> None:
    settings = read({"LOG_LEVEL": " debug ", "LOG_FORMAT": "JSON", "DEFAULT_LANGUAGE": "EN"})
    assert settings.log_level is LogLevel.DEBUG
    assert settings.log_format is LogFormat.JSON
    assert settings.default_language is Language.EN


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///reisgenoot.db",
        "sqlite:////var/lib/reisgenoot/data.db",
        "postgresql://bot:secret@localhost/reisgenoot",
        "postgresql://postgres@/reisgenoot?host=/run/postgresql",
    ],
)
def test_database_url_is_accepted(url: str) -> None:
    assert read({"DATABASE_URL": url}).database_url == url


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISCORD_TOKEN", "hello"),
        ("DISCORD_API_URL", "discord.com/api"),
        ("DATABASE_URL", "reisgenoot.db"),
        ("DATABASE_URL", "sqlite://reisgenoot.db"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "postgresql://localhost"),
        ("DATABASE_URL", "mysql://localhost/reisgenoot"),
        ("DATABASE_URL", "postgresql://[broken/reisgenoot"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
        ("TIME_ZONE", "Europe"),
        ("TIME_ZONE", "Europe/Atlantis"),
        ("TIME_ZONE", "../zone"),
        ("DEFAULT_LANGUAGE", "fr"),
    ],
)
def test_value_that_cannot_be_used_is_a_fault(name: str, value: str) -> None:
    assert faults({name: value}) == [f"fault-{name.lower().replace('_', '-')}"]


def test_all_faults_are_named_at_once() -> None:
    wrong = {"LOG_LEVEL": "LOUD", "TIME_ZONE": "Nowhere", "DATABASE_URL": "x"}
    assert faults(wrong, token_needed=True) == [
        "fault-discord-token-missing",
        "fault-database-url",
        "fault-log-level",
        "fault-time-zone",
    ]


def test_secrets_are_in_no_repr_and_in_no_fault() -> None:
    url = "postgresql://bot:hunter2hunter2@localhost/reisgenoot"
    settings = read({"DISCORD_TOKEN": TOKEN, "DATABASE_URL": url})
    assert settings.discord_token == TOKEN
    assert TOKEN not in repr(settings)
    assert "hunter2" not in repr(settings)
    with pytest.raises(SettingsError) as caught:
        read({"DISCORD_TOKEN": f"{TOKEN}!", "DATABASE_URL": url.replace("/reisgenoot", "")})
    assert len(caught.value.faults) == 2
    assert TOKEN not in f"{caught.value} {caught.value!r} {caught.value.faults}"
    assert "hunter2" not in f"{caught.value} {caught.value!r} {caught.value.faults}"


def test_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=ERROR\nTIME_ZONE=Europe/Brussels\n")
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    environment = environment_of(tmp_path)
    assert environment["LOG_LEVEL"] == "DEBUG"
    assert environment["TIME_ZONE"] == "Europe/Brussels"


def test_folder_without_a_file_gives_the_environment(tmp_path: Path) -> None:
    assert "PATH" in environment_of(tmp_path)
