"""What the buttons, menus and forms around lifted texts do."""

import asyncio
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.custom_ids import NO_ROUND, Act, Verb
from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing
from bot.domain.harvest.item import Asking, ItemId, Mechanism, Scope
from bot.domain.harvest.library import Query, looked_for, shelf
from bot.domain.harvest.report import Report
from bot.domain.ids import ContributionId, ProgrammeId, is_id
from bot.render.card import Attachment
from bot.render.library import ALL, library_card, report_card
from bot.render.lift_cards import (
    NO_REF,
    filled_from,
    lift_card,
    own_card,
    sentences_card,
    tags_form,
    word_form,
)
from bot.render.lifting import key_card
from bot.render.voice import Voice
from bot.services import harvest, harvest_report, harvest_views, lifting
from bot.services.lifting import Typed
from bot.services.settings import draft_of, keep_draft
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key

_Choice = TypeVar("_Choice", bound=StrEnum)

ASKED = "harvest_search"
"""Under which a person's last question to the library is kept, to leaf on and to narrow."""


@on(Verb.LIFT)
async def sentences(call: Call) -> Reply:
    """Show one's own sentences of a round, to choose one."""
    view = await lifting.sentences(call.house.desk, call.actor, call.round_id)
    return sentences_card(view, _voice(call))


@on(Verb.LIFT_PICK)
async def pick(call: Call) -> Reply:
    """Open the form for the sentence picked."""
    item_id = harvest.new_item_id(call.house.desk)
    return await _form(call, item_id, call.picked)


@on(Verb.LIFT_CARD)
async def card(call: Call) -> Reply:
    """Open the form for a card by hand."""
    subject = call.act.subject
    args = (NO_REF,) if subject == NO_ROUND else (NO_REF, str(subject))
    return await _form(call, harvest.new_item_id(call.house.desk), *args)


@on(Verb.LIFT_WRITE)
async def write(call: Call) -> Reply:
    """Open the form again, with what was typed before."""
    return await _form(call, call.act.item_id, *call.act.args)


async def _form(call: Call, item_id: ItemId, *args: str) -> Reply:
    opens = Act(Verb.LIFT_WRITE, item_id, args)
    ref, programme_id = _taken(opens)
    written = await lifting.begin(call.house.desk, call.actor, item_id, ref)
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(opens))
    filled = kept or filled_from(written, _voice(call))
    return word_form(item_id, opens.arg(0), programme_id, call.opening, filled, _voice(call))


@on(Verb.LIFT_WRITE_IN)
async def write_in(call: Call) -> Reply:
    """Keep the exact text, and show how it will look."""
    typed = Typed(
        call.answer("text"),
        _one_of(Scope, call.answer("scope")) or Scope.CIRCLE,
        call.answer("signed") == "yes",
        _one_of(Theme, call.answer("tag")),
        _one_of(Layer, call.answer("layer")),
    )
    ref, programme_id = _taken(call.act)
    desk = call.house.desk
    view = await lifting.write(desk, call.actor, call.act.item_id, typed, ref, programme_id)
    return lift_card(view, _voice(call))


def _taken(act: Act) -> tuple[ContributionId | None, ProgrammeId | None]:
    """Return what a form is about: a contribution, or the programme of a card by hand."""
    ref, programme = act.arg(0), act.arg(1)
    if ref != NO_REF:
        if not is_id(ref):
            raise Missing("error-old-button")
        return ContributionId(ref), None
    return None, ProgrammeId(programme) if is_id(programme) else None


@on(Verb.LIFT_TAGS)
async def tags(call: Call) -> Reply:
    """Open the form for what else can be said of one's text."""
    view = await lifting.see(call.house.desk, call.actor, call.act.item_id)
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    return tags_form(view.item, call.opening, kept, _voice(call))


@on(Verb.LIFT_TAGS_IN)
async def tags_in(call: Call) -> Reply:
    """Keep that, and show how it will look."""
    asking, mechanism = (
        _one_of(Asking, call.answer("asking")),
        _one_of(Mechanism, call.answer("mechanism")),
    )
    desk, item_id = call.house.desk, call.act.item_id
    whom = call.answer("for_whom")
    view = await lifting.tag(desk, call.actor, item_id, asking, mechanism, whom)
    return lift_card(view, _voice(call))


@on(Verb.LIFT_GO)
async def go(call: Call) -> Reply:
    """Let one's text go, and show what became of it."""
    await harvest.lift(call.house.desk, call.actor, call.act.item_id)
    return await _see(call, call.act.item_id)


