"""What is still to be done in Discord: in order per round, many changes as one edit."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    Integer,
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
from bot.ports import Errand
from db.session import Session
from db.statements import Values, upsert
from db.tables import outbox

_O = outbox.c

_ADD = upsert(
    outbox,
    [_O.round_id, _O.deed, _O.surface],
    only_where=_O.owner.is_(None),
    # Nothing changes, but the row that is kept is locked until we commit: a process that claimed
    # it in between would show what we are about to make old, and nobody would show the new.
    replace=[_O.round_id],
)

_older = outbox.alias("older")
_leased = outbox.alias("leased")
_is_head = not_(exists().where(_older.c.round_id == _O.round_id, _older.c.id < _O.id))
# Ids of two processes are in order only as far as their clocks agree. So the head also waits for
# whatever of its round is being done right now.
_busy_until = (
    select(func.max(_leased.c.free_at, type_=_O.free_at.type))
    .where(_leased.c.round_id == _O.round_id, _leased.c.owner.is_not(None))
    .correlate(outbox)
    .scalar_subquery()
)
_NOW = bindparam("now", type_=_O.free_at.type)
_heads = (
    select(_O.round_id, _O.id)
    .where(
        _O.free_at <= _NOW,
        _is_head,
        func.coalesce(_busy_until, _O.free_at, type_=_O.free_at.type) <= _NOW,
    )
    .order_by(_O.id)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True, of=outbox)
    .cte("heads")
)
_CLAIM = (
    update(outbox)
    .where(_O.round_id == _heads.c.round_id, _O.id == _heads.c.id)
    .values(
        owner=bindparam("claimer", type_=_O.owner.type),
        free_at=bindparam("until", type_=_O.free_at.type),
        attempts=_O.attempts + 1,
    )
    .returning(_O.id, _O.round_id, _O.deed, _O.surface, _O.created_at, _O.attempts)
)
_ID = bindparam("errand_id", type_=_O.id.type)
_ROUND = _O.round_id == bindparam("of_round", type_=_O.round_id.type)
_DONE = delete(outbox).where(_ROUND, _O.id == _ID)

_kept = outbox.alias("kept")
_DROP_TWIN = delete(outbox).where(
    _ROUND,
    _O.id != _ID,
    _O.deed == bindparam("same_deed", type_=_O.deed.type),
    _O.surface == bindparam("same_surface", type_=_O.surface.type),
    _O.owner.is_(None),
    exists().where(
        _kept.c.round_id == _O.round_id,
        _kept.c.id == _ID,
        _kept.c.attempts == bindparam("claims"),
    ),
)
_RETRY = (
    update(outbox)
    .where(_ROUND, _O.id == _ID, _O.attempts == bindparam("claims"))
    .values(free_at=bindparam("at", type_=_O.free_at.type), owner=None)
)
_NEXT_DUE = select(
    func.min(
        case(
            (and_(_busy_until.is_not(None), _busy_until > _O.free_at), _busy_until),
            else_=_O.free_at,
        ),
        type_=_O.free_at.type,
    )
).where(_is_head)


class SqlOutbox:
    """Errands in a table; see ``bot.ports.Outbox``. When a row is free is as in timers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, errand: Errand) -> None:
        """Store an errand; one with the same round, deed and surface that waits is kept."""
        self._session.later(
            _ADD,
            [
                {
                    "id": errand.id,
                    "round_id": errand.round_id,
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
    ) -> Sequence[Errand]:
        """Lease what may be done now: per round only its oldest waiting errand."""
        rows = await self._session.fetch(
            _CLAIM, now=now, claimer=owner, until=now + lease, limit=limit
        )
        claimed = [
            Errand(id, round_id, deed, surface or None, created_at, claims - 1)
            for id, round_id, deed, surface, created_at, claims in rows
        ]
        return sorted(claimed, key=lambda errand: errand.id)

    async def done(self, errand: Errand) -> None:
        """Forget an errand that was done, or that can never be done."""
        self._session.later(_DONE, [_claimed(errand)])

    async def retry(self, errand: Errand, at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`. Its round waits with it.

        A younger errand for the same is forgotten: this one will read what is new by then. Does
        nothing when the lease lapsed and another claimed the errand since.
        """
        values = _claimed(errand)
        self._session.later(_DROP_TWIN, [values])
        self._session.later(_RETRY, [{**values, "at": at}])

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""
        rows = await self._session.fetch(_NEXT_DUE)
        moment: datetime | None = rows[0][0]
        return moment


def _claimed(errand: Errand) -> Values:
    return {
        "errand_id": errand.id,
        "of_round": errand.round_id,
        "same_deed": errand.deed,
        "same_surface": errand.surface or Surface(""),
        "claims": errand.attempts + 1,
    }
