"""What completes while one types a command, and which round a command is about."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import discord
from discord import app_commands

from bot.domain.errors import BadInput, Missing
from bot.domain.ids import ChannelId, CircleId, GuildId, MeetingId, RoundId, is_id
from bot.render.replies import round_choice
from bot.render.session_replies import session_choice
from bot.services import attendance, sessions, stand
from bot.services.desk import zone_of
from bot.services.people import round_here
from bot.services.prepared import Author, overview
from bot.services.prompt_bank import bank_of
from bot.services.settings import known_zones
from cogs.house import House, person_of
from cogs.translator import said

MAX_CHOICES = 25
CHOICE_MAX = 100
SESSIONS_READ = 100
CIRCLES_READ = 200
"""Circles of a server that are looked through for a name."""
ON, OFF = "on", "off"


async def method_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the methods whose name fits, in the person's language."""
    language = await house.choosers.language(person_of(interaction))
    known = await house.all_methods(GuildId(interaction.guild_id or 0))
    names = sorted((method.name[language], method.id) for method in known)
    fits = [(id_, name) for name, id_ in names if typed.lower() in f"{name} {id_}".lower()]
    return [
        app_commands.Choice(name=name[:CHOICE_MAX], value=id_) for id_, name in fits[:MAX_CHOICES]
    ]


async def round_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's living rounds whose title fits, newest first."""
    language = await house.choosers.language(person_of(interaction))
    async with house.desk.uow.read() as tx:
        alive = await tx.rounds.alive(GuildId(interaction.guild_id or 0))
    fits = [one for one in alive if typed.lower() in one.title.lower()]
    return [
        app_commands.Choice(
            name=round_choice(one.title, one.status, language, house.texts)[:CHOICE_MAX],
            value=one.id,
        )
        for one in fits[:MAX_CHOICES]
    ]


async def case_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the person's own prepared cases whose title fits, the one changed last first."""
    person = person_of(interaction)
    language = await house.choosers.language(person)
    view = await overview(house.desk, Author(person.guild_id, person.user_id))
    untitled = house.texts.get(language, "case-untitled")
    names = [(one.id, one.title or untitled) for one in view.own]
    return fitting(names, typed)


async def programme_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's programmes whose title fits, newest first."""
    async with house.desk.uow.read() as tx:
        known = await tx.programmes.of_guild(GuildId(interaction.guild_id or 0))
    return fitting([(one.id, one.title) for one in known], typed)


async def session_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's meetings to come whose title or day fits, earliest first."""
    actor = await house.choosers.actor(person_of(interaction))
    settings = await house.choosers.guild(actor.guild_id)
    found = await sessions.coming_up(house.desk, actor, SESSIONS_READ)
    zone = zone_of(settings)
    return fitting([(one.meeting_id, session_choice(one.meeting, zone)) for one in found], typed)


def meeting_chosen(chosen: str) -> MeetingId:
    """Return the meeting chosen from the list. Raises ``BadInput`` for anything else."""
    if not is_id(chosen):
        raise BadInput("error-session-pick")
    return MeetingId(chosen)


async def prompt_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the questions between meetings in which what is typed stands."""
    language = await house.choosers.language(person_of(interaction))
    bank = await bank_of(house.desk, GuildId(interaction.guild_id or 0))
    return fitting([(one.id, one.question[language]) for one in bank.prompts.values()], typed)


async def begun_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's meetings that began whose title or day fits, the newest first."""
    actor = await house.choosers.actor(person_of(interaction))
    zone = zone_of(await house.choosers.guild(actor.guild_id))
    found = await attendance.begun_sessions(house.desk, actor)
    return fitting([(one.id, session_choice(one.meeting, zone)) for one in found], typed)


async def stand_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's meetings with a stand whose title or day fits, open ones first."""
    actor = await house.choosers.actor(person_of(interaction))
    zone = zone_of(await house.choosers.guild(actor.guild_id))
    found = await stand.with_stand(house.desk, actor)
    return fitting([(one.id, session_choice(one.meeting, zone)) for one in found], typed)


async def circle_choices(
    house: House, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Return the server's circles whose name fits."""
    async with house.desk.uow.read() as tx:
        known = await tx.circles.of_guild(GuildId(interaction.guild_id or 0), CIRCLES_READ)
    return fitting([(one.id, one.name) for one in known], typed)


def fitting(names: Sequence[tuple[str, str]], typed: str) -> list[app_commands.Choice[str]]:
    """Return what fits of (id, name) pairs, in their order."""
    fits = [(id_, name) for id_, name in names if typed.lower() in name.lower()]
    return [
        app_commands.Choice(name=name[:CHOICE_MAX], value=id_) for id_, name in fits[:MAX_CHOICES]
    ]


def circle_meant(chosen: str | None) -> CircleId | None:
    """Return the circle chosen from the list, if any. Raises ``BadInput`` for anything else."""
    if chosen is None:
        return None
    if not is_id(chosen):
        raise BadInput("error-circle-pick")
    return CircleId(chosen)


def zone_choices(names: list[str], typed: str) -> list[app_commands.Choice[str]]:
    """Return the time zones that fit."""
    return [app_commands.Choice(name=name, value=name) for name in known_zones(typed, names)]


def spoken(values: Iterable[StrEnum], family: str) -> list[app_commands.Choice[str]]:
    """Return the choices of an option, each named as the catalogues say."""
    return [
        app_commands.Choice(
            name=said(f"choice-{family}-{one.value.replace('_', '-')}"), value=one.value
        )
        for one in values
    ]


def switch_choices() -> list[app_commands.Choice[str]]:
    """Return the choices of an option that is on or off."""
    return [app_commands.Choice(name=said(f"choice-switch-{one}"), value=one) for one in (ON, OFF)]


async def round_meant(
    house: House, interaction: discord.Interaction, chosen: str | None
) -> RoundId:
    """Return the round a command is about: the one chosen, this room's, or the only one.

    Raises ``BadInput`` for a choice that is no round, ``Missing`` when there is none or when
    there are several to choose from.
    """
    guild_id = GuildId(interaction.guild_id or 0)
    if chosen is not None:
        if not is_id(chosen):
            raise BadInput("error-pick-from-list")
        return RoundId(chosen)
    try:
        return await round_here(house.desk, guild_id, ChannelId(interaction.channel_id or 0))
    except Missing:
        async with house.desk.uow.read() as tx:
            alive = await tx.rounds.alive(guild_id)
    if len(alive) == 1:
        return alive[0].id
    raise Missing("error-which-round" if alive else "error-no-round-open")
