"""The commands around the harvest: search it, write a card by hand, see what is one's own."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Subject, Verb
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.services.programmes import programme_id_in, programme_meant
from cogs import verbs_harvest
from cogs.answers import Reply, attend
from cogs.by_programme import press
from cogs.calls import Call
from cogs.choices import programme_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Harvest(
    commands.GroupCog, group_name="harvest", group_description=said("command-harvest-description")
):
    """`/harvest`: `search`, `card` and `show` for everybody; `report` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="search", description=said("command-harvest-search-description"))
    @app_commands.describe(word=said("command-harvest-search-option-word-description"))
    async def search(self, interaction: discord.Interaction, word: str = "") -> None:
        """Show what was let go and this person may read, with menus to narrow it."""

        async def work(language: Language) -> Reply:
            call = self._call(interaction, Verb.LIBRARY, language)
            return await verbs_harvest.look_for(call, {"word": word})

        await attend(self._house, interaction, work)

    @app_commands.command(name="card", description=said("command-harvest-card-description"))
    @app_commands.describe(programme=said("command-harvest-card-option-programme-description"))
    async def card(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Open the form for a card by hand."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            named = programme_id_in(programme)
            try:
                place: Subject = await programme_meant(house.desk, person.guild_id, named)
            except Missing:
                # On a server without a programme the network is the server.
                place = NO_ROUND
            return await verbs_harvest.card(
                self._call(interaction, Verb.LIFT_CARD, language, place)
            )

        await attend(house, interaction, work)

    @app_commands.command(name="report", description=said("command-harvest-report-description"))
    @app_commands.describe(programme=said("command-harvest-report-option-programme-description"))
    async def report(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Make the report of a programme, for who leads."""
        await press(self._house, interaction, programme, Verb.HARVEST_REPORT, verbs_harvest.report)

    @card.autocomplete("programme")
    @report.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)

    @app_commands.command(name="show", description=said("command-harvest-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show what this person let go, and the keys they hold."""

        async def work(language: Language) -> Reply:
            return await verbs_harvest.own(self._call(interaction, Verb.LIFT_OWN, language))

        await attend(self._house, interaction, work)

    def _call(
        self,
        interaction: discord.Interaction,
        verb: Verb,
        language: Language,
        subject: Subject = NO_ROUND,
    ) -> Call:
        return Call(self._house, interaction, person_of(interaction), Act(verb, subject), language)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Harvest(house_of(bot)))
