"""Ratings, held questions and mirrors: put, change, read by one person, gone with their round."""

from sqlalchemy import delete

from bot.domain.held import Held
from bot.domain.thermometer import Rating, Warmth
from db.tables import rounds
from db.uow import SqlUnitOfWork
from tests.db.data import JORIS, MINUTE, NOW, TARIK, a_contribution, a_round


async def test_a_tap_is_kept_and_can_be_changed(uow: SqlUnitOfWork) -> None:
    round_, other = a_round(), a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        await tx.rounds.add(other)
        one = await tx.contributions.put(a_contribution(round_.id))
        two = await tx.contributions.put(a_contribution(round_.id))
        await tx.ratings.put(round_.id, one.id, Rating(JORIS, Warmth.COLD))
        await tx.ratings.put(round_.id, two.id, Rating(JORIS, Warmth.LUKEWARM))
        await tx.ratings.put(round_.id, one.id, Rating(TARIK, Warmth.WARM))
    async with uow.read() as tx:
        assert await tx.ratings.of_round(round_.id) == {
            one.id: Rating(TARIK, Warmth.WARM),
            two.id: Rating(JORIS, Warmth.LUKEWARM),
        }
        assert await tx.ratings.of_round(other.id) == {}


async def test_a_held_question_is_one_row_of_one_person(uow: SqlUnitOfWork) -> None:
    round_ = a_round()
    first = Held(round_.id, JORIS, "a", 1, "Heb je al eens gebeld?", NOW)
    second = Held(round_.id, JORIS, "b", 1, "Moet je niet even rusten? 🙂", NOW + MINUTE)
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        for held in (second, first):
            await tx.held.put(held)
    parked = Held(round_.id, JORIS, "a", 1, "Bel eens op.", NOW, parked=True)
    async with uow.write() as tx:
        assert await tx.held.of_person(round_.id, JORIS) == [first, second]
        assert await tx.held.of_person(round_.id, TARIK) == []
        assert await tx.held.get(round_.id, TARIK, "a") is None
        await tx.held.put(parked)
        assert await tx.held.get(round_.id, JORIS, "a") == parked
        await tx.held.drop(round_.id, TARIK, "b")
        await tx.held.drop(round_.id, JORIS, "b")
        assert await tx.held.of_person(round_.id, JORIS) == [parked]


async def test_what_coaches_goes_with_its_round(uow: SqlUnitOfWork) -> None:
    round_ = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        one = await tx.contributions.put(a_contribution(round_.id))
        await tx.ratings.put(round_.id, one.id, Rating(JORIS, Warmth.COLD))
        await tx.held.put(Held(round_.id, JORIS, "a", 1, "Bel eens op.", NOW))
    async with uow._store.session(writing=True) as session:
        session.later(delete(rounds))
    async with uow.read() as tx:
        assert await tx.ratings.of_round(round_.id) == {}
        assert await tx.held.of_person(round_.id, JORIS) == []


async def test_the_mirror_is_on_until_one_says_no(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        for is_on in (True, False, False, True):
            await tx.mirrors.put(JORIS, is_on=is_on)
            assert await tx.mirrors.is_on(JORIS) is is_on
        await tx.mirrors.put(JORIS, is_on=False)
        assert await tx.mirrors.is_on(TARIK) is True
