"""What the buttons around the agreement do: agree and go on, read first, look back, add to it."""

from dataclasses import replace

from bot.custom_ids import Act, Verb
from bot.domain.errors import Missing
from bot.domain.ids import CircleId, is_id
from bot.domain.language import Language
from bot.render.agreement import agreements_card, own_lines_form
from bot.render.voice import Voice
from bot.services import agreement
from bot.services.desk import receipt
from bot.services.settings import draft_of, drop_draft
from cogs.answers import Reply
from cogs.calls import HANDLERS, Call, on
from cogs.drafts import form_key, is_form, opener
from cogs.hints import with_hint
from cogs.house import House


@on(Verb.AGREE)
async def agree(call: Call) -> Reply:
    """Agree, and go straight on with what waited for it, with the words that were typed."""
    actor = await call.actor_in_round()
    told = await agreement.accept(call.house.desk, actor, call.round_id, call.act.arg(0))
    waited = call.act.arg(1)
    if waited not in set(Verb):
        return told
    return await _go_on(call, Act(waited, call.act.subject, call.act.args[2:]))


async def _go_on(call: Call, act: Act) -> Reply:
    """Do what a person was about to do; a form whose words were not kept is opened anew."""
    if not is_form(act):
        return await HANDLERS[Verb(act.verb)](replace(call, act=act))
    opens = opener(act)
    typed = await draft_of(call.house.desk, call.person.user_id, form_key(opens))
    if not typed:
        return await HANDLERS[Verb(opens.verb)](replace(call, act=opens))
    written = replace(call, act=act, answers=typed)
    reply = await HANDLERS[Verb(act.verb)](written)
    await drop_draft(call.house.desk, call.person.user_id, form_key(opens))
    return with_hint(written, reply)


@on(Verb.AGREE_LATER)
async def later(_call: Call) -> Reply:
    """Let somebody read first; what they typed was kept before they were asked."""
    return receipt("reply-agreement-later")


@on(Verb.AGREEMENTS)
async def show(call: Call) -> Reply:
    """Show what a person agreed to."""
    view = await agreement.mine(call.house.desk, await call.overseer())
    return agreements_card(view, call.language, call.house.texts)


@on(Verb.OWN_LINES)
async def own_lines(call: Call) -> Reply:
    """Open the form for the own lines of the circle picked, or of the one the act is about."""
    circle_id = CircleId(call.picked) if call.values else call.act.circle_id
    return await lines_form(call, circle_id)


async def lines_form(call: Call, circle_id: CircleId) -> Reply:
    """Return the form with the lines that hold now, or with what was typed before."""
    if not is_id(circle_id):
        raise Missing("error-no-circle")
    name, own = await agreement.lines_of(call.house.desk, await call.overseer(), circle_id)
    kept = await draft_of(
        call.house.desk, call.person.user_id, form_key(Act(Verb.OWN_LINES, circle_id))
    )
    value = kept.get("lines", "") or "\n".join(own.lines)
    return own_lines_form(circle_id, name, value, call.opening, _voice(call.house, call.language))


def _voice(house: House, language: Language) -> Voice:
    return Voice(house.texts, language)


@on(Verb.OWN_LINES_IN)
async def own_lines_in(call: Call) -> Reply:
    """Take the own lines of a circle; everybody in it is asked again."""
    return await agreement.write_lines(
        call.house.desk, await call.overseer(), call.act.circle_id, call.answer("lines")
    )
