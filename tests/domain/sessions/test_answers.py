"""Places, the line, and the offer of a place that came free."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.sessions import answers
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Answer, Place, Status
from tests.domain.sessions.calling import (
    ANNA,
    BRAM,
    CARO,
    DIRK,
    NOW,
    STARTS,
    announced,
    coming,
    planned,
)

LATER = NOW + timedelta(hours=1)


def test_who_comes_first_has_a_place_and_the_rest_wait_in_line() -> None:
    session = coming(announced(capacity=2), ANNA, BRAM, CARO, DIRK)
    assert session.seats == (ANNA, BRAM)
    assert session.line == (CARO, DIRK)
    assert session.places_left == 0


def test_without_a_limit_everybody_has_a_place() -> None:
    session = coming(announced(), ANNA, BRAM, CARO)
    assert session.seats == (ANNA, BRAM, CARO)
    assert session.places_left is None


def test_the_same_answer_again_keeps_the_spot_in_the_line() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM, CARO)
    again, effects = answers.answer(session, BRAM, Answer.COMING, LATER)
    assert again is session
    assert effects == ()


def test_a_freed_place_is_kept_for_the_first_in_line() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM, CARO)
    after, effects = answers.answer(session, ANNA, Answer.NOT_COMING, LATER)
    assert after.seats == ()
    assert after.with_place(Place.OFFERED) == (BRAM,)
    assert after.places_left == 0
    until = LATER + timedelta(hours=24)
    assert fx.Show(fx.offer(BRAM, until)) in effects
    assert fx.StartAlarm(f"offer:{BRAM}", until) in effects


def test_somebody_new_does_not_jump_the_line() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM)
    offered, _ = answers.answer(session, ANNA, Answer.MAYBE, LATER)
    after, _ = answers.answer(offered, DIRK, Answer.COMING, LATER)
    assert after.with_place(Place.OFFERED) == (BRAM,)
    assert after.line == (DIRK,)


def test_taking_an_offer_stops_its_clock() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM)
    offered, _ = answers.answer(session, ANNA, Answer.NOT_COMING, LATER)
    after, effects = answers.answer(offered, BRAM, Answer.COMING, LATER + timedelta(hours=2))
    assert after.seats == (BRAM,)
    assert fx.StopAlarm(f"offer:{BRAM}") in effects


def test_an_offer_that_passes_goes_to_the_next() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM, CARO)
    offered, _ = answers.answer(session, ANNA, Answer.NOT_COMING, LATER)
    rsvp = offered.rsvp_of(BRAM)
    assert rsvp is not None
    due = rsvp.offer_until
    assert due is not None
    after, effects = answers.offer_over(offered, BRAM, due, due)
    assert after.with_place(Place.OFFERED) == (CARO,)
    assert BRAM in after.who_said(Answer.MAYBE)
    assert fx.Show(fx.offer(BRAM, due)) in effects


def test_the_timer_of_an_offer_that_was_taken_does_nothing() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM, CARO)
    offered, _ = answers.answer(session, ANNA, Answer.NOT_COMING, LATER)
    taken, _ = answers.answer(offered, BRAM, Answer.COMING, LATER)
    assert answers.offer_over(taken, BRAM, LATER + timedelta(days=1), LATER) == (taken, ())


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (NOW, NOW + timedelta(hours=24)),
        (STARTS - timedelta(hours=4), STARTS - timedelta(hours=3)),
        (STARTS - timedelta(minutes=30), STARTS - timedelta(minutes=15)),
        (STARTS - timedelta(minutes=5), STARTS),
        # Thursday at half past twelve; Wednesday at ten in the evening waits for the morning.
        (
            datetime(2027, 3, 17, 21, 0, tzinfo=UTC),
            datetime(2027, 3, 18, 11, 0, tzinfo=UTC),
        ),
    ],
)
def test_an_offer_leaves_time_to_accept(now: datetime, until: datetime) -> None:
    assert answers.offer_until(announced(capacity=1), now) == until


def test_before_the_announcement_nobody_can_answer() -> None:
    with pytest.raises(NotNow, match="error-session-not-announced"):
        answers.answer(planned(), ANNA, Answer.COMING, NOW)


def test_once_it_has_begun_nobody_can_answer() -> None:
    with pytest.raises(NotNow, match="error-session-begun"):
        answers.answer(announced(), ANNA, Answer.COMING, STARTS)


def test_a_cancelled_session_takes_no_answers() -> None:
    session = replace(announced(), status=Status.CANCELLED)
    with pytest.raises(NotNow, match="error-session-cancelled"):
        answers.answer(session, ANNA, Answer.MAYBE, NOW)


def test_who_is_not_invited_cannot_come_but_can_say_no() -> None:
    with pytest.raises(NotAllowed, match="error-session-not-invited"):
        answers.answer(announced(), ANNA, Answer.COMING, NOW, invited=False)
    after, _ = answers.answer(announced(), ANNA, Answer.NOT_COMING, NOW, invited=False)
    assert after.who_said(Answer.NOT_COMING) == (ANNA,)


def test_who_answers_in_the_same_moment_still_stands_in_an_order() -> None:
    session = announced(capacity=1)
    for user in (ANNA, DIRK, CARO, BRAM):
        session, _ = answers.answer(session, user, Answer.COMING, NOW)
    assert session.seats == (ANNA,)
    assert session.line == (DIRK, CARO, BRAM)
