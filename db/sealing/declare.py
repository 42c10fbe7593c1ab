"""Whose a table's texts are, and to which row they are bound; said once, beside the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, FromClause, Table

from bot.domain.keys import Scope
from db.types import Personal

_INFO = "seal"


@dataclass(frozen=True, slots=True)
class Seal:
    """By which columns the texts of a table are sealed, and which never change in a row.

    Attributes:
        scope: What the texts belong to.
        belongs: The column with its id.
        person: The column with the one whose text it is, None where it is nobody's in particular.
        row: The columns that name the row: a sealed text opens in no other.
    """

    scope: Scope
    belongs: str
    person: str | None
    row: tuple[str, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """Every column whose value is needed to seal or to open."""
        owners = (self.belongs,) if self.person is None else (self.belongs, self.person)
        return tuple(dict.fromkeys((*owners, *self.row)))


def sealed(
    table: Table[Any],
    scope: Scope,
    belongs: Column[Any],
    *,
    person: Column[Any] | None = None,
    row: Sequence[Column[Any]] = (),
) -> None:
    """Say whose the texts in a table are.

    Args:
        table: The table; all of its `PersonText`, `PersonDoc` and `PersonBytes` are meant.
        scope: What they belong to, such as a round.
        belongs: The column with its id.
        person: The column with the person who typed, where their leaving should forget it.
        row: What names the row and never changes; the primary key by default.
    """
    bound = tuple(column.name for column in row or table.primary_key.columns)
    name = None if person is None else person.name
    table.info[_INFO] = Seal(scope, belongs.name, name, bound)


def seal_of(table: FromClause) -> Seal | None:
    """Return what was said of a table, None when nothing was."""
    found: Seal | None = table.info.get(_INFO) if isinstance(table, Table) else None
    return found


def personal_columns(table: Table[Any]) -> Mapping[str, Personal]:
    """Return the columns that hold what people typed, by name."""
    return {one.name: one.type for one in table.columns if isinstance(one.type, Personal)}
