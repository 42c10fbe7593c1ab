"""The commands of one's own learning agenda, and what was shared of it for who leads."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, is_id
from bot.domain.language import Language
from bot.domain.learning.question import QuestionId
from bot.domain.rights import Actor
from bot.render.learning import shared_card
from bot.render.voice import Voice
from bot.services import learning
from bot.services.programmes import programme_id_in, programme_meant
from cogs import verbs_learning
from cogs.answers import Reply, attend
from cogs.calls import Call, Handler
from cogs.choices import CHOICE_MAX, MAX_CHOICES, programme_choices
from cogs.house import House, house_of, person_of
from cogs.journal import press
from cogs.translator import said


@app_commands.guild_only()
class Agenda(
    commands.GroupCog, group_name="agenda", group_description=said("command-agenda-description")
):
    """`/agenda`: `add`, `change`, `close` and `show` for everybody; `shared` to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="add", description=said("command-agenda-add-description"))
    async def add(self, interaction: discord.Interaction) -> None:
        """Open the form for a new question."""
        await press(self._house, interaction, Act(Verb.LEARNING_NEW), verbs_learning.new)

    @app_commands.command(name="show", description=said("command-agenda-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show one's own learning agenda."""
        await press(self._house, interaction, Act(Verb.LEARNING), verbs_learning.agenda)

    @app_commands.command(name="change", description=said("command-agenda-change-description"))
    @app_commands.describe(question=said("command-agenda-change-option-question-description"))
    async def change(self, interaction: discord.Interaction, question: str) -> None:
        """Open the form of the next version of a question."""
        await self._about(interaction, question, Verb.LEARNING_CHANGE, verbs_learning.change)

    @app_commands.command(name="close", description=said("command-agenda-close-description"))
    @app_commands.describe(question=said("command-agenda-close-option-question-description"))
    async def close(self, interaction: discord.Interaction, question: str) -> None:
        """Open the form that closes a question."""
        await self._about(interaction, question, Verb.LEARNING_CLOSE, verbs_learning.close)

    @app_commands.command(name="shared", description=said("command-agenda-shared-description"))
    @app_commands.describe(programme=said("command-agenda-shared-option-programme-description"))
    async def shared(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show what people of a programme shared of their agendas, to who leads."""
        house = self._house

        async def work(language: Language) -> Reply:
            person = person_of(interaction)
            named = programme_id_in(programme)
            place = await programme_meant(house.desk, person.guild_id, named)
            view = await learning.shared(house.desk, await house.choosers.actor(person), place)
            return shared_card(view, Voice(house.texts, language))

        await attend(house, interaction, work)

    async def _about(
        self, interaction: discord.Interaction, chosen: str, verb: Verb, handler: Handler
    ) -> None:
        """Do what the button of this verb does, for the question chosen."""
        house, person = self._house, person_of(interaction)

        async def work(language: Language) -> Reply:
            if not is_id(chosen):
                raise BadInput("error-question-pick")
            question_id = QuestionId(chosen)
            actor = Actor(person.guild_id, person.user_id)
            view = await learning.see(house.desk, actor, question_id)
            following = str(view.question.current.number + 1)
            args = (following,) if verb is Verb.LEARNING_CHANGE else ()
            act = Act(verb, question_id, args)
            return await handler(Call(house, interaction, person, act, language))

        await attend(house, interaction, work)

    @change.autocomplete("question")
    @close.autocomplete("question")
    async def _questions(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        person = person_of(interaction)
        actor = Actor(GuildId(person.guild_id), person.user_id)
        own = (await learning.agenda(self._house.desk, actor)).questions
        fits = [
            one.question
            for one in own
            if one.question.is_open and typed.lower() in one.question.current.text.lower()
        ]
        return [
            app_commands.Choice(name=one.current.text[:CHOICE_MAX], value=one.id)
            for one in fits[:MAX_CHOICES]
        ]

    @shared.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Agenda(house_of(bot)))
