"""A question on its way: put off once, exchanged twice, reminded once, answered whenever."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot import calendars
from bot.domain.errors import NotNow
from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.pace import Region
from bot.domain.prompts.delivery import (
    OPEN_FOR,
    OTHERS_MAX,
    Delivery,
    DeliveryId,
    Stage,
    answered,
    exchanged,
    let_go,
    not_now,
    reached,
)
from bot.domain.prompts.person import SILENCES, Pace, Wish, chose, silent, spoke
from bot.domain.working_days import is_quiet
from bot.prompts import load_all

NOW = datetime(2027, 1, 12, 8, 30, tzinfo=UTC)
CALENDAR = replace(calendars.load().of(Region.MIDDEN), zone=ZoneInfo("Europe/Amsterdam"))
DAY = timedelta(days=1)
FIRST = load_all()[0]


def due(number: int | None = 0) -> Delivery:
    return Delivery(
        *(DeliveryId("d"), GuildId(1), ProgrammeId("p"), UserId(7), FIRST),
        *(Stage.DUE, NOW, number),
    )


def asked(weeks: int | None = 2, *, quiet: bool = False) -> Delivery:
    delivery = reached(due(), CALENDAR, NOW, weeks=weeks, quiet=quiet)
    assert (delivery.stage, delivery.asked_at) == (Stage.ASKED, NOW)
    return delivery


def passed(delivery: Delivery) -> Delivery:
    """Let the moment come that it waits for."""
    assert delivery.next_at is not None
    return reached(delivery, CALENDAR, delivery.next_at, weeks=2, quiet=False)


def test_it_is_asked_reminded_once_and_then_left_alone() -> None:
    delivery = asked()
    assert reached(delivery, CALENDAR, NOW + DAY, weeks=2, quiet=False) == delivery
    assert not delivery.reminded
    delivery = passed(delivery)
    assert (delivery.stage, delivery.reminded) == (Stage.ASKED, True)
    assert not_now(delivery, CALENDAR, NOW).stage is Stage.RESTS, "it was the last reminder"
    delivery = passed(delivery)
    assert (delivery.stage, delivery.next_at) == (Stage.SILENT, None)
    assert reached(delivery, CALENDAR, NOW + 99 * DAY, weeks=2, quiet=False) == delivery


def test_a_weekly_question_is_over_before_the_next() -> None:
    assert asked(weeks=1).closes_at == NOW + 5 * DAY
    assert asked(weeks=None).closes_at == NOW + OPEN_FOR


def test_who_was_silent_often_is_not_reminded() -> None:
    delivery = asked(quiet=True)
    assert delivery.next_at == delivery.closes_at
    grew = reached(asked(), CALENDAR, NOW + 5 * DAY, weeks=2, quiet=True)
    assert (grew.reminded, grew.next_at) == (False, grew.closes_at)


def test_not_now_brings_it_back_once_and_then_lets_it_go() -> None:
    later = not_now(asked(), CALENDAR, NOW)
    assert (later.stage, later.reminded) == (Stage.LATER, False)
    assert not_now(later, CALENDAR, NOW) == later, "a second press while it waits is the first"
    again = passed(later)
    assert (again.stage, again.reminded) == (Stage.ASKED, True)
    assert not again.may_put_off
    assert not_now(again, CALENDAR, NOW).stage is Stage.RESTS
    assert passed(again).stage is Stage.SILENT


def test_another_question_comes_twice_at_most() -> None:
    delivery = asked()
    for number in range(OTHERS_MAX):
        delivery = exchanged(delivery, load_all()[number])
    with pytest.raises(NotNow, match="error-prompt-others"):
        exchanged(delivery, FIRST)
    with pytest.raises(NotNow, match="error-prompt-others"):
        exchanged(let_go(asked()), FIRST)


def test_an_answer_is_welcome_whenever_and_may_be_changed() -> None:
    delivery, late = answered(asked(), NOW)
    assert (delivery.stage, late, delivery.next_at) == (Stage.ANSWERED, False, None)
    assert answered(delivery, NOW + DAY) == (delivery, False)
    assert let_go(delivery) == delivery
    _delivery, late = answered(let_go(asked()), NOW + 300 * DAY)
    assert late
    with pytest.raises(NotNow, match="error-prompt-answered"):
        not_now(delivery, CALENDAR, NOW)
    with pytest.raises(NotNow, match="error-prompt-answered"):
        exchanged(delivery, FIRST)


def test_after_three_silences_in_a_row_it_is_asked_once_whether_to_pause() -> None:
    wish, asks = Wish(ProgrammeId("p"), UserId(7)), []
    for _ in range(SILENCES + 3):
        wish, ask = silent(wish, NOW)
        asks.append(ask)
    assert asks == [False, False, True, False, False, False]
    assert wish.quiet
    goes_on = chose(wish, Pace.ALL)
    assert not goes_on.quiet
    for _ in range(SILENCES):
        goes_on, ask = silent(goes_on, NOW)
        assert not ask, "who said to go on is not asked again while silent"
    assert spoke(goes_on) == Wish(ProgrammeId("p"), UserId(7))


def test_half_is_every_second_occasion_and_paused_is_none() -> None:
    wish = Wish(ProgrammeId("p"), UserId(7))
    assert [wish.takes(number) for number in range(4)] == [True] * 4
    half, paused = (chose(wish, pace) for pace in (Pace.HALF, Pace.PAUSED))
    assert [half.takes(number) for number in range(4)] == [True, False, True, False]
    assert not any(paused.takes(number) for number in range(4))
    assert spoke(paused).pace is Pace.PAUSED


class RandomDelivery(RuleBasedStateMachine):
    """A person and the clock do anything with one question; it never nags and never gets stuck."""

    def __init__(self) -> None:
        super().__init__()
        self.delivery = due()
        self.now = NOW
        self.messages = 0

    @rule(hours=st.integers(1, 100), weeks=st.sampled_from([None, 1, 2]), quiet=st.booleans())
    def wait(self, hours: int, weeks: int | None, quiet: bool) -> None:
        self.now += timedelta(hours=hours)
        before = self.delivery
        self.delivery = reached(before, CALENDAR, self.now, weeks=weeks, quiet=quiet)
        self.messages += before.asked_at != self.delivery.asked_at
        self.messages += before.reminded != self.delivery.reminded
        if before.next_at is not None and before.next_at <= self.now:
            assert self.delivery.next_at is None or self.delivery.next_at > self.now

    @rule()
    @precondition(lambda self: self.delivery.stage not in {Stage.DUE, Stage.ANSWERED})
    def put_off(self) -> None:
        self.delivery = not_now(self.delivery, CALENDAR, self.now)
        if self.delivery.stage is Stage.LATER:
            assert self.delivery.next_at is not None
            assert not is_quiet(CALENDAR, self.delivery.next_at)

    @rule()
    @precondition(lambda self: self.delivery.may_exchange)
    def exchange(self) -> None:
        self.delivery = exchanged(self.delivery, load_all()[self.delivery.others])

    @rule()
    @precondition(lambda self: self.delivery.stage is not Stage.DUE)
    def answer(self) -> None:
        self.delivery, _late = answered(self.delivery, self.now)

    @rule()
    @precondition(lambda self: self.delivery.stage is Stage.ASKED)
    def pause(self) -> None:
        self.delivery = let_go(self.delivery)

    @invariant()
    def never_nags(self) -> None:
        assert self.messages == (self.delivery.asked_at is not None) + self.delivery.reminded <= 2
        assert self.delivery.others <= OTHERS_MAX

    @invariant()
    def something_is_to_come_as_long_as_it_is_open(self) -> None:
        assert self.delivery.open == (self.delivery.next_at is not None)


TestRandomDelivery = RandomDelivery.TestCase
TestRandomDelivery.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
