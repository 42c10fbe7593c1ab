"""The commands around circles: making one by hand, where there is no programme."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.language import Language
from bot.render.programme_people import circle_card
from bot.services import circles
from cogs.answers import Reply, attend
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Circles(
    commands.GroupCog, group_name="circles", group_description=said("command-circles-description")
):
    """`/circles`: for who leads."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="create", description=said("command-circles-create-description"))
    @app_commands.describe(name=said("command-circles-create-option-name-description"))
    async def create(self, interaction: discord.Interaction, name: str) -> None:
        """Make a circle, and ask who sits in it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            made = await circles.create_circle(house.desk, actor, name)
            return circle_card(made, circles.PEOPLE_MAX, language, house.texts)

        await attend(house, interaction, work, given={"name": name})


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Circles(house_of(bot)))
