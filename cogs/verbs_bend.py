"""What the buttons do that let a round bend to who is left."""

from bot.custom_ids import Verb
from bot.render.bend import bend_card
from bot.services import bend
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.BEND)
async def offers(call: Call) -> Reply:
    """Show what fits who is left."""
    house = call.house
    known = await house.all_methods(call.person.guild_id)
    view = await bend.offers(house.desk, call.actor, call.round_id, known)
    return bend_card(view, call.language, house.texts)


@on(Verb.BEND_TO)
async def bend_to(call: Call) -> Reply:
    """Go on by another method."""
    method = await call.house.method(call.person.guild_id, call.act.arg(0))
    return await bend.switch(call.house.desk, call.actor, call.round_id, method)


@on(Verb.TO_WRITING)
async def to_writing(call: Call) -> Reply:
    """Go on in writing."""
    return await bend.to_writing(call.house.desk, call.actor, call.round_id)
