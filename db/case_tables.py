"""The table of the cases that people prepare."""

from datetime import datetime

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Named, Table, Text, TypedColumns

from bot.domain.case import CaseId, Layer, Theme
from bot.domain.ids import GuildId, UserId
from bot.domain.keys import Scope
from db.sealing.declare import sealed
from db.tables import metadata
from db.types import Choice, PersonDoc, PersonText, RowId, Snowflake, UtcDateTime


class CaseColumns(TypedColumns):
    """A case in the making."""

    id: Named[CaseId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    author_id: Named[UserId] = Column(Snowflake)
    method_id: Named[str] = Column(Text)
    title: Named[str] = Column(PersonText)
    fields: Named[dict[str, str]] = Column(PersonDoc(dict))
    changed_at: Named[datetime] = Column(UtcDateTime)
    theme: Named[Theme | None] = Column(Choice(Theme))
    layer: Named[Layer | None] = Column(Choice(Layer))
    shared: Named[bool] = Column(Boolean)


cases = Table(
    "cases",
    metadata,
    CaseColumns,
    CheckConstraint(
        "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external', 'network')",
        name="theme",
    ),
    CheckConstraint(
        "layer IN ('self', 'team', 'middle', 'board', 'city', 'partner', 'student')", name="layer"
    ),
)
sealed(cases, Scope.SERVER, cases.c.guild_id, person=cases.c.author_id)
Index(None, cases.c.guild_id, cases.c.author_id)
