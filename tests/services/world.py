"""One round on a real file, played from outside a loop, by a bot that can die and come back."""

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bot import calendars
from bot.domain.ids import ChannelId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Primitive, Step
from bot.domain.rights import Actor
from bot.domain.round import Contribution, Round
from bot.ports import GuildSettings, Room
from bot.services import people, reconcile
from bot.services.desk import Desk, load
from bot.services.outbox import OutboxWorker
from bot.services.rooms import RoomWords
from bot.services.scheduler import Scheduler
from tests.agreed import all_agreed
from tests.fakes import CountingIds, FakeClock, FakeMessenger, Killed
from tests.keys import open_store
from tests.stores import migrated_file

T = TypeVar("T")

GUILD = GuildId(880_000_000_000_000_001)
ANNOUNCE = ChannelId(880_000_000_000_000_002)
CATEGORY = ChannelId(880_000_000_000_000_003)
ZONE = "Europe/Amsterdam"
LEAD = UserId(9_000)
WORDS = RoomWords("onderwerp", "Regiescherm")

SHOWN = frozenset(
    {
        *(Kind.ACCOUNT, Kind.QUESTION, Kind.ANSWER, Kind.ASSOCIATION, Kind.REFRAME),
        *(Kind.REMARK, Kind.ADVICE, Kind.ENDING, Kind.RESPONSE, Kind.TAKEAWAY),
    }
)
"""What the circle reads, at once or when it is opened; the rest is for one person."""

FIELD = {
    Primitive.CHECKBACK: Kind.TAKEAWAY,
    Primitive.TELL: Kind.ACCOUNT,
    Primitive.CLARIFY: Kind.QUESTION,
    Primitive.RATE: Kind.RESPONSE,
    Primitive.FEEL: Kind.ASSOCIATION,
    Primitive.REFRAME: Kind.REFRAME,
    Primitive.CONSULT: Kind.REMARK,
    Primitive.ADVISE: Kind.ADVICE,
    Primitive.RESPOND: Kind.RESPONSE,
    Primitive.SHARE: Kind.TAKEAWAY,
    Primitive.EVALUATE: Kind.TAKEAWAY,
}
"""What people give in each kind of step that has a field of its own."""


def actor(user_id: UserId) -> Actor:
    """Return a person of the server; one of them has the role that leads rounds."""
    return Actor(GUILD, user_id, leads=user_id == LEAD)


@dataclass
class Typed:
    """A text that was accepted: whose it is, where it belongs, and what became of it.

    `step` is the step as it was when the text was written, None outside any step. Once `opened`
    the circle may have read it; `aside` is what belonged to a case that was put away.
    """

    author_id: UserId
    text: str
    kind: Kind
    index: int = -1
    step: Step | None = None
    opened: bool = False
    aside: bool = False

    def opens_in(self, round_: Round) -> bool:
        """Tell whether the circle may read it, by what its step says."""
        if self.step is None or self.kind not in SHOWN or self.aside:
            return False
        if self.kind is self.step.gate:
            opening = (i for i, step in enumerate(round_.script) if step.opens is self.kind)
            return any(is_open(round_, index) for index in opening)
        return not self.step.sealed or is_open(round_, self.index)


def is_open(round_: Round, index: int) -> bool:
    """Tell whether the sealed texts of a step were opened."""
    stamp = round_.progress_at(index)
    return stamp is not None and stamp.revealed


@dataclass
class World:
    """A bot on a file, its clock, its Discord, and everything people typed that was accepted."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="reisgenoot-test-")))
    clock: FakeClock = field(default_factory=FakeClock)
    discord: FakeMessenger = field(default_factory=FakeMessenger)
    ids: CountingIds = field(default_factory=CountingIds)
    typed: dict[tuple[UserId, str], Typed] = field(default_factory=dict)
    aside: list[Typed] = field(default_factory=list)
    lives: int = 0

    def __post_init__(self) -> None:
        migrated_file(self.folder / "world.db")
        self._runner = asyncio.Runner()
        self.run(self._wake_up())
        settings = GuildSettings(GUILD, Language.NL, ZONE, ANNOUNCE, CATEGORY)

        async def settle_in() -> None:
            async with self.uow.write() as tx:
                await tx.settings.put_guild(settings)
                await all_agreed(tx, GUILD, (UserId(LEAD + number) for number in range(9)))

        self.run(settle_in())

    def all_typed(self) -> tuple[Typed, ...]:
        """Return everything that was accepted, in play or put aside."""
        return (*self.typed.values(), *self.aside)

    def run(self, work: Coroutine[object, object, T]) -> T:
        """Do something in the loop of this world."""
        return self._runner.run(work)

    async def _wake_up(self) -> None:
        self.lives += 1
        self.uow = await open_store(f"sqlite:///{self.folder / 'world.db'}")
        days = calendars.load()
        wake = asyncio.Event()
        self.desk = Desk(self.uow, self.clock, self.ids, wake, Language.NL, ZONE, days)
        owner = f"life {self.lives}"
        self._outbox = OutboxWorker(self.desk, self.discord, owner, lambda _language: WORDS)
        self._scheduler = Scheduler(self.desk, owner)

    def restart(self) -> None:
        """Let the process end and another begin on the same file."""

        async def again() -> None:
            await self.uow.close()
            await self._wake_up()
            await reconcile.mend(self.desk)

        self.run(again())

    def settle(self) -> None:
        """Do everything that is due now; who dies of it comes back, and does it again."""

        async def work() -> None:
            while await self._scheduler.drain() + await self._outbox.drain():
                pass

        try:
            self.run(work())
        except Killed:
            self.restart()

    def next_due(self) -> None:
        """Push the clock to the next moment at which there is something to do, and do it."""

        async def look() -> None:
            due = (await self._scheduler.next_due(), await self._outbox.next_due())
            moments = [moment for moment in due if moment is not None]
            if moments:
                self.clock.moment = max(self.clock.moment, min(moments))

        self.settle()
        self.run(look())
        self.settle()

    def all_delivered(self) -> bool:
        """Tell whether nothing is on its way to Discord."""

        async def look() -> bool:
            async with self.uow.read() as tx:
                return await tx.outbox.next_due() is None

        return self.run(look())

    def end(self) -> None:
        """Strike the world."""
        self.run(self.uow.close())
        self._runner.close()
        shutil.rmtree(self.folder)

    def round(self, round_id: RoundId) -> Round:
        """Return the round as it is stored."""

        async def look() -> Round:
            async with self.uow.read() as tx:
                return await load(tx, round_id)

        return self.run(look())

    def written(self, round_id: RoundId) -> tuple[Contribution, ...]:
        """Return everything that is stored of what people gave."""

        async def look() -> tuple[Contribution, ...]:
            async with self.uow.read() as tx:
                return tuple(await tx.contributions.of_round(round_id))

        return self.run(look())

    def lose_room(self, room: Room) -> None:
        """Somebody deletes the room by hand, and Discord says so."""
        self.discord.lose_channel(room.cockpit_id)
        self.discord.lose_channel(room.room_id)
        self.run(people.channel_gone(self.desk, GUILD, room.room_id))
