"""The system clock wakes at the moment, at a wake-up, or after the longest wait."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import SystemClock

LONG = timedelta(hours=1)


def test_now_is_aware_utc() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert before <= now <= datetime.now(UTC)


async def test_a_moment_that_has_passed_does_not_wait() -> None:
    clock = SystemClock()
    async with asyncio.timeout(30):
        await clock.wait_until(clock.now() - LONG, asyncio.Event(), LONG)


async def test_waits_until_the_moment() -> None:
    clock = SystemClock()
    moment = clock.now() + timedelta(milliseconds=20)
    async with asyncio.timeout(30):
        await clock.wait_until(moment, asyncio.Event(), LONG)
    assert clock.now() >= moment - timedelta(milliseconds=5)


async def test_a_wake_up_ends_the_wait_and_stays_set() -> None:
    clock, wake = SystemClock(), asyncio.Event()
    waiting = asyncio.create_task(clock.wait_until(clock.now() + LONG, wake, LONG))
    wake.set()
    async with asyncio.timeout(30):
        await waiting
    assert wake.is_set()


async def test_without_a_moment_it_waits_the_longest_wait() -> None:
    async with asyncio.timeout(30):
        await SystemClock().wait_until(None, asyncio.Event(), timedelta(milliseconds=10))
