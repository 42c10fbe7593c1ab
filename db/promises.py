"""What people set out to do after a round."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import CircleId, GuildId, RoundId, UserId
from bot.domain.promise import Promise, PromiseId, State
from db.columns import constants
from db.promise_tables import hushed, promises
from db.session import Session
from db.statements import upsert

_P = promises.c
_FIXED = frozenset({"id", "guild_id", "user_id", "circle_id", "programme_id", "made_at"})
_ALL = select(*(_P[name] for name in Promise.__slots__))
_ORDER = (_P.made_at, _P.id)

_PUT = upsert(
    promises, [_P.id], replace=[_P[name] for name in Promise.__slots__ if name not in _FIXED]
)
_GET = _ALL.where(_P.id == bindparam("this", type_=_P.id.type))
_OF_ROUND = _ALL.where(_P.round_id == bindparam("of_round", type_=_P.round_id.type)).order_by(
    *_ORDER
)
_OF_PERSON = (
    _ALL.where(_P.user_id == bindparam("of_person", type_=_P.user_id.type))
    .order_by(_P.made_at.desc(), _P.id.desc())
    .limit(bindparam("limit"))
)
_OF_PERSON_HERE = _OF_PERSON.where(_P.guild_id == bindparam("guild_id"))
_OPEN_IN = _ALL.where(
    _P.circle_id.in_(bindparam("circle_ids", expanding=True)),
    _P.user_id.in_(bindparam("user_ids", expanding=True)),
    _P.state.in_(constants([State.OPEN])),
).order_by(*_ORDER)
_IS_PERSON = hushed.c.user_id == bindparam("of_person", type_=hushed.c.user_id.type)
_HUSH = upsert(hushed, [hushed.c.user_id])
_UNHUSH = delete(hushed).where(_IS_PERSON)
_HUSHED = select(hushed.c.user_id).where(
    hushed.c.user_id.in_(bindparam("user_ids", expanding=True))
)


class SqlPromises:
    """Promises in a table; see ``bot.ports.promises.Promises``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, promise: Promise) -> None:
        """Store a promise by its id, in place of what it was."""
        row = {name: getattr(promise, name) for name in Promise.__slots__}
        self._session.later(_PUT, [row])

    async def get(self, promise_id: PromiseId) -> Promise | None:
        """Return a promise, or None."""
        rows = await self._session.fetch(_GET, this=promise_id)
        return Promise(*rows[0]) if rows else None

    async def of_round(self, round_id: RoundId) -> Sequence[Promise]:
        """Return what was promised in a round, oldest first."""
        rows = await self._session.fetch(_OF_ROUND, of_round=round_id)
        return [Promise(*row) for row in rows]

    async def of_person(
        self, user_id: UserId, guild_id: GuildId | None = None, limit: int = 100
    ) -> Sequence[Promise]:
        """Return a person's promises, newest first: of every server, or only of one."""
        of: dict[str, object] = {"of_person": user_id, "limit": limit}
        if guild_id is None:
            rows = await self._session.fetch(_OF_PERSON, **of)
        else:
            rows = await self._session.fetch(_OF_PERSON_HERE, guild_id=guild_id, **of)
        return [Promise(*row) for row in rows]

    async def open_in(
        self, circle_ids: Sequence[CircleId], user_ids: Sequence[UserId]
    ) -> Sequence[Promise]:
        """Return what these people promised in these circles and still is open, oldest first."""
        if not circle_ids or not user_ids:
            return []
        rows = await self._session.fetch(
            _OPEN_IN, circle_ids=list(circle_ids), user_ids=list(user_ids)
        )
        return [Promise(*row) for row in rows]

    async def hush(self, user_id: UserId, *, quiet: bool) -> None:
        """Note that a person would rather not hear that something lived on, or would again."""
        if quiet:
            self._session.later(_HUSH, [{"user_id": user_id}])
        else:
            self._session.later(_UNHUSH, [{"of_person": user_id}])

    async def hushed(self, user_ids: Sequence[UserId]) -> frozenset[UserId]:
        """Return who of these would rather not hear it."""
        if not user_ids:
            return frozenset()
        rows = await self._session.fetch(_HUSHED, user_ids=list(user_ids))
        return frozenset(row[0] for row in rows)
