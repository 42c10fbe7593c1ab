"""The commands of one's own journal; every answer is for its owner alone."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.language import Language
from cogs import verbs_journal
from cogs.answers import Reply, attend
from cogs.calls import Call, Handler
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Journal(
    commands.GroupCog, group_name="journal", group_description=said("command-journal-description")
):
    """`/journal`: `write`, `show` and `export`, for everybody, each their own."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="write", description=said("command-journal-write-description"))
    async def write(self, interaction: discord.Interaction) -> None:
        """Open the form for something new."""
        await press(self._house, interaction, Act(Verb.JOURNAL_NEW), verbs_journal.new)

    @app_commands.command(name="show", description=said("command-journal-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show the newest page."""
        newest = Act(Verb.JOURNAL, NO_ROUND, ("0",))
        await press(self._house, interaction, newest, verbs_journal.leaf)

    @app_commands.command(name="export", description=said("command-journal-export-description"))
    async def export(self, interaction: discord.Interaction) -> None:
        """Hand over the whole journal as files."""
        await press(self._house, interaction, Act(Verb.JOURNAL), verbs_journal.export)


async def press(house: House, interaction: discord.Interaction, act: Act, handler: Handler) -> None:
    """Do what a button would do."""
    person = person_of(interaction)

    async def work(language: Language) -> Reply:
        return await handler(Call(house, interaction, person, act, language))

    await attend(house, interaction, work)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Journal(house_of(bot)))
