"""The commands around the agreement: what one agreed to, and the own lines of a circle."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.ids import CircleId
from bot.domain.language import Language
from cogs import verbs_agreement
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.choices import circle_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Agreement(
    commands.GroupCog,
    group_name="agreement",
    group_description=said("command-agreement-description"),
):
    """`/agreement`: `show` for everybody, `lines` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="show", description=said("command-agreement-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show what one agreed to."""

        async def work(language: Language) -> Reply:
            return await verbs_agreement.show(self._call(interaction, language))

        await attend(self._house, interaction, work)

    @app_commands.command(name="lines", description=said("command-agreement-lines-description"))
    @app_commands.describe(circle=said("command-agreement-lines-option-circle-description"))
    async def own_lines(self, interaction: discord.Interaction, circle: str) -> None:
        """Open the form for the own lines of a circle."""

        async def work(language: Language) -> Reply:
            return await verbs_agreement.lines_form(
                self._call(interaction, language), CircleId(circle)
            )

        await attend(self._house, interaction, work)

    def _call(self, interaction: discord.Interaction, language: Language) -> Call:
        act = Act(Verb.AGREEMENTS)
        return Call(self._house, interaction, person_of(interaction), act, language)

    @own_lines.autocomplete("circle")
    async def _circles(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await circle_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Agreement(house_of(bot)))
