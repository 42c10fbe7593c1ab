"""The tables of what was lifted: items, second keys, what recaps tell, and reports made."""

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Named, Table, Text, TypedColumns

from bot.domain.case import Layer, Theme
from bot.domain.harvest.item import Answer, Asking, ItemId, Mechanism, Origin, Scope, State
from bot.domain.harvest.report import ReportId
from bot.domain.ids import CircleId, GuildId, MeetingId, ProgrammeId, RoundId, UserId
from bot.domain.keys import Scope as Whose
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class LiftedItemColumns(TypedColumns):
    """A lifted item. `round_id` and `ref` name rows that may be erased while this one stays."""

    id: Named[ItemId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    programme_id: Named[ProgrammeId | None] = Column(
        RowId, ForeignKey("programmes.id", ondelete="CASCADE")
    )
    circle_id: Named[CircleId | None] = Column(RowId, ForeignKey("circles.id", ondelete="SET NULL"))
    round_id: Named[RoundId | None] = Column(RowId)
    author_id: Named[UserId] = Column(Snowflake)
    scope: Named[Scope] = Column(Choice(Scope))
    text: Named[str] = Column(PersonText)
    origin: Named[Origin] = Column(Choice(Origin))
    ref: Named[str] = Column(Text)
    offered_at: Named[datetime] = Column(UtcDateTime)
    named: Named[bool] = Column(Boolean)
    theme: Named[Theme | None] = Column(Choice(Theme))
    layer: Named[Layer | None] = Column(Choice(Layer))
    asking: Named[Asking | None] = Column(Choice(Asking))
    mechanism: Named[Mechanism | None] = Column(Choice(Mechanism))
    for_whom: Named[str] = Column(PersonText)
    state: Named[State] = Column(Choice(State))
    lifted_at: Named[datetime | None] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


lifted_items = Table(
    "lifted_items",
    metadata,
    LiftedItemColumns,
    one_of("scope", Scope),
    one_of("origin", Origin),
    one_of("theme", Theme),
    one_of("layer", Layer),
    one_of("asking", Asking),
    one_of("mechanism", Mechanism),
    one_of("state", State),
)
sealed(lifted_items, Whose.SERVER, lifted_items.c.guild_id, person=lifted_items.c.author_id)
Index(None, lifted_items.c.guild_id, lifted_items.c.author_id)
Index(None, lifted_items.c.programme_id)
Index(None, lifted_items.c.circle_id)
Index(None, lifted_items.c.round_id)


class LiftKeyColumns(TypedColumns):
    """The second key to an item that touches somebody's case."""

    item_id: Named[ItemId] = belongs_to("lifted_items", primary_key=True)
    holder_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    answer: Named[Answer] = Column(Choice(Answer))
    at: Named[datetime] = Column(UtcDateTime)


lift_keys = small("lift_keys", LiftKeyColumns, one_of("answer", Answer))
Index(None, lift_keys.c.holder_id)


class RecapLiftColumns(TypedColumns):
    """That the recap of a meeting tells an item."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    item_id: Named[ItemId] = belongs_to("lifted_items", primary_key=True)


recap_lifts = small("recap_lifts", RecapLiftColumns)
Index(None, recap_lifts.c.item_id)


class HarvestReportColumns(TypedColumns):
    """That a report of a network was made; the numbers are those of its manifest."""

    id: Named[ReportId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    made_by: Named[UserId] = Column(Snowflake)
    made_at: Named[datetime] = Column(UtcDateTime)
    told: Named[int] = Column(Integer)
    named: Named[int] = Column(Integer)
    held: Named[int] = Column(Integer)
    unkeyed: Named[int] = Column(Integer)
    withdrawn: Named[int] = Column(Integer)


harvest_reports = Table("harvest_reports", metadata, HarvestReportColumns)
Index(None, harvest_reports.c.programme_id)
