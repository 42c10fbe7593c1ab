"""Two rounds played through the services from what is stored, so that any process can go on."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot import methods
from bot.domain.ids import ChannelId, ContributionId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.rights import Actor
from bot.domain.round import Round, Status
from bot.ids import TimeOrderedIds
from bot.ports import GuildSettings, UnitOfWork
from bot.services import ending, ending_views, lobby, play, promises
from bot.services.desk import Desk, load
from bot.services.outbox import OutboxWorker
from bot.services.rooms import RoomWords
from bot.services.scheduler import Scheduler
from bot.workers import Workers
from tests.agreed import all_agreed
from tests.e2e.paper import Paper, PaperClock, PaperMessenger

START = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
GUILD = GuildId(880_000_000_000_000_001)
ANNOUNCE = ChannelId(880_000_000_000_000_002)
CATEGORY = ChannelId(880_000_000_000_000_003)
PROMISED_ON = date(2026, 3, 26)
TITLES = ("Wie mag er beslissen?", "De stille stuurgroep")
METHOD = "five-step"
WORDS = RoomWords("Waar het over gaat", "Regiescherm")
TELL, EXPLORE, REFRAME, ADVISE, EVALUATE = range(2, 7)

Point = Callable[[str], None]


class Silent:
    """A wake-up that nobody waits for: the play itself says when the workers work."""

    def set(self) -> None:
        """Wake nobody."""


@dataclass(frozen=True, slots=True)
class People:
    """Who plays one round: a facilitator, a bringer and two consultants."""

    facilitator: Actor
    bringer: Actor
    first: Actor
    second: Actor

    @classmethod
    def of(cls, number: int) -> "People":
        """Return four people of their own for the round with this number."""
        ids = (UserId(770_000_000_000_000_000 + 10 * number + n) for n in range(4))
        leader, *others = (Actor(GUILD, user_id) for user_id in ids)
        return cls(Actor(GUILD, leader.user_id, leads=True), *others)


@dataclass(frozen=True, slots=True)
class Cast:
    """One process of the bot, as far as the play needs it."""

    uow: UnitOfWork
    desk: Desk
    clock: PaperClock
    paper: Paper
    workers: Workers

    @classmethod
    def gather(cls, uow: UnitOfWork, paper: Paper, owner: str, point: Point) -> "Cast":
        """Put a bot together on this store and this paper."""
        clock = PaperClock(paper, START)
        desk = Desk(uow, clock, TimeOrderedIds(clock), Silent(), Language.NL, ZONE)
        messenger = PaperMessenger(paper, clock, point)
        outbox = OutboxWorker(desk, messenger, owner, lambda _language: WORDS)
        workers = Workers(desk, messenger, Scheduler(desk, owner), outbox)
        return cls(uow, desk, clock, paper, workers)


class Table:
    """One round and the people at it. Every act looks first whether it was done already.

    That is what people do: they press again what was not answered, and not what they see done.
    """

    def __init__(self, cast: Cast, number: int) -> None:
        self._cast = cast
        self._title = TITLES[number]
        self._number = number
        self.people = People.of(number)

    async def open(self) -> None:
        """Open the round."""
        if self._number in self._cast.paper.world.rounds:
            return
        leader = self.people.facilitator
        async with self._cast.uow.read() as tx:
            known = await tx.rounds.of_person(GUILD, leader.user_id)
        if known:
            round_id = known[0]
        else:
            opening = lobby.Opening(methods.load(METHOD), self._title, 4, ANNOUNCE)
            round_id, _ = await lobby.open_round(self._cast.desk, leader, opening)
        self._cast.paper.write("opened", number=self._number, round_id=round_id)

    async def gather(self) -> None:
        """The bringer offers a case and two people join."""
        text = f"{self._title}\nRegel {self._number}"
        head, _, about = text.partition("\n")
        await self._once(
            "bid",
            text,
            lambda desk, id_: lobby.bid(desk, self.people.bringer, id_, head, about),
        )
        await self._join(self.people.first)
        await self._join(self.people.second)

    async def _join(self, who: Actor) -> None:
        await self._once(f"join {who.user_id}", "", lambda desk, id_: lobby.join(desk, who, id_))

    async def start(self) -> None:
        """Ask for the room."""
        if (await self._round()).status is Status.OPEN:
            await lobby.start(self._cast.desk, self.people.facilitator, self.round_id)

    async def write(self, who: Actor, index: int, kind: Kind, opening: str = "-") -> None:
        """Write in a step."""
        text = f"{kind} van {who.user_id}, {opening}"
        await self._once(
            f"{kind}:{who.user_id}:{opening}",
            text,
            lambda desk, id_: play.write(desk, who, id_, index, kind, text, opening),
        )

    async def answer(self) -> None:
        """The bringer answers what was asked."""
        round_ = await self._round()
        async with self._cast.uow.read() as tx:
            asked = await tx.contributions.of_round(round_.id, kinds=[Kind.QUESTION])
        for question in asked:
            await self._answer(question.id, f"antwoord op {question.author_id}")

    async def _answer(self, question: ContributionId, text: str) -> None:
        await self._once(
            text,
            text,
            lambda desk, id_: play.answer(desk, self.people.bringer, id_, question, text),
        )

    async def pass_(self, index: int) -> None:
        """The second consultant passes."""
        await self._once(
            "pass", "", lambda desk, id_: play.pass_turn(desk, self.people.second, id_, index)
        )

    async def go_on(self, index: int) -> None:
        """Leave a step, unless it was left already."""
        round_ = await self._round()
        if round_.status is Status.RUNNING and round_.index == index:
            await play.advance(self._cast.desk, self.people.facilitator, round_.id)

    async def look_back(self) -> None:
        """The bringer picks and promises; everybody taps."""
        round_ = await self._round()
        async with self._cast.uow.read() as tx:
            given = await ending_views.pickable(tx, round_, self.people.bringer.user_id)
        chosen = tuple(item.id for item in given[:2])
        bringer = self.people.bringer
        await self._once("pick", "", lambda desk, id_: ending.pick(desk, bringer, id_, chosen))
        promise = ("als het stil valt", f"dan wacht ik {self._number} tellen")
        await self._once(
            "promise",
            "\n".join(promise),
            lambda desk, id_: promises.commit(desk, bringer, id_, promise, PROMISED_ON),
        )
        for person in (bringer, self.people.first, self.people.second):
            await self._evaluate(person)

    async def _evaluate(self, who: Actor) -> None:
        word = f"ruim {who.user_id}"
        marks = (5, 4, 5, 4)
        await self._once(word, word, lambda desk, id_: ending.evaluate(desk, who, id_, marks, word))

    async def close(self) -> None:
        """Close the round."""
        if (await self._round()).status is Status.CLOSING:
            await ending.close(self._cast.desk, self.people.facilitator, self.round_id)

    async def check_back(self) -> None:
        """The bringer says how it went."""
        line = f"het ging {self._number} keer goed"
        await self._once(
            "checkback",
            line,
            lambda desk, id_: promises.check_back(desk, self.people.bringer, id_, 2, line),
        )

    async def wait_for_time_up(self) -> None:
        """Let the time of the step that is played pass, unless it has passed."""
        due = (await self._round()).due_at
        if due is not None:
            self._cast.clock.set(due + timedelta(seconds=1))

    async def wait_for_evening(self) -> None:
        """Go to the evening of the promise."""
        async with self._cast.uow.read() as tx:
            (promise,) = await tx.promises.of_round(self.round_id)
        self._cast.clock.set(promise.due_at + timedelta(seconds=1))

    async def _once(
        self, name: str, text: str, act: Callable[[Desk, RoundId], Awaitable[object]]
    ) -> None:
        """Do what was not acknowledged yet, and note the acknowledgement."""
        key = f"{self._number}:{name}"
        if key not in self._cast.paper.world.told:
            await act(self._cast.desk, self.round_id)
            self._cast.paper.write("told", act=key, text=text)

    async def _round(self) -> Round:
        async with self._cast.uow.read() as tx:
            return await load(tx, self.round_id)

    @property
    def round_id(self) -> RoundId:
        """The round, once it was opened."""
        return RoundId(self._cast.paper.world.rounds[self._number])


async def the_play(cast: Cast, tables: Sequence[Table]) -> None:
    """Play both rounds to the evening after, from wherever they stand."""
    async with cast.uow.write() as tx:
        await tx.settings.put_guild(GuildSettings(GUILD, Language.NL, ZONE, ANNOUNCE, CATEGORY))
        for people in (table.people for table in tables):
            everybody = (people.facilitator, people.bringer, people.first, people.second)
            await all_agreed(tx, GUILD, [one.user_id for one in everybody])
    await cast.workers.settle()
    for scene in SCENES[cast.paper.world.scenes :]:
        for table in tables:
            await scene(table)
        await cast.workers.settle()
        cast.paper.write("scene")


Scene = Callable[[Table], Awaitable[None]]


async def _tell(table: Table) -> None:
    await table.write(table.people.bringer, TELL, Kind.ACCOUNT)


async def _explore(table: Table) -> None:
    await table.go_on(TELL)
    await table.write(table.people.first, EXPLORE, Kind.QUESTION, "a1")
    await table.write(table.people.second, EXPLORE, Kind.QUESTION, "b1")
    await table.answer()


async def _reframe(table: Table) -> None:
    await table.go_on(EXPLORE)
    await table.write(table.people.first, REFRAME, Kind.REFRAME)
    await table.write(table.people.second, REFRAME, Kind.REFRAME)


async def _advise(table: Table) -> None:
    await table.go_on(REFRAME)
    await table.write(table.people.first, ADVISE, Kind.ADVICE)
    await table.pass_(ADVISE)


async def _takeaway(table: Table) -> None:
    await table.go_on(ADVISE)
    await table.write(table.people.bringer, EVALUATE, Kind.TAKEAWAY)


async def _end(table: Table) -> None:
    await table.go_on(EVALUATE)
    await table.look_back()
    await table.close()


SCENES: tuple[Scene, ...] = (
    Table.open,
    Table.gather,
    Table.start,
    _tell,
    Table.wait_for_time_up,
    _explore,
    _reframe,
    _advise,
    _takeaway,
    _end,
    Table.wait_for_evening,
    Table.check_back,
)
