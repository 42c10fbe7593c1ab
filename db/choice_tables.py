"""The table of what people chose for themselves."""

from sqlalchemy import Column, Named, Text, TypedColumns

from bot.domain.choices import Reach, Way
from bot.domain.ids import UserId
from bot.domain.language import Language
from db.columns import one_of, small
from db.types import Choice, Snowflake


class PersonColumns(TypedColumns):
    """What a person chose; who chose nothing (any more) has no such row."""

    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    language: Named[Language | None] = Column(Choice(Language))
    zone: Named[str | None] = Column(Text)
    reach: Named[Reach | None] = Column(Choice(Reach))
    way: Named[Way | None] = Column(Choice(Way))


people = small(
    "people",
    PersonColumns,
    one_of("language", Language),
    one_of("reach", Reach),
    one_of("way", Way),
)
