"""Due moments, leased so that several processes and crashes do no harm."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Generic

from sqlalchemy import Column, Integer, Table, bindparam, delete, func, select, update

from bot.domain.effects import TimerKind
from bot.domain.ids import MeetingId, ProgrammeId, RoundId
from bot.domain.programme.planned import TimerLabel
from bot.ports import Due
from bot.ports.rows import KindT, SubjectT
from db.between_tables import programme_timers
from db.programme_tables import meeting_timers
from db.session import Session
from db.statements import Statement, Values, upsert
from db.tables import timers


class TimerTable(Generic[SubjectT, KindT]):
    """The statements on one table of timers: `key` is whose and of which kind."""

    def __init__(self, table: Table[Any], key: Sequence[Column[Any]], index: Column[Any]) -> None:
        t = table.c
        self.names = [column.name for column in (*key, index)]
        is_key = [column == _given(column) for column in key]
        is_same = [*is_key, index == _given(index), t.due_at == _given(t.due_at)]
        self.put = upsert(table, key, replace=[index, t.due_at, t.attempts, t.free_at, t.owner])
        self.drop = delete(table).where(*is_key)
        self.done = delete(table).where(*is_same)
        self.retry = (
            update(table)
            .where(*is_same, t.attempts == bindparam("claims"))
            .values(free_at=bindparam("at", type_=t.free_at.type), owner=None)
        )
        due = (
            select(*key)
            .where(t.free_at <= bindparam("now", type_=t.free_at.type))
            .order_by(t.due_at, key[0])
            .limit(bindparam("limit", type_=Integer))
            .with_for_update(skip_locked=True)
            .cte("due")
        )
        self.claim = (
            update(table)
            .where(*(column == due.c[column.name] for column in key))
            .values(
                owner=bindparam("claimer", type_=t.owner.type),
                free_at=bindparam("until", type_=t.free_at.type),
                attempts=t.attempts + 1,
            )
            .returning(*key, index, t.due_at, t.attempts)
        )
        self.next_due = select(func.min(t.free_at, type_=t.free_at.type))
        self.of_subject = (
            select(*key, index, t.due_at, t.attempts).where(is_key[0]).order_by(t.due_at, key[1])
        )


def _given(column: Column[Any]) -> Any:  # noqa: ANN401 - a value to come
    return bindparam(f"of_{column.name}", type_=column.type)


OF_ROUNDS = TimerTable[RoundId, TimerKind](
    timers, (timers.c.round_id, timers.c.kind), timers.c.step_index
)
OF_MEETINGS = TimerTable[MeetingId, TimerLabel](
    meeting_timers,
    (meeting_timers.c.meeting_id, meeting_timers.c.label),
    meeting_timers.c.sequence,
)
OF_PROGRAMMES = TimerTable[ProgrammeId, TimerLabel](
    programme_timers,
    (programme_timers.c.programme_id, programme_timers.c.label),
    programme_timers.c.sequence,
)


class SqlTimers(Generic[SubjectT, KindT]):
    """Timers in a table; see ``bot.ports.Timers``.

    Whether a timer may be claimed is one column: free from its due moment, from the end of a
    lease, or from the moment of a retry. So a dead owner's lease lapses by itself.
    """

    def __init__(self, session: Session, table: TimerTable[SubjectT, KindT]) -> None:
        self._session = session
        self._sql = table

    async def put(self, timer: Due[SubjectT, KindT]) -> None:
        """Set the timer of this kind, in place of an earlier one; frees its lease."""
        key = dict(zip(self._sql.names, (timer.subject, timer.kind, timer.index), strict=True))
        self._session.later(
            self._sql.put,
            [
                {
                    **key,
                    "due_at": timer.due_at,
                    "attempts": timer.attempts,
                    "free_at": timer.due_at,
                    "owner": None,
                }
            ],
        )

    async def drop(self, subject: SubjectT, kind: KindT) -> None:
        """Forget the timer of this kind, if there is one."""
        self._session.later(self._sql.drop, [self._of(subject, kind)])

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Due[SubjectT, KindT]]:
        """Lease what is due and not under a lease, earliest first."""
        rows: Sequence[Any] = await self._session.fetch(
            self._sql.claim, now=now, claimer=owner, until=now + lease, limit=limit
        )
        claimed = [
            Due(subject, kind, index, due_at, claims - 1)
            for subject, kind, index, due_at, claims in rows
        ]
        return sorted(claimed, key=lambda timer: (timer.due_at, str(timer.subject)))

    async def done(self, timer: Due[SubjectT, KindT]) -> None:
        """Forget the timer, unless it was replaced by one with another due moment."""
        self._session.later(self._sql.done, [self._same(timer)])

    async def retry(self, timer: Due[SubjectT, KindT], at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`.

        Does nothing when the lease lapsed and another claimed the timer since.
        """
        values = {**self._same(timer), "claims": timer.attempts + 1, "at": at}
        self._session.later(self._sql.retry, [values])

    @property
    def soonest(self) -> Statement:
        """What `next_due` asks, for who asks it of several queues at once."""
        return self._sql.next_due

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""
        rows = await self._session.fetch(self._sql.next_due)
        moment: datetime | None = rows[0][0]
        return moment

    async def of(self, subject: SubjectT) -> Sequence[Due[SubjectT, KindT]]:
        """Return every timer of one subject, earliest first."""
        name = f"of_{self._sql.names[0]}"
        rows: Sequence[Any] = await self._session.fetch(self._sql.of_subject, **{name: subject})
        return [Due(*row) for row in rows]

    def _of(self, *key: object) -> dict[str, object]:
        """Return values for the columns of the key, as far as they are given."""
        return {f"of_{name}": value for name, value in zip(self._sql.names, key, strict=False)}

    def _same(self, timer: Due[SubjectT, KindT]) -> Values:
        key = self._of(timer.subject, timer.kind, timer.index)
        return {**key, "of_due_at": timer.due_at}
