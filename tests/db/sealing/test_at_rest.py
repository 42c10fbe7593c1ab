"""What lies in the files and on the server: nothing that anybody typed, new or from before."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import column, create_engine, select, table, update
from sqlalchemy.types import BigInteger, Boolean, Integer

from bot.domain.case import CaseId, PreparedCase
from bot.domain.held import Held
from bot.domain.ids import UserId
from db import address, migrate, unlocking
from db.columns import metadata
from db.errors import Tampered
from db.migrations.versions import __path__ as versions
from db.sealing.declare import personal_columns
from db.sealing.envelope import MARK
from db.session import Session
from db.types import PersonBytes, PersonDoc, PersonText
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, JORIS, NOW, TARIK, a_contribution, a_round, new_id
from tests.fakes import Killed
from tests.keys import keys_of, open_store

SECRET = "Ik durf het mijn directeur niet te zeggen"
BEFORE = "0021"
"""The last version without seals."""


async def everything_on(url: str) -> bytes:
    """Return all that is kept: every file beside the database, or every row on the server."""
    match address.parse(url):
        case address.SqliteAddress(path):
            return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))
        case address.PostgresAddress(server):
            connection = await asyncpg.connect(server)
            rows = [
                repr(tuple(row))
                for one in metadata.sorted_tables
                for row in await connection.fetch(f"SELECT * FROM {one.name}")
            ]
            await connection.close()
            keys = Path(keys_of(url).url.removeprefix("sqlite:///"))
            return "\n".join(rows).encode() + keys.read_bytes()


async def test_nothing_typed_lies_open(uow: SqlUnitOfWork, url: str) -> None:
    round_ = a_round(title=SECRET)
    case = PreparedCase(CaseId(new_id()), GUILD, JORIS, "troika", SECRET, {"a": SECRET}, NOW)
    held = Held(round_.id, JORIS, "opening", 0, SECRET, NOW, parked=False)
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        await tx.contributions.put(a_contribution(round_.id, text=SECRET))
        await tx.held.put(held)
        await tx.cases.put(case)
        await tx.drafts.put(JORIS, "form", {"line": SECRET}, NOW)
        await tx.proofs.put_own_name(JORIS, SECRET)
        await tx.settings.put_almanac(GUILD, SECRET, JORIS, NOW)
    assert SECRET.encode() not in await everything_on(url)
    other = await open_store(url)
    async with other.read() as tx:
        found = await tx.rounds.get(round_.id)
        assert found is not None
        assert found.title == SECRET
        assert [one.text for one in await tx.contributions.of_round(round_.id)] == [SECRET]
        assert await tx.held.get(round_.id, JORIS, "opening") == held
        assert await tx.cases.get(case.id, JORIS) == case
        assert await tx.drafts.get(JORIS, "form") == {"line": SECRET}
        assert await tx.proofs.own_names([JORIS]) == {JORIS: SECRET}
        assert await tx.settings.almanac(GUILD) == SECRET
    await other.close()
    await uow.close()
    assert SECRET.encode() not in await everything_on(url)


async def test_the_same_words_look_different(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        await tx.rounds.add(a_round(title="Ja"))
        await tx.rounds.add(a_round(title="Ja"))
    assert len(set(await stored_titles(uow))) == 2


async def stored_titles(uow: SqlUnitOfWork) -> list[str]:
    """Return the titles of rounds as they lie there."""
    plain = table("rounds", column("title"))
    async with uow._store.session(writing=False) as session:
        return [title for (title,) in await session.fetch(select(plain))]


@pytest.mark.parametrize("moved", ["text", "slot", "cut"])
async def test_what_was_changed_or_moved_is_not_shown(uow: SqlUnitOfWork, moved: str) -> None:
    round_ = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        await tx.contributions.put(a_contribution(round_.id, author_id=JORIS, slot="a"))
        await tx.contributions.put(a_contribution(round_.id, author_id=TARIK, slot="b"))
        await tx.contributions.put(a_contribution(round_.id, author_id=TARIK, slot="c"))
    c = table("contributions", *map(column, ("slot", "text")))
    other = select(c.c.text).where(c.c.slot == ("a" if moved == "text" else "b")).scalar_subquery()
    change = update(c).where(c.c.slot == "c")
    change = change.values(text=MARK + "AAAA" if moved == "cut" else other)
    async with uow._store.session(writing=True) as session:
        session.later(change)
    async with uow.read() as tx:
        with pytest.raises(Tampered):
            await tx.contributions.of_round(round_.id)


# ------------------------------------------------------------------------ from before


def plant(connection: sqlite3.Connection) -> None:
    """Put a row in every table with texts, as a version without seals did."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for one in metadata.sorted_tables:
        # What texts hang on must be there too: a file with loose ends is not migrated.
        if not personal_columns(one) and one.name != "stands":
            continue
        known = {row[1] for row in connection.execute(f"PRAGMA table_info({one.name})")}
        if not known:
            continue
        row: dict[str, object] = {}
        for field in one.columns:
            match field.type:
                case PersonDoc(empty=empty):
                    row[field.name] = json.dumps([SECRET] if empty is list else {"k": SECRET})
                case PersonText():
                    row[field.name] = SECRET
                case PersonBytes():
                    row[field.name] = SECRET.encode()
                case _:
                    number = isinstance(field.type.dialect_impl(DIALECT), BigInteger)
                    number = number or isinstance(field.type, Integer | Boolean)
                    row[field.name] = 1 if number else "x"
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {one.name} ({names}) VALUES ({marks})", [*row.values()])
    connection.commit()


