"""Who did what on which server, without contents."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer, bindparam, delete, insert, select

from bot.domain.audit import AuditEntry
from bot.domain.ids import GuildId
from db.audit_tables import audit
from db.session import Session

_A = audit.c
_ADD = insert(audit)
_OF_GUILD = (
    select(*(_A[name] for name in AuditEntry.__slots__))
    .where(_A.guild_id == bindparam("of_guild"))
    .order_by(_A.at.desc(), _A.id.desc())
    .limit(bindparam("limit", type_=Integer))
    .offset(bindparam("skip", type_=Integer))
)
_FORGET = delete(audit).where(_A.at < bindparam("moment", type_=_A.at.type))


class SqlAudit:
    """Deeds in a table; see ``bot.ports.audit.Audit``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, entry: AuditEntry) -> None:
        """Store a deed."""
        row = {name: getattr(entry, name) for name in AuditEntry.__slots__}
        self._session.later(_ADD, [row])

    async def of_guild(self, guild_id: GuildId, limit: int, skip: int = 0) -> Sequence[AuditEntry]:
        """Return what was done on a server, the newest first."""
        rows = await self._session.fetch(_OF_GUILD, of_guild=guild_id, limit=limit, skip=skip)
        return [AuditEntry(*row) for row in rows]

    async def forget_before(self, moment: datetime) -> None:
        """Forget what is older than this, of every server."""
        self._session.later(_FORGET, [{"moment": moment}])
