"""Read models of the ending: the look back and the harvest card."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import laps, views
from bot.domain.ids import UserId
from bot.domain.method import Kind
from bot.domain.promise import newest_of
from bot.domain.round import Contribution, Round
from bot.ports import Transaction
from bot.services import retention
from bot.services.adding import items_of
from bot.services.cases import bid_by

HELPFUL = (Kind.QUESTION, Kind.REFRAME, Kind.ASSOCIATION, Kind.REMARK, Kind.ADVICE)
"""The kinds a bringer can mark as helpful."""

PICKABLE = (*HELPFUL, Kind.TAKEAWAY)
"""The same, with a kind that counts only where it was added in writing."""


async def closing(tx: Transaction, round_: Round, now: datetime) -> views.ClosingView:
    """Return what the look back still asks of whom."""
    given = await tx.contributions.of_round(round_.id, kinds=[Kind.EVALUATION, *PICKABLE])
    promised = {one.user_id for one in await tx.promises.of_round(round_.id)}
    there = {user for user in round_.brought if user in round_.participants}
    going = await retention.goes(tx, round_, now)
    return views.ClosingView(
        round_.id,
        round_.status,
        round_.brought,
        round_.participants,
        sum(one.helped for one in given),
        len(promised) > 0 and promised >= there,
        sum(one.kind is Kind.EVALUATION for one in given),
        tuple(views.item(one) for one in given if one.kind is Kind.EVALUATION and one.text),
        round_.still_to_add,
        round_.adding.until,
        going.at,
        going.held,
    )


async def harvest(tx: Transaction, round_: Round, person_id: UserId) -> views.HarvestView | None:
    """Return the card of somebody who brought; None for anybody else."""
    if person_id not in round_.brought:
        return None
    kinds = [*PICKABLE, Kind.ACCOUNT, Kind.RESPONSE]
    given = await tx.contributions.of_round(round_.id, kinds=kinds)
    own = [one for one in given if laps.is_of(round_, person_id, one.index)]
    bid = await bid_by(tx, round_, person_id)
    promise = newest_of(await tx.promises.of_round(round_.id), person_id)
    return views.HarvestView(
        round_.id,
        round_.title,
        round_.method.name,
        person_id,
        round_.ended_at,
        views.bid_item(bid).title if bid is not None else _told_title(round_, own),
        items_of(round_, (one for one in own if one.helped)),
        promise.if_text if promise else "",
        promise.then_text if promise else "",
        promise.ask_at if promise else None,
        tuple(views.item(one) for one in own if round_.laps and one.kind is Kind.RESPONSE),
        tuple(one for one in _to_mark(round_, own) if one.later and not one.helped),
    )


def _told_title(round_: Round, own: Sequence[Contribution]) -> str:
    """Return what to call a case that was never offered: where people bring in turn, as told."""
    told = next((one.text for one in own if one.kind is Kind.ACCOUNT), "")
    first, *_ = told.split("\n", maxsplit=1)
    return first if round_.laps and first else round_.title


async def pickable(tx: Transaction, round_: Round, person_id: UserId) -> tuple[views.Item, ...]:
    """Return what this bringer can mark: what the room may read of their case, as it came in."""
    given = await tx.contributions.of_round(round_.id, kinds=PICKABLE)
    return _to_mark(round_, [one for one in given if laps.is_of(round_, person_id, one.index)])


def _to_mark(round_: Round, own: Sequence[Contribution]) -> tuple[views.Item, ...]:
    items = items_of(round_, (one for one in own if views.is_visible(round_, one)))
    return tuple(
        one for one in items if one.kind in HELPFUL or (one.kind in PICKABLE and one.later)
    )
