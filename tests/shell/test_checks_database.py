"""The check of the database: there, of this version, and open to writing."""

import sqlite3
from pathlib import Path

import asyncpg
import pytest

from bot.checks import look, look_at_database
from db.migrate import upgrade
from db.version import VERSION_TABLE
from tests.keys import keys_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "check.db"


async def keys(url: str) -> list[str]:
    of_database, of_keys = await look_at_database(url, keys_of(url))
    return [fault.key for fault in (*of_database, *of_keys)]


async def test_migrated_file_is_fine_and_stays_as_it_is(file: Path) -> None:
    await upgrade(f"sqlite:///{file}")
    assert await keys(f"sqlite:///{file}") == []


async def test_no_file_yet_is_not_made(file: Path) -> None:
    assert await keys(f"sqlite:///{file}") == ["fault-database-empty"]
    assert not file.exists()


@pytest.mark.parametrize(
    ("revision", "fault"), [("0000", "fault-database-old"), ("9999", "fault-database-unknown")]
)
async def test_other_version_is_told_apart(file: Path, revision: str, fault: str) -> None:
    await upgrade(f"sqlite:///{file}")
    with sqlite3.connect(file) as connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = ?", (revision,))
    connection.close()
    assert await keys(f"sqlite:///{file}") == [fault]


async def test_file_of_another_program_is_left_alone(file: Path) -> None:
    file.write_bytes(b"This is a letter, not a database. " * 100)
    before = file.read_bytes()
    assert await keys(f"sqlite:///{file}") == ["fault-database-foreign"]
    assert file.read_bytes() == before


async def test_postgres_without_tables_and_with(postgres_url: str) -> None:
    assert await keys(postgres_url) == ["fault-database-empty"]
    await upgrade(postgres_url)
    assert await keys(postgres_url) == []


async def test_postgres_that_may_not_be_written_to(postgres_url: str) -> None:
    await upgrade(postgres_url)
    connection = await asyncpg.connect(postgres_url)
    name = await connection.fetchval("SELECT current_database()")
    await connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    await connection.close()
    assert await keys(postgres_url) == ["fault-database-readonly"]


async def test_postgres_that_is_not_there() -> None:
    assert await keys("postgresql://bot:secret@127.0.0.1:9/nothing") == [
        "fault-database-unreachable"
    ]


async def test_the_whole_check_names_what_is_fine_and_what_is_not(file: Path) -> None:
    report = await look({"DATABASE_URL": f"sqlite:///{file}"})
    assert report.fine == ("settings", "keys")
    assert [fault.key for fault in report.faults] == ["fault-database-empty"]
    assert not report.with_token


async def test_with_wrong_settings_only_those_are_told(file: Path) -> None:
    report = await look({"DATABASE_URL": f"sqlite:///{file}", "LOG_LEVEL": "LOUD"})
    assert [fault.key for fault in report.faults] == ["fault-log-level"]
