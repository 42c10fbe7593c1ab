"""The tables of shortened clocks, of what was erased, and of servers that the bot left."""

from datetime import datetime

from sqlalchemy import Boolean, Column, Integer, Named, TypedColumns

from bot.domain.ids import GuildId, RoundId
from bot.domain.retention import Matter
from db.columns import of_round, small
from db.types import Choice, Snowflake, UtcDateTime


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


class DepartureColumns(TypedColumns):
    """Since when the bot is no longer on a server."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    left_at: Named[datetime] = Column(UtcDateTime)


departures = small("departures", DepartureColumns)
