"""The commands around sessions: announce, see, change, call off, and carry away."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import NO_ROUND, Act, Verb, encode
from bot.domain.choices import Reach
from bot.domain.errors import BadInput
from bot.domain.ids import ChannelId, MeetingId, RoleId
from bot.domain.language import Language
from bot.domain.moments import parse_moment
from bot.render.replies import missing_rights_card
from bot.render.session_replies import PlanShown, preview_card, sessions_card, status_card
from bot.render.voice import Voice, at, channel
from bot.services import preparation, programmes, sessions
from bot.services.personal import zone_of_person
from bot.services.sessions import Plan
from cogs import verbs_preparation, verbs_programme, verbs_sessions
from cogs.answers import Reply, attend
from cogs.attending import AttendingCommands
from cogs.calls import Call
from cogs.choices import (
    circle_choices,
    circle_meant,
    meeting_chosen,
    programme_choices,
    session_choices,
    spoken,
)
from cogs.house import House, house_of, person_of
from cogs.translator import said

PARTS = [
    app_commands.Choice(name=said(f"choice-part-{part}"), value=part)
    for part in ("when", "what", "everyone")
]


@app_commands.guild_only()
class Sessions(
    AttendingCommands,
    commands.GroupCog,
    group_name="session",
    group_description=said("command-session-description"),
):
    """`/session`: `list`, `show`, `calendar` and `reminders` for everybody; the rest to lead."""

    def __init__(self, house: House) -> None:
        """Serve with this house."""
        self._house = house

    @app_commands.command(name="announce", description=said("command-session-announce-description"))
    @app_commands.describe(
        session=said("command-session-announce-option-session-description"),
        channel=said("command-session-announce-option-channel-description"),
        at=said("command-session-announce-option-at-description"),
        role=said("command-session-announce-option-role-description"),
        circle=said("command-session-announce-option-circle-description"),
    )
    async def announce(
        self,
        interaction: discord.Interaction,
        session: str,
        channel: discord.TextChannel | None = None,
        at: str | None = None,
        role: discord.Role | None = None,
        circle: str | None = None,
    ) -> None:
        """Show the invitation as it will look, with the button that sends it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            settings = await house.choosers.guild(actor.guild_id)
            here = ChannelId(interaction.channel_id or 0)
            where = ChannelId(channel.id) if channel else settings.announce_id or here
            zone = await zone_of_person(house.desk, actor) or settings.zone
            moment = parse_moment(at, zone, house.desk.clock.now()) if at else None
            circle_id, role_id = circle_meant(circle), RoleId(role.id) if role else None
            if circle_id and role_id:
                raise BadInput("error-session-both")
            plan = Plan(where, moment, role_id, circle_id)
            seen = await sessions.preview(house.desk, actor, meeting_chosen(session), plan)
            lacks = await house.messenger.missing_for_sessions(actor.guild_id, where)
            if lacks:
                return missing_rights_card(tuple(lacks), language, house.texts)
            return preview_card(seen.invitation, _shown(seen), language, house.texts)

        await attend(house, interaction, work, given={"at": at} if at else None)

    @app_commands.command(name="list", description=said("command-session-list-description"))
    async def overview(self, interaction: discord.Interaction) -> None:
        """Show what is coming, and what one answered."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            found = await sessions.coming_up(house.desk, actor)
            return sessions_card(found, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="show", description=said("command-session-show-description"))
    @app_commands.describe(session=said("command-session-show-option-session-description"))
    async def show(self, interaction: discord.Interaction, session: str | None = None) -> None:
        """Show how a session stands."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            meeting_id = await self._meant(interaction, session)
            view = await sessions.status_of(house.desk, actor, meeting_id)
            return status_card(view, language, house.texts)

        await attend(house, interaction, work)

    @app_commands.command(name="prepare", description=said("command-session-prepare-description"))
    @app_commands.describe(session=said("command-session-prepare-option-session-description"))
    async def prepare(self, interaction: discord.Interaction, session: str | None = None) -> None:
        """Show what there is to know before a session, to who leads there."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            here = ChannelId(interaction.channel_id or 0)
            meeting_id = (
                meeting_chosen(session)
                if session is not None
                else await preparation.meeting_next(house.desk, actor, here)
            )
            act = Act(Verb.PREPARE, meeting_id, ("0",))
            return await verbs_preparation.prepare(self._call(interaction, act, language))

        await attend(house, interaction, work)

    @app_commands.command(name="change", description=said("command-session-change-description"))
    @app_commands.describe(
        session=said("command-session-change-option-session-description"),
        part=said("command-session-change-option-part-description"),
        role=said("command-session-change-option-role-description"),
        circle=said("command-session-change-option-circle-description"),
    )
    @app_commands.choices(part=PARTS)
    async def change(
        self,
        interaction: discord.Interaction,
        session: str | None = None,
        part: str = "when",
        role: discord.Role | None = None,
        circle: str | None = None,
    ) -> None:
        """Open the form of one part, or say for whom the session is."""
        house = self._house

        async def work(language: Language) -> Reply:
            meeting_id = await self._meant(interaction, session)
            circle_id, role_id = circle_meant(circle), RoleId(role.id) if role else None
            if circle_id and role_id:
                raise BadInput("error-session-both")
            if circle_id or role_id or part == "everyone":
                actor = await house.choosers.actor(person_of(interaction))
                return await sessions.aim(house.desk, actor, meeting_id, role_id, circle_id)
            act = Act(Verb.MEETING, meeting_id, (part,))
            return await verbs_programme.meeting(self._call(interaction, act, language))

        await attend(house, interaction, work)

    @app_commands.command(name="cancel", description=said("command-session-cancel-description"))
    @app_commands.describe(session=said("command-session-cancel-option-session-description"))
    async def cancel(self, interaction: discord.Interaction, session: str | None = None) -> None:
        """Call a session off, after asking back."""

        async def work(language: Language) -> Reply:
            act = Act(Verb.MEETING_OFF, await self._meant(interaction, session))
            return await verbs_programme.meeting_off(self._call(interaction, act, language))

        await attend(self._house, interaction, work)

    @app_commands.command(name="calendar", description=said("command-session-calendar-description"))
    @app_commands.describe(programme=said("command-session-calendar-option-programme-description"))
    async def calendar(
        self, interaction: discord.Interaction, programme: str | None = None
    ) -> None:
        """Hand over a whole programme as a calendar file."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            named = programmes.programme_id_in(programme)
            programme_id = await programmes.programme_meant(house.desk, actor.guild_id, named)
            head, found = await sessions.programme_for_calendar(house.desk, actor, programme_id)
            voice = Voice(house.texts, language)
            return verbs_sessions.calendar(house, head.title, head.key, list(found), voice)

        await attend(house, interaction, work)

    @app_commands.command(
        name="reminders", description=said("command-session-reminders-description")
    )
    @app_commands.describe(reach=said("command-session-reminders-option-reach-description"))
    @app_commands.choices(reach=spoken(Reach, "reach"))
    async def reminders(self, interaction: discord.Interaction, reach: str | None = None) -> None:
        """Show where one is reminded, or choose that."""

        async def work(language: Language) -> Reply:
            act = Act(Verb.REACH, NO_ROUND, (reach,) if reach else ())
            return await verbs_sessions.reach(self._call(interaction, act, language))

        await attend(self._house, interaction, work)

    def _call(self, interaction: discord.Interaction, act: Act, language: Language) -> Call:
        return Call(self._house, interaction, person_of(interaction), act, language)

    async def _meant(self, interaction: discord.Interaction, chosen: str | None) -> MeetingId:
        if chosen is not None:
            return meeting_chosen(chosen)
        actor = await self._house.choosers.actor(person_of(interaction))
        here = ChannelId(interaction.channel_id or 0)
        return await sessions.session_meant(self._house.desk, actor, here)

    @announce.autocomplete("session")
    @show.autocomplete("session")
    @prepare.autocomplete("session")
    @change.autocomplete("session")
    @cancel.autocomplete("session")
    async def _sessions(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await session_choices(self._house, interaction, typed)

    @announce.autocomplete("circle")
    @change.autocomplete("circle")
    async def _circles(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await circle_choices(self._house, interaction, typed)

    @calendar.autocomplete("programme")
    async def _programmes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


def _shown(seen: sessions.Preview) -> PlanShown:
    """Return the plan of a preview as it is shown, with the button that confirms it."""
    plan, meeting_id = seen.plan, seen.invitation.meeting_id
    moment = at(plan.at, "F") if plan.at else None
    act = encode(Verb.ANNOUNCE, meeting_id, *verbs_sessions.args_of(plan))
    return PlanShown(channel(plan.channel_id), moment, act)


async def setup(bot: commands.Bot) -> None:
    """Add the commands."""
    await bot.add_cog(Sessions(house_of(bot)))
