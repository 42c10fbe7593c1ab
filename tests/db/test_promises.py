"""What people set out to do is kept whole, found in order, and outlives its round."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.domain.ids import CircleId, GuildId, RoundId, UserId
from bot.domain.programme.planned import HomeCircle
from bot.domain.promise import Promise, PromiseId, State
from db.errors import Violated
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, JORIS, MINUTE, NOW, TARIK, a_round, new_id

THEN = "vraag ik „wat levert het op”? 🙂\nen wacht"


def a_promise(
    user_id: UserId = JORIS,
    round_id: RoundId | None = None,
    circle_id: CircleId | None = None,
    made_at: datetime = NOW,
) -> Promise:
    return Promise(
        *(PromiseId(new_id()), GUILD, user_id, round_id, circle_id, None),
        *("het overleg begint", THEN, made_at, made_at + MINUTE, made_at + MINUTE),
    )


async def test_a_second_time_is_the_same_row_and_whose_it_is_stays(uow: SqlUnitOfWork) -> None:
    one = a_promise()
    changed = replace(
        one,
        if_text="het anders gaat",
        due_at=NOW + 9 * MINUTE,
        ask_at=None,
        asked=1,
        asks=3,
        moved=2,
        state=State.ANSWERED,
        outcome=0,
        line="Nog niet.",
        shared=True,
        tells=True,
    )
    async with uow.write() as tx:
        await tx.promises.put(one)
        await tx.promises.put(replace(changed, made_at=NOW + MINUTE))
    with pytest.raises(Violated):
        async with uow.write() as tx:
            await tx.promises.put(replace(changed, user_id=FENNA))
    async with uow.read() as tx:
        assert await tx.promises.get(one.id) == changed
        assert await tx.promises.get(PromiseId(new_id())) is None


async def test_ones_own_are_found_newest_first_and_those_of_a_round_oldest_first(
    uow: SqlUnitOfWork,
) -> None:
    round_ = a_round()
    first, second = (a_promise(JORIS, round_.id, made_at=NOW + n * MINUTE) for n in range(2))
    away = replace(a_promise(), guild_id=GuildId(5))
    other = a_promise(TARIK, round_.id)
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        for one in (second, first, away, other):
            await tx.promises.put(one)
    async with uow.read() as tx:
        assert await tx.promises.of_person(JORIS, GUILD) == [second, first]
        assert {one.id for one in await tx.promises.of_person(JORIS)} == {
            *(first.id, second.id, away.id)
        }
        assert [one.id for one in await tx.promises.of_person(JORIS, GUILD, limit=1)] == [second.id]
        assert {one.id for one in await tx.promises.of_round(round_.id)} == {
            *(first.id, second.id, other.id)
        }
        assert (await tx.promises.of_round(round_.id))[-1] == second


async def test_what_is_open_in_a_circle_is_that_of_the_people_asked_for(
    uow: SqlUnitOfWork,
) -> None:
    circle = HomeCircle(CircleId(new_id()), GUILD, "Noord", NOW)
    mine, theirs = a_promise(circle_id=circle.id), a_promise(FENNA, circle_id=circle.id)
    answered = replace(a_promise(circle_id=circle.id), state=State.ANSWERED, ask_at=None, outcome=2)
    async with uow.write() as tx:
        await tx.circles.add(circle)
        for one in (mine, theirs, answered, a_promise()):
            await tx.promises.put(one)
    async with uow.read() as tx:
        assert await tx.promises.open_in([circle.id], [JORIS, TARIK]) == [mine]
        assert await tx.promises.open_in([circle.id], []) == []
        assert await tx.promises.open_in([], [JORIS]) == []
    async with uow.write() as tx:
        await tx.circles.drop(circle.id)
    async with uow.read() as tx:
        assert await tx.promises.get(mine.id) == replace(mine, circle_id=None)


async def test_who_would_rather_not_hear_is_remembered_until_they_would(
    uow: SqlUnitOfWork,
) -> None:
    async with uow.write() as tx:
        for _ in range(2):
            await tx.promises.hush(JORIS, quiet=True)
        await tx.promises.hush(FENNA, quiet=True)
        await tx.promises.hush(FENNA, quiet=False)
    async with uow.read() as tx:
        assert await tx.promises.hushed([JORIS, FENNA, TARIK]) == {JORIS}
        assert await tx.promises.hushed([]) == frozenset()
