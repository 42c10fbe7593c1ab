"""A round bends, and what is still sealed or shut stays with its own step."""

from bot.domain.method import Kind
from bot.methods import load
from bot.services import bend, play
from bot.services.ending_views import pickable
from bot.services.rooms import told_before
from tests.services.conftest import AAFKE, FENNA, JORIS, SAMIRA, Office, actor

TROIKA = load("troika")


async def test_what_was_written_past_the_present_step_opens_at_its_own_step(
    office: Office,
) -> None:
    round_id = await office.started()
    while (step := (await office.round(round_id)).step) is not None and step.key != "reframe":
        await office.next(round_id)
    await office.write(round_id, AAFKE, Kind.REFRAME, "Over durven.")
    sealed_at = (await office.round(round_id)).index
    await play.back(office.desk, actor(FENNA), round_id)
    await bend.switch(office.desk, actor(FENNA), round_id, TROIKA)
    round_ = await office.round(round_id)
    assert round_.script[sealed_at].key == "reframe"
    assert round_.index > sealed_at
    assert round_.is_revealed(sealed_at)
    await office.settle()
    assert "Over durven." in repr(office.discord.standing("RevealView"))
    assert not round_.has_turn(round_.index, AAFKE)


async def test_the_real_ending_stays_shut_when_the_round_bends_before_a_question(
    office: Office,
) -> None:
    office.method = load("incident")
    round_id = await office.started()
    await play.pass_turn(office.desk, actor(SAMIRA), round_id, 0)
    while (step := (await office.round(round_id)).step) is not None and step.key != "facts":
        await office.next(round_id)
    await office.write(round_id, JORIS, Kind.ENDING, "Ik liep weg.")
    await bend.switch(office.desk, actor(FENNA), round_id, TROIKA)
    round_ = await office.round(round_id)
    async with office.uow.read() as tx:
        (ending,) = await tx.contributions.of_round(round_id, kinds=[Kind.ENDING])
        assert round_.script[ending.index].gate is Kind.ENDING
        for user_id in round_.participants:
            assert "Ik liep weg." not in repr(await pickable(tx, round_, user_id))
        assert f"given:{ending.id}" not in repr(await told_before(tx, round_))
    await office.settle()
    assert "Ik liep weg." not in repr(list(office.discord.messages.values()))
