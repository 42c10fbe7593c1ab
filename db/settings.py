"""What servers and people chose."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import GuildId, UserId
from bot.domain.language import Language
from bot.ports import GuildDays, GuildSettings
from db.session import Session
from db.statements import upsert
from db.tables import guild_days, guilds, people

_G = guilds.c
_GUILD = select(
    _G.guild_id, _G.language, _G.zone, _G.announce_id, _G.category_id, _G.facilitator_role_id
).where(_G.guild_id == bindparam("guild_id"))
_PUT_GUILD = upsert(
    guilds,
    [_G.guild_id],
    replace=[_G.language, _G.zone, _G.announce_id, _G.category_id, _G.facilitator_role_id],
)
_D = guild_days.c
_DAYS = select(_D.region, _D.days).where(_D.guild_id == bindparam("guild_id"))
_PUT_DAYS = upsert(guild_days, [_D.guild_id], replace=[_D.region, _D.days])
_PERSON = people.c.user_id == bindparam("user_id")
_LANGUAGE = select(people.c.language).where(_PERSON)
_LANGUAGES = select(people.c.user_id, people.c.language).limit(bindparam("limit"))
_PUT_LANGUAGE = upsert(people, [people.c.user_id], replace=[people.c.language])
_FORGET_LANGUAGE = delete(people).where(_PERSON)


class SqlSettings:
    """Settings in three tables; see ``bot.ports.Settings``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def guild(self, guild_id: GuildId) -> GuildSettings | None:
        """Return a server's settings, or None when nobody chose anything yet."""
        rows = await self._session.fetch(_GUILD, guild_id=guild_id)
        return GuildSettings(*rows[0]) if rows else None

    async def put_guild(self, settings: GuildSettings) -> None:
        """Store a server's settings."""
        self._session.later(
            _PUT_GUILD,
            [
                {
                    "guild_id": settings.guild_id,
                    "language": settings.language,
                    "zone": settings.zone,
                    "announce_id": settings.announce_id,
                    "category_id": settings.category_id,
                    "facilitator_role_id": settings.facilitator_role_id,
                }
            ],
        )

    async def days(self, guild_id: GuildId) -> GuildDays:
        """Return what a server said about its free days; nothing where it said nothing."""
        rows = await self._session.fetch(_DAYS, guild_id=guild_id)
        if not rows:
            return GuildDays(guild_id)
        region, days = rows[0]
        said = {date.fromisoformat(day): bool(free) for day, free in days.items()}
        return GuildDays(guild_id, region, said)

    async def put_days(self, days: GuildDays) -> None:
        """Store what a server said about its free days."""
        said = {day.isoformat(): free for day, free in sorted(days.days.items())}
        row = {"guild_id": days.guild_id, "region": days.region, "days": said}
        self._session.later(_PUT_DAYS, [row])

    async def language_of(self, user_id: UserId) -> Language | None:
        """Return the language a person chose, or None."""
        rows = await self._session.fetch(_LANGUAGE, user_id=user_id)
        return rows[0][0] if rows else None

    async def languages(self, limit: int) -> Mapping[UserId, Language]:
        """Return what people chose, of at most so many; who chose nothing is absent."""
        return dict(await self._session.fetch(_LANGUAGES, limit=limit))

    async def put_language(self, user_id: UserId, language: Language | None) -> None:
        """Store a person's language; None forgets it."""
        if language is None:
            self._session.later(_FORGET_LANGUAGE, [{"user_id": user_id}])
        else:
            self._session.later(_PUT_LANGUAGE, [{"user_id": user_id, "language": language}])
