"""The desk every act is done at: transaction, decision, and what must follow, in one commit."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain import effects as fx
from bot.domain.errors import Conflict, Missing, Value
from bot.domain.ids import GuildId, OutboxId, RoundId
from bot.domain.language import Language
from bot.domain.round import Round
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
    """What acts need from outside. `language` and `zone` hold for servers that chose nothing."""

    uow: UnitOfWork
    clock: Clock
    ids: Ids
    wakeup: Wakeup
    language: Language
    zone: str

    async def change(self, round_id: RoundId, decide: Decide) -> Round:
        """Change a round by a pure decision. Raises ``Missing`` or what `decide` raises."""

        async def decide_with(_tx: Transaction, round_: Round, now: datetime) -> Outcome:
            return decide(round_, now)

        return await self.change_with(round_id, decide_with)

    async def change_with(self, round_id: RoundId, decide: DecideWith) -> Round:
        """Change a round by a decision that also reads or writes next to it.

        All of it is one transaction; on a conflict the whole act is decided again.
        """
        for attempt in range(1, MAX_TRIES + 1):
            try:
                async with self.uow.write() as tx:
                    return await self.change_in(tx, round_id, decide)
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
        after, effects = await decide(tx, before, now)
        if after is not before:
            await tx.rounds.save(before, after)
        await self.note(tx, round_id, effects, now)
        return after

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
