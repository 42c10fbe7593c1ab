"""What is still to be done in Discord: in order per subject, many changes as one edit."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Generic

from sqlalchemy import (
    Column,
    Integer,
    Table,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    not_,
    select,
    update,
)

from bot.domain.effects import Surface
from bot.domain.ids import MeetingId, ProgrammeId, RoundId, UserId
from bot.domain.programme.between import queue_of
from bot.ports import Deed, MeetingDeed, ProgrammeDeed, Task
from bot.ports.rows import DeedT, SubjectT
from db.between_tables import programme_outbox
from db.programme_tables import meeting_outbox
from db.session import Session
from db.statements import Statement, Values, upsert
from db.tables import outbox


class OutboxTable(Generic[SubjectT, DeedT]):
    """The statements on one outbox; `parent` is the column of the round, meeting or programme.

    Errands are done in order for each parent or, where `addressee` is a column, for each person
    of each parent.
    """

    def __init__(
        self, table: Table[Any], parent: Column[Any], addressee: Column[Any] | None = None
    ) -> None:
        o = table.c
        queue = [parent] if addressee is None else [parent, addressee]
        self.parent = parent.name
        self.addressee = None if addressee is None else addressee.name
        self.add = upsert(
            table,
            [parent, o.deed, o.surface],
            only_where=o.owner.is_(None),
            # Nothing changes, but the row that is kept is locked until we commit: a process that
            # claimed it in between would show what we are about to make old, and nobody would
            # show the new.
            replace=[parent],
        )
        older, leased = table.alias("older"), table.alias("leased")
        is_head = not_(exists().where(*_same(older, queue), older.c.id < o.id))
        # Ids of two processes are in order only as far as their clocks agree. So the head also
        # waits for whatever of the same queue is being done right now.
        busy_until = (
            select(func.max(leased.c.free_at, type_=o.free_at.type))
            .where(*_same(leased, queue), leased.c.owner.is_not(None))
            .correlate(table)
            .scalar_subquery()
        )
        self.claim = _claim(table, parent, queue, is_head, busy_until)
        self.next_due = select(
            func.min(
                case(
                    (and_(busy_until.is_not(None), busy_until > o.free_at), busy_until),
                    else_=o.free_at,
                ),
                type_=o.free_at.type,
            )
        ).where(is_head)

        errand_id = bindparam("errand_id", type_=o.id.type)
        is_own = [parent == bindparam("of_subject", type_=parent.type)]
        if addressee is not None:
            is_own.append(addressee == bindparam("of_addressee", type_=addressee.type))
        is_claimed = (*is_own, o.id == errand_id, o.attempts == bindparam("claims"))
        kept = table.alias("kept")
        self.done = delete(table).where(*is_own, o.id == errand_id)
        self.drop_twin = delete(table).where(
            *is_own,
            o.id != errand_id,
            o.deed == bindparam("same_deed", type_=o.deed.type),
            o.surface == bindparam("same_surface", type_=o.surface.type),
            o.owner.is_(None),
            exists().where(
                *_same(kept, queue),
                kept.c.id == errand_id,
                kept.c.attempts == bindparam("claims"),
            ),
        )
        self.retry = (
            update(table)
            .where(*is_claimed)
            .values(free_at=bindparam("at", type_=o.free_at.type), owner=None)
        )


def _same(other: Any, queue: list[Column[Any]]) -> list[Any]:  # noqa: ANN401 - an alias
    """Return the conditions that a row of another alias stands in the same queue."""
    return [other.c[column.name] == column for column in queue]


def _claim(
    table: Table[Any],
    parent: Column[Any],
    queue: list[Column[Any]],
    is_head: Any,  # noqa: ANN401 - SQL conditions
    busy_until: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """Return the statement that leases the heads that are free."""
    o = table.c
    now = bindparam("now", type_=o.free_at.type)
    heads = (
        select(*queue, o.id)
        .where(
            o.free_at <= now,
            is_head,
            func.coalesce(busy_until, o.free_at, type_=o.free_at.type) <= now,
        )
        .order_by(o.id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(skip_locked=True, of=table)
        .cte("heads")
    )
    return (
        update(table)
        .where(*_same(heads, queue), o.id == heads.c.id)
        .values(
            owner=bindparam("claimer", type_=o.owner.type),
            free_at=bindparam("until", type_=o.free_at.type),
            attempts=o.attempts + 1,
        )
        .returning(o.id, parent, o.deed, o.surface, o.created_at, o.attempts)
    )


OF_ROUNDS = OutboxTable[RoundId, Deed](outbox, outbox.c.round_id)
OF_MEETINGS = OutboxTable[MeetingId, MeetingDeed](meeting_outbox, meeting_outbox.c.meeting_id)
OF_PROGRAMMES = OutboxTable[ProgrammeId, ProgrammeDeed](
    programme_outbox, programme_outbox.c.programme_id, programme_outbox.c.addressee_id
)


class SqlOutbox(Generic[SubjectT, DeedT]):
    """Errands in a table; see ``bot.ports.Outbox``. When a row is free is as in timers."""

    def __init__(self, session: Session, table: OutboxTable[SubjectT, DeedT]) -> None:
        self._session = session
        self._sql = table

    async def add(self, errand: Task[SubjectT, DeedT]) -> None:
        """Store an errand; one with the same subject, deed and surface that waits is kept."""
        queue = {} if self._sql.addressee is None else {self._sql.addressee: _addressee(errand)}
        self._session.later(
            self._sql.add,
            [
                {
                    **queue,
                    "id": errand.id,
                    self._sql.parent: errand.subject,
                    "deed": errand.deed,
                    "surface": errand.surface or "",
                    "created_at": errand.created_at,
                    "attempts": errand.attempts,
                    "free_at": errand.created_at,
                    "owner": None,
                }
            ],
        )

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Task[SubjectT, DeedT]]:
        """Lease what may be done now: of each queue only its oldest waiting errand."""
        rows: Sequence[Any] = await self._session.fetch(
            self._sql.claim, now=now, claimer=owner, until=now + lease, limit=limit
        )
        claimed = [
            Task(id, subject, deed, surface or None, created_at, claims - 1)
            for id, subject, deed, surface, created_at, claims in rows
        ]
        return sorted(claimed, key=lambda errand: errand.id)

    async def done(self, errand: Task[SubjectT, DeedT]) -> None:
        """Forget an errand that was done, or that can never be done."""
        self._session.later(self._sql.done, [self._claimed(errand)])

    async def retry(self, errand: Task[SubjectT, DeedT], at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`. Its queue waits with it.

        A younger errand for the same is forgotten: this one will read what is new by then. Does
        nothing when the lease lapsed and another claimed the errand since.
        """
        values = self._claimed(errand)
        self._session.later(self._sql.drop_twin, [values])
        self._session.later(self._sql.retry, [{**values, "at": at}])

    @property
    def soonest(self) -> Statement:
        """What `next_due` asks, for who asks it of several queues at once."""
        return self._sql.next_due

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""
        rows = await self._session.fetch(self._sql.next_due)
        moment: datetime | None = rows[0][0]
        return moment

    def _claimed(self, errand: Task[SubjectT, DeedT]) -> Values:
        queue = {} if self._sql.addressee is None else {"of_addressee": _addressee(errand)}
        return {
            **queue,
            "errand_id": errand.id,
            "of_subject": errand.subject,
            "same_deed": errand.deed,
            "same_surface": errand.surface or Surface(""),
            "claims": errand.attempts + 1,
        }


def _addressee(errand: Task[Any, Any]) -> UserId:
    return queue_of(errand.surface or Surface(""))
