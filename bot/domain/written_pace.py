"""The clock of a written round: every step ends at one fixed hour of a working day."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import effects as fx
from bot.domain.pace import HARD_STOP, MAX_MORE, MIN_STEP, REMIND_AT, due_for
from bot.domain.round import Progress, Round
from bot.domain.working_days import add_days, next_end, share_of

Outcome = tuple[Round, fx.Effects]


def begin(round_: Round, index: int, now: datetime, *, left: timedelta | None) -> Outcome:
    """Begin (or return to) a step. It never outlasts the hard stop of the round.

    The first time it lasts as the scheme says; after that what was left of it, up to the next
    fixed hour.
    """
    stamp = round_.progress_at(index)
    if stamp is None:
        due = due_for(round_.calendar, round_.pace.scheme, round_.script, index, now)
        stamp = Progress(index, now, due - now)
    else:
        rest = stamp.left if left is None else left
        due = next_end(round_.calendar, now + max(rest, MIN_STEP))
    pace, timers = _with_stop(round_, now)
    if pace.pace.stop_at is not None:
        due = min(due, pace.pace.stop_at)
    others = tuple(other for other in round_.progress if other.index != index)
    begun = replace(
        pace,
        index=index,
        due_at=due,
        halt=None,
        progress=(*others, replace(stamp, left=due - now)),
    )
    return begun, (
        fx.SetRights(),
        fx.Show(fx.board(index)),
        fx.Show(fx.COCKPIT),
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.StopTimer(fx.TimerKind.SPOKEN),
        fx.StartTimer(fx.TimerKind.TIME_UP, due, index),
        fx.StartTimer(fx.TimerKind.REMIND, share_of(round_.calendar, now, due, REMIND_AT), index),
        *timers,
    )


def _with_stop(round_: Round, now: datetime) -> Outcome:
    """Set the hard stop at the first step; past it, whoever goes on gets some days more."""
    pace = replace(round_.pace, stopped=False)
    if pace.stop_at is not None and pace.stop_at > now + MIN_STEP:
        return replace(round_, pace=pace), ()
    days = HARD_STOP if pace.stop_at is None else MAX_MORE
    stop = add_days(round_.calendar, now, days)
    return replace(round_, pace=replace(pace, stop_at=stop)), (
        fx.StartTimer(fx.TimerKind.HARD_STOP, stop),
    )


def lengthen(round_: Round, days: int, now: datetime) -> Outcome:
    """Move the end of the step by working days; the round's hard stop stays where it is."""
    due = add_days(round_.calendar, max(round_.due_at or now, now), days)
    if round_.pace.stop_at is not None and round_.pace.stop_at > now:
        due = min(due, round_.pace.stop_at)
    stamp = round_.progress_at(round_.index)
    others = tuple(other for other in round_.progress if other.index != round_.index)
    kept = () if stamp is None else (replace(stamp, left=due - now),)
    return replace(round_, due_at=due, progress=(*others, *kept)), (
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.StartTimer(fx.TimerKind.TIME_UP, due, round_.index),
        fx.Show(fx.board(round_.index)),
        fx.Show(fx.COCKPIT),
    )


def extend(round_: Round, days: int, now: datetime) -> Outcome:
    """Give the step working days more, because the facilitator says so.

    While the clock stands still they are kept for later.
    """
    if round_.halt is not None:
        stamp = round_.progress_at(round_.index)
        if stamp is None:
            return round_, ()
        others = tuple(other for other in round_.progress if other.index != round_.index)
        longer = replace(stamp, left=stamp.left + timedelta(days=days))
        return replace(round_, progress=(*others, longer)), (
            fx.Show(fx.COCKPIT),
            fx.Show(fx.board(round_.index)),
        )
    going, timers = _with_stop(round_, now)
    extended, effects = lengthen(going, days, now)
    return extended, (*effects, *timers)
