"""Acts after the last step: what helped, the promise, the evaluation, the close, the evening."""

from datetime import date, datetime

from bot.domain import effects as fx
from bot.domain import ending, play
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import ContributionId, RoundId
from bot.domain.method import Kind
from bot.domain.rights import Actor, must_belong
from bot.domain.round import Contribution, Round, Status
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt, zone_of
from bot.services.ending_views import PICKABLE, pickable

WORD_MAX = 60
OUTCOMES = (0, 1, 2)
"""A checkback: not, partly, done."""


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
        return outcome

    await desk.change_with(round_id, decide)
    return receipt("reply-picked", count=len(chosen))


async def commit(
    desk: Desk, actor: Actor, round_id: RoundId, promise: tuple[str, str], day: date
) -> Receipt:
    """Keep the bringer's promise as (if, then), and ask how it went on the evening of `day`."""
    if_text, then_text = (" ".join(play.must_be_text(part).split()) for part in promise)

    async def decide(tx: Transaction, round_: Round, now: datetime) -> play.Outcome:
        settings = await desk.guild(tx, round_.guild_id)
        outcome = ending.commit(round_, actor, day, zone_of(settings), now)
        await _keep(desk, tx, actor, round_, Kind.COMMITMENT, f"{if_text}\n{then_text}", ())
        return outcome

    round_ = await desk.change_with(round_id, decide)
    evening = ending.evening_of(round_, actor.user_id)
    asked = int(evening.timestamp()) if evening else 0
    return receipt("reply-committed", asked=str(asked))


async def evaluate(
    desk: Desk, actor: Actor, round_id: RoundId, marks: tuple[int, ...], word: str
) -> Receipt:
    """Store one person's four taps and their one word; another submit replaces it."""
    short = " ".join(word.split())[:WORD_MAX]

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        outcome = ending.evaluated(round_, actor, marks)
        await _keep(desk, tx, actor, round_, Kind.EVALUATION, short, marks)
        return outcome

    await desk.change_with(round_id, decide)
    return receipt("reply-evaluated")


async def check_back(
    desk: Desk, actor: Actor, round_id: RoundId, outcome: int, line: str
) -> Receipt:
    """Store how it went with the promise: 2 done, 1 partly, 0 not, and a line about it."""
    if outcome not in OUTCOMES:
        raise NotNow("error-scale", {"low": OUTCOMES[0], "high": OUTCOMES[-1]})
    clean = play.must_be_text(line) if line.strip() else ""

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        must_own_case(round_, actor)
        await _keep(desk, tx, actor, round_, Kind.CHECKBACK, clean, (outcome,))
        return round_, (fx.Show(fx.direct("checkback", actor.user_id)),)

    await desk.change_with(round_id, decide)
    return receipt("reply-checked-back")


def must_own_case(round_: Round, actor: Actor) -> None:
    """Refuse all but who brought, also after the close. Raises ``NotAllowed`` or ``NotNow``.

    In a direct message there is no server; there the person alone decides.
    """
    if actor.guild_id:
        must_belong(round_, actor)
    if actor.user_id not in round_.brought:
        raise NotAllowed("error-only-bringer")
    if round_.status is Status.CANCELLED:
        raise NotNow("error-round-over")


async def _keep(
    desk: Desk,
    tx: Transaction,
    actor: Actor,
    round_: Round,
    kind: Kind,
    text: str,
    marks: tuple[int, ...],
) -> None:
    await tx.contributions.put(
        Contribution(
            id=ContributionId(desk.ids.new()),
            round_id=round_.id,
            author_id=actor.user_id,
            index=-1,
            kind=kind,
            slot=str(kind),
            text=text,
            written_at=desk.clock.now(),
            marks=marks,
        )
    )
