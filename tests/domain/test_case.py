"""A prepared case is kept half-way, told in order, and refused only when there is nothing in it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import methods
from bot.domain.case import (
    FIELD_MAX,
    CaseId,
    PreparedCase,
    clean_title,
    intake_for,
    missing,
    must_be_something,
    told,
)
from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, UserId
from bot.domain.language import Language
from bot.methods.intakes import load_intakes

INTAKES = load_intakes()
NOW = datetime(2026, 3, 12, tzinfo=UTC)


def case(**fields: str) -> PreparedCase:
    return PreparedCase(CaseId("c"), GuildId(1), UserId(2), "", "Titel", fields, NOW)


def test_every_method_of_an_intake_exists_and_no_method_has_two() -> None:
    named = [id_ for one in INTAKES for id_ in one.methods]
    assert set(named) <= {method.id for method in methods.load_all()}
    assert len(named) == len(set(named))
    assert len([one for one in INTAKES if not one.methods]) == 1


@pytest.mark.parametrize("intake", INTAKES, ids=lambda one: "-".join(one.methods) or "general")
def test_an_intake_fits_in_a_form(intake: object) -> None:
    assert hasattr(intake, "fields")
    fields = intake.fields
    assert 1 <= len(fields) <= 4
    assert len({one.key for one in fields}) == len(fields)
    for one in fields:
        for language in Language:
            assert 1 <= len(one.label[language]) <= 45
            assert 1 <= len(one.hint[language]) <= 100


def test_a_method_without_its_own_has_the_general_intake() -> None:
    assert intake_for(INTAKES, "tietze") is intake_for(INTAKES, "") is INTAKES[-1]
    assert "incident" in intake_for(INTAKES, "incident").methods


def test_what_is_missing_is_named_in_order() -> None:
    intake = intake_for(INTAKES, "")
    assert [one.key for one in missing(case(part="ik duw", tried=" "), intake)] == [
        "situation",
        "tried",
        "question",
    ]


@settings(deadline=None)
@given(
    st.fixed_dictionaries({key: st.text("ab \n", max_size=60) for key in ("situation", "part")}),
    st.integers(0, 200),
)
def test_it_is_told_within_what_fits_and_in_order(fields: dict[str, str], most: int) -> None:
    intake = intake_for(INTAKES, "")
    text = told(case(**fields), intake, most)
    assert len(text) <= most
    answers = [fields[key].strip() for key in ("situation", "part") if fields[key].strip()]
    if sum(len(one) + 2 for one in answers) <= most:
        assert text == "\n\n".join(answers)


def test_answers_to_an_earlier_intake_are_told_too() -> None:
    assert told(case(moment="dinsdag", part="ik zweeg"), intake_for(INTAKES, ""), 100) == (
        "ik zweeg\n\ndinsdag"
    )


def test_one_word_is_enough_and_nothing_is_not() -> None:
    must_be_something("", {"part": "x"})
    must_be_something("x", {})
    with pytest.raises(BadInput):
        must_be_something("", {"part": ""})
    with pytest.raises(BadInput):
        must_be_something("x", {"part": "x" * (FIELD_MAX + 1)})
    with pytest.raises(BadInput):
        clean_title("x" * 81)
    assert clean_title(" a\n b ") == "a b"
