"""The commands for what a person and a server choose."""

from enum import StrEnum
from functools import cache
from zoneinfo import available_timezones

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.choices import Way
from bot.domain.faults import FileInvalid
from bot.domain.ids import ChannelId, RoleId, RoundId
from bot.domain.language import Language
from bot.domain.pace import Region
from bot.domain.retention import Matter
from bot.render.audit import audit_card
from bot.render.card import Document
from bot.render.days import days_card, runs_out_line
from bot.render.holds import holds_card
from bot.render.methods import wrong_file_card
from bot.render.replies import settings_card
from bot.render.retention import clocks_card
from bot.services import days as free_days
from bot.services import holds
from bot.services.audit import look as look_back
from bot.services.mirror import switch as switch_mirror
from bot.services.personal import choose_zone
from bot.services.retention import clocks, shorten
from bot.services.settings import Choices, choose_for_server, choose_mine
from cogs import verbs_personal
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.choices import ON, spoken, switch_choices, zone_choices
from cogs.files import content_of
from cogs.house import House, house_of, person_of
from cogs.translator import said

FOLLOW = "discord"
"""The choice that follows the language of one's Discord."""


class CalendarAct(StrEnum):
    """What is done with the calendar, when no file comes along."""

    GIVE = "give"
    STANDARD = "standard"


@cache
def _zones() -> list[str]:
    """Return the names of all time zones; it takes a walk through some hundreds of files."""
    return sorted(available_timezones())


def _language_choices(*, follow: bool) -> list[app_commands.Choice[str]]:
    codes = [language.value for language in Language] + ([FOLLOW] if follow else [])
    return [app_commands.Choice(name=said(f"choice-language-{code}"), value=code) for code in codes]


