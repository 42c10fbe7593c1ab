"""What happens to a server by hand: a channel, a thread or a member that is no longer there."""

import logging
from collections.abc import Awaitable

import discord
from discord.ext import commands

from bot.domain.ids import ChannelId, GuildId, UserId
from bot.services.people import channel_gone, member_gone
from bot.services.retention import guild_joined, guild_left, guilds_seen
from cogs.house import house_of

log = logging.getLogger(__name__)


class Guilds(commands.Cog):
    """Listens to the events of servers that touch a round."""

    def __init__(self, bot: commands.Bot) -> None:
        """Serve with the house of this client, which knows its servers."""
        self._bot = bot
        self._house = house_of(bot)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted: perhaps a room."""
        await self._channel_gone(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread was deleted: perhaps a cockpit."""
        await self._channel_gone(payload.guild_id, payload.thread_id)

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        """Somebody left; only heard where an operator granted the members intent."""
        try:
            await member_gone(self._house.desk, GuildId(payload.guild_id), UserId(payload.user.id))
        except Exception:
            log.exception("a member that left could not be taken from their rounds")

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Note on which servers the bot is, also of what happened while it was away."""
        here = [GuildId(guild.id) for guild in self._bot.guilds]
        await self._noting(guilds_seen(self._house.desk, here))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot was added, perhaps again within its days of grace."""
        await self._noting(guild_joined(self._house.desk, GuildId(guild.id)))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken from a server; an outage of Discord is not told this way."""
        await self._noting(guild_left(self._house.desk, GuildId(guild.id)))

    @staticmethod
    async def _noting(act: Awaitable[None]) -> None:
        try:
            await act
        except Exception:
            log.exception("it could not be noted on which servers the bot is")

    async def _channel_gone(self, guild_id: int, channel_id: int) -> None:
        try:
            await channel_gone(self._house.desk, GuildId(guild_id), ChannelId(channel_id))
        except Exception:
            log.exception("a deleted channel could not be mended")


async def setup(bot: commands.Bot) -> None:
    """Add the listeners."""
    await bot.add_cog(Guilds(bot))
