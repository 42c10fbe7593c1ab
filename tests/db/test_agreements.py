"""Who agreed to what is kept by place and version, and so are the lines of a circle."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.agreement import Acceptance, OwnLines, Scope
from bot.domain.ids import CircleId, UserId
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, NOW, new_id

JORIS, AAFKE = UserId(31), UserId(32)
SERVER = Scope(GUILD)
MINUTE = timedelta(minutes=1)


async def test_each_place_and_version_is_kept_and_the_newest_counts(uow: SqlUnitOfWork) -> None:
    circle = Scope(GUILD, CircleId(str(new_id())))
    first = Acceptance(SERVER, JORIS, 1, 0, frozenset(), NOW)
    among = Acceptance(circle, JORIS, 1, 0, frozenset({JORIS, AAFKE}), NOW + MINUTE)
    again = replace(among, beside=frozenset({AAFKE}), accepted_at=NOW + 2 * MINUTE)
    newer = replace(again, revision=1, accepted_at=NOW + 3 * MINUTE)
    async with uow.write() as tx:
        for one in (first, among, replace(first, user_id=AAFKE)):
            await tx.agreements.accept(one)
    async with uow.write() as tx:
        assert await tx.agreements.stand(circle, JORIS) == (OwnLines(), among)
        assert await tx.agreements.stand(circle, AAFKE) == (OwnLines(), None)
        await tx.agreements.accept(again)
        assert await tx.agreements.of_person(GUILD, JORIS) == [again, first]
        await tx.agreements.accept(newer)
        assert (await tx.agreements.stand(circle, JORIS))[1] == newer
        assert await tx.agreements.of_person(GUILD, JORIS) == [newer, again, first]


async def test_the_newest_lines_of_a_circle_hold_there_alone(uow: SqlUnitOfWork) -> None:
    circle = Scope(GUILD, CircleId(str(new_id())))
    async with uow.write() as tx:
        await tx.agreements.write(circle, OwnLines(1, ("Op tijd.",)), JORIS, NOW)
        await tx.agreements.write(circle, OwnLines(2, ("Op tijd.", "Kort.")), AAFKE, NOW)
    async with uow.read() as tx:
        own, nobody = await tx.agreements.stand(circle, JORIS)
        assert (own, nobody) == (OwnLines(2, ("Op tijd.", "Kort.")), None)
        assert await tx.agreements.stand(SERVER, JORIS) == (OwnLines(), None)
    async with uow.write() as tx:
        await tx.agreements.write(circle, OwnLines(3), JORIS, NOW)
        assert (await tx.agreements.stand(circle, JORIS))[0] == OwnLines(3)
