"""The command around promises: one's own, and what came of them."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.language import Language
from cogs import verbs_promises
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.house import House, house_of, person_of
from cogs.translator import said


class Promises(
    commands.GroupCog, group_name="promise", group_description=said("command-promise-description")
):
    """`/promise`: `show` one's own, on a server those of that server, elsewhere all of them."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="show", description=said("command-promise-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show one's own promises, those that stand open first."""
        house, person = self._house, person_of(interaction)
        act = Act(Verb.PROMISES, NO_ROUND, ("0",))

        async def work(language: Language) -> Reply:
            return await verbs_promises.promises_open(
                Call(house, interaction, person, act, language)
            )

        await attend(house, interaction, work)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Promises(house_of(bot)))
