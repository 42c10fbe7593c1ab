"""What people wrote is kept once per slot, in order, and never lost over a character."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.ids import ContributionId
from bot.domain.method import Kind
from bot.domain.round import Contribution, Round
from db.errors import Violated
from db.uow import SqlUnitOfWork
from tests.db.data import (
    JORIS,
    MINUTE,
    NOW,
    TARIK,
    WILLEMIJN,
    a_contribution,
    a_round,
    new_id,
)
from tests.keys import open_store


@pytest.fixture
async def round_(uow: SqlUnitOfWork) -> Round:
    """Store a round to write in."""
    made = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(made)
    return made


async def put(uow: SqlUnitOfWork, given: Contribution) -> Contribution:
    async with uow.write() as tx:
        return await tx.contributions.put(given)


async def test_every_field_comes_back(uow: SqlUnitOfWork, round_: Round) -> None:
    question = await put(uow, a_contribution(round_.id))
    given = a_contribution(
        round_.id,
        kind=Kind.EVALUATION,
        index=-1,
        text="Dat wij het zélf konden 🙂",
        reply_to=question.id,
        helped=True,
        marks=(3, 5, 1),
        number=7,
    )
    assert await put(uow, given) == given
    async with uow.read() as tx:
        assert await tx.contributions.get(given.id) == given
        assert await tx.contributions.get(ContributionId(new_id())) is None


async def test_a_repeated_submit_replaces_the_text_of_the_same_row(
    uow: SqlUnitOfWork, round_: Round
) -> None:
    first = await put(uow, a_contribution(round_.id))
    again = replace(
        first, id=ContributionId(new_id()), text="Anders", written_at=NOW + MINUTE, marks=(2,)
    )
    assert await put(uow, again) == replace(first, text="Anders", marks=(2,))
    async with uow.read() as tx:
        assert len(await tx.contributions.of_round(round_.id)) == 1


async def test_a_repeated_submit_keeps_that_it_helped(uow: SqlUnitOfWork, round_: Round) -> None:
    first = await put(uow, a_contribution(round_.id))
    async with uow.write() as tx:
        await tx.contributions.mark_helped(round_.id, [first.id])
    assert (await put(uow, replace(first, text="Anders"))).helped


async def test_questions_are_numbered_per_step(uow: SqlUnitOfWork, round_: Round) -> None:
    other = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(other)
    numbers = [
        (await put(uow, contribution)).number
        for contribution in (
            a_contribution(round_.id),
            a_contribution(round_.id),
            a_contribution(round_.id, kind=Kind.ADVICE),
            a_contribution(round_.id, index=1),
            a_contribution(other.id),
            a_contribution(round_.id),
        )
    ]
    assert numbers == [1, 2, 0, 1, 1, 3]


async def test_questions_asked_at_once_get_different_numbers(
    uow: SqlUnitOfWork, url: str, round_: Round
) -> None:
    second = await open_store(url)
    try:
        asked = await asyncio.gather(
            *(put((uow, second)[n % 2], a_contribution(round_.id)) for n in range(20))
        )
    finally:
        await second.close()
    assert sorted(question.number for question in asked) == list(range(1, 21))


async def test_narrows_a_round_by_what_is_given(uow: SqlUnitOfWork, round_: Round) -> None:
    bid = await put(uow, a_contribution(round_.id, kind=Kind.BID, index=-1))
    ask = await put(uow, a_contribution(round_.id, author_id=TARIK))
    advice = await put(uow, a_contribution(round_.id, kind=Kind.ADVICE, index=1))
    await put(uow, a_contribution((await another(uow)).id))
    async with uow.read() as tx:
        of_round = tx.contributions.of_round
        assert await of_round(round_.id) == [bid, ask, advice]
        assert await of_round(round_.id, kinds=[Kind.BID, Kind.ADVICE]) == [bid, advice]
        assert await of_round(round_.id, index=-1) == [bid]
        assert await of_round(round_.id, author_id=JORIS) == [bid, advice]
        assert await of_round(round_.id, kinds=[Kind.ADVICE], index=1, author_id=JORIS) == [advice]
        assert await of_round(round_.id, kinds=[Kind.ADVICE], author_id=TARIK) == []


async def another(uow: SqlUnitOfWork) -> Round:
    made = a_round()
    async with uow.write() as tx:
        await tx.rounds.add(made)
    return made


async def test_exactly_the_marked_ones_helped(uow: SqlUnitOfWork, round_: Round) -> None:
    given = [await put(uow, a_contribution(round_.id)) for _ in range(3)]
    elsewhere = await put(uow, a_contribution((await another(uow)).id))

    async def helped() -> list[bool]:
        async with uow.read() as tx:
            return [each.helped for each in await tx.contributions.of_round(round_.id)]

    for ids, expected in (
        ([given[0].id, given[2].id, elsewhere.id], [True, False, True]),
        ([given[1].id, given[2].id], [False, True, True]),
        ([], [False, False, False]),
    ):
        async with uow.write() as tx:
            await tx.contributions.mark_helped(round_.id, ids)
        assert await helped() == expected
    async with uow.read() as tx:
        untouched = await tx.contributions.get(elsewhere.id)
    assert untouched == elsewhere


async def test_withdraws_one_of_ones_own(uow: SqlUnitOfWork, round_: Round) -> None:
    mine = await put(uow, a_contribution(round_.id, slot="0:remark:a"))
    theirs = await put(uow, a_contribution(round_.id, slot="0:remark:a", author_id=TARIK))
    async with uow.write() as tx:
        await tx.contributions.withdraw(round_.id, JORIS, mine.slot)
        await tx.contributions.withdraw(round_.id, WILLEMIJN, mine.slot)
    async with uow.read() as tx:
        assert await tx.contributions.of_round(round_.id) == [theirs]


async def test_what_is_set_aside_frees_its_slot_and_stays(
    uow: SqlUnitOfWork, round_: Round
) -> None:
    kept = await put(uow, a_contribution(round_.id, kind=Kind.BID, index=0))
    questions = [await put(uow, a_contribution(round_.id, index=index)) for index in (1, 2)]
    assert [question.number for question in questions] == [1, 1]
    async with uow.write() as tx:
        await tx.contributions.set_aside(round_.id, 1)
    async with uow.read() as tx:
        aside = await tx.contributions.of_round(round_.id, index=-1)
        assert [each.id for each in aside] == [question.id for question in questions]
        assert await tx.contributions.get(kept.id) == kept
    again = replace(questions[0], id=ContributionId(new_id()), text="Opnieuw")
    assert await put(uow, again) == again


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Ja \x00hoor", "Ja hoor"),
        ("half \ud83d teken", "half \ufffd teken"),
        ("heel 😀 teken", "heel 😀 teken"),
        ("\ud83d\ude00", "😀"),
        ("", ""),
        ("regel\r\nregel'; --", "regel\r\nregel'; --"),
    ],
)
async def test_no_character_loses_a_text(
    uow: SqlUnitOfWork, round_: Round, typed: str, stored: str
) -> None:
    assert (await put(uow, a_contribution(round_.id, text=typed))).text == stored


async def test_a_moment_without_a_zone_is_refused(uow: SqlUnitOfWork, round_: Round) -> None:
    naive = a_contribution(round_.id, written_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="no zone"):
        await put(uow, naive)


async def test_a_contribution_belongs_to_a_round(uow: SqlUnitOfWork, round_: Round) -> None:
    with pytest.raises(Violated):
        await put(uow, a_contribution(a_round().id))


async def test_votes_are_counted_and_not_told(uow: SqlUnitOfWork, round_: Round) -> None:
    first, second = [
        await put(uow, a_contribution(round_.id, kind=Kind.BID, author_id=author))
        for author in (JORIS, TARIK)
    ]
    async with uow.write() as tx:
        assert await tx.votes.tally(round_.id) == {}
        assert await tx.votes.voters(round_.id) == []
        await tx.votes.cast(round_.id, WILLEMIJN, first.id)
        await tx.votes.cast(round_.id, TARIK, first.id)
        await tx.votes.cast(round_.id, JORIS, second.id)
    async with uow.read() as tx:
        assert await tx.votes.tally(round_.id) == {first.id: 2, second.id: 1}
        assert await tx.votes.voters(round_.id) == [JORIS, WILLEMIJN, TARIK]
    async with uow.write() as tx:
        await tx.votes.cast(round_.id, WILLEMIJN, second.id)
        assert await tx.votes.tally(round_.id) == {first.id: 1, second.id: 2}
        await tx.contributions.withdraw(round_.id, JORIS, first.slot)
        assert await tx.votes.tally(round_.id) == {second.id: 2}
