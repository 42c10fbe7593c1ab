"""Acts that let a round bend to who is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import bend
from bot.domain.ids import RoundId
from bot.domain.method import Method
from bot.domain.private_views import BendView
from bot.domain.rights import Actor, must_facilitate
from bot.domain.round import Round, Status
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, load, receipt


async def offers(desk: Desk, actor: Actor, round_id: RoundId, known: Sequence[Method]) -> BendView:
    """Return what fits who is left. Raises ``NotAllowed`` for who does not lead the round."""
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
    must_facilitate(round_, actor)
    people = len(round_.participants)
    return BendView(round_.id, people, bend.fitting(round_, known), may_write=round_.live)


async def before_start(
    desk: Desk, actor: Actor, round_id: RoundId, known: Sequence[Method]
) -> BendView | None:
    """Return what to think about before a start with fewer people than the method asks for.

    None for everybody else's press, and where there is nothing to think about.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
    leads = actor.guild_id == round_.guild_id and actor.user_id == round_.facilitator_id
    if not leads or round_.status is not Status.OPEN or not bend.is_short(round_):
        return None
    if len(round_.participants) < round_.least:
        return None
    offered = await offers(desk, actor, round_id, known)
    return replace(offered, asks=round_.method.sizes[0])


async def switch(desk: Desk, actor: Actor, round_id: RoundId, method: Method) -> Receipt:
    """Go on by another method; what was written stays."""

    async def decide(tx: Transaction, round_: Round, now: datetime) -> bend.Outcome:
        written = await tx.contributions.of_round(round_.id)
        last = max((one.index for one in written), default=-1)
        return bend.switch(round_, actor, method, now, last)

    await desk.change_with(round_id, decide)
    return receipt("reply-bent")


async def to_writing(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Go on in writing."""

    async def decide(tx: Transaction, round_: Round, now: datetime) -> bend.Outcome:
        calendar = await desk.calendar(tx, await desk.guild(tx, round_.guild_id))
        return bend.to_writing(round_, actor, calendar, now)

    await desk.change_with(round_id, decide)
    return receipt("reply-in-writing")
