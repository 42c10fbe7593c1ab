"""Where people are reached between meetings: what they chose, and a thread of their own."""

from bot.custom_ids import Verb
from bot.domain.ids import GuildId
from bot.domain.programme.between import tell_trouble
from bot.domain.programme.views import Trouble
from bot.ports import Transaction
from bot.services.programme_desk import note_for_programme
from tests.scene import LEAD, Scene


async def warn(scene: Scene, trouble: Trouble) -> None:
    """Let something be said to the organiser between meetings."""
    desk = scene.app.desk

    async def act(tx: Transaction) -> None:
        (head,) = await tx.programmes.of_guild(GuildId(scene.stage.server.guild.id))
        await note_for_programme(desk, tx, head.id, tell_trouble(head, trouble), desk.clock.now())

    async def perform() -> None:
        await desk.transact(act)

    await scene.stage.perform(perform)


async def test_somebody_is_reached_where_they_choose(planned: Scene) -> None:
    assert "Nu: in een privébericht" in await planned.type(LEAD, "settings messages")
    assert "in een eigen draad" in await planned.press(LEAD, Verb.WAY)
    told = await planned.type(LEAD, "settings messages", way="own_thread")
    assert "in een eigen draad" in told
    await warn(planned, Trouble.RIGHTS)
    channels = planned.stage.env.backend.channels.values()
    (thread,) = [one for one in channels if one.name == "Voor jou · Samen verder"]
    assert "niet iedereen bereiken" in planned.reads(LEAD, thread.id)
    assert "niet iedereen bereiken" not in planned.reads("joris")
    await planned.type(LEAD, "settings messages", way="direct")
    await planned.stage.set_dms_open(LEAD, is_open=False)
    await warn(planned, Trouble.CHANNEL)
    assert "geen kanaal voor aankondigingen" in planned.reads(LEAD, thread.id)
