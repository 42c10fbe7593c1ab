"""A way on for everybody: without a room, without a board, and out by a button."""

from pathlib import Path

from bot.custom_ids import Verb
from bot.workers import RECONCILE_EVERY
from tests.scene import BRINGER, LEAD, opened


async def test_a_facilitator_with_closed_messages_hears_it_where_the_invitation_was(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as scene:
        await scene.until("explore")
        await scene.stage.set_dms_open(LEAD, is_open=False)
        room_id = (await scene.round()).room_id
        assert room_id is not None
        await scene.stage.delete_channel(room_id)
        await scene.press(LEAD, Verb.NEW_ROOM)
        assert (await scene.round()).room_id is not None


async def test_a_participant_cannot_use_the_facilitators_way_out(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.until("explore")
        await scene.stage.set_dms_open(LEAD, is_open=False)
        room_id = (await scene.round()).room_id
        assert room_id is not None
        await scene.stage.delete_channel(room_id)
        told = await scene.press("aafke", Verb.NEW_ROOM)
        assert "gespreksleider" in told
        assert (await scene.round()).room_id is None


async def test_a_board_and_a_cockpit_that_were_thrown_away_come_back_by_themselves(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as scene:
        round_ = await scene.until("explore")
        assert round_.room_id is not None
        board, _button = scene.stage.find_component(BRINGER, custom_id="rg1:write:*")
        cockpit, _lever = scene.stage.find_component(LEAD, custom_id="rg1:next:*")
        for message in (board, cockpit):
            await scene.stage.delete_message("wilma", message)
        assert not scene.offers(BRINGER, Verb.WRITE)
        await scene.stage.push(RECONCILE_EVERY)
        assert scene.offers(BRINGER, Verb.WRITE)
        assert scene.offers(LEAD, Verb.NEXT)


async def test_one_can_step_out_and_ask_how_it_stands_by_button(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.until("explore")
        assert "Jij denkt mee" in await scene.press("aafke", Verb.STATUS)
        assert "Stap je uit" in await scene.press("aafke", Verb.LEAVE)
        await scene.press("aafke", Verb.LEAVE, "yes")
        round_ = await scene.round()
        assert scene.id_of("aafke") not in round_.participants
        assert round_.room_id is not None
        assert not scene.may_type("aafke", round_.room_id)


async def test_where_several_rounds_live_the_standing_lists_them(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.announced(title="Brug")
        await scene.type(LEAD, "round open", method="gossip", title="Sluis", size=6)
        told = await scene.type("aafke", "round status")
        assert "Brug" in told
        assert "Sluis" in told
