"""Errands are done in order per round, many changes are one edit, and none is lost."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.effects import Surface
from bot.domain.ids import OutboxId, RoundId
from bot.ports import Deed, Errand
from db.uow import SqlUnitOfWork
from tests.db.data import MINUTE, NOW, a_round, an_errand

LEASE = timedelta(seconds=30)


async def add_round(uow: SqlUnitOfWork) -> RoundId:
    made = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(made)
    return made.id


@pytest.fixture
async def round_id(uow: SqlUnitOfWork) -> RoundId:
    """Store a round to tell of."""
    return await add_round(uow)


async def add(uow: SqlUnitOfWork, *errands: Errand) -> None:
    async with uow.write() as tx:
        for errand in errands:
            await tx.outbox.add(errand)


async def claim(
    uow: SqlUnitOfWork, now: datetime = NOW, owner: str = "here", limit: int = 10
) -> list[Errand]:
    async with uow.write() as tx:
        return list(await tx.outbox.claim(now, owner, LEASE, limit))


async def done(uow: SqlUnitOfWork, errand: Errand) -> None:
    async with uow.write() as tx:
        await tx.outbox.done(errand)


async def retry(uow: SqlUnitOfWork, errand: Errand, at: datetime) -> None:
    async with uow.write() as tx:
        await tx.outbox.retry(errand, at)


async def next_due(uow: SqlUnitOfWork) -> datetime | None:
    async with uow.read() as tx:
        return await tx.outbox.next_due()


async def all_that_waits(uow: SqlUnitOfWork) -> list[OutboxId]:
    """Do everything there is, and return in which order it was."""
    order = []
    now = NOW + timedelta(days=1)
    while claimed := await claim(uow, now):
        for errand in claimed:
            order.append(errand.id)
            await done(uow, errand)
    return order


async def test_every_field_comes_back(uow: SqlUnitOfWork) -> None:
    errands = [
        an_errand(await add_round(uow), "board:2"),
        an_errand(await add_round(uow), None),
        an_errand(await add_round(uow), None, deed=Deed.SET_RIGHTS),
    ]
    await add(uow, *errands)
    assert await claim(uow) == errands


async def test_of_a_round_only_the_oldest_may_be_done(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    first, second, third = (an_errand(round_id, f"board:{n}") for n in range(3))
    other = an_errand(await add_round(uow))
    await add(uow, second, first, third, other)
    assert await claim(uow) == [first, other]
    assert await claim(uow) == []
    await done(uow, first)
    assert await claim(uow) == [second]


async def test_claims_no_more_than_asked(uow: SqlUnitOfWork) -> None:
    errands = [an_errand(await add_round(uow)) for _ in range(3)]
    await add(uow, *errands)
    assert await claim(uow, limit=2) == errands[:2]
    assert await claim(uow, limit=2) == errands[2:]


async def test_the_same_twice_is_done_once(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    first = an_errand(round_id)
    room = an_errand(round_id, None)
    rights = an_errand(round_id, None, deed=Deed.SET_RIGHTS)
    elsewhere = an_errand(await add_round(uow))
    await add(uow, first, room, an_errand(round_id), an_errand(round_id, None), rights, elsewhere)
    assert set(await all_that_waits(uow)) == {first.id, room.id, rights.id, elsewhere.id}


async def test_what_is_being_done_does_not_stand_for_what_comes_after(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    first, second = an_errand(round_id), an_errand(round_id)
    await add(uow, first)
    assert await claim(uow) == [first]
    await add(uow, second, an_errand(round_id))
    await done(uow, first)
    assert await all_that_waits(uow) == [second.id]


async def test_what_waits_for_a_retry_stands_for_what_comes_after(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    first = an_errand(round_id)
    await add(uow, first)
    await claim(uow)
    await retry(uow, first, NOW + MINUTE)
    await add(uow, an_errand(round_id))
    assert await all_that_waits(uow) == [first.id]


async def test_a_retry_stands_for_what_came_in_between(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    first, between, twin = an_errand(round_id), an_errand(round_id, None), an_errand(round_id)
    await add(uow, first)
    await claim(uow)
    await add(uow, between, twin)
    await retry(uow, first, NOW)
    assert await all_that_waits(uow) == [first.id, between.id]


async def test_a_round_waits_with_its_retry(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    first, second = an_errand(round_id), an_errand(round_id, "cockpit")
    other = an_errand(await add_round(uow))
    await add(uow, first, second, other)
    claimed = await claim(uow)
    assert claimed == [first, other]
    await retry(uow, first, NOW + MINUTE)
    await done(uow, other)
    assert await next_due(uow) == NOW + MINUTE
    assert await claim(uow, NOW + MINUTE - timedelta(microseconds=1)) == []
    assert await claim(uow, NOW + MINUTE) == [replace(first, attempts=1)]


async def test_a_lease_lapses(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    errand = an_errand(round_id)
    await add(uow, errand)
    assert await next_due(uow) == NOW
    assert await claim(uow, owner="dies") == [errand]
    assert await next_due(uow) == NOW + LEASE
    assert await claim(uow, NOW + LEASE - timedelta(microseconds=1)) == []
    assert await claim(uow, NOW + LEASE) == [replace(errand, attempts=1)]


async def test_what_lapsed_may_have_read_what_is_old(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    lapsed, fresh = an_errand(round_id), an_errand(round_id)
    await add(uow, lapsed)
    await claim(uow, owner="dies")
    await add(uow, fresh)
    assert await all_that_waits(uow) == [lapsed.id, fresh.id]


async def test_who_lost_the_lease_cannot_free_it(uow: SqlUnitOfWork, round_id: RoundId) -> None:
    errand, twin = an_errand(round_id), an_errand(round_id)
    await add(uow, errand)
    (slow,) = await claim(uow, owner="slow")
    await add(uow, twin)
    (quick,) = await claim(uow, NOW + LEASE, owner="quick")
    await retry(uow, slow, NOW)
    assert await claim(uow, NOW + LEASE, owner="third") == []
    await done(uow, quick)
    assert await all_that_waits(uow) == [twin.id]


async def test_an_older_id_waits_for_what_is_being_done(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    """Two processes whose clocks differ make ids that are not in order."""
    from_a_slow_clock, errand = an_errand(round_id, "cockpit"), an_errand(round_id)
    await add(uow, errand)
    (claimed,) = await claim(uow)
    await add(uow, from_a_slow_clock)
    assert await claim(uow) == []
    assert await next_due(uow) == NOW + LEASE
    assert await claim(uow, NOW + LEASE) == [from_a_slow_clock]
    await done(uow, from_a_slow_clock)
    await done(uow, claimed)
    assert await next_due(uow) is None


async def test_nothing_is_due_when_there_is_nothing(uow: SqlUnitOfWork) -> None:
    assert await next_due(uow) is None
    assert await claim(uow) == []


async def test_nobody_claims_what_an_open_change_counts_on(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    """Who claims while a change is not committed yet waits for it, or passes it by."""
    waiting, again = an_errand(round_id), an_errand(round_id)
    await add(uow, waiting)
    kept, commit = asyncio.Event(), asyncio.Event()

    async def change() -> None:
        async with uow.write() as tx:
            await tx.outbox.add(again)
            assert await tx.outbox.next_due() is not None  # makes the trip to the store
            kept.set()
            await commit.wait()

    async def claim_meanwhile() -> list[Errand]:
        await kept.wait()
        claiming = asyncio.create_task(claim(uow))
        done_first, _ = await asyncio.wait([claiming], timeout=0.2)
        seen_before_commit = bool(done_first) and bool(claiming.result())
        commit.set()
        claimed = await claiming
        assert not seen_before_commit
        return claimed

    _, claimed = await asyncio.gather(change(), claim_meanwhile())
    assert [*claimed, *await claim(uow)] == [waiting]


async def test_a_surface_is_asked_for_where_something_is_shown(
    uow: SqlUnitOfWork, round_id: RoundId
) -> None:
    room = an_errand(round_id, None)
    await add(uow, room)
    (claimed,) = await claim(uow)
    assert claimed.surface is None
    await done(uow, claimed)
    shown = an_errand(round_id, Surface("direct:harvest:77"))
    await add(uow, shown)
    assert (await claim(uow))[0].surface == "direct:harvest:77"
