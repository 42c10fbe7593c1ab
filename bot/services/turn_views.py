"""What stands in a direct message about a turn of leading that somebody asks another to take."""

from datetime import datetime

from bot.domain import rota
from bot.domain.circles.views import Face
from bot.domain.effects import Surface, direct
from bot.domain.ids import CircleId, ParticipantId, UserId
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.programme.views import TurnView
from bot.domain.rota import TurnRequest
from bot.ports import Transaction


def turn_surface(request: TurnRequest, to: UserId) -> Surface:
    """Return the direct message about a request to one person."""
    return direct(f"turn-{request.circle_id}-{request.asker}", to)


async def circle_named(
    tx: Transaction, planned: PlannedMeeting, circle_id: CircleId
) -> Circle | None:
    """Return a circle as it sits at a meeting, or None."""
    known = await tx.circles.get(circle_id)
    if known is None:
        return None
    composed = await tx.circles.composed(planned.id)
    return next((one for one in composed if one.name == known.name), None)


async def turn_view(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], now: datetime
) -> TurnView | None:
    """Return what a person reads about a request, or None when it is gone."""
    _turn, circle_id, asker_id = rest[0].split("-")
    reader = UserId(int(rest[1]))
    request = await tx.turn_requests.get(planned.id, CircleId(circle_id), ParticipantId(asker_id))
    circle = await circle_named(tx, planned, CircleId(circle_id))
    if request is None or circle is None:
        return None
    people = await tx.travellers.of_programme(planned.programme.id)
    keys = {one.id: one.participant.key for one in people}
    faces = {
        one.participant.key: Face(one.participant.name, one.participant.user_id) for one in people
    }
    mine = next((key for key, face in faces.items() if face.user_id == reader), "")
    taken_by = keys.get(request.taken_by, "") if request.taken_by else ""
    asker = keys[request.asker]
    leader = taken_by or asker
    is_open = not taken_by and rota.leads(circle, asker) and planned.meeting.starts_at > now
    return TurnView(
        planned.id,
        planned.meeting,
        request.circle_id,
        circle.name,
        request.asker,
        asker,
        rota.led_by(circle, leader),
        taken_by,
        faces,
        is_open,
        is_open and rota.may_take(circle, asker, mine),
    )
