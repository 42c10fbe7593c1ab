"""Every card and form fits in Discord, and says nothing that is not in the catalogues."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from bot.custom_ids import decode
from bot.domain.errors import DomainError
from bot.domain.language import Language
from bot.domain.round import Status
from bot.render.card import (
    Button,
    Card,
    ChoiceField,
    Files,
    Form,
    Menu,
    Option,
    PersonMenu,
    Row,
    Rule,
    Text,
    TextField,
)
from bot.render.errors import error_card
from bot.render.limits import faults_of, fitted, units
from bot.render.method_card import describe
from bot.render.replies import reply_text, round_choice
from bot.texts import Texts, source_of
from tests.render.samples import (
    ALPHABETS,
    METHODS,
    Sampler,
    all_cards,
    all_forms,
    wordless,
)
from tests.texts.catalogue import keys, variables

TEXTS = Texts.load(strict=True)
NUMBERS = {"low", "high", "max", "length", "size", "minimum", "missing", "count", "minutes"}
GUIDELINE = 38
"""Signs of a button before phones cut it (components/reference, "Button Design Guidelines")."""


class Pseudo(Texts):
    """Marks every text as one of the catalogue's, so that what is not stands out."""

    def get(self, language: Language, key: str, /, **values: object) -> str:
        return f"⟦{super().get(language, key, **values)}⟧"

    def list(self, language: Language, items: Iterable[str]) -> str:
        return "+".join(items)


@pytest.fixture(scope="module")
def pseudo() -> Texts:
    return Pseudo({language: source_of(language) for language in Language}, strict=True)


def words_of(thing: Card | Form) -> Iterator[str]:
    """Yield everything in a card or form that a person reads, but for what people typed."""
    if isinstance(thing, Form):
        yield from (thing.title, thing.intro)
        for field in thing.fields:
            yield from (field.label, field.hint)
            if isinstance(field, ChoiceField):
                yield from _option_words(field.options)
            else:
                yield field.placeholder
        return
    for block in thing.blocks:
        match block:
            case Text(body):
                yield body
            case Row(buttons):
                yield from (button.label for button in buttons)
            case Menu():
                yield block.placeholder
                yield from _option_words(block.options)
            case PersonMenu():
                yield block.placeholder
            case Rule() | Files():
                pass


def _option_words(options: tuple[Option, ...]) -> Iterator[str]:
    for option in options:
        yield option.label
        yield option.description or ""


def with_room(form: Form) -> Form:
    """Return the form with fields as wide as what fills them: we count an emoji as one sign."""
    fields = tuple(
        replace(field, most=max(field.most, units(field.value)))
        if isinstance(field, TextField)
        else field
        for field in form.fields
    )
    return replace(form, fields=fields)


def buttons_of(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Row) for button in block.buttons]


def foreign(text: str) -> str:
    """Return the letters that are in no text of the catalogue, and in no mention or timestamp."""
    rest = text
    while (smaller := re.sub(r"⟦[^⟦⟧]*⟧", "", rest)) != rest:
        rest = smaller
    rest = re.sub(r"<(?:@&?|#)\d+>|<t:\d+:[a-zA-Z]>", "", rest)
    return "".join(re.findall(r"[^\W\d_]", rest))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
@pytest.mark.parametrize("longest", [True, False], ids=["longest", "short"])
def test_every_card_and_form_fits_in_discord(
    language: Language, alphabet: str, longest: bool
) -> None:
    sampler = Sampler(alphabet, longest)
    cards = list(all_cards(sampler, language, TEXTS))
    assert len(cards) > 500
    for card in cards:
        assert faults_of(card) == [], card
        assert fitted(card) == card, "what is cut here must not be cut again on its way out"
    for form in all_forms(sampler, language, TEXTS):
        assert faults_of(with_room(form)) == [], form


@pytest.mark.parametrize("language", Language)
def test_every_word_comes_from_the_catalogues(language: Language, pseudo: Texts) -> None:
    sampler = Sampler(longest=False)
    methods = tuple(map(wordless, METHODS))
    things: list[Card | Form] = [
        *all_cards(sampler, language, pseudo, methods),
        *all_forms(sampler, language, pseudo, methods),
    ]
    strays = {text: foreign(text) for thing in things for text in words_of(thing) if foreign(text)}
    assert strays == {}


@pytest.mark.parametrize("language", Language)
def test_every_button_can_be_read_on_a_phone_and_means_something(language: Language) -> None:
    names = {step.name[language] for method in METHODS for step in method.script}
    for card in all_cards(Sampler(longest=False), language, TEXTS):
        for button in buttons_of(card):
            assert decode(button.act) is not None
            fixed = button.label
            for name in names:
                fixed = fixed.replace(name, "")
            assert len(fixed) <= GUIDELINE, button.label


@pytest.mark.parametrize("language", Language)
def test_every_error_is_a_sentence_and_gives_back_what_was_typed(language: Language) -> None:
    errors = [key for key in keys(language) if key.startswith("error-")]
    assert len(errors) > 40
    for key in errors:
        values = {name: 3 if name in NUMBERS else "0" for name in variables(language)[key]}
        given = {"title": "1 2 3", "text": Sampler().text(), "q1": "5", "about": " "}
        act = "rg1:bid:-"
        card = error_card(DomainError(key, values), language, TEXTS, given=given, retry_act=act)
        assert faults_of(card) == []
        body = "\n".join(words_of(card))
        assert given["title"] in body
        assert given["text"] in body
        assert [button.act for button in buttons_of(card)] == [act]


@pytest.mark.parametrize("language", Language)
def test_every_receipt_is_a_sentence(language: Language) -> None:
    receipts = [key for key in keys(language) if key.startswith("reply-")]
    assert len(receipts) > 25
    for key in receipts:
        values = {name: 3 if name in NUMBERS else "0" for name in variables(language)[key]}
        assert reply_text(key, values, language, TEXTS).endswith(".")


def test_a_list_in_a_receipt_reads_as_a_sentence() -> None:
    values = {"person": ("1", "2")}
    assert "<@1 en 2>" in reply_text("reply-admitted", values, Language.NL, TEXTS)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("language", Language)
def test_a_round_in_a_list_keeps_its_state_however_long_its_title(
    status: Status, language: Language
) -> None:
    choice = round_choice("🌍" * 80, status.value, language, TEXTS)
    state = TEXTS.get(language, "round-status", status=status.value)
    assert choice.endswith(f"… · {state}")
    assert len(choice.encode("utf-16-le")) // 2 <= 100


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
@pytest.mark.parametrize("language", Language)
def test_a_method_can_be_printed(method: object, language: Language) -> None:
    (one,) = [known for known in METHODS if known is method]
    card = " ".join(describe(one, language, TEXTS).split())
    assert one.origin[language] in card
    for step in one.steps:
        assert step.rule[language] in card
        assert step.say[language] in card