DIALECT = create_engine("sqlite://").dialect


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    return tmp_path / "old.db"


@pytest.fixture
async def old_url(old_file: Path) -> str:
    """Give a database of the last version without seals, with somebody's words everywhere."""
    url = f"sqlite:///{old_file}"
    await migrate.upgrade(url, BEFORE)
    with closing(sqlite3.connect(old_file)) as connection:
        plant(connection)
        connection.execute("DELETE FROM own_names")
        connection.commit()
    assert SECRET.encode() in await everything_on(url)
    return url


async def test_what_was_there_is_sealed_at_the_first_start(old_url: str) -> None:
    await migrate.upgrade(old_url)
    uow = await open_store(old_url)
    typed = {repr(text) for text in (SECRET, [SECRET], {"k": SECRET}, SECRET.encode())}
    found = 0
    for one in metadata.sorted_tables:
        columns = [one.c[name] for name in personal_columns(one)]
        if not columns:
            continue
        async with uow._store.session(writing=False) as session:
            for row in await session.fetch(select(*columns)):
                assert set(map(repr, row)) <= typed
                found += 1
    assert found > 15
    assert SECRET.encode() not in await everything_on(old_url)
    await uow.close()
    assert SECRET.encode() not in await everything_on(old_url)


async def test_sealing_what_was_there_goes_on_where_it_was_cut_off(
    old_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await migrate.upgrade(old_url)
    seal_rows = unlocking._seal_rows
    left = iter(range(5))

    async def cut_off(session: Session, name: str) -> None:
        await seal_rows(session, name)
        if next(left, None) is None:
            raise Killed

    monkeypatch.setattr(unlocking, "_seal_rows", cut_off)
    with pytest.raises(Killed):
        await open_store(old_url)
    assert SECRET.encode() in await everything_on(old_url)
    monkeypatch.undo()
    uow = await open_store(old_url)
    await uow.close()
    assert SECRET.encode() not in await everything_on(old_url)


def test_the_migration_knows_every_table_that_was_there(old_url: str, old_file: Path) -> None:
    with closing(sqlite3.connect(old_file)) as connection:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
        there = {row[0] for row in connection.execute(tables)}
    text = (Path(versions[0]) / "0022_sealing.py").read_text("utf-8")
    named = {name for name in there if f'"{name}"' in text}
    assert named == {one.name for one in metadata.sorted_tables if personal_columns(one)} & there


async def test_on_a_server_what_was_there_is_sealed_too(postgres_url: str) -> None:
    await migrate.upgrade(postgres_url, BEFORE)
    connection = await asyncpg.connect(postgres_url)
    await connection.execute(
        "INSERT INTO drafts VALUES (1, 'form', $1, 2)", json.dumps({"line": SECRET})
    )
    await connection.close()
    await migrate.upgrade(postgres_url)
    uow = await open_store(postgres_url)
    async with uow.read() as tx:
        assert await tx.drafts.get(UserId(1), "form") == {"line": SECRET}
    await uow.close()
    assert SECRET.encode() not in await everything_on(postgres_url)
