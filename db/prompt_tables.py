"""The tables of questions between meetings: own ones, rhythm, themes, who was asked what."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
)

from bot.domain.case import Theme
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, UserId
from bot.domain.keys import Scope
from bot.domain.prompts.delivery import DeliveryId, Stage
from bot.domain.prompts.person import Pace
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, LocalDay, LocalHour, PersonDoc, RowId, Snowflake, UtcDateTime


class GuildPromptColumns(TypedColumns):
    """A question of a server's own."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    prompt_id: Named[str] = Column(Text, primary_key=True)
    data: Named[Any] = Column(PersonDoc(dict), nullable=False)
    added_by: Named[UserId] = Column(Snowflake)
    added_at: Named[datetime] = Column(UtcDateTime)


guild_prompts = small("guild_prompts", GuildPromptColumns)
sealed(guild_prompts, Scope.SERVER, guild_prompts.c.guild_id)


class RhythmColumns(TypedColumns):
    """The rhythm of a programme; one at a time."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    weeks: Named[int] = Column(Integer)
    weekday: Named[int] = Column(Integer)
    hour: Named[time] = Column(LocalHour)
    since: Named[date] = Column(LocalDay)
    until: Named[date] = Column(LocalDay)
    laid_by: Named[UserId] = Column(Snowflake)
    paused: Named[bool] = Column(Boolean)


rhythms = small(
    "rhythms",
    RhythmColumns,
    CheckConstraint("weeks >= 1", name="weeks"),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
)


class MeetingThemeColumns(TypedColumns):
    """What who leads says that a meeting is about."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    theme: Named[Theme] = Column(Choice(Theme))


meeting_themes = small("meeting_themes", MeetingThemeColumns, one_of("theme", Theme))


class PromptWishColumns(TypedColumns):
    """How often a person wants to be asked in a programme, and their silences in a row."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    pace: Named[Pace] = Column(Choice(Pace))
    silences: Named[int] = Column(Integer)
    offered_at: Named[datetime | None] = Column(UtcDateTime)


prompt_wishes = small("prompt_wishes", PromptWishColumns, one_of("pace", Pace))


class DeliveryColumns(TypedColumns):
    """A question to a person; what they answered is in their journal, under the same id."""

    id: Named[DeliveryId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    user_id: Named[UserId] = Column(Snowflake)
    prompt: Named[Any] = Column(PersonDoc(dict), nullable=False)
    stage: Named[Stage] = Column(Choice(Stage))
    next_at: Named[datetime | None] = Column(UtcDateTime)
    number: Named[int | None] = Column(Integer)
    asked_at: Named[datetime | None] = Column(UtcDateTime)
    closes_at: Named[datetime | None] = Column(UtcDateTime)
    answered_at: Named[datetime | None] = Column(UtcDateTime)
    put_off: Named[bool] = Column(Boolean)
    reminded: Named[bool] = Column(Boolean)
    others: Named[int] = Column(Integer)


deliveries = Table("prompt_deliveries", metadata, DeliveryColumns, one_of("stage", Stage))
sealed(deliveries, Scope.SERVER, deliveries.c.guild_id)
Index(None, deliveries.c.programme_id, deliveries.c.user_id)


class ShownPromptColumns(TypedColumns):
    """When a person last saw a question on a server, so that it does not come back too soon."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    prompt_id: Named[str] = Column(Text, primary_key=True)
    shown_at: Named[datetime] = Column(UtcDateTime)


shown_prompts = small("shown_prompts", ShownPromptColumns)
