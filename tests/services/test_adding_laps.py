"""Where people bring in turn, what is added in writing is on the card of whose case it is about."""

from bot.domain import adding
from bot.domain import effects as fx
from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Status
from bot.domain.views import HarvestView
from bot.methods import load
from bot.services import ending, people, play
from bot.services.ending_views import pickable
from bot.services.queries import view_of
from tests.services.conftest import AAFKE, FENNA, JORIS, SAMIRA, Office, actor

ADDED = "Bel haar eens op."


async def harvest(office: Office, round_id: RoundId, who: UserId) -> HarvestView:
    round_ = await office.round(round_id)
    async with office.uow.read() as tx:
        view = await view_of(tx, round_, fx.direct("harvest", who), office.clock.now())
    assert isinstance(view, HarvestView)
    return view


async def test_it_is_theirs_to_mark_and_to_keep(office: Office) -> None:
    office.method = load("troika")
    round_id = await office.started()
    while (step := (await office.round(round_id)).step) is not None and step.key != "ask-2":
        await office.next(round_id)
    await people.add_later(office.desk, actor(SAMIRA), round_id)
    while (await office.round(round_id)).status is Status.RUNNING:
        await office.next(round_id)
    round_ = await office.round(round_id)
    index, kind = adding.place(round_) or (-1, Kind.BID)
    await play.write(office.desk, actor(SAMIRA), round_id, index, kind, ADDED, office.ids.new())
    async with office.uow.read() as tx:
        (mine,) = await pickable(tx, round_, AAFKE)
        assert await pickable(tx, round_, JORIS) == ()
    assert mine.later
    await ending.close(office.desk, actor(FENNA), round_id)
    assert [one.text for one in (await harvest(office, round_id, AAFKE)).added] == [ADDED]
    assert (await harvest(office, round_id, JORIS)).added == ()
    await ending.pick(office.desk, actor(AAFKE), round_id, (mine.id,))
    card = await harvest(office, round_id, AAFKE)
    assert ([one.text for one in card.helped], card.added) == ([ADDED], ())
    assert card.helped[0].later
