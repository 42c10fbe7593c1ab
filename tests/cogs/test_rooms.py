"""Rooms, threads, messages and rights that vanish by hand: each has a sensible answer."""

from pathlib import Path

import discord
import pytest

from bot.custom_ids import Verb
from bot.domain.ids import ChannelId
from bot.domain.method import Kind
from bot.domain.round import Halt, Round, Status
from bot.rehearsal.cast import ANNOUNCEMENTS, BOT_PERMISSIONS, CATEGORY, FACILITATOR_ROLE
from bot.rehearsal.stage import CannotAct
from tests.scene import BRINGER, LEAD, Scene, opened


def room_of(round_: Round) -> ChannelId:
    assert round_.room_id is not None
    return round_.room_id


def channels(scene: Scene) -> set[int]:
    return set(scene.stage.env.backend.channels)


async def circle_joined(scene: Scene) -> None:
    for who in ("joris", "aafke", "samira", "grace"):
        await scene.press(who, Verb.JOIN)


async def test_a_deleted_room_is_made_again_and_nothing_handed_in_is_lost(scene: Scene) -> None:
    round_ = await scene.until("explore")
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    await scene.stage.delete_channel(room_of(round_))
    lost = await scene.round()
    assert (lost.halt, lost.room_id, lost.due_at) == (Halt.ROOM_GONE, None, None)
    assert "is verwijderd" in scene.reads(LEAD, "dm")
    assert "is verwijderd" not in scene.reads("aafke")
    assert "De kamer is verwijderd" in await scene.type(LEAD, "facilitate next")

    assert "nieuwe kamer" in await scene.press(LEAD, Verb.NEW_ROOM)
    back = await scene.round()
    assert back.room_id not in {None, round_.room_id}
    assert back.halt is None
    assert back.index == round_.index
    assert "Wat hoopte je?" in scene.reads(BRINGER, room_of(back))
    assert "heeft weer een kamer" in scene.reads(LEAD, "dm")
    assert scene.offers(LEAD, Verb.NEXT)
    await scene.script.all_steps()
    await scene.script.look_back()
    assert (await scene.round()).status is Status.CLOSED


async def test_what_was_opened_can_be_read_in_the_new_room(scene: Scene) -> None:
    await scene.until("advise")
    before = await scene.round()
    opened_texts = [one.text for one in await scene.contributions() if one.kind is Kind.REFRAME]
    await scene.write("aafke", "Nog verzegeld advies.", Kind.ADVICE)
    await scene.stage.delete_channel(room_of(before))
    await scene.press(LEAD, Verb.NEW_ROOM)
    room = room_of(await scene.round())
    assert [text for text in opened_texts if text not in scene.reads("teun", room)] == []
    assert "Nog verzegeld advies." not in scene.reads("teun", room)


async def test_a_room_deleted_while_the_bot_is_off_is_found_out(scene: Scene) -> None:
    round_ = await scene.until("explore")
    await scene.stage.stop_bot()
    await scene.stage.delete_channel(room_of(round_))
    await scene.stage.start_bot()
    await scene.type(LEAD, "facilitate extend")
    assert (await scene.round()).halt is Halt.ROOM_GONE
    await scene.press(LEAD, Verb.NEW_ROOM)
    assert "Verkennen" in scene.reads("teun", room_of(await scene.round()))


async def test_a_room_deleted_at_the_end_comes_back_with_the_look_back(scene: Scene) -> None:
    round_ = await scene.until("closing")
    await scene.stage.delete_channel(room_of(round_))
    assert (await scene.round()).room_id is None
    await scene.press(LEAD, Verb.NEW_ROOM)
    await scene.script.look_back()
    assert (await scene.round()).status is Status.CLOSED


