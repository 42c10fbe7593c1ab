"""What happens when a timer fires, or a message cannot be delivered."""

from datetime import datetime

from bot.domain import adding, ending
from bot.domain import effects as fx
from bot.domain.harvest.effects import key_door
from bot.domain.ids import UserId
from bot.domain.play import STALL
from bot.domain.round import Round, Status

Outcome = tuple[Round, fx.Effects]


def fired(round_: Round, kind: fx.TimerKind, index: int, due_at: datetime) -> Outcome:
    """Answer a timer. One for a step that is over, or that was given more time, does nothing.

    Time up tells the facilitator and never moves the round.
    """
    if round_.status is not Status.RUNNING or round_.index != index or round_.halt is not None:
        return round_, ()
    if kind is fx.TimerKind.STALLED:
        return round_, (fx.Show(fx.TAKEOVER),)
    if round_.due_at is None or due_at < round_.due_at:
        return round_, ()
    stamp = int(round_.due_at.timestamp())
    return round_, (
        fx.Show(fx.time_up(index, stamp)),
        fx.Show(fx.COCKPIT),
        fx.StartTimer(fx.TimerKind.STALLED, round_.due_at + STALL, index),
    )


def add_fired(round_: Round, kind: fx.TimerKind, due_at: datetime, now: datetime) -> Outcome:
    """Answer a timer of the time after the live steps: ask who adds in writing, or close.

    One of a round that went back to its steps, or that waits until later, does nothing.
    """
    until = round_.adding.until
    if round_.status is not Status.CLOSING or until is None:
        return round_, ()
    if kind is fx.TimerKind.ADD_ASK:
        return adding.ask(round_, now)
    return ending.close_now(round_, now) if due_at >= until else (round_, ())


def undeliverable(surface: fx.Surface) -> fx.Effects:
    """Return where to say it instead when a direct message cannot reach its person.

    The room stands in, with a door that only that person can open; where there is no room, the
    channel of the invitation.
    """
    if surface.startswith("direct:room_gone:"):
        return (fx.Show(fx.ROOM_GONE_DOOR),)
    if surface.startswith("direct:room_failed:"):
        return (fx.Show(fx.ROOM_FAILED_DOOR),)
    if surface.startswith("direct:harvest:"):
        return (fx.Show(fx.harvest_door(fx.addressee(surface))),)
    if surface.startswith(("direct:checkback:", "direct:checkback-")):
        return (fx.Show(fx.checkback_door(fx.addressee(surface))),)
    if surface.startswith("direct:add:"):
        return (fx.Show(fx.adding_door(fx.addressee(surface))),)
    if surface.startswith("direct:key-"):
        return (fx.Show(key_door(surface)),)
    if surface.startswith("direct:remind-"):
        _direct, kind, user_id = surface.split(":")
        index = int(kind.removeprefix("remind-"))
        return (fx.Show(fx.reminder_door(index, UserId(int(user_id)))),)
    return ()
