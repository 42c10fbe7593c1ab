"""What one can do here, in one card."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.language import Language
from bot.render.replies import help_card
from cogs.answers import Reply, attend
from cogs.house import House, house_of
from cogs.translator import said


class Help(commands.Cog):
    """`/help`."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="help", description=said("command-help-description"))
    @app_commands.guild_only()
    async def help(self, interaction: discord.Interaction) -> None:
        """Show what a participant and a facilitator can do."""
        house = self._house

        async def work(language: Language) -> Reply:
            return help_card(language, house.texts)

        await attend(house, interaction, work)


async def setup(bot: commands.Bot) -> None:
    """Add the command."""
    await bot.add_cog(Help(house_of(bot)))
