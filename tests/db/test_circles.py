"""Circles with and without a programme, who sits in them when, and the rounds held there."""

from dataclasses import replace

from bot.domain.ids import CircleId, GuildId
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle, RoundHome
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, JORIS, NOW, TARIK, WILLEMIJN, a_round, new_id
from tests.db.programme_data import stored


def a_circle(name: str = "Noord", **changes: object) -> HomeCircle:
    values: dict[str, object] = {"id": CircleId(new_id()), "guild_id": GUILD, "created_at": NOW}
    return HomeCircle(**{**values, "name": name, **changes})  # type: ignore[arg-type]


async def test_a_circle_needs_no_programme(uow: SqlUnitOfWork) -> None:
    noord = a_circle(people=(TARIK, JORIS))
    empty, elsewhere = a_circle("Anders"), a_circle(guild_id=GuildId(5))
    async with uow.write() as tx:
        for circle in (noord, empty, elsewhere):
            await tx.circles.add(circle)
    async with uow.read() as tx:
        assert await tx.circles.get(noord.id) == noord
        assert await tx.circles.of_guild(GUILD) == [empty, noord]
        assert await tx.circles.of_guild(GUILD, 1) == [empty]
    async with uow.write() as tx:
        await tx.circles.rename(noord.id, "Zuid")
        assert await tx.circles.get(noord.id) == replace(noord, name="Zuid")
        await tx.circles.seat(replace(noord, people=(WILLEMIJN,)))
        assert await tx.circles.get(noord.id) == replace(noord, name="Zuid", people=(WILLEMIJN,))
        await tx.circles.drop(noord.id)
        assert await tx.circles.get(noord.id) is None


async def test_who_sits_where_is_kept_per_meeting(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "anna", "bram", "cora", "dirk")
    here = planned.programme.id
    noord, zuid = a_circle(programme_id=here), a_circle("Zuid", programme_id=here)
    first = Circle("Zuid", ("dirk", "anna"), "dirk", ("anna", "dirk"), locked=True)
    second = Circle("Noord", ("cora", "bram"))
    async with uow.write() as tx:
        for circle in (noord, zuid):
            await tx.circles.add(circle)
        assert await tx.circles.of_programme(here) == [noord, zuid]
        await tx.circles.compose(planned.id, [(zuid.id, first), (noord.id, second)])
    async with uow.read() as tx:
        assert await tx.circles.composed(planned.id) == [first, second]
        assert await tx.circles.members(zuid.id, planned.id) == []
    async with uow.write() as tx:
        people = {one.participant.key: one for one in await tx.travellers.of_programme(here)}
        await tx.travellers.link(people["anna"].id, WILLEMIJN)
        assert await tx.circles.members(zuid.id, planned.id) == [WILLEMIJN]
        unknown = replace(second, members=("cora", "nobody"), facilitator="nobody")
        await tx.circles.compose(planned.id, [(noord.id, unknown)])
        assert await tx.circles.composed(planned.id) == [replace(second, members=("cora",))]
        await tx.travellers.drop([people["cora"].id])
        assert await tx.circles.composed(planned.id) == [replace(second, members=())]


async def test_a_round_is_held_in_a_circle(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    circle, round_ = a_circle(), a_round()
    home = RoundHome(round_.id, circle.id, planned.id)
    async with uow.write() as tx:
        await tx.circles.add(circle)
        await tx.rounds.add(round_)
        assert await tx.circles.home_of(round_.id) is None
        await tx.circles.house(home)
        assert await tx.circles.home_of(round_.id) == home
        assert await tx.circles.rounds_of(circle.id) == [round_.id]
        await tx.meetings.drop(planned.id)
        assert await tx.circles.home_of(round_.id) == replace(home, meeting_id=None)
        await tx.circles.drop(circle.id)
        assert await tx.circles.home_of(round_.id) is None
        assert await tx.rounds.get(round_.id) == round_
