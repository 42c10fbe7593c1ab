"""The commands of the stand: open it to lead, and see it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.errors import BadInput
from bot.domain.ids import ChannelId, MeetingId, is_id
from bot.domain.language import Language
from bot.services import stand
from cogs import verbs_stand
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.choices import session_choices, stand_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said


@app_commands.guild_only()
class Stands(
    commands.GroupCog, group_name="stand", group_description=said("command-stand-description")
):
    """`/stand`: `open` to lead, `show` for everybody."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="open", description=said("command-stand-open-description"))
    @app_commands.describe(session=said("command-stand-open-option-session-description"))
    async def open(self, interaction: discord.Interaction, session: str | None = None) -> None:
        """Open the stand of a session in its thread."""
        house = self._house

        async def work(_language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            here = ChannelId(interaction.channel_id or 0)
            meant = _chosen(session) or await stand.meeting_meant(house.desk, actor, here)
            return await stand.open_stand(house.desk, actor, meant)

        await attend(house, interaction, work)

    @app_commands.command(name="show", description=said("command-stand-show-description"))
    @app_commands.describe(session=said("command-stand-show-option-session-description"))
    async def show(self, interaction: discord.Interaction, session: str | None = None) -> None:
        """Show what is told of a stand, beside one's own line."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person)
            here = ChannelId(interaction.channel_id or 0)
            meant = _chosen(session) or await stand.stand_meant(house.desk, actor, here)
            act = Act(Verb.STAND_SHOW, meant)
            return await verbs_stand.show(Call(house, interaction, person, act, language))

        await attend(house, interaction, work)

    @open.autocomplete("session")
    async def _sessions(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await session_choices(self._house, interaction, typed)

    @show.autocomplete("session")
    async def _stands(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await stand_choices(self._house, interaction, typed)


def _chosen(session: str | None) -> MeetingId | None:
    """Return the session chosen from the list, if any. Raises ``BadInput`` for anything else."""
    if session is None:
        return None
    if not is_id(session):
        raise BadInput("error-session-pick")
    return MeetingId(session)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Stands(house_of(bot)))
