"""A meeting with too few people goes on in writing: its round is opened with one tap."""

from dataclasses import replace

from bot.domain.errors import Missing, NotNow
from bot.domain.ids import ChannelId, MeetingId
from bot.domain.method import Method
from bot.domain.pace import Mode, Pace
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import lobby, meetings
from bot.services.desk import Desk, load

METHOD = "five-step"
"""It asks little of a group, and fits as few as three; who leads can still choose another."""

SIZE = 6
"""Seats: who could not come at that hour may join in writing."""

TITLE_MAX = 80


async def open_on_paper(
    desk: Desk, actor: Actor, meeting_id: MeetingId, method: Method
) -> tuple[PlannedMeeting, ChannelId]:
    """Open a round in writing in place of a meeting, which itself is not called off yet.

    Returns the meeting and the channel of the new invitation.

    Raises ``Missing``, ``NotAllowed``, or ``NotNow`` when such a round is open already.
    """
    planned = await meetings.read_meeting(desk, actor, meeting_id)
    if planned.announce_id is None:
        raise Missing("error-session-not-announced")
    async with desk.uow.read() as tx:
        if await _is_open(tx, meeting_id):
            raise NotNow("error-on-paper-already")
    opening = lobby.Opening(
        method,
        planned.meeting.title[:TITLE_MAX],
        SIZE,
        planned.announce_id,
        Pace(Mode.WRITTEN),
        planned.circle_id,
        meeting_id=planned.id,
    )
    # In a direct message there are no roles; who organises leads on the server of the meeting.
    at_home = replace(actor, guild_id=planned.guild_id, leads=True)
    round_id, _told = await lobby.open_round(desk, at_home, opening)
    async with desk.uow.read() as tx:
        return planned, (await load(tx, round_id)).announce_id


async def _is_open(tx: Transaction, meeting_id: MeetingId) -> bool:
    for round_id in await tx.circles.rounds_at(meeting_id):
        round_ = await tx.rounds.get(round_id)
        if round_ is not None and round_.written and round_.alive:
            return True
    return False
