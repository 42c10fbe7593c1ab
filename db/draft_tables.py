"""The table of what people typed in forms and could not be used yet."""

from datetime import datetime

from sqlalchemy import Column, Named, Table, Text, TypedColumns

from bot.domain.ids import UserId
from bot.domain.keys import Scope
from db.columns import metadata
from db.sealing.declare import sealed
from db.types import PersonDoc, Snowflake, UtcDateTime


class DraftColumns(TypedColumns):
    """What a person typed in a form that could not be used yet."""

    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    form: Named[str] = Column(Text, primary_key=True)
    fields: Named[dict[str, str]] = Column(PersonDoc(dict))
    kept_at: Named[datetime] = Column(UtcDateTime)


drafts = Table("drafts", metadata, DraftColumns)
sealed(drafts, Scope.PERSON, drafts.c.user_id)
