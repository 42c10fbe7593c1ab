"""The acts of the gate on a real store, with what must follow from them in messages."""

import pytest

from bot.domain.errors import Missing
from bot.domain.harvest.gate import Wording
from bot.domain.harvest.item import ItemId, Origin, Place, Scope, Source, State
from bot.domain.harvest.views import KeyDoorView
from bot.domain.ids import RoundId
from bot.services import harvest
from tests.fakes import DIRECT
from tests.services.conftest import AAFKE, FENNA, GUILD, JORIS, SAMIRA, Office, actor

SENTENCE = Wording("Vraag eerst wie er nee mag zeggen.", Scope.CIRCLE, Source(Origin.CARD))


async def let_go(office: Office, round_id: RoundId) -> ItemId:
    """Aafke lets a sentence go that touches the case of Joris."""
    async with office.uow.read() as tx:
        place = await harvest.place_of_round(tx, round_id)
    item_id = harvest.new_item_id(office.desk)
    for _twice in range(2):
        await harvest.offer(office.desk, actor(AAFKE), item_id, place, SENTENCE, [JORIS])
    for _twice in range(2):
        await harvest.lift(office.desk, actor(AAFKE), item_id)
    await office.settle()
    return item_id


async def state_of(office: Office, item_id: ItemId) -> State:
    async with office.uow.read() as tx:
        found = await tx.harvest.get(item_id)
    assert found is not None
    return found.state


async def test_the_second_key_is_asked_once_and_opens_for_the_circle(office: Office) -> None:
    round_id = await office.started()
    item_id = await let_go(office, round_id)
    assert await state_of(office, item_id) is State.WAITING
    (asked,) = office.discord.standing("KeyView")
    assert asked.channel_id == JORIS + DIRECT
    assert await harvest.readable(office.desk, actor(SAMIRA)) == []
    with pytest.raises(Missing):
        await harvest.turn_key(office.desk, actor(SAMIRA), item_id)
    await harvest.turn_key(office.desk, actor(JORIS), item_id)
    assert [one.id for one in await harvest.readable(office.desk, actor(SAMIRA))] == [item_id]
    assert [one.id for one in await harvest.held_by(office.desk, actor(JORIS))] == [item_id]
    await office.settle()
    assert [one.channel_id for one in office.discord.standing("LiftNewsView")] == [AAFKE + DIRECT]
    await harvest.withdraw(office.desk, actor(AAFKE), item_id)
    for who in (AAFKE, JORIS, SAMIRA, FENNA):
        assert await harvest.readable(office.desk, actor(who)) == []
    assert await harvest.own(office.desk, actor(AAFKE)) == []


async def test_without_a_round_it_is_in_the_list_of_who_holds_the_key(office: Office) -> None:
    item_id = harvest.new_item_id(office.desk)
    gone = Place(GUILD, round_id=RoundId("0" * 24))
    await harvest.offer(office.desk, actor(AAFKE), item_id, gone, SENTENCE, [JORIS])
    assert await harvest.held_by(office.desk, actor(JORIS)) == []
    await harvest.lift(office.desk, actor(AAFKE), item_id)
    await office.settle()
    assert [one.id for one in await harvest.held_by(office.desk, actor(JORIS))] == [item_id]
    await harvest.refuse_key(office.desk, actor(JORIS), item_id)
    assert [one.state for one in await harvest.own(office.desk, actor(AAFKE))] == [State.REFUSED]


async def test_a_closed_letterbox_gets_a_door_in_the_room(office: Office) -> None:
    office.discord.closed.add(JORIS)
    round_id = await office.started()
    item_id = await let_go(office, round_id)
    (door,) = office.discord.standing("KeyDoorView")
    assert isinstance(door.view, KeyDoorView)
    assert (door.view.item_id, door.view.holder_id) == (item_id, JORIS)
