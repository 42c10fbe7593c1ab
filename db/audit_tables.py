"""The table of who did what to settings, rights, holds, exports and deletions."""

from datetime import datetime

from sqlalchemy import Column, Index, Named, Table, Text, TypedColumns

from bot.domain.audit import AuditId, Deed
from bot.domain.ids import GuildId, UserId
from db.columns import metadata
from db.types import Choice, RowId, Snowflake, UtcDateTime


class AuditColumns(TypedColumns):
    """A deed, without contents; no rule on which, so that a new deed needs no migration."""

    id: Named[AuditId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    actor_id: Named[UserId | None] = Column(Snowflake)
    deed: Named[Deed] = Column(Choice(Deed))
    about: Named[str] = Column(Text)
    at: Named[datetime] = Column(UtcDateTime)


audit = Table("audit", metadata, AuditColumns)
Index(None, audit.c.guild_id, audit.c.at)
Index(None, audit.c.at)
