"""The commands around methods: which there are, what suits, and adding or sharing one's own."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Verb
from bot.domain.ids import GuildId
from bot.domain.language import Language
from bot.domain.method import Fit, Safety
from bot.domain.method_file import write
from bot.domain.method_reader import MethodInvalid
from bot.domain.suggest import Wish, suggest
from bot.render.card import Document
from bot.render.methods import method_page, methods_list, suggestions_card, wrong_file_card
from bot.services import methods
from cogs.answers import Reply, attend
from cogs.calls import Call, on
from cogs.choices import method_choices
from cogs.files import content_of
from cogs.house import House, house_of, person_of
from cogs.translator import said, translated

MIN_PEOPLE, MAX_PEOPLE = 2, 12
MIN_MINUTES, MAX_MINUTES = 10, 240

_FITS = [app_commands.Choice(name=translated(f"choice-fit-{fit}"), value=fit.value) for fit in Fit]
_BONDS = [
    app_commands.Choice(name=translated(f"choice-bond-{bond}"), value=bond.value) for bond in Safety
]


@app_commands.guild_only()
class Methods(
    commands.GroupCog, group_name="method", group_description=said("command-method-description")
):
    """`/method`: for everybody, and `upload` for facilitators."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="list", description=said("command-method-list-description"))
    async def show_all(self, interaction: discord.Interaction) -> None:
        """Show which methods there are."""
        house = self._house

        async def work(language: Language) -> Reply:
            own = await methods.own_methods(house.desk, _guild(interaction))
            return methods_list(house.methods, own, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="show", description=said("command-method-show-description"))
    @app_commands.describe(method=said("command-method-show-option-method-description"))
    async def show(self, interaction: discord.Interaction, method: str) -> None:
        """Show every step of a method."""
        house = self._house

        async def work(language: Language) -> Reply:
            found = await house.method(_guild(interaction), method)
            return method_page(found, 0, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="suggest", description=said("command-method-suggest-description"))
    @app_commands.describe(
        about=said("command-method-suggest-option-about-description"),
        people=said("command-method-suggest-option-people-description"),
        bond=said("command-method-suggest-option-bond-description"),
        minutes=said("command-method-suggest-option-minutes-description"),
    )
    @app_commands.choices(about=_FITS, bond=_BONDS)
    async def suggest(
        self,
        interaction: discord.Interaction,
        about: str,
        people: app_commands.Range[int, MIN_PEOPLE, MAX_PEOPLE],
        bond: str,
        minutes: app_commands.Range[int, MIN_MINUTES, MAX_MINUTES],
    ) -> None:
        """Suggest three methods, with reasons."""
        house = self._house
        wish = Wish(Fit(about), people, Safety(bond), minutes)

        async def work(language: Language) -> Reply:
            known = await house.all_methods(_guild(interaction))
            return suggestions_card(wish, suggest(known, wish), language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="upload", description=said("command-method-upload-description"))
    @app_commands.describe(file=said("command-method-upload-option-file-description"))
    async def upload(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """Add a method of the server's own, or say everything that is wrong in the file."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            try:
                content = await content_of(file)
                return await methods.add(house.desk, house.library, actor, content)
            except MethodInvalid as invalid:
                return wrong_file_card(file.filename, invalid.faults, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="share", description=said("command-method-share-description"))
    @app_commands.describe(method=said("command-method-share-option-method-description"))
    async def share(self, interaction: discord.Interaction, method: str) -> None:
        """Give the file of a method, to change or to pass on."""
        house = self._house

        async def work(language: Language) -> Reply:
            found = await house.method(_guild(interaction), method)
            line = house.texts.get(language, "reply-method-shared")
            return Document(f"{found.id}.toml", write(found), line)

        await attend(house, interaction, work)

    @show.autocomplete("method")
    @share.autocomplete("method")
    async def _methods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await method_choices(self._house, interaction, typed)


@on(Verb.METHOD)
async def method_turned(call: Call) -> Reply:
    """Show a page of a method."""
    method = await call.house.method(call.person.guild_id, call.act.arg(0))
    return method_page(method, call.number(1), call.language, call.house.texts)


def _guild(interaction: discord.Interaction) -> GuildId:
    return GuildId(interaction.guild_id or 0)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Methods(house_of(bot)))
