"""Acts after the last step: what helped, the evaluation, and the close."""

from datetime import datetime

from bot.domain import ending, play
from bot.domain.errors import Missing
from bot.domain.ids import ContributionId, RoundId
from bot.domain.method import Kind
from bot.domain.promise import newest_of, shown
from bot.domain.rights import Actor
from bot.domain.round import Contribution, Round
from bot.ports import Transaction
from bot.services.agreement import must_have_agreed
from bot.services.desk import Desk, Receipt, receipt
from bot.services.ending_views import PICKABLE, pickable

WORD_MAX = 60


async def close(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Close the round and send the harvest card to who brought."""
    await desk.change(round_id, lambda r, now: ending.close(r, actor, now))
    return receipt("reply-closed")


async def pick(
    desk: Desk, actor: Actor, round_id: RoundId, chosen: tuple[ContributionId, ...]
) -> Receipt:
    """Mark exactly these contributions as the ones that helped who picks, in their own turn."""

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        outcome = ending.picked(round_, actor)
        possible = {one.id for one in await pickable(tx, round_, actor.user_id)}
        if not set(chosen) <= possible:
            raise Missing("error-no-contribution")
        given = await tx.contributions.of_round(round_.id, kinds=PICKABLE)
        others = (one.id for one in given if one.helped and one.id not in possible)
        await tx.contributions.mark_helped(round_.id, (*chosen, *others))
        after, effects = outcome
        promise = newest_of(await tx.promises.of_round(round_.id), actor.user_id)
        return after, (*effects, *(shown(promise) if promise is not None else ()))

    await desk.change_with(round_id, decide)
    return receipt("reply-picked", count=len(chosen))


async def evaluate(
    desk: Desk, actor: Actor, round_id: RoundId, marks: tuple[int, ...], word: str
) -> Receipt:
    """Store one person's four taps and their one word; another submit replaces it."""
    short = " ".join(word.split())[:WORD_MAX]

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        outcome = ending.evaluated(round_, actor, marks)
        await must_have_agreed(tx, round_, actor.user_id)
        await tx.contributions.put(
            Contribution(
                id=ContributionId(desk.ids.new()),
                round_id=round_.id,
                author_id=actor.user_id,
                index=-1,
                kind=Kind.EVALUATION,
                slot=str(Kind.EVALUATION),
                text=short,
                written_at=desk.clock.now(),
                marks=marks,
            )
        )
        return outcome

    await desk.change_with(round_id, decide)
    return receipt("reply-evaluated")
