"""Read models of the one private reminder in a step of a written round."""

from bot.domain import speech, views
from bot.domain.call_views import ReminderDoorView, ReminderView
from bot.domain.ids import UserId
from bot.domain.method import Kind, Primitive
from bot.domain.round import Round
from bot.domain.written import awaited
from bot.ports import Transaction
from bot.services.pace import facts_of

_IN_THE_ROOM = frozenset({Kind.COMMITMENT, Kind.BID})
"""Kinds with a form of their own, which stands under the step in the room."""


async def reminder(
    tx: Transaction, round_: Round, index: int, user_id: UserId
) -> ReminderView | None:
    """Return the reminder of a person; None once nobody waits for them, so that none is sent."""
    step = round_.step
    if step is None or round_.index != index or round_.due_at is None or round_.room_id is None:
        return None
    facts = await facts_of(tx, round_, round_.due_at)
    if user_id not in awaited(round_, owed=facts.owed, offered=facts.offered):
        return None
    writes = user_id in round_.writers(index) and step.primitive is not Primitive.CHOOSE
    kind = speech.collects(step) if writes else None
    number, total = views.numbering(round_, index)
    return ReminderView(
        round_id=round_.id,
        index=index,
        title=round_.title,
        step=step,
        number=number,
        total=total,
        person_id=user_id,
        due_at=round_.due_at,
        room_id=round_.room_id,
        collects=None if kind in _IN_THE_ROOM else kind,
        may_pass=writes or (round_.only_answers and user_id == round_.brings_now),
    )


async def reminder_door(
    tx: Transaction, round_: Round, index: int, user_id: UserId
) -> ReminderDoorView | None:
    """Return what stands in the room for a reminder that did not arrive; None when not needed."""
    if await reminder(tx, round_, index, user_id) is None:
        return None
    return ReminderDoorView(round_.id, index, user_id)
