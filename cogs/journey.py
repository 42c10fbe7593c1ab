"""The commands of the travel map: one's own, that of the network to lead, and to take along."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.language import Language
from bot.services.programmes import programme_id_in, programme_meant
from cogs import verbs_journey
from cogs.answers import Reply, attend
from cogs.calls import Call, Handler
from cogs.choices import programme_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Journey(
    commands.GroupCog, group_name="journey", group_description=said("command-journey-description")
):
    """`/journey`: `show` and `farewell` for oneself, `network` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="show", description=said("command-journey-show-description"))
    @app_commands.describe(programme=said("command-journey-show-option-programme-description"))
    async def show(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show one's own travel map."""
        await self._press(interaction, programme, Verb.JOURNEY, verbs_journey.show)

    @app_commands.command(name="network", description=said("command-journey-network-description"))
    @app_commands.describe(programme=said("command-journey-network-option-programme-description"))
    async def network(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show the year of the network."""
        await self._press(interaction, programme, Verb.JOURNEY_NETWORK, verbs_journey.network)

    @app_commands.command(name="farewell", description=said("command-journey-farewell-description"))
    @app_commands.describe(programme=said("command-journey-farewell-option-programme-description"))
    async def farewell(
        self, interaction: discord.Interaction, programme: str | None = None
    ) -> None:
        """Hand over one's own year as a file."""
        await self._press(interaction, programme, Verb.JOURNEY_FAREWELL, verbs_journey.farewell)

    async def _press(
        self, interaction: discord.Interaction, chosen: str | None, verb: Verb, handler: Handler
    ) -> None:
        """Do what the button of this verb does, for the programme chosen, or the newest."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            named = programme_id_in(chosen)
            place = await programme_meant(house.desk, person.guild_id, named)
            return await handler(Call(house, interaction, person, Act(verb, place), language))

        await attend(house, interaction, work)

    @show.autocomplete("programme")
    @network.autocomplete("programme")
    @farewell.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Journey(house_of(bot)))
