"""Who cannot be there at the hour adds in writing within a day, and the harvest is one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import effects as fx
from bot.domain import speech
from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Kind, Primitive, Role
from bot.domain.rights import Actor, must_take_part
from bot.domain.round import ADDING, Contribution, Presence, Round, Seat, Status
from bot.domain.working_days import add_days, next_awake

TIMERS = frozenset({fx.TimerKind.ADD_ASK, fx.TimerKind.ADD_END})
"""The timers of the time after the live steps."""

DAYS = 1
"""Working days that who adds in writing has, from when they are asked."""

GRACE = timedelta(hours=1)
"""How long a round stays open at least after the last addition, so that it can be answered."""

KINDS = (Kind.ADVICE, Kind.REMARK, Kind.TAKEAWAY, Kind.REFRAME, Kind.ASSOCIATION)
"""What is asked of who adds in writing: the first of these that the method collects."""

Outcome = tuple[Round, fx.Effects]


class Way(StrEnum):
    """What one can choose: to come in live after all, to add later, or to add now."""

    COME_IN = "come_in"
    ADD_LATER = "add_later"
    ADD = "add"


def ways(round_: Round, user_id: UserId) -> tuple[Way, ...]:
    """Return the ways between live and in writing that are open to a person now."""
    before_the_end = round_.status in {Status.OPEN, Status.STARTING, Status.RUNNING}
    if user_id in round_.adders:
        if before_the_end:
            return (Way.COME_IN,)
        return (Way.ADD,) if round_.adding.until is not None else ()
    stays = user_id not in round_.participants or user_id in round_.brought
    if stays or not (before_the_end and possible(round_)):
        return ()
    return (Way.ADD_LATER,)


def possible(round_: Round) -> bool:
    """Tell whether somebody may choose to add in writing.

    Not ahead, where all are to bring in turn: who is not there would take the seat of one who is.
    """
    ahead = round_.status in {Status.OPEN, Status.STARTING}
    return round_.live and round_.adding.allowed and not (ahead and round_.method.laps)


def place(round_: Round) -> tuple[int, Kind] | None:
    """Return the step and the kind in which people add; None when nothing fits was played."""
    played = sorted((stamp.index for stamp in round_.progress), reverse=True)
    for kind in KINDS:
        for index in played:
            step = round_.script[index]
            asks = speech.collects(step) is kind and Role.CONSULTANT in speech.writers_of(step)
            if asks and step.primitive is not Primitive.CHECKBACK:
                return index, kind
    return None


def begin(round_: Round, now: datetime) -> Outcome:
    """The live steps are over: give who adds in writing a working day. Without any, nothing waits.

    They are asked at once, or at the first hour at which nobody is disturbed.
    """
    if not round_.live or not round_.still_to_add or place(round_) is None:
        return _until(round_, None), ()
    asked = next_awake(round_.calendar, now)
    until = add_days(round_.calendar, asked, DAYS)
    return _until(round_, until), (
        fx.StartTimer(fx.TimerKind.ADD_ASK, asked),
        fx.StartTimer(fx.TimerKind.ADD_END, until),
    )


def _until(round_: Round, until: datetime | None) -> Round:
    if round_.adding.until == until:
        return round_
    return replace(round_, adding=replace(round_.adding, until=until))


def ask(round_: Round, now: datetime) -> Outcome:
    """Ask who still has to add. After an outage they get their working day all the same."""
    until = round_.adding.until
    if until is None or not round_.still_to_add:
        return round_, ()
    awake = next_awake(round_.calendar, now)
    if awake > now:
        return round_, (fx.StartTimer(fx.TimerKind.ADD_ASK, awake),)
    later = max(until, add_days(round_.calendar, now, DAYS))
    return _until(round_, later), (
        fx.StartTimer(fx.TimerKind.ADD_END, later),
        *(fx.Show(fx.adding(user)) for user in round_.still_to_add),
        fx.Show(fx.CLOSING),
        fx.Show(fx.COCKPIT),
    )


def added(round_: Round, user_id: UserId, now: datetime) -> Outcome:
    """Note that a person added something, or passed; the last one brings the close nearer."""
    seats = tuple(
        replace(seat, presence=Presence.ADDED)
        if seat.user_id == user_id and seat.presence is Presence.WRITING
        else seat
        for seat in round_.seats
    )
    after, effects = settle(replace(round_, seats=seats), now)
    shown = (fx.Show(fx.adding(user_id)), fx.Show(fx.CLOSING), fx.Show(fx.COCKPIT))
    return after, (*shown, *effects)


def pass_turn(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Pass, which counts as having added. Raises ``NotAllowed`` or ``NotNow``."""
    must_take_part(round_, actor)
    if actor.user_id not in round_.adders:
        raise NotAllowed("error-not-your-turn")
    must_be_open(round_, actor.user_id)
    if actor.user_id not in round_.still_to_add:
        return round_, ()
    return added(round_, actor.user_id, now)


def must_be_open(round_: Round, user_id: UserId) -> None:
    """Refuse who adds in writing before the live steps are over, or after the close."""
    if user_id in round_.adders and round_.status is not Status.CLOSING:
        raise NotNow("error-adder-later" if round_.alive else "error-adding-over")


def settle(round_: Round, now: datetime) -> Outcome:
    """Close soon, once nobody is waited for: not at night, and not before it can be answered."""
    until = round_.adding.until
    if round_.status is not Status.CLOSING or until is None or round_.still_to_add:
        return round_, ()
    soon = min(until, next_awake(round_.calendar, now + GRACE))
    return _until(round_, soon), (
        fx.StopTimer(fx.TimerKind.ADD_ASK),
        fx.StartTimer(fx.TimerKind.ADD_END, soon),
    )


def stop(round_: Round) -> Outcome:
    """The circle goes on live, or the round is over: nobody is asked to add for now."""
    if not round_.adders and round_.adding.until is None:
        return round_, ()
    return _until(round_, None), (
        fx.StopTimer(fx.TimerKind.ADD_ASK),
        fx.StopTimer(fx.TimerKind.ADD_END),
        *(fx.Show(fx.adding(user)) for user in round_.adders),
    )


def at_the_table(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Return the seats with everybody who would add in writing among the others."""
    return tuple(
        replace(seat, presence=Presence.IN) if seat.presence in ADDING else seat for seat in seats
    )


def is_addition(round_: Round, contribution: Contribution) -> bool:
    """Tell whether something was added in writing, after its author was no longer there live."""
    since: Mapping[UserId, datetime] = {
        seat.user_id: seat.since for seat in round_.seats if seat.presence in ADDING
    }
    author = contribution.author_id
    return contribution.index >= 0 and author in since and contribution.written_at >= since[author]
