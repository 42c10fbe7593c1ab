"""Read models of promises: the question, one's own list, what stands open in a circle, the note."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import laps
from bot.domain import promise as promising
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.promise import Promise, PromiseId
from bot.domain.promise_views import (
    CirclePromisesView,
    KnownPromise,
    LivedOnView,
    PromisesView,
    PromiseView,
    looks_back_at,
    seen_by,
)
from bot.domain.rights import Actor, must_take_part
from bot.domain.round import Contribution, Round, Status
from bot.ports import Transaction
from bot.services.desk import load
from bot.services.ending_views import PICKABLE, pickable

PAGE = 5
"""Promises on one page of one's own list: each is read whole, not cut."""


async def promise_view(tx: Transaction, promise: Promise, now: datetime) -> PromiseView:
    """Return a promise as whoever made it sees it."""
    round_ = await tx.rounds.get(promise.round_id) if promise.round_id is not None else None
    if round_ is None:
        return PromiseView(promise, "")
    lived = bool(promise.outcome)
    return PromiseView(
        promise,
        round_.title,
        promise.may_be_rewritten(now),
        len(await helped_of(tx, round_, promise)) if lived else 0,
        lived and bool(await pickable(tx, round_, promise.user_id)),
    )


async def helped_of(tx: Transaction, round_: Round, promise: Promise) -> tuple[Contribution, ...]:
    """Return what helped who promised: marked by them, in their own turn, and by others."""
    given = await tx.contributions.of_round(round_.id, kinds=PICKABLE)
    return tuple(
        one
        for one in given
        if one.helped
        and one.author_id != promise.user_id
        and laps.is_of(round_, promise.user_id, one.index)
    )


async def checkback(
    tx: Transaction, round_: Round, about: str, person_id: UserId, now: datetime
) -> PromiseView | None:
    """Return the question that is `about` a promise, or what was answered to it.

    One of before promises had an id is about the last one of this person in the round.
    """
    promise_id, _, times = about.partition("-")
    found = await tx.promises.get(PromiseId(promise_id)) if promise_id else None
    if not promise_id:
        found = promising.newest_of(await tx.promises.of_round(round_.id), person_id)
    if found is None or found.user_id != person_id:
        return None
    if times and int(times) < found.asks:
        return PromiseView(found, "", asked_again=True)
    return await promise_view(tx, found, now)


async def own_list(tx: Transaction, actor: Actor, page: int, now: datetime) -> PromisesView:
    """Return somebody's own promises, those that stand open first, a page (from 0) of them."""
    known = await tx.promises.of_person(actor.user_id, actor.guild_id or None)
    in_order = sorted(known, key=lambda one: not one.is_open)
    pages = max(1, -(-len(in_order) // PAGE))
    page = min(page, pages - 1)
    here = in_order[page * PAGE : (page + 1) * PAGE]
    quiet = actor.user_id in await tx.promises.hushed([actor.user_id])
    return PromisesView(
        tuple([await promise_view(tx, one, now) for one in here]), page, pages, quiet
    )


async def open_in_circle(tx: Transaction, round_: Round) -> Sequence[Promise]:
    """Return what those who sit in this round promised before in its circle, and is still open."""
    home = await tx.circles.home_of(round_.id)
    if home is None or home.circle_id is None:
        return ()
    people = (*round_.participants, *round_.adders, round_.facilitator_id)
    found = await tx.promises.open_in([home.circle_id], people)
    return [one for one in found if one.round_id != round_.id]


async def open_on_board(tx: Transaction, round_: Round, index: int) -> int:
    """Return how many promises the board of a step says are open: that alone all may know."""
    if looks_back_at(round_) != index or round_.status is not Status.RUNNING:
        return 0
    return len(await open_in_circle(tx, round_))


async def in_circle(
    tx: Transaction, actor: Actor, round_id: RoundId, now: datetime
) -> CirclePromisesView:
    """Return what stands open when a circle meets again, as far as this person may know it.

    Raises ``Missing`` or ``NotAllowed`` for who does not take part.
    """
    round_ = await load(tx, round_id)
    must_take_part(round_, actor)
    own: list[PromiseView] = []
    known: list[KnownPromise] = []
    unseen = 0
    for one in await open_in_circle(tx, round_):
        if one.user_id == actor.user_id:
            own.append(await promise_view(tx, one, now))
            continue
        made_in = await tx.rounds.get(one.round_id) if one.round_id is not None else None
        seen = seen_by(one, made_in, actor.user_id)
        if seen is None:
            unseen += 1
        else:
            known.append(seen)
    return CirclePromisesView(round_id, tuple(own), tuple(known), unseen)


async def lived_on(
    tx: Transaction, round_: Round, contribution_id: ContributionId, person_id: UserId
) -> LivedOnView | None:
    """Return the note that what somebody gave lived on.

    None once it is gone, is not marked any more, or its author would rather not hear it.
    """
    one = await tx.contributions.get(contribution_id)
    if one is None or one.round_id != round_.id or not one.helped or one.author_id != person_id:
        return None
    bringer = round_.bringer_at(one.index)
    promises = await tx.promises.of_round(round_.id)
    tells = any(each.tells and each.user_id == bringer for each in promises)
    if not tells or person_id in await tx.promises.hushed([person_id]):
        return None
    return LivedOnView(round_.id, one.id, one.kind, one.text, one.written_at)
