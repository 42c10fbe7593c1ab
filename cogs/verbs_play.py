"""What the buttons of a step and of the cockpit do."""

from bot.custom_ids import Act, Verb
from bot.domain import speech
from bot.domain.errors import Missing, NotNow
from bot.domain.held import parked_for, prefill, takes_parked
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind
from bot.domain.play import TEXT_MAX, may_write
from bot.domain.rights import must_facilitate, must_take_part
from bot.domain.round import Round
from bot.render.cues import cues_card
from bot.render.forms import answer_form, write_form
from bot.render.reveal import reveal_page
from bot.render.views import card_of
from bot.services import lobby, play, prepared, reminders, room_views
from bot.services.agreement import must_have_agreed
from bot.services.desk import load
from bot.services.prepared import Author
from bot.services.settings import draft_of
from cogs import verbs_cases, verbs_mirror
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.NEXT)
async def advance(call: Call) -> Reply:
    """Go on; the cockpit itself shows what changed."""
    await play.advance(call.house.desk, call.actor, call.round_id, call.act.arg(0))
    return None


@on(Verb.BACK)
async def back(call: Call) -> Reply:
    """Go back one step."""
    await play.back(call.house.desk, call.actor, call.round_id, call.act.arg(0))
    return None


@on(Verb.EXTEND)
async def extend(call: Call) -> Reply:
    """Give the step more time."""
    minutes = call.number(0)
    await play.extend(call.house.desk, call.actor, call.round_id, minutes, call.act.arg(1))
    return None


@on(Verb.PAUSE)
async def pause(call: Call) -> Reply:
    """Stop the clock."""
    await play.pause(call.house.desk, call.actor, call.round_id)
    return None


@on(Verb.RESUME)
async def resume(call: Call) -> Reply:
    """Let the clock run again."""
    await play.resume(call.house.desk, call.actor, call.round_id)
    return None


@on(Verb.REVEAL)
async def reveal(call: Call) -> Reply:
    """Open what is sealed."""
    await play.open_sealed(call.house.desk, call.actor, call.round_id)
    return None


@on(Verb.FINISH)
async def finish(call: Call) -> Reply:
    """Go to the look back at once."""
    await play.finish(call.house.desk, call.actor, call.round_id)
    return None


