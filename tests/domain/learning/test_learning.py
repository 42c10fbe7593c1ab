"""Learning questions: an unbroken chain of versions, how old they are, and what is counted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import GuildId, UserId
from bot.domain.learning import aging, question
from bot.domain.learning.question import (
    OPEN_MAX,
    Cause,
    LearningQuestion,
    LivingQuestion,
    QuestionId,
    Typed,
    version_of,
)

NOW = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
DAY = timedelta(days=1)
ANNA = UserId(70)


def a_question(text: str = "Wie beslist hier eigenlijk?") -> LearningQuestion:
    first = version_of(Typed(text), 1, NOW)
    return LearningQuestion(QuestionId("q"), GuildId(1), ANNA, (first,))


def living(number: int, owner: int, days: int = 0) -> LivingQuestion:
    at = NOW - days * DAY
    return LivingQuestion(QuestionId(str(number)), UserId(owner), None, None, at, at)


steps = st.lists(
    st.tuples(st.sampled_from(["change", "again", "late", "close", "reopen"]), st.integers(0, 40)),
    max_size=12,
)


@given(steps)
def test_whatever_is_done_the_versions_stay_a_chain(done: list[tuple[str, int]]) -> None:
    now, one = NOW, a_question()
    for act, days in done:
        now += days * DAY
        before, last = one, one.current.number
        wanted = {"change": last + 1, "again": last, "late": last + 2}.get(act)
        if act == "close":
            one = question.closed(one, "Beantwoord", now)
        elif act == "reopen":
            one = question.reopened(one)
        elif wanted is not None and one.is_open and act != "late":
            one = question.changed(one, Typed(f"Versie op dag {days}", "Anders"), wanted, now)
        elif wanted is not None:
            with pytest.raises(NotNow):
                question.changed(one, Typed("Te laat"), wanted, now)
        assert [version.number for version in one.versions] == list(range(1, len(one.versions) + 1))
        written = [version.written_at for version in one.versions]
        assert written == sorted(written)
        assert one.versions[: len(before.versions) - 1] == before.versions[:-1]
        assert one.opened_at == NOW
        assert one.is_open == (one.closed_at is None)


def test_the_same_form_twice_is_one_version_that_keeps_its_moment_and_cause() -> None:
    typed = Typed("Wie mag beslissen?", "De kring vroeg ernaar", Cause.ROUND, "r1")
    once = question.changed(a_question(), typed, 2, NOW + DAY)
    twice = question.changed(once, replace(typed, cause=Cause.OWN, ref=None), 2, NOW + 3 * DAY)
    assert twice == once
    assert once.current.cause is Cause.ROUND


def test_a_question_is_one_line_and_not_nothing() -> None:
    assert a_question("  Wie\n beslist  hier? ").current.text == "Wie beslist hier?"
    for bad in (" \n", "x" * (question.TEXT_MAX + 1)):
        with pytest.raises(BadInput):
            version_of(Typed(bad), 1, NOW)
    with pytest.raises(BadInput):
        question.closed(a_question(), "x" * (question.WHY_MAX + 1), NOW)


def test_there_is_room_for_so_many_open_questions() -> None:
    many = [a_question() for _ in range(OPEN_MAX)]
    with pytest.raises(NotNow):
        question.must_have_room(many)
    question.must_have_room([*many[1:], question.closed(many[0], "", NOW)])


@given(
    st.lists(st.integers(-100, 300), max_size=8),
    st.integers(0, 200),
    st.none() | st.integers(0, 200),
)
def test_an_age_counts_the_moments_a_question_lived_through(
    moments: list[int], days: int, closed: int | None
) -> None:
    begins = [NOW + day * DAY for day in moments]
    one = a_question()
    if closed is not None:
        one = question.closed(one, "", NOW + closed * DAY)
    age = aging.age_of(one, begins, NOW + days * DAY)
    until = days if closed is None else closed
    assert age.since == NOW
    assert age.moments == len([day for day in moments if 0 <= day <= until])
    assert age.quiet == until * DAY
    assert age.lingers == (age.moments >= 3 or until >= 70)


def test_a_new_version_breaks_the_silence_but_not_the_count() -> None:
    begins = [NOW + month * 30 * DAY for month in (1, 2, 3)]
    late = NOW + 80 * DAY
    one = question.changed(a_question(), Typed("Anders gevraagd"), 2, late)
    assert not aging.age_of(one, begins, late + DAY).lingers
    assert aging.age_of(one, begins, NOW + 91 * DAY).lingers


def test_small_numbers_are_not_counted() -> None:
    all_ = [living(number, number, days=number * 20) for number in range(1, 6)]
    of_one = [living(number, 1) for number in range(9)]
    assert aging.tally_of(of_one, (), (), NOW) is None
    assert aging.tally_of(all_, (), (), NOW) == aging.Tally(5, 2)
    assert aging.tally_of(all_, [QuestionId("5")], (), NOW) == aging.Tally(4, 1)
    assert aging.tally_of(all_, [QuestionId("5"), QuestionId("1")], (), NOW) is None
