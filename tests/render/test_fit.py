"""What people typed is divided fairly, cut visibly, and can always be read in full somewhere."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.custom_ids import Act, Verb, decode
from bot.domain.language import Language
from bot.domain.views import RevealView
from bot.render.card import Card, Row, Text
from bot.render.fit import Said, compose, pages
from bot.render.limits import faults_of
from bot.render.reveal import reveal_page
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.samples import ALPHABETS, METHODS, Sampler

TEXTS = Texts.load(strict=True)
VOICE = Voice(TEXTS, Language.NL)
NOTE = TEXTS.get(Language.NL, "cut-note")
FIVE = next(method for method in METHODS if method.id == "five-step")
INCIDENT = next(method for method in METHODS if method.id == "incident")
ADVISE = next(step for step in INCIDENT.steps if step.key == "advise")


def bodies(card: Card) -> list[str]:
    return [block.body for block in card.blocks if isinstance(block, Text)]


def acts(card: Card) -> list[Act]:
    ids = (b.act for block in card.blocks if isinstance(block, Row) for b in block.buttons)
    return [act for act in map(decode, ids) if act is not None]


def verbs(card: Card) -> list[str]:
    return [act.verb for act in acts(card)]


def read_on(view: RevealView) -> Iterator[Card]:
    """Yield what one reads by pressing on until there is nothing to press."""
    page = "0"
    for _press in range(10):
        card = reveal_page(view, int(page), Language.NL, TEXTS)
        yield card
        more = [act.arg(1) for act in acts(card) if act.verb == Verb.READ]
        if not more:
            return
        (page,) = more
    pytest.fail("one can press on for ever")


def test_what_fits_is_left_alone_and_says_nothing_about_cutting() -> None:
    card = compose(VOICE, [Text("## 1"), Said("a", "een tekst"), Said("", "nog een")])
    assert bodies(card) == ["## 1", "a\n>>> een tekst", ">>> nog een"]


def test_the_long_share_equally_and_the_short_stay_whole() -> None:
    card = compose(VOICE, [Said("a", "x" * 3000), Said("b", "kort"), Said("c", "y" * 3000)])
    first, short, last, note = bodies(card)
    assert short == "b\n>>> kort"
    assert len(first) == len(last)
    assert len(first) > 1800
    assert first.endswith("…")
    assert note == NOTE
    assert faults_of(card) == []


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
def test_a_reveal_that_does_not_fit_offers_to_read_everything(alphabet: str) -> None:
    view = Sampler(alphabet).reveal(ADVISE, 7, ending=True)
    card = card_of(view, Language.NL, TEXTS)
    assert faults_of(card) == []
    assert verbs(card) == [Verb.READ]
    shown = [body for body in bodies(card) if ">>> " in body]
    assert len(shown) == 8
    assert all(len(body) > 100 for body in shown)
    whole = list(read_on(view))
    assert all(faults_of(page) == [] for page in whole)
    assert len(whole) > 2
    read = [body.partition(">>> ")[2] for page in whole for body in bodies(page)[1:]]
    assert read == [*(item.text for item in view.items), view.ending]


def test_a_reveal_that_fits_needs_no_button() -> None:
    card = card_of(Sampler(longest=False).reveal(ADVISE, 7), Language.NL, TEXTS)
    assert verbs(card) == []


def test_pages_hold_everything_in_order() -> None:
    said = [Said(str(number), "x" * 1500) for number in range(9)]
    cards = pages("## 1", said)
    assert len(cards) > 1
    assert all(card[0] == Text("## 1") for card in cards)
    assert [piece for card in cards for piece in card[1:]] == said


def test_a_page_that_does_not_exist_is_the_nearest_that_does() -> None:
    view = Sampler().reveal(ADVISE, 7)
    last = list(read_on(view))[-1]
    assert reveal_page(view, 99, Language.NL, TEXTS) == last
    assert reveal_page(view, -5, Language.NL, TEXTS) == reveal_page(view, 0, Language.NL, TEXTS)
    nothing = reveal_page(Sampler().reveal(ADVISE, 0), 0, Language.NL, TEXTS)
    assert bodies(nothing)[-1] == TEXTS.get(Language.NL, "reveal-nothing")


def test_words_of_a_method_made_by_others_cannot_burst_a_card() -> None:
    endless = dict.fromkeys(Language, "woord " * 2000)
    step = replace(FIVE.steps[1], name=endless, rule=endless, say=endless)
    method = replace(FIVE, name=endless, best_for=endless, steps=(step,))
    sampler = Sampler()
    for view in (sampler.board(method, step), sampler.cockpit(method, step, next_step=step)):
        assert faults_of(card_of(view, Language.EN, TEXTS)) == []
