"""What the buttons, menus and forms of promises do."""

from datetime import date

from bot.custom_ids import Verb
from bot.domain.errors import BadInput
from bot.domain.moments import read_coming_day
from bot.domain.promise import Promise, PromiseId, must_be_kept
from bot.render.promises import (
    checkback_form,
    circle_promises_card,
    day_form,
    promise_card,
    promises_card,
    sure_card,
)
from bot.render.voice import Voice
from bot.services import promise_views, promises
from bot.services.desk import receipt, zone_of
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.PROMISES)
async def promises_open(call: Call) -> Reply:
    """Show what stands open in the circle of a round, or else one's own list."""
    house, voice = call.house, _voice(call)
    now = house.desk.clock.now()
    async with house.desk.uow.read() as tx:
        if call.act.args:
            page = call.number(0)
            return promises_card(await promise_views.own_list(tx, call.actor, page, now), voice)
        view = await promise_views.in_circle(tx, call.actor, call.round_id, now)
    return circle_promises_card(view, voice)


@on(Verb.PROMISE)
async def promise(call: Call) -> Reply:
    """Show one of one's own promises, with all that can be done with it."""
    async with call.house.desk.uow.read() as tx:
        found = await promises.find(tx, call.actor, call.picked)
    return await _card(call, found)


@on(Verb.PROMISE_TAP)
async def tap(call: Call) -> Reply:
    """Keep how it went by one tap; where the question itself changes, a word is enough."""
    outcome = call.number(0)
    after = await promises.tap(call.house.desk, call.actor, call.act.subject, outcome)
    if after.asks and not call.person.guild_id:
        return receipt("reply-promise-tapped", outcome=outcome)
    return await _card(call, after)


@on(Verb.CHECKBACK)
async def checkback(call: Call) -> Reply:
    """Open the form about how it went."""
    house = call.house
    async with house.desk.uow.read() as tx:
        found = await promises.find(tx, call.actor, call.act.subject)
    must_be_kept(found)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    return checkback_form(found, call.opening, kept, _voice(call))


@on(Verb.CHECKBACK_IN)
async def checkback_in(call: Call) -> Reply:
    """Keep how it went, and a line about it."""
    outcome = call.answer("outcome")
    if not outcome.isdigit():
        raise BadInput("error-scale", {"low": 0, "high": 2})
    desk, line = call.house.desk, call.answer("line")
    return await promises.check_back(desk, call.actor, call.act.subject, int(outcome), line)


@on(Verb.PROMISE_WEEK)
async def week(call: Call) -> Reply:
    """Move a promise by a week."""
    return await promises.move(call.house.desk, call.actor, call.act.subject, None)


@on(Verb.PROMISE_DAY)
async def day(call: Call) -> Reply:
    """Open the form for another day."""
    house = call.house
    async with house.desk.uow.read() as tx:
        found = await promises.find(tx, call.actor, call.act.subject)
    must_be_kept(found)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    return day_form(found.id, call.opening, kept, _voice(call))


@on(Verb.PROMISE_DAY_IN)
async def day_in(call: Call) -> Reply:
    """Move a promise to another day."""
    when = read_coming_day(call.answer("date"), await today_of(call))
    return await promises.move(call.house.desk, call.actor, call.act.subject, when)


async def today_of(call: Call) -> date:
    """Return what day it is for who typed one: on their server, or as the bot does without one."""
    desk = call.house.desk
    async with desk.uow.read() as tx:
        settings = await desk.guild(tx, call.person.guild_id)
    return desk.clock.now().astimezone(zone_of(settings)).date()


@on(Verb.PROMISE_GO)
async def go(call: Call) -> Reply:
    """Let a promise go, once that was asked back."""
    if call.act.arg(0) != "yes":
        return sure_card(PromiseId(call.act.subject), _voice(call))
    return await promises.let_go(call.house.desk, call.actor, call.act.subject)


@on(Verb.PROMISE_SHARE)
async def share(call: Call) -> Reply:
    """Let the circle read a promise along, or no longer."""
    desk, shared = call.house.desk, call.act.arg(0) == "on"
    after = await promises.share(desk, call.actor, call.act.subject, shared=shared)
    return await _card(call, after)


@on(Verb.PROMISE_LIVED)
async def lived(call: Call) -> Reply:
    """Let whoever wrote what helped know that it lived on."""
    return await promises.lived_on(call.house.desk, call.actor, call.act.subject)


@on(Verb.HUSH)
async def hush(call: Call) -> Reply:
    """Send no more notes that something lived on, or send them again."""
    return await promises.hush(call.house.desk, call.actor, quiet=call.act.arg(0) == "on")


async def _card(call: Call, found: Promise) -> Reply:
    desk = call.house.desk
    async with desk.uow.read() as tx:
        view = await promise_views.promise_view(tx, found, desk.clock.now())
    return promise_card(view, _voice(call))


def _voice(call: Call) -> Voice:
    return Voice(call.house.texts, call.language)
