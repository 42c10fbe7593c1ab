"""What the buttons of an invitation do."""

from bot.custom_ids import ANYWAY, Verb, encode
from bot.domain.ids import UserId
from bot.domain.rights import must_take_part
from bot.domain.round import Status
from bot.render.bend import bend_card
from bot.render.replies import (
    confirm_cancel_card,
    confirm_leave_card,
    missing_rights_card,
    status_card,
)
from bot.render.views import card_of
from bot.services import bend, lobby, people
from bot.services.adding import call_now
from bot.services.desk import load
from bot.services.status import status_of
from cogs import verbs_cases
from cogs.answers import Reply
from cogs.calls import Call, number_in, on


@on(Verb.JOIN)
async def join(call: Call) -> Reply:
    """Take a seat."""
    return await lobby.join(call.house.desk, call.actor, call.round_id)


@on(Verb.DECLINE)
async def decline(call: Call) -> Reply:
    """Say "not today"."""
    return await lobby.decline(call.house.desk, call.actor, call.round_id)


@on(Verb.ADD_LATER)
async def add_later(call: Call) -> Reply:
    """Choose to add in writing, because one cannot be there at the hour, or has to leave."""
    return await people.add_later(call.house.desk, call.actor, call.round_id)


@on(Verb.ADD)
async def add(call: Call) -> Reply:
    """Open for one person what they are asked to add. Raises ``NotAllowed`` for all others."""
    house = call.house
    actor = await call.actor_in_round()
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
    must_take_part(round_, actor)
    return card_of(call_now(round_, actor.user_id), call.language, house.texts)


@on(Verb.ADD_PASS)
async def add_pass(call: Call) -> Reply:
    """Add nothing, which counts as well."""
    actor = await call.actor_in_round()
    return await people.pass_adding(call.house.desk, actor, call.round_id)


@on(Verb.BID)
async def bid(call: Call) -> Reply:
    """Open the form for a case, with what this person offered before, or offer prepared ones."""
    return await verbs_cases.offer(call)


@on(Verb.BID_IN)
async def bid_in(call: Call) -> Reply:
    """Take the case that was offered."""
    return await lobby.bid(
        call.house.desk, call.actor, call.round_id, call.answer("title"), call.answer("about")
    )


@on(Verb.START)
async def start(call: Call) -> Reply:
    """Start, unless the bot lacks something to make the room: then say what, where and how.

    With fewer people than the method asks for, it first asks whether that is meant.
    """
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        settings = await house.desk.guild(tx, round_.guild_id)
    if round_.status is Status.OPEN and call.actor.user_id == round_.facilitator_id:
        if settings.category_id is None:
            return missing_rights_card((), call.language, house.texts)
        missing = await house.messenger.missing_rights(
            round_.guild_id, settings.category_id, round_.announce_id
        )
        if missing:
            return missing_rights_card(tuple(missing), call.language, house.texts)
    if call.act.arg(0) != ANYWAY:
        known = await house.all_methods(call.person.guild_id)
        few = await bend.before_start(house.desk, call.actor, call.round_id, known)
        if few is not None:
            return bend_card(few, call.language, house.texts)
    return await lobby.start(house.desk, call.actor, call.round_id)


@on(Verb.STATUS)
async def status(call: Call) -> Reply:
    """Show how the round stands, and the ways on and out."""
    view = await status_of(call.house.desk, call.actor, call.round_id)
    return status_card(view, call.language, call.house.texts)


@on(Verb.LEAVE)
async def leave(call: Call) -> Reply:
    """Ask whether one really leaves, and give up the seat when the answer is yes."""
    if call.act.arg(0) != "yes":
        return confirm_leave_card(call.round_id, call.language, call.house.texts)
    return await people.leave(call.house.desk, call.actor, call.round_id)


@on(Verb.CANCEL)
async def cancel(call: Call) -> Reply:
    """Ask whether the round is really off, and call it off when the answer is yes."""
    if call.act.arg(0) != "yes":
        sure = encode(Verb.CANCEL, call.round_id, "yes")
        return confirm_cancel_card(sure, call.language, call.house.texts)
    return await lobby.cancel(call.house.desk, await call.overseer(), call.round_id)


@on(Verb.ADMIT)
async def admit(call: Call) -> Reply:
    """Let in somebody who came late."""
    user_id = UserId(call.number(0))
    return await people.admit(call.house.desk, call.actor, call.round_id, user_id)


@on(Verb.HANDOVER)
async def hand_over(call: Call) -> Reply:
    """Give the lead to the person picked."""
    to = UserId(number_in(call.picked))
    return await people.hand_over(call.house.desk, await call.overseer(), call.round_id, to)


@on(Verb.TAKE_OVER)
async def take_over(call: Call) -> Reply:
    """Lead on."""
    return await people.take_over(call.house.desk, call.actor, call.round_id)


@on(Verb.CHOOSE_AGAIN)
async def choose_again(call: Call) -> Reply:
    """Take another case."""
    await people.choose_again(call.house.desk, call.actor, call.round_id)
    return None


@on(Verb.NEW_ROOM)
async def new_room(call: Call) -> Reply:
    """Make another room. Pressed in a direct message, the round itself says which server."""
    actor = await call.overseer()
    return await people.new_room(call.house.desk, actor, call.round_id)
