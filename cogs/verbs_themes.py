"""What the buttons, menus and forms of themes for the next meeting do."""

from bot.custom_ids import Act, Verb
from bot.domain.case import Theme
from bot.domain.errors import BadInput, Missing
from bot.domain.ids import MeetingId, ProgrammeId, is_id
from bot.domain.theme import Fate, ProposalId
from bot.render.themes import (
    confirm_back_card,
    grouped_card,
    proposal_card,
    propose_form,
    themes_card,
)
from bot.render.voice import Voice
from bot.services import themes
from bot.services.settings import draft_of
from bot.services.themes import Typed
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


@on(Verb.THEMES)
async def themes_open(call: Call) -> Reply:
    """Show the open proposals of a programme."""
    return await _open(call, call.act.programme_id)


@on(Verb.THEMES_OF)
async def themes_of(call: Call) -> Reply:
    """Show the open proposals of the programme that a meeting is of."""
    actor = await call.overseer()
    return await _open(call, await themes.programme_of(call.house.desk, actor, call.act.meeting_id))


async def _open(call: Call, programme_id: ProgrammeId) -> Reply:
    view = await themes.look(call.house.desk, await call.overseer(), programme_id)
    return themes_card(view, call.language, call.house.texts)


@on(Verb.THEME_NEW)
async def new(call: Call) -> Reply:
    """Open the form; after a try that failed, the same proposal with what was typed."""
    house, place = call.house, call.act.programme_id
    proposal_id = (
        _proposal(call.act.arg(0))
        if call.act.args
        else await themes.begin(house.desk, await call.actor_in_programme(), place)
    )
    opens = Act(Verb.THEME_NEW, place, (proposal_id,))
    kept = await draft_of(house.desk, call.person.user_id, form_key(opens))
    voice = Voice(house.texts, call.language)
    return propose_form(place, proposal_id, call.opening, kept, voice)


@on(Verb.THEME_NEW_IN)
async def new_in(call: Call) -> Reply:
    """Keep a proposal."""
    theme = call.answer("tag")
    if theme not in set(Theme):
        raise BadInput("error-pick-from-list")
    may_ask = call.answer("may_ask") == "yes"
    typed = Typed(call.answer("line"), call.answer("why"), Theme(theme), may_ask)
    place, proposal_id = call.act.programme_id, _proposal(call.act.arg(0))
    actor = await call.actor_in_programme()
    return await themes.propose(call.house.desk, actor, place, proposal_id, typed)


@on(Verb.THEME_TAP)
async def tap(call: Call) -> Reply:
    """Keep what somebody tapped, and show what they may know now."""
    chosen = [_proposal(one) for one in call.values]
    actor, place = await call.overseer(), call.act.programme_id
    view = await themes.tap(call.house.desk, actor, place, chosen)
    return themes_card(view, call.language, call.house.texts)


@on(Verb.THEME_BACK)
async def back(call: Call) -> Reply:
    """Ask whether one's own proposal may really go."""
    house, place = call.house, call.act.programme_id
    mine = await themes.own(house.desk, call.actor, place, _proposal(call.picked))
    return confirm_back_card(place, mine, call.language, house.texts)


@on(Verb.THEME_ERASE)
async def erase(call: Call) -> Reply:
    """Take one's own proposal back."""
    place, proposal_id = call.act.programme_id, _proposal(call.act.arg(0))
    return await themes.take_back(call.house.desk, call.actor, place, proposal_id)


# -------------------------------------------------------------------------- who leads


@on(Verb.THEME_LIST)
async def grouped(call: Call) -> Reply:
    """Show a page of all proposals by theme."""
    view = await themes.grouped(call.house.desk, await call.overseer(), call.act.programme_id)
    return grouped_card(view, call.number(0), call.language, call.house.texts)


@on(Verb.THEME_SEE)
async def see(call: Call) -> Reply:
    """Show the proposal picked, with what can be done with it."""
    actor, place = await call.overseer(), call.act.programme_id
    view = await themes.see(call.house.desk, actor, place, _proposal(call.picked))
    return proposal_card(view, call.language, call.house.texts)


@on(Verb.THEME_PLACE)
async def place_on_agenda(call: Call) -> Reply:
    """Put a proposal on the agenda of the meeting on the button, or picked."""
    actor, place = await call.overseer(), call.act.programme_id
    meeting_id = call.act.arg(1) or call.picked
    if not is_id(meeting_id):
        raise Missing("error-old-button")
    proposal_id = _proposal(call.act.arg(0))
    return await themes.place(call.house.desk, actor, place, proposal_id, MeetingId(meeting_id))


@on(Verb.THEME_SETTLE)
async def settle(call: Call) -> Reply:
    """Keep a proposal for later, open it again, or close it."""
    fate = call.act.arg(1)
    if fate not in set(Fate):
        raise Missing("error-old-button")
    actor, place = await call.overseer(), call.act.programme_id
    return await themes.settle(
        call.house.desk, actor, place, _proposal(call.act.arg(0)), Fate(fate)
    )


def _proposal(text: str) -> ProposalId:
    if not is_id(text):
        raise Missing("error-old-button")
    return ProposalId(text)
