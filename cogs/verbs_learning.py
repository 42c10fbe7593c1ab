"""What the buttons, menus and forms of learning questions do; every answer is for their owner."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.custom_ids import Act, Verb
from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing
from bot.domain.ids import is_id
from bot.domain.journal.entry import EntryId
from bot.domain.learning.question import TEXT_MAX, Cause, QuestionId, Typed
from bot.domain.learning.views import QuestionView
from bot.render.learning import (
    agenda_card,
    ask_form,
    change_form,
    close_form,
    confirm_erase_card,
    question_card,
    seed_form,
)
from bot.render.limits import shorten
from bot.services import learning
from bot.services.learning import Taps
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key
from cogs.verbs_journal import scope_in, voice_of, wording

_Tag = TypeVar("_Tag", bound=StrEnum)


def _question(call: Call, text: str | None = None) -> QuestionId:
    """Return the question a click is about. Raises ``Missing`` for what cannot be one."""
    found = call.act.question_id if text is None else QuestionId(text)
    if not is_id(found):
        raise Missing("error-old-button")
    return found


def _tag(tags: type[_Tag], value: str) -> _Tag | None:
    if value and value not in {one.value for one in tags}:
        raise Missing("error-old-button")
    return tags(value) if value else None


async def _draft(call: Call, opens: Act) -> Mapping[str, str]:
    return await draft_of(call.house.desk, call.person.user_id, form_key(opens))


@on(Verb.LEARNING)
async def agenda(call: Call) -> Reply:
    """Show one's own learning agenda."""
    return agenda_card(await learning.agenda(call.house.desk, call.actor), voice_of(call))


@on(Verb.LEARNING_NEW)
async def new(call: Call) -> Reply:
    """Open the form for a new question."""
    return await _ask(call, learning.new_question_id(call.house.desk))


@on(Verb.LEARNING_ADD)
async def add(call: Call) -> Reply:
    """Open that form again."""
    return await _ask(call, _question(call), _entry(call.act.arg(0)))


@on(Verb.JOURNAL_QUESTION)
async def out_of_entry(call: Call) -> Reply:
    """Open the form for a question out of an entry of one's journal."""
    return await _ask(call, learning.new_question_id(call.house.desk), _entry(call.act.entry_id))


def _entry(text: str) -> EntryId | None:
    if text and not is_id(text):
        raise Missing("error-old-button")
    return EntryId(text) if text else None


async def _ask(call: Call, question_id: QuestionId, entry_id: EntryId | None = None) -> Reply:
    args = (entry_id,) if entry_id else ()
    filled = await _draft(call, Act(Verb.LEARNING_ADD, question_id, args))
    if entry_id and not filled:
        text = await learning.out_of_entry(call.house.desk, call.actor, entry_id)
        filled = {"text": shorten(text, TEXT_MAX)}
    return ask_form(question_id, entry_id, call.opening, filled, voice_of(call))


@on(Verb.LEARNING_ADD_IN)
async def add_in(call: Call) -> Reply:
    """Keep the question, and show it."""
    taps = Taps(_tag(Theme, call.answer("tag")), _tag(Layer, call.answer("layer")))
    entry_id = _entry(call.act.arg(0)) if len(call.act.args) > 1 else None
    typed = Typed(call.answer("text"))
    if entry_id:
        typed = Typed(call.answer("text"), cause=Cause.ENTRY, ref=entry_id)
    return _shown(
        call, await learning.ask(call.house.desk, call.actor, _question(call), typed, taps)
    )


def _shown(call: Call, view: QuestionView) -> Reply:
    return question_card(view, voice_of(call))


@on(Verb.LEARNING_SEE)
async def see(call: Call) -> Reply:
    """Show the question picked."""
    question_id = _question(call, call.picked)
    return _shown(call, await learning.see(call.house.desk, call.actor, question_id))


@on(Verb.LEARNING_CHANGE)
async def change(call: Call) -> Reply:
    """Open the form of the next version."""
    view = await learning.see(call.house.desk, call.actor, _question(call))
    kept = await _draft(call, call.act)
    return change_form(view.question, call.number(0), call.opening, kept, voice_of(call))


@on(Verb.LEARNING_CHANGE_IN)
async def change_in(call: Call) -> Reply:
    """Keep the version, and show the question."""
    typed = Typed(call.answer("text"), call.answer("why"))
    return _shown(
        call,
        await learning.change(call.house.desk, call.actor, _question(call), call.number(0), typed),
    )


@on(Verb.LEARNING_CLOSE)
async def close(call: Call) -> Reply:
    """Open the form of the close."""
    view = await learning.see(call.house.desk, call.actor, _question(call))
    kept = await _draft(call, call.act)
    return close_form(view.question, call.opening, kept, voice_of(call))


@on(Verb.LEARNING_CLOSE_IN)
async def close_in(call: Call) -> Reply:
    """Close it, and show what it brought."""
    desk = call.house.desk
    return _shown(call, await learning.close(desk, call.actor, _question(call), call.answer("why")))


@on(Verb.LEARNING_REOPEN)
async def reopen(call: Call) -> Reply:
    """Ask it again."""
    return _shown(call, await learning.reopen(call.house.desk, call.actor, _question(call)))


@on(Verb.LEARNING_THEME)
async def theme(call: Call) -> Reply:
    """Keep what it is about."""
    await learning.tap(
        call.house.desk, call.actor, _question(call), Taps(theme=_tag(Theme, call.picked))
    )
    return None


@on(Verb.LEARNING_LAYER)
async def layer(call: Call) -> Reply:
    """Keep where it rubs."""
    await learning.tap(
        call.house.desk, call.actor, _question(call), Taps(layer=_tag(Layer, call.picked))
    )
    return None


@on(Verb.LEARNING_ERASE)
async def erase(call: Call) -> Reply:
    """Ask whether it may really go, and erase it when the answer is yes."""
    desk, question_id = call.house.desk, _question(call)
    if call.act.arg(0) != "yes":
        await learning.see(desk, call.actor, question_id)
        return confirm_erase_card(question_id, voice_of(call))
    return await learning.erase(desk, call.actor, question_id)


@on(Verb.LEARNING_LIFT)
async def lift(call: Call) -> Reply:
    """Open the form to word the version of now, before it may go."""
    scope = scope_in(call.act.arg(0))
    desk = call.house.desk
    return wording(call, await learning.offer(desk, call.actor, _question(call), scope))


# ------------------------------------------------------------------------- after a round


@on(Verb.LEARNING_SEED)
async def seed(call: Call) -> Reply:
    """Open the form with the question of a round; also from a direct message."""
    brought = await learning.seed(call.house.desk, call.actor, call.round_id)
    asked = call.act.arg(0)
    question_id = QuestionId(asked) if is_id(asked) else learning.new_question_id(call.house.desk)
    kept = await _draft(call, Act(Verb.LEARNING_SEED, call.round_id, (question_id,)))
    filled = kept or {"text": brought}
    return seed_form(call.round_id, question_id, call.opening, filled, voice_of(call))


@on(Verb.LEARNING_SEED_IN)
async def seed_in(call: Call) -> Reply:
    """Put it on the agenda, in one version or two, and show it."""
    words = (call.answer("text"), call.answer("line"))
    question_id = _question(call, call.act.arg(0))
    desk = call.house.desk
    return _shown(call, await learning.plant(desk, call.actor, call.round_id, question_id, words))
