"""The table of the calendars that servers upload."""

from datetime import datetime

from sqlalchemy import Column, Named, TypedColumns

from bot.domain.ids import GuildId, UserId
from bot.domain.keys import Scope
from db.columns import small
from db.sealing.declare import sealed
from db.types import PersonText, Snowflake, UtcDateTime


class GuildAlmanacColumns(TypedColumns):
    """The calendar file of a server, as it was uploaded, in place of the one with the bot."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    text: Named[str] = Column(PersonText)
    added_by: Named[UserId] = Column(Snowflake)
    added_at: Named[datetime] = Column(UtcDateTime)


guild_almanacs = small("guild_almanacs", GuildAlmanacColumns)
sealed(guild_almanacs, Scope.SERVER, guild_almanacs.c.guild_id)
