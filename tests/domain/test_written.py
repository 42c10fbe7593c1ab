"""A round in writing: what closes a step, what does not, and what is never lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import methods
from bot.domain import effects as fx
from bot.domain import ending, people, play, written
from bot.domain.effects import TimerKind
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Method, Primitive
from bot.domain.pace import HARD_STOP, Mode, Pace, Scheme, days_of, length_of
from bot.domain.round import Round, Status
from bot.domain.working_days import Calendar, add_days
from tests.domain.table import ANNA, BRAM, CARO, DIRK, EVA, NOOR, Table, actor, cases, open_round

ZONE = ZoneInfo("Europe/Amsterdam")
CALENDAR = Calendar(ZONE)


def in_writing(method_id: str = "five-step", pace: Pace | None = None) -> Round:
    return replace(open_round(method_id), pace=pace or Pace(Mode.WRITTEN), calendar=CALENDAR)


def playing(method_id: str = "five-step", pace: Pace | None = None) -> Table:
    table = Table(in_writing(method_id, pace)).seat(ANNA, BRAM, CARO, DIRK, EVA)
    return table.start(cases(ANNA))


def fire(table: Table, kind: TimerKind, *, owed: bool = False) -> Table:
    """Let the timer of this kind go off now."""
    facts = written.Facts(table.now, play.Cases(), owed)
    due = table.now if kind is not TimerKind.HARD_STOP else table.round.pace.stop_at
    assert due is not None
    return table.do(lambda r: written.fired(r, kind, r.index, due, facts))


def at_deadline(table: Table, *, owed: bool = False) -> Table:
    assert table.round.due_at is not None
    table.now = table.round.due_at
    return fire(table, TimerKind.TIME_UP, owed=owed)


def starts(table: Table) -> dict[TimerKind, datetime]:
    return {one.kind: one.due_at for one in table.effects if isinstance(one, fx.StartTimer)}


def to(table: Table, primitive: Primitive) -> Table:
    while table.round.step is not None and table.round.step.primitive is not primitive:
        table.next()
    return table


def test_the_first_step_sets_every_clock() -> None:
    table = playing()
    timers = starts(table)
    assert timers[TimerKind.TIME_UP] == table.round.due_at == add_days(CALENDAR, table.now, 1)
    assert timers[TimerKind.HARD_STOP] == add_days(CALENDAR, table.now, HARD_STOP)
    assert table.now < timers[TimerKind.REMIND] < timers[TimerKind.TIME_UP]


def test_a_deadline_alone_closes_nothing() -> None:
    table = at_deadline(to(playing(), Primitive.REFRAME).write(BRAM, CARO))
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.REFRAME
    assert table.round.pace.extended


def test_a_deadline_with_a_quorum_opens_what_is_sealed_and_goes_on() -> None:
    table = to(playing(), Primitive.REFRAME).write(BRAM, CARO, DIRK)
    index = table.round.index
    at_deadline(table)
    assert table.round.index == index + 1
    assert table.round.is_revealed(index)
    assert fx.reveal(index) in table.shows()


def test_passing_counts_for_the_quorum() -> None:
    table = to(playing(), Primitive.REFRAME).write(BRAM, CARO)
    table.do(lambda r: play.pass_turn(r, actor(DIRK), r.index))
    index = table.round.index
    assert at_deadline(table).round.index == index + 1


def test_the_bringer_belongs_to_the_quorum() -> None:
    table = to(playing(), Primitive.CLARIFY).write(BRAM, CARO, DIRK)
    index = table.round.index
    assert at_deadline(table, owed=True).round.index == index
    table.now += timedelta(hours=1)
    assert at_deadline(table).round.index == index + 1


def test_there_is_one_extension_a_round_and_then_a_stop() -> None:
    table = playing()
    first = table.round.due_at
    assert first is not None
    at_deadline(table)
    assert table.round.due_at == add_days(CALENDAR, first, 2)
    at_deadline(table)
    assert table.round.pace.stopped
    assert table.round.step is not None
    assert any(surface.startswith("time_up:") for surface in table.shows())
    assert TimerKind.STALLED in starts(table)


@pytest.mark.parametrize("choice", ["extend", "go on", "finish"])
def test_after_the_stop_the_facilitator_chooses(choice: str) -> None:
    table = at_deadline(at_deadline(playing()))
    index = table.round.index
    if choice == "extend":
        table.do(lambda r: play.extend(r, actor(NOOR), 1, table.now))
        assert table.round.due_at == add_days(CALENDAR, table.now, 1)
    elif choice == "go on":
        assert table.next().round.index == index + 1
    else:
        table.do(lambda r: play.finish(r, actor(NOOR), table.now))
        assert table.round.status is Status.CLOSING
    assert choice == "finish" or not table.round.pace.stopped


def test_nobody_else_finishes_a_round() -> None:
    table = playing()
    with pytest.raises(NotAllowed):
        play.finish(table.round, actor(ANNA), table.now)


def test_without_a_bringer_there_is_nothing_to_finish() -> None:
    table = Table(in_writing()).seat(ANNA, BRAM, CARO).start(cases())
    with pytest.raises(NotNow):
        play.finish(table.round, actor(NOOR), table.now)


@pytest.mark.parametrize("days", [0, 6])
def test_an_extension_has_its_limits(days: int) -> None:
    table = playing()
    with pytest.raises(BadInput):
        play.extend(table.round, actor(NOOR), days, table.now)


def test_when_all_have_spoken_the_step_is_looked_at_at_once() -> None:
    table = to(playing(), Primitive.REFRAME).write(BRAM, CARO, DIRK)
    before = table.round
    table.write(EVA)
    assert written.after_act(before, table.round, table.effects, table.now) == (
        fx.StartTimer(TimerKind.SPOKEN, table.now, table.round.index),
    )
    assert fire(table, TimerKind.SPOKEN).round.index == before.index + 1


def test_an_answer_that_is_owed_keeps_the_step_open() -> None:
    table = to(playing(), Primitive.CLARIFY).write(BRAM, CARO, DIRK, EVA)
    index = table.round.index
    assert fire(table, TimerKind.SPOKEN, owed=True).round.index == index
    assert fire(table, TimerKind.SPOKEN).round.index == index + 1


def test_going_back_to_a_step_that_is_done_stays_there() -> None:
    table = to(playing(), Primitive.CLARIFY)
    table.write(BRAM, CARO, DIRK, EVA)
    fire(table, TimerKind.SPOKEN)
    before = table.round
    table.do(lambda r: play.back(r, actor(NOOR), table.now))
    assert written.after_act(before, table.round, table.effects, table.now) == ()


def test_who_leaves_is_not_waited_for() -> None:
    table = to(playing(), Primitive.REFRAME).write(BRAM, CARO, DIRK)
    before = table.round
    table.do(lambda r: people.leave(r, actor(EVA), table.now))
    assert written.after_act(before, table.round, table.effects, table.now)


def test_a_live_round_is_left_alone() -> None:
    table = Table(open_round()).seat(ANNA, BRAM, CARO).start(cases(ANNA))
    assert written.after_act(table.round, table.round, (fx.SetRights(),), table.now) == ()


def test_reminders_go_to_who_is_awaited() -> None:
    table = to(playing(), Primitive.CLARIFY).write(BRAM, CARO)
    table.now = datetime(2026, 3, 19, 11, 0, tzinfo=ZONE)
    index = table.round.index
    fire(table, TimerKind.REMIND, owed=True)
    assert set(table.shows()) == {fx.reminder(index, user) for user in (DIRK, EVA, ANNA)}


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 18, 18, 0, tzinfo=ZONE),
        datetime(2026, 3, 18, 8, 59, tzinfo=ZONE),
        datetime(2026, 3, 21, 11, 0, tzinfo=ZONE),
    ],
)
def test_a_late_reminder_waits_for_the_morning(moment: datetime) -> None:
    table = playing()
    table.now = moment
    fire(table, TimerKind.REMIND)
    assert table.shows() == []
    later = starts(table)[TimerKind.REMIND].astimezone(ZONE)
    assert (later.hour, later.weekday() < 5) == (9, True)


def test_the_hard_stop_asks_the_facilitator() -> None:
    table = playing()
    assert table.round.pace.stop_at is not None
    table.now = table.round.pace.stop_at
    fire(table, TimerKind.HARD_STOP)
    assert table.round.pace.stopped
    assert table.round.status is Status.RUNNING


def test_the_hard_stop_closes_a_round_that_looks_back() -> None:
    table = playing()
    table.do(lambda r: play.finish(r, actor(NOOR), table.now))
    assert table.round.pace.stop_at is not None
    table.now = table.round.pace.stop_at
    fire(table, TimerKind.HARD_STOP)
    assert table.round.status is Status.CLOSED
    assert fx.direct("harvest", ANNA) in table.shows()


def test_the_promise_is_the_word_of_the_bringer() -> None:
    table = Table(in_writing("incident")).seat(ANNA, BRAM, CARO, DIRK).start(cases(ANNA, BRAM))
    table.to(Primitive.COMMIT, cases(ANNA, BRAM))
    bringer = table.round.bringer_id or UserId(0)
    table.do(lambda r: ending.committed(r, actor(bringer)))
    assert table.round.has_turn(table.round.index, bringer)


def test_a_small_circle_has_a_small_quorum() -> None:
    table = Table(in_writing()).seat(ANNA, BRAM, CARO).start(cases(ANNA))
    assert table.round.pace.quorum == 2


def test_a_case_offered_before_counts_where_cases_are_asked_for() -> None:
    round_ = in_writing("incident")
    table = Table(round_).seat(ANNA, BRAM, CARO).start(cases(ANNA, BRAM))
    table.next(cases(ANNA, BRAM))
    assert table.round.step is not None
    assert table.round.step.primitive is Primitive.PITCH
    offered = frozenset({ANNA, BRAM})
    assert written.awaited(table.round, owed=False, offered=offered) == (CARO,)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("method", methods.load_all(), ids=lambda method: method.id)
def test_every_method_fits_in_every_scheme(method: object, scheme: Scheme) -> None:
    assert isinstance(method, Method)
    days = days_of(method.script, scheme)
    assert len(days) == len(method.script)
    assert length_of(method.script, scheme) <= {"ten_days": 10, "express": 3}[scheme]


def test_the_ten_day_scheme_is_the_one_of_practice() -> None:
    steps = methods.load("five-step").steps
    assert days_of(steps, Scheme.TEN_DAYS) == (1, 3, 1, 2, 1)
