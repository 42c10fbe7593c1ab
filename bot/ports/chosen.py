"""The part of the database that keeps what servers and people chose, and what waits for them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.choices import PersonChoices, Reach
from bot.domain.ids import GuildId, UserId
from bot.domain.language import Language
from bot.domain.method import Method
from bot.ports.rows import GuildDays, GuildSettings


class Settings(Protocol):
    """What servers and people chose."""

    async def guild(self, guild_id: GuildId) -> GuildSettings | None:
        """Return a server's settings, or None when nobody chose anything yet."""

    async def put_guild(self, settings: GuildSettings) -> None:
        """Store a server's settings."""

    async def days(self, guild_id: GuildId) -> GuildDays:
        """Return what a server said about its free days; nothing where it said nothing."""

    async def put_days(self, days: GuildDays) -> None:
        """Store what a server said about its free days."""

    async def almanac(self, guild_id: GuildId) -> str | None:
        """Return the calendar file a server uploaded, or None for the one with the bot."""

    async def almanacs(self) -> Sequence[tuple[GuildId, str]]:
        """Return the calendar files of all servers that uploaded one."""

    async def put_almanac(
        self, guild_id: GuildId, text: str | None, added_by: UserId, added_at: datetime
    ) -> None:
        """Store a server's calendar file; None goes back to the one with the bot."""

    async def language_of(self, user_id: UserId) -> Language | None:
        """Return the language a person chose, or None."""

    async def languages(self, limit: int) -> Mapping[UserId, Language]:
        """Return what people chose, of at most so many; who chose nothing is absent."""

    async def put_language(self, user_id: UserId, language: Language | None) -> None:
        """Store a person's language; None forgets it."""

    async def person(self, user_id: UserId) -> PersonChoices:
        """Return everything a person chose for themselves."""

    async def reaches(self, user_ids: Sequence[UserId]) -> Mapping[UserId, Reach]:
        """Return where these people want to be reminded; who chose nothing is absent."""

    async def put_person(self, user_id: UserId, choices: PersonChoices) -> None:
        """Store everything a person chose, in place of what they chose before."""


class Drafts(Protocol):
    """Typed text that could not be used yet, kept so that it can be given back."""

    async def put(
        self, user_id: UserId, form: str, fields: Mapping[str, str], now: datetime
    ) -> None:
        """Keep what a person typed in a form, in place of what they typed before."""

    async def get(self, user_id: UserId, form: str) -> Mapping[str, str]:
        """Return what was kept, empty when nothing was."""

    async def drop(self, user_id: UserId, form: str) -> None:
        """Forget it."""


class Notes(Protocol):
    """What the bot notes down for itself between two starts; never anything of people."""

    async def get(self, key: str) -> str | None:
        """Return a note, or None."""

    async def put(self, key: str, text: str) -> None:
        """Keep a note, in place of an earlier one under the same key."""


class GuildMethods(Protocol):
    """Methods that a server added beside those that come with the bot."""

    async def put(self, guild_id: GuildId, method: Method, added_by: UserId, now: datetime) -> None:
        """Keep a method for a server, in place of an earlier one with the same id.

        Rounds that follow the earlier one keep it as it was.
        """

    async def of_guild(self, guild_id: GuildId) -> Sequence[Method]:
        """Return the methods that a server added, by id."""
