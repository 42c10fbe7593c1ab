"""A simulated Discord with a room to make, and a picture so simple that a test can read it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import discord
import simcord

from bot.domain.ids import ChannelId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.showable import Showable
from bot.domain.views import RoomGoneView
from bot.messenger import DiscordMessenger
from bot.ports import Overwrite, RoomPlan
from bot.render.card import Button, Card, Row, Text

MARKER = "0123456789abcdefghjkmnpq"
NONCE = "nonce-0123456789abcdefghj"

NOBODY = UserId(0)

RIGHTS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_private_threads=True,
    manage_threads=True,
    manage_channels=True,
    manage_roles=True,
    read_message_history=True,
    create_public_threads=True,
    create_events=True,
    manage_events=True,
    attach_files=True,
)


def view(text: str, *, notify: UserId = NOBODY) -> Showable:
    """Return a view that `card_of` draws as one text, which mentions `notify` unless 0."""
    return RoomGoneView(RoundId(MARKER), text, notify, room_is_back=False, over=False)


def card_of(shown: Showable, language: Language) -> Card:
    """Draw a view from `view`: its text, the language, and a button."""
    assert isinstance(shown, RoomGoneView)
    who = shown.facilitator_id
    text = f"{language}: {shown.title}" + (f" <@{who}>" if who else "")
    blocks = (Text(text), Row((Button("Ik doe mee", "rg1:join:-"),)))
    return Card(blocks, mentions=(who,) if who else ())


@dataclass(frozen=True, slots=True)
class Circle:
    """A server with a category, an announcements channel and four people."""

    env: simcord.Env
    client: discord.Client
    messenger: DiscordMessenger
    guild: simcord.GuildHandle
    category: simcord.ChannelHandle
    announce: simcord.ChannelHandle
    people: dict[str, simcord.MemberActor]

    def id_of(self, who: str) -> UserId:
        """Return a person's id."""
        return UserId(self.people[who].id)

    @property
    def guild_id(self) -> GuildId:
        """The server."""
        return GuildId(self.guild.id)

    @property
    def announce_id(self) -> ChannelId:
        """The announcements channel."""
        return ChannelId(self.announce.id)

    @property
    def category_id(self) -> ChannelId:
        """The category for rooms."""
        return ChannelId(self.category.id)

    def plan(self, *, silent: tuple[str, ...] = (), lead: str = "fenna") -> RoomPlan:
        """Return a room for everybody but the outsider, in which `silent` may not talk."""
        seats = [who for who in self.people if who != "outsider"]
        return RoomPlan(
            self.guild_id,
            self.category_id,
            MARKER,
            "ronde-het-achterwiel",
            "Besloten kamer",
            "Regiescherm",
            self.id_of(lead),
            tuple(Overwrite(self.id_of(who), who not in silent) for who in seats),
        )


@asynccontextmanager
async def circle(client: discord.Client) -> AsyncIterator[Circle]:
    """Open a simulated Discord for a client."""
    env = simcord.Env(client)
    await env.start()
    try:
        owner = env.create_user("owner")
        guild = env.create_guild("Leernetwerk", owner=owner)
        grant(env, guild, RIGHTS)
        category = guild.create_category("Intervisie")
        announce = guild.create_text_channel("aankondigingen")
        people = {
            name: guild.add_member(env.create_user(name))
            for name in ("fenna", "joris", "aafke", "outsider")
        }
        await env.settle()
        messenger = DiscordMessenger(client, card_of)
        yield Circle(env, client, messenger, guild, category, announce, people)
    finally:
        await env.shutdown()


def grant(env: simcord.Env, guild: simcord.GuildHandle, rights: discord.Permissions) -> None:
    """Give the bot's own role these rights, and nobody else any but seeing and writing."""
    roles = env.backend.get_guild(guild.id).roles.values()
    role = next(role for role in roles if role.managed)
    env.backend.edit_role(guild.id, role.id, {"permissions": rights.value})