@on(Verb.REMINDER)
async def reminder(call: Call) -> Reply:
    """Open for one person what could not be sent to them. Raises ``Missing`` once it is over."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_take_part(round_, call.actor)
        view = await reminders.reminder(tx, round_, int(call.act.arg(0, "-1")), call.person.user_id)
    if view is None:
        raise Missing("error-no-reminder")
    return card_of(view, call.language, house.texts)


@on(Verb.PASS)
async def pass_turn(call: Call) -> Reply:
    """Pass."""
    index = call.number(0)
    actor = await call.actor_in_round()
    return await play.pass_turn(call.house.desk, actor, call.round_id, index)


@on(Verb.DONE)
async def done(call: Call) -> Reply:
    """Give the floor to the next; the board itself shows whose turn it is."""
    index, speaker = call.number(0), UserId(call.number(1))
    await play.done(call.house.desk, call.actor, call.round_id, index, speaker)
    return None


@on(Verb.PUT_LAST)
async def put_last(call: Call) -> Reply:
    """Put who has the floor behind the others."""
    index, speaker = call.number(0), UserId(call.number(1))
    await play.put_last(call.house.desk, call.actor, call.round_id, index, speaker)
    return None


@on(Verb.WRITE)
async def write(call: Call) -> Reply:
    """Open the field of a step, with what this person wrote in it before."""
    house = call.house
    index, kind = _step_of(call)
    actor = await call.actor_in_round()
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        mine = await tx.contributions.of_round(
            round_.id, kinds=[kind], author_id=call.person.user_id
        )
        again = kind not in speech.MANY and any(one.index == index for one in mine)
        may_write(round_, actor, index, kind, again=again)
        await must_have_agreed(tx, round_, actor.user_id)
    if kind is Kind.BID:
        return await verbs_cases.offer(call)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    step = round_.script[index]
    earlier = [one.text for one in mine if one.index == index]
    value = kept.get("text", "")
    if not value and kind not in speech.MANY and earlier:
        value = earlier[0]
    if not value and not earlier:
        value = await _ready(call, round_, index, kind)
    return write_form(
        call.round_id, index, step, kind, call.opening, call.language, house.texts, value=value
    )


async def _ready(call: Call, round_: Round, index: int, kind: Kind) -> str:
    """Return what this person has ready for an empty field: parked questions, or their case."""
    house, user_id = call.house, call.person.user_id
    if takes_parked(round_, index, kind):
        async with house.desk.uow.read() as tx:
            held = await tx.held.of_person(round_.id, user_id)
        return prefill(parked_for(round_, index, held), TEXT_MAX)
    if kind is Kind.ACCOUNT:
        title, _about = await lobby.bid_of(house.desk, round_.id, user_id)
        author = Author(round_.guild_id, user_id)
        return await prepared.account(house.desk, author, house.intakes, title)
    return ""


def _step_of(call: Call) -> tuple[int, Kind]:
    try:
        return int(call.act.arg(0)), Kind(call.act.arg(1))
    except ValueError:
        raise NotNow("error-not-this-step") from None


@on(Verb.WRITE_IN)
async def write_in(call: Call) -> Reply:
    """Take what was written in a step; where the circle sees it at once, that is the answer."""
    index, kind = _step_of(call)
    if kind is Kind.QUESTION:
        return await verbs_mirror.ask(call, index, call.act.arg(2))
    return await play.write(
        call.house.desk,
        await call.actor_in_round(),
        call.round_id,
        index,
        kind,
        call.answer("text"),
        call.act.arg(2),
    )


@on(Verb.ANSWER)
async def answer(call: Call) -> Reply:
    """Open the field for the answer to one question."""
    return await answer_to(call, ContributionId(call.act.arg(0)))


async def answer_to(call: Call, question_id: ContributionId) -> Reply:
    """Return the form for the answer to a question, with what was written before."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        question = await play.question_of(tx, round_, question_id)
        may_write(round_, call.actor, question.index, Kind.ANSWER)
        await must_have_agreed(tx, round_, call.actor.user_id)
        answers = await tx.contributions.of_round(
            round_.id, kinds=[Kind.ANSWER], index=question.index
        )
    opens = Act(Verb.ANSWER, call.round_id, (question.id,))
    kept = await draft_of(house.desk, call.person.user_id, form_key(opens))
    earlier = next((one.text for one in answers if one.reply_to == question.id), "")
    return answer_form(
        call.round_id,
        question.id,
        question.text,
        call.opening,
        call.language,
        house.texts,
        value=kept.get("text", "") or earlier,
    )


@on(Verb.ANSWER_IN)
async def answer_in(call: Call) -> Reply:
    """Take the answer to one question; it appears beneath it."""
    question_id = ContributionId(call.act.arg(0))
    await play.answer(call.house.desk, call.actor, call.round_id, question_id, call.answer("text"))
    return None


@on(Verb.VOTE)
async def vote(call: Call) -> Reply:
    """Vote secretly for the case picked."""
    bid_id = ContributionId(call.picked)
    return await play.vote(call.house.desk, call.actor, call.round_id, bid_id)


@on(Verb.READ)
async def read(call: Call) -> Reply:
    """Show one page of what was revealed, for the eyes of one of the circle."""
    house = call.house
    index, page = (
        int(part) if part.isdecimal() else -1 for part in (call.act.arg(0), call.act.arg(1, "0"))
    )
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
        must_take_part(round_, call.actor)
        known = 0 <= index < len(round_.script) and round_.script[index].sealed
        view = await room_views.reveal(tx, round_, index) if known else None
    if view is None:
        raise NotNow("error-not-this-step")
    return reveal_page(view, page, call.language, house.texts)


@on(Verb.CUES)
async def cues(call: Call) -> Reply:
    """Help who leads with the step of now, for their eyes only."""
    house = call.house
    async with house.desk.uow.read() as tx:
        round_ = await load(tx, call.round_id)
    must_facilitate(round_, call.actor)
    if round_.step is None:
        raise NotNow("error-steps-over")
    return cues_card(round_.step, call.language, house.texts)
