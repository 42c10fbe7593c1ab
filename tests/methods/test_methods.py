"""Every method is true to its source: steps, minutes, who has the floor, what is sealed."""

import re

import pytest

from bot.domain import speech
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.domain.method import Basis, Fit, Kind, Method, Primitive, Role, Safety, Step, Turns
from bot.domain.method_data import from_data, to_data
from bot.methods import load, load_all
from tests.methods.cards import BASES, CARDS, LEAST, LISTENS, SAFETIES, SEALED, TOTALS, TURNS

METHODS = load_all()
LETTERS = {"B": Role.BRINGER, "C": Role.CONSULTANT, "F": Role.FACILITATOR}
WORDS = {"all": "BC", "nobody": ""}


def step_of(method_id: str, key: str) -> Step:
    return next(step for step in load(method_id).steps if step.key == key)


def talks(step: Step, role: Role = Role.BRINGER, *, revealed: bool = False) -> bool:
    return speech.may_talk(role, step, revealed=revealed)


def test_every_card_has_its_method_sorted() -> None:
    assert [method.id for method in METHODS] == sorted(CARDS)


def test_a_method_nobody_knows_is_missing() -> None:
    with pytest.raises(Missing, match="error-no-method"):
        load("balloon")


def test_every_thing_a_case_can_be_about_has_a_method_made_for_it() -> None:
    assert {method.fits[0] for method in METHODS} == set(Fit)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
class TestEach:
    def test_steps_are_those_of_the_card(self, method: Method) -> None:
        card, table = CARDS[method.id]
        assert method.card == card
        rows = [row.split() for row in table.split(", ")]
        assert [step.minutes for step in method.steps] == [int(minutes) for minutes, _ in rows]
        assert [speech.speakers(step) for step in method.steps] == [
            frozenset(LETTERS[letter] for letter in WORDS.get(who, who)) for _, who in rows
        ]

    def test_minutes_add_up(self, method: Method) -> None:
        assert method.minutes == TOTALS[method.card]

    def test_it_says_what_it_rests_on_and_how_safe_a_group_must_be(self, method: Method) -> None:
        assert method.card in BASES[method.basis]
        assert method.card in SAFETIES[method.safety]
        assert method.sizes[0] == LEAST.get(method.card, method.sizes[0])

    def test_what_is_sealed(self, method: Method) -> None:
        sealed = tuple(step.key for step in method.steps if step.sealed)
        assert sealed == SEALED.get(method.card, ())

    def test_where_people_speak_in_turn(self, method: Method) -> None:
        drawn = {step.key: step.each for step in method.steps if step.turns is Turns.DRAWN}
        assert drawn == TURNS.get(method.card, {})

    def test_a_case_is_found_before_anybody_brings_it(self, method: Method) -> None:
        primitives = [step.primitive for step in method.script]
        assert primitives.count(Primitive.PITCH) == primitives.count(Primitive.CHOOSE) == 1
        before = primitives[: primitives.index(Primitive.CHOOSE)]
        assert set(before) <= {Primitive.CHECKBACK, Primitive.PITCH}

    def test_the_bringer_only_listens_somewhere(self, method: Method) -> None:
        listening = [
            step
            for step in method.steps
            if speech.speakers(step) == {Role.CONSULTANT} and not talks(step)
        ]
        assert bool(listening) == (method.card in LISTENS | {"M8a", "M16"})

    def test_who_is_silent_has_no_field_and_no_voice(self, method: Method) -> None:
        for step in method.script:
            for role in {Role.BRINGER, Role.CONSULTANT} - speech.speakers(step):
                assert not talks(step, role, revealed=True)
                assert role not in speech.writers_of(step)

    def test_every_word_in_both_languages_fits_where_it_is_shown(self, method: Method) -> None:
        for language in Language:
            assert len(method.name[language]) <= 40
            assert len(method.best_for[language]) <= 90
            assert len(method.origin[language]) <= 320
            for step in method.script:
                assert len(step.name[language]) <= 30
                assert len(step.rule[language]) <= 150
                assert len(step.say[language]) <= 150
                assert "\n" not in step.rule[language] + step.say[language]
                assert step.say[language][-1] in ".?…"
                assert step.rule[language][-1] in ".?…"

    def test_words_are_written_with_care(self, method: Method) -> None:
        for language in Language:
            words = [method.name, method.best_for, method.origin]
            words += [text for step in method.script for text in (step.name, step.rule, step.say)]
            for text in (one[language] for one in words):
                assert not re.search(r"!|\.\.\.|  |\u2019|https?:|\s[,;:?]", text), text

    def test_no_language_is_a_copy_of_the_other(self, method: Method) -> None:
        assert method.origin[Language.NL] != method.origin[Language.EN]
        for step in method.script:
            assert step.rule[Language.NL] != step.rule[Language.EN]
            assert step.say[Language.NL] != step.say[Language.EN]

    def test_it_survives_the_way_into_the_database(self, method: Method) -> None:
        assert from_data(to_data(method)) == method