@on(Verb.LIFT_BACK)
async def back(call: Call) -> Reply:
    """Take one's own text back."""
    return await harvest.withdraw(call.house.desk, call.actor, call.act.item_id)


@on(Verb.LIFT_OWN)
async def own(call: Call) -> Reply:
    """Show what one let go, and the keys one holds."""
    return own_card(await lifting.own(call.house.desk, call.actor), _voice(call))


@on(Verb.LIFT_SEE)
async def see(call: Call) -> Reply:
    """Show one's own text picked."""
    return await _see(call, _picked(call))


async def _see(call: Call, item_id: ItemId) -> Reply:
    view = await lifting.see(call.house.desk, call.actor, item_id)
    return lift_card(view, _voice(call))


# -------------------------------------------------------------------- the second key


@on(Verb.KEY_PICK)
async def key_pick(call: Call) -> Reply:
    """Show the text picked to which one holds a key."""
    return await _key(call, _picked(call))


@on(Verb.KEY_SEE)
async def key_see(call: Call) -> Reply:
    """Show who brought the case what waits for their key."""
    return await _key(call, call.act.item_id)


@on(Verb.KEY_TURN)
async def key_turn(call: Call) -> Reply:
    """Turn the second key."""
    await harvest.turn_key(call.house.desk, call.actor, call.act.item_id)
    return await _key(call, call.act.item_id)


@on(Verb.KEY_KEEP)
async def key_keep(call: Call) -> Reply:
    """Keep the second key, or take it back."""
    await harvest.refuse_key(call.house.desk, call.actor, call.act.item_id)
    return await _key(call, call.act.item_id)


async def _key(call: Call, item_id: ItemId) -> Reply:
    view = await harvest_views.key_of(call.house.desk, call.actor, item_id)
    return key_card(view, _voice(call))


# ------------------------------------------------------------------------ the library


@on(Verb.LIBRARY)
async def library(call: Call) -> Reply:
    """Show a page of what was last looked for."""
    asked = await draft_of(call.house.desk, call.person.user_id, ASKED)
    return await shelf_page(call, _query(asked), call.number(0))


@on(Verb.LIBRARY_BY)
async def library_by(call: Call) -> Reply:
    """Narrow what was last looked for by one tag, or no more by it."""
    asked = dict(await draft_of(call.house.desk, call.person.user_id, ASKED))
    asked[call.act.arg(0)] = "" if call.picked == ALL else call.picked
    return await look_for(call, asked)


async def look_for(call: Call, asked: Mapping[str, str]) -> Reply:
    """Look for something in the library, and remember it to leaf on."""
    await keep_draft(call.house.desk, call.person.user_id, ASKED, asked)
    return await shelf_page(call, _query(asked), 0)


async def shelf_page(call: Call, query: Query, page: int) -> Reply:
    """Show a page of what this person may see."""
    readable = await harvest.readable(call.house.desk, await call.overseer())
    return library_card(looked_for(shelf(readable), query), query, page, _voice(call))


# ------------------------------------------------------------------------- the report


@on(Verb.HARVEST_REPORT)
async def report(call: Call) -> Reply:
    """Make the report of a programme, in each form, for this person alone."""
    made = await harvest_report.make(call.house.desk, await call.overseer(), call.act.programme_id)
    voice = _voice(call)
    files = await asyncio.to_thread(_drawn, made, voice)
    return report_card(made, files, voice)


def _drawn(made: Report, voice: Voice) -> tuple[Attachment, ...]:
    # Only here, for drawing takes memory that a bot which makes no report has no use for.
    from bot.files.report_files import report_files  # noqa: PLC0415

    return report_files(made, voice)


def _query(asked: Mapping[str, str]) -> Query:
    return Query(
        asked.get("word", ""),
        _one_of(Theme, asked.get("theme", "")),
        _one_of(Layer, asked.get("layer", "")),
        _one_of(Asking, asked.get("asking", "")),
        _one_of(Mechanism, asked.get("mechanism", "")),
    )


def _one_of(choices: type[_Choice], value: str) -> _Choice | None:
    """Return a choice by its value; None for nothing. Raises ``Missing``: it is not ours."""
    if not value:
        return None
    if value not in {one.value for one in choices}:
        raise Missing("error-old-button")
    return choices(value)


def _picked(call: Call) -> ItemId:
    if not is_id(call.picked):
        raise Missing("error-old-button")
    return ItemId(call.picked)


def _voice(call: Call) -> Voice:
    return Voice(call.house.texts, call.language)
