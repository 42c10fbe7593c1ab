"""What the buttons and menus of circles, wishes and turns of leading do."""

from bot.custom_ids import Verb
from bot.domain.circles.draft import Wanted
from bot.domain.errors import Missing
from bot.domain.ids import ChannelId, CircleId, MeetingId, ParticipantId, ProgrammeId, is_id
from bot.domain.language import Language
from bot.domain.rights import Actor
from bot.render.circle_cards import mend_card, page_of, published_card, table_card, wish_card
from bot.render.limits import OPTIONS
from bot.render.rota import balance_card
from bot.services import balance, circle_maker, rota, wishes
from cogs.answers import Reply
from cogs.calls import Call, number_in, on
from cogs.house import House

# --------------------------------------------------------------------- who composes them


async def on_the_table(
    house: House, actor: Actor, programme_id: ProgrammeId, page: int, language: Language
) -> Reply:
    """Return a page of the draft."""
    view = await circle_maker.look(house.desk, actor, programme_id)
    return table_card(view, page, language, house.texts)


@on(Verb.CIRCLES_TABLE)
async def table(call: Call) -> Reply:
    """Show a page of the draft."""
    actor, place = await call.overseer(), call.act.programme_id
    return await on_the_table(call.house, actor, place, call.number(0), call.language)


@on(Verb.CIRCLES_MAKE)
async def make(call: Call) -> Reply:
    """Make circles again, with another seed."""
    wanted = Wanted(call.number(0), call.number(1), call.number(2))
    return await _made(call, wanted)


@on(Verb.CIRCLES_SLIDE)
async def slide(call: Call) -> Reply:
    """Make circles again, with the slider elsewhere."""
    wanted = Wanted(call.number(0), number_in(call.picked), call.number(1))
    return await _made(call, wanted)


async def _made(call: Call, wanted: Wanted) -> Reply:
    actor, place = await call.overseer(), call.act.programme_id
    view = await circle_maker.make(call.house.desk, actor, place, wanted)
    return table_card(view, 0, call.language, call.house.texts)


@on(Verb.CIRCLES_LOCK)
async def lock(call: Call) -> Reply:
    """Let the circles picked stay as they are, and free the others of that moment."""
    actor, moment = await call.overseer(), call.act.meeting_id
    numbers = [number_in(one) for one in call.values]
    view = await circle_maker.set_locks(call.house.desk, actor, moment, numbers)
    return table_card(view, page_of(view, moment), call.language, call.house.texts)


@on(Verb.CIRCLES_SWAP)
async def swap(call: Call) -> Reply:
    """Keep a swap by hand."""
    actor, moment = await call.overseer(), call.act.meeting_id
    one, other = _participant(call.act.arg(0)), _participant(call.act.arg(1))
    view = await circle_maker.keep_swap(call.house.desk, actor, moment, one, other)
    return table_card(view, 0, call.language, call.house.texts)


@on(Verb.CIRCLES_PUBLISH)
async def publish(call: Call) -> Reply:
    """Make the draft the circles of the programme."""
    actor, place = await call.overseer(), call.act.programme_id
    here = _here(call)
    return await circle_maker.publish(call.house.desk, actor, place, call.act.arg(0), here)


@on(Verb.CIRCLES_MEND)
async def mend(call: Call) -> Reply:
    """Show who would move when circles are mended, or do it once that was seen."""
    actor, place, house = await call.overseer(), call.act.programme_id, call.house
    mark = call.act.arg(0)
    if mark:
        return await circle_maker.mend(house.desk, actor, place, mark, _here(call))
    view = await circle_maker.try_mend(house.desk, actor, place)
    return mend_card(view, call.language, house.texts)


@on(Verb.CIRCLES_SHOW)
async def show(call: Call) -> Reply:
    """Show a page of the circles that were published."""
    actor, place, house = await call.overseer(), call.act.programme_id, call.house
    view = await circle_maker.published(house.desk, actor, place)
    return published_card(view, call.number(0), call.language, house.texts)


# -------------------------------------------------------------------------------- wishes


@on(Verb.WISH)
async def wish(call: Call) -> Reply:
    """Show somebody their own wishes."""
    view = await wishes.wishes_of(call.house.desk, call.actor, call.act.programme_id)
    return wish_card(view, call.number(0), call.language, call.house.texts)


@on(Verb.WISH_NOT)
async def wish_not(call: Call) -> Reply:
    """Keep whom somebody would rather not sit with."""
    house, place, page = call.house, call.act.programme_id, call.number(0)
    view = await wishes.wishes_of(house.desk, call.actor, place)
    shown = view.others[page * OPTIONS : (page + 1) * OPTIONS]
    chosen = [_participant(one) for one in call.values]
    among = [who for who, _name, _chosen in shown]
    view = await wishes.avoid(house.desk, call.actor, place, among, chosen)
    return wish_card(view, page, call.language, house.texts)


@on(Verb.WISH_AWAY)
async def wish_away(call: Call) -> Reply:
    """Keep at which moments somebody cannot be there."""
    house, place = call.house, call.act.programme_id
    chosen = [MeetingId(one) for one in call.values]
    view = await wishes.stay_away(house.desk, call.actor, place, chosen)
    return wish_card(view, 0, call.language, house.texts)


# --------------------------------------------------------------------------------- turns


@on(Verb.TURN_ASK)
async def ask(call: Call) -> Reply:
    """Ask the others of the circle to lead in one's place."""
    circle_id = _circle(call.act.arg(0))
    return await rota.ask(call.house.desk, call.actor, call.act.meeting_id, circle_id)


@on(Verb.TURN_TAKE)
async def take(call: Call) -> Reply:
    """Lead in the place of who asked."""
    circle_id, asker = _circle(call.act.arg(0)), _participant(call.act.arg(1))
    return await rota.take(call.house.desk, call.actor, call.act.meeting_id, circle_id, asker)


@on(Verb.BALANCE)
async def turn(call: Call) -> Reply:
    """Show who leads a round whose turn it is to bring a case."""
    house = call.house
    view = await balance.balance_for_round(house.desk, call.actor, call.round_id)
    return balance_card([view], call.language, house.texts)


def _here(call: Call) -> ChannelId:
    return ChannelId(call.interaction.channel_id or 0)


def _participant(text: str) -> ParticipantId:
    if not is_id(text):
        raise Missing("error-old-button")
    return ParticipantId(text)


def _circle(text: str) -> CircleId:
    if not is_id(text):
        raise Missing("error-old-button")
    return CircleId(text)
