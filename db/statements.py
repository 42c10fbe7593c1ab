"""From a statement in SQLAlchemy Core to text and ordered values, compiled once per dialect."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Dialect,
    Executable,
    Table,
    bindparam,
    case,
    null,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import ReturnsRows
from sqlalchemy.types import TypeEngine

from db.sealing.declare import seal_of
from db.sealing.envelope import place_of
from db.sealing.places import Opening, Sealed, opened_columns, sealed_values
from db.sealing.sealer import Waiting, is_file, owners_of
from db.types import Personal

Row = tuple[Any, ...]
Values = Mapping[str, object]
_Processor = Callable[[Any], Any]


@dataclass(frozen=True, eq=False, slots=True)
class PerStore:
    """One statement that each store's own `insert` must build."""

    sqlite: Executable
    postgresql: Executable


Statement = Executable | PerStore


def upsert(
    table: Table,
    key: Sequence[Column[Any]],
    *,
    replace: Sequence[Column[Any]] = (),
    only_where: ColumnElement[bool] | None = None,
    computed: Mapping[str, ColumnElement[Any]] | None = None,
) -> PerStore:
    """Insert a row, or put its `replace` columns in the place of those that are there.

    Without `replace` a row that is there stays as it is. `only_where` names the partial index
    that `key` stands for; `computed` are columns whose value is made in the store.

    A row that holds what somebody typed stays theirs: the store refuses to replace it by a row of
    another owner, which could not be opened.
    """
    values = {column.name: bindparam(column.name, type_=column.type) for column in table.c}

    seal = seal_of(table)
    changing = {column.name for column in (*key, *replace)}
    staying = [name for name in seal.needs if name not in changing] if seal else []

    def build(insert: Callable[[Table], Any]) -> Executable:
        statement = insert(table).values({**values, **(computed or {})})
        made: Executable = (
            statement.on_conflict_do_update(
                index_elements=key,
                index_where=only_where,
                set_={column.name: statement.excluded[column.name] for column in replace}
                | {name: _same(table, statement.excluded, name) for name in staying},
            )
            if replace
            else statement.on_conflict_do_nothing(index_elements=key, index_where=only_where)
        )
        return made

    return PerStore(build(sqlite.insert), build(postgresql.insert))


def _same(table: Table, excluded: Any, name: str) -> ColumnElement[Any]:  # noqa: ANN401 - a row
    """Return a column as it is when both rows have the same in it, else what no column takes."""
    return case((table.c[name] == excluded[name], table.c[name]), else_=null())


@dataclass(frozen=True, slots=True)
class Call:
    """A statement with its values; several rows of values run it once for each.

    When a `decisive` call returns no row, what follows it in the same batch is not run.
    """

    statement: Statement
    rows: Sequence[Values] = ({},)
    decisive: bool = False


def call(statement: Statement, **values: object) -> Call:
    """Return a statement with one row of values."""
    return Call(statement, (values,))


@dataclass(frozen=True, slots=True)
class Bound:
    """What a driver is handed. Its values are not in its repr, for drivers log what they do.

    Before it goes, what is `waiting` for a seal must have got it; when rows come back, the first
    `width` columns were asked for, and `openings` are opened before they are decoded.
    """

    text: str
    rows: Sequence[Sequence[Any]] = field(repr=False)
    decisive: bool
    decode: Callable[[Sequence[Row]], Sequence[Row]] = field(repr=False)
    waiting: Sequence[Waiting] = field(default=(), repr=False)
    openings: Sequence[Opening] = field(default=(), repr=False)
    width: int = 0


