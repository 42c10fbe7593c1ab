"""The tables of themes that people propose for the next meeting, and of the taps on them."""

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index, Named, Table, TypedColumns

from bot.domain.case import Theme
from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.keys import Scope
from bot.domain.theme import Fate, ProposalId
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class ProposalColumns(TypedColumns):
    """A proposal; `meeting_id` is the meeting on whose agenda it is, None for none."""

    id: Named[ProposalId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    author_id: Named[UserId] = Column(Snowflake)
    line: Named[str] = Column(PersonText)
    why: Named[str] = Column(PersonText)
    theme: Named[Theme] = Column(Choice(Theme))
    may_ask: Named[bool] = Column(Boolean)
    made_at: Named[datetime] = Column(UtcDateTime)
    fate: Named[Fate] = Column(Choice(Fate))
    meeting_id: Named[MeetingId | None] = Column(
        RowId, ForeignKey("meetings.id", ondelete="SET NULL")
    )


proposals = Table(
    "proposals", metadata, ProposalColumns, one_of("theme", Theme), one_of("fate", Fate)
)
sealed(proposals, Scope.PROGRAMME, proposals.c.programme_id, person=proposals.c.author_id)
Index(None, proposals.c.programme_id)
Index(None, proposals.c.meeting_id)


class TapColumns(TypedColumns):
    """That a person tapped a proposal."""

    proposal_id: Named[ProposalId] = belongs_to("proposals", primary_key=True)
    voter_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)


taps = small("taps", TapColumns)