@app_commands.guild_only()
class SettingsCog(
    commands.GroupCog,
    name="Settings",
    group_name="settings",
    group_description=said("command-settings-description"),
):
    """`/settings`: for everybody, for oneself, and `server` and `audit` for administrators."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="show", description=said("command-settings-show-description"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show the settings of this server and of oneself."""
        house = self._house

        async def work(language: Language) -> Reply:
            person = person_of(interaction)
            settings = await house.choosers.guild(person.guild_id)
            days = await free_days.show(house.desk, await house.choosers.actor(person))
            warning = runs_out_line(days, language, house.texts) if person.administers else None
            return settings_card(settings, language, house.texts, warning=warning)

        await attend(house, interaction, work)

    @app_commands.command(
        name="language", description=said("command-settings-language-description")
    )
    @app_commands.describe(language=said("command-settings-language-option-language-description"))
    @app_commands.choices(language=_language_choices(follow=True))
    async def language(self, interaction: discord.Interaction, language: str) -> None:
        """Choose in which language the bot answers oneself."""
        house = self._house
        person = person_of(interaction)
        chosen = None if language == FOLLOW else Language(language)

        async def work(_language: Language) -> Reply:
            return await choose_mine(house.desk, house.choosers, person.user_id, chosen)

        await attend(house, interaction, work)

    @app_commands.command(name="zone", description=said("command-settings-zone-description"))
    @app_commands.describe(zone=said("command-settings-zone-option-zone-description"))
    async def zone(self, interaction: discord.Interaction, zone: str) -> None:
        """Choose in which time zone the times one types are meant."""
        house = self._house

        async def work(_language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            return await choose_zone(house.desk, actor, zone)

        await attend(house, interaction, work, given={"zone": zone})

    @app_commands.command(name="mirror", description=said("command-settings-mirror-description"))
    @app_commands.describe(switch=said("command-settings-mirror-option-switch-description"))
    @app_commands.choices(switch=switch_choices())
    async def mirror(self, interaction: discord.Interaction, switch: str) -> None:
        """Choose whether the question mirror speaks to oneself."""
        house = self._house
        person = person_of(interaction)

        async def work(_language: Language) -> Reply:
            return await switch_mirror(house.desk, person.user_id, is_on=switch == ON)

        await attend(house, interaction, work)

    @app_commands.command(
        name="messages", description=said("command-settings-messages-description")
    )
    @app_commands.describe(way=said("command-settings-messages-option-way-description"))
    @app_commands.choices(way=spoken(Way, "way"))
    async def messages(self, interaction: discord.Interaction, way: str | None = None) -> None:
        """Show where one is reached between meetings, or choose that."""
        house = self._house

        async def work(language: Language) -> Reply:
            act = Act(Verb.WAY, NO_ROUND, (way,) if way else ())
            return await verbs_personal.way(
                Call(house, interaction, person_of(interaction), act, language)
            )

        await attend(house, interaction, work)

    @app_commands.command(name="server", description=said("command-settings-server-description"))
    @app_commands.describe(
        language=said("command-settings-server-option-language-description"),
        announcements=said("command-settings-server-option-announcements-description"),
        category=said("command-settings-server-option-category-description"),
        role=said("command-settings-server-option-role-description"),
        zone=said("command-settings-server-option-zone-description"),
    )
    @app_commands.choices(language=_language_choices(follow=False))
    async def server(
        self,
        interaction: discord.Interaction,
        language: str | None = None,
        announcements: discord.TextChannel | None = None,
        category: discord.CategoryChannel | None = None,
        role: discord.Role | None = None,
        zone: str | None = None,
    ) -> None:
        """Choose for the whole server."""
        house = self._house
        choices = Choices(
            language=Language(language) if language else None,
            zone=zone,
            announce_id=ChannelId(announcements.id) if announcements else None,
            category_id=ChannelId(category.id) if category else None,
            facilitator_role_id=RoleId(role.id) if role else None,
        )

        async def work(spoken: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            settings = await choose_for_server(house.desk, house.choosers, actor, choices)
            return settings_card(settings, spoken, house.texts, saved=True)

        await attend(house, interaction, work)

    @app_commands.command(name="audit", description=said("command-settings-audit-description"))
    async def audit(self, interaction: discord.Interaction) -> None:
        """Show administrators who did what on this server."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            return audit_card(await look_back(house.desk, actor, 0), language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(
        name="retention", description=said("command-settings-retention-description")
    )
    @app_commands.describe(
        matter=said("command-settings-retention-option-matter-description"),
        days=said("command-settings-retention-option-days-description"),
    )
    @app_commands.choices(matter=spoken(Matter, "matter"))
    async def retention(
        self, interaction: discord.Interaction, matter: str | None = None, days: int | None = None
    ) -> None:
        """Show how long what is kept, or keep something for fewer days."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if matter is not None and days is not None:
                return await shorten(house.desk, actor, Matter(matter), days)
            return clocks_card(await clocks(house.desk, actor), language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="hold", description=said("command-settings-hold-description"))
    @app_commands.describe(
        round=said("command-settings-hold-option-round-description"),
        reason=said("command-settings-hold-option-reason-description"),
        days=said("command-settings-hold-option-days-description"),
    )
    async def hold(
        self,
        interaction: discord.Interaction,
        round: str | None = None,
        reason: str | None = None,
        days: int = 90,
    ) -> None:
        """Show what is kept past its clock, or ask to keep a round longer."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if round is not None:
                return await holds.ask(house.desk, actor, RoundId(round), reason or "", days)
            return holds_card(await holds.standing(house.desk, actor), language, house.texts)

        await attend(house, interaction, work, given={"reason": reason} if reason else None)

    @hold.autocomplete("round")
    async def _rounds_ended(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        actor = await self._house.choosers.actor(person_of(interaction))
        found = await holds.choices(self._house.desk, actor, typed)
        return [app_commands.Choice(name=title[:100], value=id_) for title, id_ in found]

    @app_commands.command(name="days", description=said("command-settings-days-description"))
    @app_commands.describe(
        first=said("command-settings-days-option-first-description"),
        last=said("command-settings-days-option-last-description"),
        act=said("command-settings-days-option-act-description"),
        region=said("command-settings-days-option-region-description"),
    )
    @app_commands.choices(act=spoken(free_days.Act, "days"), region=spoken(Region, "region"))
    async def days(
        self,
        interaction: discord.Interaction,
        first: str | None = None,
        last: str | None = None,
        act: str = free_days.Act.FREE.value,
        region: str | None = None,
    ) -> None:
        """Show the days off, or change them."""
        house = self._house
        asked = free_days.Asked(first, last, free_days.Act(act), Region(region) if region else None)

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if asked.changes:
                view = await free_days.change(house.desk, actor, asked)
            else:
                view = await free_days.show(house.desk, actor)
            return days_card(view, language, house.texts, saved=asked.changes)

        given = {name: typed for name, typed in (("first", first), ("last", last)) if typed}
        await attend(house, interaction, work, given=given)

    @app_commands.command(
        name="calendar", description=said("command-settings-calendar-description")
    )
    @app_commands.describe(
        file=said("command-settings-calendar-option-file-description"),
        act=said("command-settings-calendar-option-act-description"),
    )
    @app_commands.choices(act=spoken(CalendarAct, "calendar"))
    async def calendar(
        self,
        interaction: discord.Interaction,
        file: discord.Attachment | None = None,
        act: str = CalendarAct.GIVE.value,
    ) -> None:
        """Give the calendar as a file, take another, or go back to the one with the bot."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if file is not None:
                try:
                    view = await free_days.upload(house.desk, actor, await content_of(file))
                except FileInvalid as invalid:
                    return wrong_file_card(file.filename, invalid.faults, language, house.texts)
                return days_card(view, language, house.texts, saved=True)
            if act == CalendarAct.STANDARD:
                view = await free_days.standard(house.desk, actor)
                return days_card(view, language, house.texts, saved=True)
            notes = house.texts.get(language, "calendar-notes").split("\n")
            given = await free_days.download(house.desk, actor, notes)
            return Document("calendar.toml", given, house.texts.get(language, "reply-calendar"))

        await attend(house, interaction, work)

    @zone.autocomplete("zone")
    @server.autocomplete("zone")
    async def _zones_fit(
        self, _interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return zone_choices(_zones(), typed)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(SettingsCog(house_of(bot)))
