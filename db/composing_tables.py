"""The tables of circles not yet published, and of turns of leading that are asked for."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Named, TypedColumns

from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId, UserId
from bot.domain.keys import Scope
from db.columns import belongs_to, small
from db.sealing.declare import sealed
from db.types import PersonDoc, RowId, Snowflake, UtcDateTime


class CircleDraftColumns(TypedColumns):
    """Circles on the table; `circles` names people and meetings by their ids."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    made_by: Named[UserId] = Column(Snowflake)
    made_at: Named[datetime] = Column(UtcDateTime)
    size: Named[int] = Column(Integer)
    together: Named[int] = Column(Integer)
    seed: Named[int] = Column(Integer)
    cases: Named[int] = Column(Integer)
    circles: Named[list[Any]] = Column(PersonDoc(list))


circle_drafts = small("circle_drafts", CircleDraftColumns)
sealed(circle_drafts, Scope.PROGRAMME, circle_drafts.c.programme_id)


class TurnRequestColumns(TypedColumns):
    """That somebody asks to be replaced in leading; `taken_by` is who does, None for nobody yet."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    circle_id: Named[CircleId] = belongs_to("circles", primary_key=True)
    asker_id: Named[ParticipantId] = belongs_to("participants", primary_key=True)
    asked_at: Named[datetime] = Column(UtcDateTime)
    taken_by: Named[ParticipantId | None] = Column(
        RowId, ForeignKey("participants.id", ondelete="SET NULL")
    )


turn_requests = small("turn_requests", TurnRequestColumns)
Index(None, turn_requests.c.circle_id)
Index(None, turn_requests.c.asker_id)
Index(None, turn_requests.c.taken_by)
