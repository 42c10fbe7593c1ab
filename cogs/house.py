"""Everything a cog may reach, handed over by the composition root."""

from dataclasses import dataclass
from typing import Protocol, cast

import discord
from discord.ext import commands

from bot.domain.case import Intake
from bot.domain.ids import GuildId, RoleId, UserId
from bot.domain.language import Language
from bot.domain.method import Method
from bot.ports import SessionMessenger
from bot.render.agreement import Operator
from bot.services.desk import Desk
from bot.services.methods import Library, all_methods, find
from bot.services.settings import Choosers, Person
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class House:
    """The services, the words and the methods."""

    desk: Desk
    choosers: Choosers
    messenger: SessionMessenger
    texts: Texts
    library: Library
    intakes: tuple[Intake, ...]
    operator: Operator

    @property
    def methods(self) -> tuple[Method, ...]:
        """The methods that come with the bot."""
        return self.library.methods

    async def all_methods(self, guild_id: GuildId) -> tuple[Method, ...]:
        """Return every method that can be played on a server."""
        return await all_methods(self.desk, self.library, guild_id)

    async def method(self, guild_id: GuildId, method_id: str) -> Method:
        """Return a method that can be played on a server, by its id. Raises ``Missing``."""
        return await find(self.desk, self.library, guild_id, method_id)


class Housed(Protocol):
    """A client that carries the house."""

    house: House


def house_of(bot: commands.bot.BotBase) -> House:
    """Return the house the composition root gave to this client."""
    return cast("Housed", bot).house


def person_of(interaction: discord.Interaction) -> Person:
    """Return who interacts. Rights come with the interaction itself, never from a cache."""
    member = interaction.user
    roles = member.roles if isinstance(member, discord.Member) else []
    return Person(
        guild_id=GuildId(interaction.guild_id or 0),
        user_id=UserId(member.id),
        role_ids=frozenset(RoleId(role.id) for role in roles),
        administers=interaction.guild_id is not None and interaction.permissions.manage_guild,
        locale=str(interaction.locale),
    )


def fallback_language(house: House) -> Language:
    """Return the language for when not even the person could be asked."""
    return house.desk.language
