"""What the buttons, menus and forms of a journal do; every answer is for its owner alone."""

from dataclasses import replace

from bot.custom_ids import Verb, encode
from bot.domain.case import CaseId, intake_for
from bot.domain.errors import Missing
from bot.domain.harvest.item import LiftedItem, Scope
from bot.domain.harvest.views import Written
from bot.domain.ids import is_id
from bot.domain.journal.entry import EntryId
from bot.domain.third_parties import traces
from bot.files.journal import journal_html, journal_json, journal_markdown
from bot.render.card import Attachment, Card, Text
from bot.render.cases import case_card, case_form
from bot.render.errors import ANSWER
from bot.render.fit import compose
from bot.render.journal import (
    confirm_erase_card,
    entry_card,
    filled_case,
    journal_card,
    write_form,
)
from bot.render.lift_cards import NO_REF, filled_from, word_form
from bot.render.voice import Voice
from bot.services import journal, prepared
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key
from cogs.verbs_cases import author_of


def voice_of(call: Call) -> Voice:
    """Return how the bot speaks to who clicked."""
    return Voice(call.house.texts, call.language)


def _entry(call: Call, text: str | None = None) -> EntryId:
    """Return the entry a click is about. Raises ``Missing`` for what cannot be one."""
    found = call.act.entry_id if text is None else EntryId(text)
    if not is_id(found):
        raise Missing("error-old-button")
    return found


@on(Verb.JOURNAL)
async def leaf(call: Call) -> Reply:
    """Show a page of one's own journal."""
    view = await journal.pages(call.house.desk, call.actor, call.number(0))
    return journal_card(view, voice_of(call))


@on(Verb.JOURNAL_NEW)
async def new(call: Call) -> Reply:
    """Open the form for something new."""
    return await open_form(call, journal.new_entry_id(call.house.desk))


async def open_form(call: Call, entry_id: EntryId) -> Reply:
    """Open the form of an entry, with what was typed or written before in it."""
    entry = await journal.text_of(call.house.desk, call.actor, entry_id)
    key = form_key(replace(call.act, verb=Verb.JOURNAL_WRITE, subject=entry_id, args=()))
    kept = await draft_of(call.house.desk, call.person.user_id, key)
    text = kept.get("text") or (entry.text if entry else "")
    asked = entry.question if entry else ""
    return write_form(entry_id, call.opening, text, asked, voice_of(call))


@on(Verb.JOURNAL_WRITE)
async def write(call: Call) -> Reply:
    """Open the form of an entry again."""
    return await open_form(call, _entry(call))


@on(Verb.JOURNAL_WRITE_IN)
async def write_in(call: Call) -> Reply:
    """Keep what was written, and show it."""
    view = await journal.write(call.house.desk, call.actor, _entry(call), call.answer("text"))
    return entry_card(view, voice_of(call))


@on(Verb.JOURNAL_SEE)
async def see(call: Call) -> Reply:
    """Show the entry picked."""
    view = await journal.see(call.house.desk, call.actor, _entry(call, call.picked))
    return entry_card(view, voice_of(call))


@on(Verb.JOURNAL_ERASE)
async def erase(call: Call) -> Reply:
    """Ask whether it may really go, and erase it when the answer is yes."""
    desk, entry_id = call.house.desk, _entry(call)
    if call.act.arg(0) != "yes":
        await journal.see(desk, call.actor, entry_id)
        return confirm_erase_card(entry_id, voice_of(call))
    return await journal.erase(desk, call.actor, entry_id)


async def export(call: Call) -> Reply:
    """Hand over the whole journal as files."""
    file = await journal.whole(call.house.desk, call.actor)
    voice = voice_of(call)
    name = voice("journal-file-name")
    files = (
        Attachment(f"{name}.html", journal_html(file, voice)),
        Attachment(f"{name}.md", journal_markdown(file, voice)),
        Attachment(f"{name}.json", journal_json(file)),
    )
    card: Card = compose(voice, [Text(voice("journal-export", count=len(file.entries)))])
    return replace(card, files=files)


# ------------------------------------------------------------------- this could be a case


@on(Verb.JOURNAL_CASE)
async def case(call: Call) -> Reply:
    """Open the intake of a case with the line in it."""
    house, entry_id = call.house, _entry(call)
    line, around = await journal.could_be_case(house.desk, call.actor, entry_id)
    asked = call.act.arg(0)
    case_id = CaseId(asked) if is_id(asked) else await prepared.begin(house.desk, author_of(call))
    key = form_key(replace(call.act, args=(case_id,)))
    kept = await draft_of(house.desk, call.person.user_id, key)
    intake = intake_for(house.intakes, "")
    filled = kept or filled_case(line, around, intake)
    form = case_form(case_id, ("", intake), call.opening, call.language, house.texts, filled)
    return replace(form, act=encode(Verb.JOURNAL_CASE_IN, entry_id, case_id, call.opening))


@on(Verb.JOURNAL_CASE_IN)
async def case_in(call: Call) -> Reply:
    """Keep the case, and never offer it for this entry again."""
    house, entry_id, case_id = call.house, _entry(call), call.act.arg(0)
    if not is_id(case_id):
        raise Missing("error-old-button")
    await journal.see(house.desk, call.actor, entry_id)
    typed = {key.removeprefix(ANSWER): text for key, text in (call.answers or {}).items()}
    intake = ("", intake_for(house.intakes, ""))
    view = await prepared.write(house.desk, author_of(call), CaseId(case_id), intake, typed)
    await journal.is_case(house.desk, call.actor, entry_id)
    found = traces("\n".join((view.case.title, *view.case.fields.values())))
    return case_card(view, call.language, house.texts, found)


@on(Verb.JOURNAL_NO_CASE)
async def no_case(call: Call) -> Reply:
    """Never say of this entry again that it could be a case."""
    return await journal.is_no_case(call.house.desk, call.actor, _entry(call))


# ------------------------------------------------------------------------- letting go


@on(Verb.JOURNAL_LIFT)
async def lift(call: Call) -> Reply:
    """Open the form to word what may go; then it is shown exactly as others will read it."""
    scope = scope_in(call.act.arg(0))
    return wording(call, await journal.offer(call.house.desk, call.actor, _entry(call), scope))


def wording(call: Call, item: LiftedItem) -> Reply:
    """Return the form that words what is on offer, as the harvest has it."""
    voice = voice_of(call)
    filled = filled_from(Written(item.text, item=item), voice)
    return word_form(item.id, NO_REF, None, call.opening, filled, voice)


def scope_in(text: str) -> Scope:
    """Return how far something may travel. Raises ``Missing`` for what is none of ours."""
    if text not in set(Scope):
        raise Missing("error-old-button")
    return Scope(text)
