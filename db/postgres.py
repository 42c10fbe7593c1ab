"""PostgreSQL: a pool of connections, so that several processes share one store."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import asyncpg
from sqlalchemy import Dialect
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from bot.domain.errors import Conflict
from db.columns import metadata
from db.errors import Locked, StorageError, Unavailable, Violated
from db.sealing.declare import seal_of
from db.sealing.sealer import Sealer
from db.session import Session
from db.statements import Bound, Compiler, Row
from db.version import FIND_VERSION, must_be_current

POOL = 10
"""Connections of one process at most; a PostgreSQL of its own allows a hundred in all."""

WAIT_S = 10.0
"""Seconds one waits for a free connection, and for any one statement."""

SCRUB_S = 600.0
"""Seconds that writing one table anew may take."""

make_dialect: Callable[..., Dialect] = PGDialect_asyncpg

COMPILER = Compiler(make_dialect(paramstyle="numeric_dollar"))
"""One for the process: a store that is opened again finds its statements compiled."""


class PostgresStore:
    """A database on a server."""

    def __init__(self, pool: Any) -> None:  # noqa: ANN401 - asyncpg ships no types
        self.compiler = COMPILER
        self.sealer: Sealer | None = None
        self._pool = pool

    @classmethod
    async def open(cls, url: str) -> "PostgresStore":
        """Connect to a database that was migrated before.

        Raises ``NotMigrated`` or ``Unavailable``.
        """
        with translated():
            pool = await asyncpg.create_pool(
                url,
                min_size=1,
                max_size=POOL,
                command_timeout=WAIT_S,
                statement_cache_size=512,
                server_settings={"application_name": "reisgenoot"},
            )
        try:
            async with pool.acquire() as connection:
                must_be_current(await find_version(connection))
        except BaseException:
            await pool.close()
            raise
        return cls(pool)

    @asynccontextmanager
    async def session(self, *, writing: bool) -> AsyncIterator[Session]:
        """Give a transaction: commit when the block ends well, roll back when it raises.

        A reader sees one moment throughout; a writer sees what others committed meanwhile, save
        in the rounds it locked.
        """
        with translated():
            connection = await self._pool.acquire(timeout=WAIT_S)
        try:
            session = _PostgresSession(connection, self.compiler, self.sealer, writing=writing)
            async with session.transaction():
                yield session
        finally:
            await self._pool.release(connection)

    async def scrub(self) -> None:
        """Write every table with texts anew, so that nothing that was replaced is left in it."""
        with translated():
            async with self._pool.acquire(timeout=WAIT_S) as connection:
                for table in metadata.sorted_tables:
                    if seal_of(table) is not None:
                        await connection.execute(f"VACUUM FULL {table.name}", timeout=SCRUB_S)

    async def close(self) -> None:
        """Close the pool, once every connection is back."""
        await self._pool.close()


class _PostgresSession(Session):
    """A transaction on one connection of the pool."""

    def __init__(
        self,
        connection: Any,  # noqa: ANN401 - asyncpg ships no types
        compiler: Compiler,
        sealer: Sealer | None,
        *,
        writing: bool,
    ) -> None:
        super().__init__(compiler, sealer, writing=writing)
        self._connection = connection
        self._transaction: Any = None

    async def _send(self, work: Sequence[Bound]) -> Sequence[Sequence[Row]]:
        replies: list[Sequence[Row]] = []
        with translated():
            if self._transaction is None:
                self._transaction = self._connection.transaction(
                    isolation=None if self.writing else "repeatable_read",
                    readonly=not self.writing,
                )
                await self._transaction.start()
            for bound in work:
                if len(bound.rows) == 1:
                    rows = await self._connection.fetch(bound.text, *bound.rows[0])
                else:
                    rows = await self._connection.executemany(bound.text, bound.rows) or ()
                replies.append(rows)
                if bound.decisive and not rows:
                    break
        return replies

    async def _commit(self, work: Sequence[Bound]) -> None:
        try:
            if work:
                await self._send(work)
        except BaseException:
            await self._rollback()
            raise
        if self._transaction is not None:
            with translated():
                await self._transaction.commit()

    async def _rollback(self) -> None:
        if self._transaction is not None:
            # Should this fail too, then the pool makes the connection anew; the first error counts.
            with suppress(StorageError, Conflict), translated():
                await self._transaction.rollback()


async def find_version(connection: Any) -> str:  # noqa: ANN401 - asyncpg ships no types
    """Return the version of the tables, "" when there are none of ours."""
    try:
        return await connection.fetchval(FIND_VERSION) or ""
    except asyncpg.UndefinedTableError:
        return ""


@contextmanager
def translated() -> Iterator[None]:
    """Raise our own errors for the driver's, whose details may quote what people typed."""
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
        raise translate(error) from None


def translate(error: BaseException) -> StorageError | Conflict:
    """Return what a caller can tell apart, without the driver's words."""
    said = {
        "said": type(error).__name__,
        "rule": getattr(error, "constraint_name", None) or "",
    }
    if isinstance(error, asyncpg.DeadlockDetectedError | asyncpg.SerializationError):
        return Conflict()
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        return Violated("error-database-rule", said)
    if isinstance(error, asyncpg.LockNotAvailableError):
        return Locked("error-database-locked", said)
    return Unavailable("error-database-unavailable", said)
