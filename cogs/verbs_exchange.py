"""What the buttons, menus and forms of asking and offering help do."""

from bot.custom_ids import Act, Verb
from bot.domain.case import Layer, Theme
from bot.domain.errors import BadInput, Missing
from bot.domain.exchange import TEXT_MAX, Side
from bot.domain.ids import is_id
from bot.domain.introductions import Brought, EntryId, IntroductionId, Say
from bot.domain.stand.model import Line
from bot.render.exchange import (
    ANYWHERE,
    counts_card,
    echo_card,
    entry_card,
    entry_form,
    exchange_card,
)
from bot.render.themes import propose_form
from bot.render.voice import Voice
from bot.services import echo, exchange, introductions, stand, themes
from bot.services.exchange import Typed
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.HELP)
async def show(call: Call) -> Reply:
    """Show somebody's own requests and offers."""
    view = await exchange.look(call.house.desk, await call.overseer(), call.act.programme_id)
    return exchange_card(view, call.language, call.house.texts)


@on(Verb.HELP_NEW)
async def new(call: Call) -> Reply:
    """Open the form, for a new entry or to change one; with what was typed when a try failed."""
    house, place, side = call.house, call.act.programme_id, _side(call.act.arg(0))
    standing: dict[str, str] = {}
    if call.act.arg(1):
        entry_id = _entry(call.act.arg(1))
        standing = await _standing(call, entry_id)
    else:
        entry_id = await exchange.begin(house.desk, call.actor, place)
    opens = Act(Verb.HELP_NEW, place, (side.value, entry_id))
    kept = await draft_of(house.desk, call.person.user_id, form_key(opens))
    voice = Voice(house.texts, call.language)
    return entry_form(place, entry_id, side, call.opening, {**standing, **kept}, voice)


async def _standing(call: Call, entry_id: EntryId) -> dict[str, str]:
    """Return what an entry says now; nothing for one that was never stored."""
    try:
        entry = await exchange.own(call.house.desk, call.actor, call.act.programme_id, entry_id)
    except Missing:
        return {}
    theme = {"theme": entry.theme.value} if entry.theme else {}
    return {"text": entry.text, "layer": entry.layer.value if entry.layer else ANYWHERE, **theme}


@on(Verb.HELP_STAND)
async def from_stand(call: Call) -> Reply:
    """Open the form with the request or offer that somebody wrote when they took stock."""
    house, actor, line = call.house, await call.overseer(), call.act.arg(0)
    sides = {Line.REQUEST: Side.ASK, Line.OFFER: Side.OFFER}
    if line not in set(sides):
        raise Missing("error-old-button")
    view = await stand.mine(house.desk, actor, call.act.meeting_id, to_mark=False)
    place = await themes.programme_of(house.desk, actor, call.act.meeting_id)
    entry_id = await exchange.begin(house.desk, actor, place)
    draft = {"text": view.lines.get(Line(line), "")[:TEXT_MAX]}
    voice = Voice(house.texts, call.language)
    return entry_form(place, entry_id, sides[Line(line)], call.opening, draft, voice)


@on(Verb.HELP_NEW_IN)
async def new_in(call: Call) -> Reply:
    """Keep a request or an offer."""
    theme, layer = call.answer("theme"), call.answer("layer")
    if theme not in set(Theme) or layer not in {ANYWHERE, *Layer}:
        raise BadInput("error-pick-from-list")
    typed = Typed(call.answer("text"), Theme(theme), None if layer == ANYWHERE else Layer(layer))
    entry_id, side = _entry(call.act.arg(1)), _side(call.act.arg(0))
    return await exchange.put(
        call.house.desk, call.actor, call.act.programme_id, entry_id, side, typed
    )


@on(Verb.HELP_SEE)
async def see(call: Call) -> Reply:
    """Show the entry picked, with what can be done with it."""
    place = call.act.programme_id
    entry = await exchange.own(call.house.desk, call.actor, place, _entry(call.picked))
    return entry_card(place, entry, call.language, call.house.texts)


@on(Verb.HELP_SHARE)
async def share(call: Call) -> Reply:
    """Let an entry look for somebody."""
    entry_id = _entry(call.act.arg(0))
    return await exchange.share(call.house.desk, call.actor, call.act.programme_id, entry_id)


@on(Verb.HELP_CLOSE)
async def close(call: Call) -> Reply:
    """End an entry."""
    entry_id = _entry(call.act.arg(0))
    return await exchange.close(call.house.desk, call.actor, call.act.programme_id, entry_id)


@on(Verb.HELP_MATCH)
async def match_now(call: Call) -> Reply:
    """Look for who fits, and tell who leads how many that were."""
    actor = await call.overseer()
    asked, counts = await exchange.match(call.house.desk, actor, call.act.programme_id)
    return counts_card(asked, counts, call.language, call.house.texts)


@on(Verb.INTRODUCE)
async def introduce(call: Call) -> Reply:
    """Keep whether somebody wants to be introduced."""
    answer, introduction_id = call.act.arg(1), _introduction(call.act.arg(0))
    if answer not in set(Say):
        raise Missing("error-old-button")
    place, desk, user_id = call.act.programme_id, call.house.desk, call.person.user_id
    if answer != Say.AGENDA:
        return await introductions.say(desk, user_id, place, introduction_id, Say(answer))
    proposal_id = await themes.begin(desk, await call.actor_in_programme(), place)
    theme = await introductions.to_agenda(desk, user_id, place, introduction_id)
    voice = Voice(call.house.texts, call.language)
    return propose_form(place, proposal_id, call.opening, {"tag": theme.value}, voice)


@on(Verb.ECHO)
async def listen(call: Call) -> Reply:
    """Listen now, and tell who leads how many echoes there are."""
    count = await echo.listen(call.house.desk, await call.overseer(), call.act.programme_id)
    return echo_card(count, call.language, call.house.texts)


@on(Verb.BROUGHT)
async def brought(call: Call) -> Reply:
    """Keep whether it brought somebody anything."""
    answer = call.act.arg(1)
    if answer not in set(Brought):
        raise Missing("error-old-button")
    return await introductions.look_back(
        *(call.house.desk, call.person.user_id, call.act.programme_id),
        *(_introduction(call.act.arg(0)), Brought(answer)),
    )


def _side(text: str) -> Side:
    if text not in set(Side):
        raise Missing("error-old-button")
    return Side(text)


def _entry(text: str) -> EntryId:
    if not is_id(text):
        raise Missing("error-old-button")
    return EntryId(text)


def _introduction(text: str) -> IntroductionId:
    if not is_id(text):
        raise Missing("error-old-button")
    return IntroductionId(text)
