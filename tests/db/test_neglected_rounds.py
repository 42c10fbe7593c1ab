"""A round that nothing will ever move again is found, so that it can be mended."""

from datetime import datetime

from bot.domain.effects import INVITATION, Surface, TimerKind
from bot.domain.ids import MessageId, RoundId
from bot.domain.round import Halt, Round, Status
from bot.ports import Shown, Timer
from db.uow import SqlUnitOfWork
from tests.db.data import MINUTE, NOW, ROOM, a_round, an_errand
from tests.db.test_rounds import a_round_to_add_to, add


async def shown(uow: SqlUnitOfWork, round_: Round, surface: Surface = INVITATION) -> Round:
    async with uow.write() as tx:
        await tx.surfaces.put(round_.id, Shown(surface, ROOM, MessageId(1), ""))
    return round_


async def neglected(uow: SqlUnitOfWork, now: datetime = NOW, limit: int = 100) -> list[RoundId]:
    async with uow.read() as tx:
        return list(await tx.rounds.neglected(now, limit))


async def test_a_running_round_without_a_clock_is_neglected(uow: SqlUnitOfWork) -> None:
    due = NOW + MINUTE
    running = {"status": Status.RUNNING, "index": 0}
    round_ = await shown(uow, await add(uow, a_round(**running, due_at=due)))
    await shown(uow, await add(uow, a_round(**running, halt=Halt.PAUSE, due_at=due)))
    await shown(uow, await add(uow, a_round(**running)))
    assert await neglected(uow) == [round_.id]
    assert await neglected(uow, due + 10 * MINUTE) == []
    async with uow.write() as tx:
        await tx.timers.put(Timer(round_.id, TimerKind.CHECKBACK, 0, due))
    assert await neglected(uow) == [round_.id]
    for kind in (TimerKind.TIME_UP, TimerKind.STALLED):
        async with uow.write() as tx:
            await tx.timers.put(Timer(round_.id, kind, 0, due))
        assert await neglected(uow) == []
        async with uow.write() as tx:
            await tx.timers.drop(round_.id, kind)


async def test_a_round_to_add_to_that_nothing_will_close_is_neglected(uow: SqlUnitOfWork) -> None:
    round_ = await shown(uow, await add(uow, a_round_to_add_to()))
    await shown(uow, await add(uow, a_round(status=Status.CLOSING)))
    assert await neglected(uow) == [round_.id]
    async with uow.write() as tx:
        await tx.timers.put(Timer(round_.id, TimerKind.ADD_END, -1, NOW))
        await tx.timers.put(Timer(round_.id, TimerKind.ADD_ASK, -1, NOW))
    assert await neglected(uow) == []


async def test_a_starting_round_that_nobody_opens_is_neglected(uow: SqlUnitOfWork) -> None:
    round_ = await shown(uow, await add(uow, a_round(status=Status.STARTING)))
    async with uow.write() as tx:
        await tx.outbox.add(an_errand(round_.id))
    assert await neglected(uow) == [round_.id]
    async with uow.write() as tx:
        await tx.outbox.add(an_errand(round_.id, None))
    assert await neglected(uow) == []


async def test_a_round_that_nobody_can_see_is_neglected(uow: SqlUnitOfWork) -> None:
    unseen = await add(uow, a_round())
    also = await shown(uow, await add(uow, a_round()), Surface("cockpit"))
    await add(uow, a_round(status=Status.CLOSED))
    assert await neglected(uow) == [unseen.id, also.id]
    assert await neglected(uow, limit=1) == [unseen.id]
    async with uow.write() as tx:
        await tx.outbox.add(an_errand(unseen.id))
        await tx.outbox.add(an_errand(also.id, "cockpit"))
    assert await neglected(uow) == [also.id]
