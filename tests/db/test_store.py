"""Transactions end as they should: whole, or not at all, and without telling what people typed."""

import asyncio
import sqlite3
import traceback
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.domain.effects import TimerKind
from bot.domain.ids import UserId
from bot.domain.round import Round
from bot.ports import Timer
from db import migrate, sqlite, tables
from db.errors import (
    Aborted,
    BadAddress,
    ForeignFile,
    Locked,
    NotMigrated,
    StorageError,
    Unavailable,
    Violated,
)
from db.uow import SqlTransaction, SqlUnitOfWork
from db.version import CURRENT, VERSION_TABLE
from tests.db.data import GUILD, NOW, a_contribution, a_round, a_seat, an_errand
from tests.keys import open_store
from tests.stores import migrated_file

SECRET = "Wat ik in de kring vertelde"


async def number_of_rounds(uow: SqlUnitOfWork) -> int:
    async with uow.read() as tx:
        return len(await tx.rounds.alive(GUILD))


# ----------------------------------------------------------------------- transactions


async def test_a_cancelled_act_stores_nothing_and_hinders_nobody(uow: SqlUnitOfWork) -> None:
    written = asyncio.Event()

    async def act() -> None:
        async with uow.write() as tx:
            await tx.rounds.add(a_round())
            assert len(await tx.rounds.alive(GUILD)) == 1
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(act())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await number_of_rounds(uow) == 0
    async with uow.write() as tx:
        await tx.rounds.add(a_round())
    assert await number_of_rounds(uow) == 1


async def test_acts_cancelled_at_any_moment_are_whole_or_not_there(uow: SqlUnitOfWork) -> None:
    """Each act writes a round and an errand; cancelling comes after any number of steps."""

    async def act() -> None:
        round_ = a_round()
        async with uow.write() as tx:
            await tx.rounds.add(round_)
            before = await tx.rounds.get(round_.id)
            assert before is not None
            await tx.rounds.save(before, replace(before, seats=(a_seat(UserId(3)),)))
            await tx.outbox.add(an_errand(round_.id))

    for steps in range(40):
        task = asyncio.create_task(act())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with uow.write() as tx:
        alive = [await tx.rounds.get(line.id) for line in await tx.rounds.alive(GUILD, 100)]
        errands = await tx.outbox.claim(NOW, "me", NOW - NOW, 100)
    assert {errand.subject for errand in errands} == {round_.id for round_ in alive if round_}
    assert all(round_ and round_.version == 1 for round_ in alive)


async def test_an_overheard_error_cannot_store_half(uow: SqlUnitOfWork) -> None:
    round_ = a_round()

    async def act() -> None:
        async with uow.write() as tx:
            await tx.rounds.add(round_)
            with pytest.raises(Violated):
                await tx.contributions.put(a_contribution(round_.id, number=-1, index=-9))
            with pytest.raises(Aborted):
                await tx.rounds.get(round_.id)

    with pytest.raises(Aborted):
        await act()
    assert await number_of_rounds(uow) == 0


async def test_a_refused_value_is_no_failed_statement(uow: SqlUnitOfWork) -> None:
    round_ = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        with pytest.raises(ValueError, match="no zone"):
            await tx.timers.put(Timer(round_.id, TimerKind.TIME_UP, 0, NOW.replace(tzinfo=None)))
    assert await number_of_rounds(uow) == 1


async def test_readers_cannot_write(uow: SqlUnitOfWork) -> None:
    async def act() -> None:
        async with uow.read() as tx:
            await tx.rounds.add(a_round())

    with pytest.raises(StorageError):
        await act()
    assert await number_of_rounds(uow) == 0


async def test_an_empty_transaction_is_fine(uow: SqlUnitOfWork) -> None:
    async with uow.write():
        pass
    async with uow.read():
        pass
    assert await number_of_rounds(uow) == 0


