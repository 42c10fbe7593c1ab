"""What no row remembers is found again, and who left the server is noticed."""

from datetime import timedelta

import pytest

from bot.domain.effects import TimerKind
from bot.domain.ids import UserId
from bot.domain.round import Halt, Presence, Status
from bot.ports import Undelivered
from bot.services import lobby
from bot.services.reconcile import mend, notice_absent, restore_boards, restore_invitations
from tests.services.conftest import FENNA, JORIS, SAMIRA, Office, actor
from tests.services.sessions import DAY, a_session


async def forget_errands(office: Office) -> int:
    """Lose everything that was still to be done in Discord."""
    lost = 0
    while True:
        async with office.uow.write() as tx:
            errands = await tx.outbox.claim(office.clock.now(), "thief", timedelta(seconds=1), 50)
            for errand in errands:
                await tx.outbox.done(errand)
        if not errands:
            return lost
        lost += len(errands)


async def test_nothing_is_mended_where_nothing_is_wrong(office: Office) -> None:
    await office.opened("Brug")
    await office.started("Tunnel")
    assert await mend(office.desk) == 0


async def test_an_invitation_that_was_never_posted(office: Office) -> None:
    await office.opened()
    assert await forget_errands(office) > 0
    assert await mend(office.desk) == 1
    await office.settle()
    assert len(office.discord.standing("InvitationView")) == 1
    assert await mend(office.desk) == 0


async def test_a_room_that_was_never_made(office: Office) -> None:
    round_id = await office.opened()
    await office.settle()
    await lobby.start(office.desk, actor(FENNA), round_id)
    assert await forget_errands(office) > 0
    assert (await office.round(round_id)).status is Status.STARTING
    assert await mend(office.desk) == 1
    await office.settle()
    assert (await office.round(round_id)).status is Status.RUNNING


async def test_a_clock_without_a_timer(office: Office) -> None:
    round_id = await office.started()
    async with office.uow.write() as tx:
        await tx.timers.drop(round_id, TimerKind.TIME_UP)
    assert await office.scheduler.next_due() is None
    assert await mend(office.desk) == 1
    assert await office.scheduler.next_due() == (await office.round(round_id)).due_at


async def test_who_left_the_server_leaves_the_round(office: Office) -> None:
    round_id = await office.started()
    office.discord.gone.add(SAMIRA)
    assert await notice_absent(office.desk, office.discord) == 1
    seat = (await office.round(round_id)).seat_of(SAMIRA)
    assert seat is not None
    assert seat.presence is Presence.LEFT
    assert await notice_absent(office.desk, office.discord) == 0


@pytest.mark.parametrize(
    ("who", "why"), [(JORIS, Halt.BRINGER_GONE), (FENNA, Halt.FACILITATOR_GONE)]
)
async def test_without_bringer_or_facilitator_the_clock_stops(
    office: Office, who: UserId, why: Halt
) -> None:
    round_id = await office.started()
    office.discord.gone.add(who)
    await notice_absent(office.desk, office.discord)
    stopped = await office.round(round_id)
    assert (stopped.halt, stopped.due_at) == (why, None)
    await notice_absent(office.desk, office.discord)
    assert await office.round(round_id) == stopped


async def test_when_discord_does_not_answer_nobody_is_thrown_out(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    round_id = await office.started()
    before = await office.round(round_id)
    office.discord.gone.add(SAMIRA)
    office.discord.fail("absent", Undelivered("503", retry_after=timedelta(seconds=2)))
    assert await notice_absent(office.desk, office.discord) == 0
    assert "503" in caplog.text
    assert await office.round(round_id) == before


@pytest.mark.parametrize("kind", ["InvitationView", "BoardView", "CockpitView"])
async def test_a_board_somebody_threw_away_comes_back(office: Office, kind: str) -> None:
    await office.started()
    (thrown_away,) = office.discord.standing(kind)
    office.discord.lose(thrown_away.id)
    assert await restore_boards(office.desk, office.discord) == 1
    await office.settle()
    (again,) = office.discord.standing(kind)
    assert again.view == thrown_away.view
    assert await restore_boards(office.desk, office.discord) == 0


async def test_an_invitation_to_a_session_that_somebody_threw_away_comes_back(
    office: Office,
) -> None:
    await a_session(office)
    (thrown_away,) = office.discord.standing("AnnouncementView")
    assert await restore_invitations(office.desk, office.discord) == 0
    office.discord.lose(thrown_away.id)
    assert await restore_invitations(office.desk, office.discord) == 1
    await office.settle()
    (again,) = office.discord.standing("AnnouncementView")
    assert (again.channel_id, again.view) == (thrown_away.channel_id, thrown_away.view)
    assert await restore_invitations(office.desk, office.discord) == 0


async def test_nobody_looks_for_an_invitation_once_the_session_began(office: Office) -> None:
    await a_session(office)
    (thrown_away,) = office.discord.standing("AnnouncementView")
    office.discord.lose(thrown_away.id)
    await office.push(36 * DAY)
    assert await restore_invitations(office.desk, office.discord) == 0
