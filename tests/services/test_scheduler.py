"""Timers fire when they are due, once, and a timer that is no longer true does nothing."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from bot.domain import effects as fx
from bot.domain.effects import TimerKind
from bot.domain.ids import RoundId
from bot.domain.views import TimeUpView
from bot.services import play
from bot.services.leases import TIMER_LEASE as LEASE
from bot.services.scheduler import Scheduler
from tests.services.conftest import FENNA, Office, actor

SECOND = timedelta(seconds=1)


async def due_at(office: Office, round_id: RoundId) -> datetime:
    due = (await office.round(round_id)).due_at
    assert due is not None
    return due


async def to_time_up(office: Office, round_id: RoundId) -> None:
    office.clock.moment = await due_at(office, round_id)


async def test_time_up_is_told_once_and_not_before(office: Office) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    office.clock.push(-SECOND)
    await office.settle()
    assert office.discord.standing("TimeUpView") == []
    await office.push(SECOND)
    await office.push(SECOND)
    (told,) = office.discord.standing("TimeUpView")
    assert isinstance(told.view, TimeUpView)
    assert told.view.late_minutes == 0


async def test_after_an_outage_it_says_how_late_it_is(office: Office) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    await office.push(timedelta(minutes=9, seconds=30))
    (told,) = office.discord.standing("TimeUpView")
    assert isinstance(told.view, TimeUpView)
    assert told.view.late_minutes == 9


@pytest.mark.parametrize("act", ["next", "extend", "pause"])
async def test_a_timer_that_is_no_longer_true_does_nothing(office: Office, act: str) -> None:
    round_id = await office.started()
    old = await due_at(office, round_id)
    index = (await office.round(round_id)).index
    if act == "next":
        await office.next(round_id)
    elif act == "extend":
        await play.extend(office.desk, actor(FENNA), round_id, 5)
    else:
        await play.pause(office.desk, actor(FENNA), round_id)
    await office.ask_for(round_id, fx.StartTimer(TimerKind.TIME_UP, old, index))
    office.clock.moment = old
    before = await office.round(round_id)
    await office.settle()
    assert office.discord.standing("TimeUpView") == []
    assert await office.round(round_id) == before
    assert await office.scheduler.next_due() is None


async def test_somebody_who_moved_on_in_the_same_moment_wins(office: Office) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    await office.next(round_id)
    await office.settle()
    assert office.discord.standing("TimeUpView") == []


async def test_after_ten_silent_minutes_the_circle_is_asked(office: Office) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    await office.settle()
    await office.push(timedelta(minutes=10) - SECOND)
    assert office.discord.standing("TakeoverView") == []
    await office.push(SECOND)
    assert len(office.discord.standing("TakeoverView")) == 1


async def test_a_timer_that_fails_is_tried_again_a_little_later(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    with closing(sqlite3.connect(office.path, isolation_level=None)) as store:
        store.execute(
            "CREATE TRIGGER broken BEFORE INSERT ON outbox "
            "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
        await office.scheduler.drain()
        store.execute("DROP TRIGGER broken")
    assert str(round_id) in caplog.text
    assert office.discord.standing("TimeUpView") == []
    due = await office.scheduler.next_due()
    assert due is not None
    assert due > office.clock.now()
    office.clock.moment = due
    await office.settle()
    assert len(office.discord.standing("TimeUpView")) == 1


async def test_a_timer_of_a_process_that_died_is_taken_over(office: Office) -> None:
    round_id = await office.started()
    await to_time_up(office, round_id)
    async with office.uow.write() as tx:
        taken = await tx.timers.claim(office.clock.now(), "the dead", LEASE, 10)
    assert [timer.subject for timer in taken] == [round_id]
    other = Scheduler(office.desk, "two")
    assert await other.drain() == 0
    office.clock.push(LEASE + SECOND)
    assert await other.drain() == 1
    await office.settle()
    assert len(office.discord.standing("TimeUpView")) == 1
