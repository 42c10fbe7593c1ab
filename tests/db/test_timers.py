"""A timer fires at least once, at most one process at a time, and never after it was replaced."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.effects import TimerKind
from bot.domain.ids import RoundId
from bot.ports import Timer
from db.uow import SqlUnitOfWork
from tests.db.data import MINUTE, NOW, a_round

LEASE = timedelta(seconds=30)


async def add_round(uow: SqlUnitOfWork) -> RoundId:
    made = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(made)
    return made.id


@pytest.fixture
async def round_id(uow: SqlUnitOfWork) -> RoundId:
    """Store a round to time."""
    return await add_round(uow)


async def put(uow: SqlUnitOfWork, *timers: Timer) -> None:
    async with uow.write() as tx:
        for timer in timers:
            await tx.timers.put(timer)


async def claim(
    uow: SqlUnitOfWork, now: datetime = NOW, owner: str = "here", limit: int = 10
) -> list[Timer]:
    async with uow.write() as tx:
        return list(await tx.timers.claim(now, owner, LEASE, limit))


async def next_due(uow: SqlUnitOfWork) -> datetime | None:
    async with uow.read() as tx:
        return await tx.timers.next_due()


async def test_claims_what_is_due_earliest_first(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    other = await add_round(uow)
    now_due = Timer(round_id, TimerKind.TIME_UP, 2, NOW)
    earlier = Timer(other, TimerKind.CHECKBACK, -1, NOW - MINUTE)
    later = Timer(round_id, TimerKind.STALLED, 2, NOW + timedelta(microseconds=1))
    await put(uow, now_due, earlier, later)
    assert await next_due(uow) == NOW - MINUTE
    assert await claim(uow, NOW - 2 * MINUTE) == []
    assert await claim(uow) == [earlier, now_due]
    assert await next_due(uow) == later.due_at


async def test_claims_no_more_than_asked(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    timers = [
        Timer(round_id, kind, 0, NOW - minutes * MINUTE)
        for minutes, kind in enumerate((TimerKind.TIME_UP, TimerKind.STALLED, TimerKind.CHECKBACK))
    ]
    await put(uow, *timers)
    assert await claim(uow, limit=2) == [timers[2], timers[1]]
    assert await claim(uow, limit=2) == [timers[0]]


async def test_a_lease_holds_others_off_until_it_lapses(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    timer = Timer(round_id, TimerKind.TIME_UP, 0, NOW)
    await put(uow, timer)
    assert await claim(uow, owner="dies") == [timer]
    assert await next_due(uow) == NOW + LEASE
    assert await claim(uow, NOW + LEASE - timedelta(microseconds=1)) == []
    assert await claim(uow, NOW + LEASE) == [replace(timer, attempts=1)]


async def test_what_is_done_is_forgotten(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    timer = Timer(round_id, TimerKind.TIME_UP, 0, NOW)
    await put(uow, timer)
    (claimed,) = await claim(uow)
    async with uow.write() as tx:
        await tx.timers.done(claimed)
    assert await next_due(uow) is None


@pytest.mark.parametrize("another", [{"due_at": NOW + MINUTE}, {"index": 1}])
async def test_done_does_not_forget_what_took_its_place(
    uow: SqlUnitOfWork, round_id: RoundId, another: dict[str, int | datetime]
) -> None:
    timer = Timer(round_id, TimerKind.TIME_UP, 0, NOW)
    await put(uow, timer)
    (claimed,) = await claim(uow)
    replaced = Timer(
        round_id,
        TimerKind.TIME_UP,
        index=int(another.get("index", 0)),  # type: ignore[arg-type]
        due_at=another.get("due_at", NOW),  # type: ignore[arg-type]
    )
    await put(uow, replaced)
    async with uow.write() as tx:
        await tx.timers.done(claimed)
    assert await claim(uow, NOW + MINUTE) == [replaced]


async def test_a_replaced_timer_is_free_and_fresh(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    timer = Timer(round_id, TimerKind.TIME_UP, 0, NOW)
    await put(uow, timer)
    await claim(uow)
    await put(uow, timer)
    assert await claim(uow) == [timer]


async def test_a_retry_waits_until_its_moment(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    timer = Timer(round_id, TimerKind.TIME_UP, 0, NOW)
    await put(uow, timer)
    for attempts in range(3):
        now = NOW + attempts * MINUTE
        (claimed,) = await claim(uow, now)
        assert claimed == replace(timer, attempts=attempts)
        async with uow.write() as tx:
            await tx.timers.retry(claimed, now + MINUTE)
        assert await next_due(uow) == now + MINUTE
        assert await claim(uow, now) == []


async def test_who_lost_the_lease_cannot_free_it(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    await put(uow, Timer(round_id, TimerKind.TIME_UP, 0, NOW))
    (slow,) = await claim(uow, owner="slow")
    (_,) = await claim(uow, NOW + LEASE, owner="quick")
    async with uow.write() as tx:
        await tx.timers.retry(slow, NOW)
    assert await claim(uow, NOW + LEASE, owner="third") == []


async def test_a_retry_does_not_move_what_took_its_place(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    await put(uow, Timer(round_id, TimerKind.TIME_UP, 0, NOW))
    (claimed,) = await claim(uow)
    await put(uow, Timer(round_id, TimerKind.TIME_UP, 0, NOW + MINUTE))
    async with uow.write() as tx:
        await tx.timers.retry(claimed, NOW)
    assert await next_due(uow) == NOW + MINUTE


async def test_drops_one_kind(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    kept = Timer(round_id, TimerKind.STALLED, 0, NOW)
    await put(uow, Timer(round_id, TimerKind.TIME_UP, 0, NOW), kept)
    async with uow.write() as tx:
        await tx.timers.drop(round_id, TimerKind.TIME_UP)
        await tx.timers.drop(round_id, TimerKind.CHECKBACK)
    assert await claim(uow) == [kept]


async def test_a_moment_without_a_zone_is_refused(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    with pytest.raises(ValueError, match="no zone"):
        await put(uow, Timer(round_id, TimerKind.TIME_UP, 0, NOW.replace(tzinfo=None)))
    with pytest.raises(ValueError, match="no zone"):
        await claim(uow, NOW.replace(tzinfo=None))
