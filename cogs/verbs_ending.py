"""What the buttons of the look back do."""

from bot.custom_ids import Verb
from bot.domain.ending import EVALUATION_QUESTIONS, must_be_bringer, must_look_back
from bot.domain.errors import BadInput, Missing
from bot.domain.ids import ContributionId
from bot.domain.moments import read_coming_day
from bot.domain.promise import newest_of
from bot.domain.rights import must_take_part
from bot.render.forms import commit_form, evaluate_form
from bot.render.replies import pick_menu
from bot.render.views import card_of
from bot.services import ending, ending_views, promises
from bot.services.agreement import must_have_agreed
from bot.services.desk import load, zone_of
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key
from cogs.verbs_promises import today_of


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
        await must_have_agreed(tx, round_, call.person.user_id)
        settings = await house.desk.guild(tx, round_.guild_id)
        before = newest_of(await tx.promises.of_round(round_.id), call.person.user_id)
    kept = dict(await draft_of(house.desk, call.person.user_id, form_key(call.act)))
    if not kept and before is not None and before.is_open:
        day = before.due_at.astimezone(zone_of(settings)).strftime("%d-%m-%Y")
        kept = {"if": before.if_text, "then": before.then_text, "date": day}
    return commit_form(call.round_id, call.opening, call.language, house.texts, kept)


@on(Verb.COMMIT_IN)
async def commit_in(call: Call) -> Reply:
    """Keep the promise and its date."""
    promise = (call.answer("if"), call.answer("then"))
    day = read_coming_day(call.answer("date"), await today_of(call))
    return await promises.commit(call.house.desk, call.actor, call.round_id, promise, day)


@on(Verb.EVALUATE)
async def evaluate(call: Call) -> Reply:
    """Open the five taps."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_take_part(round_, call.actor)
        must_look_back(round_)
        await must_have_agreed(tx, round_, call.person.user_id)
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
        promises.must_own_case(round_, call.actor)
        view = await ending_views.harvest(tx, round_, call.person.user_id)
    if view is None:
        raise Missing("error-no-bringer")
    return card_of(view, call.language, house.texts)
