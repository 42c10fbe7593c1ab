"""The commands around questions between meetings: for who leads, and `pause` for everybody."""

from collections.abc import Awaitable, Callable

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.ids import GuildId, ProgrammeId
from bot.domain.language import Language
from bot.domain.prompts.reader import PromptsInvalid
from bot.domain.prompts.rhythm import WEEKS
from bot.domain.rights import Actor
from bot.render.card import Document
from bot.render.methods import wrong_file_card
from bot.render.prompts import bank_text, pace_card, preview_card, results_card, rhythm_card
from bot.services import prompt_bank, prompt_rhythm, prompt_views
from bot.services.programmes import programme_id_in, programme_meant
from cogs import verbs_prompts
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.choices import meeting_chosen, programme_choices, prompt_choices, session_choices
from cogs.files import content_of
from cogs.house import House, house_of, person_of
from cogs.translator import said

_WEEKDAYS = [app_commands.Choice(name=said(f"choice-weekday-{day}"), value=day) for day in range(7)]

Work = Callable[[Language, Actor, ProgrammeId], Awaitable[Reply]]


@app_commands.guild_only()
class Prompts(
    commands.GroupCog, group_name="prompt", group_description=said("command-prompt-description")
):
    """`/prompt`: `pause` for everybody, the rest to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="send", description=said("command-prompt-send-description"))
    @app_commands.describe(
        prompt=said("command-prompt-send-option-prompt-description"),
        programme=said("command-prompt-send-option-programme-description"),
    )
    async def send(
        self,
        interaction: discord.Interaction,
        prompt: str | None = None,
        programme: str | None = None,
    ) -> None:
        """Ask everybody a question now."""

        async def work(_language: Language, actor: Actor, place: ProgrammeId) -> Reply:
            return await prompt_rhythm.send(self._house.desk, actor, place, prompt)

        await self._lead(interaction, programme, work)

    @app_commands.command(name="schedule", description=said("command-prompt-schedule-description"))
    @app_commands.describe(
        every=said("command-prompt-schedule-option-every-description"),
        day=said("command-prompt-schedule-option-day-description"),
        hour=said("command-prompt-schedule-option-hour-description"),
        until=said("command-prompt-schedule-option-until-description"),
        programme=said("command-prompt-schedule-option-programme-description"),
    )
    @app_commands.choices(day=_WEEKDAYS)
    async def schedule(
        self,
        interaction: discord.Interaction,
        every: app_commands.Range[int, WEEKS[0], WEEKS[-1]] | None = None,
        day: int | None = None,
        hour: str | None = None,
        until: str | None = None,
        programme: str | None = None,
    ) -> None:
        """Lay a rhythm, or show the one that was laid."""
        house = self._house

        async def work(language: Language, actor: Actor, place: ProgrammeId) -> Reply:
            meeting_id = None if until is None else meeting_chosen(until)
            asked = prompt_rhythm.Asked(every, day, hour, meeting_id)
            view = await prompt_rhythm.look(house.desk, actor, place)
            if asked.changes or view.rhythm is None:
                view = await prompt_rhythm.lay(house.desk, actor, place, asked)
            return rhythm_card(view, language, house.texts)

        await self._lead(interaction, programme, work)

    @app_commands.command(name="preview", description=said("command-prompt-preview-description"))
    @app_commands.describe(
        prompt=said("command-prompt-preview-option-prompt-description"),
        programme=said("command-prompt-preview-option-programme-description"),
    )
    async def preview(
        self,
        interaction: discord.Interaction,
        prompt: str | None = None,
        programme: str | None = None,
    ) -> None:
        """Show how a question will look, and which fit now."""
        house = self._house

        async def work(language: Language, actor: Actor, place: ProgrammeId) -> Reply:
            view = await prompt_views.preview(house.desk, actor, place, prompt)
            return preview_card(view, language, house.texts)

        await self._lead(interaction, programme, work)

    @app_commands.command(name="results", description=said("command-prompt-results-description"))
    @app_commands.describe(programme=said("command-prompt-results-option-programme-description"))
    async def results(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show who took part, in numbers."""
        house = self._house

        async def work(language: Language, actor: Actor, place: ProgrammeId) -> Reply:
            view = await prompt_views.results(house.desk, actor, place)
            return results_card(view, language, house.texts)

        await self._lead(interaction, programme, work)

    @app_commands.command(name="pause", description=said("command-prompt-pause-description"))
    @app_commands.describe(programme=said("command-prompt-pause-option-programme-description"))
    async def pause(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Choose how often one is asked; for who leads also whether the whole rhythm rests."""
        house = self._house

        async def work(language: Language, actor: Actor, place: ProgrammeId) -> Reply:
            view = await prompt_views.pace_of(house.desk, actor, place)
            return pace_card(view, language, house.texts)

        await self._lead(interaction, programme, work)

    @app_commands.command(name="list", description=said("command-prompt-list-description"))
    async def overview(self, interaction: discord.Interaction) -> None:
        """Give every question that can be asked here."""
        house = self._house

        async def work(language: Language) -> Reply:
            bank = await prompt_bank.bank_of(house.desk, GuildId(interaction.guild_id or 0))
            text = bank_text(list(bank.prompts.values()), language, house.texts)
            line = house.texts.get(language, "reply-prompt-list", count=len(bank.prompts))
            return Document("prompts.md", text, line)

        await attend(house, interaction, work)

    @app_commands.command(name="add", description=said("command-prompt-add-description"))
    async def add(self, interaction: discord.Interaction) -> None:
        """Open the form of a question of the server's own."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            act = Act(Verb.PROMPT_NEW, NO_ROUND)
            return await verbs_prompts.new(Call(house, interaction, person, act, language))

        await attend(house, interaction, work)

    @app_commands.command(name="upload", description=said("command-prompt-upload-description"))
    @app_commands.describe(file=said("command-prompt-upload-option-file-description"))
    async def upload(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """Add the questions in a file, or say everything that is wrong in it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            try:
                return await prompt_bank.upload(house.desk, actor, await content_of(file))
            except PromptsInvalid as invalid:
                return wrong_file_card(file.filename, invalid.faults, language, house.texts)

        await attend(house, interaction, work)

    async def _lead(self, interaction: discord.Interaction, chosen: str | None, work: Work) -> None:
        """Do something in the programme chosen, or in the newest."""
        house, person = self._house, person_of(interaction)

        async def known(language: Language) -> Reply:
            named = programme_id_in(chosen)
            place = await programme_meant(house.desk, person.guild_id, named)
            return await work(language, await house.choosers.actor(person), place)

        await attend(house, interaction, known)

    @send.autocomplete("prompt")
    @preview.autocomplete("prompt")
    async def _prompts(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await prompt_choices(self._house, interaction, typed)

    @schedule.autocomplete("until")
    async def _sessions(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await session_choices(self._house, interaction, typed)

    @send.autocomplete("programme")
    @schedule.autocomplete("programme")
    @preview.autocomplete("programme")
    @results.autocomplete("programme")
    @pause.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Prompts(house_of(bot)))
