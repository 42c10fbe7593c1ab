"""Erasing what has had its time: rounds with their rooms, drafts, attendance, servers left."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain import effects as fx
from bot.domain import keys, retention
from bot.domain.audit import KEPT, Deed
from bot.domain.errors import NotAllowed
from bot.domain.hold import Hold
from bot.domain.ids import GuildId, RoundId
from bot.domain.promise import HORIZON, shown
from bot.domain.retention import CLOCKS, Ended, Fate, Going, Matter, ShorterDays
from bot.domain.retention_views import ClockView, GoingView, ReceiptView
from bot.domain.rights import Actor
from bot.domain.round import Round
from bot.ports import Messenger, Shown, Transaction, Undelivered
from bot.services import audit
from bot.services.desk import DecideWith, Desk, Outcome, Receipt, receipt

log = logging.getLogger(__name__)

GOING = fx.Surface("going")
"""The notice in a room that it goes soon."""

_STAYS = ("direct:receipt-", "direct:checkback-")
"""Messages to one person that are still theirs when the round is gone."""


async def sweep(desk: Desk, messenger: Messenger) -> None:
    """Do all that the clocks ask for now. Safe to do twice, and to die in the middle of."""
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        ended = await tx.retention.ended()
        guilds = await tx.retention.guilds()
        chosen = {guild_id: await tx.retention.chosen(guild_id) for guild_id in guilds}
        holds = {guild_id: await tx.retention.holds(guild_id) for guild_id in guilds}
        left = await tx.retention.guilds_left(now - _days(Matter.LEFT_SERVER, {}))
    for one in ended:
        until = held_until(holds.get(one.guild_id, ()), one.round_id, now)
        fate = retention.fate_of(one, chosen.get(one.guild_id, {}), now, until)
        await _follow(desk, messenger, one, fate)
    async with desk.uow.write() as tx:
        await tx.retention.forget_drafts(now - _days(Matter.DRAFTS, {}))
        await tx.audit.forget_before(now - KEPT)
        for guild_id in guilds:
            over = now - _days(Matter.ATTENDANCE, chosen[guild_id])
            await tx.retention.forget_attendance(guild_id, over)
            over = now - _days(Matter.PROMISES, chosen[guild_id])
            await tx.retention.forget_promises(guild_id, over, over - HORIZON)
    for guild_id in left:
        await _erase_guild(desk, guild_id)


def _days(matter: Matter, chosen: ShorterDays) -> timedelta:
    return timedelta(days=retention.days_of(matter, chosen))


def held_until(holds: Sequence[Hold], round_id: RoundId, now: datetime) -> datetime | None:
    """Return until when a round is held, or None."""
    holding = [one.until for one in holds if one.round_id == round_id and one.holds(now)]
    return max(holding, default=None)


async def _follow(desk: Desk, messenger: Messenger, ended: Ended, fate: Fate) -> None:
    match fate:
        case Fate.NOTICE:
            await desk.change_with(ended.round_id, _notice)
        case Fate.ERASE:
            if not ended.is_erased:
                await desk.change_with(ended.round_id, _erasing(desk))
            await _erase_on_discord(desk, messenger, ended.round_id)
        case Fate.KEEP:
            pass


async def _notice(tx: Transaction, round_: Round, _now: datetime) -> Outcome:
    await tx.retention.note_told(round_.id)
    return round_, (fx.Show(GOING),) if round_.room_id is not None else ()


def _erasing(desk: Desk) -> DecideWith:
    async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
        counted = await tx.retention.erase_texts(round_.id, now)
        await tx.keys.forget(keys.of_round(round_.id))
        await audit.note_own(desk, tx, round_.guild_id, Deed.ERASED, round_.id)
        receipts = (
            fx.Show(fx.direct(f"receipt-{count}", author_id))
            for author_id, count in sorted(counted.items())
        )
        # What somebody set out to do outlives its round; only the title goes from the question.
        promises = await tx.promises.of_round(round_.id)
        asked = (show for one in promises for show in shown(one))
        return round_, (*receipts, *asked)

    return decide


async def _erase_on_discord(desk: Desk, messenger: Messenger, round_id: RoundId) -> None:
    """Delete the room and every message of a round; what Discord refuses is tried again later."""
    async with desk.uow.read() as tx:
        round_ = await tx.rounds.get(round_id)
        standing = [one for one in await tx.surfaces.all(round_id) if _goes(one)]
    if round_ is None:
        return
    try:
        if round_.room_id is not None:
            await messenger.close_room(round_.room_id)
        for one in standing:
            if one.channel_id not in {round_.room_id, round_.cockpit_id}:
                await messenger.erase(one.channel_id, one.message_id)
    except Undelivered as failure:
        log.warning("round %s still stands in Discord: %s", round_id, failure.why)
        return

    async def act(tx: Transaction) -> None:
        for one in standing:
            await tx.surfaces.forget(round_id, one.surface)
        await tx.retention.note_gone(round_id, desk.clock.now())

    await desk.transact(act)


def _goes(standing: Shown) -> bool:
    return not standing.surface.startswith(_STAYS)


async def _erase_guild(desk: Desk, guild_id: GuildId) -> None:
    async with desk.uow.write() as tx:
        await tx.keys.forget_server(guild_id)
        await tx.retention.erase_guild(guild_id)
    log.info("everything of server %s was erased, which the bot was taken from", guild_id)


async def say_anew(desk: Desk, tx: Transaction, guild_id: GuildId) -> None:
    """Let rooms that stand name the day on which they go now."""
    for ended in await tx.retention.ended():
        if ended.guild_id == guild_id and not ended.is_erased:
            going_too = (fx.Show(GOING),) if ended.is_noticed else ()
            effects = (fx.Show(fx.CLOSING), *going_too)
            await desk.note(tx, ended.round_id, effects, desk.clock.now())


# ------------------------------------------------------------------------- what is shown


async def goes(tx: Transaction, round_: Round, now: datetime) -> Going:
    """Return when what was written in a round goes, and whether it is held past its clock."""
    if round_.ended_at is None:
        return Going(None)
    moment = retention.goes_at(round_.ended_at, await tx.retention.chosen(round_.guild_id))
    until = held_until(await tx.retention.holds(round_.guild_id), round_.id, now)
    held = until is not None and until > moment
    return Going(until if held else moment, held)


async def kept_days(tx: Transaction, guild_id: GuildId) -> int:
    """Return how many days what is written in a round is kept after its end."""
    return retention.days_of(Matter.ROUND_TEXTS, await tx.retention.chosen(guild_id))


async def going(
    tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> GoingView | None:
    """Return the notice in a room, or None where nothing goes yet."""
    going = await goes(tx, round_, now)
    return None if going.at is None else GoingView(round_.id, going.at)


def erased(round_: Round, count: int) -> ReceiptView | None:
    """Return the receipt of one author."""
    if round_.ended_at is None:
        return None
    return ReceiptView(round_.id, round_.method.name, round_.ended_at, count)


# ----------------------------------------------------------------------- what is chosen


async def clocks(desk: Desk, actor: Actor) -> Sequence[ClockView]:
    """Return how long what is kept on a server; for everybody."""
    async with desk.uow.read() as tx:
        chosen = await tx.retention.chosen(actor.guild_id)
    return [
        ClockView(matter, retention.days_of(matter, chosen), clock.days, clock.may_shorten)
        for matter, clock in CLOCKS.items()
    ]


async def shorten(desk: Desk, actor: Actor, matter: Matter, days: int) -> Receipt:
    """Keep something for fewer days, or up to the most again. ``NotAllowed``, ``BadInput``."""
    if not actor.administers:
        raise NotAllowed("error-only-administrators")
    retention.must_shorten(matter, days)
    async with desk.uow.write() as tx:
        await tx.retention.choose(actor.guild_id, matter, days)
        await say_anew(desk, tx, actor.guild_id)
        await audit.note(desk, tx, actor, Deed.CLOCK, f"{matter} {days}")
    return receipt("reply-clock-saved", matter=matter.value, days=days)


# ------------------------------------------------------------------- servers of the bot


async def guild_left(desk: Desk, guild_id: GuildId) -> None:
    """Note that the bot was taken from a server; its data go after some days."""
    async with desk.uow.write() as tx:
        await tx.retention.left(guild_id, desk.clock.now())


async def guild_joined(desk: Desk, guild_id: GuildId) -> None:
    """Note that the bot is on a server, perhaps again: then nothing of it goes."""
    async with desk.uow.write() as tx:
        await tx.retention.came_back(guild_id)


async def guilds_seen(desk: Desk, here: Sequence[GuildId]) -> None:
    """Note on which servers the bot is now, also of what happened while it was away."""
    now = desk.clock.now()
    async with desk.uow.write() as tx:
        for guild_id in here:
            await tx.retention.came_back(guild_id)
        for guild_id in await tx.retention.guilds():
            if guild_id not in here:
                await tx.retention.left(guild_id, now)
