"""The two that are compared: our bot, and a bare discord.py bot that does the least it can."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import aiosqlite
import discord
from simcord.backend.models import Message

from bot import methods
from bot.app import App, Connection
from bot.clock import SystemClock
from bot.custom_ids import Verb, encode
from bot.discord_card import layout_of
from bot.domain.effects import INVITATION
from bot.domain.ids import ID_LENGTH, ChannelId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.rights import Actor
from bot.domain.round import Status
from bot.domain.views import InvitationView
from bot.ports import GuildSettings
from bot.render.card import Card
from bot.render.views import card_of
from bot.services import lobby
from bot.texts import Texts
from db.sealing.master import KeyPlaces
from tests.bench.square import Square, Tap

SIZE = 8
METHOD = "five-step"
ZONE = "Europe/Amsterdam"
LEADER = UserId(1)
A_ROUND = RoundId("0" * ID_LENGTH)


class Subject(Protocol):
    """A bot on a square that people can press buttons of."""

    square: Square

    async def taps(self, count: int) -> list[Tap]:
        """Return so many taps that each succeed, by people who never pressed before."""

    async def settle(self) -> None:
        """Do what is left to do."""


# ----------------------------------------------------------------------------- bare


def _an_invitation() -> Card:
    """Return the message that ours has too: what Discord sends along with a press is no merit."""
    view = InvitationView(
        A_ROUND, Status.OPEN, "Ronde 1", methods.load(METHOD), SIZE, LEADER, (), ()
    )
    return card_of(view, Language.NL, Texts.load())


class BareClient(discord.AutoShardedClient):
    """Acknowledges a button after one insert and one commit, and nothing else."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            shard_count=1,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self._database = connection

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Store who pressed, and say so."""
        await self._database.execute(
            "INSERT INTO presses (id, user_id) VALUES (?, ?)", (interaction.id, interaction.user.id)
        )
        await self._database.commit()
        await interaction.response.send_message("Je doet mee.", ephemeral=True)


@dataclass
class Bare:
    """The bare bot with one message."""

    square: Square
    message: Message

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator["Bare"]:
        """Start it on a database of its own."""
        async with aiosqlite.connect(folder / "bare.db") as connection:
            await connection.execute("PRAGMA journal_mode = WAL")
            await connection.execute("PRAGMA synchronous = NORMAL")
            await connection.execute(
                "CREATE TABLE presses (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL)"
            )
            await connection.commit()
            client = BareClient(connection)
            async with Square.open(client) as square:
                channel = client.get_channel(square.channel.id)
                assert isinstance(channel, discord.TextChannel)
                sent = await channel.send(view=layout_of(_an_invitation()))
                yield cls(square, square.env.backend.messages[channel.id][sent.id])

    async def taps(self, count: int) -> list[Tap]:
        """Return so many taps of as many people."""
        join = encode(Verb.JOIN, A_ROUND)
        return [Tap(self.square.newcomer(), self.message, join) for _ in range(count)]

    async def settle(self) -> None:
        """Nothing is ever left to do."""


# ----------------------------------------------------------------------------- ours


class Ours:
    """The real bot: cogs, services, SQLite with WAL, outbox and timers."""

    def __init__(self, square: Square, app: App, connection: Connection) -> None:
        self.square = square
        self.app = app
        self.connection = connection
        self.guild_id = GuildId(square.guild.id)

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator["Ours"]:
        """Start it on a database of its own; its workers rest."""
        clock = SystemClock()
        keys = KeyPlaces(f"sqlite:///{folder / 'ours.keys'}", folder / "ours.key")
        app = await App.open(f"sqlite:///{folder / 'ours.db'}", keys, clock, Language.NL, ZONE)
        try:
            connection = app.connect(shard_count=1)
            async with Square.open(connection.client) as square:
                ours = cls(square, app, connection)
                settings = GuildSettings(
                    ours.guild_id, Language.NL, ZONE, ChannelId(square.channel.id)
                )
                async with app.desk.uow.write() as tx:
                    await tx.settings.put_guild(settings)
                yield ours
        finally:
            await app.close()

    async def rounds(self, count: int) -> list[RoundId]:
        """Open so many rounds and post their invitations."""
        actor = Actor(self.guild_id, LEADER, leads=True)
        channel_id = ChannelId(self.square.channel.id)
        method = methods.load(METHOD)
        opened = []
        for number in range(count):
            opening = lobby.Opening(method, f"Ronde {number}", SIZE, channel_id)
            round_id, _ = await lobby.open_round(self.app.desk, actor, opening)
            opened.append(round_id)
        await self.settle()
        return opened

    async def taps(self, count: int) -> list[Tap]:
        """Return so many people who each take a seat in a round with a seat for them."""
        taps: list[Tap] = []
        for round_id in await self.rounds(-(-count // SIZE)):
            message = await self._invitation(round_id)
            custom_id = encode(Verb.JOIN, round_id)
            taps += [Tap(self.square.newcomer(), message, custom_id) for _ in range(SIZE)]
        return _spread(taps)[:count]

    async def _invitation(self, round_id: RoundId) -> Message:
        async with self.app.desk.uow.read() as tx:
            shown = await tx.surfaces.get(round_id, INVITATION)
        assert shown is not None
        return self.square.env.backend.messages[shown.channel_id][shown.message_id]

    async def settle(self) -> None:
        """Let the workers do what is due."""
        await self.connection.workers.settle()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Let the workers work as in production, as a task beside everything else."""
        running = self.connection.workers.run(SystemClock(), self.app.wake)
        task = asyncio.create_task(running, name="workers")
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            await self.settle()


def _spread(taps: Sequence[Tap]) -> list[Tap]:
    """Return the taps so that neighbours press in different rounds, as people would."""
    return [tap for start in range(SIZE) for tap in taps[start::SIZE]]