async def test_more_readers_than_connections_take_turns(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        await tx.rounds.add(a_round())
    assert await asyncio.gather(*(number_of_rounds(uow) for _ in range(50))) == [1] * 50


@pytest.mark.parametrize(
    "broken",
    [
        a_round(size=1),
        a_round(size=9),
        a_round(index=-2),
        a_round(seats=(a_seat(UserId(1 << 63)),)),
    ],
)
async def test_the_store_itself_refuses_nonsense(uow: SqlUnitOfWork, broken: Round) -> None:
    async def act() -> None:
        async with uow.write() as tx:
            await tx.rounds.add(broken)

    with pytest.raises((StorageError, OverflowError)):
        await act()
    assert await number_of_rounds(uow) == 0


async def test_errors_do_not_tell_what_people_typed(uow: SqlUnitOfWork) -> None:
    async def act(tx: SqlTransaction) -> None:
        round_ = a_round(title=SECRET)
        await tx.rounds.add(round_)
        await tx.contributions.put(a_contribution(round_.id, text=SECRET, number=-1, index=-9))

    try:
        async with uow.write() as tx:
            await act(tx)
    except Violated as error:
        told = "".join(traceback.format_exception(error))
    else:
        told = SECRET
    assert SECRET not in told


async def test_drivers_do_not_log_what_people_typed(
    uow: SqlUnitOfWork, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    async with uow.write() as tx:
        await tx.rounds.add(a_round(title=SECRET))
    assert SECRET not in caplog.text


async def test_statements_are_compiled_once(uow: SqlUnitOfWork) -> None:
    async def act() -> None:
        round_ = a_round()
        async with uow.write() as tx:
            await tx.rounds.add(round_)
            await tx.contributions.put(a_contribution(round_.id))
            await tx.contributions.of_round(round_.id, index=0)
            await tx.outbox.add(an_errand(round_.id))
            await tx.outbox.claim(NOW, "me", NOW - NOW, 1)

    compiler = uow._store.compiler
    await act()
    known = len(compiler)
    await act()
    assert len(compiler) == known > 5


# ---------------------------------------------------------------------------- opening


@pytest.mark.parametrize("url", ["", "reis.db", "sqlite://", "sqlite://host/x.db", "mysql://h/x"])
async def test_an_address_that_names_no_store_is_refused(url: str) -> None:
    with pytest.raises(BadAddress) as caught:
        await open_store(url)
    assert caught.value.key == "error-database-address"


async def test_a_store_without_tables_is_refused(empty_url: str) -> None:
    with pytest.raises(NotMigrated) as caught:
        await open_store(empty_url)
    assert caught.value.key == "error-database-version"
    assert caught.value.values == {"found": "", "wanted": CURRENT}


async def test_a_store_of_another_version_is_refused(url: str) -> None:
    uow = await open_store(url)
    async with uow._store.session(writing=True) as session:
        session.later(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    await uow.close()
    assert not await migrate.is_current(url)
    with pytest.raises(NotMigrated) as caught:
        await open_store(url)
    assert caught.value.values == {"found": "9999", "wanted": CURRENT}


async def test_a_server_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    nowhere = f"postgresql://reis@/reis?host={tmp_path}"
    for attempt in (open_store, migrate.current, migrate.upgrade):
        with pytest.raises(Unavailable):
            await attempt(nowhere)


async def test_a_server_that_went_away_is_found_again(
    migrated_postgres_url: str,
) -> None:
    uow = await open_store(migrated_postgres_url)
    hang_up = text("SELECT pg_terminate_backend(pg_backend_pid())")

    async def lose_the_connection() -> None:
        async with uow._store.session(writing=True) as session:
            session.later(hang_up)
            session.later(tables.rounds.delete())

    with pytest.raises(Unavailable):
        await lose_the_connection()
    async with uow.write() as tx:
        await tx.rounds.add(a_round())
    assert await number_of_rounds(uow) == 1
    await uow.close()


# ----------------------------------------------------------------------- SQLite alone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a database file may be made."""
    return tmp_path / "reis.db"


@pytest.fixture
async def on_file(path: Path) -> AsyncIterator[SqlUnitOfWork]:
    """Give a migrated file."""
    uow = await open_store(migrated_file(path))
    yield uow
    await uow.close()


def make_a_foreign_database(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE recipes (name TEXT)")
    raw.close()


def make_another_programs_database(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA application_id = 7")
    raw.execute("VACUUM")
    raw.close()


def make_a_text(path: Path) -> None:
    path.write_text("Geen database, maar een boodschappenlijst. " * 50)


@pytest.mark.parametrize(
    "make", [make_a_foreign_database, make_another_programs_database, make_a_text]
)
async def test_a_foreign_file_is_refused_and_left_alone(path: Path, make: object) -> None:
    assert callable(make)
    make(path)
    was = path.read_bytes()
    for attempt in (open_store, migrate.current, migrate.upgrade):
        with pytest.raises(ForeignFile) as caught:
            await attempt(f"sqlite:///{path}")
        assert caught.value.key == "error-database-foreign"
    assert path.read_bytes() == was


async def test_a_file_that_cannot_be_made_is_unavailable(path: Path) -> None:
    path.mkdir()
    with pytest.raises(Unavailable):
        await migrate.upgrade(f"sqlite:///{path}")


async def test_who_waits_too_long_for_another_process_is_told(
    path: Path, on_file: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_MS", 1)
    impatient = await open_store(f"sqlite:///{path}")

    async def act() -> None:
        async with impatient.write() as tx:
            await tx.rounds.add(a_round())

    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked) as caught:
            await act()
        assert caught.value.key == "error-database-locked"
        assert await number_of_rounds(impatient) == 0
        other.execute("ROLLBACK")
        await act()
        assert await number_of_rounds(impatient) == 1
    finally:
        other.close()
        await impatient.close()


async def test_the_file_is_kept_as_it_should(path: Path, on_file: SqlUnitOfWork) -> None:
    async def pragmas(*, writing: bool) -> list[int | str]:
        async with on_file._store.session(writing=writing) as session:
            return [
                (await session.fetch(text(f"PRAGMA {name}")))[0][0]  # type: ignore[arg-type]
                for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
            ]

    assert await pragmas(writing=True) == ["wal", 1, 1, 0]
    assert await pragmas(writing=False) == ["wal", 1, 1, 1]
    assert path.stat().st_mode & 0o777 == 0o600


async def test_rows_go_with_their_round(uow: SqlUnitOfWork) -> None:
    round_ = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        given = await tx.contributions.put(a_contribution(round_.id))
        await tx.contributions.put(a_contribution(round_.id, reply_to=given.id))
        await tx.votes.cast(round_.id, UserId(4), given.id)
        await tx.timers.put(Timer(round_.id, TimerKind.TIME_UP, 0, NOW))
        await tx.outbox.add(an_errand(round_.id))
    async with uow._store.session(writing=True) as session:
        session.later(tables.rounds.delete())
        for table in tables.metadata.sorted_tables:
            if "round_id" in table.c:
                assert await session.fetch(select(table.c.round_id)) == [], table.name
