"""Every card and form around lifted texts, with people's text of any length, to render."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.case import Layer, Theme
from bot.domain.harvest.item import (
    FOR_WHOM_MAX,
    TEXT_MAX,
    Answer,
    Asking,
    ItemId,
    Key,
    LiftedItem,
    Mechanism,
    Origin,
    Place,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.harvest.library import Found, Query
from bot.domain.harvest.views import (
    Audience,
    KeyDoorView,
    KeyView,
    LiftNewsView,
    LiftView,
    OwnView,
    Sentence,
    SentencesView,
    Written,
)
from bot.domain.ids import ContributionId, GuildId, ProgrammeId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.render.card import Card, Form
from bot.render.library import library_card
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
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.session_samples import Sampler

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AUTHOR, HOLDER = UserId(100000000000000003), UserId(100000000000000002)
ID = "1" * 24
OPENING = "1" * 20


def lifted(sampler: Sampler, number: int = 0) -> LiftedItem:
    """Return a text with every tag there is, each as long as it may be."""
    tags = Tags(
        list(Theme)[number % len(Theme)],
        list(Layer)[number % len(Layer)],
        list(Asking)[number % len(Asking)],
        list(Mechanism)[number % len(Mechanism)],
        sampler.line(FOR_WHOM_MAX),
    )
    return LiftedItem(
        *(ItemId(f"{number:024}"), Place(GuildId(900)), AUTHOR, Scope.NETWORK),
        *(sampler.text(TEXT_MAX), Source(Origin.CARD), NOW),
        named=number % 2 == 0,
        tags=tags,
        keys=(Key(HOLDER, Answer.ASKED, NOW),),
    )


def lift_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield every card around lifted texts."""
    voice, item = Voice(texts, language), lifted(sampler)
    round_id, title = RoundId(ID), sampler.line(80)
    answers = (Answer.ASKED, Answer.TURNED, Answer.REFUSED)
    for state in State:
        for scope in Scope:
            one = replace(item, state=state, scope=scope)
            yield card_of(LiftNewsView(title, one), language, texts)
            for answer in answers:
                keyed = replace(one, keys=(Key(HOLDER, answer, NOW),))
                yield card_of(KeyView(title, keyed, HOLDER), language, texts)
            yield from (lift_card(LiftView(one, who, title), voice) for who in Audience)
    yield key_card(KeyView("", replace(item, named=False, keys=()), HOLDER), voice)
    yield card_of(KeyDoorView(round_id, item.id, HOLDER), language, texts)
    given = tuple(
        Sentence(ContributionId(f"{n:024}"), kind, sampler.text(1500))
        for n, kind in enumerate([*Kind, *Kind])
    )
    yield sentences_card(SentencesView(round_id, title, given), voice)
    many = tuple(lifted(sampler, number) for number in range(30))
    mixed = tuple(replace(one, state=state) for one, state in zip(many, [*State] * 6, strict=True))
    yield from (own_card(view, voice) for view in (OwnView((), ()), OwnView(mixed, many[:1])))
    query = Query(sampler.line(80), Theme.MIDDLE, Layer.BOARD, Asking.STEP, Mechanism.COUPLING)
    around = tuple(replace(one, scope=Scope.CIRCLE) for one in many[:3])
    for found in (Found((), 0), Found((), 1), Found(many, 2), Found(around, 0), Found(many[:1], 0)):
        for asked in (Query(), query):
            yield from (library_card(found, asked, page, voice) for page in (0, 1, 99))


def lift_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Yield every form around lifted texts, empty and with what was typed before."""
    voice, item = Voice(texts, language), lifted(sampler)
    promise = Written(sampler.text(700), sampler.text(700))
    for written in (Written(""), promise, Written(item.text, item=item)):
        filled = filled_from(written, voice)
        yield word_form(item.id, NO_REF, ProgrammeId(ID), OPENING, filled, voice)
        yield word_form(item.id, ID, None, OPENING, filled, voice)
    yield tags_form(item, OPENING, {}, voice)
    yield tags_form(replace(item, tags=Tags()), OPENING, {"for_whom": sampler.line(80)}, voice)
