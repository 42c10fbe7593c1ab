"""What the buttons of somebody's own choices do."""

from bot.custom_ids import Verb
from bot.domain.choices import Way
from bot.domain.errors import Missing
from bot.render.personal import way_card
from bot.services import personal
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.WAY)
async def way(call: Call) -> Reply:
    """Show where a person is reached between meetings, or change that."""
    chosen = call.act.arg(0)
    desk, user_id = call.house.desk, call.person.user_id
    if not chosen:
        now = await personal.way_of(desk, user_id)
        return way_card(now, call.language, call.house.texts)
    if chosen not in set(Way):
        raise Missing("error-old-button")
    return await personal.choose_way(desk, user_id, Way(chosen))
