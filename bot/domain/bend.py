"""A round that bends: another method, or writing, when people drop out, with every text kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import effects as fx
from bot.domain import play, written_pace
from bot.domain.errors import NotNow
from bot.domain.method import Method, Primitive, Step
from bot.domain.method_data import MethodInvalid, from_data, to_data
from bot.domain.pace import LIVE, Mode, due_for
from bot.domain.rights import Actor, must_facilitate
from bot.domain.round import Round, Status
from bot.domain.working_days import Calendar

Outcome = tuple[Round, fx.Effects]

LADDER = ((7, "gossip"), (5, "wise-crowds"), (3, "troika"))
"""From how many people, the bringer among them, a method fits those who are left."""

OFFERED = 3
"""Methods that are offered at once."""

_BEFORE_THE_CASE = frozenset({Primitive.CHECKBACK, Primitive.PITCH, Primitive.CHOOSE})


def is_short(round_: Round) -> bool:
    """Tell whether fewer people are left than the method asks for."""
    alive = round_.status in {Status.OPEN, Status.RUNNING}
    return alive and 0 < len(round_.participants) < round_.method.sizes[0]


def fitting(round_: Round, methods: Iterable[Method]) -> tuple[Method, ...]:
    """Return the methods that fit who is left: the one of the ladder first, then by name."""
    people = len(round_.participants)
    first = next((name for least, name in LADDER if people >= least), "")
    fits = [
        method
        for method in methods
        if method.sizes[0] <= people <= method.sizes[1] and method.id != round_.method.id
    ]
    return tuple(sorted(fits, key=lambda method: (method.id != first, method.id)))[:OFFERED]


def switch(round_: Round, actor: Actor, method: Method, now: datetime) -> Outcome:
    """Go on by another method. What was played stays, with every text at its own step.

    The new one begins at its first step that still needs doing. Raises ``NotNow`` for who does
    not fit, or while nobody brings the case yet.
    """
    must_facilitate(round_, actor)
    low, high = method.sizes
    if not low <= len(round_.participants) <= high:
        raise NotNow("error-method-size", {"low": low, "high": high})
    if round_.status is Status.OPEN:
        return replace(round_, method=method), (fx.Show(fx.INVITATION),)
    if round_.status is not Status.RUNNING or round_.halt is not None:
        raise NotNow("error-steps-over" if round_.halt is None else "error-not-while-halted")
    if round_.bringer_id is None:
        raise NotNow("error-bend-no-case")
    index = round_.index
    begun = any(turn.index == index for turn in round_.turns)
    kept = round_.script[: index + 1] if begun else round_.script[:index]
    bent = replace(
        round_,
        method=joined(round_.method, kept, method),
        progress=tuple(
            replace(stamp, revealed=True) if stamp.index == index else stamp
            for stamp in round_.progress
            if stamp.index < len(kept)
        ),
    )
    opened: fx.Effects = ()
    if begun:
        sealed = not round_.is_revealed(index)
        opened = (*((fx.Show(fx.reveal(index)),) if sealed else ()), fx.Show(fx.board(index)))
    after, effects = play.begin(replace(bent, due_at=None), len(kept), now)
    return after, (*opened, *effects, fx.Show(fx.INVITATION))


def joined(old: Method, kept: Sequence[Step], new: Method) -> Method:
    """Return a method of the steps that were played and those of the new one still to do.

    The script keeps its places, so that what was written stays with its step. Raises ``NotNow``
    when the two cannot be joined.
    """
    played = {step.primitive for step in kept}
    rest = [step for step in new.steps if step.primitive not in _BEFORE_THE_CASE]
    while len(rest) > 1 and rest[0].primitive in played:
        rest.pop(0)
    gates = {step.gate for step in (*kept, *rest)}
    own = [step for step in kept if not step.prelude]
    keys = {step.key for step in own}
    added = [
        replace(
            step,
            key=f"{step.key}-next" if step.key in keys else step.key,
            opens=step.opens if step.opens in gates else None,
        )
        for step in rest
        if not step.repeats
    ]
    data = to_data(replace(new, prelude=old.prelude, steps=(*own, *added)))
    try:
        method = from_data(data)
    except MethodInvalid:
        raise NotNow("error-bend-method") from None
    if method.script[: len(kept)] != tuple(kept):
        raise NotNow("error-bend-method")
    return method


def to_writing(round_: Round, actor: Actor, calendar: Calendar, now: datetime) -> Outcome:
    """Go on in writing instead of live; the present step gets the days of the scheme.

    Raises ``NotNow`` when it is in writing already, or the steps are over.
    """
    must_facilitate(round_, actor)
    if round_.pace.mode is not Mode.LIVE:
        raise NotNow("error-in-writing-already")
    if round_.status not in {Status.OPEN, Status.RUNNING} or round_.halt is not None:
        raise NotNow("error-steps-over")
    others = max(1, len(round_.participants) - 1)
    quorum = min(LIVE.quorum, others) if round_.status is Status.RUNNING else LIVE.quorum
    pace = replace(round_.pace, mode=Mode.WRITTEN, quorum=quorum)
    slow = replace(round_, pace=pace, calendar=calendar)
    if slow.step is None:
        return slow, (fx.Show(fx.INVITATION),)
    due = due_for(calendar, pace.scheme, slow.script, slow.index, now)
    after, effects = written_pace.begin(slow, slow.index, now, left=due - now)
    return after, (*effects, fx.Show(fx.INVITATION))
