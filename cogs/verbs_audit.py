"""What the buttons of who did what do."""

from bot.custom_ids import Verb
from bot.render.audit import audit_card
from bot.services import audit
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.AUDIT)
async def page(call: Call) -> Reply:
    """Show another page of what was done on this server."""
    view = await audit.look(call.house.desk, call.actor, call.number(0))
    return audit_card(view, call.language, call.house.texts)
