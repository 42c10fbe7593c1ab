"""Read models of the ending: the look back, the harvest card and the evening after."""

from bot.domain import views
from bot.domain.method import Kind
from bot.domain.round import Round
from bot.ports import Transaction
from bot.services.cases import chosen_bid

HELPFUL = (Kind.QUESTION, Kind.REFRAME, Kind.ASSOCIATION, Kind.REMARK, Kind.ADVICE)
"""The kinds a bringer can mark as helpful."""


async def closing(tx: Transaction, round_: Round) -> views.ClosingView:
    """Return what the look back still asks of whom."""
    given = await tx.contributions.of_round(
        round_.id, kinds=[Kind.EVALUATION, Kind.COMMITMENT, *HELPFUL]
    )
    return views.ClosingView(
        round_.id,
        round_.status,
        round_.bringer_id,
        round_.participants,
        sum(one.helped for one in given),
        any(one.kind is Kind.COMMITMENT for one in given),
        sum(one.kind is Kind.EVALUATION for one in given),
        tuple(views.item(one) for one in given if one.kind is Kind.EVALUATION and one.text),
    )


async def harvest(tx: Transaction, round_: Round) -> views.HarvestView | None:
    """Return the bringer's card; None for a round without a bringer."""
    if round_.bringer_id is None:
        return None
    given = await tx.contributions.of_round(round_.id, kinds=HELPFUL)
    bid = await chosen_bid(tx, round_)
    if_text, then_text = await _promise(tx, round_)
    return views.HarvestView(
        round_.id,
        round_.title,
        round_.method.name,
        round_.bringer_id,
        round_.ended_at,
        views.bid_item(bid).title if bid is not None else round_.title,
        tuple(views.item(one) for one in given if one.helped),
        if_text,
        then_text,
        round_.commit_on,
    )


async def _promise(tx: Transaction, round_: Round) -> tuple[str, str]:
    kept = await tx.contributions.of_round(
        round_.id, kinds=[Kind.COMMITMENT], author_id=round_.bringer_id
    )
    if not kept:
        return "", ""
    if_text, _, then_text = kept[0].text.partition("\n")
    return if_text, then_text


async def checkback(tx: Transaction, round_: Round) -> views.CheckbackView | None:
    """Return the question of the evening after; None without a promise."""
    if round_.bringer_id is None:
        return None
    if_text, then_text = await _promise(tx, round_)
    kept = await tx.contributions.of_round(
        round_.id, kinds=[Kind.CHECKBACK], author_id=round_.bringer_id
    )
    outcome = kept[0].marks[0] if kept else -1
    line = kept[0].text if kept else ""
    return views.CheckbackView(
        round_.id, round_.title, round_.bringer_id, if_text, then_text, outcome, line
    )
