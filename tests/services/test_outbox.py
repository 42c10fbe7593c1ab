"""The outbox: in order per round, once, and with an answer to every way in which Discord fails."""

import logging
from datetime import timedelta

import pytest

from bot.domain import effects as fx
from bot.domain.ids import RoundId
from bot.domain.method import Kind
from bot.domain.round import Halt, Status
from bot.domain.views import CockpitView, InvitationView
from bot.ports import Loss, Undelivered
from bot.services import lobby, people
from bot.services.courier import FIRST_BACKOFF, LEASE, MAX_ATTEMPTS, MAX_BACKOFF
from tests.fakes import Killed
from tests.services.conftest import AAFKE, ANNOUNCE, FENNA, JORIS, SAMIRA, Office, actor

SECOND = timedelta(seconds=1)
NEWCOMER = AAFKE


def limited(seconds: float) -> Undelivered:
    return Undelivered("429", retry_after=timedelta(seconds=seconds))


async def test_many_changes_are_one_message_and_then_one_edit(office: Office) -> None:
    round_id = await office.opened()
    await office.settle()
    assert [(call.what, call.kind) for call in office.discord.calls] == [("post", "InvitationView")]
    for user_id in (AAFKE, SAMIRA):
        await lobby.decline(office.desk, actor(user_id), round_id)
        await lobby.join(office.desk, actor(user_id), round_id)
    await lobby.decline(office.desk, actor(SAMIRA), round_id)
    await office.settle()
    assert [call.what for call in office.discord.calls] == ["post", "edit"]
    (invitation,) = office.discord.standing("InvitationView")
    assert isinstance(invitation.view, InvitationView)
    assert invitation.view.participants == (JORIS, AAFKE)


async def test_what_would_show_the_same_is_no_call(office: Office) -> None:
    round_id = await office.started()
    calls = len(office.discord.calls)
    await office.ask_for(round_id, fx.Show(fx.INVITATION), fx.Show(fx.COCKPIT))
    await office.settle()
    assert len(office.discord.calls) == calls


async def test_a_round_is_delivered_in_the_order_in_which_it_happened(office: Office) -> None:
    await office.started()
    made = [(call.what, call.kind) for call in office.discord.calls]
    kinds = [kind for what, kind in made if what in {"post", "open_room"}]
    assert kinds == ["InvitationView", "", "WelcomeView", "BoardView", "CockpitView"]


async def test_a_round_that_has_to_wait_holds_up_no_other(office: Office) -> None:
    first = await office.started("Brug")
    second = await office.started("Tunnel")
    office.discord.fail("post", limited(30))
    await people.leave(office.desk, actor(SAMIRA), first)
    await office.next(first)
    await office.next(second)
    before = len(office.discord.standing("BoardView"))
    await office.settle()
    waiting = len(office.discord.standing("BoardView"))
    assert waiting == before + 1
    await office.push(timedelta(seconds=29))
    assert len(office.discord.standing("BoardView")) == waiting
    await office.push(2 * SECOND)
    assert len(office.discord.standing("BoardView")) == before + 2


async def test_a_message_that_is_gone_is_posted_again(office: Office) -> None:
    round_id = await office.started()
    (cockpit,) = office.discord.standing("CockpitView")
    office.discord.lose(cockpit.id)
    await office.next(round_id)
    await office.settle()
    (again,) = office.discord.standing("CockpitView")
    assert again.id != cockpit.id
    assert isinstance(again.view, CockpitView)
    assert again.view.step is not None
    assert again.view.step.key == "explore"


async def test_a_room_that_is_gone_stops_the_clock_and_asks(office: Office) -> None:
    round_id = await office.started()
    office.discord.lose_channel(await office.room(round_id))
    await office.next(round_id)
    await office.settle()
    lost = await office.round(round_id)
    assert (lost.halt, lost.room_id, lost.due_at) == (Halt.ROOM_GONE, None, None)
    assert [call.place for call in office.discord.told("direct")] == [FENNA]
    assert len(office.discord.told("open_room")) == 1

    await people.new_room(office.desk, actor(FENNA), round_id)
    await office.settle()
    back = await office.round(round_id)
    assert back.halt is None
    assert back.due_at is not None
    assert back.step is not None
    assert back.step.key == "explore"


async def test_a_cockpit_that_is_gone_is_made_again_and_nothing_stops(office: Office) -> None:
    round_id = await office.started()
    before = await office.round(round_id)
    assert before.cockpit_id is not None
    office.discord.lose_channel(before.cockpit_id)
    office.discord.rooms.clear()
    await office.ask_for(round_id, fx.Show(fx.time_up(0, 0)))
    await office.write(round_id, JORIS, Kind.ACCOUNT, "Mijn vraag is deze.")
    await office.settle()
    after = await office.round(round_id)
    assert after.cockpit_id not in {None, before.cockpit_id}
    assert (after.halt, after.index, after.due_at) == (None, before.index, before.due_at)


async def test_without_the_announcements_the_round_goes_on(office: Office) -> None:
    round_id = await office.started()
    office.discord.lose_channel(ANNOUNCE)
    await people.leave(office.desk, actor(SAMIRA), round_id)
    await office.settle()
    assert (await office.round(round_id)).halt is None
    assert await office.outbox.next_due() is None


async def to_close(office: Office, round_id: RoundId) -> None:
    while (await office.round(round_id)).status is Status.RUNNING:
        await office.next(round_id)


async def test_a_person_who_cannot_be_reached_gets_a_door_in_the_room(office: Office) -> None:
    round_id = await office.started()
    await to_close(office, round_id)
    office.discord.closed.add(JORIS)
    await office.desk.change(round_id, lambda r, _now: (r, (fx.Show(fx.direct("harvest", JORIS)),)))
    await office.settle()
    (door,) = office.discord.standing("DoorView")
    assert door.channel_id == await office.room(round_id)


