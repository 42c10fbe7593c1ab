"""Acts about who is there: leave, let in, hand over, take over, vanish, and rooms that vanish."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain import adding, people
from bot.domain.audit import Deed
from bot.domain.errors import Missing
from bot.domain.ids import ChannelId, GuildId, RoundId, UserId
from bot.domain.rights import Actor
from bot.domain.round import Round
from bot.ports import Transaction
from bot.services import audit
from bot.services.desk import Desk, Receipt, receipt


async def leave(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Give up one's seat; what one wrote stays."""
    await desk.change(round_id, lambda r, now: people.leave(r, actor, now))
    return receipt("reply-left")


async def add_later(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Choose to add in writing, ahead or halfway."""
    await desk.change(round_id, lambda r, now: people.add_later(r, actor, now))
    return receipt("reply-adds-later")


async def pass_adding(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Add nothing; that is a contribution too."""
    await desk.change(round_id, lambda r, now: adding.pass_turn(r, actor, now))
    return receipt("reply-passed")


async def admit(desk: Desk, actor: Actor, round_id: RoundId, user_id: UserId) -> Receipt:
    """Let in somebody who came late."""
    await desk.change(round_id, lambda r, now: people.admit(r, actor, user_id, now))
    return receipt("reply-admitted", person=str(user_id))


async def hand_over(desk: Desk, actor: Actor, round_id: RoundId, to: UserId) -> Receipt:
    """Give the lead to somebody with a seat."""
    await desk.change_with(
        round_id, _noted(desk, actor, lambda r, now: people.hand_over(r, actor, to, now))
    )
    return receipt("reply-handed-over", person=str(to))


async def take_over(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Lead on in the place of a facilitator who has gone or is silent."""
    await desk.change_with(
        round_id, _noted(desk, actor, lambda r, now: people.take_over(r, actor, now))
    )
    return receipt("reply-took-over")


def _noted(
    desk: Desk, actor: Actor, change: Callable[[Round, datetime], people.Outcome]
) -> Callable[[Transaction, Round, datetime], Awaitable[people.Outcome]]:
    """Return the decision of who leads a round, which is noted with it."""

    async def decide(tx: Transaction, round_: Round, now: datetime) -> people.Outcome:
        after, effects = change(round_, now)
        if after.facilitator_id != round_.facilitator_id:
            await audit.note(desk, tx, actor, Deed.HANDOVER, round_.id)
        return after, effects

    return decide


async def choose_again(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Take another case, or let the next bring, now that the bringer is gone."""

    async def decide(tx: Transaction, round_: Round, now: datetime) -> people.Outcome:
        after, effects = people.choose_again(round_, actor, now)
        if after.laps:
            return after, effects
        await tx.contributions.set_aside(round_.id, after.index)
        for shown in await tx.surfaces.all(round_.id):
            if shown.surface.startswith(("board:", "reveal:")):
                await tx.surfaces.forget(round_.id, shown.surface)
        return after, effects

    await desk.change_with(round_id, decide)
    return receipt("reply-next")


async def new_room(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Ask for another room in place of one that was deleted by hand."""
    await desk.change(round_id, lambda r, _now: people.new_room(r, actor))
    return receipt("reply-new-room")


async def member_gone(desk: Desk, guild_id: GuildId, user_id: UserId) -> None:
    """A person is no longer on the server: every round they were in hears it."""
    async with desk.uow.read() as tx:
        round_ids = await tx.rounds.of_person(guild_id, user_id)
    for round_id in round_ids:
        await member_gone_from(desk, round_id, user_id)


async def member_gone_from(desk: Desk, round_id: RoundId, user_id: UserId) -> None:
    """A person is no longer on the server: one round hears it."""
    await desk.change(round_id, lambda r, now: people.gone(r, user_id, now))


async def channel_gone(desk: Desk, guild_id: GuildId, channel_id: ChannelId) -> None:
    """A channel or thread was deleted by hand: what stood in it is forgotten, and mended."""
    async with desk.uow.read() as tx:
        round_ = await tx.rounds.at_channel(guild_id, channel_id)
    if round_ is None:
        return

    async def decide(tx: Transaction, current: Round, now: datetime) -> people.Outcome:
        for round_id, surface in await tx.surfaces.of_channel(channel_id):
            if round_id == current.id:
                await tx.surfaces.forget(round_id, surface)
        if channel_id == current.cockpit_id:
            return people.cockpit_gone(current)
        if channel_id == current.room_id:
            return people.room_gone(current, now)
        return current, ()

    await desk.change_with(round_.id, decide)


async def round_here(desk: Desk, guild_id: GuildId, channel_id: ChannelId) -> RoundId:
    """Return the living round whose room this is. Raises ``Missing`` elsewhere."""
    async with desk.uow.read() as tx:
        round_ = await tx.rounds.at_channel(guild_id, channel_id)
    if round_ is None:
        raise Missing("error-no-round-here")
    return round_.id
