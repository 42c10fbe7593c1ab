"""The tables of shortened clocks, of what was erased, and of servers that the bot left."""

from datetime import datetime

from sqlalchemy import Boolean, Column, Index, Integer, Named, Table, TypedColumns

from bot.domain.hold import HoldId
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.keys import Scope
from bot.domain.retention import Matter
from db.columns import metadata, of_round, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class ClockColumns(TypedColumns):
    """That a server keeps something for fewer days."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    matter: Named[Matter] = Column(Choice(Matter), primary_key=True)
    days: Named[int] = Column(Integer)


clocks = small("clocks", ClockColumns)


class ErasureColumns(TypedColumns):
    """How far the erasing of a round is; absent until its room is told."""

    round_id: Named[RoundId] = of_round()
    is_noticed: Named[bool] = Column(Boolean)
    erased_at: Named[datetime | None] = Column(UtcDateTime)
    gone_at: Named[datetime | None] = Column(UtcDateTime)


erasures = small("erasures", ErasureColumns)


class HoldColumns(TypedColumns):
    """That a round is kept past its clock."""

    id: Named[HoldId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    round_id: Named[RoundId] = of_round(primary_key=False)
    reason: Named[str] = Column(PersonText)
    asked_by: Named[UserId] = Column(Snowflake)
    asked_at: Named[datetime] = Column(UtcDateTime)
    until: Named[datetime] = Column(UtcDateTime)
    agreed_by: Named[UserId | None] = Column(Snowflake)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


holds = Table("holds", metadata, HoldColumns)
sealed(holds, Scope.SERVER, holds.c.guild_id)
Index(None, holds.c.guild_id)
Index(None, holds.c.round_id)


class DepartureColumns(TypedColumns):
    """Since when the bot is no longer on a server."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    left_at: Named[datetime] = Column(UtcDateTime)


departures = small("departures", DepartureColumns)
