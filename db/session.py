"""One transaction on one connection: statements in, rows out, in as few trips as can be."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TypeVarTuple

from sqlalchemy.sql.selectable import TypedReturnsRows

from db.errors import Aborted
from db.key_statements import DYING, EPOCH
from db.sealing.sealer import Sealer
from db.sealing.vault import Vault
from db.statements import Bound, Call, Compiler, Row, Statement, Values, call

Ts = TypeVarTuple("Ts")


class Session(ABC):
    """A transaction of one task. The store begins it, and commits or rolls back at the end.

    A trip to the store costs more than most statements. So what needs no answer may go `later`:
    it goes along with the next statement, or with the commit.
    """

    def __init__(self, compiler: Compiler, sealer: Sealer | None, *, writing: bool) -> None:
        self.writing = writing
        self.forgotten: set[int] = set()
        """The keys that are to be destroyed once this is committed."""
        self._sealer = sealer
        self._knows_epoch = False
        self._compiler = compiler
        self._later: list[Bound] = []
        self._failed = False

    @property
    def sealer(self) -> Sealer:
        """What seals and opens here. There is none before the keys of the database are open."""
        assert self._sealer is not None, "the keys are not open yet"
        return self._sealer

    @property
    def vault(self) -> Vault:
        """The keys."""
        return self.sealer.vault

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
        return [
            wanted.decode(await self._open(wanted, rows))
            for wanted, rows in zip(bound, replies, strict=False)
        ]

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
            await self._seal(self._later)
        except BaseException:
            await self._rollback()
            raise
        await self._commit(self._later)

    async def _trip(self, bound: Sequence[Bound]) -> Sequence[Sequence[Row]]:
        self._must_be_whole()
        waiting, self._later = self._later, []
        self._failed = True
        await self._seal([*waiting, *bound])
        replies = await self._send([*waiting, *bound])
        self._failed = False
        return replies[len(waiting) :]

    async def _seal(self, work: Sequence[Bound]) -> None:
        """Give what waits for a seal its seal, by keys that nobody destroyed meanwhile."""
        waiting = [one for bound in work for one in bound.waiting]
        if not waiting:
            return
        if not self._knows_epoch:
            await self._learn_epoch()
        used = await self.sealer.seal(waiting)
        if not self.forgotten.isdisjoint(used):
            raise RuntimeError("what is typed after forgetting goes in a transaction of its own")

    async def _learn_epoch(self) -> None:
        """Look whether anything was forgotten since this process last looked."""
        (((epoch,),),) = await self._send([self._compiler.bind(call(EPOCH))])
        if epoch != self.vault.epoch:
            (dying,) = await self._send([self._compiler.bind(call(DYING))])
            await self.vault.destroy([key_id for (key_id,) in dying])
            self.vault.epoch = epoch
        self._knows_epoch = True

    async def _open(self, bound: Bound, rows: Sequence[Row]) -> Sequence[Row]:
        if not bound.openings:
            return rows
        return await self.sealer.open(bound.openings, bound.width, rows)

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
