"""Every card and form of a journal and a learning agenda, with people's text of any length."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.harvest.item import Scope, State
from bot.domain.ids import GuildId, RoundId
from bot.domain.journal.case_line import CaseLine, Sign
from bot.domain.journal.entry import PAGE, TEXT_MAX, EntryId, EntrySource, JournalEntry
from bot.domain.journal.views import EntryView, JournalView
from bot.domain.language import Language
from bot.domain.learning.aging import Age, Tally
from bot.domain.learning.question import TEXT_MAX as QUESTION_MAX
from bot.domain.learning.question import (
    WHY_MAX,
    Cause,
    LearningQuestion,
    QuestionId,
    Version,
)
from bot.domain.learning.views import AgendaView, QuestionView, SharedAgendaView
from bot.render import journal, learning
from bot.render.card import Card, Form
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.lift_samples import AUTHOR, ID, NOW, OPENING, lifted
from tests.render.session_samples import Sampler


def an_entry(sampler: Sampler, number: int = 0) -> JournalEntry:
    """Return an entry as long as it may be, that answers a question."""
    return JournalEntry(
        *(EntryId(f"{number:024}"), GuildId(900), AUTHOR, sampler.text(TEXT_MAX), NOW),
        source=EntrySource.PROMPT,
        question=sampler.text(500),
        edited_at=NOW if number % 2 else None,
    )


def a_question(sampler: Sampler, number: int = 0, versions: int = 12) -> LearningQuestion:
    """Return a question with many versions, each as long as it may be."""
    made = tuple(
        Version(
            *(place, sampler.line(QUESTION_MAX), NOW + timedelta(days=place)),
            why=sampler.line(WHY_MAX) if place % 2 else "",
            cause=list(Cause)[place % len(Cause)],
        )
        for place in range(1, versions + 1)
    )
    return LearningQuestion(QuestionId(f"{number:024}"), GuildId(900), AUTHOR, made)


def own_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield every card of what people keep for themselves."""
    voice, entry = Voice(texts, language), an_entry(sampler)
    items = tuple(
        replace(lifted(sampler, number), state=state, scope=scope)
        for number, (state, scope) in enumerate((s, c) for s in State for c in Scope)
    )
    line = CaseLine(sampler.line(300), Sign.QUESTION)
    short = sampler.line(40)
    bare = replace(entry, text=short, question="")
    for case in (None, line, CaseLine(short, Sign.STRUGGLE)):
        for out in ((), items):
            yield journal.entry_card(EntryView(entry, out, case), voice)
            yield journal.entry_card(EntryView(bare, out, case), voice)
    yield journal.confirm_erase_card(entry.id, voice)
    many = tuple(an_entry(sampler, number) for number in range(PAGE))
    for page in (0, 3, 6):
        shared = frozenset({many[0].id})
        yield journal.journal_card(JournalView(many, page, 7, 33, shared), voice)
    yield journal.journal_card(JournalView((), 0, 0, 0, frozenset()), voice)
    yield from _agenda(sampler, voice, items)


def _agenda(sampler: Sampler, voice: Voice, items: tuple[object, ...]) -> Iterator[Card]:
    young, old = Age(NOW, 0, timedelta()), Age(NOW, 3, timedelta(weeks=20))
    question = a_question(sampler)
    closed = replace(question, closed_at=NOW, closing=sampler.line(WHY_MAX))
    lifts = tuple(lifted(sampler, number) for number in range(len(items)))
    out = tuple(replace(one, state=State.LIFTED) for one in lifts)
    for one in (question, closed, replace(closed, closing=""), a_question(sampler, 1, 1)):
        for age in (young, old):
            yield from (learning.question_card(QuestionView(one, age, o), voice) for o in ((), out))
    many = tuple(QuestionView(a_question(sampler, number, 2), old) for number in range(30))
    shut = QuestionView(replace(closed, id=QuestionId(ID)), old)
    for views in ((), many, (shut,), (*many[:12], shut)):
        yield learning.agenda_card(AgendaView(views), voice)
    yield learning.confirm_erase_card(question.id, voice)
    for shared, rest in (((), None), (out, Tally(5, 0)), (lifts[:1], Tally(4, 1)), (out * 9, None)):
        yield learning.shared_card(SharedAgendaView(sampler.line(80), shared, rest), voice)


def own_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Yield every form of what people keep for themselves, empty and filled."""
    voice, question = Voice(texts, language), a_question(sampler)
    entry_id, question_id = EntryId(ID), question.id
    for text, asked in (("", ""), (sampler.text(TEXT_MAX), sampler.text(500))):
        yield journal.write_form(entry_id, OPENING, text, asked, voice)
    full = {"text": sampler.line(QUESTION_MAX), "line": sampler.line(QUESTION_MAX)}
    for draft in ({}, {**full, "why": sampler.line(WHY_MAX), "tag": "middle", "layer": "team"}):
        yield learning.ask_form(question_id, None, OPENING, draft, voice)
        yield learning.ask_form(question_id, entry_id, OPENING, draft, voice)
        yield learning.change_form(question, 13, OPENING, draft, voice)
        yield learning.close_form(question, OPENING, draft, voice)
        yield learning.seed_form(RoundId(ID), question_id, OPENING, draft, voice)
