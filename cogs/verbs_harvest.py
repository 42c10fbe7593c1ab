"""What the buttons, menus and forms around lifted texts do."""

from bot.custom_ids import Verb
from bot.domain.harvest.views import KeyView
from bot.render.lifting import key_card
from bot.render.voice import Voice
from bot.services import harvest, harvest_views
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.KEY_SEE)
async def key_see(call: Call) -> Reply:
    """Show who brought the case what waits for their key."""
    return await _key(call)


@on(Verb.KEY_TURN)
async def key_turn(call: Call) -> Reply:
    """Turn the second key."""
    await harvest.turn_key(call.house.desk, call.actor, call.act.item_id)
    return await _key(call)


@on(Verb.KEY_KEEP)
async def key_keep(call: Call) -> Reply:
    """Keep the second key, or take it back."""
    await harvest.refuse_key(call.house.desk, call.actor, call.act.item_id)
    return await _key(call)


async def _key(call: Call) -> Reply:
    view: KeyView = await harvest_views.key_of(call.house.desk, call.actor, call.act.item_id)
    return key_card(view, Voice(call.house.texts, call.language))


@on(Verb.LIFT_BACK)
async def back(call: Call) -> Reply:
    """Take one's own text back."""
    return await harvest.withdraw(call.house.desk, call.actor, call.act.item_id)
