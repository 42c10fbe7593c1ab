"""Before the first step: who is in, whose case may be brought, and the door to the room."""

from dataclasses import replace
from datetime import datetime

from bot.domain import adding, laps, play
from bot.domain import effects as fx
from bot.domain.errors import BadInput, Full, NotAllowed, NotNow
from bot.domain.ids import ChannelId, UserId
from bot.domain.method import Primitive
from bot.domain.rights import (
    Actor,
    at_home,
    must_be_alive,
    must_belong,
    must_facilitate,
    must_oversee,
)
from bot.domain.round import ADDING, SIZES, Halt, Presence, Round, Seat, Status

TITLE_MAX = 80
"""Characters of a title; it stands in a heading and in lists of choices."""

Outcome = tuple[Round, fx.Effects]

_REFRESH: fx.Effects = (fx.Show(fx.INVITATION),)
_REFRESH_BOTH: fx.Effects = (fx.Show(fx.INVITATION), fx.Show(fx.COCKPIT))


def opened(round_: Round) -> Outcome:
    """Open a round: check its size, title and quorum, and show the invitation.

    Raises ``BadInput`` when the size (3 to 8 seats, or from 2 where the method is made for that),
    the title or the quorum (1 to 7) cannot be used.
    """
    low, high = round_.least, SIZES[1]
    if not low <= round_.size <= high:
        raise BadInput("error-size", {"low": low, "high": high})
    title = " ".join(round_.title.split())
    if not title or len(title) > TITLE_MAX:
        raise BadInput("error-title", {"max": TITLE_MAX, "length": len(title)})
    if not 1 <= round_.pace.quorum <= high - 1:
        raise BadInput("error-quorum", {"low": 1, "high": high - 1})
    return replace(round_, title=title), _REFRESH


def _with_seat(round_: Round, user_id: UserId, presence: Presence, now: datetime) -> Round:
    kept = tuple(seat for seat in round_.seats if seat.user_id != user_id)
    return replace(round_, seats=(*kept, Seat(user_id, presence, now)))


