"""The table of what people left out of their own travel map."""

from sqlalchemy import Column, Named, Text, TypedColumns

from bot.domain.ids import ProgrammeId, UserId
from db.columns import belongs_to, small
from db.types import Snowflake


class LeftOutColumns(TypedColumns):
    """That a person left something out; `ref` is made of a sign and an id, never of words."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    ref: Named[str] = Column(Text, primary_key=True)


left_out = small("left_out", LeftOutColumns)
