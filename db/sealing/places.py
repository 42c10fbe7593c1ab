"""Which values and columns of a statement are sealed, and what each is bound to.

Everything is found out once, when a statement is compiled. A statement that would put down or take
up what people typed in a way that cannot be sealed is refused then, so that none slips through.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Alias,
    BinaryExpression,
    BindParameter,
    Case,
    Column,
    ColumnClause,
    Delete,
    Executable,
    FromClause,
    Insert,
    Label,
    Select,
    Table,
    Update,
)
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import ReturnsRows

from db.sealing.declare import Seal, personal_columns, seal_of
from db.types import Personal


class Unsealable(TypeError):
    """A statement that cannot be sealed: ours to write otherwise."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A value to seal: its place and its name among the values, and those it is bound to."""

    at: int
    name: str
    type: Personal
    table: str
    column: str
    seal: Seal
    names: Mapping[str, str]
    """For each column that is needed, the name of the value in it."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A column to open: its place in a row, and the places of what it is bound to."""

    at: int
    type: Personal
    table: str
    column: str
    seal: Seal
    places: Mapping[str, int]


def sealed_values(own: Executable, compiled: SQLCompiler) -> tuple[Sealed, ...]:
    """Return the values of a compiled statement that are to be sealed. Raises ``Unsealable``."""
    if not isinstance(own, Insert | Update):
        _must_not_look(own, ())
        return ()
    table = own.table
    if not isinstance(table, Table) or not personal_columns(table):
        return ()
    seal = seal_of(table)
    if seal is None:
        raise Unsealable(f"nobody said whose the texts in {table.name} are (db.sealing.declare)")
    given = _given(own, table)
    wanted = {name: type_ for name, type_ in personal_columns(table).items() if name in given}
    _must_take_along(own, table, seal, set(wanted))
    if isinstance(own, Update):
        _must_not_look(own, own._where_criteria)  # noqa: SLF001 - SQLAlchemy has no other name for it
    if not wanted:
        return ()
    bound = {**(_equals(own, table) if isinstance(own, Update) else {}), **given}
    names = {name: _name(bound.get(name), compiled, table, name) for name in seal.needs}
    places = compiled.positiontup or ()
    return tuple(
        Sealed(at, name, type_, table.name, column, seal, names)
        for column, type_ in wanted.items()
        for at, name in enumerate(places)
        if name == _name(given[column], compiled, table, column)
    )


def opened_columns(own: Executable) -> tuple[Executable, tuple[Opening, ...]]:
    """Return a statement that also reads what opening needs, and which columns are opened.

    What was added stands behind the other columns. Raises ``Unsealable``.
    """
    columns = list(own.exported_columns) if isinstance(own, ReturnsRows) else []
    if isinstance(own, UpdateBase):
        columns = list(own._returning)  # noqa: SLF001 - as above
    if not any(isinstance(column.type, Personal) for column in columns):
        if isinstance(own, Select):
            _must_not_look(own, _conditions(own))
        return own, ()
    if not isinstance(own, Select):
        raise Unsealable("what people typed is read by a plain select")
    _must_not_look(own, _conditions(own))
    if own._distinct or own._group_by_clauses:  # noqa: SLF001 - as above
        raise Unsealable("sealed texts of the same words differ: no distinct, no grouping")
    raw = [column.element if isinstance(column, Label) else column for column in columns]
    extra: list[Any] = []
    openings = tuple(
        _opening(at, column, raw, extra)
        for at, column in enumerate(raw)
        if isinstance(column.type, Personal)
    )
    return own.add_columns(*extra), openings


def _opening(at: int, column: Any, raw: Sequence[Any], extra: list[Any]) -> Opening:  # noqa: ANN401 - any expression
    """Return how a column is opened; what it needs and nobody asked for is added to `extra`."""
    table, source = _source(column)
    seal = seal_of(table)
    if seal is None:
        raise Unsealable(f"nobody said whose the texts in {table.name} are")
    places = {}
    for name in seal.needs:
        needed = source.c[name]
        known = next((n for n, one in enumerate([*raw, *extra]) if one is needed), None)
        if known is None:
            known = len(raw) + len(extra)
            extra.append(needed)
        places[name] = known
    return Opening(at, column.type, table.name, column.name, seal, places)


def _source(column: Any) -> tuple[Table[Any], FromClause]:  # noqa: ANN401 - any expression
    """Return the table a column is of, and what stands for that table in the statement."""
    source: FromClause | None = column.table if isinstance(column, Column) else None
    table = source.element if isinstance(source, Alias) else source
    if source is None or not isinstance(table, Table):
        raise Unsealable(f"{column} is not read straight from its table")
    return table, source


def _given(own: Insert | Update, table: Table[Any]) -> Mapping[str, object]:
    """Return what a statement puts in which column."""
    if isinstance(own, Insert) and (own.select is not None or own._multi_values):  # noqa: SLF001 - as above
        raise Unsealable("what people typed is put down row by row")
    values = own._values  # noqa: SLF001 - as above
    if values is None:
        return {column.name: column.name for column in table.columns}
    return {_named(column): value for column, value in values.items()}


def _named(column: object) -> str:
    assert isinstance(column, str | ColumnClause)
    return column if isinstance(column, str) else column.name


def _equals(own: Update, table: Table[Any]) -> Mapping[str, object]:
    """Return the columns that a condition says are equal to a value."""
    return {
        one.left.name: one.right
        for one in own._where_criteria  # noqa: SLF001 - as above
        if isinstance(one, BinaryExpression)
        and one.operator is operators.eq
        and isinstance(one.left, Column)
        and one.left.table is table
        and isinstance(one.right, BindParameter)
    }


def _name(value: object, compiled: SQLCompiler, table: Table[Any], column: str) -> str:
    """Return the name under which a value is given."""
    if isinstance(value, str):
        return value
    if isinstance(value, BindParameter) and value.required:
        return str(compiled.bind_names[value])
    raise Unsealable(f"{table.name}.{column} must be given as a value, to seal by it")


def _must_take_along(own: Insert | Update, table: Table[Any], seal: Seal, given: set[str]) -> None:
    """Raise ``Unsealable`` when what texts are bound to would change without the texts."""
    changed: set[str] = set()
    if isinstance(own, Update):
        changed = {_named(column) for column in own._values or {}}  # noqa: SLF001 - as above
        texts = given
    else:
        clause = getattr(own, "_post_values_clause", None)
        puts: Mapping[str, object] = getattr(clause, "update_values_to_set", None) or {}
        texts = set(puts)
        # `upsert` lets the store refuse a row in which these differ: they stay what they were.
        changed = {name for name, value in puts.items() if not isinstance(value, Case)}
    if changed & set(seal.needs) and not set(personal_columns(table)) <= texts:
        raise Unsealable(f"the texts in {table.name} are bound to what this changes")


def _conditions(own: Select[Any]) -> Iterable[Any]:
    where = () if own.whereclause is None else (own.whereclause,)
    joins = own.get_final_froms()
    return (*where, *own._order_by_clauses, *own._having_criteria, *joins)  # noqa: SLF001 - as above


def _must_not_look(own: Executable, conditions: Iterable[Any]) -> None:
    """Raise ``Unsealable`` where a store would compare or sort by what it cannot read."""
    if isinstance(own, Delete):
        conditions = own._where_criteria  # noqa: SLF001 - as above
    for condition in conditions:
        if isinstance(condition, Table | Alias):
            continue
        for part in visitors.iterate(condition):
            if isinstance(part, Column) and isinstance(part.type, Personal):
                raise Unsealable(f"a store cannot compare or sort by {part}, which is sealed")
