"""The commands to ask and to offer help: leave a request or an offer, see one's own, match."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Verb
from bot.domain.exchange import Side
from cogs import verbs_exchange
from cogs.by_programme import press
from cogs.choices import programme_choices
from cogs.house import House, house_of
from cogs.translator import said


@app_commands.guild_only()
class Exchange(
    commands.GroupCog,
    name="Exchange",
    group_name="help-exchange",
    group_description=said("command-help-exchange-description"),
):
    """`/help-exchange`: `ask`, `offer` and `show` for who travels along; `match` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="ask", description=said("command-help-exchange-ask-description"))
    @app_commands.describe(programme=said("command-help-exchange-ask-option-programme-description"))
    async def ask(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Open the form for a request."""
        await press(
            self._house, interaction, programme, Verb.HELP_NEW, verbs_exchange.new, Side.ASK
        )

    @app_commands.command(name="offer", description=said("command-help-exchange-offer-description"))
    @app_commands.describe(
        programme=said("command-help-exchange-offer-option-programme-description")
    )
    async def offer(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Open the form for an offer."""
        await press(
            self._house, interaction, programme, Verb.HELP_NEW, verbs_exchange.new, Side.OFFER
        )

    @app_commands.command(name="show", description=said("command-help-exchange-show-description"))
    @app_commands.describe(
        programme=said("command-help-exchange-show-option-programme-description")
    )
    async def show(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show one's own requests and offers."""
        await press(self._house, interaction, programme, Verb.HELP, verbs_exchange.show)

    @app_commands.command(name="match", description=said("command-help-exchange-match-description"))
    @app_commands.describe(
        programme=said("command-help-exchange-match-option-programme-description")
    )
    async def match(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Look now for who fits."""
        await press(self._house, interaction, programme, Verb.HELP_MATCH, verbs_exchange.match_now)

    @ask.autocomplete("programme")
    @offer.autocomplete("programme")
    @show.autocomplete("programme")
    @match.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Exchange(house_of(bot)))
