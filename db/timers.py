"""Due moments, leased so that several processes and crashes do no harm."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Integer, bindparam, delete, func, select, update

from bot.domain.effects import TimerKind
from bot.domain.ids import RoundId
from bot.ports import Timer
from db.session import Session
from db.statements import Values, upsert
from db.tables import timers

_T = timers.c
_KEY = (
    _T.round_id == bindparam("round_id"),
    _T.kind == bindparam("timer_kind", type_=_T.kind.type),
)
_SAME = (*_KEY, _T.step_index == bindparam("index"), _T.due_at == bindparam("due"))

_PUT = upsert(
    timers,
    [_T.round_id, _T.kind],
    replace=[_T.step_index, _T.due_at, _T.attempts, _T.free_at, _T.owner],
)
_DROP = delete(timers).where(*_KEY)
_DONE = delete(timers).where(*_SAME)
_RETRY = (
    update(timers)
    .where(*_SAME, _T.attempts == bindparam("claims"))
    .values(free_at=bindparam("at", type_=_T.free_at.type), owner=None)
)

_due = (
    select(_T.round_id, _T.kind)
    .where(_T.free_at <= bindparam("now", type_=_T.free_at.type))
    .order_by(_T.due_at, _T.round_id)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True)
    .cte("due")
)
_CLAIM = (
    update(timers)
    .where(_T.round_id == _due.c.round_id, _T.kind == _due.c.kind)
    .values(
        owner=bindparam("claimer", type_=_T.owner.type),
        free_at=bindparam("until", type_=_T.free_at.type),
        attempts=_T.attempts + 1,
    )
    .returning(_T.round_id, _T.kind, _T.step_index, _T.due_at, _T.attempts)
)
_NEXT_DUE = select(func.min(_T.free_at, type_=_T.free_at.type))


class SqlTimers:
    """Timers in a table; see ``bot.ports.Timers``.

    Whether a timer may be claimed is one column: free from its due moment, from the end of a
    lease, or from the moment of a retry. So a dead owner's lease lapses by itself.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, timer: Timer) -> None:
        """Set the round's timer of this kind, in place of an earlier one; frees its lease."""
        self._session.later(
            _PUT,
            [
                {
                    "round_id": timer.round_id,
                    "kind": timer.kind,
                    "step_index": timer.index,
                    "due_at": timer.due_at,
                    "attempts": timer.attempts,
                    "free_at": timer.due_at,
                    "owner": None,
                }
            ],
        )

    async def drop(self, round_id: RoundId, kind: TimerKind) -> None:
        """Forget the round's timer of this kind, if there is one."""
        self._session.later(_DROP, [{"round_id": round_id, "timer_kind": kind}])

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Timer]:
        """Lease what is due and not under a lease, earliest first."""
        rows = await self._session.fetch(
            _CLAIM, now=now, claimer=owner, until=now + lease, limit=limit
        )
        claimed = [
            Timer(round_id, kind, index, due_at, claims - 1)
            for round_id, kind, index, due_at, claims in rows
        ]
        return sorted(claimed, key=lambda timer: (timer.due_at, timer.round_id))

    async def done(self, timer: Timer) -> None:
        """Forget the timer, unless it was replaced by one with another due moment."""
        self._session.later(_DONE, [_same(timer)])

    async def retry(self, timer: Timer, at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`.

        Does nothing when the lease lapsed and another claimed the timer since.
        """
        values = {**_same(timer), "claims": timer.attempts + 1, "at": at}
        self._session.later(_RETRY, [values])

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""
        ((moment,),) = await self._session.fetch(_NEXT_DUE)
        return moment


def _same(timer: Timer) -> Values:
    return {
        "round_id": timer.round_id,
        "timer_kind": timer.kind,
        "index": timer.index,
        "due": timer.due_at,
    }