def test_incident_seals_what_the_bringer_really_did_until_the_positions_are_in() -> None:
    assert step_of("incident", "facts").gate is Kind.ENDING
    advise = step_of("incident", "advise")
    assert advise.sealed
    assert advise.opens is Kind.ENDING
    assert not talks(advise, revealed=True)


def test_five_step_lets_the_bringer_answer_the_advice_once_it_is_open() -> None:
    advise = step_of("five-step", "advise")
    assert not talks(advise)
    assert talks(advise, revealed=True)


def test_ten_step_rates_before_it_answers() -> None:
    ask, rate, answer = load("ten-step").steps[1:4]
    assert not talks(ask), "no answers yet"
    assert rate.primitive is Primitive.RATE
    assert talks(answer)


def test_wial_lets_anybody_ask_anybody_and_compares_what_each_wrote() -> None:
    assert speech.writers_of(step_of("wial", "questions")) == {Role.BRINGER, Role.CONSULTANT}
    define = step_of("wial", "define")
    assert not talks(define)
    assert talks(define, revealed=True)


def test_troika_gives_each_the_same_rhythm() -> None:
    own = ["ask", "clarify", "turned", "valuable"]
    for key in ("second", "third"):
        assert list(step_of("troika", key).repeats) == own
    assert sum(step_of("troika", key).minutes for key in own) == step_of("troika", "second").minutes


@pytest.mark.parametrize(("method_id", "key"), [("troika", "reflect"), ("eye-opener", "notes")])
def test_in_a_silent_step_nobody_writes_or_talks(method_id: str, key: str) -> None:
    step = step_of(method_id, key)
    assert speech.speakers(step) == frozenset()
    assert speech.collects(step) is None
    assert talks(step, Role.FACILITATOR), "to guard the silence"


def test_tietze_and_wial_have_somebody_beside_the_usual_roles() -> None:
    helpers = {
        method.card: [helper.name[Language.EN] for helper in method.helpers]
        for method in METHODS
        if method.helpers
    }
    assert helpers == {"M5": ["Scribe"], "M8b": ["Coach"]}


def test_what_is_composed_or_reconstructed_says_so_in_its_own_words_too() -> None:
    said = {
        Basis.COMPOSED: ("samengesteld", "put together"),
        Basis.RECONSTRUCTED: ("reconstructie", "reconstruction"),
    }
    for method in METHODS:
        if method.basis in said:
            dutch, english = said[method.basis]
            assert dutch in method.origin[Language.NL].lower()
            assert english in method.origin[Language.EN].lower()


def test_high_safety_is_asked_where_people_can_be_hurt() -> None:
    assert {"gossip", "balint", "balint-classic"} < {
        method.id for method in METHODS if method.safety is Safety.HIGH
    }
