"""What somebody left out of their map is theirs, and is replaced as a whole."""

from bot.domain.journey.travel_map import Ref
from db.uow import SqlUnitOfWork
from tests.db.data import JORIS, TARIK
from tests.db.programme_data import stored

HIGH, LOW = Ref("high-a"), Ref("low-b")


async def test_what_is_left_out_is_ones_own_and_replaced(uow: SqlUnitOfWork) -> None:
    programme_id = (await stored(uow)).programme.id
    async with uow.write() as tx:
        await tx.journeys.leave_out(programme_id, JORIS, [HIGH, LOW, HIGH])
        await tx.journeys.leave_out(programme_id, TARIK, [LOW])
    async with uow.write() as tx:
        assert await tx.journeys.left_out(programme_id, JORIS) == {HIGH, LOW}
        await tx.journeys.leave_out(programme_id, JORIS, [])
    async with uow.read() as tx:
        assert await tx.journeys.left_out(programme_id, JORIS) == frozenset()
        assert await tx.journeys.left_out(programme_id, TARIK) == {LOW}
