"""The store of keys as a small SQLite file, for processes on one machine."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from bot.domain.ids import UserId
from bot.domain.keys import Owner, Scope
from db.errors import KeysRefused
from db.sealing.key_store import CHECK, KeyRow, Rewrap, columns_of, owner_of
from db.sealing.master import must_be_private
from db.sqlite import BUSY_TIMEOUT_MS, translate

_TABLES = (
    "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
    """CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, scope TEXT NOT NULL,
    scope_id TEXT NOT NULL, person_id INTEGER NOT NULL, wrapped BLOB NOT NULL,
    UNIQUE (scope, scope_id, person_id))""",
    "CREATE INDEX IF NOT EXISTS keys_of_person ON keys (person_id) WHERE person_id <> 0",
)
_ALL = "SELECT id, scope, scope_id, person_id, wrapped FROM keys"
_OF_OWNER = f"{_ALL} WHERE scope = ? AND scope_id = ? AND person_id = ?"
_OF_ID = f"{_ALL} WHERE id = ?"
_IN_SCOPE = f"{_ALL} WHERE scope = ? AND scope_id = ?"
_OF_PERSON = f"{_ALL} WHERE person_id = ? AND person_id <> 0"
_ADD = """
    INSERT INTO keys SELECT ?, ?, ?, ?, ? WHERE (SELECT value FROM about WHERE name = 'check') = ?
    ON CONFLICT DO NOTHING
"""

_Result = TypeVar("_Result")


class KeyFile:
    """A file of keys, read and written in threads, one at a time.

    It keeps no log of its own and overwrites what it deletes, so that a key that was destroyed is
    nowhere in it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._raw: sqlite3.Connection | None = None
        self._is_free = asyncio.Lock()

    async def about(self) -> Mapping[str, bytes]:
        """Return what the file says about itself; nothing without a file, and none is made."""
        if not await asyncio.to_thread(self._path.exists):
            return {}
        return await self._do(_about)

    async def begin(self, about: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Make the file, for its owner alone."""

        def work(raw: sqlite3.Connection) -> Mapping[str, bytes]:
            for name, value in about.items():
                raw.execute("INSERT OR IGNORE INTO about VALUES (?, ?)", (name, value))
            return _about(raw)

        return await self._do(work)

    async def of_owners(self, owners: Sequence[Owner]) -> Sequence[KeyRow]:
        """Return the keys that these owners have."""
        return await self._do(lambda raw: _rows(raw, _OF_OWNER, map(columns_of, owners)))

    async def of_ids(self, ids: Sequence[int]) -> Sequence[KeyRow]:
        """Return the keys with these ids that are still there."""
        return await self._do(lambda raw: _rows(raw, _OF_ID, ((id,) for id in ids)))

    async def in_scope(self, scope: Scope, id: str) -> Sequence[KeyRow]:
        """Return the key of something, and those of the persons in it."""
        return await self._do(lambda raw: _rows(raw, _IN_SCOPE, [(scope.value, id)]))

    async def of_person(self, person_id: UserId) -> Sequence[KeyRow]:
        """Return every key of a person, wherever."""
        return await self._do(lambda raw: _rows(raw, _OF_PERSON, [(person_id,)]))

    async def add(self, rows: Sequence[KeyRow], check: bytes) -> Sequence[KeyRow]:
        """Keep new keys; see ``KeyStore``."""
        values = [(row.id, *columns_of(row.owner), row.wrapped, check) for row in rows]

        def work(raw: sqlite3.Connection) -> Sequence[KeyRow]:
            raw.executemany(_ADD, values)
            return _rows(raw, _OF_OWNER, (columns_of(row.owner) for row in rows))

        return await self._do(work)

    async def destroy(self, ids: Sequence[int]) -> None:
        """Overwrite keys."""
        values = [(id,) for id in ids]
        await self._do(lambda raw: raw.executemany("DELETE FROM keys WHERE id = ?", values))

    async def all(self) -> Sequence[KeyRow]:
        """Return every key."""
        return await self._do(lambda raw: _rows(raw, _ALL, [()]))

    async def rewrap(self, change: Rewrap, before: bytes, after: bytes) -> bool:
        """Change how every key is wrapped; see ``KeyStore``."""

        def work(raw: sqlite3.Connection) -> bool:
            if _about(raw).get(CHECK) != before:
                return False
            changed = [(row.wrapped, row.id) for row in change(_rows(raw, _ALL, [()]))]
            raw.executemany("UPDATE keys SET wrapped = ? WHERE id = ?", changed)
            raw.execute("UPDATE about SET value = ? WHERE name = ?", (after, CHECK))
            return True

        return await self._do(work)

    async def close(self) -> None:
        """Close the file."""
        async with self._is_free:
            if self._raw is not None:
                await asyncio.to_thread(self._raw.close)
                self._raw = None

    async def _do(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        async with self._is_free:
            return await asyncio.to_thread(self._work, work)

    def _work(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        try:
            if self._raw is None:
                self._raw = _open(self._path)
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                done = work(self._raw)
            except BaseException:
                self._raw.execute("ROLLBACK")
                raise
            self._raw.execute("COMMIT")
        except sqlite3.Error as error:
            raise translate(error) from None
        return done


def _open(path: Path) -> sqlite3.Connection:
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
        must_be_private(path)
    except OSError:
        raise KeysRefused("fault-keys-file-unwritable", {"file": str(path)}) from None
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        raw.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute("PRAGMA synchronous = FULL")
        for statement in _TABLES:
            raw.execute(statement)
    except BaseException:
        raw.close()
        raise
    return raw


def _about(raw: sqlite3.Connection) -> Mapping[str, bytes]:
    return dict(raw.execute("SELECT name, value FROM about").fetchall())


def _rows(raw: sqlite3.Connection, sql: str, asked: Iterable[Sequence[object]]) -> list[KeyRow]:
    found = [row for values in asked for row in raw.execute(sql, values).fetchall()]
    return [KeyRow(id, owner_of(*owner), wrapped) for id, *owner, wrapped in found]
