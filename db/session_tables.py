"""The tables of sessions: what people answered, and what was changed after the announcement."""

from datetime import datetime

from sqlalchemy import Column, Index, Integer, Named, Table, Text, TypedColumns

from bot.domain.ids import MeetingId, UserId
from bot.domain.keys import Scope
from bot.domain.sessions.session import Answer, Place
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, Snowflake, UtcDateTime


class RsvpColumns(TypedColumns):
    """One person's answer to one invitation, and the place it gave them."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    answer: Named[Answer] = Column(Choice(Answer))
    place: Named[Place] = Column(Choice(Place))
    since: Named[datetime] = Column(UtcDateTime)
    offer_until: Named[datetime | None] = Column(UtcDateTime)


rsvps = small("rsvps", RsvpColumns, one_of("answer", Answer), one_of("place", Place))
Index(None, rsvps.c.user_id)


class MeetingChangeColumns(TypedColumns):
    """What one field of a meeting was before a change that people were told, and after it."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    sequence: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    field: Named[str] = Column(Text, primary_key=True)
    before: Named[str] = Column(PersonText)
    after: Named[str] = Column(PersonText)


meeting_changes = Table("meeting_changes", metadata, MeetingChangeColumns)
sealed(meeting_changes, Scope.MEETING, meeting_changes.c.meeting_id)
