"""The cases people prepare: each read by its author alone, but for what they shared."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select

from bot.domain.case import CaseId, PreparedCase
from bot.domain.case_views import SharedCase
from bot.domain.ids import GuildId, UserId
from db.case_tables import cases
from db.session import Session
from db.statements import upsert

_C = cases.c
_ALL = select(
    _C.id,
    _C.guild_id,
    _C.author_id,
    _C.method_id,
    _C.title,
    _C.fields,
    _C.changed_at,
    _C.theme,
    _C.layer,
    _C.shared,
)
_FIELDS = [column.name for column in _ALL.selected_columns]
_MINE = (_C.id == bindparam("case_id"), _C.author_id == bindparam("author_id"))
_HERE = _C.guild_id == bindparam("guild_id")
_GET = _ALL.where(*_MINE)
_AUTHOR = select(_C.author_id).where(_C.id == bindparam("case_id"))
_OF_PERSON = _ALL.where(_HERE, _C.author_id == bindparam("author_id")).order_by(
    _C.changed_at.desc(), _C.id.desc()
)
_SHARED = (
    select(_C.author_id, _C.title, _C.theme, _C.layer)
    .where(_HERE, _C.shared)
    .order_by(_C.changed_at.desc(), _C.id.desc())
    .limit(bindparam("limit"))
)
_PUT = upsert(
    cases,
    [_C.id],
    replace=[_C.method_id, _C.title, _C.fields, _C.changed_at, _C.theme, _C.layer, _C.shared],
)
_DROP = delete(cases).where(*_MINE)


class SqlPreparedCases:
    """Prepared cases in a table; see ``bot.ports.cases``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, case: PreparedCase) -> None:
        """Store a case by its id, in place of what it was."""
        self._session.later(
            _PUT,
            [
                {
                    "id": case.id,
                    "guild_id": case.guild_id,
                    "author_id": case.author_id,
                    "method_id": case.method_id,
                    "title": case.title,
                    "fields": dict(case.fields),
                    "changed_at": case.changed_at,
                    "theme": case.theme,
                    "layer": case.layer,
                    "shared": case.shared,
                }
            ],
        )

    async def get(self, case_id: CaseId, author_id: UserId) -> PreparedCase | None:
        """Return a person's own case, or None."""
        rows = await self._session.fetch(_GET, case_id=case_id, author_id=author_id)
        return _case(rows[0]) if rows else None

    async def author_of(self, case_id: CaseId) -> UserId | None:
        """Return whose case it is, or None where there is none."""
        rows = await self._session.fetch(_AUTHOR, case_id=case_id)
        return rows[0][0] if rows else None

    async def of_person(self, guild_id: GuildId, author_id: UserId) -> Sequence[PreparedCase]:
        """Return a person's own cases on a server, the one changed last first."""
        rows = await self._session.fetch(_OF_PERSON, guild_id=guild_id, author_id=author_id)
        return [_case(row) for row in rows]

    async def shared(self, guild_id: GuildId, limit: int = 25) -> Sequence[SharedCase]:
        """Return what people shared of their cases on a server, the newest first."""
        rows = await self._session.fetch(_SHARED, guild_id=guild_id, limit=limit)
        return [SharedCase(*row) for row in rows]

    async def drop(self, case_id: CaseId, author_id: UserId) -> None:
        """Erase a person's own case."""
        self._session.later(_DROP, [{"case_id": case_id, "author_id": author_id}])


def _case(row: tuple[Any, ...]) -> PreparedCase:
    return PreparedCase(**dict(zip(_FIELDS, row, strict=True)))
