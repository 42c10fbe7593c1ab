"""The cards of the thermometer and the mirror fit in Discord, in both languages, however full."""

from collections.abc import Iterator

import pytest

from bot.domain.coaching_views import MirrorView, Ranked, ToAnswerView, WarmthView
from bot.domain.held import Held
from bot.domain.language import Language
from bot.domain.method import Kind, Role
from bot.domain.mirror import Hint, Label, Reason, Reflection
from bot.domain.thermometer import Warmth
from bot.render.card import Card, Menu
from bot.render.limits import faults_of
from bot.render.mirror import mirror_card, rewrite_form
from bot.render.replies import status_card
from bot.render.thermometer import to_answer_card, warmth_card
from tests.render.reading import FIVE, TEXTS, offers, text
from tests.render.samples import ALPHABETS, NOW, OTHERS, ROUND, Sampler, contribution

OPENING = "1" * 20


def held(sampler: Sampler, *, parked: bool = False, opening: str = OPENING) -> Held:
    return Held(ROUND, OTHERS[0], opening, 3, sampler.text(), NOW, parked=parked)


def mirror_views(sampler: Sampler) -> Iterator[MirrorView]:
    """Yield a mirror for each label, with a text of the catalogue for its hint."""
    for label in Label:
        if label is Label.OPEN:
            continue
        reasons = tuple(Reason(label, "rule", sampler.text(200)) for _ in range(9))
        hint = Hint("mirror-hint-closed-topic", {"topic": sampler.line(90)})
        for why in (reasons, reasons[:1], (Reason(label, "rule"),)):
            yield MirrorView(
                ROUND, held(sampler), Reflection(label, (label,), hint, why, too_long=True)
            )


def cards(sampler: Sampler, language: Language) -> Iterator[Card]:
    question = sampler.item(Kind.QUESTION, 3)
    for warmth in (None, *Warmth):
        for left in (0, 1, 24):
            yield warmth_card(
                WarmthView(ROUND, question, taps=True, warmth=warmth, left=left), language, TEXTS
            )
        yield warmth_card(WarmthView(ROUND, question, taps=False, warmth=warmth), language, TEXTS)
    ranked = tuple(
        Ranked(sampler.item(Kind.QUESTION, number), warmth)
        for number, warmth in enumerate([*Warmth, None] * 10, 1)
    )
    yield to_answer_card(ToAnswerView(ROUND, ranked), language, TEXTS)
    for view in mirror_views(sampler):
        yield mirror_card(view, language, TEXTS)
    many = tuple(
        held(sampler, parked=number % 2 == 0, opening=f"{OPENING}{number}") for number in range(12)
    )
    own = {contribution(2): Warmth.COLD}
    yield status_card(sampler.status(FIVE, Role.CONSULTANT, held=many, warmth=own), language, TEXTS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
@pytest.mark.parametrize("longest", [True, False], ids=["longest", "short"])
def test_every_card_fits(language: Language, alphabet: str, longest: bool) -> None:
    sampler = Sampler(alphabet, longest)
    found = list(cards(sampler, language))
    assert len(found) > 30
    assert [fault for card in found for fault in faults_of(card)] == []
    form = rewrite_form(f"rg1:rewrite_in:{ROUND}:3:{OPENING}:{OPENING}", "x", language, TEXTS)
    assert faults_of(form) == []


def test_the_menu_keeps_the_order_of_warmth() -> None:
    ranked = tuple(
        Ranked(Sampler(longest=False).item(Kind.QUESTION, number), warmth)
        for number, warmth in ((4, Warmth.WARM), (2, Warmth.COLD), (1, None))
    )
    card = to_answer_card(ToAnswerView(ROUND, ranked), Language.NL, TEXTS)
    (menu,) = (block for block in card.blocks if isinstance(block, Menu))
    assert [option.value for option in menu.options] == [contribution(n) for n in (4, 2, 1)]
    assert [option.description for option in menu.options] == [
        "Vraag 4 · Warm",
        "Vraag 2 · Koud",
        "Vraag 1 · Nog niet gewaardeerd",
    ]


def test_what_is_parked_is_not_parked_again() -> None:
    def verbs(one: Held) -> list[str]:
        view = Sampler(longest=False).status(FIVE, Role.CONSULTANT, held=(one,), own=())
        found = [verb for verb, *_ in offers(status_card(view, Language.NL, TEXTS))]
        return [verb for verb in found if verb != "leave"]

    short = Sampler(longest=False)
    assert verbs(held(short)) == ["post", "rewrite", "park"]
    assert verbs(held(short, parked=True)) == ["post", "rewrite"]


def test_the_words_that_made_a_rule_speak_are_shown_as_they_were_typed() -> None:
    hint = Hint("mirror-hint-advice-with", {"topic": "met *haar*"})
    reflection = Reflection(
        Label.ADVICE, (Label.ADVICE,), hint, (Reason(Label.ADVICE, "tried", "heb je _al_ eens"),)
    )
    view = MirrorView(ROUND, held(Sampler(longest=False)), reflection)
    body = text(mirror_card(view, Language.NL, TEXTS))
    assert r"„heb je \_al\_ eens”" in body
    assert r"met \*haar\*" in body
