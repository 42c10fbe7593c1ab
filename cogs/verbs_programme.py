"""What the buttons, menus and forms of a programme and its meetings do."""

from dataclasses import replace

from bot.custom_ids import Act, Verb
from bot.domain.errors import BadInput, Missing
from bot.domain.ids import MeetingId, is_id
from bot.domain.language import Language
from bot.domain.programme.file import write_csv, write_toml
from bot.domain.programme.model import Programme
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.programme.rows import ProgrammeInvalid
from bot.domain.programme.typed import BLANK, as_typed
from bot.domain.rights import Actor
from bot.render.card import Document
from bot.render.programme import (
    confirm_meeting_off_card,
    meeting_saved_card,
    meeting_sheet,
    planning_card,
    preview_card,
    wrong_programme_card,
    zone_card,
    zone_known_card,
)
from bot.render.programme_forms import head_form, meeting_form, new_meeting_form, zone_form
from bot.render.voice import Voice
from bot.render.year import programme_card
from bot.services import meetings, programme_import, programmes
from bot.services.personal import choose_zone, zone_of_person
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import HANDLERS, Call, on
from cogs.drafts import form_key
from cogs.house import House

PARTS = {"when", "what"}


def voice_of(call: Call) -> Voice:
    """Return the voice in which a click is answered."""
    return Voice(call.house.texts, call.language)


# ------------------------------------------------------------------------ everybody


async def overview_page(
    house: House, actor: Actor, act: Act, page: int | None, language: Language
) -> Reply:
    """Return a page of what everybody sees of a programme."""
    seen = await programmes.overview(house.desk, actor, act.programme_id)
    voice = Voice(house.texts, language)
    return programme_card(seen, page, voice)


@on(Verb.PROGRAMME)
async def leaf(call: Call) -> Reply:
    """Show a page of a programme."""
    actor = await call.overseer()
    return await overview_page(call.house, actor, call.act, call.number(0), call.language)


# ------------------------------------------------------------------- a zone, asked once


async def ask_zone(house: House, actor: Actor, act: Act, language: Language) -> Reply:
    """Return the question in which zone somebody's times are meant, unless it was answered."""
    if await zone_of_person(house.desk, actor) is not None:
        return None
    settings = await house.choosers.guild(actor.guild_id)
    voice = Voice(house.texts, language)
    return zone_card(act.verb, act.subject, act.args, settings.zone, voice)


async def own_zone(call: Call) -> str:
    """Return the zone in which this person's times are read: their own, or else the server's."""
    actor = call.actor
    settings = await call.house.choosers.guild(actor.guild_id)
    return await zone_of_person(call.house.desk, actor) or settings.zone


@on(Verb.ZONE_HERE)
async def zone_here(call: Call) -> Reply:
    """Keep the server's zone for this person, and go on with what waited for it."""
    settings = await call.house.choosers.guild(call.actor.guild_id)
    await choose_zone(call.house.desk, call.actor, settings.zone)
    waiting = Act(call.act.arg(0), call.act.subject, call.act.args[1:])
    handler = HANDLERS.get(Verb(waiting.verb)) if waiting.verb in set(Verb) else None
    if handler is None or waiting.verb == Verb.ZONE_HERE:
        raise Missing("error-old-button")
    return await handler(replace(call, act=waiting))


@on(Verb.ZONE)
async def zone(call: Call) -> Reply:
    """Open the form for a time zone."""
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    settings = await call.house.choosers.guild(call.actor.guild_id)
    filled = kept or {"zone": settings.zone}
    return zone_form(call.act.subject, call.act.args, call.opening, filled, voice_of(call))


@on(Verb.ZONE_IN)
async def zone_in(call: Call) -> Reply:
    """Keep a person's zone, and show the way on."""
    typed = call.answer("zone").strip()
    await choose_zone(call.house.desk, call.actor, typed)
    verb, *args = call.act.args[:-1]
    if verb not in set(Verb):
        raise Missing("error-old-button")
    return zone_known_card(verb, call.act.subject, args, typed, voice_of(call))


# -------------------------------------------------------------------------- a file


async def look(house: House, actor: Actor, name: str, language: Language) -> Reply:
    """Return what the file that was put down would change, or everything that is wrong in it."""
    try:
        seen = await programme_import.preview(house.desk, actor)
    except ProgrammeInvalid as invalid:
        return wrong_programme_card(name, invalid.faults, language, house.texts)
    take = (seen.mark, seen.is_new)
    return preview_card(seen.title, seen.changes, seen.warnings, take, language, house.texts)


@on(Verb.PROGRAMME_LOOK)
async def look_again(call: Call) -> Reply:
    """Show what the file that waits would change."""
    actor = await call.overseer()
    name = await programme_import.name_of_file(call.house.desk, actor)
    return await look(call.house, actor, name, call.language)


@on(Verb.PROGRAMME_TAKE)
async def take(call: Call) -> Reply:
    """Make the programme what the file says."""
    return await programme_import.take(call.house.desk, await call.overseer(), call.act.arg(0))


