"""The commands of who leads a round; every one of them is also a button in the cockpit."""

from collections.abc import Awaitable, Callable

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Verb, encode
from bot.domain.ids import RoundId, UserId
from bot.domain.language import Language
from bot.domain.play import MAX_EXTENSION, MIN_EXTENSION
from bot.domain.rights import Actor
from bot.render.replies import confirm_cancel_card
from bot.services import ending, people, play
from bot.services.desk import Desk
from cogs.answers import Reply, attend
from cogs.choices import round_choices, round_meant
from cogs.house import House, house_of, person_of
from cogs.translator import said

ActOf = Callable[[Desk, Actor, RoundId], Awaitable[Reply]]
DEFAULT_EXTENSION = 2


@app_commands.guild_only()
class Facilitate(
    commands.GroupCog,
    group_name="facilitate",
    group_description=said("command-facilitate-description"),
):
    """`/facilitate`: lead the round of this room, or one that is named."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    async def _do(self, interaction: discord.Interaction, chosen: str | None, act: ActOf) -> None:
        house = self._house

        async def work(_language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            round_id = await round_meant(house, interaction, chosen)
            return await act(house.desk, actor, round_id)

        await attend(house, interaction, work)

    @app_commands.command(name="next", description=said("command-facilitate-next-description"))
    @app_commands.describe(round=said("command-facilitate-next-option-round-description"))
    async def next(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Go on to what comes next."""
        await self._do(interaction, round, play.advance)

    @app_commands.command(name="back", description=said("command-facilitate-back-description"))
    @app_commands.describe(round=said("command-facilitate-back-option-round-description"))
    async def back(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Go back one step."""
        await self._do(interaction, round, play.back)

    @app_commands.command(name="extend", description=said("command-facilitate-extend-description"))
    @app_commands.describe(
        minutes=said("command-facilitate-extend-option-minutes-description"),
        round=said("command-facilitate-extend-option-round-description"),
    )
    async def extend(
        self,
        interaction: discord.Interaction,
        minutes: app_commands.Range[int, MIN_EXTENSION, MAX_EXTENSION] = DEFAULT_EXTENSION,
        round: str | None = None,
    ) -> None:
        """Give the step more time."""

        async def act(desk: Desk, actor: Actor, round_id: RoundId) -> Reply:
            return await play.extend(desk, actor, round_id, minutes)

        await self._do(interaction, round, act)

    @app_commands.command(name="pause", description=said("command-facilitate-pause-description"))
    @app_commands.describe(round=said("command-facilitate-pause-option-round-description"))
    async def pause(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Stop the clock."""
        await self._do(interaction, round, play.pause)

    @app_commands.command(name="resume", description=said("command-facilitate-resume-description"))
    @app_commands.describe(round=said("command-facilitate-resume-option-round-description"))
    async def resume(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Let the clock run again."""
        await self._do(interaction, round, play.resume)

    @app_commands.command(
        name="handover", description=said("command-facilitate-handover-description")
    )
    @app_commands.describe(
        person=said("command-facilitate-handover-option-person-description"),
        round=said("command-facilitate-handover-option-round-description"),
    )
    async def handover(
        self, interaction: discord.Interaction, person: discord.Member, round: str | None = None
    ) -> None:
        """Give the lead to somebody else."""

        async def act(desk: Desk, actor: Actor, round_id: RoundId) -> Reply:
            return await people.hand_over(desk, actor, round_id, UserId(person.id))

        await self._do(interaction, round, act)

    @app_commands.command(name="close", description=said("command-facilitate-close-description"))
    @app_commands.describe(round=said("command-facilitate-close-option-round-description"))
    async def close(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Close the round."""
        await self._do(interaction, round, ending.close)

    @app_commands.command(name="cancel", description=said("command-facilitate-cancel-description"))
    @app_commands.describe(round=said("command-facilitate-cancel-option-round-description"))
    async def cancel(self, interaction: discord.Interaction, round: str | None = None) -> None:
        """Ask whether the round is really off."""
        house = self._house

        async def work(language: Language) -> Reply:
            round_id = await round_meant(house, interaction, round)
            sure = encode(Verb.CANCEL, round_id, "yes")
            return confirm_cancel_card(sure, language, house.texts)

        await attend(house, interaction, work)

    @next.autocomplete("round")
    @back.autocomplete("round")
    @extend.autocomplete("round")
    @pause.autocomplete("round")
    @resume.autocomplete("round")
    @handover.autocomplete("round")
    @close.autocomplete("round")
    @cancel.autocomplete("round")
    async def _rounds(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await round_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Facilitate(house_of(bot)))
