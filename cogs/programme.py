"""The commands around a programme: make one, from a file or by hand, look, change, hand it on."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.errors import BadInput
from bot.domain.ids import GuildId
from bot.domain.language import Language
from bot.domain.programme.file import must_fit
from bot.domain.programme.rows import ProgrammeInvalid
from bot.domain.rights import Actor
from bot.render.programme import wrong_programme_card
from bot.render.voice import Voice
from bot.services import programme_import, programmes
from cogs.answers import Reply, attend
from cogs.choices import programme_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said
from cogs.verbs_programme import ask_zone, document, look, overview_page, planning

_FORMS = [
    app_commands.Choice(name=said(f"choice-file-{form}"), value=form) for form in ("toml", "csv")
]


@app_commands.guild_only()
class ProgrammeCog(
    commands.GroupCog,
    name="Programme",
    group_name="programme",
    group_description=said("command-programme-description"),
):
    """`/programme`: `show` for everybody, the rest for who leads."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="create", description=said("command-programme-create-description"))
    @app_commands.describe(title=said("command-programme-create-option-title-description"))
    async def create(self, interaction: discord.Interaction, title: str) -> None:
        """Make an empty programme, and show how to fill it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            made = await programmes.create(house.desk, actor, title)
            return await planning(house, actor, Act(Verb.PROGRAMME_EDIT, made.id), language)

        await attend(house, interaction, work, given={"title": title})

    @app_commands.command(name="import", description=said("command-programme-import-description"))
    @app_commands.describe(file=said("command-programme-import-option-file-description"))
    async def import_(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """Show what a file would change, or everything that is wrong in it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            programmes.must_plan(actor)
            try:
                content = await _content_of(file)
            except ProgrammeInvalid as invalid:
                return wrong_programme_card(file.filename, invalid.faults, language, house.texts)
            await programme_import.put_down(house.desk, actor, file.filename, content)
            asking = Act(Verb.PROGRAMME_LOOK, NO_ROUND)
            asked = await ask_zone(house, actor, asking, language)
            return asked or await look(house, actor, file.filename, language)

        await attend(house, interaction, work)

    @app_commands.command(name="show", description=said("command-programme-show-description"))
    @app_commands.describe(programme=said("command-programme-show-option-programme-description"))
    async def show(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show what is coming."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, act = await self._about(interaction, programme, Verb.PROGRAMME)
            return await overview_page(house, actor, act, None, language)

        await attend(house, interaction, work)

    @app_commands.command(name="edit", description=said("command-programme-edit-description"))
    @app_commands.describe(programme=said("command-programme-edit-option-programme-description"))
    async def edit(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show what can be changed."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, act = await self._about(interaction, programme, Verb.PROGRAMME_EDIT)
            return await planning(house, actor, act, language)

        await attend(house, interaction, work)

    @app_commands.command(name="export", description=said("command-programme-export-description"))
    @app_commands.describe(
        programme=said("command-programme-export-option-programme-description"),
        form=said("command-programme-export-option-form-description"),
    )
    @app_commands.choices(form=_FORMS)
    async def export(
        self, interaction: discord.Interaction, programme: str | None = None, form: str = "toml"
    ) -> None:
        """Give the file of a programme."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, act = await self._about(interaction, programme, Verb.PROGRAMME_FILE)
            found = await programmes.whole(house.desk, actor, act.programme_id)
            return document(found, form, Voice(house.texts, language))

        await attend(house, interaction, work)

    async def _about(
        self, interaction: discord.Interaction, chosen: str | None, verb: Verb
    ) -> tuple[Actor, Act]:
        """Return who acts, and the act on the programme that is meant."""
        named = programmes.programme_id_in(chosen)
        actor = await self._house.choosers.actor(person_of(interaction))
        guild_id = GuildId(interaction.guild_id or 0)
        return actor, Act(verb, await programmes.programme_meant(self._house.desk, guild_id, named))

    @show.autocomplete("programme")
    @edit.autocomplete("programme")
    @export.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def _content_of(file: discord.Attachment) -> bytes:
    """Return what is in an attachment. Raises ``ProgrammeInvalid`` for one that is too large."""
    must_fit(file.size)
    try:
        return await file.read()
    except discord.HTTPException:
        raise BadInput("error-file-unreadable") from None


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(ProgrammeCog(house_of(bot)))