async def test_a_pause_outlives_a_deleted_cockpit(scene: Scene) -> None:
    round_ = await scene.until("explore")
    await scene.press(LEAD, Verb.PAUSE)
    assert round_.cockpit_id is not None
    await scene.stage.delete_channel(round_.cockpit_id)
    after = await scene.round()
    assert (after.halt, after.due_at) == (Halt.PAUSE, None)
    await scene.press(LEAD, Verb.RESUME)
    assert (await scene.round()).due_at is not None


async def test_a_deleted_cockpit_comes_back_for_the_facilitator_alone(scene: Scene) -> None:
    round_ = await scene.until("explore")
    assert round_.cockpit_id is not None
    await scene.stage.delete_channel(round_.cockpit_id)
    after = await scene.round()
    assert after.cockpit_id not in {None, round_.cockpit_id}
    assert (after.halt, after.due_at) == (None, round_.due_at)
    assert scene.offers(LEAD, Verb.NEXT)
    assert "## Regiescherm" not in scene.reads("aafke")


async def test_a_deleted_board_is_posted_again_at_the_next_change(scene: Scene) -> None:
    await scene.until("explore")
    message, _ = scene.stage.find_component("wilma", custom_id="rg1:write:*")
    await scene.stage.delete_message("wilma", message)
    assert not scene.offers("aafke", Verb.WRITE)
    await scene.press(LEAD, Verb.EXTEND)
    assert scene.offers("aafke", Verb.WRITE)


async def test_a_deleted_invitation_is_posted_again_at_the_next_answer(scene: Scene) -> None:
    await scene.announced()
    message, _ = scene.stage.find_component("wilma", custom_id="rg1:join:*")
    await scene.stage.delete_message("wilma", message)
    await scene.type("aafke", "round join")
    assert scene.reads("joris", ANNOUNCEMENTS).count("nodigt je uit") == 1
    assert "@Aafke Zandloper" in scene.reads("joris", ANNOUNCEMENTS)


async def test_without_the_announcements_channel_the_round_goes_on(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.delete_channel(ANNOUNCEMENTS)
    await scene.script.all_steps()
    await scene.script.look_back()
    assert (await scene.round()).status is Status.CLOSED


async def test_a_deleted_category_does_not_stop_a_round(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.delete_channel(CATEGORY)
    await scene.script.all_steps()
    assert (await scene.round()).status is Status.CLOSING


# ------------------------------------------------------------------------- at the start


async def test_start_without_the_category_says_so_and_starts_nothing(scene: Scene) -> None:
    await scene.announced()
    await circle_joined(scene)
    await scene.stage.delete_channel(CATEGORY)
    before = channels(scene)
    told = await scene.press(LEAD, Verb.START)
    assert "bestaat niet meer" in told
    assert "/settings server" in told
    assert (await scene.round()).status is Status.OPEN
    assert channels(scene) == before


async def test_start_before_a_category_was_chosen(scene: Scene) -> None:
    await scene.type(
        "wilma",
        "settings server",
        language="nl",
        role=FACILITATOR_ROLE,
        announcements=ANNOUNCEMENTS,
    )
    await scene.type(LEAD, "round open", method="five-step", title="Brug")
    await circle_joined(scene)
    before = channels(scene)
    told = await scene.press(LEAD, Verb.START)
    assert "nog geen plek voor kamers gekozen" in told
    assert (await scene.round()).status is Status.OPEN
    assert channels(scene) == before
    await scene.type("wilma", "settings server", category=CATEGORY)
    await scene.press(LEAD, Verb.START)
    assert (await scene.round()).status is Status.RUNNING


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ("manage_roles", "Rollen beheren"),
        ("manage_channels", "Kanalen beheren"),
        ("create_private_threads", "Privéthreads maken"),
        ("send_messages_in_threads", "Berichten verzenden in threads"),
    ],
)
async def test_a_right_that_is_missing_is_named_with_what_to_click(
    tmp_path: Path, lacking: str, words: str
) -> None:
    fewer = discord.Permissions(BOT_PERMISSIONS.value)
    fewer.update(**{lacking: False})
    async with opened(tmp_path, permissions=fewer) as scene:
        await everyone_may_not(scene, lacking)
        await scene.announced()
        await circle_joined(scene)
        before = channels(scene)
        told = await scene.press(LEAD, Verb.START)
        assert words in told
        assert "#Intervisie" in told
        assert "Rechten" in told
        assert "nog eens op Start" in told
        assert (await scene.round()).status is Status.OPEN
        assert channels(scene) == before
        assert scene.offers("teun", Verb.JOIN)

        await give_everything(scene)
        assert "klaargezet" in await scene.press(LEAD, Verb.START)
        assert (await scene.round()).status is Status.RUNNING


