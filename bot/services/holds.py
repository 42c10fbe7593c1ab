"""Acts on holds: asked for by one administrator, agreed to by another, ended by any of them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.domain import hold as rules
from bot.domain.audit import Deed
from bot.domain.errors import Missing, NotAllowed
from bot.domain.hold import Hold, HoldId, HoldView
from bot.domain.ids import RoundId
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import audit
from bot.services.desk import Desk, Receipt, load, receipt
from bot.services.retention import say_anew

LATEST = 100
"""Rounds among which one can choose: those that ended last."""

OFFERED = 25
"""Choices Discord shows while somebody types."""


async def ask(desk: Desk, actor: Actor, round_id: RoundId, reason: str, days: int) -> Receipt:
    """Ask to keep a round past its clock, for so many days from now.

    It holds from now on, and lapses after a week unless a second person agrees. Raises
    ``NotAllowed``, ``BadInput``, or ``Missing`` for a round that is not here, or erased.
    """
    rules.must_hold(actor)
    lasts, clean = rules.must_last(days), rules.clean_reason(reason)
    now = desk.clock.now()

    async def act(tx: Transaction) -> Hold:
        round_ = await load(tx, round_id)
        if round_.guild_id != actor.guild_id:
            raise NotAllowed("error-other-server")
        if not round_.title:
            raise Missing("error-round-erased")
        asked = Hold(
            HoldId(desk.ids.new()),
            *(actor.guild_id, round_id, clean, actor.user_id, now, now + lasts),
        )
        await _keep(desk, tx, actor, asked, Deed.HOLD)
        return asked

    hold = await desk.transact(act)
    return receipt("reply-hold-asked", until=str(int(hold.until.timestamp())))


async def agree(desk: Desk, actor: Actor, hold_id: HoldId) -> Receipt:
    """Agree to a hold that another asked for. Raises ``NotAllowed``, ``NotNow``, ``Missing``."""
    await _change(desk, actor, hold_id, Deed.HOLD, rules.agreed)
    return receipt("reply-hold-agreed")


async def end(desk: Desk, actor: Actor, hold_id: HoldId) -> Receipt:
    """End a hold; its round goes when its clock says so. Raises ``NotAllowed``, ``Missing``."""
    await _change(desk, actor, hold_id, Deed.HOLD_ENDED, rules.ended)
    return receipt("reply-hold-ended")


async def _change(
    desk: Desk,
    actor: Actor,
    hold_id: HoldId,
    deed: Deed,
    change: Callable[[Hold, Actor, datetime], Hold],
) -> None:
    async def act(tx: Transaction) -> None:
        before = await tx.retention.hold(hold_id)
        if before is None or before.guild_id != actor.guild_id:
            raise Missing("error-no-hold")
        after = change(before, actor, desk.clock.now())
        if after != before:
            await _keep(desk, tx, actor, after, deed)

    await desk.transact(act)


async def _keep(desk: Desk, tx: Transaction, actor: Actor, hold: Hold, deed: Deed) -> None:
    await tx.retention.put_hold(hold)
    await audit.note(desk, tx, actor, deed, hold.round_id)
    await say_anew(desk, tx, actor.guild_id)


async def standing(desk: Desk, actor: Actor) -> Sequence[HoldView]:
    """Return the holds of a server, for administrators. Raises ``NotAllowed``."""
    rules.must_hold(actor)
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        found = [one for one in await tx.retention.holds(actor.guild_id) if one.holds(now)]
        titles = {one.round_id: (await load(tx, one.round_id)).title for one in found}
    return [HoldView(one, titles[one.round_id], one.waits(now)) for one in found]


async def choices(desk: Desk, actor: Actor, typed: str) -> Sequence[tuple[str, RoundId]]:
    """Return up to 25 rounds that ended and are not erased, by title, for administrators."""
    if not actor.administers:
        return []
    async with desk.uow.read() as tx:
        ended = [one for one in await tx.retention.ended() if one.guild_id == actor.guild_id]
        kept = [one.round_id for one in ended[-LATEST:] if not one.is_erased]
        rounds = [await load(tx, round_id) for round_id in kept]
    fits = [one for one in rounds if typed.casefold() in one.title.casefold()]
    return [(one.title, one.id) for one in reversed(fits)][:OFFERED]
