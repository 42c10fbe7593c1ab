"""The commands around a round: open it, join it, see how it stands, leave it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.errors import Missing
from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.method import Safety
from bot.domain.pace import QUORUM, Mode, Pace, Scheme
from bot.render.replies import rounds_list, status_card
from bot.services import lobby, people
from bot.services.status import status_of
from cogs.answers import Reply, attend
from cogs.choices import (
    ON,
    circle_choices,
    circle_meant,
    method_choices,
    round_choices,
    round_meant,
    spoken,
    switch_choices,
)
from cogs.house import House, house_of, person_of
from cogs.translator import said

DEFAULT_SIZE = 6
"""Seats when nobody says otherwise: a circle of six still has four when two stay away.

A method for fewer people has as many as it is for.
"""


@app_commands.guild_only()
class Rounds(
    commands.GroupCog, group_name="round", group_description=said("command-round-description")
):
    """`/round`: for everybody, and `open` for facilitators."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="open", description=said("command-round-open-description"))
    @app_commands.describe(
        method=said("command-round-open-option-method-description"),
        title=said("command-round-open-option-title-description"),
        size=said("command-round-open-option-size-description"),
        mode=said("command-round-open-option-mode-description"),
        scheme=said("command-round-open-option-scheme-description"),
        quorum=said("command-round-open-option-quorum-description"),
        circle=said("command-round-open-option-circle-description"),
        adding=said("command-round-open-option-adding-description"),
    )
    @app_commands.choices(
        mode=spoken(Mode, "mode"), scheme=spoken(Scheme, "scheme"), adding=switch_choices()
    )
    async def open(  # noqa: PLR0913, PLR0917 - each is an option that people see
        self,
        interaction: discord.Interaction,
        method: str,
        title: str,
        size: app_commands.Range[int, 2, 8] | None = None,
        mode: str = Mode.LIVE.value,
        scheme: str = Scheme.TEN_DAYS.value,
        quorum: app_commands.Range[int, 1, 7] = QUORUM,
        circle: str | None = None,
        adding: str | None = None,
    ) -> None:
        """Open a round and announce it."""
        house = self._house

        async def work(_language: Language) -> Reply:
            person = person_of(interaction)
            found = await house.method(person.guild_id, method)
            seats = size or min(DEFAULT_SIZE, found.sizes[1])
            pace = Pace(Mode(mode), Scheme(scheme), min(quorum, seats - 1))
            here = ChannelId(interaction.channel_id or 0)
            may_add = found.safety is not Safety.HIGH if adding is None else adding == ON
            opening = lobby.Opening(
                found, title, seats, here, pace, circle_id=circle_meant(circle), may_add=may_add
            )
            actor = await house.choosers.actor(person)
            _round_id, told = await lobby.open_round(house.desk, actor, opening)
            return told

        await attend(house, interaction, work, given={"title": title})

    @open.autocomplete("circle")
    async def _circles(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await circle_choices(self._house, interaction, typed)

    @open.autocomplete("method")
    async def _methods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await method_choices(self._house, interaction, typed)

    @app_commands.command(name="join", description=said("command-round-join-description"))
    @app_commands.describe(round=said("command-round-join-option-round-description"))
    async def join(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Take a seat."""
        house = self._house

        async def work(_language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            round_id = await round_meant(house, interaction, round)
            return await lobby.join(house.desk, actor, round_id)

        await attend(house, interaction, work)

    @app_commands.command(name="leave", description=said("command-round-leave-description"))
    @app_commands.describe(round=said("command-round-leave-option-round-description"))
    async def leave(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Give up one's seat."""
        house = self._house

        async def work(_language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            round_id = await round_meant(house, interaction, round)
            return await people.leave(house.desk, actor, round_id)

        await attend(house, interaction, work)

    @app_commands.command(name="status", description=said("command-round-status-description"))
    @app_commands.describe(round=said("command-round-status-option-round-description"))
    async def status(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Show how a round stands, for the person who asks alone."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            try:
                round_id = await round_meant(house, interaction, round)
            except Missing as missing:
                if missing.key != "error-which-round":
                    raise
                async with house.desk.uow.read() as tx:
                    return rounds_list(await tx.rounds.alive(actor.guild_id), language, house.texts)
            view = await status_of(house.desk, actor, round_id)
            return status_card(view, language, house.texts)

        await attend(house, interaction, work)

    @join.autocomplete("round")
    @leave.autocomplete("round")
    @status.autocomplete("round")
    async def _rounds(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await round_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Rounds(house_of(bot)))
