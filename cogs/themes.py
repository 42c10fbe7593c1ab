"""The commands around themes for the next meeting: propose, vote, and list them for who leads."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Verb
from cogs import verbs_exchange, verbs_themes
from cogs.by_programme import press
from cogs.choices import programme_choices
from cogs.house import House, house_of
from cogs.translator import said


@app_commands.guild_only()
class Themes(
    commands.GroupCog, group_name="theme", group_description=said("command-theme-description")
):
    """`/theme`: `propose` and `vote` for everybody; `list` and `echo` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="propose", description=said("command-theme-propose-description"))
    @app_commands.describe(programme=said("command-theme-propose-option-programme-description"))
    async def propose(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Open the form to propose a theme."""
        await press(self._house, interaction, programme, Verb.THEME_NEW, verbs_themes.new)

    @app_commands.command(name="vote", description=said("command-theme-vote-description"))
    @app_commands.describe(programme=said("command-theme-vote-option-programme-description"))
    async def vote(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show the open proposals, to tap."""
        await press(self._house, interaction, programme, Verb.THEMES, verbs_themes.themes_open)

    @app_commands.command(name="list", description=said("command-theme-list-description"))
    @app_commands.describe(programme=said("command-theme-list-option-programme-description"))
    async def overview(
        self, interaction: discord.Interaction, programme: str | None = None
    ) -> None:
        """Show all proposals by theme."""
        await press(self._house, interaction, programme, Verb.THEME_LIST, verbs_themes.grouped, "0")

    @app_commands.command(name="echo", description=said("command-theme-echo-description"))
    @app_commands.describe(programme=said("command-theme-echo-option-programme-description"))
    async def echo(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Listen whether the same lives in several circles."""
        await press(self._house, interaction, programme, Verb.ECHO, verbs_exchange.listen)

    @propose.autocomplete("programme")
    @vote.autocomplete("programme")
    @overview.autocomplete("programme")
    @echo.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Themes(house_of(bot)))
