"""Acts on what leaves a person or a circle: offer, lift, turn the second key, take back."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.effects import Show
from bot.domain.errors import Missing
from bot.domain.harvest import gate
from bot.domain.harvest.effects import asked_surface, told_surface
from bot.domain.harvest.gate import Wording
from bot.domain.harvest.item import ItemId, LiftedItem, Place, State
from bot.domain.ids import ProgrammeId, RoundId, UserId
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import hand_on


def new_item_id(desk: Desk) -> ItemId:
    """Return the id of an item to offer: a form that comes back twice is then one item."""
    return ItemId(desk.ids.new())


async def offer(
    desk: Desk,
    actor: Actor,
    item_id: ItemId,
    place: Place,
    wording: Wording,
    holders: Collection[UserId] = (),
) -> LiftedItem:
    """Write down what a person wants to let go; until they `lift` it nobody else sees it.

    `holders` are the people whose case it touches, see ``gate.keepers``. The same id again is the
    same offer in other words. Raises ``BadInput``, ``Missing``, or ``NotNow`` once it was lifted.
    """
    return await desk.transact(
        lambda tx: offer_in(desk, tx, actor, item_id, place, wording, holders)
    )


async def offer_in(
    desk: Desk,
    tx: Transaction,
    actor: Actor,
    item_id: ItemId,
    place: Place,
    wording: Wording,
    holders: Collection[UserId] = (),
) -> LiftedItem:
    """Do as `offer` does, inside a transaction that is already open."""
    typed = gate.cleaned(wording)
    now = desk.clock.now()
    before = await tx.harvest.get(item_id)
    if before is None:
        fresh = LiftedItem(
            item_id, place, actor.user_id, typed.scope, typed.text, typed.source, now
        )
        before = gate.locked(fresh, holders, now)
    gate.must_be_author(before, actor)
    item = gate.reworded(before, typed)
    gate.must_have_audience(item)
    await tx.harvest.put(item)
    return item


async def lift(desk: Desk, actor: Actor, item_id: ItemId) -> LiftedItem:
    """Let go what was offered, as it stands: it is out, or its second keys are asked for.

    Raises ``Missing`` for who is not its author, ``NotNow`` for what was taken back.
    """
    return await _change(desk, actor, item_id, gate.let_go)


async def lift_in(desk: Desk, tx: Transaction, actor: Actor, item_id: ItemId) -> LiftedItem:
    """Do as `lift` does, inside a transaction that is already open."""
    return await _change_in(desk, tx, actor, item_id, gate.let_go)


async def turn_key(desk: Desk, actor: Actor, item_id: ItemId) -> LiftedItem:
    """Turn the second key to what touches one's case. Raises ``Missing`` or ``NotNow``."""
    return await _change(desk, actor, item_id, gate.turned)


async def refuse_key(desk: Desk, actor: Actor, item_id: ItemId) -> LiftedItem:
    """Keep the second key, or take it back; what was out is out no more. Raises ``Missing``."""
    return await _change(desk, actor, item_id, gate.refused)


async def withdraw(desk: Desk, actor: Actor, item_id: ItemId) -> Receipt:
    """Take back one's own text, at any time; its words are erased. Raises ``Missing``."""
    await _change(desk, actor, item_id, gate.withdrawn)
    return receipt("reply-lift-withdrawn")


async def _change(desk: Desk, actor: Actor, item_id: ItemId, change: gate.Change) -> LiftedItem:
    return await desk.transact(lambda tx: _change_in(desk, tx, actor, item_id, change))


async def _change_in(
    desk: Desk, tx: Transaction, actor: Actor, item_id: ItemId, change: gate.Change
) -> LiftedItem:
    before = await tx.harvest.get(item_id)
    if before is None:
        raise Missing("error-no-lift")
    after = change(before, actor, desk.clock.now())
    if after != before:
        await tx.harvest.put(after)
        await _follow(desk, tx, before, after)
    return after


async def _follow(desk: Desk, tx: Transaction, before: LiftedItem, after: LiftedItem) -> None:
    """Write down what must follow: who is asked for a key, who hears of it, what is shown anew.

    A text of a round that was erased reaches the holder of its key only in their own list.
    """
    now, round_id = desk.clock.now(), after.place.round_id
    if before.is_out and not after.is_out and after.place.programme_id is not None:
        # Without it others may have too few around them to be told.
        await hand_on(desk, tx, after.place.programme_id, now)
    if round_id is None or not after.touches_case or await tx.rounds.get(round_id) is None:
        return
    asked = [Show(asked_surface(after, key.holder_id)) for key in after.keys]
    told = [Show(told_surface(after))] if State.WAITING is not after.state else []
    await desk.note(tx, round_id, (*asked, *told), now)


# ---------------------------------------------------------------------------- reading


async def own(desk: Desk, actor: Actor) -> Sequence[LiftedItem]:
    """Return what a person offered on this server and did not take back, newest first."""
    async with desk.uow.read() as tx:
        mine = await tx.harvest.of_author(actor.guild_id, actor.user_id)
    return [one for one in reversed(mine) if one.state is not State.WITHDRAWN]


async def held_by(desk: Desk, actor: Actor) -> Sequence[LiftedItem]:
    """Return what touches a person's case and was let go by its author, newest first."""
    async with desk.uow.read() as tx:
        keyed = await tx.harvest.of_holder(actor.guild_id, actor.user_id)
    return [one for one in reversed(keyed) if one.state in {State.WAITING, State.LIFTED}]


async def readable(
    desk: Desk, actor: Actor, programme_id: ProgrammeId | None = None
) -> Sequence[LiftedItem]:
    """Return all that is out and that this person may read, oldest first, as it is stored.

    With `programme_id` only what is of that programme.
    """
    async with desk.uow.read() as tx:
        return await readable_in(tx, actor, programme_id)


async def readable_in(
    tx: Transaction, actor: Actor, programme_id: ProgrammeId | None = None
) -> Sequence[LiftedItem]:
    """Do as `readable` does, inside a transaction that is already open."""
    around = await tx.harvest.around(actor.guild_id, actor.user_id)
    return [
        one
        for one in await tx.harvest.out_on(actor.guild_id)
        if gate.may_read(one, actor, around) and programme_id in {None, one.place.programme_id}
    ]


async def place_of_round(tx: Transaction, round_id: RoundId) -> Place:
    """Return where what is said in a round comes from. Raises ``Missing`` for no round."""
    round_ = await tx.rounds.get(round_id)
    if round_ is None:
        raise Missing("error-no-round")
    home = await tx.circles.home_of(round_id)
    circle = await tx.circles.get(home.circle_id) if home and home.circle_id else None
    place = Place(round_.guild_id, circle_id=circle.id if circle else None, round_id=round_id)
    if circle and circle.programme_id:
        return replace(place, programme_id=circle.programme_id)
    planned = await tx.meetings.get(home.meeting_id) if home and home.meeting_id else None
    return replace(place, programme_id=planned.programme.id) if planned else place
