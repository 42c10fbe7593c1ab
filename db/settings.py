"""What servers and people chose."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, delete, select

from bot.domain.choices import PersonChoices, Reach
from bot.domain.ids import GuildId, UserId
from bot.domain.language import Language
from bot.ports import GuildDays, GuildSettings
from db.almanac_tables import guild_almanacs
from db.choice_tables import people
from db.session import Session
from db.statements import upsert
from db.tables import guild_days, guilds

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
_A = guild_almanacs.c
_ALMANAC = select(_A.text).where(_A.guild_id == bindparam("guild_id"))
_ALMANACS = select(_A.guild_id, _A.text).order_by(_A.guild_id)
_PUT_ALMANAC = upsert(guild_almanacs, [_A.guild_id], replace=[_A.text, _A.added_by, _A.added_at])
_DROP_ALMANAC = delete(guild_almanacs).where(_A.guild_id == bindparam("guild_id"))
_P = people.c
_IS_PERSON = _P.user_id == bindparam("user_id")
_LANGUAGE = select(_P.language).where(_IS_PERSON)
_LANGUAGES = (
    select(_P.user_id, _P.language).where(_P.language.is_not(None)).limit(bindparam("limit"))
)
_PUT_LANGUAGE = upsert(people, [_P.user_id], replace=[_P.language])
_PERSON = select(_P.language, _P.zone, _P.reach, _P.way).where(_IS_PERSON)
_REACHES = select(_P.user_id, _P.reach).where(
    _P.user_id.in_(bindparam("user_ids", expanding=True)), _P.reach.is_not(None)
)
_PUT_PERSON = upsert(people, [_P.user_id], replace=[_P.language, _P.zone, _P.reach, _P.way])
_FORGET_NOTHING = delete(people).where(
    _IS_PERSON,
    _P.language.is_(None),
    _P.zone.is_(None),
    _P.reach.is_(None),
    _P.way.is_(None),
)


class SqlSettings:
    """Settings in four tables; see ``bot.ports.Settings``."""

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

    async def almanac(self, guild_id: GuildId) -> str | None:
        """Return the calendar file a server uploaded, or None."""
        rows = await self._session.fetch(_ALMANAC, guild_id=guild_id)
        return rows[0][0] if rows else None

    async def almanacs(self) -> Sequence[tuple[GuildId, str]]:
        """Return the calendar files of all servers that uploaded one."""
        rows = await self._session.fetch(_ALMANACS)
        return [(guild_id, text) for guild_id, text in rows]

    async def put_almanac(
        self, guild_id: GuildId, text: str | None, added_by: UserId, added_at: datetime
    ) -> None:
        """Store a server's calendar file; None forgets it."""
        if text is None:
            self._session.later(_DROP_ALMANAC, [{"guild_id": guild_id}])
            return
        row = {"guild_id": guild_id, "text": text, "added_by": added_by, "added_at": added_at}
        self._session.later(_PUT_ALMANAC, [row])

    async def language_of(self, user_id: UserId) -> Language | None:
        """Return the language a person chose, or None."""
        rows = await self._session.fetch(_LANGUAGE, user_id=user_id)
        return rows[0][0] if rows else None

    async def languages(self, limit: int) -> Mapping[UserId, Language]:
        """Return what people chose, of at most so many; who chose nothing is absent."""
        rows = await self._session.fetch(_LANGUAGES, limit=limit)
        return {user_id: language for user_id, language in rows if language is not None}

    async def put_language(self, user_id: UserId, language: Language | None) -> None:
        """Store a person's language; None forgets it."""
        nothing: dict[str, object] = {"zone": None, "reach": None, "way": None}
        row = {**nothing, "user_id": user_id, "language": language}
        self._session.later(_PUT_LANGUAGE, [row])
        self._session.later(_FORGET_NOTHING, [{"user_id": user_id}])

    async def person(self, user_id: UserId) -> PersonChoices:
        """Return everything a person chose for themselves."""
        rows = await self._session.fetch(_PERSON, user_id=user_id)
        return PersonChoices(*rows[0]) if rows else PersonChoices()

    async def reaches(self, user_ids: Sequence[UserId]) -> Mapping[UserId, Reach]:
        """Return where these people want to be reminded; who chose nothing is absent."""
        rows = await self._session.fetch(_REACHES, user_ids=list(user_ids))
        return {user_id: reach for user_id, reach in rows if reach is not None}

    async def put_person(self, user_id: UserId, choices: PersonChoices) -> None:
        """Store everything a person chose, in place of what they chose before."""
        chosen = {name: getattr(choices, name) for name in PersonChoices.__slots__}
        self._session.later(_PUT_PERSON, [{"user_id": user_id, **chosen}])
        self._session.later(_FORGET_NOTHING, [{"user_id": user_id}])
