"""A simulated Discord with a crowd that presses buttons, and a watch on when each is answered."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import discord
from discord.http import Route
from simcord import ChannelHandle, Env, GuildHandle
from simcord.backend import serializers
from simcord.backend.models import Message
from simcord.enums import ComponentType, InteractionType
from simcord.interactions import base_payload

from bot.rehearsal.cast import BOT_PERMISSIONS
from tests.bench.report import at

Callback = Callable[..., object]

PATIENCE_SECONDS = 120.0
"""After this long what was not answered counts as never."""

_monotonic = time.monotonic
"""The real one; SimCord puts its own in its place while it runs."""

_CALLBACK = re.compile(r"/interactions/(\d+)/[^/]+/callback")


@dataclass(frozen=True, slots=True)
class Tap:
    """One person pressing one button of one message."""

    user_id: int
    message: Message
    custom_id: str


def _let_timers_run(env: Env) -> None:
    """Let the bot's own timers run by the real clock, and off SimCord's books.

    SimCord 3.2.1 keeps them on a virtual clock, in a list that it searches for every callback, and
    settles everything before each one it fires: with hundreds at once that is all one would see.
    """
    loop, runtime = env._loop, env._runtime
    assert loop is not None
    assert runtime is not None

    def call_later(
        delay: float, callback: Callback, *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        timer: asyncio.TimerHandle
        timer = runtime.call_at(_monotonic() + delay, callback, *args, context=context)
        return timer

    def call_at(
        when: float, callback: Callback, *args: object, context: Context | None = None
    ) -> asyncio.TimerHandle:
        return call_later(when - loop.time(), callback, *args, context=context)

    loop.call_later = call_later  # type: ignore[method-assign]
    loop.call_at = call_at  # type: ignore[method-assign]


class Square:
    """One guild, one channel, one bot, and as many people as are asked for."""

    def __init__(self, env: Env, guild: GuildHandle, channel: ChannelHandle) -> None:
        self.env = env
        self.guild = guild
        self.channel = channel
        self._people: Iterator[int] = self._newcomers()
        self._answered: dict[int, float] = {}
        self._waiting: set[int] = set()
        self._all_answered = asyncio.Event()

    @classmethod
    @asynccontextmanager
    async def open(cls, client: discord.Client) -> AsyncIterator["Square"]:
        """Open a simulated Discord for a client that was not yet started."""
        env = Env(client, check_errors=False, settle_timeout=PATIENCE_SECONDS)
        await env.start()
        try:
            guild = env.create_guild("Plein", owner=env.create_user("eigenaar"))
            role = next(r for r in env.backend.get_guild(guild.id).roles.values() if r.managed)
            env.backend.edit_role(guild.id, role.id, {"permissions": BOT_PERMISSIONS.value})
            square = cls(env, guild, guild.create_text_channel("aankondigingen"))
            await env.settle()
            _let_timers_run(env)
            square._watch()
            yield square
        finally:
            await env.shutdown()

    def newcomer(self) -> int:
        """Bring somebody into the guild who was never there before."""
        return next(self._people)

    def _newcomers(self) -> Iterator[int]:
        number = 0
        while True:
            number += 1
            user = self.env.create_user(f"bezoeker{number}")
            self.guild.add_member(user)
            yield user.id

    def _watch(self) -> None:
        """Note when Discord takes the first answer to each interaction."""
        adapter: Any = self.env._webhook_adapter
        plain = adapter.request

        async def request(route: Route, *args: object, **kwargs: object) -> object:
            try:
                return await plain(route, *args, **kwargs)
            finally:
                found = _CALLBACK.search(route.url)
                if found:
                    self._note(int(found[1]))

        adapter.request = request

    def _note(self, interaction_id: int) -> None:
        self._answered.setdefault(interaction_id, _monotonic())
        self._waiting.discard(interaction_id)
        if not self._waiting:
            self._all_answered.set()

    def written(self, tap: Tap) -> dict[str, Any]:
        """Return the payload of a tap, written before the watch runs."""
        backend = self.env.backend
        data = {"custom_id": tap.custom_id, "component_type": ComponentType.BUTTON}
        record, payload = base_payload(
            backend,
            type=InteractionType.MESSAGE_COMPONENT,
            channel_id=tap.message.channel_id,
            guild_id=self.guild.id,
            user_id=tap.user_id,
            data=data,
        )
        record.source_message_id = tap.message.id
        payload["message"] = dict(serializers.message_payload(backend, tap.message))
        return payload

    async def press(self, taps: Sequence[Tap], per_second: float) -> list[float]:
        """Let people press at a steady pace; return the seconds each waited.

        They press when they want to, also while the bot is busy: the wait counts from there. What
        was never answered waited for ever. The workers of the bot may work meanwhile.
        """
        payloads = [self.written(tap) for tap in taps]
        ids = [int(payload["id"]) for payload in payloads]
        self._waiting.update(ids)
        self._all_answered.clear()
        runtime = self.env._runtime
        assert runtime is not None
        start = _monotonic()
        wanted = [start + number / per_second for number in range(len(payloads))]
        for moment, payload in zip(wanted, payloads, strict=True):
            runtime.call_at(moment, self.env.backend.emit, "INTERACTION_CREATE", payload)
        try:
            async with asyncio.timeout(len(taps) / per_second + PATIENCE_SECONDS):
                await self._all_answered.wait()
        except TimeoutError:
            self._waiting.clear()
        await self.env.settle()
        never = float("inf")
        return [
            self._answered.get(id_, never) - moment for id_, moment in zip(ids, wanted, strict=True)
        ]

    async def cpu_of_each(self, taps: Sequence[Tap]) -> float:
        """Return the seconds of CPU (all threads) of one tap: one in ten of these costs less.

        One follows another; what else this machine does makes some dearer, never cheaper.
        """
        payloads = [self.written(tap) for tap in taps]
        spent = []
        for payload in payloads:
            self._waiting.add(int(payload["id"]))
            self._all_answered.clear()
            before = time.process_time()
            self.env.backend.emit("INTERACTION_CREATE", payload)
            await self._all_answered.wait()
            spent.append(time.process_time() - before)
        await self.env.settle()
        return at(0.1, spent)

    async def lateness(self, people: Sequence[int], due: datetime) -> list[float]:
        """Return how many seconds after `due` each person got a direct message.

        Raises ``TimeoutError`` when somebody never gets one.
        """
        missing = {str(self.env.backend.get_dm_channel(user_id).id) for user_id in people}
        late: list[float] = []
        all_told = asyncio.Event()

        def listen(event: str, payload: Mapping[str, Any]) -> None:
            if event == "MESSAGE_CREATE" and payload["channel_id"] in missing:
                missing.remove(payload["channel_id"])
                late.append((datetime.now(UTC) - due).total_seconds())
                if not missing:
                    all_told.set()

        self.env.backend.subscribers.append(listen)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await all_told.wait()
        return late
