"""The store of keys as a PostgreSQL database of its own, for processes on several machines."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from bot.domain.ids import UserId
from bot.domain.keys import Owner, Scope
from db.postgres import WAIT_S, translated
from db.sealing.key_store import CHECK, KeyRow, Rewrap, columns_of, owner_of
from db.version import APPLICATION_ID

_TABLES = """
    CREATE TABLE IF NOT EXISTS reisgenoot_key_store (name TEXT PRIMARY KEY, value BYTEA NOT NULL);
    CREATE TABLE IF NOT EXISTS reisgenoot_keys (id BIGINT PRIMARY KEY, scope TEXT NOT NULL,
        scope_id TEXT NOT NULL, person_id BIGINT NOT NULL, wrapped BYTEA NOT NULL,
        UNIQUE (scope, scope_id, person_id));
    CREATE INDEX IF NOT EXISTS reisgenoot_keys_of_person ON reisgenoot_keys (person_id)
        WHERE person_id <> 0
"""
_EXISTS = "SELECT to_regclass('reisgenoot_key_store') IS NOT NULL"
_ABOUT = "SELECT name, value FROM reisgenoot_key_store"
_BEGIN = "INSERT INTO reisgenoot_key_store VALUES ($1, $2) ON CONFLICT DO NOTHING"
_ALL = "SELECT id, scope, scope_id, person_id, wrapped FROM reisgenoot_keys"
_OF_OWNERS = f"""{_ALL} JOIN unnest($1::text[], $2::text[], $3::bigint[])
    AS asked (scope, scope_id, person_id) USING (scope, scope_id, person_id)"""
_OF_IDS = f"{_ALL} WHERE id = ANY($1::bigint[])"
_IN_SCOPE = f"{_ALL} WHERE scope = $1 AND scope_id = $2"
_OF_PERSON = f"{_ALL} WHERE person_id = $1 AND person_id <> 0"
_LOCK = "SELECT value FROM reisgenoot_key_store WHERE name = 'check' FOR SHARE"
_LOCK_ALONE = "SELECT value FROM reisgenoot_key_store WHERE name = 'check' FOR UPDATE"
_ADD = "INSERT INTO reisgenoot_keys VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"
_DESTROY = "DELETE FROM reisgenoot_keys WHERE id = ANY($1::bigint[])"
_REWRAP = "UPDATE reisgenoot_keys SET wrapped = $1 WHERE id = $2"
_CHANGE = "UPDATE reisgenoot_key_store SET value = $1 WHERE name = $2"
_POOL = 4


class KeyServer:
    """A database of keys. It is backed up apart from what it opens, and only briefly kept."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._pool: Any = None
        self._opening = asyncio.Lock()

    async def about(self) -> Mapping[str, bytes]:
        """Return what the store says about itself; nothing when there are no tables yet."""
        async with self._connection() as connection:
            if not await connection.fetchval(_EXISTS):
                return {}
            return dict(await connection.fetch(_ABOUT))

    async def begin(self, about: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Make the tables, and say which store it is."""
        async with self._connection() as connection, connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock($1)", APPLICATION_ID)
            await connection.execute(_TABLES)
            await connection.executemany(_BEGIN, list(about.items()))
            return dict(await connection.fetch(_ABOUT))

    async def of_owners(self, owners: Sequence[Owner]) -> Sequence[KeyRow]:
        """Return the keys that these owners have."""
        scopes, ids, persons = zip(*map(columns_of, owners), strict=True)
        return await self._rows(_OF_OWNERS, list(scopes), list(ids), list(persons))

    async def of_ids(self, ids: Sequence[int]) -> Sequence[KeyRow]:
        """Return the keys with these ids that are still there."""
        return await self._rows(_OF_IDS, list(ids))

    async def in_scope(self, scope: Scope, id: str) -> Sequence[KeyRow]:
        """Return the key of something, and those of the persons in it."""
        return await self._rows(_IN_SCOPE, scope.value, id)

    async def of_person(self, person_id: UserId) -> Sequence[KeyRow]:
        """Return every key of a person, wherever."""
        return await self._rows(_OF_PERSON, person_id)

    async def add(self, rows: Sequence[KeyRow], check: bytes) -> Sequence[KeyRow]:
        """Keep new keys; see ``KeyStore``."""
        values = [(row.id, *columns_of(row.owner), row.wrapped) for row in rows]
        async with self._connection() as connection, connection.transaction():
            if await connection.fetchval(_LOCK) == check:
                await connection.executemany(_ADD, values)
        return await self.of_owners([row.owner for row in rows])

    async def destroy(self, ids: Sequence[int]) -> None:
        """Delete keys, and let PostgreSQL clear the place where they were."""
        async with self._connection() as connection:
            await connection.execute(_DESTROY, list(ids))
            await connection.execute("VACUUM reisgenoot_keys")

    async def all(self) -> Sequence[KeyRow]:
        """Return every key."""
        return await self._rows(_ALL)

    async def rewrap(self, change: Rewrap, before: bytes, after: bytes) -> bool:
        """Change how every key is wrapped; see ``KeyStore``."""
        async with self._connection() as connection, connection.transaction():
            if await connection.fetchval(_LOCK_ALONE) != before:
                return False
            rows = [_row(row) for row in await connection.fetch(_ALL)]
            changed = [(row.wrapped, row.id) for row in change(rows)]
            await connection.executemany(_REWRAP, changed)
            await connection.execute(_CHANGE, after, CHECK)
        return True

    async def close(self) -> None:
        """Close every connection."""
        if self._pool is not None:
            await self._pool.close()

    async def _rows(self, sql: str, *values: object) -> Sequence[KeyRow]:
        async with self._connection() as connection:
            return [_row(row) for row in await connection.fetch(sql, *values)]

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        with translated():
            async with self._opening:
                if self._pool is None:
                    self._pool = await asyncpg.create_pool(
                        self._url,
                        min_size=1,
                        max_size=_POOL,
                        command_timeout=WAIT_S,
                        server_settings={"application_name": "reisgenoot keys"},
                    )
            async with self._pool.acquire(timeout=WAIT_S) as connection:
                yield connection


def _row(row: Sequence[Any]) -> KeyRow:
    id, scope, scope_id, person_id, wrapped = row
    return KeyRow(id, owner_of(scope, scope_id, person_id), wrapped)
