"""From a statement in SQLAlchemy Core to text and ordered values, compiled once per dialect."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Column, ColumnElement, Dialect, Executable, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import ReturnsRows
from sqlalchemy.types import TypeEngine

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
    """
    values = {column.name: bindparam(column.name, type_=column.type) for column in table.c}

    def build(insert: Callable[[Table], Any]) -> Executable:
        statement = insert(table).values({**values, **(computed or {})})
        made: Executable = (
            statement.on_conflict_do_update(
                index_elements=key,
                index_where=only_where,
                set_={column.name: statement.excluded[column.name] for column in replace},
            )
            if replace
            else statement.on_conflict_do_nothing(index_elements=key, index_where=only_where)
        )
        return made

    return PerStore(build(sqlite.insert), build(postgresql.insert))


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
    """What a driver is handed. Its values are not in its repr, for drivers log what they do."""

    text: str
    rows: Sequence[Sequence[Any]] = field(repr=False)
    decisive: bool
    decode: Callable[[Sequence[Row]], Sequence[Row]] = field(repr=False)


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
        compiled = own.compile(dialect=self._dialect)  # type: ignore[attr-defined]
        assert isinstance(compiled, SQLCompiler)
        return _Plan(compiled, own, self._dialect)


class _Plan:
    """A compiled statement: its text, the order of its values, and how values change form."""

    def __init__(self, compiled: SQLCompiler, statement: Executable, dialect: Dialect) -> None:
        self._compiled = compiled
        self._text = str(compiled)
        self._lists = bool(compiled.post_compile_params)
        self._fill = [
            _filler(compiled.binds[name], name, dialect) for name in compiled.positiontup or ()
        ]
        columns = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
        self._read = [
            (place, processor)
            for place, column in enumerate(columns)
            if (processor := _impl(column.type, dialect).result_processor(dialect, None))
        ]

    def bind(self, wanted: Call) -> Bound:
        """Return what the driver is handed."""
        if self._lists:
            return self._bind_lists(wanted)
        rows = [self._row(values) for values in wanted.rows]
        return Bound(self._text, rows, wanted.decisive, self._decode)

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
        return Bound(state.statement, [row], wanted.decisive, self._decode)

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
