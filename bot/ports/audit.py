"""The part of the database that keeps who did what, without contents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.audit import AuditEntry
from bot.domain.ids import GuildId


class Audit(Protocol):
    """Deeds on servers. Written in the transaction of the deed itself, never changed."""

    async def add(self, entry: AuditEntry) -> None:
        """Store a deed."""

    async def of_guild(self, guild_id: GuildId, limit: int, skip: int = 0) -> Sequence[AuditEntry]:
        """Return what was done on a server, the newest first."""

    async def forget_before(self, moment: datetime) -> None:
        """Forget what is older than this, of every server."""
