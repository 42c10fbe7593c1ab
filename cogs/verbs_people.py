"""What the buttons and menus around participants and circles do."""

from bot.custom_ids import Verb
from bot.domain.errors import Missing
from bot.domain.ids import ParticipantId, UserId, is_id
from bot.domain.programme.planned import Traveller
from bot.render.programme_forms import person_form
from bot.render.programme_people import (
    claim_card,
    confirm_person_off_card,
    people_card,
    person_card,
)
from bot.render.voice import Voice
from bot.services import circles, programmes, travellers
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, number_in, on
from cogs.drafts import form_key


@on(Verb.CLAIM)
async def claim(call: Call) -> Reply:
    """Show from whom one says "this is me"."""
    house, place = call.house, call.act.programme_id
    people = await travellers.unclaimed(house.desk, call.actor, place)
    return claim_card(place, people, call.number(0), call.language, house.texts)


@on(Verb.CLAIM_AS)
async def claim_as(call: Call) -> Reply:
    """Note that the person who clicks is this participant."""
    who = _participant_id(call.picked)
    return await travellers.claim(call.house.desk, call.actor, call.act.programme_id, who)


@on(Verb.PEOPLE)
async def people(call: Call) -> Reply:
    """Show who travels along."""
    house, place = call.house, call.act.programme_id
    everybody = await travellers.travellers_of(house.desk, await call.overseer(), place)
    return people_card(place, everybody, call.number(0), call.language, house.texts)


@on(Verb.PERSON_SEE)
async def person_see(call: Call) -> Reply:
    """Show the participant picked."""
    found = await _traveller(call, call.picked)
    return person_card(call.act.programme_id, found, call.language, call.house.texts)


@on(Verb.PERSON_LINK)
async def person_link(call: Call) -> Reply:
    """Note who a participant is on Discord."""
    who, user_id = _participant_id(call.act.arg(0)), UserId(number_in(call.picked))
    actor, place = await call.overseer(), call.act.programme_id
    return await travellers.link(call.house.desk, actor, place, who, user_id)


@on(Verb.PERSON_OFF)
async def person_off(call: Call) -> Reply:
    """Ask whether somebody may really go, and take them out when the answer is yes."""
    place, who = call.act.programme_id, call.act.arg(0)
    if call.act.arg(1) != "yes":
        found = await _traveller(call, who)
        return confirm_person_off_card(place, found, call.language, call.house.texts)
    actor = await call.overseer()
    return await travellers.remove_traveller(call.house.desk, actor, place, _participant_id(who))


@on(Verb.PERSON_NEW)
async def person_new(call: Call) -> Reply:
    """Open the form of a new participant."""
    programmes.must_plan(await call.overseer())
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    voice = Voice(call.house.texts, call.language)
    return person_form(call.act.programme_id, call.opening, kept, voice)


@on(Verb.PERSON_NEW_IN)
async def person_new_in(call: Call) -> Reply:
    """Let somebody travel along."""
    actor, typed = await call.overseer(), dict(call.answers or {})
    return await travellers.add_traveller(call.house.desk, actor, call.act.programme_id, typed)


@on(Verb.CIRCLE_SEAT)
async def circle_seat(call: Call) -> Reply:
    """Make the people picked those of a circle."""
    people = [UserId(number_in(one)) for one in call.values]
    actor = await call.overseer()
    return await circles.seat_people(call.house.desk, actor, call.act.circle_id, people)


async def _traveller(call: Call, participant_id: str) -> Traveller:
    actor, place = await call.overseer(), call.act.programme_id
    wanted = _participant_id(participant_id)
    for one in await travellers.travellers_of(call.house.desk, actor, place):
        if one.id == wanted:
            return one
    raise Missing("error-no-participant")


def _participant_id(text: str) -> ParticipantId:
    if not is_id(text):
        raise Missing("error-old-button")
    return ParticipantId(text)
