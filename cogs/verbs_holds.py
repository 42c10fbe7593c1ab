"""What the buttons of holds do."""

from bot.custom_ids import Verb
from bot.domain.errors import Missing
from bot.domain.hold import HoldId
from bot.domain.ids import is_id
from bot.services import holds
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.HOLD_AGREE)
async def agree(call: Call) -> Reply:
    """Agree to a hold as the second person."""
    return await holds.agree(call.house.desk, call.actor, _hold_id(call))


@on(Verb.HOLD_END)
async def end(call: Call) -> Reply:
    """End a hold."""
    return await holds.end(call.house.desk, call.actor, _hold_id(call))


def _hold_id(call: Call) -> HoldId:
    if not is_id(call.act.arg(0)):
        raise Missing("error-old-button")
    return HoldId(call.act.arg(0))
