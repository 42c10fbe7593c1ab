"""The commands around circles: make them, by machine or by hand, see them, wish, and take turns."""

from collections.abc import Callable, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.circles.draft import Wanted
from bot.domain.circles.request import SEED_MAX, SIZE, SIZES
from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, MeetingId, ParticipantId, ProgrammeId, is_id
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.rights import Actor
from bot.render.circle_cards import (
    SLIDER,
    page_of,
    published_card,
    swap_card,
    table_card,
    wish_card,
)
from bot.render.programme_people import circle_card
from bot.render.rota import balance_card, rota_card
from bot.render.session_replies import session_choice
from bot.services import balance, circle_maker, circles, rota, wishes
from bot.services.programmes import programme_meant
from cogs.answers import Reply, attend
from cogs.choices import circle_choices, circle_meant, fitting, programme_choices
from cogs.house import House, house_of, person_of
from cogs.translator import said, translated
from cogs.verbs_circles import on_the_table

_TOGETHER = [
    app_commands.Choice(name=translated(f"choice-together-{value}"), value=value)
    for value in SLIDER
]


@app_commands.guild_only()
class Circles(
    commands.GroupCog, group_name="circles", group_description=said("command-circles-description")
):
    """`/circles`: composing for who leads; seeing, wishing and taking turns for everybody."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="create", description=said("command-circles-create-description"))
    @app_commands.describe(name=said("command-circles-create-option-name-description"))
    async def create(self, interaction: discord.Interaction, name: str) -> None:
        """Make a circle, and ask who sits in it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            made = await circles.create_circle(house.desk, actor, name)
            return circle_card(made, circles.PEOPLE_MAX, language, house.texts)

        await attend(house, interaction, work, given={"name": name})

    @app_commands.command(name="make", description=said("command-circles-make-description"))
    @app_commands.describe(
        programme=said("command-circles-make-option-programme-description"),
        size=said("command-circles-make-option-size-description"),
        together=said("command-circles-make-option-together-description"),
        seed=said("command-circles-make-option-seed-description"),
    )
    @app_commands.choices(together=_TOGETHER)
    async def make(
        self,
        interaction: discord.Interaction,
        programme: str | None = None,
        size: app_commands.Range[int, SIZES[0], SIZES[1]] = SIZE,
        together: int = 0,
        seed: app_commands.Range[int, 0, SEED_MAX] = 1,
    ) -> None:
        """Make circles for all moments to come, as a draft."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, place = await self._about(interaction, programme)
            view = await circle_maker.make(house.desk, actor, place, Wanted(size, together, seed))
            return table_card(view, 0, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="show", description=said("command-circles-show-description"))
    @app_commands.describe(programme=said("command-circles-show-option-programme-description"))
    async def show(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show the circles that were published."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, place = await self._about(interaction, programme)
            view = await circle_maker.published(house.desk, actor, place)
            return published_card(view, 0, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="swap", description=said("command-circles-swap-description"))
    @app_commands.describe(
        one=said("command-circles-swap-option-one-description"),
        other=said("command-circles-swap-option-other-description"),
        moment=said("command-circles-swap-option-moment-description"),
    )
    async def swap(
        self, interaction: discord.Interaction, one: str, other: str, moment: str
    ) -> None:
        """Show what a swap of two people would do, before it is kept."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            who = ParticipantId(_picked(one)), ParticipantId(_picked(other))
            view = await circle_maker.try_swap(house.desk, actor, MeetingId(_picked(moment)), *who)
            return swap_card(view, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="lock", description=said("command-circles-lock-description"))
    @app_commands.describe(moment=said("command-circles-lock-option-moment-description"))
    async def lock(self, interaction: discord.Interaction, moment: str) -> None:
        """Show the circles of a moment, with a menu of which stay as they are."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            meeting_id = MeetingId(_picked(moment))
            view = await circle_maker.look_at(house.desk, actor, meeting_id)
            return table_card(view, page_of(view, meeting_id), language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="publish", description=said("command-circles-publish-description"))
    @app_commands.describe(programme=said("command-circles-publish-option-programme-description"))
    async def publish(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show the draft and what it gives and costs, with the button that publishes it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, place = await self._about(interaction, programme)
            return await on_the_table(house, actor, place, 0, language)

        await attend(house, interaction, work)

    @app_commands.command(name="wish", description=said("command-circles-wish-description"))
    @app_commands.describe(programme=said("command-circles-wish-option-programme-description"))
    async def wish(self, interaction: discord.Interaction, programme: str | None = None) -> None:
        """Show one's own wishes, to change them."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor, place = await self._about(interaction, programme)
            view = await wishes.wishes_of(house.desk, actor, place)
            return wish_card(view, 0, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="balance", description=said("command-circles-balance-description"))
    @app_commands.describe(circle=said("command-circles-balance-option-circle-description"))
    async def balance(self, interaction: discord.Interaction, circle: str | None = None) -> None:
        """Show who brought, led and thought along; somebody who does not lead sees themselves."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            views = await balance.balance_of(house.desk, actor, circle_meant(circle))
            return balance_card(views, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="rota", description=said("command-circles-rota-description"))
    async def rota(self, interaction: discord.Interaction) -> None:
        """Show who leads which round in the time to come."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            return rota_card(await rota.rota_of(house.desk, actor), language, house.texts)

        await attend(house, interaction, work)

    async def _about(
        self, interaction: discord.Interaction, chosen: str | None
    ) -> tuple[Actor, ProgrammeId]:
        """Return who asks and about which programme: the one chosen, or the newest."""
        house = self._house
        actor = await house.choosers.actor(person_of(interaction))
        wanted = ProgrammeId(_picked(chosen)) if chosen is not None else None
        return actor, await programme_meant(house.desk, actor.guild_id, wanted)

    @make.autocomplete("programme")
    @show.autocomplete("programme")
    @publish.autocomplete("programme")
    @wish.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)

    @balance.autocomplete("circle")
    async def _circles(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await circle_choices(self._house, interaction, typed)

    @swap.autocomplete("moment")
    @lock.autocomplete("moment")
    async def _moments(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await self._of_tables(interaction, typed, lambda names: moment_names(names[0]))

    @swap.autocomplete("one")
    @swap.autocomplete("other")
    async def _people(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await self._of_tables(interaction, typed, lambda names: names[1])

    async def _of_tables(
        self,
        interaction: discord.Interaction,
        typed: str,
        which: Callable[[circle_maker.Names], circle_maker.Listed],
    ) -> list[app_commands.Choice[str]]:
        """Return moments or people of programmes with circles, for who leads."""
        house = self._house
        actor = await house.choosers.actor(person_of(interaction))
        names = await circle_maker.names(house.desk, actor, GuildId(interaction.guild_id or 0))
        return fitting(which(names), typed)


def moment_names(moments: Sequence[PlannedMeeting]) -> circle_maker.Listed:
    """Return moments with what tells them apart: in a year many have one title."""
    return [
        (one.id, session_choice(one.meeting, named_zone(one.programme.zone))) for one in moments
    ]


def _picked(chosen: str) -> str:
    if not is_id(chosen):
        raise BadInput("error-circles-pick")
    return chosen


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Circles(house_of(bot)))
