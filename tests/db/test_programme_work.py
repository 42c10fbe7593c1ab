"""Timers, outbox, surfaces and own threads of programmes: as of meetings, but for the queues."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId, MessageId, OutboxId, ProgrammeId
from bot.domain.programme.between import personal
from bot.domain.programme.following import label
from bot.ports import ProgrammeDeed, ProgrammeErrand, ProgrammeTimer, Shown
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, JORIS, MINUTE, NOW, new_id
from tests.db.programme_data import a_programme

LEASE = timedelta(seconds=30)
BOARD = Surface("board")


async def a_stored_programme(uow: SqlUnitOfWork) -> ProgrammeId:
    programme = a_programme()
    async with uow.write() as tx:
        await tx.programmes.add(programme)
    return programme.id


def an_errand_of(programme_id: ProgrammeId, surface: Surface) -> ProgrammeErrand:
    return ProgrammeErrand(OutboxId(new_id()), programme_id, ProgrammeDeed.SHOW, surface, NOW)


async def test_a_programme_has_a_timer_for_each_label(uow: SqlUnitOfWork) -> None:
    programme_id = await a_stored_programme(uow)
    ask = ProgrammeTimer(programme_id, label("ask", JORIS), 3, NOW)
    look = ProgrammeTimer(programme_id, label("look"), -1, NOW + MINUTE)
    async with uow.write() as tx:
        for timer in (look, ask):
            await tx.programme_timers.put(timer)
        assert await tx.programme_timers.of(programme_id) == [ask, look]
    async with uow.write() as tx:
        assert await tx.programme_timers.claim(NOW + MINUTE, "here", LEASE, 9) == [ask, look]
        assert await tx.programme_timers.claim(NOW + MINUTE, "there", LEASE, 9) == []
        await tx.programme_timers.done(ask)
        await tx.programme_timers.retry(look, NOW + 2 * MINUTE)
        assert await tx.programme_timers.next_due() == NOW + 2 * MINUTE
        await tx.programme_timers.drop(programme_id, look.kind)
        assert await tx.programme_timers.next_due() is None


async def test_nobody_waits_for_a_message_to_somebody_else(uow: SqlUnitOfWork) -> None:
    programme_id = await a_stored_programme(uow)
    first, second = personal("first", JORIS), personal("second", JORIS)
    surfaces = (first, BOARD, second, personal("first", FENNA), first)
    to_joris, board, later, to_fenna, _same = (an_errand_of(programme_id, s) for s in surfaces)
    async with uow.write() as tx:
        for errand in (to_joris, board, later, to_fenna, _same):
            await tx.programme_outbox.add(errand)
    async with uow.write() as tx:
        claimed = await tx.programme_outbox.claim(NOW, "here", LEASE, 9)
        assert claimed == [to_joris, board, to_fenna]
        assert await tx.programme_outbox.claim(NOW, "there", LEASE, 9) == []
        await tx.programme_outbox.retry(to_joris, NOW + MINUTE)
        for errand in (board, to_fenna):
            await tx.programme_outbox.done(errand)
        assert await tx.programme_outbox.next_due() == NOW + MINUTE
    async with uow.write() as tx:
        again = replace(to_joris, attempts=1)
        assert await tx.programme_outbox.claim(NOW + MINUTE, "here", LEASE, 9) == [again]
        await tx.programme_outbox.done(again)
        assert await tx.programme_outbox.claim(NOW + MINUTE, "here", LEASE, 9) == [later]


async def test_while_a_message_is_on_its_way_the_next_to_the_same_person_waits(
    uow: SqlUnitOfWork,
) -> None:
    programme_id = await a_stored_programme(uow)
    late, early = (an_errand_of(programme_id, personal(k, JORIS)) for k in ("late", "early"))
    early = replace(early, id=OutboxId("0" * 24))
    other = an_errand_of(programme_id, personal("other", FENNA))
    async with uow.write() as tx:
        await tx.programme_outbox.add(late)
        await tx.programme_outbox.claim(NOW, "here", LEASE, 9)
        await tx.programme_outbox.add(early)
        await tx.programme_outbox.add(other)
    async with uow.write() as tx:
        assert await tx.programme_outbox.claim(NOW, "there", LEASE, 9) == [other]


async def test_somebody_has_one_own_thread_in_a_programme(uow: SqlUnitOfWork) -> None:
    programme_id, elsewhere = await a_stored_programme(uow), a_programme(key="anders")
    async with uow.write() as tx:
        await tx.programmes.add(elsewhere)
        for thread_id in (1, 2):
            await tx.own_threads.put(programme_id, JORIS, ChannelId(thread_id))
        assert await tx.own_threads.get(programme_id, JORIS) == ChannelId(2)
        assert await tx.own_threads.get(programme_id, FENNA) is None
        assert await tx.own_threads.get(elsewhere.id, JORIS) is None
        await tx.own_threads.forget(programme_id, JORIS)
        assert await tx.own_threads.get(programme_id, JORIS) is None


async def test_surfaces_of_a_programme(uow: SqlUnitOfWork) -> None:
    programme_id = await a_stored_programme(uow)
    stands = Shown(personal("first", JORIS), ChannelId(1), MessageId(2), "abc")
    async with uow.write() as tx:
        await tx.programme_surfaces.put(programme_id, stands)
        assert await tx.programme_surfaces.get(programme_id, stands.surface) == stands
        await tx.programme_surfaces.forget(programme_id, stands.surface)
        assert await tx.programme_surfaces.all(programme_id) == []
