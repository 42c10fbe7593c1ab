"""Methods as they are stored: by what is in them, and those a server added for itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, select

from bot.domain.ids import GuildId, UserId
from bot.domain.method import Method
from bot.domain.method_data import from_data, to_data
from db import tables as t
from db.session import Session
from db.statements import Values, upsert

_M, _G = t.methods.c, t.guild_methods.c
_GET = select(_M.data).where(_M.digest == bindparam("digest"))
_OF_GUILD = select(_G.digest).where(_G.guild_id == bindparam("guild_id")).order_by(_G.method_id)
_PUT = upsert(
    t.guild_methods, [_G.guild_id, _G.method_id], replace=[_G.digest, _G.added_by, _G.added_at]
)

ADD = upsert(t.methods, [_M.digest])
"""Store a method's data, once per digest."""


def values_of(method: Method) -> Values:
    """Return the row of a method."""
    return {"digest": method.digest, "data": to_data(method)}


async def method_of(session: Session, known: dict[str, Method], digest: str) -> Method:
    """Return the method with this digest; `known` is shared, for a digest means the same for ever.

    The digest is a name here: what a method was read as stays valid under newer rules.
    """
    method = known.get(digest)
    if method is None:
        ((data,),) = await session.fetch(_GET, digest=digest)
        method = known[digest] = replace(from_data(data), digest=digest)
    return method


class SqlGuildMethods:
    """Methods of servers in a table; see ``bot.ports.GuildMethods``."""

    def __init__(self, session: Session, known_methods: dict[str, Method]) -> None:
        self._session = session
        self._known_methods = known_methods

    async def put(self, guild_id: GuildId, method: Method, added_by: UserId, now: datetime) -> None:
        """Keep a method for a server, in place of an earlier one with the same id."""
        self._session.later(ADD, [values_of(method)])
        self._session.later(
            _PUT,
            [
                {
                    "guild_id": guild_id,
                    "method_id": method.id,
                    "digest": method.digest,
                    "added_by": added_by,
                    "added_at": now,
                }
            ],
        )

    async def of_guild(self, guild_id: GuildId) -> Sequence[Method]:
        """Return the methods that a server added, by id."""
        rows = await self._session.fetch(_OF_GUILD, guild_id=guild_id)
        return [await method_of(self._session, self._known_methods, digest) for (digest,) in rows]
