"""Unlocking a database at start: its keys, what waits to be forgotten or sealed."""

from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from sqlalchemy import Table, column, select, table, update
from sqlalchemy.sql import bindparam
from sqlalchemy.sql.dml import Update
from sqlalchemy.sql.selectable import Select

from db import key_statements as sql
from db.columns import metadata
from db.keys import bury
from db.sealing import envelope
from db.sealing.declare import Seal, personal_columns, seal_of
from db.sealing.master import KeyPlaces
from db.sealing.opening import open_vault
from db.sealing.sealer import Sealer, Waiting, is_file, owners_of
from db.session import Session

ROWS_AT_ONCE = 25
"""Rows of before there were seals that are in memory at once; one may hold a photo."""

SCRUB = "*"
"""Among the tables that wait: the file is still to be written anew."""


class Store(Protocol):
    """Where transactions come from, as far as unlocking goes."""

    sealer: Sealer | None

    def session(self, *, writing: bool) -> AbstractAsyncContextManager[Session]:
        """Give a transaction."""

    async def scrub(self) -> None:
        """Leave nothing behind of what was deleted or replaced."""


async def unlock(store: Store, places: KeyPlaces, words: str, *, make: bool = True) -> None:
    """Open the keys of a database; make them at the very first start.

    Seals what older versions left unsealed, and destroys what an earlier process had to leave.
    Both go on where they were cut off. Without `make` nothing is made or changed. Raises
    ``KeysRefused``.
    """
    async with store.session(writing=False) as session:
        ((known,),) = await session.fetch(sql.STORE)
        waiting = [name for (name,) in await session.fetch(sql.UNSEALED)]
        dying = await session.fetch(sql.DYING)
    vault, name = await open_vault(places, known, make=make)
    store.sealer = Sealer(vault, words)
    if not make:
        return
    try:
        if not known:
            async with store.session(writing=True) as session:
                session.later(sql.NAME_STORE, [{"name": name}])
        if dying:
            async with store.session(writing=True) as session:
                await bury(session, vault)
        for table_name in sorted(waiting, reverse=True):
            await _seal_table(store, table_name)
    except BaseException:
        await vault.close()
        raise


async def _seal_table(store: Store, name: str) -> None:
    """Seal what a table held before there were seals: all of it, or nothing.

    Of several processes that come to it at once one does it; the others wait, and find it done.
    """
    if name == SCRUB:
        await store.scrub()
    async with store.session(writing=True) as session:
        mine = await session.fetch(sql.BEGIN_SEALING, of_table=name)
        if mine and name != SCRUB:
            await _seal_rows(session, name)


async def _seal_rows(session: Session, name: str) -> None:
    known = metadata.tables.get(name)
    seal = None if known is None else seal_of(known)
    if known is None or seal is None:
        return
    key = [column.name for column in known.primary_key.columns]
    texts = personal_columns(known)
    names = list(dict.fromkeys((*key, *seal.needs, *texts)))
    plain = table(name, *(column(one) for one in names))
    keys = await session.fetch(select(*(plain.c[one] for one in key)))
    by_key = [plain.c[one] == bindparam(f"key_{one}") for one in key]
    read: Select[*tuple[object, ...]] = select(plain).where(*by_key)
    write = update(plain).where(*by_key).values({one: bindparam(f"new_{one}") for one in texts})
    for start in range(0, len(keys), ROWS_AT_ONCE):
        for one in keys[start : start + ROWS_AT_ONCE]:
            named = {f"key_{column}": value for column, value in zip(key, one, strict=True)}
            (row,) = await session.fetch(read, **named)
            await _seal_row(session, write, seal, dict(zip(names, row, strict=True)), named, name)
        await session.run()


async def unseal(store: Store) -> None:
    """Put every text back as it was typed, to go back to a version without seals.

    The keys stay where they are. What was erased is not there to be put back.
    """
    async with store.session(writing=True) as session:
        for known in metadata.sorted_tables:
            if seal_of(known) is not None:
                await _unseal_rows(session, known)
        session.later(sql.NAME_STORE, [{"name": ""}])


async def _unseal_rows(session: Session, known: Table[Any]) -> None:
    key = list(known.primary_key.columns)
    texts = personal_columns(known)
    plain = table(known.name, *(column(name) for name in (*(one.name for one in key), *texts)))
    write = (
        update(plain)
        .where(*(plain.c[one.name] == bindparam(f"key_{one.name}") for one in key))
        .values({name: bindparam(f"new_{name}") for name in texts})
    )
    for row in await session.fetch(select(*key, *(known.c[name] for name in texts))):
        named = {f"key_{one.name}": value for one, value in zip(key, row, strict=False)}
        for (name, type_), value in zip(texts.items(), row[len(key) :], strict=True):
            packed = None if value is None else type_.pack(value)
            as_text = packed is not None and not is_file(type_)
            named[f"new_{name}"] = packed.decode() if as_text and packed is not None else packed
        session.later(write, [named])


async def _seal_row(
    session: Session,
    write: Update,
    seal: Seal,
    row: dict[str, object],
    named: dict[str, object],
    name: str,
) -> None:
    values: list[object] = []
    waiting = []
    columns = personal_columns(metadata.tables[name])
    for at, (column_name, type_) in enumerate(columns.items()):
        was = row[column_name]
        values.append(was)
        if was and not _is_sealed(was):
            place = envelope.place_of(name, column_name, [row[needed] for needed in seal.row])
            plain = was.encode() if isinstance(was, str) else bytes(was)  # type: ignore[call-overload]
            owners = owners_of(seal, row.__getitem__)
            waiting.append(Waiting(values, at, owners, place, plain, is_file(type_)))
    await session.sealer.seal(waiting)
    new = {f"new_{one}": value for one, value in zip(columns, values, strict=True)}
    session.later(write, [{**named, **new}])


def _is_sealed(stored: object) -> bool:
    """Tell whether a text is sealed already: after going back a version and forward again."""
    assert isinstance(stored, str | bytes)
    try:
        envelope.opened(stored)
    except envelope.NotSealed:
        return False
    return True
