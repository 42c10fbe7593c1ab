"""Read models of adding in writing: the one message to who does, its door, and what they added."""

from collections.abc import Iterable

from bot.domain import adding, views
from bot.domain import effects as fx
from bot.domain.call_views import AddDoorView, AddView, Call
from bot.domain.ids import UserId
from bot.domain.round import Contribution, Round, Status
from bot.ports import Transaction


def items_of(round_: Round, given: Iterable[Contribution]) -> tuple[views.Item, ...]:
    """Return contributions as the room reads them, with what was added in writing marked."""
    return tuple(views.item(one, later=adding.is_addition(round_, one)) for one in given)


async def add_call(tx: Transaction, round_: Round, user_id: UserId) -> AddView | None:
    """Return the message to who adds in writing; None while they are not to be told yet."""
    told = await tx.surfaces.get(round_.id, fx.adding(user_id))
    call = _call(round_, user_id)
    return _view(round_, user_id, call) if told is not None or call is Call.ASKED else None


def call_now(round_: Round, user_id: UserId) -> AddView:
    """Return how it stands with somebody who adds in writing, for their own eyes."""
    return _view(round_, user_id, _call(round_, user_id))


def add_door(round_: Round, user_id: UserId) -> AddDoorView | None:
    """Return what stands in the room for a message that did not arrive; None when not needed."""
    if _call(round_, user_id) is not Call.ASKED:
        return None
    return AddDoorView(round_.id, user_id)


def _call(round_: Round, user_id: UserId) -> Call:
    if user_id not in round_.adders or not round_.alive:
        return Call.OVER
    if round_.status is not Status.CLOSING or round_.adding.until is None:
        return Call.WAITING
    return Call.ASKED if user_id in round_.still_to_add else Call.ADDED


def _view(round_: Round, user_id: UserId, call: Call) -> AddView:
    place = adding.place(round_) if call in {Call.ASKED, Call.ADDED} else None
    index, kind = place or (-1, None)
    return AddView(
        round_id=round_.id,
        title=round_.title,
        person_id=user_id,
        bringer_id=round_.bringer_at(index) if place else round_.bringer_id,
        call=call,
        room_id=round_.room_id,
        until=round_.adding.until,
        step=round_.script[index] if place else None,
        index=index,
        kind=kind,
    )
