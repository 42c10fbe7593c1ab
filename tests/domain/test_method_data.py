"""A method survives the way to data and back, and every fault in a file is named at once."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import speech
from bot.domain.language import Language
from bot.domain.method import (
    Basis,
    Fit,
    Helper,
    Kind,
    Method,
    Primitive,
    Role,
    Safety,
    Step,
    Turns,
)
from bot.domain.method_data import MethodInvalid, canonical_json, digest_of, from_data, to_data

WORDS = {"nl": "woorden", "en": "words"}


def step_data(**changes: object) -> dict[str, Any]:
    base = {"key": "tell", "primitive": "tell", "minutes": 5}
    return {**base, "name": WORDS, "rule": WORDS, "say": WORDS, **changes}


def method_data(**changes: object) -> dict[str, Any]:
    base = {
        "id": "five-step",
        "card": "M3",
        "safety": "low",
        "sizes": [4, 8],
        "name": WORDS,
        "best_for": WORDS,
        "origin": WORDS,
        "steps": [step_data()],
        "prelude": [step_data(key="pitch", primitive="pitch")],
    }
    return {**base, **changes}


def faults_of(data: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(MethodInvalid) as caught:
        from_data(data)
    return [(fault.path, fault.key.removeprefix("method-fault-")) for fault in caught.value.faults]


def test_reads_every_key() -> None:
    data = method_data(
        steps=[
            step_data(gate="ending"),
            step_data(
                key="position",
                primitive="advise",
                collects="remark",
                writers=["consultant"],
                talkers_after=["bringer", "consultant"],
                sealed=True,
                opens="ending",
            ),
            step_data(key="next", primitive="consult", talkers=["bringer"], repeats=["tell"]),
        ],
        basis="composed",
        fits=["stuck", "ideas"],
        helpers=[{"name": WORDS, "task": WORDS}],
    )
    method = from_data(data)
    assert method.id == "five-step"
    assert method.sizes == (4, 8)
    assert method.name[Language.EN] == "words"
    assert [step.prelude for step in method.script] == [True, False, False, False]
    assert method.basis is Basis.COMPOSED
    assert method.fits == (Fit.STUCK, Fit.IDEAS)
    both = {Language.NL: "woorden", Language.EN: "words"}
    assert method.helpers == (Helper(both, both),)
    assert method.steps[2].talkers == frozenset({Role.BRINGER})
    assert method.steps[2].repeats == ("tell",)
    assert method.steps[0].gate is Kind.ENDING
    assert method.steps[1] == Step(
        key="position",
        primitive=Primitive.ADVISE,
        minutes=5,
        name={Language.NL: "woorden", Language.EN: "words"},
        rule={Language.NL: "woorden", Language.EN: "words"},
        say={Language.NL: "woorden", Language.EN: "words"},
        collects=Kind.REMARK,
        writers=frozenset({Role.CONSULTANT}),
        talkers_after=frozenset({Role.BRINGER, Role.CONSULTANT}),
        sealed=True,
        opens=Kind.ENDING,
    )


def test_the_digest_is_of_the_meaning_and_not_of_the_spelling() -> None:
    plain = from_data(method_data())
    spelled = from_data(
        method_data(steps=[step_data(sealed=False, talkers_after=[])], fits=[], basis="own")
    )
    other = from_data(method_data(steps=[step_data(minutes=6)]))
    assert plain.digest == spelled.digest == digest_of(to_data(plain))
    assert len(plain.digest) == 64
    assert other.digest != plain.digest


def test_nobody_is_not_the_same_as_what_the_table_says() -> None:
    table = from_data(method_data())
    nobody = from_data(method_data(steps=[step_data(writers=[])]))
    assert table.steps[0].writers is None
    assert nobody.steps[0].writers == frozenset()
    assert from_data(to_data(nobody)) == nobody
    assert table.digest != nobody.digest


def test_what_was_stored_before_a_key_existed_is_the_same_method_still() -> None:
    data = method_data()
    assert {"basis", "fits", "helpers"}.isdisjoint(to_data(from_data(data)))
    method = from_data(data)
    assert (method.basis, method.fits, method.helpers) == (Basis.OWN, (), ())
    assert method.digest == "b62a9678132bb1f4946b208927493f305ce145891214e79e489b8c49a75fc610"


def test_canonical_json_is_one_spelling() -> None:
    assert canonical_json({"b": ["é"], "a": 1}) == '{"a":1,"b":["é"]}'


words = st.fixed_dictionaries({lang: st.text("aé ", min_size=1) for lang in Language}).map(
    lambda texts: {lang: text.strip() or "x" for lang, text in texts.items()}
)
own_steps = st.builds(
    Step,
    key=st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True),
    primitive=st.sampled_from([Primitive.TELL, Primitive.CLARIFY, Primitive.ADVISE]),
    minutes=st.integers(0, 240),
    name=words,
    rule=words,
    say=words,
    collects=st.none() | st.sampled_from(Kind),
    writers=st.none() | st.frozensets(st.sampled_from(Role)),
    talkers=st.none() | st.frozensets(st.sampled_from(Role)),
    talkers_after=st.frozensets(st.sampled_from(Role)),
    sealed=st.booleans(),
    gate=st.none() | st.sampled_from(Kind),
).filter(lambda step: not step.sealed or (step.talkers is None and speech.collects(step)))
methods = st.builds(
    Method,
    id=st.just("any-method"),
    card=st.just("M1"),
    name=words,
    best_for=words,
    origin=words,
    safety=st.sampled_from(Safety),
    sizes=st.tuples(st.integers(2, 5), st.integers(5, 12)),
    steps=st.lists(own_steps, min_size=1, max_size=4, unique_by=lambda step: step.key).map(tuple),
    prelude=st.just(()),
    digest=st.just(""),
    basis=st.sampled_from(Basis),
    fits=st.lists(st.sampled_from(Fit), unique=True).map(tuple),
    helpers=st.lists(st.builds(Helper, words, words), max_size=2).map(tuple),
)


def test_where_nothing_is_said_people_speak_as_it_comes() -> None:
    plain = from_data(method_data(steps=[step_data(primitive="clarify")]))
    said = from_data(method_data(steps=[step_data(primitive="clarify", turns="free", each=1)]))
    assert (plain.steps[0].turns, plain.steps[0].each) == (Turns.FREE, 1)
    assert said == plain
    assert "turns" not in json.dumps(to_data(plain))
    drawn = method_data(steps=[step_data(primitive="clarify", turns="drawn", each=2)])
    assert from_data(json.loads(json.dumps(to_data(from_data(drawn))))) == from_data(drawn)
    assert from_data(drawn).digest != plain.digest


@given(methods)
def test_there_and_back_is_the_same(method: Method) -> None:
    stored = json.loads(json.dumps(to_data(method)))
    back = from_data(stored)
    assert to_data(back) == to_data(method)
    assert back.steps == method.steps
    assert from_data(to_data(back)) == back


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (method_data(id="Five Step"), ("id", "form")),
        (method_data(card=" "), ("card", "empty")),
        (method_data(card=3), ("card", "type")),
        (method_data(safety="none"), ("safety", "choice")),
        (method_data(sizes=[4]), ("sizes", "type")),
        (method_data(sizes=[8, 4]), ("sizes", "range")),
        (method_data(sizes=[9, 20]), ("sizes", "range")),
        (method_data(name={"nl": "alleen"}), ("name.en", "missing")),
        (method_data(name="woorden"), ("name", "type")),
        (method_data(name={**WORDS, "fr": "mots"}), ("name.fr", "unknown")),
        (method_data(colour="red"), ("colour", "unknown")),
        (method_data(steps=[]), ("steps", "empty")),
        (method_data(steps={}), ("steps", "type")),
        (method_data(steps=["tell"]), ("steps[0]", "type")),
        (method_data(steps=[step_data(minutes=241)]), ("steps[0].minutes", "range")),
        (method_data(steps=[step_data(minutes=True)]), ("steps[0].minutes", "type")),
        (method_data(steps=[step_data(primitive="sing")]), ("steps[0].primitive", "choice")),
        (method_data(steps=[step_data(writers=["crowd"])]), ("steps[0].writers[0]", "choice")),
        (method_data(steps=[step_data(writers="bringer")]), ("steps[0].writers", "type")),
        (method_data(steps=[step_data(sealed="yes")]), ("steps[0].sealed", "type")),
        (method_data(steps=[step_data(hours=1)]), ("steps[0].hours", "unknown")),
        (method_data(steps=[step_data(), step_data()]), ("steps[1].key", "twice")),
        (method_data(steps=[step_data(opens="ending", sealed=True)]), ("steps[0].opens", "opens")),
        (
            method_data(steps=[step_data(opens="ending", gate="ending")]),
            ("steps[0].opens", "opens"),
        ),
        (
            method_data(steps=[step_data(primitive="choose", sealed=True)]),
            ("steps[0].sealed", "sealed"),
        ),
        (method_data(basis="rumour"), ("basis", "choice")),
        (method_data(basis=2), ("basis", "type")),
        (method_data(fits=["event", "rain"]), ("fits[1]", "choice")),
        (method_data(fits="event"), ("fits", "type")),
        (method_data(helpers=[{"name": WORDS}]), ("helpers[0].task", "missing")),
        (
            method_data(helpers=[{"name": WORDS, "task": WORDS, "hat": 1}]),
            ("helpers[0].hat", "unknown"),
        ),
        (method_data(helpers=[{"name": WORDS, "task": WORDS}] * 6), ("helpers", "many")),
        (method_data(helpers=["scribe"]), ("helpers[0]", "type")),
        (method_data(id="a" * 41), ("id", "long")),
        (method_data(name={**WORDS, "en": "a" * 61}), ("name.en", "long")),
        (method_data(origin={**WORDS, "nl": "a" * 501}), ("origin.nl", "long")),
        (
            method_data(steps=[step_data(rule={**WORDS, "nl": "a" * 301})]),
            ("steps[0].rule.nl", "long"),
        ),
        (method_data(steps=[step_data(key=f"s{n}") for n in range(31)]), ("steps", "many")),
        (method_data(steps=[step_data(talkers=["crowd"])]), ("steps[0].talkers[0]", "choice")),
        (method_data(steps=[step_data(sealed=True, talkers=[])]), ("steps[0].talkers", "talkers")),
        (method_data(steps=[step_data(sealed=True, writers=[])]), ("steps[0].sealed", "sealed")),
        (method_data(steps=[step_data(repeats=["later"])]), ("steps[0].repeats[0]", "repeats")),
        (
            method_data(steps=[step_data(), step_data(key="again", minutes=6, repeats=["tell"])]),
            ("steps[1].minutes", "sum"),
        ),
        (method_data(prelude=[step_data(key="x")]), ("prelude[0].primitive", "prelude")),
        (method_data(steps=[step_data(turns="round")]), ("steps[0].turns", "choice")),
        (method_data(steps=[step_data(turns=True)]), ("steps[0].turns", "type")),
        (method_data(steps=[step_data(turns="drawn")]), ("steps[0].turns", "turns")),
        (
            method_data(steps=[step_data(primitive="pitch", turns="drawn")]),
            ("steps[0].turns", "turns"),
        ),
        (
            method_data(steps=[step_data(primitive="consult", writers=[], turns="drawn")]),
            ("steps[0].turns", "turns"),
        ),
        (method_data(steps=[step_data(primitive="clarify", each=2)]), ("steps[0].each", "each")),
        (
            method_data(steps=[step_data(primitive="advise", turns="drawn", each=2)]),
            ("steps[0].each", "each"),
        ),
        (
            method_data(steps=[step_data(primitive="clarify", turns="drawn", each=4)]),
            ("steps[0].each", "range"),
        ),
    ],
)
def test_names_the_fault_and_nothing_else(data: dict[str, Any], fault: tuple[str, str]) -> None:
    assert faults_of(data) == [fault]


def test_names_all_faults_at_once() -> None:
    assert faults_of({"steps": [{"key": "a"}]}) == [
        *(
            ("steps[0]." + key, "missing")
            for key in ("primitive", "minutes", "name", "rule", "say")
        ),
        *((key, "missing") for key in ("id", "card", "name", "best_for", "origin")),
        *((key, "missing") for key in ("safety", "sizes")),
    ]
