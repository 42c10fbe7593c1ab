"""Rooms that are deleted, or cannot be made: the facilitator hears it and finds a way on."""

from pathlib import Path

from bot.custom_ids import Verb
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Halt, Status
from bot.rehearsal.cast import CATEGORY
from bot.workers import RECONCILE_EVERY
from tests.scene import BRINGER, LEAD, Scene, opened

QUESTION = "Wie merkt het als het stopt?"


async def without_room(scene: Scene) -> None:
    """Play until somebody asked a question, and delete the room by hand."""
    await scene.until("explore")
    await scene.write("aafke", QUESTION, Kind.QUESTION)
    room_id = (await scene.round()).room_id
    assert room_id is not None
    await scene.stage.delete_channel(room_id)


async def test_a_deleted_room_is_not_made_again_before_somebody_asks(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await without_room(scene)
        round_ = await scene.round()
        assert (round_.room_id, round_.halt) == (None, Halt.ROOM_GONE)
        assert "is verwijderd" in scene.reads(LEAD, "dm")


async def test_the_new_room_is_asked_for_in_the_direct_message_and_shows_what_was_given(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as scene:
        await without_room(scene)
        await scene.press(LEAD, Verb.NEW_ROOM)
        round_ = await scene.round()
        assert round_.room_id is not None
        assert round_.halt is None
        assert QUESTION in scene.reads(BRINGER, round_.room_id)
        await scene.press(BRINGER, Verb.ANSWER)
        await scene.fill(BRINGER, text="De bewoners.")
        assert "De bewoners." in scene.reads("aafke", round_.room_id)
        assert "heeft weer een kamer" in scene.reads(LEAD, "dm")


async def test_the_round_can_be_called_off_from_the_direct_message(tmp_path: Path) -> None:
    async with opened(tmp_path, language=Language.EN) as scene:
        await without_room(scene)
        await scene.press(LEAD, Verb.CANCEL)
        await scene.press(LEAD, Verb.CANCEL, "yes")
        assert (await scene.round()).status is Status.CANCELLED


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


async def test_a_room_that_cannot_be_made_is_told_and_the_round_is_open_again(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as scene:
        await scene.announced()
        for person in (BRINGER, "aafke", "samira"):
            await scene.press(person, Verb.JOIN)
        scene.stage.env.inject_error(
            "POST", "/guilds/*/channels", status=403, code=50013, message="Missing Permissions"
        )
        await scene.press(LEAD, Verb.START)
        assert (await scene.round()).status is Status.OPEN
        assert "kon niet gemaakt worden" in scene.reads(LEAD, "dm")
        await scene.press(LEAD, Verb.START)
        assert (await scene.round()).status is Status.RUNNING


async def test_without_the_category_nothing_half_starts(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        await scene.announced()
        for person in (BRINGER, "aafke", "samira"):
            await scene.press(person, Verb.JOIN)
        await scene.stage.delete_channel(CATEGORY)
        told = await scene.press(LEAD, Verb.START)
        assert "/settings server" in told
        assert (await scene.round()).status is Status.OPEN


async def test_a_thread_of_the_facilitator_that_was_deleted_comes_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as scene:
        before = await scene.until("explore")
        assert before.cockpit_id is not None
        await scene.stage.delete_channel(before.cockpit_id)
        after = await scene.round()
        assert after.cockpit_id not in {None, before.cockpit_id}
        assert after.room_id == before.room_id
        assert scene.offers(LEAD, Verb.NEXT)


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
