"""Reads the page before a meeting for who leads there, from the registry of its parts."""

from bot.domain import rota
from bot.domain.circles.views import Face
from bot.domain.errors import Missing, NotAllowed
from bot.domain.ids import ChannelId, MeetingId
from bot.domain.preparation import CircleSheet, Part, PartView, PreparationView
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk
from bot.services.meeting_desk import load_meeting
from bot.services.meetings import must_organise
from bot.services.preparation_parts import OF_CIRCLE, OF_MEETING, Setting, Table


async def preparation_of(desk: Desk, actor: Actor, meeting_id: MeetingId) -> PreparationView:
    """Return the page before a meeting: all circles for who organises, else those one leads there.

    Raises ``Missing``, or ``NotAllowed`` for who does neither.
    """
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        programme = planned.programme
        people = [one.participant for one in await tx.travellers.of_programme(programme.id)]
        faces = {one.key: Face(one.name, one.user_id) for one in people}
        me = next((one.key for one in people if one.user_id == actor.user_id), "")
        organises = _organises(planned, actor)
        circles = tuple(
            one for one in await tx.circles.composed(meeting_id) if organises or rota.leads(one, me)
        )
        if not (organises or circles):
            must_organise(planned, actor)
        setting = Setting(planned, actor, faces, organises)
        ids = {one.name: one.id for one in await tx.circles.of_programme(programme.id)}
        kin = tuple(ids.values())
        sheets = [
            await _sheet(tx, setting, Table(ids[one.name], one, kin))
            for one in circles
            if one.name in ids
        ]
        parts = [PartView(part, tuple(await OF_MEETING[part](tx, setting))) for part in _meeting()]
    return PreparationView(
        meeting_id,
        planned.meeting,
        programme.title,
        programme.zone,
        tuple(one for one in parts if one.facts),
        tuple(sheets),
    )


async def meeting_next(desk: Desk, actor: Actor, channel_id: ChannelId) -> MeetingId:
    """Return the meeting to prepare: that of this thread, or the first to come.

    Raises ``Missing`` when there is none.
    """
    async with desk.uow.read() as tx:
        here = await tx.meetings.at_channel(channel_id)
        if here is not None and here.guild_id == actor.guild_id:
            return here.id
        found = await tx.meetings.upcoming(actor.guild_id, desk.clock.now(), 1)
    if not found:
        raise Missing("error-session-none")
    return found[0].id


def _meeting() -> tuple[Part, ...]:
    return tuple(part for part in Part if part in OF_MEETING)


def _organises(planned: PlannedMeeting, actor: Actor) -> bool:
    try:
        must_organise(planned, actor)
    except NotAllowed:
        return False
    return True


async def _sheet(tx: Transaction, setting: Setting, table: Table) -> CircleSheet:
    parts = [
        PartView(part, tuple(await OF_CIRCLE[part](tx, setting, table)))
        for part in Part
        if part in OF_CIRCLE
    ]
    return CircleSheet(table.circle.name, tuple(one for one in parts if one.facts))
