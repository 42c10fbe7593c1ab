"""The bot as discord.py knows it: as little as possible in memory, and no privileged intent."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp
import discord
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.supervisor import SessionsSpent
from cogs.house import House

log = logging.getLogger(__name__)

LONGEST_RATE_LIMIT_SECONDS = 30.0
"""What the library may wait for a rate limit by itself; by default it would wait for ever."""

LAUNCH_PATIENCE = timedelta(seconds=60)
PATIENCE_PER_SHARD = timedelta(seconds=15)
"""How long the first connection may take. The library by itself tries for ever, every 5 s, one
call deeper each time (discord.py 2.7.1 shard.py, ``launch_shard``)."""

Setup = Callable[["ReisgenootClient"], Awaitable[None]]
Load = Callable[[str], Awaitable[str | None]]
Save = Callable[[str, str], Awaitable[None]]


class ReisgenootClient(commands.AutoShardedBot):
    """One connection to Discord, for one time: after it broke, a fresh one is made.

    The one intent is GUILDS: interactions come anyway and carry all that is needed
    (events/gateway). Cogs reach the services through `house`. There are no prefix commands.
    """

    house: House

    def __init__(
        self,
        setup: Setup,
        *,
        load: Load,
        save: Save,
        api_url: str | None = None,
        shard_count: int | None = None,
        launch_patience: timedelta = LAUNCH_PATIENCE,
    ) -> None:
        """Make a client that is not yet started.

        `setup` adds the cogs, after the login. `load` and `save` keep one note per key, which is
        how the bot knows which commands Discord has. `api_url` is where Discord's REST interface
        is, for the whole process; None leaves it. Without `shard_count` Discord is asked for it.
        """
        if api_url is not None:
            Route.BASE = api_url
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=(),
            help_command=None,
            intents=discord.Intents(guilds=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_RATE_LIMIT_SECONDS,
            shard_count=shard_count,
        )
        self._setup = setup
        self._load = load
        self._save = save
        self._asks_for_gateway = shard_count is None
        self._launch_patience = launch_patience

    async def setup_hook(self) -> None:
        """Add the cogs and tell Discord about the commands, once logged in."""
        await self._setup(self)
        await self.sync_commands()

    async def on_message(self, message: discord.Message, /) -> None:
        """Leave every message alone: the bot reads only what is given to it."""

    async def sync_commands(self) -> bool:
        """Tell Discord about the commands if they changed since it was told; return whether so.

        A failure is logged and the bot works on with the commands Discord knows: most of what it
        does goes by buttons.
        """
        key = f"commands:{self.application_id}"
        digest = await self._digest_of_commands()
        if await self._load(key) == digest:
            return False
        try:
            await self.tree.sync()
        except (
            discord.HTTPException,
            discord.RateLimited,
            aiohttp.ClientError,
            TimeoutError,
            OSError,
        ):
            log.exception("Discord did not take the commands; it keeps those it has")
            return False
        await self._save(key, digest)
        return True

    async def _digest_of_commands(self) -> str:
        translator = self.tree.translator
        payload = [
            await command.get_translated_payload(self.tree, translator)
            if translator
            else command.to_dict(self.tree)
            for command in self.tree.get_commands()
        ]
        text = json.dumps(payload, sort_keys=True)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    # ----------------------------------------------------------------- connecting

    async def connect(self, *, reconnect: bool = True) -> None:
        """Connect and stay connected, as long as the library can.

        Raises ``SessionsSpent`` before a new session would cost the token, and whatever breaks
        the connection.
        """
        if self._asks_for_gateway:
            await self._ask_for_gateway()
        await super().connect(reconnect=reconnect)

    async def _ask_for_gateway(self) -> None:
        """Ask where the gateway is, and let every way of connecting go there.

        The library asks too, but a new session after an invalid one would still go to its own
        default, and so to Discord also when another server is meant (platform facts §2.4).
        """
        shards, url, limits = await self.http.get_bot_gateway()
        if limits["remaining"] < shards:
            raise SessionsSpent(timedelta(milliseconds=limits["reset_after"]))
        self.shard_count = shards
        DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(url)

    async def launch_shards(self) -> None:
        """Make the first connections. Raises ``TimeoutError`` when that takes too long."""
        patience = self._launch_patience + PATIENCE_PER_SHARD * (self.shard_count - 1)
        async with asyncio.timeout(patience.total_seconds()):
            await super().launch_shards()
