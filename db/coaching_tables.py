"""The tables of what coaches one person: ratings, held questions, and who wants no mirror."""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
)

from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.keys import Scope
from bot.domain.thermometer import Warmth
from db.sealing.declare import sealed
from db.tables import metadata
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class RatingColumns(TypedColumns):
    """How warm the bringer called a question."""

    question_id: Named[ContributionId] = Column(
        RowId, ForeignKey("contributions.id", ondelete="CASCADE"), primary_key=True
    )
    round_id: Named[RoundId] = Column(RowId, ForeignKey("rounds.id", ondelete="CASCADE"))
    rater_id: Named[UserId] = Column(Snowflake)
    warmth: Named[Warmth] = Column(Choice(Warmth))


ratings = Table(
    "ratings",
    metadata,
    RatingColumns,
    CheckConstraint("warmth IN ('warm', 'lukewarm', 'cold')", name="warmth"),
    sqlite_with_rowid=False,
)
Index(None, ratings.c.round_id)


class HeldColumns(TypedColumns):
    """A question that its author has not posted."""

    round_id: Named[RoundId] = Column(
        RowId, ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    author_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    opening: Named[str] = Column(Text, primary_key=True)
    step_index: Named[int] = Column(Integer)
    text: Named[str] = Column(PersonText)
    held_at: Named[datetime] = Column(UtcDateTime)
    parked: Named[bool] = Column(Boolean)


held = Table("held", metadata, HeldColumns, CheckConstraint("step_index >= 0", name="step_index"))
sealed(held, Scope.ROUND, held.c.round_id, person=held.c.author_id)


class MirrorColumns(TypedColumns):
    """Whether the question mirror speaks to a person."""

    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    is_on: Named[bool] = Column(Boolean)


mirrors = Table("mirrors", metadata, MirrorColumns, sqlite_with_rowid=False)
