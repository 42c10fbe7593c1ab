"""Learning questions with their versions: whole for their owner, without words for others."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, delete, func, select

from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.learning.question import (
    LearningQuestion,
    LivingQuestion,
    QuestionId,
    Version,
)
from db.journal_tables import learning_questions, learning_versions
from db.session import Session
from db.statements import Row, upsert

_Q, _V = learning_questions.c, learning_versions.c
_FIELDS = (
    *("id", "guild_id", "owner_id", "programme_id", "theme", "layer"),
    *("closed_at", "closing"),
)
_THIS = _Q.id == bindparam("this", type_=_Q.id.type)
_OWN = _Q.owner_id == bindparam("of_owner", type_=_Q.owner_id.type)
_JOINED = learning_questions.join(learning_versions, _V.question_id == _Q.id)
_ALL = (
    select(*(_Q[name] for name in _FIELDS), *(_V[name] for name in Version.__slots__))
    .select_from(_JOINED)
    .where(_OWN)
    .order_by(_Q.opened_at, _Q.id, _V.number)
)

_PUT = upsert(
    learning_questions,
    [_Q.id],
    replace=[_Q.programme_id, _Q.theme, _Q.layer, _Q.closed_at, _Q.closing],
)
_PUT_VERSION = upsert(learning_versions, [_V.question_id, _V.number], replace=[_V.text, _V.why])
_GET = _ALL.where(_THIS)
_OWNER = select(_Q.owner_id).where(_THIS)
_OF_OWNER = _ALL.where(_Q.guild_id == bindparam("of_guild", type_=_Q.guild_id.type))
_DROP = delete(learning_questions).where(_THIS, _OWN)
_LIVING = (
    select(_Q.id, _Q.owner_id, _Q.theme, _Q.layer, _Q.opened_at, func.max(_V.written_at))
    .select_from(_JOINED)
    .where(
        _Q.programme_id == bindparam("of_programme", type_=_Q.programme_id.type),
        _Q.closed_at.is_(None),
    )
    .group_by(_Q.id, _Q.owner_id, _Q.theme, _Q.layer, _Q.opened_at)
    .order_by(_Q.opened_at, _Q.id)
)


class SqlLearning:
    """Questions and versions in two tables; see ``bot.ports.journal.Learning``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, question: LearningQuestion) -> None:
        """Store a question with its versions, in place of what it was. Whose was asked before."""
        row = {name: getattr(question, name) for name in _FIELDS}
        self._session.later(_PUT, [{**row, "opened_at": question.opened_at}])
        versions = [
            {name: getattr(one, name) for name in Version.__slots__} for one in question.versions
        ]
        self._session.later(_PUT_VERSION, [{"question_id": question.id, **one} for one in versions])

    async def get(self, question_id: QuestionId, owner_id: UserId) -> LearningQuestion | None:
        """Return a person's own question, or None: that of another is not there."""
        rows = await self._session.fetch(_GET, this=question_id, of_owner=owner_id)
        return next(iter(_questions(rows)), None)

    async def owner_of(self, question_id: QuestionId) -> UserId | None:
        """Return whose question it is, or None where there is none; only to refuse others."""
        rows = await self._session.fetch(_OWNER, this=question_id)
        return rows[0][0] if rows else None

    async def of_owner(self, guild_id: GuildId, owner_id: UserId) -> Sequence[LearningQuestion]:
        """Return a person's own questions on a server, the oldest first."""
        return _questions(
            await self._session.fetch(_OF_OWNER, of_owner=owner_id, of_guild=guild_id)
        )

    async def drop(self, question_id: QuestionId, owner_id: UserId) -> None:
        """Erase a person's own question with its versions."""
        self._session.later(_DROP, [{"this": question_id, "of_owner": owner_id}])

    async def living(self, programme_id: ProgrammeId) -> Sequence[LivingQuestion]:
        """Return the open questions of a programme without their words, the oldest first."""
        rows = await self._session.fetch(_LIVING, of_programme=programme_id)
        return [LivingQuestion(*row) for row in rows]


def _questions(rows: Sequence[Row]) -> list[LearningQuestion]:
    wide = len(_FIELDS)
    found = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        own = list(group)
        versions = tuple(Version(*row[wide:]) for row in own)
        values: dict[str, Any] = dict(zip(_FIELDS, own[0], strict=False))
        found.append(LearningQuestion(**values, versions=versions))
    return found
