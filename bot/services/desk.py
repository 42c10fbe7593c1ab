"""The desk every act is done at: transaction, decision, and what must follow, in one commit."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo

from bot.domain import almanac_file, written
from bot.domain import effects as fx
from bot.domain.almanac import Almanac
from bot.domain.errors import Conflict, Missing, Value
from bot.domain.ids import GuildId, OutboxId, RoundId
from bot.domain.language import Language
from bot.domain.prompts.bank import Bank
from bot.domain.round import Round
from bot.domain.working_days import Calendar
from bot.ports import (
    Clock,
    Deed,
    Errand,
    GuildSettings,
    Ids,
    Timer,
    Transaction,
    UnitOfWork,
    Wakeup,
)

T = TypeVar("T")

MAX_TRIES = 3
"""How often an act is decided again when somebody else was first; deciding has no side effect."""

Outcome = tuple[Round, fx.Effects]
Decide = Callable[[Round, datetime], Outcome]
DecideWith = Callable[[Transaction, Round, datetime], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an act did, as a key of a text and the values in it."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


def receipt(key: str, **values: Value) -> Receipt:
    """Return a receipt; values are named as in the text."""
    return Receipt(key, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Desk:
    """What acts need from outside. `language` and `zone` hold for servers that chose nothing.

    `almanac` is the calendar that comes with the bot, `prompts` are the questions. `turns` are
    those whose turn it is, see `turn`.
    """

    uow: UnitOfWork
    clock: Clock
    ids: Ids
    wakeup: Wakeup
    language: Language
    zone: str
    almanac: Almanac = field(default_factory=Almanac)
    prompts: Bank = field(default_factory=Bank)
    turns: WeakValueDictionary[str, asyncio.Lock] = field(
        default_factory=WeakValueDictionary, compare=False, repr=False
    )

    def turn(self, subject: str) -> asyncio.Lock:
        """Return the queue of what a crowd does to one thing; the first to come is the first in.

        Who waits in the database instead keeps a connection busy: of five hundred who tap at once
        most would be told that it cannot be reached.
        """
        return self.turns.setdefault(subject, asyncio.Lock())

    async def change(self, round_id: RoundId, decide: Decide) -> Round:
        """Change a round by a pure decision. Raises ``Missing`` or what `decide` raises."""

        async def decide_with(_tx: Transaction, round_: Round, now: datetime) -> Outcome:
            return decide(round_, now)

        return await self.change_with(round_id, decide_with)

    async def change_with(self, round_id: RoundId, decide: DecideWith) -> Round:
        """Change a round by a decision that also reads or writes next to it.

        All of it is one transaction; on a conflict the whole act is decided again.
        """
        return await self.transact(lambda tx: self.change_in(tx, round_id, decide))

    async def transact(self, act: Callable[[Transaction], Awaitable[T]]) -> T:
        """Do an act in a transaction, again when somebody else was first; then wake the workers."""
        for attempt in range(1, MAX_TRIES + 1):
            try:
                async with self.uow.write() as tx:
                    return await act(tx)
            except Conflict:
                if attempt == MAX_TRIES:
                    raise
            finally:
                self.wakeup.set()
        raise Conflict

    async def change_in(self, tx: Transaction, round_id: RoundId, decide: DecideWith) -> Round:
        """Change a round inside a transaction that is already open."""
        now = self.clock.now()
        before = await tx.rounds.get(round_id)
        if before is None:
            raise Missing("error-no-round")
        before = await self.with_calendar(tx, before)
        after, effects = await decide(tx, before, now)
        if after is not before:
            await tx.rounds.save(before, after)
        more = written.after_act(before, after, effects, now)
        await self.note(tx, round_id, (*effects, *more), now)
        return after

    async def with_calendar(self, tx: Transaction, round_: Round) -> Round:
        """Give a round the free days of its server, wherever they matter."""
        if round_.live and not round_.adders:
            return round_
        settings = await self.guild(tx, round_.guild_id)
        return replace(round_, calendar=await self.calendar(tx, settings))

    async def calendar(self, tx: Transaction, settings: GuildSettings) -> Calendar:
        """Return the free days of a server: those of its region, and what it said itself."""
        said = await tx.settings.days(settings.guild_id)
        almanac = await self.almanac_of(tx, settings.guild_id)
        return replace(
            almanac.of(said.region),
            zone=zone_of(settings),
            free=frozenset(day for day, free in said.days.items() if free),
            working=frozenset(day for day, free in said.days.items() if not free),
        )

    async def almanac_of(self, tx: Transaction, guild_id: GuildId) -> Almanac:
        """Return the calendar of a server: the one it uploaded, or the one with the bot."""
        uploaded = await tx.settings.almanac(guild_id)
        return self.almanac if uploaded is None else almanac_file.read(uploaded.encode())[0]

    async def note(
        self, tx: Transaction, round_id: RoundId, effects: fx.Effects, now: datetime
    ) -> None:
        """Write down what must follow, in the transaction of the change itself."""
        for effect in dict.fromkeys(effects):
            match effect:
                case fx.StartTimer(kind, due_at, index):
                    await tx.timers.put(Timer(round_id, kind, index, due_at))
                case fx.StopTimer(kind):
                    await tx.timers.drop(round_id, kind)
                case fx.Show(surface):
                    await tx.outbox.add(self._errand(round_id, Deed.SHOW, surface, now))
                case fx.OpenRoom():
                    await tx.outbox.add(self._errand(round_id, Deed.OPEN_ROOM, None, now))
                case fx.SetRights():
                    await tx.outbox.add(self._errand(round_id, Deed.SET_RIGHTS, None, now))

    def _errand(
        self, round_id: RoundId, deed: Deed, surface: fx.Surface | None, now: datetime
    ) -> Errand:
        return Errand(OutboxId(self.ids.new()), round_id, deed, surface, now)

    async def guild(self, tx: Transaction, guild_id: GuildId) -> GuildSettings:
        """Return a server's settings, with the defaults for what it did not choose."""
        stored = await tx.settings.guild(guild_id)
        return stored or GuildSettings(guild_id, self.language, self.zone)


async def load(tx: Transaction, round_id: RoundId) -> Round:
    """Return a round. Raises ``Missing``."""
    round_ = await tx.rounds.get(round_id)
    if round_ is None:
        raise Missing("error-no-round")
    return round_


def zone_of(settings: GuildSettings) -> ZoneInfo:
    """Return the time zone of a server."""
    return ZoneInfo(settings.zone)
