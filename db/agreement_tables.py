"""The tables of what people agreed to, and of the lines that circles added."""

from datetime import datetime

from sqlalchemy import Column, Integer, Named, Text, TypedColumns

from bot.domain.ids import GuildId, UserId
from bot.domain.keys import Scope
from db.columns import small
from db.sealing.declare import sealed
from db.types import PersonText, Snowflake, UtcDateTime


class AcceptanceColumns(TypedColumns):
    """That a person agreed to a version; `circle_id` is empty for a server.

    `beside` are the ids of who was in the circle by then, with a space between them.
    """

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    circle_id: Named[str] = Column(Text, primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    edition: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    revision: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    beside: Named[str] = Column(Text)
    accepted_at: Named[datetime] = Column(UtcDateTime)


class OwnLinesColumns(TypedColumns):
    """A version of what a circle added; a line of `lines` is a line of the agreement."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    circle_id: Named[str] = Column(Text, primary_key=True)
    revision: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    lines: Named[str] = Column(PersonText)
    author_id: Named[UserId] = Column(Snowflake)
    written_at: Named[datetime] = Column(UtcDateTime)


acceptances = small("acceptances", AcceptanceColumns)
own_lines = small("own_lines", OwnLinesColumns)
sealed(own_lines, Scope.SERVER, own_lines.c.guild_id)
