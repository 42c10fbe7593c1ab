"""The three methods are true to their sources: steps, minutes, who is silent, what is sealed."""

import pytest

from bot.domain import speech
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.domain.method import Kind, Method, Primitive, Role, Safety
from bot.methods import load, load_all

TRUE = {
    "five-step": [
        (Primitive.TELL, 5),
        (Primitive.CLARIFY, 12),
        (Primitive.REFRAME, 8),
        (Primitive.ADVISE, 12),
        (Primitive.EVALUATE, 8),
    ],
    "incident": [
        (Primitive.CHECKBACK, 5),
        (Primitive.PITCH, 10),
        (Primitive.CHOOSE, 5),
        (Primitive.CLARIFY, 15),
        (Primitive.CONSULT, 10),
        (Primitive.ADVISE, 10),
        (Primitive.COMMIT, 10),
    ],
    "gossip": [
        (Primitive.TELL, 5),
        (Primitive.CLARIFY, 15),
        (Primitive.CONSULT, 15),
        (Primitive.RESPOND, 15),
        (Primitive.EVALUATE, 10),
    ],
}
TOTALS = {"five-step": 45, "incident": 65, "gossip": 60}
SEALED = {"five-step": ["reframe", "advise"], "incident": ["advise"], "gossip": []}
METHODS = load_all()


def by_key(method: Method, key: str) -> int:
    return [step.key for step in method.steps].index(key)


def test_all_three_are_there_sorted() -> None:
    assert [method.id for method in METHODS] == sorted(TRUE)


def test_a_method_nobody_knows_is_missing() -> None:
    with pytest.raises(Missing, match="error-no-method"):
        load("balloon")


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
class TestEach:
    def test_steps_and_minutes(self, method: Method) -> None:
        assert [(step.primitive, step.minutes) for step in method.steps] == TRUE[method.id]
        assert method.minutes == TOTALS[method.id]

    def test_what_is_sealed(self, method: Method) -> None:
        assert [step.key for step in method.steps if step.sealed] == SEALED[method.id]

    def test_a_case_is_found_and_the_bringer_listens_somewhere(self, method: Method) -> None:
        primitives = [step.primitive for step in method.script]
        assert primitives.count(Primitive.PITCH) == primitives.count(Primitive.CHOOSE) == 1
        assert any(
            not speech.may_talk(Role.BRINGER, step, revealed=False)
            and Role.BRINGER not in speech.writers_of(step)
            for step in method.steps
        )

    def test_every_word_in_both_languages_fits_where_it_is_shown(self, method: Method) -> None:
        for language in Language:
            assert len(method.name[language]) <= 40
            assert len(method.best_for[language]) <= 90
            for step in method.script:
                assert len(step.name[language]) <= 30
                assert len(step.rule[language]) <= 150
                assert len(step.say[language]) <= 150
                assert "\n" not in step.rule[language] + step.say[language]

    def test_no_language_is_a_copy_of_the_other(self, method: Method) -> None:
        for step in method.script:
            assert step.rule[Language.NL] != step.rule[Language.EN]
            assert step.say[Language.NL] != step.say[Language.EN]


def test_incident_seals_what_the_bringer_really_did_until_the_positions_are_in() -> None:
    incident = load("incident")
    assert incident.steps[by_key(incident, "facts")].gate is Kind.ENDING
    advise = incident.steps[by_key(incident, "advise")]
    assert advise.sealed
    assert advise.opens is Kind.ENDING
    assert not speech.may_talk(Role.BRINGER, advise, revealed=True)


def test_five_step_lets_the_bringer_answer_the_advice_once_it_is_open() -> None:
    five = load("five-step")
    advise = five.steps[by_key(five, "advise")]
    assert not speech.may_talk(Role.BRINGER, advise, revealed=False)
    assert speech.may_talk(Role.BRINGER, advise, revealed=True)


def test_gossip_is_only_for_people_who_know_each_other() -> None:
    assert [method.id for method in METHODS if method.safety is Safety.HIGH] == ["gossip"]
