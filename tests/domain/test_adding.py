"""Who cannot be there at the hour adds in writing: what waits for them, and what does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import adding, bend, clockwork, ending, lobby, people, play, speech
from bot.domain import effects as fx
from bot.domain.adding import Way
from bot.domain.effects import TimerKind
from bot.domain.errors import Full, NotAllowed, NotNow
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind, Method, Role
from bot.domain.pace import Adding, Mode
from bot.domain.round import Contribution, Presence, Round, Status
from bot.domain.working_days import Calendar
from bot.methods import load_all
from tests.domain.table import ANNA, BRAM, CARO, DIRK, EVA, NOOR, Table, actor, cases, open_round

ZONE = ZoneInfo("Europe/Amsterdam")
CALENDAR = Calendar(ZONE)
TUESDAY_AFTERNOON = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)
WEDNESDAY_NOON = datetime(2026, 11, 4, 11, 0, tzinfo=UTC)
FRIDAY_EVENING = datetime(2026, 11, 6, 19, 30, tzinfo=UTC)


def gathered(method_id: str = "five-step", now: datetime = TUESDAY_AFTERNOON) -> Table:
    """Return a round that is open, with four who will be there and Eva, who will not."""
    table = Table(replace(open_round(method_id), calendar=CALENDAR))
    table.now = now
    table.seat(ANNA, BRAM, CARO, DIRK)
    return later(table, EVA)


def later(table: Table, person: UserId) -> Table:
    return table.do(lambda r: people.add_later(r, actor(person), table.now))


def played(table: Table) -> Table:
    """Play all the steps, as far as the facilitator is concerned."""
    table.start(cases(ANNA))
    while table.round.status is Status.RUNNING:
        table.next(cases(ANNA))
    return table


def started(table: Table) -> dict[TimerKind, datetime]:
    return {one.kind: one.due_at for one in table.effects if isinstance(one, fx.StartTimer)}


def fire(table: Table, kind: TimerKind, due_at: datetime) -> Table:
    table.now = max(table.now, due_at)
    return table.do(lambda r: clockwork.add_fired(r, kind, due_at, table.now))


def until(table: Table) -> datetime:
    assert table.round.adding.until is not None
    return table.round.adding.until


def add(table: Table, person: UserId) -> Table:
    return table.do(lambda r: adding.added(r, person, table.now))


def test_they_have_a_seat_that_the_live_steps_do_not_wait_for() -> None:
    table = gathered()
    assert table.round.adders == (EVA,)
    assert table.round.places_left == 1
    table.start(cases(ANNA))
    assert table.round.role_of(EVA) is Role.CONSULTANT
    assert not table.round.may_talk(EVA)
    while table.round.step is not None:
        assert EVA not in table.round.writers(table.round.index)
        assert EVA not in table.round.still_to_speak(table.round.index)
        table.next()


def test_the_choice_can_be_changed_until_the_start() -> None:
    table = gathered().seat(EVA)
    assert table.round.adders == ()
    assert EVA in table.round.participants
    later(table, EVA)
    table.do(lambda r: lobby.decline(r, actor(EVA), table.now))
    assert table.round.role_of(EVA) is None


def test_a_full_circle_is_full_for_them_as_well() -> None:
    table = Table(open_round(size=3)).seat(ANNA, BRAM)
    later(table, CARO)
    with pytest.raises(Full):
        later(table, DIRK)
    with pytest.raises(Full):
        table.seat(DIRK)
    later(table, BRAM)
    assert table.round.adders == (CARO, BRAM)


def test_only_who_is_there_counts_for_a_start() -> None:
    table = Table(open_round()).seat(ANNA, BRAM)
    later(table, EVA)
    with pytest.raises(NotNow):
        table.do(lambda r: lobby.start(r, actor(NOOR)))


def test_it_can_be_switched_off_and_is_not_for_a_round_in_writing() -> None:
    for round_ in (
        replace(open_round(), adding=Adding(allowed=False)),
        replace(open_round(), pace=replace(open_round().pace, mode=Mode.WRITTEN)),
    ):
        with pytest.raises(NotNow, match="error-no-adding"):
            lobby.add_later(round_, actor(EVA), TUESDAY_AFTERNOON)


def test_they_do_not_bring_lead_vote_or_write_live() -> None:
    table = gathered()
    with pytest.raises(NotNow, match="error-adder-cannot-bring"):
        lobby.bid(table.round, actor(EVA), table.now)
    with pytest.raises(NotAllowed, match="error-adder-cannot-lead"):
        people.hand_over(table.round, actor(NOOR), EVA, table.now)
    table.start(cases(ANNA)).next()
    kind = speech.collects(table.round.script[table.round.index])
    assert kind is Kind.QUESTION
    with pytest.raises(NotNow, match="error-adder-later"):
        play.may_write(table.round, actor(EVA), table.round.index, kind)
    with pytest.raises(NotNow, match="error-adder-later"):
        adding.pass_turn(table.round, actor(EVA), table.now)
    table.do(lambda r: people.gone(r, NOOR, table.now))
    with pytest.raises(NotAllowed, match="error-adder-cannot-lead"):
        people.take_over(table.round, actor(EVA), table.now)


def test_when_the_steps_end_they_are_asked_and_have_a_working_day() -> None:
    table = played(gathered())
    assert table.round.status is Status.CLOSING
    assert until(table) == WEDNESDAY_NOON
    timers = started(table)
    assert timers == {TimerKind.ADD_ASK: table.now, TimerKind.ADD_END: WEDNESDAY_NOON}
    fire(table, TimerKind.ADD_ASK, table.now)
    assert fx.adding(EVA) in table.shows()


def test_nobody_is_asked_in_the_evening_or_the_weekend() -> None:
    table = played(gathered(now=FRIDAY_EVENING))
    asked = started(table)[TimerKind.ADD_ASK]
    assert asked.astimezone(ZONE).strftime("%a %H:%M") == "Mon 09:00"
    assert until(table).astimezone(ZONE).strftime("%a %H:%M") == "Tue 12:00"


def test_after_an_outage_they_are_asked_by_day_and_still_have_a_day() -> None:
    table = played(gathered())
    told = table.now
    table.now = FRIDAY_EVENING
    fire(table, TimerKind.ADD_ASK, told)
    assert fx.adding(EVA) not in table.shows()
    fire(table, TimerKind.ADD_ASK, started(table)[TimerKind.ADD_ASK])
    assert fx.adding(EVA) in table.shows()
    assert until(table).astimezone(ZONE).strftime("%a %H:%M") == "Tue 12:00"
    fire(table, TimerKind.ADD_END, WEDNESDAY_NOON)
    assert table.round.status is Status.CLOSING


def test_the_deadline_closes_the_round_once() -> None:
    table = fire(played(gathered()), TimerKind.ADD_END, WEDNESDAY_NOON)
    assert table.round.status is Status.CLOSED
    assert fx.direct("harvest", ANNA) in table.shows()
    before = table.round
    assert fire(table, TimerKind.ADD_END, WEDNESDAY_NOON).round is before
    assert table.effects == ()


def test_the_last_addition_brings_the_close_within_an_hour_by_day() -> None:
    table = later(gathered(), DIRK)
    table.seat(UserId(7))
    add(played(table), EVA)
    assert until(table) == WEDNESDAY_NOON
    table.do(lambda r: adding.pass_turn(r, actor(DIRK), table.now))
    assert until(table) == table.now + adding.GRACE
    assert table.round.still_to_add == ()
    fire(table, TimerKind.ADD_END, until(table))
    assert table.round.status is Status.CLOSED


def test_the_last_addition_at_night_does_not_close_at_night() -> None:
    table = played(gathered())
    table.now = datetime(2026, 11, 3, 21, 0, tzinfo=UTC)
    assert until(add(table, EVA)).astimezone(ZONE).strftime("%a %H:%M") == "Wed 09:00"


def test_the_facilitator_need_not_wait() -> None:
    table = played(gathered()).do(lambda r: ending.close(r, actor(NOOR), TUESDAY_AFTERNOON))
    assert table.round.status is Status.CLOSED
    assert fx.StopTimer(TimerKind.ADD_END) in table.effects
    with pytest.raises(NotNow, match="error-adding-over"):
        adding.pass_turn(table.round, actor(EVA), table.now)
    index, kind = adding.place(table.round) or (-1, Kind.BID)
    with pytest.raises(NotNow, match="error-adding-over"):
        play.may_write(table.round, actor(EVA), index, kind)


def test_without_anybody_who_adds_nothing_changes() -> None:
    table = played(Table(replace(open_round(), calendar=CALENDAR)).seat(ANNA, BRAM, CARO))
    assert table.round.adding == Adding()
    assert not set(started(table)) & adding.TIMERS
    assert not any(
        isinstance(one, fx.StopTimer) and one.kind in adding.TIMERS for one in table.effects
    )


def test_back_to_the_steps_takes_the_asking_back() -> None:
    table = played(gathered())
    table.do(lambda r: play.back(r, actor(NOOR), table.now))
    assert table.round.adding.until is None
    assert fx.StopTimer(TimerKind.ADD_ASK) in table.effects
    assert fx.adding(EVA) in table.shows()
    with pytest.raises(NotNow, match="error-adder-later"):
        adding.pass_turn(table.round, actor(EVA), table.now)
    assert until(table.next()) == WEDNESDAY_NOON


def test_who_shows_up_after_all_comes_in_live() -> None:
    table = gathered().start(cases(ANNA))
    assert adding.ways(table.round, EVA) == (Way.COME_IN,)
    table.seat(EVA)
    assert table.round.adders == ()
    assert EVA in table.round.participants
    assert fx.SetRights() in table.effects
    assert played_on(table).round.adding.until is None


def played_on(table: Table) -> Table:
    while table.round.status is Status.RUNNING:
        table.next()
    return table


def test_who_has_to_leave_goes_on_in_writing_and_the_others_wait_no_longer() -> None:
    table = gathered().start(cases(ANNA))
    reframe = next(i for i, step in enumerate(table.round.script) if step.sealed)
    while table.round.index != reframe:
        table.next()
    table.write(BRAM, CARO)
    assert not table.round.is_revealed(reframe)
    assert adding.ways(table.round, DIRK) == (Way.ADD_LATER,)
    later(table, DIRK)
    assert table.round.is_revealed(reframe)
    assert set(table.round.adders) == {DIRK, EVA}
    assert fx.SetRights() in table.effects


def test_who_brings_the_case_stays() -> None:
    table = gathered().start(cases(ANNA))
    assert adding.ways(table.round, ANNA) == ()
    with pytest.raises(NotAllowed, match="error-bringer-stays"):
        later(table, ANNA)


def test_a_stranger_cannot_choose_it_once_the_round_runs() -> None:
    table = gathered().start(cases(ANNA))
    with pytest.raises(NotNow, match="error-already-started"):
        later(table, UserId(8))


def test_when_the_last_of_them_leaves_nobody_waits() -> None:
    table = played(gathered())
    table.do(lambda r: people.leave(r, actor(EVA), table.now))
    assert until(table) == table.now + adding.GRACE


def test_in_a_round_that_goes_on_in_writing_they_write_with_the_others() -> None:
    table = gathered().start(cases(ANNA))
    table.do(lambda r: bend.to_writing(r, actor(NOOR), CALENDAR, table.now))
    assert EVA in table.round.participants
    assert table.round.adders == ()


@pytest.mark.parametrize(
    "method", [one for one in load_all() if not one.laps], ids=lambda method: method.id
)
def test_every_method_has_something_to_add_to(method: Method) -> None:
    table = Table(replace(open_round(method.id), calendar=CALENDAR)).seat(ANNA, BRAM, CARO)
    later(table, EVA)
    place = adding.place(played(table).round)
    assert place is not None
    index, kind = place
    play.may_write(table.round, actor(EVA), index, kind)
    assert table.round.is_revealed(index)


def test_a_round_cut_short_before_there_was_anything_to_say_asks_nobody() -> None:
    table = gathered().start(cases(ANNA))
    table.do(lambda r: play.finish(r, actor(NOOR), table.now))
    assert table.round.adding.until is None


def contribution(author: UserId, at: datetime, index: int = 3) -> Contribution:
    return Contribution(
        ContributionId("c"), open_round().id, author, index, Kind.ADVICE, "s", "Tekst", at
    )


def test_what_is_marked_as_added_in_writing() -> None:
    table = gathered().start(cases(ANNA))
    early = table.now
    table.wait(minutes=20)
    later(table, DIRK)
    round_: Round = table.round
    assert adding.is_addition(round_, contribution(EVA, table.now))
    assert not adding.is_addition(round_, contribution(DIRK, early))
    assert adding.is_addition(round_, contribution(DIRK, table.now + timedelta(minutes=1)))
    assert not adding.is_addition(round_, contribution(BRAM, table.now))
    assert not adding.is_addition(round_, contribution(EVA, table.now, index=-1))


def test_adding_twice_changes_nothing_more() -> None:
    table = add(played(gathered()), EVA)
    seat = table.round.seat_of(EVA)
    assert seat is not None
    assert seat.presence is Presence.ADDED
    before = table.round
    assert table.do(lambda r: adding.pass_turn(r, actor(EVA), table.now)).round is before


def in_turns() -> Table:
    """Return a table in a step in which people have their say one by one."""
    table = gathered("solution-focused").start(cases(ANNA))
    while not table.round.takes_turns(table.round.index):
        table.next(cases(ANNA))
    return table


def test_the_floor_goes_on_when_its_speaker_leaves_for_writing() -> None:
    table = in_turns()
    speaker = table.round.speaker
    assert speaker is not None
    later(table, speaker)
    assert table.round.speaker not in {None, speaker, EVA}


def test_who_comes_in_live_is_behind_the_others() -> None:
    table = in_turns().seat(EVA)
    assert table.round.still_to_speak(table.round.index)[-1] == EVA


def test_who_adds_needs_no_turn() -> None:
    table = in_turns()
    index, kind = table.round.index, speech.collects(table.round.script[table.round.index])
    assert kind is not None
    table.do(lambda r: play.finish(r, actor(NOOR), table.now))
    play.may_write(table.round, actor(EVA), index, kind)
