"""Acts on somebody's own wishes about circles: whom they would rather not sit with, when not."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.circles.views import WishView
from bot.domain.errors import Missing, NotNow
from bot.domain.ids import MeetingId, ParticipantId, ProgrammeId
from bot.domain.programme.model import MeetingKind, Participant
from bot.domain.programme.planned import PlannedMeeting, Traveller
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk
from bot.services.programmes import load_programme

WISHES_MAX = 3
"""People one would rather not sit with: more wishes than these leave no circle to sit in."""


async def wishes_of(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> WishView:
    """Return the actor's own wishes, for their eyes alone.

    Raises ``Missing``, or ``NotNow`` for who did not say who they are in the programme.
    """
    async with desk.uow.read() as tx:
        return (await _asked(desk, tx, actor, programme_id))[1]


async def avoid(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    among: Sequence[ParticipantId],
    chosen: Sequence[ParticipantId],
) -> WishView:
    """Keep whom of some people the actor would rather not sit with; of others nothing changes.

    Raises as ``wishes_of`` does, and ``NotNow`` for too many.
    """

    def change(me: Participant, people: Sequence[Traveller], _: object) -> Participant:
        keys = {one.id: one.participant.key for one in people}
        if any(one not in keys for one in chosen):
            raise Missing("error-no-participant")
        asked_about = {keys[one] for one in among if one in keys}
        wishes = me.not_with - asked_about | {keys[one] for one in chosen} - {me.key}
        if len(wishes) > WISHES_MAX:
            raise NotNow("error-wishes-many", {"max": WISHES_MAX})
        return replace(me, not_with=wishes)

    return await _changed(desk, actor, programme_id, change)


async def stay_away(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, chosen: Sequence[MeetingId]
) -> WishView:
    """Keep at which of the moments to come the actor cannot be there. Raises as ``wishes_of``."""

    def change(me: Participant, _: object, meetings: Sequence[PlannedMeeting]) -> Participant:
        keys = {one.id: one.meeting.key for one in meetings}
        if any(one not in keys for one in chosen):
            raise Missing("error-no-meeting")
        away = me.away - {*keys.values()} | {keys[one] for one in chosen}
        return replace(me, away=away)

    return await _changed(desk, actor, programme_id, change)


Change = Callable[[Participant, Sequence[Traveller], Sequence[PlannedMeeting]], Participant]


async def _changed(desk: Desk, actor: Actor, programme_id: ProgrammeId, change: Change) -> WishView:
    async def act(tx: Transaction) -> WishView:
        me, before, people, meetings = await _asked(desk, tx, actor, programme_id)
        after = change(me.participant, people, meetings)
        await tx.travellers.put([replace(me, participant=after)])
        return _view_of(programme_id, before.zone, after, people, meetings)

    return await desk.transact(act)


async def _asked(
    desk: Desk, tx: Transaction, actor: Actor, programme_id: ProgrammeId
) -> tuple[Traveller, WishView, Sequence[Traveller], Sequence[PlannedMeeting]]:
    head = await load_programme(tx, actor, programme_id)
    people = await tx.travellers.of_programme(programme_id)
    me = next((one for one in people if one.participant.user_id == actor.user_id), None)
    if me is None:
        raise NotNow("error-wish-who")
    now = desk.clock.now()
    meetings = [
        one
        for one in await tx.meetings.of_programme(programme_id)
        if one.meeting.kind is MeetingKind.INTERVISION
        and one.meeting.starts_at > now
        and not one.is_over
    ]
    view = _view_of(programme_id, head.zone, me.participant, people, meetings)
    return me, view, people, meetings


def _view_of(
    programme_id: ProgrammeId,
    zone: str,
    me: Participant,
    people: Sequence[Traveller],
    meetings: Sequence[PlannedMeeting],
) -> WishView:
    others = sorted(
        (
            (one.id, one.participant.name, one.participant.key in me.not_with)
            for one in people
            if one.participant.key != me.key
        ),
        key=lambda one: one[1].casefold(),
    )
    moments = tuple((one.id, one.meeting, one.meeting.key in me.away) for one in meetings)
    return WishView(programme_id, zone, tuple(others), moments)
