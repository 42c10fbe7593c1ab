"""The commands to prepare a case ahead of a round; all of it is private until one shares it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.case import CaseId, intake_for
from bot.domain.errors import BadInput
from bot.domain.ids import is_id
from bot.domain.language import Language
from bot.render.cases import case_form, cases_card, confirm_erase_card
from bot.services import prepared
from bot.services.prepared import Author
from cogs.answers import Reply, attend
from cogs.choices import ON, case_choices, method_choices, switch_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said


def _author(interaction: discord.Interaction) -> Author:
    person = person_of(interaction)
    return Author(person.guild_id, person.user_id)


def _case_id(chosen: str) -> CaseId:
    if not is_id(chosen):
        raise BadInput("error-case-pick")
    return CaseId(chosen)


@app_commands.guild_only()
class Cases(
    commands.GroupCog, group_name="case", group_description=said("command-case-description")
):
    """`/case`: prepare, list, share and delete; for everybody."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="prepare", description=said("command-case-prepare-description"))
    @app_commands.describe(method=said("command-case-prepare-option-method-description"))
    async def prepare(self, interaction: discord.Interaction, method: str | None = None) -> None:
        """Open the intake of a case."""
        house = self._house

        async def work(language: Language) -> Reply:
            author = _author(interaction)
            method_id = (await house.method(author.guild_id, method)).id if method else ""
            intake = (method_id, intake_for(house.intakes, method_id))
            case_id = await prepared.begin(house.desk, author)
            opening = f"{interaction.id:x}"
            return case_form(case_id, intake, opening, language, house.texts, {})

        await attend(house, interaction, work)

    @app_commands.command(name="list", description=said("command-case-list-description"))
    async def overview(self, interaction: discord.Interaction) -> None:
        """Show one's own cases, and the titles others shared."""
        house = self._house

        async def work(language: Language) -> Reply:
            view = await prepared.overview(house.desk, _author(interaction))
            return cases_card(view, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="share", description=said("command-case-share-description"))
    @app_commands.describe(
        case=said("command-case-share-option-case-description"),
        switch=said("command-case-share-option-switch-description"),
    )
    @app_commands.choices(switch=switch_choices())
    async def share(self, interaction: discord.Interaction, case: str, switch: str = ON) -> None:
        """Let others see the title and tags of a case, or take that back."""
        house = self._house

        async def work(_language: Language) -> Reply:
            author, shared = _author(interaction), switch == ON
            return await prepared.share(house.desk, author, _case_id(case), shared=shared)

        await attend(house, interaction, work)

    @app_commands.command(name="delete", description=said("command-case-delete-description"))
    @app_commands.describe(case=said("command-case-delete-option-case-description"))
    async def delete(self, interaction: discord.Interaction, case: str) -> None:
        """Erase a case, after asking back."""
        house = self._house

        async def work(language: Language) -> Reply:
            case_id = _case_id(case)
            await prepared.read(house.desk, _author(interaction), case_id)
            return confirm_erase_card(case_id, language, house.texts)

        await attend(house, interaction, work)

    @prepare.autocomplete("method")
    async def _methods(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await method_choices(self._house, interaction, typed)

    @share.autocomplete("case")
    @delete.autocomplete("case")
    async def _cases(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await case_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Cases(house_of(bot)))
