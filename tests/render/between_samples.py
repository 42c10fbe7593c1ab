"""What people read between meetings, at its largest and its smallest."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.domain.case import Layer, Theme
from bot.domain.choices import Way
from bot.domain.echo import EchoCount
from bot.domain.exchange import OWN_MAX, TEXT_MAX, Counts, Entry, Side, Standing
from bot.domain.exchange_views import (
    Acquaintance,
    BroughtView,
    ExchangeMessage,
    ExchangeView,
    IntroductionView,
    MetView,
)
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import Brought, EntryId, IntroductionId, Reason, Say
from bot.domain.language import Language
from bot.domain.programme.between_views import BetweenTroubleView
from bot.domain.programme.fields import TITLE_MAX
from bot.domain.programme.views import Trouble
from bot.render import exchange
from bot.render.card import Card, Form
from bot.render.personal import way_card
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.session_samples import FEW, MANY, MEETING, Sampler

PROGRAMME = ProgrammeId(MEETING)
ENTRY, INTRODUCTION = EntryId(MEETING), IntroductionId(MEETING)
NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
REASONS = (
    (Reason.HELP, Side.ASK),
    (Reason.HELP, Side.OFFER),
    (Reason.ECHO, None),
    (Reason.LINGER, None),
)
BROUGHT = tuple((each, 3) for each in Brought)


def between_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Return every card of what happens between meetings."""
    for trouble in (Trouble.RIGHTS, Trouble.CHANNEL):
        view = BetweenTroubleView(PROGRAMME, sampler.line(TITLE_MAX), trouble)
        yield card_of(view, language, texts)
    for way in Way:
        yield way_card(way, language, texts)
    for message in _messages(sampler):
        yield card_of(message, language, texts)
    for number, brought in ((0, ()), (1, BROUGHT), (2, ())):
        counts = Counts(number, number, number, number, brought)
        yield exchange.counts_card(number, counts, language, texts)
        own = tuple(_entry(sampler, number) for number in range(OWN_MAX if number else 0))
        shown = ExchangeView(PROGRAMME, sampler.line(TITLE_MAX), own, counts if number else None)
        yield exchange.exchange_card(shown, language, texts)
        yield exchange.echo_card(EchoCount(number, number), language, texts)
    for number in range(3):
        yield exchange.entry_card(PROGRAMME, _entry(sampler, number), language, texts)


def between_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Return the form of a request and of an offer."""
    draft = {"text": sampler.text(TEXT_MAX), "theme": "middle", "layer": "city"}
    for side in Side:
        voice = Voice(texts, language)
        yield exchange.entry_form(PROGRAMME, ENTRY, side, "1" * 20, draft, voice)


def _entry(sampler: Sampler, number: int) -> Entry:
    return Entry(
        EntryId(f"{ENTRY[:-1]}{number}"),
        PROGRAMME,
        FEW[0],
        list(Side)[number % 2],
        sampler.text(TEXT_MAX),
        list(Theme)[number] if number else None,
        list(Layer)[number],
        NOW,
        shared=number != 1,
        standing=Standing.MET if number == 2 else Standing.OPEN,
    )


def _messages(sampler: Sampler) -> Iterator[ExchangeMessage]:
    for reason, side in REASONS:
        own = sampler.text(TEXT_MAX) if side else ""
        about = (Theme.INSTITUTION, Layer.PARTNER if side is Side.ASK else None)
        for say in (*Say, None):
            for offered in (True, False):
                yield IntroductionView(
                    *(PROGRAMME, INTRODUCTION, reason, *about, side, own, say, offered),
                    met=say is Say.YES and not offered,
                )
        people = FEW[:1] if side else MANY[:12]
        others = tuple(Acquaintance(one, own) for one in people)
        yield MetView(reason, *about, side, own, others)
        for brought in (*Brought, None):
            yield BroughtView(PROGRAMME, INTRODUCTION, people, brought)
