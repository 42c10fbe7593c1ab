"""What was lifted: items with their keys, who sits where, what a recap tells, reports made."""

from dataclasses import replace
from typing import Any

from bot.domain.case import Layer, Theme
from bot.domain.harvest.gate import Sittings
from bot.domain.harvest.item import (
    Answer,
    Asking,
    ItemId,
    Key,
    LiftedItem,
    Mechanism,
    Origin,
    Place,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.harvest.report import Manifest, ReportId, ReportRecord
from bot.domain.ids import CircleId
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, JORIS, MINUTE, NOW, TARIK, WILLEMIJN, a_round, new_id
from tests.db.programme_data import a_meeting, stored

TEXT = "Vraag eerst wie er „nee” mag zeggen 🙂\nEn dan pas hoe."
TAGS = Tags(Theme.MIDDLE, Layer.BOARD, Asking.OWN_PART, Mechanism.COUPLING, "wie net begint")
KEYS = (Key(FENNA, Answer.ASKED, NOW), Key(TARIK, Answer.TURNED, NOW))


def an_item(place: Place | None = None, **changes: Any) -> LiftedItem:
    values: dict[str, Any] = {"keys": KEYS, "named": True, "tags": TAGS, "state": State.WAITING}
    item = LiftedItem(
        *(ItemId(new_id()), place or Place(GUILD), JORIS, Scope.NETWORK, TEXT),
        *(Source(Origin.CONTRIBUTION, new_id()), NOW),
    )
    return replace(item, **{**values, **changes})


async def test_an_item_comes_back_with_its_keys_and_changes_whole(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    round_ = a_round()
    place = Place(GUILD, planned.programme.id, None, round_.id)
    item, bare = an_item(place), an_item(keys=(), tags=Tags(), named=False)
    async with uow.write() as tx:
        await tx.harvest.put(item)
        await tx.harvest.put(bare)
    out = replace(
        item,
        keys=(replace(KEYS[0], answer=Answer.TURNED, at=NOW + MINUTE),),
        state=State.LIFTED,
        lifted_at=NOW + MINUTE,
        text="Anders",
    )
    async with uow.write() as tx:
        assert await tx.harvest.get(item.id) == item
        assert await tx.harvest.get(bare.id) == bare
        assert await tx.harvest.out_on(GUILD) == []
        await tx.harvest.put(replace(out, offered_at=NOW + MINUTE))
    async with uow.read() as tx:
        assert await tx.harvest.get(item.id) == out
        assert await tx.harvest.get(ItemId(new_id())) is None
        assert await tx.harvest.out_on(GUILD) == [out]
        assert await tx.harvest.of_author(GUILD, JORIS) == [out, bare]
        assert await tx.harvest.of_holder(GUILD, FENNA) == [out]
        assert await tx.harvest.of_holder(GUILD, TARIK) == []
        assert await tx.harvest.of_round(round_.id) == [out]
        assert await tx.harvest.of_programme(planned.programme.id) == [out]


async def test_who_sits_and_travels_where(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "aafke", "bram", "carla")
    home = planned.programme.id
    later = planned.meeting.starts_at + 90 * MINUTE
    next_time = a_meeting(planned.programme, "later", starts_at=later, ends_at=later + MINUTE)
    moving = HomeCircle(CircleId(new_id()), GUILD, "Oost", NOW, home)
    free = HomeCircle(CircleId(new_id()), GUILD, "Los", NOW, people=(TARIK,))
    round_ = a_round()
    async with uow.write() as tx:
        aafke, bram, carla = await tx.travellers.of_programme(home)
        await tx.travellers.link(carla.id, TARIK)
        await tx.travellers.link(aafke.id, JORIS)
        await tx.travellers.link(bram.id, WILLEMIJN)
        for circle in (moving, free):
            await tx.circles.add(circle)
        seated = Circle("Oost", ("aafke",), facilitator="bram")
        await tx.circles.compose(planned.id, [(moving.id, seated)])
        await tx.meetings.add(next_time)
        await tx.circles.compose(next_time.id, [(moving.id, Circle("Oost", ("carla",)))])
        await tx.rounds.add(round_)
    async with uow.read() as tx:
        joris, willemijn = [await tx.harvest.around(GUILD, who) for who in (JORIS, WILLEMIJN)]
        tarik, fenna = [await tx.harvest.around(GUILD, who) for who in (TARIK, FENNA)]
    at = planned.meeting.starts_at
    there = {moving.id: Sittings((at, later), frozenset({at}))}
    assert joris.sittings == willemijn.sittings == there
    assert tarik.sittings == {moving.id: Sittings((at, later), frozenset({later}))}
    assert joris.circles == set()
    assert fenna.sittings == {}
    assert joris.programmes == fenna.programmes == {home}
    assert tarik.circles == {free.id}
    assert tarik.programmes == {home}
    assert fenna.circles == set()
    assert joris.rounds | fenna.rounds == {round_.id}


async def test_a_recap_tells_what_was_chosen_and_a_circle_may_go(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    circle = HomeCircle(CircleId(new_id()), GUILD, "Oost", NOW, planned.programme.id)
    place = Place(GUILD, planned.programme.id, circle.id)
    first, second = an_item(place), an_item(place)
    async with uow.write() as tx:
        await tx.circles.add(circle)
        for one in (first, second):
            await tx.harvest.put(one)
        await tx.harvest.choose(planned.id, [first.id, first.id])
        await tx.harvest.choose(planned.id, [second.id, first.id])
    async with uow.write() as tx:
        assert await tx.harvest.chosen(planned.id) == [first, second]
        await tx.harvest.choose(planned.id, [second.id])
        assert await tx.harvest.chosen(planned.id) == [second]
        await tx.circles.drop(circle.id)
    async with uow.read() as tx:
        left = await tx.harvest.of_programme(planned.programme.id)
        assert [one.place.circle_id for one in left] == [None, None]


async def test_reports_are_remembered_newest_first(uow: SqlUnitOfWork) -> None:
    home = (await stored(uow)).programme.id
    older, newer = (
        ReportRecord(
            ReportId(new_id()),
            home,
            FENNA,
            NOW + n * MINUTE,
            Manifest(9, 1, 2, 3, n),
        )
        for n in range(2)
    )
    async with uow.write() as tx:
        await tx.harvest.record(older)
        await tx.harvest.record(newer)
    async with uow.read() as tx:
        assert await tx.harvest.reports(home) == [newer, older]


async def test_when_a_round_has_had_its_time_only_what_was_let_go_stays(uow: SqlUnitOfWork) -> None:
    round_ = a_round()
    place = Place(GUILD, round_id=round_.id)
    kept = {state: an_item(place, state=state) for state in State}
    old, young = (an_item(state=State.OFFERED, offered_at=NOW + n * MINUTE) for n in range(2))
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        for one in (*kept.values(), old, young):
            await tx.harvest.put(one)
    async with uow.write() as tx:
        await tx.retention.erase_texts(round_.id, NOW)
        await tx.retention.forget_drafts(NOW + MINUTE)
    async with uow.read() as tx:
        assert await tx.harvest.of_round(round_.id) == [kept[State.LIFTED], kept[State.WITHDRAWN]]
        assert await tx.harvest.get(old.id) is None
        assert await tx.harvest.get(young.id) == young
