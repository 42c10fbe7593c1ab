"""Themes that people propose, the taps on them, and what goes along when something is dropped."""

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Theme
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.theme import Fate, Proposal, ProposalId
from db.uow import SqlUnitOfWork
from tests.db.data import JORIS, MINUTE, NOW, TARIK, new_id
from tests.db.programme_data import stored

LINE = "Wie betaalt „straks” de brug? 🙂"


def a_proposal(planned: PlannedMeeting, made_at: datetime = NOW) -> Proposal:
    return Proposal(
        *(ProposalId(new_id()), planned.programme.id, JORIS, LINE, "Twee\nregels"),
        *(Theme.INSTITUTION, False, made_at),
    )


async def test_the_oldest_stands_first_and_a_second_time_is_the_same_row(
    uow: SqlUnitOfWork,
) -> None:
    planned = await stored(uow)
    newer, older = a_proposal(planned, NOW + MINUTE), a_proposal(planned)
    changed = replace(older, line="Anders", may_ask=True, meeting_id=planned.id)
    async with uow.write() as tx:
        for one in (newer, older, changed):
            await tx.themes.put(one)
    async with uow.read() as tx:
        assert await tx.themes.of_programme(planned.programme.id) == [changed, newer]
        assert await tx.themes.on_agenda(planned.id) == [changed]
        assert await tx.themes.get(newer.id) == newer
        assert await tx.themes.get(ProposalId(new_id())) is None


async def test_taps_are_changed_among_some_and_counted(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    place = planned.programme.id
    first, second, third = (a_proposal(planned, NOW + n * MINUTE) for n in range(3))
    ids = [first.id, second.id]
    async with uow.write() as tx:
        for one in (first, second, third):
            await tx.themes.put(one)
        await tx.themes.tap(JORIS, [*ids, third.id], [first.id, third.id])
        await tx.themes.tap(TARIK, ids, [first.id])
        await tx.themes.tap(TARIK, ids, [first.id])
    async with uow.write() as tx:
        assert await tx.themes.tally(place) == {first.id: 2, third.id: 1}
        assert await tx.themes.voters(place) == 2
        await tx.themes.tap(JORIS, ids, [second.id])
        assert await tx.themes.taps_of(place, JORIS) == {second.id, third.id}
        await tx.themes.tap(JORIS, ids, [])
        assert await tx.themes.taps_of(place, JORIS) == {third.id}
        assert await tx.themes.voters(place) == 2
        await tx.themes.put(replace(third, fate=Fate.KEPT))
        assert await tx.themes.voters(place) == 1
        await tx.themes.put(replace(first, meeting_id=planned.id))
        assert await tx.themes.voters(place) == 0
        await tx.themes.drop(first.id)
        assert await tx.themes.tally(place) == {third.id: 1}


async def test_a_meeting_that_is_gone_leaves_its_agenda_waiting(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    one = replace(a_proposal(planned), meeting_id=planned.id)
    async with uow.write() as tx:
        await tx.themes.put(one)
        await tx.meetings.drop(planned.id)
    async with uow.read() as tx:
        assert await tx.themes.get(one.id) == replace(one, meeting_id=None)
