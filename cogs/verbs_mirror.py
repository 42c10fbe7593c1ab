"""What the buttons of the question mirror do; every answer is for the asker alone."""

from bot.custom_ids import Verb, encode
from bot.domain.coaching_views import MirrorView
from bot.domain.errors import NotNow
from bot.render.mirror import mirror_card, rewrite_form
from bot.services import mirror
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


async def ask(call: Call, index: int, opening: str) -> Reply:
    """Post the question in the form, or hold it and show its asker the mirror."""
    told = await mirror.ask(
        call.house.desk,
        await call.actor_in_round(),
        call.round_id,
        index,
        call.answer("text"),
        opening,
        call.language,
    )
    if isinstance(told, MirrorView):
        return mirror_card(told, call.language, call.house.texts)
    return told


@on(Verb.POST)
async def post(call: Call) -> Reply:
    """Post a held question as it is."""
    actor = await call.actor_in_round()
    return await mirror.post(call.house.desk, actor, call.round_id, call.act.arg(0))


@on(Verb.PARK)
async def park(call: Call) -> Reply:
    """Keep a held question for the step of advice."""
    actor = await call.actor_in_round()
    return await mirror.park(call.house.desk, actor, call.round_id, call.act.arg(0))


@on(Verb.REWRITE)
async def rewrite(call: Call) -> Reply:
    """Open the form again, with the question in it."""
    desk, (index, opening) = call.house.desk, _place(call)
    held = await mirror.held_of(desk, await call.actor_in_round(), call.round_id, opening)
    kept = await draft_of(desk, call.person.user_id, form_key(call.act))
    act = encode(Verb.REWRITE_IN, call.round_id, str(index), opening, call.opening)
    return rewrite_form(act, kept.get("text", "") or held.text, call.language, call.house.texts)


@on(Verb.REWRITE_IN)
async def rewrite_in(call: Call) -> Reply:
    """Take the question anew: it stays the same one, however often it is written."""
    index, opening = _place(call)
    return await ask(call, index, opening)


def _place(call: Call) -> tuple[int, str]:
    index = call.act.arg(0)
    if not index.isdecimal():
        raise NotNow("error-not-this-step")
    return int(index), call.act.arg(1)
