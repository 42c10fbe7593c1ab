"""The composition root: settings in, a bot that works out; the one place that knows every part."""

import asyncio
import contextlib
import os
import secrets
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from bot import calendars, methods, prompts
from bot.client import ReisgenootClient
from bot.clock import SystemClock
from bot.domain.ids import GuildId
from bot.domain.language import Language
from bot.domain.programme.planned import PlannedMeeting, ProgrammeHead
from bot.domain.programme.views import EventText
from bot.ids import TimeOrderedIds
from bot.logs import set_up
from bot.messenger import DiscordMessenger
from bot.methods.intakes import load_intakes
from bot.ports import Clock
from bot.render.agreement import UNKNOWN, Operator
from bot.render.meeting import event_text
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.services.desk import Desk
from bot.services.meeting_outbox import MeetingOutboxWorker
from bot.services.meeting_scheduler import MeetingScheduler
from bot.services.methods import Library
from bot.services.outbox import OutboxWorker
from bot.services.programme_outbox import ProgrammeOutboxWorker
from bot.services.programme_scheduler import ProgrammeScheduler
from bot.services.rooms import RoomWords
from bot.services.scheduler import Scheduler
from bot.services.settings import Choosers
from bot.settings import Settings
from bot.supervisor import supervise
from bot.texts import Texts
from bot.workers import Workers
from cogs import EXTENSIONS
from cogs.house import House
from cogs.translator import CatalogueTranslator
from db.migrate import upgrade
from db.sealing.master import KeyPlaces
from db.uow import SqlUnitOfWork

_OWNER_BYTES = 4


@dataclass(frozen=True, slots=True)
class CallableClock:
    """A clock that asks somebody else what time it is: the rehearsal's can be pushed."""

    read: Callable[[], datetime]

    def now(self) -> datetime:
        """Return the moment, aware UTC."""
        return self.read()


@dataclass(slots=True)
class Connection:
    """One client with what works through it; after a broken connection there is a fresh one."""

    client: ReisgenootClient
    messenger: DiscordMessenger
    workers: Workers


class App:
    """The bot without a connection: the database, the words, the methods, and the desk."""

    def __init__(
        self,
        uow: SqlUnitOfWork,
        clock: Clock,
        language: Language,
        zone: str,
        operator: Operator,
    ) -> None:
        """Put the parts together; `language` and `zone` hold where a server chose nothing."""
        self.operator = operator
        self.wake = asyncio.Event()
        self.texts = Texts.load()
        self.library = Library(methods.load_all(), methods.prelude())
        self.intakes = load_intakes()
        self.desk = Desk(
            *(uow, clock, TimeOrderedIds(clock), self.wake, language, zone),
            almanac=calendars.load(),
            prompts=prompts.bank(),
        )
        self.choosers = Choosers(self.desk)
        self._uow = uow
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(_OWNER_BYTES)}"

    @classmethod
    async def open(
        cls,
        database_url: str,
        keys: KeyPlaces,
        clock: Clock,
        language: Language,
        zone: str,
        operator: Operator = UNKNOWN,
    ) -> "App":
        """Bring the database up to date and open it, with its keys. Raises ``StorageError``.

        The database knows nobody's language: what it shows for a text that was forgotten is said
        in the language of the installation.
        """
        await upgrade(database_url)
        erased = Texts.load().get(language, "text-erased")
        uow = await SqlUnitOfWork.open(database_url, keys, erased=erased)
        return cls(uow, clock, language, zone, operator)

    @staticmethod
    def guild_id(snowflake: int) -> GuildId:
        """Return a server's id as the domain knows it."""
        return GuildId(snowflake)

    def connect(self, *, api_url: str | None = None, shard_count: int | None = None) -> Connection:
        """Make a client, not yet started, and what works through it."""
        client = ReisgenootClient(
            self._setup,
            load=self._load_note,
            save=self._save_note,
            api_url=api_url,
            shard_count=shard_count,
        )
        messenger = DiscordMessenger(
            client, lambda view, language: card_of(view, language, self.texts)
        )
        client.house = House(
            self.desk,
            self.choosers,
            messenger,
            self.texts,
            self.library,
            self.intakes,
            self.operator,
        )
        workers = Workers(
            self.desk,
            messenger,
            Scheduler(self.desk, self._owner),
            MeetingScheduler(self.desk, self._owner),
            ProgrammeScheduler(self.desk, self._owner),
            OutboxWorker(self.desk, messenger, self._owner, self._room_words),
            MeetingOutboxWorker(self.desk, messenger, self._owner, self._event_text),
            ProgrammeOutboxWorker(self.desk, messenger, self._owner, self._thread_name),
        )
        return Connection(client, messenger, workers)

    async def _setup(self, client: ReisgenootClient) -> None:
        await client.tree.set_translator(CatalogueTranslator())
        for extension in EXTENSIONS:
            await import_module(extension).setup(client)

    async def _load_note(self, key: str) -> str | None:
        async with self._uow.read() as tx:
            return await tx.notes.get(key)

    async def _save_note(self, key: str, text: str) -> None:
        async with self._uow.write() as tx:
            await tx.notes.put(key, text)

    def _room_words(self, language: Language) -> RoomWords:
        return RoomWords(
            self.texts.get(language, "room-topic"), self.texts.get(language, "cockpit-thread-name")
        )

    def _event_text(self, planned: PlannedMeeting) -> EventText:
        return event_text(planned.meeting, Voice(self.texts, planned.language))

    def _thread_name(self, head: ProgrammeHead, language: Language) -> str:
        return self.texts.get(language, "own-thread-name", title=head.title)

    async def close(self) -> None:
        """Let go of the database."""
        await self._uow.close()


def keys_of(settings: Settings) -> KeyPlaces:
    """Return where the settings say that the keys are."""
    return KeyPlaces(settings.keys_url, settings.master_key_file, settings.master_key)


async def run(settings: Settings) -> None:
    """Work until cancelled: connect, keep the workers going, and connect again when it breaks."""
    set_up(settings.log_level, settings.log_format)
    _stop_on_sigterm()
    clock = SystemClock()
    keys = keys_of(settings)
    app = await App.open(
        settings.database_url,
        keys,
        clock,
        settings.default_language,
        settings.time_zone,
        Operator(settings.operator_name, settings.operator_contact),
    )
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await supervise(lambda: _serve(app, settings, clock))
    finally:
        await app.close()


def _stop_on_sigterm() -> None:
    """Let the signal by which services are stopped end the bot as Ctrl-C does.

    Windows has no such signal for an event loop; there Ctrl-C is the way.
    """
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


async def _serve(app: App, settings: Settings, clock: SystemClock) -> None:
    connection = app.connect(api_url=settings.discord_api_url)
    async with connection.client:
        working = asyncio.create_task(_work(connection, clock, app.wake), name="workers")
        try:
            await connection.client.start(settings.discord_token or "")
        finally:
            working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working


async def _work(connection: Connection, clock: SystemClock, wake: asyncio.Event) -> None:
    await connection.client.wait_until_ready()
    await connection.workers.run(clock, wake)
