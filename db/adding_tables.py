"""The table of who may add in writing to a live round."""

from datetime import datetime

from sqlalchemy import Boolean, Column, Named, TypedColumns

from bot.domain.ids import RoundId
from db.columns import of_round, small
from db.types import UtcDateTime


class AddingColumns(TypedColumns):
    """Whether people may add in writing to a live round, and until when; absent is the usual."""

    round_id: Named[RoundId] = of_round()
    allowed: Named[bool] = Column(Boolean)
    until: Named[datetime | None] = Column(UtcDateTime)


addings = small("addings", AddingColumns)
