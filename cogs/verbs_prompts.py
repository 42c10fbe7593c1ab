"""What the buttons, menus and forms of questions between meetings do."""

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.case import Theme
from bot.domain.errors import BadInput, Missing
from bot.domain.ids import MeetingId, is_id
from bot.domain.journal.entry import EntryId
from bot.domain.prompts.person import Pace
from bot.render.prompt_forms import answer_form, follow_form, own_form
from bot.render.prompts import answered_card, pace_card, put_off_card, rhythm_card, theme_card
from bot.render.replies import reply_text
from bot.render.voice import Voice
from bot.services import prompt_bank, prompt_rhythm, prompt_views, prompts
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.PROMPT_ANSWER)
async def answer(call: Call) -> Reply:
    """Open the field under the question, with what was answered or typed before."""
    house, who, delivery_id = call.house, call.person.user_id, call.act.delivery_id
    prompt, known = await prompts.to_answer(house.desk, who, delivery_id, call.act.arg(0))
    opens = Act(Verb.PROMPT_ANSWER, delivery_id, (prompt.id,))
    kept = await draft_of(house.desk, who, form_key(opens))
    voice = Voice(house.texts, call.language)
    return answer_form(delivery_id, prompt, call.opening, kept.get("text", known), voice)


@on(Verb.PROMPT_ANSWER_IN)
async def answer_in(call: Call) -> Reply:
    """Keep an answer."""
    house, who = call.house, call.person.user_id
    view = await prompts.answer(
        house.desk, who, call.act.delivery_id, call.act.arg(0), call.answer("text"), call.language
    )
    return answered_card(view, call.language, house.texts)


@on(Verb.PROMPT_FOLLOW)
async def follow(call: Call) -> Reply:
    """Open the field under a second question; after a try that failed, with what was typed."""
    house, who, delivery_id = call.house, call.person.user_id, call.act.delivery_id
    place = call.number(0)
    further, fresh = await prompts.to_go_on(house.desk, who, delivery_id, place)
    entry_id = _entry(call.act.arg(1)) if call.act.arg(1) else fresh
    opens = Act(Verb.PROMPT_FOLLOW, delivery_id, (str(place), entry_id))
    kept = await draft_of(house.desk, who, form_key(opens))
    voice, typed = Voice(house.texts, call.language), kept.get("text", "")
    return follow_form(delivery_id, place, further, entry_id, call.opening, typed, voice)


@on(Verb.PROMPT_FOLLOW_IN)
async def follow_in(call: Call) -> Reply:
    """Keep the answer to a second question."""
    return await prompts.go_on(
        call.house.desk,
        call.person.user_id,
        call.act.delivery_id,
        call.number(0),
        _entry(call.act.arg(1)),
        call.answer("text"),
        call.language,
    )


@on(Verb.PROMPT_LATER)
async def later(call: Call) -> Reply:
    """Put a question off, or let it go."""
    house = call.house
    one, told = await prompts.not_now(house.desk, call.person.user_id, call.act.delivery_id)
    text = reply_text(told.key, dict(told.values), call.language, house.texts)
    return put_off_card(text, one.programme_id, call.language, house.texts)


@on(Verb.PROMPT_OTHER)
async def other(call: Call) -> Reply:
    """Put another question in its place."""
    return await prompts.exchange(call.house.desk, call.person.user_id, call.act.delivery_id)


@on(Verb.PROMPT_PACE)
async def pace(call: Call) -> Reply:
    """Show how often one is asked, or change that."""
    house, place, chosen = call.house, call.act.programme_id, call.act.arg(0)
    if not chosen:
        view = await prompt_views.pace_of(house.desk, await call.overseer(), place)
        return pace_card(view, call.language, house.texts)
    if chosen not in set(Pace):
        raise Missing("error-old-button")
    return await prompts.choose_pace(house.desk, call.person.user_id, place, Pace(chosen))


# -------------------------------------------------------------------------- who leads


@on(Verb.PROMPT_REST)
async def rest(call: Call) -> Reply:
    """Let the whole rhythm rest, or go on."""
    house, rests = call.house, call.act.arg(0) == "rest"
    actor, place = await call.overseer(), call.act.programme_id
    view = await prompt_rhythm.rest(house.desk, actor, place, rests=rests)
    return rhythm_card(view, call.language, house.texts)


@on(Verb.PROMPT_ABOUT)
async def about(call: Call) -> Reply:
    """Show the menu of what a meeting is about."""
    house, place = call.house, call.act.programme_id
    view = await prompt_rhythm.look(house.desk, await call.overseer(), place)
    meeting = next((one for one in view.meetings if one.id == call.picked), None)
    if meeting is None:
        raise Missing("error-no-meeting")
    return theme_card(place, meeting, call.language, house.texts)


@on(Verb.PROMPT_THEME)
async def theme(call: Call) -> Reply:
    """Keep what a meeting is about."""
    house, place, meeting_id = call.house, call.act.programme_id, call.act.arg(0)
    chosen = call.picked
    if not is_id(meeting_id) or chosen not in {*Theme, "year"}:
        raise Missing("error-old-button")
    view = await prompt_rhythm.about(
        house.desk,
        await call.overseer(),
        place,
        MeetingId(meeting_id),
        None if chosen == "year" else Theme(chosen),
    )
    return rhythm_card(view, call.language, house.texts)


@on(Verb.PROMPT_NEW)
async def new(call: Call) -> Reply:
    """Open the form of a question of the server's own."""
    house = call.house
    prompt_bank.must_lead(await call.overseer())
    kept = await draft_of(house.desk, call.person.user_id, form_key(Act(Verb.PROMPT_NEW, NO_ROUND)))
    return own_form(call.opening, kept, Voice(house.texts, call.language))


@on(Verb.PROMPT_NEW_IN)
async def new_in(call: Call) -> Reply:
    """Add a question of the server's own; the opening is its id, so that twice is once."""
    tag = call.answer("tag")
    if tag not in set(Theme):
        raise BadInput("error-pick-from-list")
    typed = prompt_bank.Typed(call.answer("nl"), call.answer("en"), Theme(tag))
    prompt_id = f"own-{call.act.arg(0)}"
    return await prompt_bank.add(call.house.desk, await call.overseer(), prompt_id, typed)


def _entry(text: str) -> EntryId:
    if not is_id(text):
        raise Missing("error-old-button")
    return EntryId(text)
