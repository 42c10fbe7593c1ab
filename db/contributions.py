"""What people wrote: one row per person and slot, however often it is submitted."""

from collections.abc import Sequence
from itertools import product
from typing import Any

from sqlalchemy import Column, Select, bindparam, delete, func, select, update

from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Contribution
from db.session import Session
from db.statements import Call, Row, Values, call, upsert
from db.tables import contributions, rounds

_C = contributions.c
_ROUND = _C.round_id == bindparam("round_id")
_AUTHOR = _C.author_id == bindparam("author_id")
_SLOT = _C.slot == bindparam("slot")

_ALL = select(
    _C.id,
    _C.round_id,
    _C.author_id,
    _C.step_index,
    _C.kind,
    _C.slot,
    _C.text,
    _C.written_at,
    _C.number,
    _C.reply_to,
    _C.helped,
    _C.marks,
)
_GET = _ALL.where(_C.id == bindparam("contribution_id"))
_AT_SLOT = _ALL.where(_ROUND, _AUTHOR, _SLOT)

_KEY: list[Column[Any]] = [_C.round_id, _C.author_id, _C.slot]
_REPLACED: list[Column[Any]] = [_C.text, _C.marks, _C.reply_to]
_PUT = upsert(contributions, _KEY, replace=_REPLACED)

_asked = contributions.alias("asked")
_NEXT_NUMBER = (
    select(func.coalesce(func.max(_asked.c.number), 0) + 1)
    .where(
        _asked.c.round_id == bindparam("round_id", type_=_C.round_id.type),
        _asked.c.step_index == bindparam("step_index", type_=_C.step_index.type),
        _asked.c.kind == Kind.QUESTION,
    )
    .scalar_subquery()
)
_PUT_QUESTION = upsert(
    contributions, _KEY, replace=_REPLACED, computed={_C.number.name: _NEXT_NUMBER}
)
_LOCK_ROUND = (
    select(rounds.c.id).where(rounds.c.id == bindparam("round_id")).with_for_update(key_share=True)
)
_NONE_HELPED = update(contributions).where(_ROUND, _C.helped).values(helped=False)
_HELPED = (
    update(contributions).where(_ROUND, _C.id == bindparam("contribution_id")).values(helped=True)
)
_FROM = select(_C.id, _C.author_id, _C.text).where(_ROUND, _C.step_index >= bindparam("from_index"))
# A text is sealed for its slot: in another slot it is put down anew.
_SET_ASIDE = (
    update(contributions)
    .where(_ROUND, _AUTHOR, _C.id == bindparam("contribution_id"))
    .values(
        step_index=-1,
        slot=bindparam("new_slot", type_=_C.slot.type),
        text=bindparam("same_text", type_=_C.text.type),
    )
)
_WITHDRAW = delete(contributions).where(_ROUND, _AUTHOR, _SLOT)


def _narrowed(*, kinds: bool, index: bool, author: bool) -> Select[*tuple[Any, ...]]:
    narrowed = _ALL.where(_ROUND).order_by(_C.id)
    if kinds:
        narrowed = narrowed.where(_C.kind.in_(bindparam("kinds", expanding=True)))
    if index:
        narrowed = narrowed.where(_C.step_index == bindparam("step_index"))
    return narrowed.where(_AUTHOR) if author else narrowed


_OF_ROUND = {
    (kinds, index, author): _narrowed(kinds=kinds, index=index, author=author)
    for kinds, index, author in product((False, True), repeat=3)
}


class SqlContributions:
    """Contributions in a table; see ``bot.ports.Contributions``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, contribution: Contribution) -> Contribution:
        """Store by (round, author, slot), and return the stored row."""
        values = _values(contribution)
        is_question = contribution.kind is Kind.QUESTION
        replies = await self._session.run(
            *([call(_LOCK_ROUND, round_id=contribution.round_id)] if is_question else ()),
            Call(_PUT_QUESTION if is_question else _PUT, (values,)),
            Call(_AT_SLOT, (values,)),
        )
        (row,) = replies[-1]
        return _contribution(row)

    async def get(self, contribution_id: ContributionId) -> Contribution | None:
        """Return one contribution, or None."""
        rows = await self._session.fetch(_GET, contribution_id=contribution_id)
        return _contribution(rows[0]) if rows else None

    async def of_round(
        self,
        round_id: RoundId,
        *,
        kinds: Sequence[Kind] = (),
        index: int | None = None,
        author_id: UserId | None = None,
    ) -> Sequence[Contribution]:
        """Return a round's contributions in order of id, narrowed by what is given."""
        statement = _OF_ROUND[bool(kinds), index is not None, author_id is not None]
        rows = await self._session.fetch(
            statement, round_id=round_id, kinds=list(kinds), step_index=index, author_id=author_id
        )
        return [_contribution(row) for row in rows]

    async def mark_helped(self, round_id: RoundId, ids: Sequence[ContributionId]) -> None:
        """Make exactly these contributions of the round the ones that helped."""
        self._session.later(_NONE_HELPED, [{"round_id": round_id}])
        self._session.later(
            _HELPED, [{"round_id": round_id, "contribution_id": each} for each in ids]
        )

    async def withdraw(self, round_id: RoundId, author_id: UserId, slot: str) -> None:
        """Forget one contribution of its author, if it is there."""
        values = {"round_id": round_id, "author_id": author_id, "slot": slot}
        self._session.later(_WITHDRAW, [values])

    async def set_aside(self, round_id: RoundId, index: int) -> None:
        """Put what was given from a step on out of play; it stays with its authors."""
        rows = await self._session.fetch(_FROM, round_id=round_id, from_index=index)
        self._session.later(
            _SET_ASIDE,
            [
                {
                    "round_id": round_id,
                    "author_id": author_id,
                    "contribution_id": id,
                    "new_slot": f"aside:{id}",
                    "same_text": text,
                }
                for id, author_id, text in rows
            ],
        )


def _contribution(row: Row) -> Contribution:
    *fields, marks = row
    return Contribution(*(*fields, tuple(marks)))


def _values(given: Contribution) -> Values:
    return {
        "id": given.id,
        "round_id": given.round_id,
        "author_id": given.author_id,
        "step_index": given.index,
        "kind": given.kind,
        "slot": given.slot,
        "text": given.text,
        "written_at": given.written_at,
        "number": given.number,
        "reply_to": given.reply_to,
        "helped": given.helped,
        "marks": list(given.marks),
    }
