"""Questions between meetings, at their largest and their smallest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from bot.domain.case import Theme
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, UserId, compose_id
from bot.domain.journal.entry import EntryId
from bot.domain.language import Language
from bot.domain.programme.fields import TITLE_MAX
from bot.domain.programme.model import MeetingKind
from bot.domain.prompts.bank import Follow, Framework, Prompt
from bot.domain.prompts.delivery import Delivery, DeliveryId, Stage
from bot.domain.prompts.participation import Part, Share
from bot.domain.prompts.person import Pace
from bot.domain.prompts.reader import FOLLOW_MAX, LABEL_MAX, QUESTION_MAX
from bot.domain.prompts.rhythm import Occasion, Rhythm
from bot.domain.prompts.views import (
    AboutMeeting,
    AnsweredView,
    PaceView,
    PauseOfferView,
    PreviewView,
    PromptView,
    ResultsView,
    RhythmView,
)
from bot.render.card import Card, Form
from bot.render.prompt_forms import answer_form, follow_form, own_form
from bot.render.prompts import (
    answered_card,
    pace_card,
    preview_card,
    put_off_card,
    results_card,
    rhythm_card,
    theme_card,
)
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.session_samples import MEETING, STARTS, Sampler, a_meeting

PROGRAMME = ProgrammeId(MEETING)
DELIVERY = DeliveryId(MEETING)
DAY = date(2027, 1, 12)
MANY = tuple(MeetingId(compose_id(STARTS, number)) for number in range(100, 126))
RHYTHM = Rhythm(PROGRAMME, 2, 1, time(9, 30), DAY, date(2027, 6, 1), UserId(1))


def prompt(sampler: Sampler) -> Prompt:
    """Return a question with as much in it as fits."""

    def words(most: int) -> dict[Language, str]:
        return {language: sampler.line(most) for language in Language}

    follow = Follow(words(LABEL_MAX), words(QUESTION_MAX))
    question = words(QUESTION_MAX)
    return Prompt("x" * 40, Theme.NETWORK, Framework.LOGBOOK, question, (follow,) * FOLLOW_MAX)


def _deliveries(sampler: Sampler) -> Iterator[Delivery]:
    due = Delivery(
        *(DELIVERY, GuildId(1), PROGRAMME, UserId(7), prompt(sampler), Stage.ASKED, STARTS),
    )
    for stage in Stage:
        yield replace(due, stage=stage, put_off=stage is Stage.SILENT)
    yield replace(due, reminded=True, others=2)


def prompt_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Return every card of questions between meetings."""
    title = sampler.line(TITLE_MAX)
    for one in _deliveries(sampler):
        for again in (False, True):
            yield card_of(PromptView(title, one, again=again), language, texts)
        for late, changed in ((True, False), (False, True), (False, False)):
            yield answered_card(AnsweredView(one, late=late, changed=changed), language, texts)
    for pace in Pace:
        for answered in (False, True):
            offer = PauseOfferView(PROGRAMME, title, pace, answered=answered)
            yield card_of(offer, language, texts)
        for rests in (None, True, False):
            yield pace_card(PaceView(PROGRAMME, title, pace, rests), language, texts)
    yield put_off_card(title, PROGRAMME, language, texts)
    about = AboutMeeting(
        MEETING,
        a_meeting(sampler, MeetingKind.PUBLIC, None),
        (Theme.STOCK, Theme.MIDDLE),
        chosen=False,
    )
    meetings = (
        about,
        replace(about, id=MANY[-1], chosen=True),
        *(replace(about, id=one) for one in MANY[:-1]),
    )
    coming = tuple(Occasion(number, DAY) for number in range(5))
    for rhythm in (None, RHYTHM, replace(RHYTHM, paused=True, weeks=1)):
        days = coming if rhythm else ()
        view = RhythmView(PROGRAMME, title, "Europe/Amsterdam", rhythm, days, meetings)
        yield rhythm_card(view, language, texts)
    yield theme_card(PROGRAMME, about, language, texts)
    asked = prompt(sampler)
    full = PreviewView(title, (asked,) * 3, tuple(Theme), coming[0], RHYTHM)
    yield preview_card(full, language, texts)
    yield preview_card(replace(full, prompts=(), themes=(), next=None), language, texts)
    shares = tuple(Share((part,), 9) for part in Part)
    lifted = tuple(sampler.text(400) for _ in range(30))
    yield results_card(ResultsView(title, 60, shares, 80, 40, lifted), language, texts)
    yield results_card(ResultsView(title, 60, shares, 80, None, ()), language, texts)
    yield results_card(ResultsView(title, 3, (), None, None, ()), language, texts)


def prompt_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Return every form of questions between meetings."""
    voice, asked, opening = Voice(texts, language), prompt(sampler), "f" * 16
    yield answer_form(DELIVERY, asked, opening, sampler.text(1500), voice)
    entry = EntryId(MEETING)
    yield follow_form(DELIVERY, 2, asked.follow[2], entry, opening, sampler.text(1500), voice)
    yield own_form(opening, {"nl": sampler.line(QUESTION_MAX)}, voice)
