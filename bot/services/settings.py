"""Acts on what servers and people chose: language, channels, category, role, time zone."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.audit import Deed
from bot.domain.errors import NotAllowed
from bot.domain.ids import ChannelId, GuildId, RoleId, UserId
from bot.domain.language import Language, choose_language
from bot.domain.moments import named_zone
from bot.domain.rights import Actor
from bot.ports import GuildSettings
from bot.services import audit
from bot.services.desk import Desk, Receipt, receipt

FRESH = timedelta(minutes=1)
"""How old a remembered choice may be: another process may have changed it."""

MAX_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Person:
    """Who interacts, as Discord tells it with every interaction. No server in a direct message."""

    guild_id: GuildId
    user_id: UserId
    role_ids: frozenset[RoleId]
    administers: bool
    locale: str | None


@dataclass(frozen=True, slots=True)
class Choices:
    """Changes to a server's settings; None leaves a setting as it is."""

    language: Language | None = None
    zone: str | None = None
    announce_id: ChannelId | None = None
    category_id: ChannelId | None = None
    facilitator_role_id: RoleId | None = None


class Choosers:
    """Remembers for a minute which language people and servers chose.

    Few people choose one, so all of them are asked for at once: a crowd that nobody knows yet
    costs one question and not one each.
    """

    def __init__(self, desk: Desk) -> None:
        """Remember nothing yet."""
        self._desk = desk
        self._chosen: Mapping[UserId, Language] = {}
        self._chosen_at: datetime | None = None
        self._asking = asyncio.Lock()
        self._guilds: dict[GuildId, tuple[datetime, GuildSettings]] = {}

    async def guild(self, guild_id: GuildId) -> GuildSettings:
        """Return a server's settings, at most a minute old."""
        now = self._desk.clock.now()
        known = self._guilds.get(guild_id)
        if known is not None and now - known[0] < FRESH:
            return known[1]
        async with self._desk.uow.read() as tx:
            settings = await self._desk.guild(tx, guild_id)
        if len(self._guilds) >= MAX_REMEMBERED:
            self._guilds.clear()
        self._guilds[guild_id] = (now, settings)
        return settings

    async def language(self, person: Person) -> Language:
        """Return the language of a private answer to a person."""
        chosen = await self._language_of(person.user_id)
        settings = await self.guild(person.guild_id)
        return choose_language(chosen=chosen, locale=person.locale, fallback=settings.language)

    async def _language_of(self, user_id: UserId) -> Language | None:
        async with self._asking:
            now = self._desk.clock.now()
            if self._chosen_at is None or now - self._chosen_at >= FRESH:
                async with self._desk.uow.read() as tx:
                    self._chosen = await tx.settings.languages(MAX_REMEMBERED)
                self._chosen_at = now
        if user_id in self._chosen or len(self._chosen) < MAX_REMEMBERED:
            return self._chosen.get(user_id)
        async with self._desk.uow.read() as tx:
            return await tx.settings.language_of(user_id)

    async def actor(self, person: Person) -> Actor:
        """Return who acts, with what the server's settings allow them."""
        settings = await self.guild(person.guild_id)
        leads = settings.facilitator_role_id in person.role_ids
        return Actor(person.guild_id, person.user_id, leads=leads, administers=person.administers)

    def forget(self, *, guild_id: GuildId | None = None, user_id: UserId | None = None) -> None:
        """Ask again the next time, because it was just changed."""
        if guild_id is not None:
            self._guilds.pop(guild_id, None)
        if user_id is not None:
            self._chosen_at = None


async def choose_mine(
    desk: Desk, choosers: Choosers, user_id: UserId, language: Language | None
) -> Receipt:
    """Store the language of one person; None goes back to following their Discord."""
    async with desk.uow.write() as tx:
        await tx.settings.put_language(user_id, language)
    choosers.forget(user_id=user_id)
    return receipt("reply-language-saved")


async def choose_for_server(
    desk: Desk, choosers: Choosers, actor: Actor, choices: Choices
) -> GuildSettings:
    """Change a server's settings and return them.

    Raises ``NotAllowed`` for who does not administer the server, ``BadInput`` for a time zone
    that does not exist.
    """
    if not actor.administers:
        raise NotAllowed("error-only-administrators")
    if choices.zone is not None:
        named_zone(choices.zone)
    changes = {
        name: value for name in Choices.__slots__ if (value := getattr(choices, name)) is not None
    }
    async with desk.uow.write() as tx:
        settings = replace(await desk.guild(tx, actor.guild_id), **changes)
        await tx.settings.put_guild(settings)
        await audit.note(desk, tx, actor, Deed.SETTINGS, " ".join(sorted(changes)))
    choosers.forget(guild_id=actor.guild_id)
    return settings


async def keep_draft(desk: Desk, user_id: UserId, form: str, fields: Mapping[str, str]) -> None:
    """Keep what a person typed and could not be used, so that it can be given back."""
    async with desk.uow.write() as tx:
        await tx.drafts.put(user_id, form, fields, desk.clock.now())


async def draft_of(desk: Desk, user_id: UserId, form: str) -> Mapping[str, str]:
    """Return what was kept of a form, empty when nothing was."""
    async with desk.uow.read() as tx:
        return await tx.drafts.get(user_id, form)


async def drop_draft(desk: Desk, user_id: UserId, form: str) -> None:
    """Forget a draft that was used."""
    async with desk.uow.write() as tx:
        await tx.drafts.drop(user_id, form)


def known_zones(typed: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return up to 25 time zones that fit what was typed, Europe first."""
    fits = [name for name in names if typed.lower() in name.lower()]
    return tuple(sorted(fits, key=lambda name: (not name.startswith("Europe/"), name))[:25])
