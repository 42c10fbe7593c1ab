"""`/report`: the way to whoever runs the bot."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.language import Language
from cogs import verbs_report
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.house import House, house_of, person_of
from cogs.translator import said


class Report(commands.Cog):
    """`/report`."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="report", description=said("command-report-description"))
    @app_commands.describe(error=said("command-report-option-error-description"))
    @app_commands.guild_only()
    async def report(self, interaction: discord.Interaction, error: str = "") -> None:
        """Say how to report a problem, with a number for the log."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            act = Act(Verb.REPORT, args=(error.strip(),))
            return await verbs_report.report(Call(house, interaction, person, act, language))

        await attend(house, interaction, work)


async def setup(bot: commands.Bot) -> None:
    """Add the command."""
    await bot.add_cog(Report(house_of(bot)))
