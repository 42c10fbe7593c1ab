"""Stores for the tests, with every table in them: migrated once, then copied for each test."""

import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from db import migrate


def migrated_file(path: Path) -> str:
    """Make a SQLite file with every table; return its address, as DATABASE_URL takes it."""
    path.touch(mode=0o600)
    path.write_bytes(_tables())
    return f"sqlite:///{path}"


@cache
def _tables() -> bytes:
    """Migrate one file in this process. On a thread: a loop may run on this one."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        file = Path(folder) / "reis.db"
        thread.submit(asyncio.run, migrate.upgrade(f"sqlite:///{file}")).result()
        return file.read_bytes()


_STORES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=_STORES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database, on each store."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'reis.db'}"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture(params=_STORES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database with every table, on each store."""
    if request.param == "sqlite":
        return migrated_file(tmp_path / "reis.db")
    address: str = request.getfixturevalue("migrated_postgres_url")
    return address
