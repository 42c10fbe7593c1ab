"""Announcing, changing, calling off, and when people hear of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import ChannelId
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions import answers, clockwork, planning
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Answer, Place, Session, Status
from tests.domain.sessions.calling import (
    ANNA,
    BRAM,
    CARO,
    DIRK,
    EVA,
    NOW,
    STARTS,
    announced,
    coming,
    planned,
)

HERE = ChannelId(600)
WEEK, DAY, HOUR = (f"remind:{minutes}" for minutes in planning.REMINDERS_MINUTES)


def due_of(session: Session, label: str) -> datetime:
    found = {
        effect.label: effect.due_at
        for effect in planning.alarms(session, NOW)
        if isinstance(effect, fx.StartAlarm)
    }
    return found[label]


def test_announcing_now_shows_it_and_lays_the_timers() -> None:
    session, effects = planning.announce(planned(), HERE, None, NOW)
    assert session.status is Status.ANNOUNCED
    assert fx.Show(fx.INVITATION) in effects
    assert fx.SyncEvent() in effects
    assert fx.StartAlarm(DAY, STARTS - timedelta(days=1)) in effects


def test_a_planned_announcement_waits_for_its_moment() -> None:
    at = NOW + timedelta(days=2)
    session, effects = planning.announce(planned(), HERE, at, NOW)
    assert session.status is Status.PLANNED
    assert effects == (fx.StartAlarm("announce", at),)
    out, shown = clockwork.fired(session, "announce", at, at)
    assert out.status is Status.ANNOUNCED
    assert fx.Show(fx.INVITATION) in shown


def test_an_announcement_that_was_moved_waits_for_the_new_moment() -> None:
    at = NOW + timedelta(days=2)
    session, _ = planning.announce(planned(), HERE, at, NOW)
    moved, _ = planning.announce(session, HERE, at + timedelta(days=1), NOW)
    assert clockwork.fired(moved, "announce", at, at) == (moved, ())


@pytest.mark.parametrize("at", [NOW - timedelta(minutes=1), STARTS])
def test_a_planned_moment_lies_between_now_and_the_start(at: datetime) -> None:
    with pytest.raises(BadInput, match="error-session-announce-moment"):
        planning.announce(planned(), HERE, at, NOW)


def test_announcing_twice_is_refused() -> None:
    with pytest.raises(NotNow, match="error-session-announced"):
        planning.announce(announced(), HERE, None, NOW)


def test_another_place_is_told_and_keeps_every_answer() -> None:
    session = coming(announced(), ANNA, BRAM)
    after, effects = planning.change(session, replace(session.meeting, place="Zaal 2"), NOW)
    assert after.seats == session.seats
    assert after.sequence == session.sequence + 1
    assert fx.Tell(fx.change(after.sequence), fx.Audience.TOUCHED) in effects


def test_more_places_are_told_to_nobody_but_the_line() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM, CARO)
    after, effects = planning.change(session, replace(session.meeting, capacity=2), NOW)
    assert after.with_place(Place.OFFERED) == (BRAM,)
    assert after.sequence == session.sequence
    assert not [effect for effect in effects if isinstance(effect, fx.Tell)]


def test_fewer_places_than_taken_are_refused() -> None:
    session = coming(announced(), ANNA, BRAM)
    with pytest.raises(BadInput, match="error-session-capacity") as refusal:
        planning.change(session, replace(session.meeting, capacity=1), NOW)
    assert refusal.value.values == {"taken": 2}


def test_a_move_lays_the_timers_anew_and_the_old_ones_do_nothing() -> None:
    session = announced()
    old = due_of(session, DAY)
    week_later = replace(
        session.meeting,
        starts_at=STARTS + timedelta(days=7),
        ends_at=session.meeting.ends_at + timedelta(days=7),
    )
    after, effects = planning.change(session, week_later, NOW)
    assert fx.StartAlarm(DAY, old + timedelta(days=7)) in effects
    assert clockwork.fired(after, DAY, old, old) == (after, ())


def test_the_past_and_an_end_before_the_start_are_refused() -> None:
    session = announced()
    past = replace(session.meeting, starts_at=NOW - timedelta(hours=1))
    with pytest.raises(BadInput, match="error-session-past"):
        planning.change(session, past, NOW)
    turned = replace(session.meeting, ends_at=STARTS)
    with pytest.raises(BadInput, match="error-session-ends"):
        planning.change(session, turned, NOW)


def test_calling_off_stops_every_timer_that_ran() -> None:
    session = coming(announced(capacity=1, kind=MeetingKind.INTERVISION), ANNA, BRAM)
    session, offering = answers.answer(session, ANNA, Answer.NOT_COMING, NOW)
    started = {
        effect.label
        for effect in (*planning.alarms(session, NOW), *offering)
        if isinstance(effect, fx.StartAlarm)
    }
    off, effects = planning.cancel(session, NOW)
    stopped = {effect.label for effect in effects if isinstance(effect, fx.StopAlarm)}
    assert started <= stopped
    assert off.sequence == session.sequence + 1
    assert fx.Tell(fx.change(off.sequence), fx.Audience.TOUCHED) in effects
    assert fx.SyncEvent() in effects


def test_a_reminder_for_the_evening_waits_for_the_morning() -> None:
    starts_at = datetime(2027, 3, 18, 19, 0, tzinfo=UTC)
    evening = replace(
        planned().meeting, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)
    )
    session = replace(announced(), meeting=evening)
    assert due_of(session, DAY) == datetime(2027, 3, 18, 8, 0, tzinfo=UTC)
    assert due_of(session, HOUR) == starts_at - timedelta(hours=1)


def test_a_reminder_that_would_come_too_late_does_not_come() -> None:
    starts_at = datetime(2027, 3, 22, 9, 30, tzinfo=UTC)
    monday = replace(planned().meeting, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))
    session = replace(announced(), meeting=monday)
    assert fx.StopAlarm(DAY) in planning.alarms(session, NOW)


def test_of_the_reminders_missed_in_an_outage_only_the_last_is_sent() -> None:
    session = announced()
    back = STARTS - timedelta(hours=2)
    assert clockwork.fired(session, WEEK, due_of(session, WEEK), back) == (session, ())
    _, effects = clockwork.fired(session, DAY, due_of(session, DAY), back)
    assert effects == (fx.Tell(fx.reminder(24 * 60, due_of(session, DAY)), fx.Audience.COMING),)


def test_after_the_start_nobody_is_reminded() -> None:
    session = announced()
    assert clockwork.fired(session, HOUR, due_of(session, HOUR), STARTS) == (session, ())


def test_too_few_for_an_intervision_moment_is_asked_of_the_organiser() -> None:
    session = coming(announced(kind=MeetingKind.INTERVISION), ANNA, BRAM, CARO)
    due = due_of(session, "go_no_go")
    assert due == STARTS - timedelta(days=2)
    _, effects = clockwork.fired(session, "go_no_go", due, due)
    assert effects == (fx.Show(fx.go_no_go(session.organiser_id, 0)),)
    enough = coming(session, DIRK)
    assert clockwork.fired(enough, "go_no_go", due, due) == (enough, ())


def test_a_learning_afternoon_asks_nothing_of_the_kind() -> None:
    assert fx.StopAlarm("go_no_go") in planning.alarms(announced(), NOW)


def test_when_it_is_over_the_organiser_hears_who_was_there() -> None:
    session = announced()
    ends_at = session.meeting.ends_at
    over, effects = clockwork.fired(session, fx.HELD, ends_at, ends_at)
    assert over.status is Status.OVER
    assert fx.Show(fx.direct("attendance", session.organiser_id)) in effects
    longer = replace(session, meeting=replace(session.meeting, ends_at=ends_at + timedelta(1)))
    assert clockwork.fired(longer, fx.HELD, ends_at, ends_at) == (longer, ())


def test_who_is_touched_are_those_who_count_on_it() -> None:
    session = coming(announced(capacity=1), ANNA, BRAM)
    session, _ = answers.answer(session, CARO, Answer.MAYBE, NOW)
    session, _ = answers.answer(session, EVA, Answer.NOT_COMING, NOW)
    assert planning.touched(session) == (ANNA, BRAM, CARO)


def test_the_event_is_looked_after_every_day_until_the_start() -> None:
    session = announced()
    due = due_of(session, "check")
    _, effects = clockwork.fired(session, "check", due, due)
    assert effects == (fx.SyncEvent(), fx.StartAlarm("check", due + planning.CHECK))
    assert clockwork.fired(session, "check", due, STARTS) == (session, ())


def test_a_reminder_says_that_it_is_late_after_an_hour() -> None:
    assert not clockwork.is_late(NOW, NOW + timedelta(minutes=59))
    assert clockwork.is_late(NOW, NOW + timedelta(hours=1))
