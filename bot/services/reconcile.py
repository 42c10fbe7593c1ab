"""Mends what no row remembers: at the start, and every few minutes after."""

import logging
from collections.abc import Sequence
from datetime import datetime

from bot.domain import effects as fx
from bot.domain.ids import MeetingId, RoundId
from bot.domain.programme.following import ANNOUNCEMENT
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.round import Round, Status
from bot.ports import Messenger, Shown, Transaction, Undelivered
from bot.services import people
from bot.services.desk import Desk, Outcome
from bot.services.meeting_desk import MeetingOutcome, change_meeting

log = logging.getLogger(__name__)


async def mend(desk: Desk) -> int:
    """Give every neglected round what it waits for; return how many there were."""
    async with desk.uow.read() as tx:
        neglected = await tx.rounds.neglected(desk.clock.now())
    for round_id in neglected:
        await desk.change(round_id, _remind)
        log.info("round %s waited for something no row remembered", round_id)
    return len(neglected)


def _remind(round_: Round, _now: datetime) -> Outcome:
    """Return the round unchanged, with the effects its state asks for."""
    effects: fx.Effects = (fx.Show(fx.INVITATION),)
    if round_.status is Status.STARTING:
        effects = (*effects, fx.OpenRoom())
    if round_.status is Status.RUNNING and round_.due_at is not None:
        timer = fx.StartTimer(fx.TimerKind.TIME_UP, round_.due_at, round_.index)
        effects = (*effects, timer, fx.Show(fx.board(round_.index)), fx.Show(fx.COCKPIT))
    if round_.status is Status.CLOSING and round_.adding.until is not None:
        effects = (*effects, fx.StartTimer(fx.TimerKind.ADD_END, round_.adding.until))
    return round_, effects


async def notice_absent(desk: Desk, messenger: Messenger) -> int:
    """Ask who of the people in running rounds has left the server; return how many.

    Without the privileged members intent nothing tells the bot so by itself.
    """
    async with desk.uow.read() as tx:
        running = [await tx.rounds.get(round_id) for round_id in await tx.rounds.running()]
    absent = 0
    for round_ in running:
        if round_ is not None:
            absent += await _notice_in(desk, messenger, round_)
    return absent


async def _notice_in(desk: Desk, messenger: Messenger, round_: Round) -> int:
    everybody = (round_.facilitator_id, *round_.participants, *round_.adders)
    try:
        absent = await messenger.absent(round_.guild_id, everybody)
    except Undelivered as failure:
        log.warning("could not ask who is there in round %s: %s", round_.id, failure.why)
        return 0
    for user_id in absent:
        await people.member_gone_from(desk, round_.id, user_id)
    return len(absent)


async def restore_boards(desk: Desk, messenger: Messenger) -> int:
    """Post again what a running round is led by, where somebody deleted it; return how many.

    That a message was deleted is only told to bots that follow every message of a server.
    """
    restored = 0
    async with desk.uow.read() as tx:
        standing = [
            (round_id, shown)
            for round_id in await tx.rounds.running()
            for shown in await _led_by(tx, round_id)
        ]
    for round_id, shown in standing:
        if await _is_gone(messenger, round_id, shown):
            await _show_again(desk, round_id, shown.surface)
            restored += 1
    return restored


async def restore_invitations(desk: Desk, messenger: Messenger) -> int:
    """Post again the announcement of a meeting to come, where somebody deleted it; return how many.

    Who deletes it by hand wants it gone for a moment at most: a meeting is called off by command.
    """
    restored = 0
    async with desk.uow.read() as tx:
        standing = [
            (planned.id, await tx.meeting_surfaces.get(planned.id, ANNOUNCEMENT))
            for planned in await tx.meetings.invited_to(desk.clock.now())
        ]
    for meeting_id, shown in standing:
        if shown is not None and await _is_gone(messenger, meeting_id, shown):
            await change_meeting(desk, meeting_id, _announce_again)
            restored += 1
    return restored


async def _announce_again(
    tx: Transaction, planned: PlannedMeeting, _now: datetime
) -> MeetingOutcome:
    await tx.meeting_surfaces.forget(planned.id, ANNOUNCEMENT)
    return planned, (fx.Show(ANNOUNCEMENT),)


async def _is_gone(messenger: Messenger, subject: RoundId | MeetingId, shown: Shown) -> bool:
    """Look whether a message was deleted; what Discord does not answer now counts as there."""
    try:
        return not await messenger.is_there(shown.channel_id, shown.message_id)
    except Undelivered as failure:
        log.warning("could not look for %s of %s: %s", shown.surface, subject, failure.why)
        return False


async def _led_by(tx: Transaction, round_id: RoundId) -> Sequence[Shown]:
    round_ = await tx.rounds.get(round_id)
    if round_ is None or round_.step is None:
        return ()
    wanted = (fx.INVITATION, fx.board(round_.index), fx.COCKPIT)
    stand = [await tx.surfaces.get(round_id, surface) for surface in wanted]
    return [shown for shown in stand if shown is not None]


async def _show_again(desk: Desk, round_id: RoundId, surface: fx.Surface) -> None:
    async def decide(tx: Transaction, round_: Round, _now: datetime) -> Outcome:
        await tx.surfaces.forget(round_id, surface)
        return round_, (fx.Show(surface),)

    await desk.change_with(round_id, decide)
