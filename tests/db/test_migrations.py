"""The tables are the sum of the migrations, on both stores, and every step can be undone."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import ColumnClause, Connection, column, create_engine, insert
from sqlalchemy import table as sql_table
from sqlalchemy.ext.asyncio import create_async_engine

from bot import methods
from bot.domain.ids import RoundId
from bot.domain.method_data import digest_of, to_data
from bot.domain.promise import State
from db import address, migrate, sqlite
from db.errors import StorageError, Violated
from db.tables import metadata
from db.version import CURRENT, VERSION_TABLE
from tests.db.data import a_round, new_id
from tests.keys import open_store

BEFORE_PROMISES = "0020"
MIGRATIONS = Path(migrate.__file__).parent / "migrations"

CATALOGUE = {
    "columns": """
        SELECT table_name, column_name, ordinal_position, data_type, is_nullable, column_default,
            collation_name, character_maximum_length
        FROM information_schema.columns WHERE table_schema = 'public'
    """,
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
    """,
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
}


def _definition(sql: str) -> tuple[str, ...]:
    """Return a CREATE statement as lines of which the order of constraints does not matter."""
    lines = [re.sub(r"\s+", " ", line).strip(" ,") for line in sql.splitlines()]
    columns = [line for line in lines if line and not line.startswith("CONSTRAINT")]
    return *columns, *sorted(line for line in lines if line.startswith("CONSTRAINT"))


async def structure(url: str) -> set[tuple[object, ...]]:
    """Return everything there is in the database but rows and the table of the version."""
    found: set[tuple[object, ...]] = set()
    match address.parse(url):
        case address.SqliteAddress(path):
            with closing(sqlite3.connect(path)) as raw:
                rows = raw.execute("SELECT tbl_name, name, sql FROM sqlite_master").fetchall()
            found = {(table, name, _definition(sql or "")) for table, name, sql in rows}
        case address.PostgresAddress(server):
            connection = await asyncpg.connect(server)
            found = {
                tuple(row) for query in CATALOGUE.values() for row in await connection.fetch(query)
            }
            await connection.close()
    return {row for row in found if row[0] != VERSION_TABLE}


async def on_connection(url: str, work: object) -> object:
    """Run work on a connection of SQLAlchemy's own, as nothing but these tests does."""
    assert callable(work)
    result: object = None
    match address.parse(url):
        case address.SqliteAddress(path):
            engine = create_engine("sqlite://", creator=lambda: sqlite.connect(path))
            with engine.begin() as connection:
                result = work(connection)
            engine.dispose()
        case address.PostgresAddress(server):
            async_engine = create_async_engine(
                "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(server)
            )
            async with async_engine.begin() as async_connection:
                result = await async_connection.run_sync(work)
            await async_engine.dispose()
    return result


@pytest.fixture
def url(empty_url: str) -> str:
    """Return the address of an empty database: here it is what migrating does that counts."""
    return empty_url


async def test_the_migrations_make_the_tables_that_the_code_knows(url: str) -> None:
    await migrate.upgrade(url)
    migrated = await structure(url)
    await migrate.downgrade(url, "base")
    assert await structure(url) == set()
    await on_connection(url, metadata.create_all)
    assert migrated == await structure(url)
    assert len(migrated) > len(metadata.tables)


async def test_alembic_sees_no_difference(url: str) -> None:
    def differences(connection: Connection) -> object:
        options = {"version_table": VERSION_TABLE, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, metadata)

    await migrate.upgrade(url)
    assert await on_connection(url, differences) == []


def test_the_code_expects_the_newest_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [CURRENT]