async def everyone_may_not(scene: Scene, right: str) -> None:
    """Take a right from everybody, for what everybody has the bot has as well."""
    backend, guild = scene.stage.env.backend, scene.stage.server.guild
    everyone = backend.get_guild(guild.id).roles[guild.id]
    rights = discord.Permissions(everyone.permissions)
    rights.update(**{right: False})

    async def edit() -> None:
        backend.edit_role(guild.id, guild.id, {"permissions": rights.value})

    await scene.stage.perform(edit)


async def give_everything(scene: Scene) -> None:
    backend, guild = scene.stage.env.backend, scene.stage.server.guild
    role = next(role for role in backend.get_guild(guild.id).roles.values() if role.managed)

    async def edit() -> None:
        backend.edit_role(guild.id, role.id, {"permissions": BOT_PERMISSIONS.value})

    await scene.stage.perform(edit)


async def test_discord_refuses_the_room_after_all_and_the_round_is_open_again(
    scene: Scene,
) -> None:
    await scene.announced()
    await circle_joined(scene)
    path = f"/guilds/{scene.stage.server.guild.id}/channels"
    scene.stage.env.inject_error("POST", path, status=403, code=50013, times=1)
    await scene.press(LEAD, Verb.START)
    assert (await scene.round()).status is Status.OPEN
    assert scene.offers("teun", Verb.JOIN)
    assert "Ik kon geen kamer maken" in scene.reads(LEAD, "dm")
    assert "verwijderd" not in scene.reads(LEAD, "dm")
    await scene.press(LEAD, Verb.START)
    assert (await scene.round()).status is Status.RUNNING


# ---------------------------------------------------------------------- closed messages


async def test_with_closed_messages_the_harvest_has_a_door_in_the_room(scene: Scene) -> None:
    await scene.stage.set_dms_open(BRINGER, is_open=False)
    await scene.until("closing")
    await scene.script.look_back()
    assert "een privébericht kwam niet aan" in scene.reads("aafke")
    advice = [one.text for one in await scene.contributions() if one.helped]
    told = await scene.press(BRINGER, Verb.HARVEST)
    assert "Jouw oogst" in told
    assert [text for text in advice if text not in told] == []
    assert "wie de casus inbrengt" in await scene.press("aafke", Verb.HARVEST)
    assert "Jouw oogst" not in scene.reads("aafke")

    round_ = await scene.round()
    assert round_.commit_on is not None
    await scene.stage.push_to(round_.commit_on)
    assert "hoe ging het met je voornemen" in scene.reads("aafke")
    assert "wie de casus inbrengt" in await scene.press("aafke", Verb.CHECKBACK)
    await scene.press(BRINGER, Verb.CHECKBACK)
    assert "bewaard" in await scene.fill(BRINGER, outcome="1", line="Half gelukt, toch iets.")
    for who in ("aafke", LEAD, "wilma"):
        assert "Half gelukt" not in scene.reads(who)


async def test_a_closed_room_can_be_read_and_not_written_in(scene: Scene) -> None:
    await scene.until("closing")
    await scene.script.look_back()
    room = room_of(await scene.round())
    for who in ("aafke", BRINGER, LEAD):
        assert "De ronde is gesloten" in scene.reads(who, room)
        with pytest.raises(CannotAct):
            await scene.stage.send(who, room, "Nog één ding")
