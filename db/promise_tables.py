"""The table of what people set out to do after a round."""

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
    TypedColumns,
)

from bot.domain.ids import CircleId, GuildId, ProgrammeId, RoundId, UserId
from bot.domain.keys import Scope
from bot.domain.promise import PromiseId, State
from db.columns import metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class PromiseColumns(TypedColumns):
    """A promise; it stays when its round or circle goes, and goes with its programme."""

    id: Named[PromiseId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    user_id: Named[UserId] = Column(Snowflake)
    round_id: Named[RoundId | None] = Column(RowId, ForeignKey("rounds.id", ondelete="SET NULL"))
    circle_id: Named[CircleId | None] = Column(RowId, ForeignKey("circles.id", ondelete="SET NULL"))
    programme_id: Named[ProgrammeId | None] = Column(
        RowId, ForeignKey("programmes.id", ondelete="CASCADE")
    )
    if_text: Named[str] = Column(PersonText)
    then_text: Named[str] = Column(PersonText)
    made_at: Named[datetime] = Column(UtcDateTime)
    due_at: Named[datetime] = Column(UtcDateTime)
    ask_at: Named[datetime | None] = Column(UtcDateTime)
    asked: Named[int] = Column(Integer)
    asks: Named[int] = Column(Integer)
    moved: Named[int] = Column(Integer)
    state: Named[State] = Column(Choice(State))
    outcome: Named[int | None] = Column(Integer)
    line: Named[str] = Column(PersonText)
    shared: Named[bool] = Column(Boolean)
    tells: Named[bool] = Column(Boolean)


promises = Table(
    "promises",
    metadata,
    PromiseColumns,
    one_of("state", State),
    CheckConstraint("outcome BETWEEN 0 AND 2", name="outcome"),
    CheckConstraint("asked >= 0 AND asks >= asked", name="asks"),
    CheckConstraint("moved >= 0", name="moved"),
    CheckConstraint("ask_at IS NULL OR state = 'open'", name="ask_at"),
)
sealed(promises, Scope.SERVER, promises.c.guild_id, person=promises.c.user_id)
Index(None, promises.c.round_id)
Index(None, promises.c.circle_id)
Index(None, promises.c.programme_id)
Index(None, promises.c.user_id)


class HushedColumns(TypedColumns):
    """Who would rather not hear that what they gave lived on."""

    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)


hushed = small("hushed", HushedColumns)
