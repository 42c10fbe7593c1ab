"""The tables of the stand: one of each meeting, and what each person said at it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Named, Table, TypedColumns

from bot.domain.ids import MeetingId, UserId
from bot.domain.keys import Scope
from db.columns import belongs_to, metadata, small
from db.sealing.declare import sealed
from db.types import JsonDoc, PersonDoc, RowId, Snowflake, UtcDateTime


class StandColumns(TypedColumns):
    """The stand of a meeting. `outcome` is what was counted at its close, JSON null before.

    `picture` is that as a PNG, where somebody had it put in the thread.
    """

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    opened_by: Named[UserId] = Column(Snowflake)
    opened_at: Named[datetime] = Column(UtcDateTime)
    closes_at: Named[datetime] = Column(UtcDateTime)
    outcome: Named[Any] = Column(JsonDoc, nullable=False)
    picture: Named[bytes | None] = Column(LargeBinary)


stands = Table("stands", metadata, StandColumns)


class StandOwnColumns(TypedColumns):
    """What a person said at a stand; `entries` is JSON of ids.

    No moment and no number of its own: rows lie in the order of their key on SQLite, and nowhere
    is it noted who came first or who changed something.
    """

    meeting_id: Named[MeetingId] = Column(
        RowId, ForeignKey("stands.meeting_id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    marks: Named[Any] = Column(PersonDoc(dict), nullable=False)
    entries: Named[Any] = Column(JsonDoc, nullable=False)


stand_owns = small("stand_owns", StandOwnColumns)
sealed(stand_owns, Scope.MEETING, stand_owns.c.meeting_id, person=stand_owns.c.user_id)
Index(None, stand_owns.c.user_id)
