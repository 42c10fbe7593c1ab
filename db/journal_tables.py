"""The tables of what people write for themselves: journals, and learning questions."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, Named, Table, Text, TypedColumns

from bot.domain.case import Layer, Theme
from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.journal.entry import CaseOffer, EntryId, EntrySource
from bot.domain.keys import Scope
from bot.domain.learning.question import Cause, QuestionId
from db.columns import belongs_to, metadata, one_of
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


def _programme() -> Column[ProgrammeId | None]:
    """Return the column of a programme that may go while what people wrote in it stays theirs."""
    return Column(RowId, ForeignKey("programmes.id", ondelete="SET NULL"))


class EntryColumns(TypedColumns):
    """An entry; no rule on its source, so that a new one needs no migration."""

    id: Named[EntryId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    programme_id: Named[ProgrammeId | None] = _programme()
    user_id: Named[UserId] = Column(Snowflake)
    source: Named[EntrySource] = Column(Choice(EntrySource))
    source_ref: Named[str | None] = Column(Text)
    question: Named[str] = Column(PersonText)
    text: Named[str] = Column(PersonText)
    written_at: Named[datetime] = Column(UtcDateTime)
    edited_at: Named[datetime | None] = Column(UtcDateTime)
    offer: Named[CaseOffer] = Column(Choice(CaseOffer))


journal_entries = Table("journal_entries", metadata, EntryColumns, one_of("offer", CaseOffer))
sealed(journal_entries, Scope.SERVER, journal_entries.c.guild_id, person=journal_entries.c.user_id)
Index(None, journal_entries.c.user_id, journal_entries.c.guild_id)
Index(None, journal_entries.c.programme_id)


class LearningColumns(TypedColumns):
    """A learning question; its words are its versions. `opened_at` is of the first of them."""

    id: Named[QuestionId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    programme_id: Named[ProgrammeId | None] = _programme()
    owner_id: Named[UserId] = Column(Snowflake)
    theme: Named[Theme | None] = Column(Choice(Theme))
    layer: Named[Layer | None] = Column(Choice(Layer))
    opened_at: Named[datetime] = Column(UtcDateTime)
    closed_at: Named[datetime | None] = Column(UtcDateTime)
    closing: Named[str] = Column(PersonText)


learning_questions = Table(
    "learning_questions",
    metadata,
    LearningColumns,
    one_of("theme", Theme),
    one_of("layer", Layer),
)
sealed(
    learning_questions,
    Scope.SERVER,
    learning_questions.c.guild_id,
    person=learning_questions.c.owner_id,
)
Index(None, learning_questions.c.owner_id, learning_questions.c.guild_id)
Index(None, learning_questions.c.programme_id)


class VersionColumns(TypedColumns):
    """One wording of a learning question, counted from 1."""

    question_id: Named[QuestionId] = belongs_to("learning_questions", primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    text: Named[str] = Column(PersonText)
    why: Named[str] = Column(PersonText)
    cause: Named[Cause] = Column(Choice(Cause))
    ref: Named[str | None] = Column(Text)
    written_at: Named[datetime] = Column(UtcDateTime)


learning_versions = Table("learning_versions", metadata, VersionColumns, one_of("cause", Cause))
sealed(learning_versions, Scope.LEARNING, learning_versions.c.question_id)