class Compiler:
    """Compiles for one dialect and remembers; statements are made once, at module level."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._plans: dict[Statement, _Plan] = {}

    def __len__(self) -> int:
        return len(self._plans)

    def bind(self, wanted: Call) -> Bound:
        """Return the text and the ordered values of a call.

        Raises ``ValueError`` for a value its column type refuses, such as a naive moment, and
        ``KeyError`` for a value that was not given.
        """
        plan = self._plans.get(wanted.statement)
        if plan is None:
            plan = self._plans[wanted.statement] = self._compile(wanted.statement)
        return plan.bind(wanted)

    def _compile(self, statement: Statement) -> "_Plan":
        if isinstance(statement, PerStore):
            own = statement.sqlite if self._dialect.name == "sqlite" else statement.postgresql
        else:
            own = statement
        asked = own
        own, openings = opened_columns(own)
        compiled = own.compile(dialect=self._dialect)  # type: ignore[attr-defined]
        assert isinstance(compiled, SQLCompiler)
        return _Plan(compiled, asked, openings, self._dialect)


class _Plan:
    """A compiled statement: its text, the order of its values, and how values change form."""

    def __init__(
        self,
        compiled: SQLCompiler,
        statement: Executable,
        openings: Sequence[Opening],
        dialect: Dialect,
    ) -> None:
        self._compiled = compiled
        self._text = str(compiled)
        self._lists = bool(compiled.post_compile_params)
        self._sealed = sealed_values(statement, compiled)
        assert not (self._lists and self._sealed), "lists are never typed by a person"
        to_seal = {one.at for one in self._sealed}
        self._fill = [
            _UNSEALED if at in to_seal else _filler(compiled.binds[name], name, dialect)
            for at, name in enumerate(compiled.positiontup or ())
        ]
        columns = list(statement.exported_columns) if isinstance(statement, ReturnsRows) else []
        self._openings = openings
        self._width = len(columns)
        self._read = [
            (place, processor)
            for place, column in enumerate(columns)
            if not isinstance(column.type, Personal)
            and (processor := _impl(column.type, dialect).result_processor(dialect, None))
        ]
        self._write = {
            name: _impl(compiled.binds[name].type, dialect).bind_processor(dialect)
            for one in self._sealed
            for name in one.names.values()
        }

    def bind(self, wanted: Call) -> Bound:
        """Return what the driver is handed."""
        if self._lists:
            return self._bind_lists(wanted)
        rows = [self._row(values) for values in wanted.rows]
        waiting = [
            self._waiting(one, row, values)
            for row, values in zip(rows, wanted.rows, strict=True)
            for one in self._sealed
            if not self._is_nothing(one, row, values)
        ]
        return self._bound(self._text, rows, wanted, waiting)

    def _bind_lists(self, wanted: Call) -> Bound:
        """Bind a statement with lists in it, whose text depends on their lengths."""
        (values,) = wanted.rows
        state = self._compiled.construct_expanded_state(dict(values))
        row = [
            state.processors[name](value) if name in state.processors else value
            for name, value in zip(
                state.positiontup or (), state.positional_parameters, strict=True
            )
        ]
        return self._bound(state.statement, [row], wanted)

    def _bound(
        self,
        text: str,
        rows: Sequence[Sequence[Any]],
        wanted: Call,
        waiting: Sequence[Waiting] = (),
    ) -> Bound:
        decisive = wanted.decisive
        return Bound(text, rows, decisive, self._decode, waiting, self._openings, self._width)

    @staticmethod
    def _is_nothing(one: Sealed, row: list[Any], values: Values) -> bool:
        """Tell whether there is nothing to seal; nothing typed lies there as nothing."""
        value = values[one.name]
        if value == one.type.nothing:
            row[one.at] = value
        return value is None or value == one.type.nothing

    def _waiting(self, one: Sealed, row: list[Any], values: Values) -> Waiting:
        def stored(column: str) -> Any:  # noqa: ANN401 - any column
            name = one.names[column]
            processor = self._write[name]
            return values[name] if processor is None else processor(values[name])

        place = place_of(one.table, one.column, [stored(column) for column in one.seal.row])
        plain = one.type.pack(values[one.name])
        return Waiting(row, one.at, owners_of(one.seal, stored), place, plain, is_file(one.type))

    def _row(self, values: Values) -> list[Any]:
        return [
            constant
            if name is None
            else (values[name] if processor is None else processor(values[name]))
            for name, constant, processor in self._fill
        ]

    def _decode(self, rows: Sequence[Row]) -> Sequence[Row]:
        if not self._read:
            return rows
        decoded = []
        for row in rows:
            values = list(row)
            for place, processor in self._read:
                values[place] = processor(values[place])
            decoded.append(tuple(values))
        return decoded


_UNSEALED: tuple[str | None, object, _Processor | None] = (None, None, None)


def _filler(
    parameter: BindParameter[Any], name: str, dialect: Dialect
) -> tuple[str | None, object, _Processor | None]:
    """Return how one place is filled: by a value of this name, or always by this constant."""
    processor: _Processor | None = _impl(parameter.type, dialect).bind_processor(dialect)
    if parameter.required:
        return name, None, processor
    constant = parameter.effective_value
    return None, processor(constant) if processor else constant, None


def _impl(type_: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return type_.dialect_impl(dialect)
