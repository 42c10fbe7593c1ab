"""Brings a database to the version this code expects, or back; Alembic owns the history."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import asyncpg
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db import address, postgres, sqlite
from db.errors import Violated
from db.version import APPLICATION_ID, CURRENT

ADVISORY_LOCK = APPLICATION_ID
"""What processes that migrate the same PostgreSQL database at once wait for."""


async def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database to a version, the newest by default; makes the file when there is none.

    All steps and their record are one transaction: an error leaves what was. Where nothing is to
    be done it is one look, so that a start costs no reading of the whole history. Raises
    ``BadAddress``, ``ForeignFile``, ``Locked`` or ``Unavailable``.
    """
    if revision == "head" and await is_current(url):
        return
    await _run(url, lambda config: command.upgrade(config, revision))


async def downgrade(url: str, revision: str) -> None:
    """Bring the database back to a version; "base" is before the first. Loses what is newer."""
    await _run(url, lambda config: command.downgrade(config, revision))


async def current(url: str) -> str:
    """Return the version of a database, "" when it has none of our tables. Makes nothing.

    Raises ``BadAddress``, ``ForeignFile`` or ``Unavailable``.
    """
    match address.parse(url):
        case address.SqliteAddress(path):
            return await asyncio.to_thread(_version_of_file, path)
        case address.PostgresAddress(server):
            with postgres.translated():
                connection = await asyncpg.connect(server)
                try:
                    return await postgres.find_version(connection)
                finally:
                    await connection.close()


async def is_current(url: str) -> bool:
    """Tell whether the database is of the version this code expects."""
    return await current(url) == CURRENT


def _version_of_file(path: Path) -> str:
    if not path.exists():
        return ""
    with closing(sqlite.connect(path)) as raw:
        return sqlite.find_version(raw)


async def _run(url: str, step: Callable[[Config], None]) -> None:
    def work(connection: Connection) -> None:
        config = Config()
        folder = Path(__file__).parent / "migrations"
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        step(config)

    match address.parse(url):
        case address.SqliteAddress(path):
            await asyncio.to_thread(_run_on_file, path, work)
        case address.PostgresAddress(server):
            await _run_on_server(server, work)


def _run_on_file(path: Path, work: Callable[[Connection], None]) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # For its owner alone; what SQLite keeps beside the file gets the same mode.
        path.touch(mode=0o600)

    def connect() -> sqlite3.Connection:
        raw = sqlite.connect(path)
        # A table that is made anew must not take the rows that point to it along.
        raw.execute("PRAGMA foreign_keys = OFF")
        return raw

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            work(connection)
            dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if dangling:
                tables = tuple(sorted({row[0] for row in dangling}))
                raise Violated("error-database-dangling", {"tables": tables})
    except DBAPIError as error:
        raise sqlite.translate(cast(sqlite3.Error, error.driver_exception)) from None


async def _run_on_server(server: str, work: Callable[[Connection], None]) -> None:
    def connect() -> Awaitable[Any]:
        return cast(Awaitable[Any], asyncpg.connect(server))

    engine = create_async_engine("postgresql+asyncpg://", async_creator=connect, poolclass=NullPool)
    with postgres.translated():
        try:
            async with engine.begin() as connection:
                await connection.execute(select(func.pg_advisory_xact_lock(ADVISORY_LOCK)))
                await connection.run_sync(work)
        except DBAPIError as error:
            raise postgres.translate(error.driver_exception) from None
        finally:
            await engine.dispose()
