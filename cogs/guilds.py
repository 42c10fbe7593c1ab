"""What happens to a server by hand: a channel, a thread or a member that is no longer there."""

import logging

import discord
from discord.ext import commands

from bot.domain.ids import ChannelId, GuildId, UserId
from bot.services.people import channel_gone, member_gone
from cogs.house import House, house_of

log = logging.getLogger(__name__)


class Guilds(commands.Cog):
    """Listens to the events of servers that touch a round."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

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

    async def _channel_gone(self, guild_id: int, channel_id: int) -> None:
        try:
            await channel_gone(self._house.desk, GuildId(guild_id), ChannelId(channel_id))
        except Exception:
            log.exception("a deleted channel could not be mended")


async def setup(bot: commands.Bot) -> None:
    """Add the listeners."""
    await bot.add_cog(Guilds(house_of(bot)))
