"""What the thermometer and the airtime picture do; every answer is for one person alone."""

from bot.custom_ids import Verb
from bot.domain.airtime import airtime
from bot.domain.errors import Missing
from bot.domain.ids import ContributionId
from bot.domain.rights import must_facilitate
from bot.domain.thermometer import Warmth
from bot.render.airtime import airtime_card
from bot.render.thermometer import to_answer_card, warmth_card
from bot.services import thermometer
from bot.services.desk import load
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.verbs_play import answer_to


@on(Verb.WARMTH)
async def warmth(call: Call) -> Reply:
    """Show how warm a question is to who asked it; let the bringer tap."""
    question = ContributionId(call.act.arg(0))
    view = await thermometer.look(call.house.desk, call.actor, call.round_id, question)
    return warmth_card(view, call.language, call.house.texts)


@on(Verb.RATE)
async def rate(call: Call) -> Reply:
    """Keep the tap, and offer the next question in the step of rating."""
    try:
        tapped = Warmth(call.act.arg(1))
    except ValueError:
        raise Missing("error-old-button") from None
    question = ContributionId(call.act.arg(0))
    view = await thermometer.rate(call.house.desk, call.actor, call.round_id, question, tapped)
    return warmth_card(view, call.language, call.house.texts)


@on(Verb.RATE_NEXT)
async def rate_next(call: Call) -> Reply:
    """Offer the first question that was not rated yet."""
    view = await thermometer.next_to_rate(call.house.desk, call.actor, call.round_id)
    return warmth_card(view, call.language, call.house.texts)


@on(Verb.TO_ANSWER)
async def to_answer(call: Call) -> Reply:
    """Offer the unanswered questions, the warmest first."""
    view = await thermometer.to_answer(call.house.desk, call.actor, call.round_id)
    return to_answer_card(view, call.language, call.house.texts)


@on(Verb.ANSWER_PICK)
async def answer_pick(call: Call) -> Reply:
    """Open the field for the answer to the question picked."""
    if not call.values:
        raise Missing("error-old-button")
    return await answer_to(call, ContributionId(call.values[0]))


@on(Verb.AIRTIME)
async def picture(call: Call) -> Reply:
    """Show who leads how the written words are shared out."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_facilitate(round_, call.actor)
        given = await tx.contributions.of_round(round_.id)
    return airtime_card(airtime(round_, given), call.language, house.texts)
