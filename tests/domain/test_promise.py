"""The life of a promise: asked twice at most, moved within bounds, and let go for good."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain import effects as fx
from bot.domain import promise as promising
from bot.domain.errors import BadInput, DomainError, NotNow
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.promise import HORIZON, MOVES_MAX, Promise, PromiseId, State
from tests.domain.table import ANNA, BRAM, running

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 17, 14, tzinfo=UTC)
DAY = date(2026, 3, 31)
EVENING = datetime(2026, 3, 31, 17, tzinfo=UTC)


def a_promise(user_id: UserId = ANNA, due: datetime = EVENING) -> Promise:
    """Return a promise that was made just now."""
    return Promise(
        *(PromiseId("p"), GuildId(1), user_id, RoundId("r"), None, None),
        *("het stil valt", "wacht ik", NOW, due, due),
    )


def test_the_evening_is_an_evening_on_both_sides_of_summer_time() -> None:
    evenings = [promising.evening_of(date(2026, 3, day), AMSTERDAM) for day in (28, 29)]
    assert evenings == [
        datetime(2026, 3, 28, 18, tzinfo=UTC),
        datetime(2026, 3, 29, 17, tzinfo=UTC),
    ]


def test_a_promise_for_this_late_evening_is_asked_after_at_once() -> None:
    late = NOW.replace(hour=21)
    today = late.astimezone(AMSTERDAM).date()
    assert promising.dated(today, AMSTERDAM, late, late) == late + timedelta(minutes=1)


@pytest.mark.parametrize("day", [date(2026, 3, 16), date(2027, 3, 19)])
def test_a_promise_lies_within_the_year_after_it_was_made(day: date) -> None:
    with pytest.raises(BadInput) as refusal:
        promising.dated(day, AMSTERDAM, NOW, NOW)
    assert refusal.value.key == "error-date-range"


def test_without_an_answer_there_is_one_repeat_and_then_it_rests() -> None:
    once = promising.asked(a_promise(), AMSTERDAM, EVENING)
    assert (once.asked, once.ask_at) == (1, EVENING + timedelta(days=7))
    assert promising.asked(once, AMSTERDAM, EVENING + timedelta(days=6)) is once
    twice = promising.asked(once, AMSTERDAM, EVENING + timedelta(days=7))
    assert (twice.asked, twice.ask_at, twice.is_open) == (2, None, True)
    assert promising.asked(twice, AMSTERDAM, EVENING + timedelta(days=99)) is twice


def test_after_an_outage_the_repeat_still_comes_a_week_later() -> None:
    late = promising.asked(a_promise(), AMSTERDAM, EVENING + timedelta(days=20, hours=3))
    assert late.ask_at == datetime(2026, 4, 27, 17, tzinfo=UTC)


def test_it_can_be_put_otherwise_until_its_evening() -> None:
    words = ("de deur opengaat", "kijk ik op")
    new = promising.rewritten(a_promise(), words, date(2026, 4, 2), AMSTERDAM, NOW)
    assert (new.if_text, new.then_text) == words
    assert new.ask_at == new.due_at == datetime(2026, 4, 2, 17, tzinfo=UTC)
    with pytest.raises(NotNow) as refusal:
        promising.rewritten(a_promise(), words, date(2026, 4, 2), AMSTERDAM, EVENING)
    assert refusal.value.key == "error-promise-day-came"


@pytest.mark.parametrize(
    ("now", "later"), [(NOW, date(2026, 4, 7)), (EVENING + timedelta(days=3), date(2026, 4, 10))]
)
def test_a_week_later_counts_from_its_day_or_from_today(now: datetime, later: date) -> None:
    assert promising.week_later(a_promise(), AMSTERDAM, now) == later


def test_an_answer_can_be_changed_and_keeps_its_line() -> None:
    told = promising.answered(a_promise(), 1, "Half.")
    again = promising.answered(told, 2)
    assert (again.outcome, again.line, again.state, again.ask_at) == (
        2,
        "Half.",
        State.ANSWERED,
        None,
    )
    assert promising.answered(told, 0, "").line == ""
    with pytest.raises(BadInput):
        promising.answered(told, 3)


def test_what_did_not_work_yet_can_get_another_day() -> None:
    told = promising.answered(promising.asked(a_promise(), AMSTERDAM, EVENING), 0, "Te druk.")
    later = promising.moved(told, date(2026, 4, 14), AMSTERDAM, EVENING)
    assert (later.state, later.asked, later.asks, later.moved) == (State.OPEN, 0, 1, 1)
    assert (later.outcome, later.line) == (0, "Te druk.")


def test_what_was_let_go_is_left_alone() -> None:
    gone = promising.let_go(a_promise())
    assert promising.let_go(gone) == gone
    assert promising.asked(gone, AMSTERDAM, EVENING) is gone
    for act in (
        lambda: promising.answered(gone, 2),
        lambda: promising.moved(gone, DAY, AMSTERDAM, NOW),
        lambda: promising.told(gone, shared=True),
        lambda: promising.rewritten(gone, ("a", "b"), DAY, AMSTERDAM, NOW),
        lambda: promising.must_have_lived(gone),
    ):
        with pytest.raises(NotNow):
            act()
    with pytest.raises(NotNow):
        promising.let_go(promising.answered(a_promise(), 2))


def test_only_what_went_well_at_least_in_part_can_have_lived_on() -> None:
    for outcome in (1, 2):
        promising.must_have_lived(promising.answered(a_promise(), outcome))
    for one in (a_promise(), promising.answered(a_promise(), 0)):
        with pytest.raises(NotNow):
            promising.must_have_lived(one)


def test_a_round_has_one_clock_for_all_that_was_promised_in_it() -> None:
    round_ = running().round
    sooner = a_promise(BRAM, EVENING - timedelta(days=1))
    clocked, effects = promising.clocked(round_, [a_promise(), sooner])
    assert clocked.commit_on == sooner.ask_at
    assert effects == (fx.StartTimer(fx.TimerKind.CHECKBACK, sooner.ask_at or NOW),)
    answered = [promising.answered(sooner, 2), promising.let_go(a_promise())]
    quiet, effects = promising.clocked(clocked, answered)
    assert (quiet.commit_on, effects) == (None, (fx.StopTimer(fx.TimerKind.CHECKBACK),))


def test_the_last_promise_of_a_person_is_theirs() -> None:
    later = replace(a_promise(), id=PromiseId("q"), made_at=NOW + timedelta(days=1))
    assert promising.newest_of([later, a_promise(), a_promise(BRAM)], ANNA) == later
    assert promising.newest_of([a_promise()], BRAM) is None


class Life(RuleBasedStateMachine):
    """One promise, a person who does what they like with it, and a clock."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.promise = a_promise()
        self.asked_for: list[datetime] = []

    @rule(days=st.integers(0, 40), hours=st.integers(0, 23))
    def time_passes(self, days: int, hours: int) -> None:
        self.now += timedelta(days=days, hours=hours)
        before = self.promise
        self.promise = promising.asked(before, AMSTERDAM, self.now)
        if self.promise is not before:
            assert before.state is State.OPEN
            self.asked_for.append(before.due_at)

    @rule(day=st.integers(-3, 400))
    def move(self, day: int) -> None:
        try:
            on = self.now.astimezone(AMSTERDAM).date() + timedelta(days=day)
            self.promise = promising.moved(self.promise, on, AMSTERDAM, self.now)
        except DomainError:
            return
        assert self.promise.ask_at == self.promise.due_at > self.now

    @rule(day=st.integers(0, 30))
    def rewrite(self, day: int) -> None:
        on = self.now.astimezone(AMSTERDAM).date() + timedelta(days=day)
        try:
            words = ("iets anders", "ook")
            self.promise = promising.rewritten(self.promise, words, on, AMSTERDAM, self.now)
        except DomainError:
            return
        assert not self.promise.asked

    @rule(outcome=st.integers(-1, 3))
    def answer(self, outcome: int) -> None:
        try:
            self.promise = promising.answered(self.promise, outcome)
        except DomainError:
            return
        assert self.promise.ask_at is None

    @precondition(lambda self: self.promise.is_open)
    @rule(sure=st.sampled_from([True, False, False, False]))
    def let_go(self, sure: bool) -> None:
        if sure:
            self.promise = promising.let_go(self.promise)

    @invariant()
    def is_asked_about_one_date_twice_at_most(self) -> None:
        assert self.promise.asked <= promising.ASKS_MAX
        assert self.promise.asks == len(self.asked_for)
        assert self.promise.asks <= promising.ASKS_MAX * (MOVES_MAX + 1)

    @invariant()
    def waits_for_a_question_only_while_it_is_open(self) -> None:
        assert self.promise.ask_at is None or self.promise.is_open

    @invariant()
    def lies_within_a_year_and_moves_a_few_times(self) -> None:
        assert self.promise.moved <= MOVES_MAX
        last = promising.evening_of(NOW.astimezone(AMSTERDAM).date() + HORIZON, AMSTERDAM)
        assert self.promise.due_at <= max(last, self.now + promising.AT_ONCE)


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
