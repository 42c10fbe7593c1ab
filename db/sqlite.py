"""SQLite: one file, one writer and a few readers, each a connection with its own thread."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite

from db.errors import ForeignFile, Locked, StorageError, Unavailable, Violated
from db.sealing.sealer import Sealer
from db.session import Session
from db.statements import Bound, Compiler, Row
from db.version import APPLICATION_ID, FIND_VERSION, must_be_current

WAL_PAUSE_SECONDS = 0.02
BUSY_TIMEOUT_MS = 5_000
"""Milliseconds one waits for another process that writes; a commit takes a few."""

READERS = 2
"""Connections that only read, beside the one that writes."""

COMPILER = Compiler(SQLiteDialect_aiosqlite(paramstyle="qmark"))
"""One for the process: a file that is opened again finds its statements compiled."""

_Result = TypeVar("_Result")


class SqliteStore:
    """A database file, for as many tasks as want it and for more than one process."""

    def __init__(self, writer: "_Connection", readers: Sequence["_Connection"]) -> None:
        self.compiler = COMPILER
        self.sealer: Sealer | None = None
        self._writer = writer
        self._writer_is_free = asyncio.Lock()
        self._readers = readers
        self._free_readers: asyncio.LifoQueue[_Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._free_readers.put_nowait(reader)

    @classmethod
    async def open(cls, path: Path) -> "SqliteStore":
        """Open a database that was migrated before.

        Raises ``NotMigrated``, ``ForeignFile`` or ``Unavailable``.
        """
        if not await asyncio.to_thread(path.is_file):
            must_be_current("")
        opened: list[_Connection] = []
        try:
            opened.append(await _Connection.open(path))
            must_be_current(await opened[0].do(find_version))
            for _ in range(READERS):
                opened.append(await _Connection.open(path, query_only=True))  # noqa: PERF401 - what was opened before a failure must be closed
        except BaseException:
            for connection in opened:
                await connection.close()
            raise
        return cls(opened[0], opened[1:])

    @asynccontextmanager
    async def session(self, *, writing: bool) -> AsyncIterator[Session]:
        """Give a transaction: commit when the block ends well, roll back when it raises."""
        if writing:
            async with self._writer_is_free:
                session = _SqliteSession(self._writer, self.compiler, self.sealer, writing=True)
                async with session.transaction():
                    yield session
            return
        reader = await self._free_readers.get()
        try:
            session = _SqliteSession(reader, self.compiler, self.sealer, writing=False)
            async with session.transaction():
                yield session
        finally:
            self._free_readers.put_nowait(reader)

    async def scrub(self) -> None:
        """Write the file anew and empty its log, so that nothing that was deleted is left in it.

        Raises ``Locked`` when another process is at work in the file.
        """

        def work(raw: sqlite3.Connection) -> None:
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

        async with self._writer_is_free:
            await self._writer.do(work)

    async def close(self) -> None:
        """Close every connection; what was written by then is in the file."""
        async with self._writer_is_free:
            for connection in (*self._readers, self._writer):
                await connection.close()


class _SqliteSession(Session):
    """A transaction, of which every trip is one piece of work for the connection's thread."""

    def __init__(
        self,
        connection: "_Connection",
        compiler: Compiler,
        sealer: Sealer | None,
        *,
        writing: bool,
    ) -> None:
        super().__init__(compiler, sealer, writing=writing)
        self._connection = connection
        self._begin: str | None = "BEGIN IMMEDIATE" if writing else "BEGIN"

    async def _send(self, work: Sequence[Bound]) -> Sequence[Sequence[Row]]:
        begin, self._begin = self._begin, None

        def batch(raw: sqlite3.Connection) -> Sequence[Sequence[Row]]:
            if begin:
                raw.execute(begin)
            return _perform(raw, work)

        return await self._connection.do(batch)

    async def _commit(self, work: Sequence[Bound]) -> None:
        begin = self._begin
        if begin and not work:
            return

        def batch(raw: sqlite3.Connection) -> None:
            # Whoever waits for this may be cancelled; the thread ends the transaction either way.
            try:
                if begin:
                    raw.execute(begin)
                _perform(raw, work)
                raw.execute("COMMIT")
            except BaseException:
                _roll_back(raw)
                raise

        await self._connection.do(batch)

    async def _rollback(self) -> None:
        if self._begin is None:
            await self._connection.do(_roll_back)