def join(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Take a seat; after the start, ask the facilitator to be let in.

    Who would add in writing and is there after all comes in at once. Joining twice is no error.
    Raises ``Full`` when every seat is taken, ``NotNow`` when the round is over, ``NotAllowed`` for
    the facilitator, who has a place of their own.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        raise NotAllowed("error-facilitator-has-no-seat")
    seat = round_.seat_of(actor.user_id)
    if seat is not None and seat.presence in {Presence.IN, Presence.WAITING}:
        return round_, ()
    if round_.status is Status.CLOSING:
        raise NotNow("error-round-closing")
    adds = seat is not None and seat.presence in ADDING
    if adds and round_.status is Status.RUNNING:
        seated = _with_seat(round_, actor.user_id, Presence.IN, round_.behind_all(now))
        return laps.came(seated, actor.user_id), (
            fx.SetRights(),
            *_REFRESH_BOTH,
            fx.Show(fx.board(round_.index)),
        )
    if not round_.places_left and not adds:
        raise Full("error-full", {"size": round_.size})
    if round_.status in {Status.OPEN, Status.STARTING}:
        return _with_seat(round_, actor.user_id, Presence.IN, now), (
            *_REFRESH,
            *((fx.SetRights(),) if round_.room_id else ()),
        )
    return _with_seat(round_, actor.user_id, Presence.WAITING, now), (fx.Show(fx.COCKPIT),)


def add_later(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Choose to add in writing, because one cannot be there at the hour.

    Choosing it twice is no error. Raises ``NotNow`` where it is not possible or the round has
    started, ``Full`` when every seat is taken, ``NotAllowed`` for the facilitator.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        raise NotAllowed("error-facilitator-has-no-seat")
    if not adding.possible(round_):
        raise NotNow("error-no-adding")
    seat = round_.seat_of(actor.user_id)
    if seat is not None and seat.presence in ADDING:
        return round_, ()
    if round_.status not in {Status.OPEN, Status.STARTING}:
        raise NotNow("error-already-started")
    if not round_.places_left and (seat is None or seat.presence is not Presence.IN):
        raise Full("error-full", {"size": round_.size})
    return _with_seat(round_, actor.user_id, Presence.WRITING, now), (
        *_REFRESH,
        *((fx.SetRights(),) if round_.room_id else ()),
    )


def decline(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Say "not today" before the start; a seat that was taken is free again.

    Raises ``NotNow`` once the round has started: then one leaves it.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        raise NotAllowed("error-facilitator-has-no-seat")
    if round_.status is not Status.OPEN:
        raise NotNow("error-already-started")
    return _with_seat(round_, actor.user_id, Presence.DECLINED, now), _REFRESH


def bid(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Offer a case before the start; who offers one also takes a seat.

    Raises what `join` raises, and ``NotNow`` once the case has been chosen.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        raise NotAllowed("error-facilitator-cannot-bring")
    if round_.status not in {Status.OPEN, Status.STARTING}:
        raise NotNow("error-bids-closed")
    if actor.user_id in round_.adders:
        raise NotNow("error-adder-cannot-bring")
    return join(round_, actor, now)[0], _REFRESH


def start(round_: Round, actor: Actor) -> Outcome:
    """Ask for the room; the first step begins when the room is there.

    Raises ``NotAllowed`` for who does not lead the round and ``NotNow`` with too few people.
    """
    must_facilitate(round_, actor)
    if round_.status is Status.STARTING:
        return round_, ()
    if round_.status is not Status.OPEN:
        raise NotNow("error-already-started")
    missing = round_.least - len(round_.participants)
    if missing > 0:
        raise NotNow("error-too-few", {"minimum": round_.least, "missing": missing})
    return replace(round_, status=Status.STARTING), (fx.OpenRoom(), *_REFRESH)


def room_failed(round_: Round) -> Outcome:
    """The room could not be made: the round is open again as if nobody had pressed start.

    A round that was being played waits on, until somebody asks for a room once more.
    """
    if round_.status is Status.STARTING:
        return replace(round_, status=Status.OPEN), _REFRESH
    if round_.alive and round_.room_id is None:
        return replace(round_, halt=Halt.ROOM_GONE), ()
    return round_, ()


def room_opened(
    round_: Round, room_id: ChannelId, cockpit_id: ChannelId, cases: play.Cases, now: datetime
) -> Outcome:
    """The room is there: let people in, and begin the first step that has something to do.

    For a round whose room was deleted by hand this is the new room: what had been played stays.
    """
    with_room = replace(round_, room_id=room_id, cockpit_id=cockpit_id)
    if round_.status is not Status.STARTING:
        return _room_back(round_, with_room, now)
    index = first_index(round_, len(cases.bids))
    # A circle smaller than its quorum could never meet it.
    quorum = max(1, min(round_.pace.quorum, len(round_.participants) - 1))
    running = replace(
        with_room,
        status=Status.RUNNING,
        bringer_id=_known_bringer(round_, index, cases),
        pace=replace(round_.pace, quorum=quorum),
    )
    begun, effects = play.begin_from(laps.drawn_up(running), index, now)
    return begun, (*_REFRESH, fx.Show(fx.WELCOME), *effects)


def _known_bringer(round_: Round, index: int, cases: play.Cases) -> UserId | None:
    """Return who brings the case, or begins, when nothing need be chosen; else None."""
    offered = [bid.author_id for bid in cases.bids]
    if laps.begins_at_once(round_):
        return laps.first_of(round_, offered)
    chosen = index > (round_.index_of(Primitive.CHOOSE) or 0)
    return offered[0] if chosen and len(offered) == 1 else None


def _room_back(before: Round, with_room: Round, now: datetime) -> Outcome:
    """A room or only a cockpit is there again; what stopped for want of a room goes on."""
    told = fx.Show(fx.direct("room_gone", before.facilitator_id))
    inside: fx.Effects = (fx.SetRights(), fx.Show(fx.WELCOME), fx.Show(fx.COCKPIT))
    if before.room_id is not None:
        return with_room, (fx.SetRights(), fx.Show(fx.COCKPIT))
    if before.step is None:
        return replace(with_room, halt=None), (*inside, fx.Show(fx.CLOSING), told)
    if before.brings_now is not None and before.brings_now not in before.participants:
        stopped, effects = play.halt(with_room, Halt.BRINGER_GONE, now)
        return stopped, (*inside, *effects, told)
    resumed, effects = play.unhalt(with_room, now)
    return resumed, (*inside, *effects, told)


def first_index(round_: Round, bids: int) -> int:
    """Return the first step to play: a prelude step only when it is needed.

    Nobody offered a case: the group pitches. Several did: the group chooses. One did: begin.
    Where everybody brings in turn there is nothing to choose.
    """
    for index, step in enumerate(round_.script):
        if not step.prelude:
            return index
        if laps.begins_at_once(round_):
            continue
        if step.primitive is Primitive.PITCH and bids == 0:
            return index
        if step.primitive is Primitive.CHOOSE and bids > 1:
            return index
    raise ValueError("a method has at least one step of its own")


def cancel(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Call the round off. What people wrote is kept. Raises ``NotAllowed`` or ``NotNow``."""
    must_oversee(round_, at_home(round_, actor))
    must_be_alive(round_)
    cancelled = replace(round_, status=Status.CANCELLED, due_at=None, halt=None, ended_at=now)
    over, stopped = adding.stop(cancelled)
    return over, (
        fx.StopTimer(fx.TimerKind.TIME_UP),
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.StopTimer(fx.TimerKind.HARD_STOP),
        fx.Show(fx.INVITATION),
        *(
            (fx.SetRights(), fx.Show(fx.CLOSING), fx.Show(fx.COCKPIT))
            if round_.room_id is not None
            else ()
        ),
        *stopped,
    )