async def test_our_own_fault_is_dropped_and_logged_and_the_rest_goes_on(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    round_id = await office.opened()
    office.discord.fail("post", Undelivered("400 (code 50035) Invalid Form Body"))
    await office.settle()
    assert office.discord.standing("InvitationView") == []
    assert "50035" in caplog.text
    assert "Het wordt stil" not in caplog.text
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    assert (await office.round(round_id)).status is Status.RUNNING


async def test_what_nobody_foresaw_is_logged_and_tried_again(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    await office.opened()
    office.discord.fail("post", RuntimeError("what is this"))
    await office.settle()
    assert "what is this" in caplog.text
    await office.push(FIRST_BACKOFF)
    assert len(office.discord.standing("InvitationView")) == 1


async def test_the_wait_doubles_up_to_a_limit_and_then_it_is_given_up(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    await office.opened()
    office.discord.fail("post", RuntimeError("what is this"), times=100)
    waits = []
    await office.settle()
    while (due := await office.outbox.next_due()) is not None:
        waits.append(due - office.clock.now())
        await office.push(waits[-1])
    assert len(office.discord.told("post")) == MAX_ATTEMPTS + 1
    assert waits[:4] == [FIRST_BACKOFF * 2**n for n in range(4)]
    assert max(waits) == MAX_BACKOFF
    assert "given up" in caplog.text


async def test_a_day_without_discord_loses_no_message(office: Office) -> None:
    await office.opened()
    office.discord.fail("post", limited(0), times=300)
    await office.settle()
    began = office.clock.now()
    while (due := await office.outbox.next_due()) is not None:
        await office.push(due - office.clock.now())
    assert office.clock.now() - began > timedelta(days=1)
    assert len(office.discord.standing("InvitationView")) == 1


@pytest.mark.parametrize("seconds", [1.0, 45.0, 400.0])
async def test_what_discord_asks_for_is_waited_at_least(office: Office, seconds: float) -> None:
    await office.opened()
    office.discord.fail("post", limited(seconds))
    await office.settle()
    due = await office.outbox.next_due()
    assert due is not None
    assert due - office.clock.now() == max(FIRST_BACKOFF, timedelta(seconds=seconds))


async def test_a_right_that_is_missing_for_a_while_is_waited_for(office: Office) -> None:
    await office.opened()
    office.discord.fail("post", Undelivered("403 (code 50013)", loss=Loss.RIGHTS), times=3)
    await office.settle()
    for _wait in range(3):
        await office.push(MAX_BACKOFF)
    assert len(office.discord.standing("InvitationView")) == 1


@pytest.mark.parametrize("loss", [Loss.RIGHTS, Loss.CHANNEL])
async def test_a_room_that_cannot_be_made_gives_the_start_back(office: Office, loss: Loss) -> None:
    round_id = await office.opened()
    office.discord.fail("open_room", Undelivered("no", loss=loss))
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    again = await office.round(round_id)
    assert (again.status, again.room_id) == (Status.OPEN, None)
    assert [call.place for call in office.discord.told("direct")] == [FENNA]
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    assert (await office.round(round_id)).status is Status.RUNNING


async def test_a_room_discord_refuses_for_our_fault_gives_the_start_back(office: Office) -> None:
    round_id = await office.opened()
    office.discord.fail("open_room", Undelivered("400 (code 50035) Invalid Form Body"))
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    assert (await office.round(round_id)).status is Status.OPEN


async def test_a_room_that_was_tried_too_often_gives_the_start_back(office: Office) -> None:
    round_id = await office.opened()
    office.discord.fail("open_room", limited(0), times=100)
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    while (due := await office.outbox.next_due()) is not None:
        await office.push(due - office.clock.now())
    assert (await office.round(round_id)).status is Status.OPEN
    assert [call.place for call in office.discord.told("direct")] == [FENNA]


@pytest.mark.parametrize("what", ["post", "open_room"])
async def test_after_a_crash_before_it_was_noted_it_is_one_message_and_one_room(
    office: Office, what: str
) -> None:
    round_id = await office.opened()
    await lobby.start(office.desk, actor(FENNA), round_id)
    office.discord.fail_after(what, Killed())
    with pytest.raises(Killed):
        await office.outbox.drain()
    other = office.worker("two")
    assert await other.drain() == 0
    office.clock.push(LEASE + SECOND)
    await other.drain()
    await office.settle()
    first, second = office.discord.told(what)[:2]
    assert first.nonce == second.nonce
    assert (first.since is None, second.since is None) == (True, what != "post")
    assert len(office.discord.standing("InvitationView")) == 1
    assert len(office.discord.rooms) == 1
    assert (await office.round(round_id)).status is Status.RUNNING


async def test_after_a_crash_a_person_is_told_once(office: Office) -> None:
    round_id = await office.started()
    await office.ask_for(round_id, fx.Show(fx.direct("harvest", JORIS)))
    office.discord.fail_after("direct", Killed())
    with pytest.raises(Killed):
        await office.outbox.drain()
    office.clock.push(LEASE + SECOND)
    await office.settle()
    first, second = office.discord.told("direct")
    assert first.nonce == second.nonce
    assert second.since is not None
    assert len(office.discord.standing("HarvestView")) == 1


async def test_what_another_process_is_doing_is_left_to_it(office: Office) -> None:
    round_id = await office.opened()
    office.discord.fail("post", Killed())
    with pytest.raises(Killed):
        await office.outbox.drain()
    await lobby.decline(office.desk, actor(NEWCOMER), round_id)
    other = office.worker("two")
    assert await other.drain() == 0
    due = await other.next_due()
    assert due is not None
    assert due >= office.clock.now() + LEASE
