"""What the buttons of the look back do, and of the evening after."""

from bot.custom_ids import Verb
from bot.domain.ending import EVALUATION_QUESTIONS, must_be_bringer, must_look_back
from bot.domain.errors import BadInput, Missing
from bot.domain.ids import ContributionId
from bot.domain.rights import must_take_part
from bot.domain.times import read_day
from bot.render.forms import checkback_form, commit_form, evaluate_form
from bot.render.replies import pick_menu
from bot.render.views import card_of
from bot.services import ending, ending_views
from bot.services.desk import load, zone_of
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.CLOSE)
async def close(call: Call) -> Reply:
    """Close the round."""
    return await ending.close(call.house.desk, call.actor, call.round_id)


@on(Verb.PICK)
async def pick(call: Call) -> Reply:
    """Show the bringer what may have helped; also from the card in their direct messages."""
    house, actor = call.house, await call.actor_in_round()
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_be_bringer(round_, actor)
        must_look_back(round_)
        items = await ending_views.pickable(tx, round_, call.person.user_id)
    if not items:
        raise Missing("error-nothing-to-pick")
    return pick_menu(call.round_id, items, call.language, house.texts)


@on(Verb.PICK_IN)
async def pick_in(call: Call) -> Reply:
    """Keep what helped."""
    chosen = tuple(ContributionId(value) for value in call.values)
    return await ending.pick(call.house.desk, await call.actor_in_round(), call.round_id, chosen)


@on(Verb.COMMIT)
async def commit(call: Call) -> Reply:
    """Open the form for the if-then promise."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_be_bringer(round_, call.actor)
        must_look_back(round_)
        settings = await house.desk.guild(tx, round_.guild_id)
        card = await ending_views.harvest(tx, round_, call.person.user_id)
    kept = dict(await draft_of(house.desk, call.person.user_id, form_key(call.act)))
    if not kept and card is not None and card.asked_at is not None:
        day = card.asked_at.astimezone(zone_of(settings)).strftime("%d-%m-%Y")
        kept = {"if": card.if_text, "then": card.then_text, "date": day}
    return commit_form(call.round_id, call.opening, call.language, house.texts, kept)


@on(Verb.COMMIT_IN)
async def commit_in(call: Call) -> Reply:
    """Keep the promise and its date."""
    house = call.house
    async with house.desk.uow.read() as tx:
        settings = await house.desk.guild(tx, call.person.guild_id)
    today = house.desk.clock.now().astimezone(zone_of(settings)).date()
    promise = (call.answer("if"), call.answer("then"))
    day = read_day(call.answer("date"), today)
    return await ending.commit(house.desk, call.actor, call.round_id, promise, day)


@on(Verb.EVALUATE)
async def evaluate(call: Call) -> Reply:
    """Open the five taps."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_take_part(round_, call.actor)
        must_look_back(round_)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    brings = call.person.user_id in round_.brought
    return evaluate_form(
        call.round_id, call.opening, call.language, house.texts, brings=brings, draft=kept
    )


@on(Verb.EVALUATE_IN)
async def evaluate_in(call: Call) -> Reply:
    """Keep the five taps."""
    keys = [f"q{number}" for number in range(1, EVALUATION_QUESTIONS + 1)]
    marks = tuple(_mark(call.answer(key)) for key in keys)
    desk = call.house.desk
    return await ending.evaluate(desk, call.actor, call.round_id, marks, call.answer("word"))


def _mark(value: str) -> int:
    if not value.isdigit():
        raise BadInput("error-scale", {"low": 1, "high": 5})
    return int(value)


@on(Verb.HARVEST)
async def harvest(call: Call) -> Reply:
    """Show the bringer their card, for their eyes only."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        ending.must_own_case(round_, call.actor)
        view = await ending_views.harvest(tx, round_, call.person.user_id)
    if view is None:
        raise Missing("error-no-bringer")
    return card_of(view, call.language, house.texts)


@on(Verb.CHECKBACK)
async def checkback(call: Call) -> Reply:
    """Open the question of the evening after."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        ending.must_own_case(round_, call.actor)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    return checkback_form(call.round_id, call.opening, call.language, house.texts, draft=kept)


@on(Verb.CHECKBACK_IN)
async def checkback_in(call: Call) -> Reply:
    """Keep how it went."""
    outcome = _mark(call.answer("outcome"))
    desk = call.house.desk
    return await ending.check_back(desk, call.actor, call.round_id, outcome, call.answer("line"))
