"""People come late, leave, vanish and hand over: each has an answer that loses nothing."""

from dataclasses import replace
from datetime import datetime

from bot.domain import adding, laps, lobby, play
from bot.domain import effects as fx
from bot.domain.errors import Full, Missing, NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Primitive
from bot.domain.rights import (
    Actor,
    at_home,
    must_be_alive,
    must_belong,
    must_facilitate,
    must_oversee,
)
from bot.domain.round import Halt, Presence, Round, Seat, Status

Outcome = tuple[Round, fx.Effects]


def _set_presence(round_: Round, user_id: UserId, presence: Presence, now: datetime) -> Round:
    return replace(
        round_,
        seats=tuple(
            Seat(user_id, presence, now) if seat.user_id == user_id else seat
            for seat in round_.seats
        ),
    )


def admit(round_: Round, actor: Actor, user_id: UserId, now: datetime) -> Outcome:
    """Let in somebody who came late. Raises ``Missing`` when they no longer ask, or ``Full``."""
    must_facilitate(round_, actor)
    must_be_alive(round_)
    seat = round_.seat_of(user_id)
    if seat is not None and seat.presence is Presence.IN:
        return round_, ()
    if seat is None or seat.presence is not Presence.WAITING:
        raise Missing("error-nobody-waits")
    if not round_.places_left:
        raise Full("error-full", {"size": round_.size})
    seated = _set_presence(round_, user_id, Presence.IN, round_.behind_all(now))
    seated = laps.came(seated, user_id)
    boards = (fx.Show(fx.board(round_.index)),) if round_.step is not None else ()
    return seated, (fx.SetRights(), fx.Show(fx.COCKPIT), fx.Show(fx.INVITATION), *boards)


