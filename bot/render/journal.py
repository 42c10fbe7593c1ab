"""Cards and forms of a journal, for its owner's eyes alone."""

from collections.abc import Mapping

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.case import FIELD_MAX, Intake
from bot.domain.harvest.item import LiftedItem, Scope, State
from bot.domain.journal.entry import TEXT_MAX, EntryId, JournalEntry
from bot.domain.journal.views import EntryView, JournalView
from bot.domain.lobby import TITLE_MAX
from bot.render.card import Button, Card, Form, Menu, Option, Row, Text, TextField, Tone
from bot.render.errors import ANSWER
from bot.render.fit import Piece, Said, compose
from bot.render.limits import HINT, OPTION, shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, at, plain

EXCERPT = 400
"""Characters of an entry on a page of many; the whole stands where it is opened."""

LIFTED_MAX = 3
"""Texts that were let go of one entry or question; the newest, for there are seldom more."""

QUESTION_MAX = 300
"""Characters of what was asked, above an entry."""


def write_form(entry_id: EntryId, opening: str, text: str, question: str, voice: Voice) -> Form:
    """Return the form: one `text`, with what was asked above it where something was."""
    field = TextField(
        "text",
        voice("form-journal-text"),
        hint=shorten(question, HINT) if question else voice("form-journal-text-hint"),
        value=text,
        most=TEXT_MAX,
    )
    return Form(encode(Verb.JOURNAL_WRITE_IN, entry_id, opening), voice("form-journal"), (field,))


def entry_card(view: EntryView, voice: Voice) -> Card:
    """Return one entry whole, whose it is, what was let go of it, and what can be done with it."""
    entry = view.entry
    out = [one for one in view.lifted if one.state in {State.LIFTED, State.WAITING}]
    newest = out[-LIFTED_MAX:]
    when = at(entry.written_at, "f")
    heading = voice("entry-heading", when=when, state="edited" if entry.edited_at else "written")
    pieces: list[Piece] = [
        *lines(heading, _asked(entry)),
        Said("", entry.text),
        *lines(voice("entry-yours", out="yes" if out else "no")),
        *(piece for one in newest for piece in _lifted(one, voice)),
        *lines(voice("own-more", count=len(out) - len(newest)) if out != newest else None),
        *_case_offer(view, voice),
        *_levers(entry, voice),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _asked(entry: JournalEntry) -> str | None:
    line = " ".join(entry.question.split())
    return f"*{plain(shorten(line, QUESTION_MAX))}*" if line else None


def _lifted(item: LiftedItem, voice: Voice) -> tuple[Piece, ...]:
    head = voice("own-lifted", state=item.state.value, scope=item.scope.value)
    back = button(voice("own-keep"), Verb.LIFT_BACK, item.id)
    return (Said(head, item.text), *rows(back))


def _case_offer(view: EntryView, voice: Voice) -> tuple[Piece, ...]:
    if view.case is None:
        return ()
    entry_id = view.entry.id
    whole = view.case.line == view.entry.text
    told = Text(voice("entry-case-whole")) if whole else Said(voice("entry-case"), view.case.line)
    return (
        told,
        *rows(
            button(voice("entry-case-yes"), Verb.JOURNAL_CASE, entry_id),
            button(voice("entry-case-no"), Verb.JOURNAL_NO_CASE, entry_id),
        ),
    )


def _levers(entry: JournalEntry, voice: Voice) -> tuple[Row, ...]:
    return rows(
        button(voice("entry-edit"), Verb.JOURNAL_WRITE, entry.id),
        *(
            button(voice("own-lift", scope=one.value), Verb.JOURNAL_LIFT, entry.id, one.value)
            for one in Scope
        ),
        button(voice("entry-question"), Verb.JOURNAL_QUESTION, entry.id),
        button(voice("entry-erase"), Verb.JOURNAL_ERASE, entry.id, tone=Tone.DANGER),
    )


def journal_card(view: JournalView, voice: Voice) -> Card:
    """Return a page of a journal, newest first, with a menu to open an entry."""
    new = button(voice("journal-new"), Verb.JOURNAL_NEW, NO_ROUND, tone=Tone.PRIMARY)
    if not view.entries:
        return compose(voice, [Text(voice("journal-empty")), *rows(new)], accent=Tone.PRIMARY)
    options = tuple(
        Option(shorten(" ".join(one.text.split()), OPTION), one.id) for one in view.entries
    )
    newer = button(voice("journal-newer"), Verb.JOURNAL, NO_ROUND, str(view.page - 1))
    older = button(voice("journal-older"), Verb.JOURNAL, NO_ROUND, str(view.page + 1))
    return compose(
        voice,
        [
            Text(voice("journal-heading", count=view.total, page=view.page + 1, pages=view.pages)),
            *(_excerpt(one, view, voice) for one in view.entries),
            Menu(encode(Verb.JOURNAL_SEE), voice("journal-choose"), options),
            *rows(newer if view.page else None, older if view.page + 1 < view.pages else None, new),
        ],
        accent=Tone.PRIMARY,
    )


def _excerpt(entry: JournalEntry, view: JournalView, voice: Voice) -> Said:
    shared = voice("journal-shared") if entry.id in view.lifted else ""
    head = " · ".join(filter(None, (f"**{at(entry.written_at, 'D')}**", shared, _asked(entry))))
    return Said(head, shorten(entry.text, EXCERPT))


def confirm_erase_card(entry_id: EntryId, voice: Voice) -> Card:
    """Ask back before an entry is erased."""
    sure = encode(Verb.JOURNAL_ERASE, entry_id, "yes")
    yes = Button(voice("entry-erase-yes"), sure, Tone.DANGER)
    return compose(voice, [Text(voice("entry-erase-sure")), Row((yes,))], accent=Tone.DANGER)


def filled_case(line: str, around: str, intake: Intake) -> Mapping[str, str]:
    """Return what the intake of a case starts with, by the names of its fields.

    The line is the title as far as it fits, and the question where it does not; the entry around
    it tells what is going on.
    """
    keys = [one.key for one in intake.fields]
    title = shorten(line, TITLE_MAX)
    filled = {"title": title}
    if around != line:
        filled[f"{ANSWER}{keys[0]}"] = shorten(around, FIELD_MAX)
    if title != line:
        filled[f"{ANSWER}{keys[-1]}"] = shorten(line, FIELD_MAX)
    return filled