@on(Verb.PROGRAMME_FILE)
async def hand_file(call: Call) -> Reply:
    """Give the file of a programme."""
    actor = await call.overseer()
    programme = await programmes.whole(call.house.desk, actor, call.act.programme_id)
    return document(programme, call.act.arg(0), voice_of(call))


def document(programme: Programme, form: str, voice: Voice) -> Document:
    """Return the file of a programme, as a table or in TOML."""
    content = write_csv(programme) if form == "csv" else write_toml(programme)
    name = f"{programme.key}.{'csv' if form == 'csv' else 'toml'}"
    return Document(name, content, voice("reply-programme-file"))


# ------------------------------------------------------------------------ to change it


@on(Verb.PROGRAMME_EDIT)
async def edit(call: Call) -> Reply:
    """Show what can be changed in a programme."""
    return await planning(call.house, await call.overseer(), call.act, call.language)


async def planning(house: House, actor: Actor, act: Act, language: Language) -> Reply:
    """Return what can be changed in a programme, for who leads."""
    programmes.must_plan(actor)
    seen = await programmes.overview(house.desk, actor, act.programme_id)
    return planning_card(seen.head, seen.meetings, language, house.texts)


@on(Verb.PROGRAMME_HEAD)
async def head(call: Call) -> Reply:
    """Open the form of a programme as a whole."""
    actor = await call.overseer()
    programmes.must_plan(actor)
    seen = (await programmes.overview(call.house.desk, actor, call.act.programme_id)).head
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    now = {"title": seen.title, "about": seen.about, "zone": seen.zone}
    filled = kept or {**now, "language": seen.language.value}
    return head_form(seen.id, call.opening, filled, voice_of(call))


@on(Verb.PROGRAMME_HEAD_IN)
async def head_in(call: Call) -> Reply:
    """Keep what a programme is called."""
    chosen = call.answer("language")
    if chosen not in set(Language):
        raise BadInput("error-pick-from-list")
    typed = programmes.HeadTyped(
        call.answer("title"), call.answer("about"), call.answer("zone"), Language(chosen)
    )
    actor, programme_id = await call.overseer(), call.act.programme_id
    return await programmes.change_head(call.house.desk, actor, programme_id, typed)


@on(Verb.MEETING_NEW)
async def meeting_new(call: Call) -> Reply:
    """Open the form to plan a meeting."""
    actor = await call.overseer()
    programmes.must_plan(actor)
    if (asked := await ask_zone(call.house, actor, call.act, call.language)) is not None:
        return asked
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    filled = kept or {"kind": BLANK.kind.value}
    return new_meeting_form(call.act.programme_id, call.opening, filled, voice_of(call))


@on(Verb.MEETING_NEW_IN)
async def meeting_new_in(call: Call) -> Reply:
    """Plan a meeting."""
    actor, zone_name = await call.overseer(), await own_zone(call)
    typed = dict(call.answers or {})
    made = await meetings.add_meeting(
        call.house.desk, actor, call.act.programme_id, typed, zone_name
    )
    return meeting_saved_card(made, "reply-meeting-added", call.language, call.house.texts)


@on(Verb.MEETING_SEE)
async def meeting_see(call: Call) -> Reply:
    """Show the meeting picked, with how to change it."""
    if not is_id(call.picked):
        raise Missing("error-old-button")
    planned = await _planned(call, MeetingId(call.picked))
    return meeting_sheet(planned, call.language, call.house.texts)


@on(Verb.MEETING)
async def meeting(call: Call) -> Reply:
    """Open the form of one part of a meeting."""
    planned, part = await _planned(call, call.act.meeting_id), call.act.arg(0)
    if part not in PARTS:
        raise Missing("error-old-button")
    if (asked := await ask_zone(call.house, call.actor, call.act, call.language)) is not None:
        return asked
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    filled = kept or as_typed(planned.meeting, await own_zone(call))
    return meeting_form(planned.id, part, call.opening, filled, voice_of(call))


@on(Verb.MEETING_IN)
async def meeting_in(call: Call) -> Reply:
    """Change a meeting."""
    actor, zone_name = await call.overseer(), await own_zone(call)
    typed = dict(call.answers or {})
    saved, told = await meetings.edit_meeting(
        call.house.desk, actor, call.act.meeting_id, typed, zone_name
    )
    two = (call.language, call.house.texts)
    return meeting_saved_card(saved, "reply-meeting-saved", *two, told)


@on(Verb.MEETING_OFF)
async def meeting_off(call: Call) -> Reply:
    """Ask whether a meeting may really go, and do so when the answer is yes."""
    if call.act.arg(0) != "yes":
        planned = await _planned(call, call.act.meeting_id)
        return confirm_meeting_off_card(planned, call.language, call.house.texts)
    actor = await call.overseer()
    return await meetings.remove_meeting(call.house.desk, actor, call.act.meeting_id)


async def _planned(call: Call, meeting_id: MeetingId) -> PlannedMeeting:
    actor = await call.overseer()
    return await meetings.read_meeting(call.house.desk, actor, meeting_id)