async def test_every_step_can_be_done_undone_and_done_again(url: str) -> None:
    steps = [revision.revision for revision in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    structures = {}
    for revision in reversed(steps):
        await migrate.upgrade(url, revision)
        assert await migrate.current(url) == revision
        structures[revision] = await structure(url)
    for revision, below in zip(steps, [*steps[1:], "base"], strict=True):
        await migrate.downgrade(url, below)
        assert await structure(url) == structures.get(below, set())
        await migrate.upgrade(url, revision)
        assert await structure(url) == structures[revision]
        await migrate.downgrade(url, below)
    assert await migrate.current(url) == ""


async def test_upgrading_again_changes_nothing(url: str) -> None:
    await migrate.upgrade(url)
    uow = await open_store(url)
    round_ = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
    await migrate.upgrade(url)
    async with uow.read() as tx:
        assert await tx.rounds.get(round_.id) == round_
    await uow.close()
    assert await migrate.is_current(url)


async def test_processes_that_migrate_at_once_do_it_once(url: str) -> None:
    await asyncio.gather(*(migrate.upgrade(url) for _ in range(3)))
    assert await migrate.is_current(url)


async def test_a_step_that_fails_leaves_nothing(url: str) -> None:
    await migrate.upgrade(url)
    await migrate.downgrade(url, "base")

    def stand_in_the_way(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE votes (round_id TEXT)")

    await on_connection(url, stand_in_the_way)
    was = await structure(url)
    with pytest.raises(StorageError):
        await migrate.upgrade(url)
    assert await structure(url) == was
    assert await migrate.current(url) == ""


async def test_looking_makes_nothing(url: str) -> None:
    assert await migrate.current(url) == ""
    assert not await migrate.is_current(url)
    match address.parse(url):
        case address.SqliteAddress(path):
            assert not path.exists()
        case address.PostgresAddress():
            assert await structure(url) == set()


def _insert(connection: Connection, table: str, values: Mapping[str, object]) -> None:
    columns: list[ColumnClause[object]] = [column(name) for name in values]
    connection.execute(insert(sql_table(table, *columns)).values(values))


async def test_a_round_that_had_begun_keeps_its_steps_when_turns_come(url: str) -> None:
    data = to_data(methods.load("troika"))
    begun, fresh = (str(new_id()) for _ in range(2))

    def store(connection: Connection) -> None:
        _insert(connection, "methods", {"digest": digest_of(data), "data": json.dumps(data)})
        for round_id, index in ((begun, 7), (fresh, -1)):
            row = {"id": round_id, "guild_id": 1, "announce_id": 2, "title": "…", "size": 3}
            row |= {"method_digest": digest_of(data), "language": "nl", "facilitator_id": 3}
            row |= {"opened_at": 4, "status": "open", "step_index": index, "version": 0}
            _insert(connection, "rounds", row)
            seat = {"round_id": round_id, "user_id": 5, "position": 0, "presence": "in", "since": 4}
            _insert(connection, "seats", seat)

    await migrate.upgrade(url, "0005")
    await on_connection(url, store)
    await migrate.upgrade(url)
    uow = await open_store(url)
    async with uow.read() as tx:
        old, new = await tx.rounds.get(RoundId(begun)), await tx.rounds.get(RoundId(fresh))
    with pytest.raises(Violated):
        await migrate.downgrade(url, "0005")
    await uow.unseal()
    await uow.close()
    assert old is not None
    assert new is not None
    assert (old.script[old.index].key, old.method.laps) == ("second", 0)
    assert (len(old.seats), len(new.seats)) == (1, 1)
    assert new.method == methods.load("troika")
    await migrate.downgrade(url, "0005")
    await migrate.upgrade(url)


async def test_what_was_promised_moves_into_rows_of_its_own_and_back(url: str) -> None:
    data = to_data(methods.load("five-step"))
    asked, fresh = (str(new_id()) for _ in range(2))

    def store(connection: Connection) -> None:
        _insert(connection, "methods", {"digest": digest_of(data), "data": json.dumps(data)})
        for round_id in (asked, fresh):
            row = {"id": round_id, "guild_id": 1, "announce_id": 2, "title": "…", "size": 3}
            row |= {"method_digest": digest_of(data), "language": "nl", "facilitator_id": 3}
            row |= {"opened_at": 4, "status": "closed", "step_index": 1, "version": 0}
            _insert(connection, "rounds", {**row, "bringer_id": 5, "commit_on": 9})
            given = {"round_id": round_id, "author_id": 5, "step_index": -1, "written_at": 7}
            given |= {"number": 0, "helped": False, "marks": "[]", "id": str(new_id())}
            words = {"kind": "commitment", "slot": "commitment", "text": "het stil valt\nwacht ik"}
            _insert(connection, "contributions", given | words)
            if round_id == asked:
                words = {"kind": "checkback", "slot": "checkback", "text": "Ja.", "marks": "[2]"}
                _insert(connection, "contributions", given | words | {"id": str(new_id())})
                shown = {"round_id": round_id, "surface": "direct:checkback:5", "digest": "d"}
                _insert(connection, "surfaces", shown | {"channel_id": 1, "message_id": 2})
            else:
                timer = {"round_id": round_id, "kind": "checkback", "step_index": -1, "due_at": 9}
                _insert(connection, "timers", timer | {"attempts": 0, "free_at": 9})

    await migrate.upgrade(url, BEFORE_PROMISES)
    await on_connection(url, store)
    # There and back and there again: once a store is opened its texts are sealed, and stay so.
    await migrate.upgrade(url)
    await migrate.downgrade(url, BEFORE_PROMISES)
    await migrate.upgrade(url)
    uow = await open_store(url)
    async with uow.read() as tx:
        (told,) = await tx.promises.of_round(RoundId(asked))
        (waits,) = await tx.promises.of_round(RoundId(fresh))
        assert await tx.contributions.of_round(RoundId(asked)) == []
        shown = [one.surface for one in await tx.surfaces.all(RoundId(asked))]
    await uow.close()
    assert (told.if_text, told.then_text) == ("het stil valt", "wacht ik")
    assert (told.state, told.outcome, told.line, told.asks) == (State.ANSWERED, 2, "Ja.", 1)
    assert (waits.state, waits.asks, waits.ask_at) == (State.OPEN, 0, waits.due_at)
    assert shown == [f"direct:checkback-{told.id}-1:5"]
