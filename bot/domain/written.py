"""A round in writing: a step closes when all have spoken, or at its deadline with a quorum."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import effects as fx
from bot.domain import ending, play
from bot.domain.errors import NotNow
from bot.domain.ids import UserId
from bot.domain.method import Primitive
from bot.domain.pace import EXTENSION
from bot.domain.round import Round, Status
from bot.domain.working_days import is_quiet, next_awake
from bot.domain.written_pace import lengthen

Outcome = tuple[Round, fx.Effects]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision needs besides the round: the time, the bids, and what the bringer owes.

    `owed` is true while a question waits for an answer, or a text that must come first is not
    there yet. `offered` have brought a case before the step that asks for one.
    """

    now: datetime
    cases: play.Cases
    owed: bool
    offered: frozenset[UserId] = frozenset()


def must_speak(round_: Round) -> tuple[UserId, ...]:
    """Return whose word, pass or vote the present step waits for, spoken or not."""
    step = round_.step
    if step is None:
        return ()
    if step.primitive is Primitive.CHOOSE:
        return round_.participants
    return round_.writers(round_.index)


def _spoken(round_: Round, offered: frozenset[UserId]) -> frozenset[UserId]:
    """Return who had their say in the present step; a case offered earlier counts as that."""
    turns = frozenset(turn.user_id for turn in round_.turns if turn.index == round_.index)
    step = round_.step
    pitches = step is not None and step.primitive is Primitive.PITCH
    return turns | offered if pitches else turns


def awaited(
    round_: Round, *, owed: bool, offered: frozenset[UserId] = frozenset()
) -> tuple[UserId, ...]:
    """Return who the present step still waits for."""
    spoken = _spoken(round_, offered)
    waiting = [user for user in must_speak(round_) if user not in spoken]
    bringer = round_.brings_now
    if owed and bringer is not None and bringer not in waiting:
        waiting.append(bringer)
    return tuple(waiting)


def has_quorum(round_: Round, *, owed: bool, offered: frozenset[UserId] = frozenset()) -> bool:
    """Tell whether enough people have spoken for a deadline to close the step.

    The bringer, where the step asks anything of them, and as many others as the round says.
    """
    asked = must_speak(round_)
    had_say = _spoken(round_, offered)
    spoken = [user for user in asked if user in had_say]
    bringer = round_.brings_now
    others = [user for user in spoken if user != bringer]
    bringer_done = not owed and (bringer not in asked or bringer in spoken)
    asks_others = any(user != bringer for user in asked)
    return bringer_done and (not asks_others or len(others) >= round_.pace.quorum)


def after_act(before: Round, after: Round, effects: fx.Effects, now: datetime) -> fx.Effects:
    """Return what follows when the last word of a step may just have come in: a look at it.

    Only an act within the step counts, so that one can go back to a step in which all have
    spoken already.
    """
    same_step = before.step is not None and before.index == after.index
    quiet = after is before and not effects
    if not after.written or after.step is None or not same_step or quiet:
        return ()
    changed = (
        before.turns != after.turns or before.participants != after.participants or before == after
    )
    asks = bool(must_speak(after)) or after.only_answers
    if after.halt is not None or not changed or not asks:
        return ()
    if after.step.primitive is not Primitive.PITCH and awaited(after, owed=False):
        return ()
    return (fx.StartTimer(fx.TimerKind.SPOKEN, now, after.index),)


def fired(round_: Round, kind: fx.TimerKind, index: int, due_at: datetime, facts: Facts) -> Outcome:
    """Answer a timer of a written round. One for a step that is over does nothing."""
    if kind is fx.TimerKind.HARD_STOP:
        return _hard_stop(round_, due_at, facts)
    if round_.status is not Status.RUNNING or round_.index != index or round_.halt is not None:
        return round_, ()
    match kind:
        case fx.TimerKind.SPOKEN:
            if awaited(round_, owed=facts.owed, offered=facts.offered):
                return round_, ()
            return _close_step(round_, facts) or (round_, ())
        case fx.TimerKind.REMIND:
            return _remind(round_, facts)
        case fx.TimerKind.STALLED:
            return round_, (fx.Show(fx.TAKEOVER),)
        case _:
            return _deadline(round_, due_at, facts)


def _close_step(round_: Round, facts: Facts) -> Outcome | None:
    """Open what is sealed and go on; None when there is no case to go on with."""
    shown: fx.Effects = ()
    if not round_.is_revealed(round_.index):
        shown = (fx.Show(fx.reveal(round_.index)),)
    try:
        after, effects = play.go_on(_all_open(round_), facts.cases, facts.now)
    except NotNow:
        return None
    return after, (*shown, *effects)


def _all_open(round_: Round) -> Round:
    progress = tuple(
        replace(stamp, revealed=True) if stamp.index == round_.index else stamp
        for stamp in round_.progress
    )
    return replace(round_, progress=progress)


def _deadline(round_: Round, due_at: datetime, facts: Facts) -> Outcome:
    if round_.due_at is None or due_at < round_.due_at or round_.pace.stopped:
        return round_, ()
    done = not awaited(round_, owed=facts.owed, offered=facts.offered) or has_quorum(
        round_, owed=facts.owed, offered=facts.offered
    )
    closed = _close_step(round_, facts) if done else None
    if closed is not None:
        return closed
    last = round_.pace.stop_at is not None and facts.now >= round_.pace.stop_at
    if round_.pace.extended or last:
        return _stop(round_, facts.now)
    extended = replace(round_, pace=replace(round_.pace, extended=True))
    return lengthen(extended, EXTENSION, facts.now)


def _stop(round_: Round, now: datetime) -> Outcome:
    """Wait for the facilitator, who is told; after a day the circle may choose another."""
    due = round_.due_at or now
    stamp = int(due.timestamp())
    silent = next_awake(round_.calendar, max(due, now) + play.STALL_WRITTEN)
    stopped = replace(round_, due_at=due, pace=replace(round_.pace, stopped=True))
    return stopped, (
        fx.StopTimer(fx.TimerKind.TIME_UP),
        fx.Show(fx.time_up(round_.index, stamp)),
        fx.Show(fx.board(round_.index)),
        fx.Show(fx.COCKPIT),
        fx.StartTimer(fx.TimerKind.STALLED, silent, round_.index),
    )


def _hard_stop(round_: Round, due_at: datetime, facts: Facts) -> Outcome:
    """The working days of the round are over: a round that looks back closes, another asks."""
    if round_.pace.stop_at is None or due_at < round_.pace.stop_at:
        return round_, ()
    if round_.status is Status.CLOSING:
        return ending.close_now(round_, facts.now)
    if round_.status is not Status.RUNNING or round_.halt is not None or round_.pace.stopped:
        return round_, ()
    return _stop(round_, facts.now)


def _remind(round_: Round, facts: Facts) -> Outcome:
    """Remind who is awaited, each once in a step, never at night or on a free day."""
    if is_quiet(round_.calendar, facts.now):
        later = next_awake(round_.calendar, facts.now)
        return round_, (fx.StartTimer(fx.TimerKind.REMIND, later, round_.index),)
    if round_.pace.stopped:
        return round_, ()
    return round_, _reminders(round_, awaited(round_, owed=facts.owed, offered=facts.offered))


def _reminders(round_: Round, people: Sequence[UserId]) -> fx.Effects:
    return tuple(fx.Show(fx.reminder(round_.index, user)) for user in people)
