"""The table of the calendars that servers upload."""

from datetime import datetime

from sqlalchemy import Column, Named, Text, TypedColumns

from bot.domain.ids import GuildId, UserId
from db.columns import small
from db.types import Snowflake, UtcDateTime


class GuildAlmanacColumns(TypedColumns):
    """The calendar file of a server, as it was uploaded, in place of the one with the bot."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    text: Named[str] = Column(Text)
    added_by: Named[UserId] = Column(Snowflake)
    added_at: Named[datetime] = Column(UtcDateTime)


guild_almanacs = small("guild_almanacs", GuildAlmanacColumns)
