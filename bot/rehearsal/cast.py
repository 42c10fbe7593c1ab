"""The invented people and the invented server, so that a rehearsal has somebody to play with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import discord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, RoleHandle, UserHandle

Part = Literal["owner", "facilitator", "participant"]

SERVER_NAME = "Leernetwerk Stad & Campus"
FACILITATOR_ROLE = "Procesbegeleider"
ANNOUNCEMENTS = "aankondigingen"
COFFEE = "koffie"
CATEGORY = "Intervisie"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the rehearsal.

    ``key`` is how code and addresses name the person; ``locale`` is the language of that person's
    Discord (``nl`` or ``en-GB``); with ``dms_open`` false the bot's direct messages are refused.
    """

    key: str
    name: str
    part: Part
    locale: str = "nl"
    dms_open: bool = True


CAST: tuple[Person, ...] = (
    Person("fenna", "Fenna Lindenpad", "facilitator"),
    Person("joris", "Joris Wolkendijk", "participant"),
    Person("aafke", "Aafke Zandloper", "participant"),
    Person("samira", "Samira Klokkenhof", "participant"),
    Person("grace", "Grace Featherbridge", "participant", locale="en-GB"),
    Person("teun", "Teun Stilhout", "participant", dms_open=False),
    Person("wilma", "Wilma Sleutelkast", "owner"),
)
"""A facilitator, five participants and the owner of the server."""

BOT_PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_private_threads=True,
    manage_threads=True,
    manage_channels=True,
    manage_roles=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
    create_public_threads=True,
    create_events=True,
    manage_events=True,
)
"""What an installed bot has: no more than it needs, and never administrator.

The simulated Discord asks for Manage Channels on the server where Discord is content with the
category, and for Manage Events where Discord is content with Create Events.
"""


@dataclass(slots=True)
class Player:
    """A person with the two hands SimCord gives: one in the server, one in direct messages."""

    person: Person
    user: UserHandle
    member: MemberActor

    @property
    def id(self) -> int:
        """The person's Discord id."""
        return self.user.id


@dataclass(slots=True)
class Server:
    """The server as it was built; ``players`` grows when somebody new comes in."""

    guild: GuildHandle
    category: ChannelHandle
    facilitator_role: RoleHandle
    players: dict[str, Player]

    @property
    def owner(self) -> Player:
        """The one who owns the server and may do everything by hand."""
        return next(p for p in self.players.values() if p.person.part == "owner")


def enter(env: Env, server: Server, person: Person) -> Player:
    """Make the person's account and bring it into the server."""
    user = env.create_user(person.key, global_name=person.name)
    server.players[person.key] = player = Player(person, user, join(server, user, person))
    return player


def join(server: Server, user: UserHandle, person: Person) -> MemberActor:
    """Bring an existing account (back) into the server, with the role that goes with its part."""
    roles = [server.facilitator_role] if person.part == "facilitator" else []
    return server.guild.add_member(user, roles=roles)


def build_server(
    env: Env,
    *,
    cast: Sequence[Person] = CAST,
    bot_name: str = "Reisgenoot",
    bot_permissions: discord.Permissions = BOT_PERMISSIONS,
) -> Server:
    """Build the invented server with its channels and people in an empty simulated Discord.

    Raises ValueError when the cast has no owner, or two people under one key.
    """
    owners = [person for person in cast if person.part == "owner"]
    if len(owners) != 1:
        raise ValueError("a server has exactly one owner")
    if len({person.key for person in cast}) != len(cast):
        raise ValueError("every person needs a key of their own")
    backend = env.backend
    backend.edit_bot_profile(bot_name)
    owner = env.create_user(owners[0].key, global_name=owners[0].name)
    guild = env.create_guild(SERVER_NAME, owner=owner, preferred_locale="nl")
    bot_role = next(role for role in backend.get_guild(guild.id).roles.values() if role.managed)
    backend.edit_role(
        guild.id, bot_role.id, {"name": bot_name, "permissions": bot_permissions.value}
    )
    role = guild.create_role(FACILITATOR_ROLE, mentionable=True, color=0x2F7D6B)
    guild.create_text_channel(ANNOUNCEMENTS, topic="Wat eraan komt in het leernetwerk")
    guild.create_text_channel(COFFEE, topic="Voor wat nergens anders past")
    server = Server(guild, guild.create_category(CATEGORY), role, {})
    for person in cast:
        if person is owners[0]:
            server.players[person.key] = Player(person, owner, MemberActor(env, guild, owner))
        else:
            enter(env, server, person)
    return server
