"""The house around the acts: world, bot, clock and curtain, each moved by the one stagehand."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any, Self, TypeVar
from zoneinfo import ZoneInfo

import discord
from simcord import BackendError, Env, SetupError

from bot.rehearsal.cast import BOT_PERMISSIONS, CAST, Person, Server, build_server
from bot.rehearsal.ports import BotFactory, CannotAct, RunningBot
from bot.rehearsal.stagehand import Stagehand

T = TypeVar("T")
log = logging.getLogger(__name__)

ZONE = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 1, 8, 12, 30, tzinfo=UTC)
"""A Thursday, half past one in the afternoon in Amsterdam."""

_ROUNDS_OF_SETTLING = 100
_STALLED_STEP = timedelta(minutes=1)
"""How far the clock goes at a time past a timer that stays due, so that no other is missed."""


def silent_client() -> discord.AutoShardedClient:
    """Make a client that connects and never answers: the bot while it is switched off."""
    return discord.AutoShardedClient(intents=discord.Intents(guilds=True), shard_count=1)


class Theatre:
    """A simulated Discord with its people, one bot that can be stopped and started, and a clock.

    Everything that changes the world goes through :meth:`perform`, one thing at a time, and ends
    with the bot having done all that was due. ``version`` grows with every visible change;
    ``due`` is the bot's next timer, as of the last change.
    """

    def __init__(self, factory: BotFactory, *, settle_timeout: float = 30.0) -> None:
        self.env = Env(silent_client(), check_errors=False, settle_timeout=settle_timeout)
        self.server: Server
        self.version = 0
        self.real_time = False
        self.errors: list[BaseException] = []
        self.due: datetime | None = None
        self.watchers: list[Callable[[], None]] = []
        self._factory = factory
        self._bot: RunningBot | None = None
        self._hand = Stagehand()
        self._locales: dict[str, str] = {}
        self._changes = asyncio.Condition()
        self._crossed = self._watched = 0
        self._errors_seen = 0

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        factory: BotFactory,
        *,
        cast: Sequence[Person] = CAST,
        bot_permissions: discord.Permissions = BOT_PERMISSIONS,
        start: datetime = START,
        real_time: bool = False,
        settle_timeout: float = 30.0,
    ) -> AsyncIterator[Self]:
        """Build the world, start the bot, and strike everything at the end.

        ``start`` is the virtual moment at which the bot starts (not before 2026-01-01 UTC). With
        ``real_time`` the clock also runs by itself, second by second. ``settle_timeout`` is in real
        seconds, for one act.
        """
        stage = cls(factory, settle_timeout=settle_timeout)
        ticker: asyncio.Task[None] | None = None
        try:
            await stage._hand.run(lambda: stage._raise_curtain(cast, bot_permissions, start))
            stage.real_time = real_time
            ticker = asyncio.create_task(stage._tick(), name="rehearsal-clock")
            yield stage
        finally:
            if ticker is not None:
                ticker.cancel()
                with suppress(asyncio.CancelledError):
                    await ticker
            await stage._hand.run(stage._drop_curtain)
            await stage._hand.close()

    async def _raise_curtain(
        self, cast: Sequence[Person], permissions: discord.Permissions, start: datetime
    ) -> None:
        await self.env.start()
        self._scope = self.env.time_context()
        self._scope.__enter__()
        self.server = build_server(self.env, cast=cast, bot_permissions=permissions)
        for person in cast:
            self._set_dms(person.key, is_open=person.dms_open)
        self._speak_languages()
        await self.env.advance_time(max(0.0, (start - self.env.now()).total_seconds()))
        await self._start_bot()
        await self._settle()
        await self._look_ahead()
        self._note_change()

    async def _drop_curtain(self) -> None:
        if self._bot is not None:
            bot, self._bot = self._bot, None
            await bot.close()
        await self.env.shutdown()
        if hasattr(self, "_scope"):
            self._scope.__exit__(None, None, None)

    def _speak_languages(self) -> None:
        """Let interactions carry the person's own locale and the server's.

        SimCord 3.2.1 writes en-US in every interaction (its ``interactions.base_payload``); Discord
        sends the language of the person's client, and the bot must be rehearsed with that.
        """
        backend = self.env.backend
        plain_emit = backend.emit

        def emit(event: str, payload: Mapping[str, Any]) -> None:
            if event == "INTERACTION_CREATE":
                user = payload.get("user") or payload["member"]["user"]
                payload = {**payload, "locale": self._locales.get(str(user["id"]), "nl")}
                if "guild_locale" in payload:
                    payload["guild_locale"] = "nl"
            plain_emit(event, payload)

        backend.emit = emit  # type: ignore[method-assign]
        for player in self.server.players.values():
            self._locales[str(player.id)] = player.person.locale

    # ------------------------------------------------------------------ acting

    async def perform(self, job: Callable[[], Awaitable[T]]) -> T:
        """Do one thing to the world in its turn, let the bot finish, and tell who is looking.

        Raises :class:`CannotAct` when the simulated Discord refuses.
        """

        async def act() -> T:
            try:
                return await job()
            except (SetupError, BackendError) as refusal:
                raise CannotAct("refused", str(refusal)) from refusal
            finally:
                await self._settle()
                await self._look_ahead()
                self._note_change()

        return await self._hand.run(act)

    async def _settle(self) -> None:
        """Let bot and Discord answer each other until nothing crosses between them any more."""
        for _ in range(_ROUNDS_OF_SETTLING):
            await self._quiet_env()
            before = len(self.env.backend.transcript)
            if self._bot is not None:
                try:
                    await self._bot.settle()
                except Exception as error:
                    log.exception("the bot's own work failed")
                    self.errors.append(error)
            if len(self.env.backend.transcript) == before:
                break
        else:
            log.error("the bot and Discord kept each other busy; going on")
        for raised in self.env.errors_since(self._errors_seen):
            log.error("the bot raised %r", raised, exc_info=raised)
            self.errors.append(raised)
        self._errors_seen = self.env.error_cursor

    async def _look_ahead(self) -> None:
        self.due = None if self._bot is None else await self._bot.next_due()

    async def _quiet_env(self) -> None:
        try:
            await self.env.settle()
        except TimeoutError as error:
            log.exception("the bot does not come to rest")
            self.errors.append(error)

    # ----------------------------------------------------------------- changes

    def _note_change(self) -> None:
        self._crossed = len(self.env.backend.transcript)
        self._tell_watchers()
        self._bump()

    def _tell_watchers(self) -> None:
        """Let who remembers look now: later, "in an hour" would read as something else."""
        self._watched = len(self.env.backend.transcript)
        for watcher in self.watchers:
            watcher()

    def _bump(self) -> None:
        self.version += 1
        self._wake = asyncio.create_task(self._announce())

    async def _announce(self) -> None:
        async with self._changes:
            self._changes.notify_all()

    async def changed(self, since: int) -> int:
        """Wait until ``version`` is greater than ``since`` and return it."""
        async with self._changes:
            await self._changes.wait_for(lambda: self.version > since)
            return self.version

    # --------------------------------------------------------------------- bot

    @property
    def bot_running(self) -> bool:
        """Whether the bot is switched on."""
        return self._bot is not None

    async def stop_bot(self) -> None:
        """Switch the bot off; the world stays, and nothing answers any more."""

        async def stop() -> None:
            if self._bot is not None:
                bot, self._bot = self._bot, None
                try:
                    await bot.close()
                    await self._attach(silent_client())
                except Exception as error:
                    log.exception("the bot did not stop quietly")
                    self.errors.append(error)

        await self.perform(stop)

    async def start_bot(self) -> None:
        """Make a fresh bot and switch it on; raises whatever the bot raises at its start."""

        async def start() -> None:
            if self._bot is None:
                await self._start_bot()

        await self.perform(start)

    async def restart_bot(self) -> None:
        """Stop the bot and start a fresh one."""
        await self.stop_bot()
        await self.start_bot()

    async def _start_bot(self) -> None:
        bot = await self._factory(self.env.now)
        try:
            await self._attach(bot.client)
        except BaseException:
            await bot.close()
            raise
        self._bot = bot

    async def _attach(self, client: discord.Client) -> None:
        """Hand the connection to another client; on failure a silent one is left in its place."""
        try:
            await self.env.restart_bot(client)
        except Exception:
            self.env.bot = silent_client()
            await self.env.start()
            raise

    # ------------------------------------------------------------------- clock

    def now(self) -> datetime:
        """Return the virtual moment, aware UTC."""
        return self.env.now()

    async def push(self, duration: timedelta) -> None:
        """Move the clock forward, stopping at every timer of the bot on the way."""
        await self.perform(lambda: self._push_to(self.now() + duration))

    async def push_to(self, moment: datetime) -> None:
        """Move the clock to a moment (aware); a moment in the past only settles."""
        await self.perform(lambda: self._push_to(moment))

    async def push_to_next_deadline(self) -> datetime | None:
        """Move the clock to the bot's next timer; return that moment, or None without one."""
        due = await self.next_due()
        if due is not None:
            await self.push_to(due)
        return due

    async def push_to_tomorrow_nine(self) -> None:
        """Move the clock to nine o'clock tomorrow in Amsterdam."""
        tomorrow = self.now().astimezone(ZONE).date() + timedelta(days=1)
        await self.push_to(datetime.combine(tomorrow, time(9), ZONE))

    async def run_clock(self, *, running: bool) -> None:
        """Let virtual time run with real time, or hold it still."""

        async def switch() -> None:
            self.real_time = running

        await self.perform(switch)

    async def next_due(self) -> datetime | None:
        """Return the moment of the bot's next timer, aware UTC, or None."""
        bot = self._bot
        return None if bot is None else await self._hand.run(bot.next_due)

    async def _push_to(self, target: datetime) -> None:
        await self._settle()
        while (now := self.now()) < target:
            due = await self._bot.next_due() if self._bot is not None else None
            if due is not None and due <= now:
                due = now + _STALLED_STEP
            moment = target if due is None else min(due, target)
            await self.env.advance_time((moment - now).total_seconds())
            await self._settle()
            if len(self.env.backend.transcript) != self._watched:
                self._tell_watchers()

    async def _tick(self) -> None:
        """Let virtual time run with real time while ``real_time`` is on."""
        loop = asyncio.get_running_loop()
        last = loop.time()
        while True:
            await asyncio.sleep(1)
            passed, last = loop.time() - last, loop.time()
            if self.real_time:
                await self._hand.run(partial(self._tick_once, passed))

    async def _tick_once(self, seconds: float) -> None:
        await self._push_to(self.now() + timedelta(seconds=seconds))
        if len(self.env.backend.transcript) != self._crossed:
            await self._look_ahead()
            self._note_change()

    # --------------------------------------------------------- direct messages

    def _set_dms(self, key: str, *, is_open: bool) -> None:
        """Refuse the bot's messages to this one person with 50007, as Discord does, or stop it."""
        user = self.server.players[key].user
        path = f"/channels/{user.dm_channel.id}/messages"
        faults = self.env.backend.faults
        faults[:] = [fault for fault in faults if fault["path"] != path]
        if not is_open:
            self.env.inject_error(
                "POST",
                path,
                status=403,
                code=50007,
                message="Cannot send messages to this user",
                times=None,
            )

    def dms_open(self, key: str) -> bool:
        """Whether this person takes direct messages from the bot."""
        path = f"/channels/{self.server.players[key].user.dm_channel.id}/messages"
        return all(fault["path"] != path for fault in self.env.backend.faults)
