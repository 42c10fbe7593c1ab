"""`python -m bot calendar`: the calendar as a file, and a file looked through."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot import calendars
from bot.checks import look, look_at_calendars
from bot.cli import main
from bot.domain.almanac_file import read, write
from bot.domain.ids import GuildId, UserId
from db.migrate import upgrade
from tests.keys import environment, keys_of, open_store

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True, params=["nl", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Speak one of the languages."""
    monkeypatch.setenv("DEFAULT_LANGUAGE", request.param)
    return str(request.param)


def test_it_prints_a_file_that_reads_the_same(capsys: Printed) -> None:
    assert main(["calendar"]) == 0
    assert read(capsys.readouterr().out.encode()) == (calendars.load(), {})


def test_a_file_that_is_right(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text(write(calendars.load(), {date(2026, 12, 24): True}), "utf-8")
    assert main(["calendar", "check", str(file)]) == 0
    assert "02-09-2029" in capsys.readouterr().out


def test_a_file_that_is_wrong_has_every_fault_with_its_line(
    tmp_path: Path, capsys: Printed, language: str
) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text('weekend = [9]\nfixed = ["kerst"]\n', "utf-8")
    assert main(["calendar", "check", str(file)]) == 2
    said = capsys.readouterr().err
    word = {"nl": "Regel", "en": "Line"}[language]
    assert f"{word} 1, weekend" in said
    assert f"{word} 2, fixed" in said
    assert "kerst" in said
    assert "until" in said


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Printed) -> None:
    assert main(["calendar", "check", str(tmp_path / "weg.toml")]) == 2
    assert "weg.toml" in capsys.readouterr().err


async def test_the_check_warns_of_every_calendar_that_runs_out(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'check.db'}"
    await upgrade(url)
    own = write(calendars.load(), {}).replace('"2029-09-02"', '"2026-09-01"', 1)
    uow = await open_store(url)
    async with uow.write() as tx:
        now = datetime(2026, 5, 1, tzinfo=UTC)
        await tx.settings.put_almanac(GuildId(7), own, UserId(8), now)
    await uow.close()
    assert await look_at_calendars(url, keys_of(url), date(2026, 5, 1)) == ()
    (server,) = await look_at_calendars(url, keys_of(url), date(2026, 8, 1))
    assert (server.key, server.values["server"]) == ("fault-calendar-server-runs-out", "7")
    both = await look_at_calendars(url, keys_of(url), date(2029, 8, 1))
    assert [one.key for one in both] == [
        "fault-calendar-runs-out",
        "fault-calendar-server-runs-out",
    ]
    report = await look(environment(url))
    assert report.faults == ()
