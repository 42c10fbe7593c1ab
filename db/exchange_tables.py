"""The tables of requests, offers, and the introductions that people are asked about."""

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Named, Table, TypedColumns

from bot.domain.case import Layer, Theme
from bot.domain.exchange import Side, Standing
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import Brought, EntryId, IntroductionId, Reason, Say
from bot.domain.keys import Scope
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, PersonText, RowId, Snowflake, UtcDateTime


class HelpEntryColumns(TypedColumns):
    """A request or an offer."""

    id: Named[EntryId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    author_id: Named[UserId] = Column(Snowflake)
    side: Named[Side] = Column(Choice(Side))
    text: Named[str] = Column(PersonText)
    theme: Named[Theme | None] = Column(Choice(Theme))
    layer: Named[Layer | None] = Column(Choice(Layer))
    made_at: Named[datetime] = Column(UtcDateTime)
    shared: Named[bool] = Column(Boolean)
    standing: Named[Standing] = Column(Choice(Standing))


help_entries = Table(
    "help_entries",
    metadata,
    HelpEntryColumns,
    one_of("side", Side),
    one_of("theme", Theme),
    one_of("layer", Layer),
    one_of("standing", Standing),
)
sealed(help_entries, Scope.PROGRAMME, help_entries.c.programme_id, person=help_entries.c.author_id)
Index(None, help_entries.c.programme_id)


class IntroductionColumns(TypedColumns):
    """People who are asked whether to be introduced, on what, and when the first two met."""

    id: Named[IntroductionId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    reason: Named[Reason] = Column(Choice(Reason))
    theme: Named[Theme] = Column(Choice(Theme))
    layer: Named[Layer | None] = Column(Choice(Layer))
    made_at: Named[datetime] = Column(UtcDateTime)
    met_at: Named[datetime | None] = Column(UtcDateTime)


introductions = Table(
    "introductions",
    metadata,
    IntroductionColumns,
    one_of("reason", Reason),
    one_of("theme", Theme),
    one_of("layer", Layer),
)
Index(None, introductions.c.programme_id)


class IntroductionPartyColumns(TypedColumns):
    """One of them: what they answered, and later whether it brought them anything."""

    introduction_id: Named[IntroductionId] = belongs_to("introductions", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer)
    entry_id: Named[EntryId | None] = Column(
        RowId, ForeignKey("help_entries.id", ondelete="SET NULL")
    )
    say: Named[Say | None] = Column(Choice(Say))
    brought: Named[Brought | None] = Column(Choice(Brought))


introduction_parties = small(
    "introduction_parties",
    IntroductionPartyColumns,
    one_of("say", Say),
    one_of("brought", Brought),
)
Index(None, introduction_parties.c.entry_id)
