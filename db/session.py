"""One transaction on one connection: statements in, rows out, in as few trips as can be."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TypeVarTuple

from sqlalchemy.sql.selectable import TypedReturnsRows

from db.errors import Aborted
from db.statements import Bound, Call, Compiler, Row, Statement, Values, call

Ts = TypeVarTuple("Ts")


class Session(ABC):
    """A transaction of one task. The store begins it, and commits or rolls back at the end.

    A trip to the store costs more than most statements. So what needs no answer may go `later`:
    it goes along with the next statement, or with the commit.
    """

    def __init__(self, compiler: Compiler, *, writing: bool) -> None:
        self.writing = writing
        self._compiler = compiler
        self._later: list[Bound] = []
        self._failed = False

    async def fetch(
        self, statement: TypedReturnsRows[*Ts], **values: object
    ) -> Sequence[tuple[*Ts]]:
        """Run one statement and return its rows."""
        (rows,) = await self.run(call(statement, **values))
        return rows

    async def run(self, *calls: Call) -> Sequence[Sequence[Row]]:
        """Run statements in one trip and return the rows of each.

        After a decisive call without rows nothing is run, and nothing more is returned. Raises
        a ``StorageError`` when the store fails; the transaction can then only roll back.
        """
        bound = [self._compiler.bind(wanted) for wanted in calls]
        replies = await self._trip(bound)
        return [wanted.decode(rows) for wanted, rows in zip(bound, replies, strict=False)]

    def later(self, statement: Statement, rows: Sequence[Values] = ({},)) -> None:
        """Run a statement at the next trip, for each row of values. Its rows are not wanted."""
        if rows:
            self._later.append(self._compiler.bind(Call(statement, rows)))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        """Commit when the block ends well, roll back when it raises.

        Raises ``Aborted`` when the block overheard an error of the store.
        """
        try:
            yield
            self._must_be_whole()
        except BaseException:
            await self._rollback()
            raise
        await self._commit(self._later)

    async def _trip(self, bound: Sequence[Bound]) -> Sequence[Sequence[Row]]:
        self._must_be_whole()
        waiting, self._later = self._later, []
        self._failed = True
        replies = await self._send([*waiting, *bound])
        self._failed = False
        return replies[len(waiting) :]

    def _must_be_whole(self) -> None:
        if self._failed:
            raise Aborted("error-database-aborted")

    @abstractmethod
    async def _send(self, work: Sequence[Bound]) -> Sequence[Sequence[Row]]:
        """Run the work in order; begin the transaction when it has not begun."""

    @abstractmethod
    async def _commit(self, work: Sequence[Bound]) -> None:
        """Run the work and commit, or roll back when one of them fails."""

    @abstractmethod
    async def _rollback(self) -> None:
        """Roll back what has begun."""
