"""A desk on a real SQLite file, with the two workers and a messenger in memory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import methods, prompts
from bot.domain import effects as fx
from bot.domain.ids import ChannelId, GuildId, MeetingId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Method
from bot.domain.programme.following import MeetingEffect, MeetingEffects
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.programme.views import EventText
from bot.domain.rights import Actor
from bot.domain.round import Round
from bot.ports import GuildSettings, Transaction
from bot.services import lobby, play
from bot.services.desk import Desk
from bot.services.meeting_desk import change_meeting, note_for_meeting
from bot.services.meeting_outbox import MeetingOutboxWorker
from bot.services.meeting_scheduler import MeetingScheduler
from bot.services.outbox import OutboxWorker
from bot.services.programme_outbox import ProgrammeOutboxWorker
from bot.services.programme_scheduler import ProgrammeScheduler
from bot.services.rooms import RoomWords
from bot.services.scheduler import Scheduler
from db.uow import SqlUnitOfWork
from tests.agreed import all_agreed
from tests.db.programme_data import a_meeting, a_programme
from tests.fakes import CountingIds, FakeClock, FakeMessenger
from tests.keys import open_store
from tests.stores import migrated_file

GUILD = GuildId(880_000_000_000_000_001)
ANNOUNCE = ChannelId(880_000_000_000_000_002)
CATEGORY = ChannelId(880_000_000_000_000_003)
FENNA, JORIS, AAFKE, SAMIRA = (UserId(10_000 + number) for number in range(4))
CIRCLE = (JORIS, AAFKE, SAMIRA)
AGREED = 10
"""People, counted from Fenna, who have agreed to what holds where they write."""


def event_text(planned: PlannedMeeting) -> EventText:
    return EventText(planned.meeting.title, planned.meeting.place, "")


def thread_name(head: ProgrammeHead, _language: Language) -> str:
    return f"Voor jou: {head.title}"


def actor(user_id: UserId) -> Actor:
    return Actor(GUILD, user_id, leads=user_id == FENNA)


@dataclass
class Office:
    """Everything at one table: one file, one clock, one Discord, any number of workers."""

    path: Path
    uow: SqlUnitOfWork
    clock: FakeClock = field(default_factory=FakeClock)
    discord: FakeMessenger = field(default_factory=FakeMessenger)
    ids: CountingIds = field(default_factory=CountingIds)
    method: Method = field(default_factory=lambda: methods.load("five-step"))

    def __post_init__(self) -> None:
        wake = asyncio.Event()
        zone = "Europe/Amsterdam"
        known = prompts.bank()
        self.desk = Desk(*(self.uow, self.clock, self.ids, wake, Language.NL, zone), prompts=known)
        self.outbox = self.worker("one")
        self.scheduler = Scheduler(self.desk, "one")
        self.meetings = MeetingOutboxWorker(self.desk, self.discord, "one", event_text)
        self.programmes = ProgrammeOutboxWorker(self.desk, self.discord, "one", thread_name)
        self.workers = (
            *(self.scheduler, MeetingScheduler(self.desk, "one")),
            ProgrammeScheduler(self.desk, "one"),
            *(self.outbox, self.meetings, self.programmes),
        )

    def worker(self, owner: str) -> OutboxWorker:
        """Return an outbox worker of another process."""
        words = RoomWords("onderwerp", "Regiescherm")
        return OutboxWorker(self.desk, self.discord, owner, lambda _language: words)

    async def settle(self) -> None:
        """Do all that is due now."""
        while sum([await worker.drain() for worker in self.workers]):
            pass

    async def push(self, duration: timedelta) -> None:
        """Move the clock, and do all that is due then."""
        self.clock.push(duration)
        await self.settle()

    async def opened(self, title: str = "Brug") -> RoundId:
        """Open a round with three people in it; nothing is delivered yet."""
        async with self.uow.write() as tx:
            settings = GuildSettings(GUILD, Language.NL, "Europe/Amsterdam", ANNOUNCE, CATEGORY)
            await tx.settings.put_guild(settings)
            await all_agreed(tx, GUILD, map(UserId, range(FENNA, FENNA + AGREED)))
        opening = lobby.Opening(self.method, title, 5, ANNOUNCE)
        round_id, _told = await lobby.open_round(self.desk, actor(FENNA), opening)
        await lobby.bid(self.desk, actor(JORIS), round_id, "Het wordt stil", "")
        for user_id in (AAFKE, SAMIRA):
            await lobby.join(self.desk, actor(user_id), round_id)
        return round_id

    async def started(self, title: str = "Brug") -> RoundId:
        """Open a round, start it, and deliver everything: the first step is being played."""
        round_id = await self.opened(title)
        await lobby.start(self.desk, actor(FENNA), round_id)
        await self.settle()
        return round_id

    async def planned(self, **changes: Any) -> MeetingId:
        """Store a programme with one meeting that was announced; nothing is delivered yet."""
        programme = a_programme(guild_id=GUILD, organiser_id=FENNA)
        starts_at = self.clock.now() + timedelta(days=30)
        kept = a_meeting(programme, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3))
        announced = replace(kept, status=MeetingStatus.ANNOUNCED, announce_id=ANNOUNCE, **changes)
        async with self.uow.write() as tx:
            await tx.programmes.add(programme)
            await tx.meetings.add(announced)
        return kept.id

    async def ask_for_meeting(self, meeting_id: MeetingId, *effects: MeetingEffect) -> None:
        """Write down effects without changing anything."""
        async with self.uow.write() as tx:
            await note_for_meeting(self.desk, tx, meeting_id, effects, self.clock.now())

    async def change(self, meeting_id: MeetingId, *effects: MeetingEffect, **changes: Any) -> None:
        """Change a meeting, its details or where it stands, with these effects."""

        async def decide(
            _tx: Transaction, planned: PlannedMeeting, _now: datetime
        ) -> tuple[PlannedMeeting, MeetingEffects]:
            details = {k: v for k, v in changes.items() if k in Meeting.__slots__}
            stand = {k: v for k, v in changes.items() if k not in details}
            return replace(planned, meeting=replace(planned.meeting, **details), **stand), effects

        await change_meeting(self.desk, meeting_id, decide)

    async def meeting(self, meeting_id: MeetingId) -> PlannedMeeting:
        """Return the meeting as it is stored."""
        async with self.uow.read() as tx:
            found = await tx.meetings.get(meeting_id)
        assert found is not None
        return found

    async def next(self, round_id: RoundId) -> None:
        """The facilitator goes on."""
        await play.advance(self.desk, actor(FENNA), round_id)

    async def write(self, round_id: RoundId, user_id: UserId, kind: Kind, text: str) -> None:
        """Somebody writes in the present step."""
        index = (await self.round(round_id)).index
        await play.write(self.desk, actor(user_id), round_id, index, kind, text, self.ids.new())

    async def round(self, round_id: RoundId) -> Round:
        """Return the round as it is stored."""
        async with self.uow.read() as tx:
            found = await tx.rounds.get(round_id)
        assert found is not None
        return found

    async def room(self, round_id: RoundId) -> ChannelId:
        """Return its room."""
        found = (await self.round(round_id)).room_id
        assert found is not None
        return found

    async def ask_for(self, round_id: RoundId, *effects: fx.Effect) -> None:
        """Write down effects without changing anything."""
        await self.desk.change(round_id, lambda round_, _now: (round_, effects))


@asynccontextmanager
async def at_work(path: Path) -> AsyncIterator[Office]:
    """Open an office on a new file."""
    uow = await open_store(migrated_file(path))
    try:
        yield Office(path, uow)
    finally:
        await uow.close()


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with at_work(tmp_path / "office.db") as made:
        yield made


@pytest.fixture
async def another_office(tmp_path: Path) -> AsyncIterator[Office]:
    async with at_work(tmp_path / "another.db") as made:
        yield made
