"""How tables are made here: names of rules, short rows, and columns that many tables share."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    MetaData,
    Table,
    TypedColumns,
    literal_column,
)

from db.types import RowId

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

_Columns = TypeVar("_Columns", bound=TypedColumns)


def constants(values: Iterable[StrEnum]) -> list[ColumnElement[Any]]:
    """Return values written into the SQL itself: only so does a partial index match a query."""
    return [literal_column(f"'{value.value}'") for value in values]


def one_of(column: str, choices: Iterable[StrEnum]) -> CheckConstraint:
    """Return the rule that a column holds one of these choices."""
    listed = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def of_round(*, primary_key: bool = True) -> Column[Any]:
    """Return the column of what belongs to a round and goes with it."""
    return belongs_to("rounds", primary_key=primary_key)


def belongs_to(table: str, *, primary_key: bool = False) -> Column[Any]:
    """Return the column of what belongs to a row of another table and goes with it."""
    return Column(RowId, ForeignKey(f"{table}.id", ondelete="CASCADE"), primary_key=primary_key)


def small(name: str, columns: type[_Columns], *rules: CheckConstraint) -> Table[_Columns]:
    """Make a table of short rows, which SQLite keeps in the order of their key: no second tree."""
    return Table(name, metadata, columns, *rules, sqlite_with_rowid=False)