def _perform(raw: sqlite3.Connection, work: Sequence[Bound]) -> Sequence[Sequence[Row]]:
    replies: list[Sequence[Row]] = []
    for bound in work:
        if len(bound.rows) == 1:
            rows = raw.execute(bound.text, bound.rows[0]).fetchall()
        else:
            rows = raw.executemany(bound.text, bound.rows).fetchall()
        replies.append(rows)
        if bound.decisive and not rows:
            break
    return replies


def _roll_back(raw: sqlite3.Connection) -> None:
    if raw.in_transaction:
        raw.execute("ROLLBACK")


class _Connection:
    """A connection and its thread."""

    def __init__(self, thread: aiosqlite.Connection, raw: sqlite3.Connection) -> None:
        self._thread = thread
        self._raw = raw

    @classmethod
    async def open(cls, path: Path, *, query_only: bool = False) -> "_Connection":
        """Open the file first and give it a thread afterwards.

        A thread of aiosqlite whose own opening failed ends some time later, and may then report to
        an event loop that is closed (aiosqlite 0.22.1 core.py, ``_connect`` and ``stop``).
        """
        raw = await asyncio.to_thread(connect, path, query_only=query_only)
        thread = await aiosqlite.Connection(lambda: raw, iter_chunk_size=64)
        return cls(thread, raw)

    async def do(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Run work on the connection's thread.

        One trip for a whole batch: aiosqlite has no public way to do so, and its own methods make
        a trip for each statement, which costs more than the statement. It logs what it runs, so
        the values are inside the work and not beside it.
        """
        raw = self._raw

        def translated() -> _Result:
            try:
                return work(raw)
            except sqlite3.Error as error:
                raise translate(error) from None

        result: _Result = await self._thread._execute(translated)  # type: ignore[no-untyped-call]  # noqa: SLF001 - as said above
        return result

    async def close(self) -> None:
        """End the thread."""
        await self._thread.close()


def _use_write_ahead_log(raw: sqlite3.Connection) -> None:
    """Switch the file to WAL, once in its life.

    The switch needs the file for itself and does not wait for the busy timeout (sqlite.org/wal):
    of several processes that open a new file at once, one switches and the others look again.
    """
    give_up_at = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while raw.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(WAL_PAUSE_SECONDS)


def connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    """Open the file as every connection should; transactions are begun by hand.

    Raises ``ForeignFile`` before anything is changed in a file that is not ours, and
    ``Unavailable`` when the file cannot be opened.
    """
    try:
        raw = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=256
        )
    except sqlite3.Error as error:
        raise translate(error) from None
    try:
        raw.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        _must_be_ours(raw, path)
        _use_write_ahead_log(raw)
        raw.execute("PRAGMA synchronous = NORMAL")
        raw.execute("PRAGMA foreign_keys = ON")
        # What is deleted is overwritten with zeros, and not only forgotten.
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute(f"PRAGMA query_only = {int(query_only)}")
    except BaseException as error:
        raw.close()
        if isinstance(error, sqlite3.Error):
            raise translate(error) from None
        raise
    return raw


def _must_be_ours(raw: sqlite3.Connection, path: Path) -> None:
    (found,) = raw.execute("PRAGMA application_id").fetchone()
    if found == APPLICATION_ID:
        return
    (tables,) = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if found or tables:
        raise ForeignFile("error-database-foreign", {"path": str(path)})


def find_version(raw: sqlite3.Connection) -> str:
    """Return the version of the tables, "" when there are none of ours."""
    try:
        row = raw.execute(FIND_VERSION).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return ""
    return row[0] if row else ""


def translate(error: sqlite3.Error) -> StorageError:
    """Return what a caller can tell apart; without the values, which were never in the message."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    said = {"said": str(error)}
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return Locked("error-database-locked", said)
    if code == sqlite3.SQLITE_CONSTRAINT:
        return Violated("error-database-rule", said)
    if code == sqlite3.SQLITE_NOTADB:
        return ForeignFile("error-database-foreign", said)
    return Unavailable("error-database-unavailable", said)
