"""Rounds keep every field, and of two changes at the same moment one is decided again."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.errors import Conflict
from bot.domain.ids import ChannelId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.pace import Adding
from bot.domain.round import Halt, Lap, Presence, Progress, Round, Status, Turn
from bot.ports import RoundSummary
from db.errors import Violated
from db.uow import SqlUnitOfWork
from tests.db.data import (
    FENNA,
    GUILD,
    JORIS,
    MINUTE,
    NOW,
    ROOM,
    TARIK,
    WILLEMIJN,
    a_method,
    a_round,
    a_seat,
    new_id,
)
from tests.keys import open_store

COCKPIT_CHANNEL = ChannelId(ROOM + 1)


async def add(uow: SqlUnitOfWork, round_: Round) -> Round:
    async with uow.write() as tx:
        await tx.rounds.add(round_)
    return round_


async def load(uow: SqlUnitOfWork, round_id: RoundId) -> Round | None:
    async with uow.read() as tx:
        return await tx.rounds.get(round_id)


def a_full_round() -> Round:
    return a_round(
        language=Language.EN,
        status=Status.RUNNING,
        bringer_id=JORIS,
        room_id=ROOM,
        cockpit_id=COCKPIT_CHANNEL,
        index=0,
        due_at=NOW + 5 * MINUTE,
        halt=Halt.PAUSE,
        commit_on=NOW + timedelta(days=30),
        ended_at=NOW + timedelta(days=1, microseconds=1),
        seats=(
            a_seat(WILLEMIJN),
            a_seat(TARIK, Presence.WAITING),
            a_seat(JORIS),
            a_seat(UserId(3), Presence.LEFT),
        ),
        progress=(Progress(0, NOW, timedelta(minutes=4, microseconds=7), revealed=True),),
        turns=frozenset({Turn(0, JORIS, passed=False), Turn(0, WILLEMIJN, passed=True)}),
        laps=(Lap(JORIS), Lap(WILLEMIJN), Lap(TARIK)),
    )


def a_round_to_add_to() -> Round:
    return a_round(
        status=Status.CLOSING,
        seats=(a_seat(WILLEMIJN, Presence.WRITING), a_seat(TARIK, Presence.ADDED), a_seat(JORIS)),
        adding=Adding(until=NOW + timedelta(hours=22, microseconds=3)),
    )


NOBODY_ADDS = a_round(adding=Adding(allowed=False))


@pytest.mark.parametrize(
    "round_",
    [a_round(), a_full_round(), a_round(seats=()), a_round_to_add_to(), NOBODY_ADDS],
)
async def test_a_round_comes_back_as_it_was(uow: SqlUnitOfWork, round_: Round) -> None:
    await add(uow, round_)
    assert await load(uow, round_.id) == round_


async def test_a_method_is_read_back_by_another_process(uow: SqlUnitOfWork, url: str) -> None:
    round_ = await add(uow, a_round())
    await add(uow, a_round())
    other = await open_store(url)
    try:
        assert await load(other, round_.id) == round_
    finally:
        await other.close()


async def test_what_is_not_there_is_none(uow: SqlUnitOfWork) -> None:
    assert await load(uow, RoundId(new_id())) is None
    async with uow.write() as tx:
        assert await tx.rounds.get(RoundId(new_id())) is None
        assert await tx.rounds.at_channel(GUILD, ROOM) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (a_round(), a_full_round()),
        (a_full_round(), a_round()),
        (a_full_round(), a_full_round()),
        (a_round(), a_round_to_add_to()),
        (a_round_to_add_to(), a_round()),
        (NOBODY_ADDS, a_round_to_add_to()),
    ],
)
async def test_saving_stores_what_differs(uow: SqlUnitOfWork, before: Round, after: Round) -> None:
    await add(uow, before)
    after = replace(after, id=before.id)
    async with uow.write() as tx:
        loaded = await tx.rounds.get(before.id)
        assert loaded is not None
        await tx.rounds.save(loaded, after)
    assert await load(uow, before.id) == replace(after, version=before.version + 1)


async def test_saving_keeps_the_order_in_which_seats_were_taken(uow: SqlUnitOfWork) -> None:
    before = await add(uow, a_round(seats=(a_seat(JORIS), a_seat(TARIK), a_seat(WILLEMIJN))))
    after = replace(before, seats=(a_seat(TARIK), a_seat(WILLEMIJN), a_seat(JORIS)))
    async with uow.write() as tx:
        await tx.rounds.save(before, after)
    found = await load(uow, before.id)
    assert found is not None
    assert found.seats == after.seats


async def test_saving_another_method_stores_its_data(uow: SqlUnitOfWork, url: str) -> None:
    before = await add(uow, a_round())
    longer = a_method(minutes=9)
    async with uow.write() as tx:
        await tx.rounds.save(before, replace(before, method=longer))
    other = await open_store(url)
    try:
        found = await load(other, before.id)
    finally:
        await other.close()
    assert found is not None
    assert found.method == longer


async def test_a_stale_version_is_a_conflict_and_changes_nothing(uow: SqlUnitOfWork) -> None:
    stale = await add(uow, a_round())
    async with uow.write() as tx:
        await tx.rounds.save(stale, replace(stale, title="Eerste"))
    async with uow.write() as tx:
        with pytest.raises(Conflict):
            await tx.rounds.save(stale, replace(stale, title="Tweede", seats=()))
    found = await load(uow, stale.id)
    assert found is not None
    assert (found.title, found.version, found.seats) == ("Eerste", 1, stale.seats)


async def test_who_locked_a_round_still_cannot_save_over_what_was_not_read(
    uow: SqlUnitOfWork,
) -> None:
    stale = await add(uow, a_round())
    async with uow.write() as tx:
        await tx.rounds.save(stale, replace(stale, title="Eerste"))
    async with uow.write() as tx:
        fresh = await tx.rounds.get(stale.id)
        with pytest.raises(Conflict):
            await tx.rounds.save(stale, replace(stale, title="Tweede"))
    assert await load(uow, stale.id) == fresh


async def test_a_round_can_be_saved_twice_in_one_act(uow: SqlUnitOfWork) -> None:
    made = await add(uow, a_round())
    async with uow.write() as tx:
        first = await tx.rounds.get(made.id)
        assert first is not None
        await tx.rounds.save(first, replace(first, title="Eerste"))
        with pytest.raises(Conflict):
            await tx.rounds.save(first, replace(first, title="Uit het geheugen"))
        second = replace(first, title="Eerste", version=1)
        await tx.rounds.save(second, replace(second, seats=()))
        assert await tx.rounds.get(made.id) == replace(second, seats=(), version=2)
    assert await load(uow, made.id) == replace(second, seats=(), version=2)


async def test_the_version_of_the_new_round_is_not_looked_at(uow: SqlUnitOfWork) -> None:
    before = await add(uow, a_round())
    async with uow.write() as tx:
        await tx.rounds.save(before, replace(before, version=40))
    found = await load(uow, before.id)
    assert found is not None
    assert found.version == 1


async def test_an_error_in_the_block_stores_nothing(uow: SqlUnitOfWork) -> None:
    round_ = a_round()

    async def add_and_fail() -> None:
        async with uow.write() as tx:
            await tx.rounds.add(round_)
            assert await tx.rounds.get(round_.id) == round_
            raise LookupError

    with pytest.raises(LookupError):
        await add_and_fail()
    assert await load(uow, round_.id) is None


async def test_the_same_id_twice_is_refused(uow: SqlUnitOfWork) -> None:
    round_ = await add(uow, a_round())
    with pytest.raises(Violated):
        await add(uow, round_)


async def take_seat(uow: SqlUnitOfWork, round_id: RoundId, user_id: UserId) -> bool:
    """Take a seat when there is one, as an act does: read, decide, save."""
    async with uow.write() as tx:
        before = await tx.rounds.get(round_id)
        assert before is not None
        await asyncio.sleep(0)
        if not before.places_left:
            return False
        await tx.rounds.save(before, replace(before, seats=(*before.seats, a_seat(user_id))))
        return True


async def test_a_hundred_who_join_at_once_do_not_get_more_seats_than_there_are(
    uow: SqlUnitOfWork,
) -> None:
    round_ = await add(uow, a_round(size=8, seats=()))
    got = await asyncio.gather(*(take_seat(uow, round_.id, UserId(n)) for n in range(1, 101)))
    found = await load(uow, round_.id)
    assert found is not None
    assert sum(got) == 8
    assert {seat.user_id for seat in found.seats} == {n for n, seat in enumerate(got, 1) if seat}


async def test_of_two_writers_who_read_the_same_one_is_decided_again(uow: SqlUnitOfWork) -> None:
    before = await add(uow, a_round(size=3, seats=(a_seat(JORIS), a_seat(TARIK))))

    async def save(user_id: UserId) -> None:
        async with uow.write() as tx:
            await tx.rounds.save(before, replace(before, seats=(*before.seats, a_seat(user_id))))

    results = await asyncio.gather(save(WILLEMIJN), save(UserId(5)), return_exceptions=True)
    assert [type(result) for result in results if result] == [Conflict]
    found = await load(uow, before.id)
    assert found is not None
    assert len(found.participants) == 3


async def test_a_reader_sees_one_moment(uow: SqlUnitOfWork) -> None:
    round_ = await add(uow, a_round())
    async with uow.read() as tx:
        first = await tx.rounds.get(round_.id)
        async with uow.write() as writing:
            await writing.rounds.save(round_, replace(round_, title="Anders"))
        assert await tx.rounds.get(round_.id) == first


async def test_lists_the_rounds_that_are_played(uow: SqlUnitOfWork) -> None:
    played = [await add(uow, a_round(status=Status.RUNNING)) for _ in range(2)]
    await add(uow, a_round(status=Status.STARTING))
    await add(uow, a_round(status=Status.CLOSING))
    async with uow.read() as tx:
        assert await tx.rounds.running() == [round_.id for round_ in played]
        assert await tx.rounds.running(limit=1) == [played[0].id]


async def test_finds_the_living_round_of_a_room_or_cockpit(uow: SqlUnitOfWork) -> None:
    here = await add(uow, a_round(room_id=ROOM, cockpit_id=COCKPIT_CHANNEL, status=Status.RUNNING))
    await add(uow, a_round(room_id=ROOM, status=Status.CLOSED))
    async with uow.read() as tx:
        assert await tx.rounds.at_channel(GUILD, ROOM) == here
        assert await tx.rounds.at_channel(GUILD, COCKPIT_CHANNEL) == here
        assert await tx.rounds.at_channel(GuildId(5), ROOM) is None
        assert await tx.rounds.at_channel(GUILD, ChannelId(5)) is None


async def test_lists_living_rounds_newest_first(uow: SqlUnitOfWork) -> None:
    old = await add(uow, a_round(opened_at=NOW - MINUTE, title="Oud"))
    new = await add(uow, a_round(title="Nieuw", status=Status.CLOSING))
    for other in (
        a_round(status=Status.CLOSED),
        a_round(status=Status.CANCELLED),
        a_round(guild_id=GuildId(5)),
    ):
        await add(uow, other)
    async with uow.read() as tx:
        assert await tx.rounds.alive(GUILD) == [
            RoundSummary(new.id, "Nieuw", "five-step", "closing", FENNA),
            RoundSummary(old.id, "Oud", "five-step", "open", FENNA),
        ]
        assert [line.id for line in await tx.rounds.alive(GUILD, limit=1)] == [new.id]


async def test_finds_the_living_rounds_of_a_person(uow: SqlUnitOfWork) -> None:
    seated = await add(uow, a_round(seats=(a_seat(TARIK),)))
    waits = await add(uow, a_round(seats=(a_seat(TARIK, Presence.WAITING),)))
    adds = await add(uow, a_round(seats=(a_seat(TARIK, Presence.WRITING),)))
    added = await add(uow, a_round(seats=(a_seat(TARIK, Presence.ADDED),)))
    leads = await add(uow, a_round(facilitator_id=TARIK))
    for other in (
        a_round(seats=(a_seat(TARIK, Presence.LEFT),)),
        a_round(seats=(a_seat(TARIK, Presence.DECLINED),)),
        a_round(seats=(a_seat(TARIK),), status=Status.CLOSED),
        a_round(seats=(a_seat(TARIK),), guild_id=GuildId(5)),
    ):
        await add(uow, other)
    async with uow.read() as tx:
        found = await tx.rounds.of_person(GUILD, TARIK)
    assert found == [seated.id, waits.id, adds.id, added.id, leads.id]


async def test_knows_when_each_last_brought_a_case(uow: SqlUnitOfWork) -> None:
    async def closed(bringer_id: UserId, ended_at: datetime, **changes: object) -> None:
        values = {"status": Status.CLOSED, "bringer_id": bringer_id, "ended_at": ended_at}
        await add(uow, a_round(**{**values, **changes}))

    await closed(JORIS, NOW - 9 * MINUTE)
    await closed(JORIS, NOW - 4 * MINUTE)
    await closed(JORIS, NOW, status=Status.CANCELLED)
    await closed(TARIK, NOW, guild_id=GuildId(5))
    await closed(FENNA, NOW)
    async with uow.read() as tx:
        brought = await tx.rounds.last_brought(GUILD, [JORIS, TARIK, WILLEMIJN])
        assert brought == {JORIS: NOW - 4 * MINUTE}
        assert await tx.rounds.last_brought(GUILD, []) == {}


async def test_who_brought_in_turn_brought_as_much_as_the_last(uow: SqlUnitOfWork) -> None:
    turns = (Lap(JORIS), Lap(TARIK))
    closed = {"status": Status.CLOSED, "bringer_id": TARIK, "ended_at": NOW, "laps": turns}
    await add(uow, a_round(**closed))
    await add(uow, a_round(**{**closed, "guild_id": GuildId(5), "ended_at": NOW + MINUTE}))
    await add(uow, a_round(**{**closed, "status": Status.RUNNING, "laps": (Lap(WILLEMIJN),)}))
    async with uow.read() as tx:
        brought = await tx.rounds.last_brought(GUILD, [JORIS, TARIK, WILLEMIJN])
    assert brought == {JORIS: NOW, TARIK: NOW}


async def test_a_turn_that_falls_away_makes_room_for_the_next(uow: SqlUnitOfWork) -> None:
    before = await add(uow, a_round(laps=(Lap(JORIS), Lap(TARIK), Lap(WILLEMIJN))))
    after = replace(before, laps=(Lap(JORIS), Lap(WILLEMIJN)))
    async with uow.write() as tx:
        await tx.rounds.save(before, after)
    found = await load(uow, before.id)
    assert found is not None
    assert found.laps == after.laps