def leave(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Give up one's seat. What one wrote stays. Raises ``Missing`` for who has none.

    The facilitator hands over instead: ``NotNow``.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        raise NotNow("error-facilitator-hands-over")
    seat = round_.seat_of(actor.user_id)
    if seat is None or seat.presence in {Presence.LEFT, Presence.DECLINED}:
        raise Missing("error-not-in-round")
    return gone(round_, actor.user_id, now)


def add_later(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Choose to add in writing: before the start, or because one has to leave halfway.

    Where people bring in turn, a turn that has not come yet falls away. Raises what
    ``lobby.add_later`` raises, and ``NotAllowed`` for who brings or has brought.
    """
    seat = round_.seat_of(actor.user_id)
    there = seat is not None and seat.presence is Presence.IN
    if round_.status is not Status.RUNNING or not there or not round_.live:
        return lobby.add_later(round_, actor, now)
    must_belong(round_, actor)
    if not adding.possible(round_):
        raise NotNow("error-no-adding")
    if actor.user_id in round_.brought:
        raise NotAllowed("error-bringer-stays")
    away = _set_presence(round_, actor.user_id, Presence.WRITING, now)
    away = laps.went(away, actor.user_id)
    opened, more = play.reveal_when_all_in(away)
    return opened, (
        fx.SetRights(),
        fx.Show(fx.INVITATION),
        fx.Show(fx.COCKPIT),
        fx.Show(fx.board(round_.index)),
        *more,
    )


def gone(round_: Round, user_id: UserId, now: datetime) -> Outcome:
    """Somebody is no longer there: by leaving, or because the server removed them.

    Without the bringer the clock stops and the facilitator chooses what to do; without the
    facilitator the clock stops and the circle may choose another. Where people bring in turn, the
    turn of who has gone falls away.
    """
    if not round_.alive:
        return round_, ()
    if user_id == round_.facilitator_id:
        return _facilitator_gone(round_, now)
    seat = round_.seat_of(user_id)
    if seat is None or seat.presence in {Presence.LEFT, Presence.DECLINED}:
        return round_, ()
    was_bringer = user_id == round_.brings_now
    left = laps.went(_set_presence(round_, user_id, Presence.LEFT, now), user_id)
    effects: fx.Effects = (fx.Show(fx.INVITATION),)
    if round_.room_id is not None:
        effects = (*effects, fx.SetRights(), fx.Show(fx.COCKPIT))
    if round_.status is not Status.RUNNING:
        settled, soon = adding.settle(left, now)
        return settled, (*effects, *soon)
    if was_bringer:
        stopped, more = play.halt(left, Halt.BRINGER_GONE, now)
        return stopped, (*effects, *more)
    opened, more = play.reveal_when_all_in(left)
    return opened, (*effects, fx.Show(fx.board(round_.index)), *more)


def _facilitator_gone(round_: Round, now: datetime) -> Outcome:
    if round_.halt is Halt.FACILITATOR_GONE:
        return round_, ()
    if round_.status is not Status.RUNNING:
        return round_, (fx.Show(fx.INVITATION),)
    stopped, effects = play.halt(round_, Halt.FACILITATOR_GONE, now)
    return stopped, (*effects, fx.Show(fx.TAKEOVER))


def choose_again(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """The bringer is gone: take another case, from the choice when there are more bids.

    Where people bring in turn, it is the turn of the next; what was sealed opens.
    """
    must_facilitate(round_, actor)
    if round_.halt is not Halt.BRINGER_GONE:
        raise NotNow("error-bringer-still-here")
    if round_.laps:
        return play.to_next_lap(round_, now)
    target = round_.index_of(Primitive.PITCH)
    if target is None:
        target = round_.index_of(Primitive.CHOOSE)
    if target is None:
        raise NotNow("error-no-bids")
    fresh = replace(
        round_,
        bringer_id=None,
        progress=tuple(stamp for stamp in round_.progress if stamp.index < target),
        turns=frozenset(turn for turn in round_.turns if turn.index < target),
    )
    begun, effects = play.begin(fresh, target, now)
    return begun, effects


def hand_over(round_: Round, actor: Actor, to: UserId, now: datetime) -> Outcome:
    """Give the lead to somebody with a seat who does not bring the case now.

    The former facilitator takes over that seat, and a turn to bring that had still to come.
    Raises ``NotAllowed`` for the bringer (nobody leads the round in which they bring) and
    ``Missing`` for who has no seat.
    """
    must_oversee(round_, actor)
    must_be_alive(round_)
    if to == round_.facilitator_id:
        return round_, ()
    if to in round_.participants and to == round_.brings_now:
        raise NotAllowed("error-bringer-cannot-lead")
    if to in round_.adders:
        raise NotAllowed("error-adder-cannot-lead")
    if round_.role_of(to) is None:
        raise Missing("error-not-a-participant")
    stays = actor.user_id == round_.facilitator_id
    return _lead(round_, to, now, former_stays=stays)


def take_over(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """A consultant leads on, once the facilitator has gone or has long been silent.

    The step gets two minutes more, so that who leads now is not silent already: of two who
    press at once the second would else take the lead from the first.
    """
    must_belong(round_, actor)
    must_be_alive(round_)
    if actor.user_id == round_.facilitator_id:
        return round_, ()
    if actor.user_id in round_.adders:
        raise NotAllowed("error-adder-cannot-lead")
    if actor.user_id not in round_.participants or actor.user_id == round_.brings_now:
        raise NotAllowed("error-only-consultants")
    if round_.halt is not Halt.FACILITATOR_GONE and not play.is_silent(round_, now):
        raise NotNow("error-facilitator-still-here")
    led, effects = _lead(round_, actor.user_id, now, former_stays=False)
    if round_.halt is not None:
        return led, effects
    begun, more = play.begin(led, led.index, now, left=play.RETURN_MINIMUM)
    return begun, (*effects, *more)


def _lead(round_: Round, to: UserId, now: datetime, *, former_stays: bool) -> Outcome:
    former = round_.facilitator_id
    seats = tuple(seat for seat in round_.seats if seat.user_id not in {to, former})
    if former_stays:
        seats = (*seats, Seat(former, Presence.IN, round_.behind_all(now)))
    led = replace(round_, facilitator_id=to, seats=seats)
    led = laps.went(led, to, instead=former if former_stays else None)
    led = laps.came(led, former) if former_stays else led
    effects: fx.Effects = (fx.Show(fx.INVITATION),)
    if round_.room_id is not None:
        effects = (*effects, fx.SetRights(), fx.Show(fx.COCKPIT), fx.Show(fx.TAKEOVER))
    if round_.halt is Halt.FACILITATOR_GONE:
        resumed, more = play.unhalt(led, now)
        return resumed, (*effects, *more)
    if round_.step is not None:
        effects = (*effects, fx.StopTimer(fx.TimerKind.STALLED), fx.Show(fx.board(round_.index)))
    return led, effects


def room_gone(round_: Round, now: datetime) -> Outcome:
    """The room was deleted by hand: stop the clock and ask the facilitator what now."""
    if not round_.alive or round_.room_id is None:
        return round_, ()
    lost = replace(round_, room_id=None, cockpit_id=None)
    ask = fx.Show(fx.direct("room_gone", round_.facilitator_id))
    if round_.status is not Status.RUNNING:
        return replace(lost, halt=Halt.ROOM_GONE), (ask,)
    stopped = replace(play.halt(lost, Halt.ROOM_GONE, now)[0], room_id=None)
    return stopped, (
        fx.StopTimer(fx.TimerKind.TIME_UP),
        fx.StopTimer(fx.TimerKind.STALLED),
        ask,
    )


def cockpit_gone(round_: Round) -> Outcome:
    """The facilitator's thread was deleted by hand: make it again in the same room."""
    if not round_.alive or round_.room_id is None:
        return round_, ()
    return replace(round_, cockpit_id=None), (fx.OpenRoom(), fx.Show(fx.COCKPIT))


def new_room(round_: Round, actor: Actor) -> Outcome:
    """Ask for another room in place of one that was deleted by hand, also in a direct message."""
    must_oversee(round_, at_home(round_, actor))
    must_be_alive(round_)
    if round_.room_id is not None or round_.status in {Status.OPEN, Status.STARTING}:
        raise NotNow("error-room-is-there")
    return replace(round_, halt=None), (fx.OpenRoom(),)
