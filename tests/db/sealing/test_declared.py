"""No repository can forget to seal: every text has an owner, every statement can be sealed."""

import pkgutil
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import Executable, Table, Text, bindparam, func, insert, select, update

import db
from bot.domain.case import CaseId, PreparedCase
from bot.domain.ids import UserId
from db import postgres, sqlite
from db import tables as t
from db.columns import metadata
from db.errors import Violated
from db.sealing.declare import personal_columns, seal_of
from db.sealing.places import Unsealable
from db.statements import Compiler, PerStore, Statement
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, NOW, new_id

TABLES = [table for table in metadata.sorted_tables if personal_columns(table)]
BOTS_OWN = {
    "acceptances.beside",
    "acceptances.circle_id",
    "audit.about",
    "audit.deed",
    "cases.method_id",
    "contributions.slot",
    "drafts.form",
    "guild_methods.method_id",
    "held.opening",
    "journal_entries.source_ref",
    "learning_versions.ref",
    "left_out.ref",
    "lifted_items.ref",
    "meeting_changes.field",
    "notes.key",
    "notes.text",
    "own_lines.circle_id",
    "sealing.store",
    "unsealed.table_name",
}
"""Columns of plain text that the bot fills in by itself."""
HANDLES = {
    "guild_prompts.prompt_id",
    "meetings.key",
    "meetings.series",
    "programmes.key",
    "shown_prompts.prompt_id",
}
"""What organisers call programmes, meetings and questions; rows are looked up by it."""
BY_NAME = {"zone", "owner", "digest"}
"""Columns with such names never hold what a person typed."""


def statements() -> dict[str, Statement]:
    """Return every statement that a module of the database makes, by its name."""
    found: dict[str, Statement] = {}
    for module in pkgutil.iter_modules(db.__path__, "db."):
        for name, value in vars(import_module(module.name)).items():
            values = value.values() if isinstance(value, dict) else [value]
            for number, one in enumerate(values):
                if isinstance(one, Executable | PerStore):
                    found[f"{module.name}.{name}[{number}]"] = one
    return found


def test_every_text_has_an_owner() -> None:
    assert len(TABLES) > 15
    assert [table.name for table in TABLES if seal_of(table) is None] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_a_seal_needs_is_in_the_row_and_is_no_text_itself(table: Table[Any]) -> None:
    seal = seal_of(table)
    assert seal is not None
    assert set(seal.needs) <= set(table.columns.keys())
    assert not set(seal.needs) & set(personal_columns(table))


def test_every_plain_text_is_accounted_for() -> None:
    plain = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if type(column.type) is Text and column.name not in BY_NAME
    }
    assert plain - BOTS_OWN - HANDLES == set()


@pytest.mark.parametrize("compiler", [sqlite.COMPILER, postgres.COMPILER], ids=["lite", "pg"])
def test_every_statement_can_be_sealed(compiler: Compiler) -> None:
    every = statements()
    assert len(every) > 100
    for statement in every.values():
        compiler._compile(statement)


@pytest.mark.parametrize(
    "statement",
    [
        select(t.rounds.c.id).where(t.rounds.c.title == bindparam("title")),
        select(t.rounds.c.id).order_by(t.rounds.c.title),
        select(t.rounds.c.title).distinct(),
        select(func.max(t.rounds.c.title)),
        update(t.rounds).values(title=bindparam("new")),
        update(t.rounds).where(t.rounds.c.id == bindparam("this")).values(title=""),
        update(t.contributions).values(slot=bindparam("new")),
        insert(t.contributions).from_select(["text"], select(t.rounds.c.title)),
        update(t.rounds).values(step_index=0).returning(t.rounds.c.title),
    ],
    ids=str,
)
def test_what_cannot_be_sealed_is_refused(statement: Executable) -> None:
    with pytest.raises(Unsealable):
        sqlite.COMPILER._compile(statement)


async def test_a_text_cannot_be_replaced_by_another_owner(uow: SqlUnitOfWork) -> None:
    case = PreparedCase(CaseId(new_id()), GUILD, UserId(1), "troika", "Titel", {}, NOW)
    async with uow.write() as tx:
        await tx.cases.put(case)

    async def act() -> None:
        async with uow.write() as tx:
            await tx.cases.put(replace(case, author_id=UserId(2)))

    with pytest.raises(Violated):
        await act()
