"""A round that bends: another method, or writing, when people drop out, with every text kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import adding, laps, play, written_pace
from bot.domain import effects as fx
from bot.domain.data_reader import KEY_MAX
from bot.domain.errors import NotNow
from bot.domain.method import Method, Primitive, Step
from bot.domain.method_data import MethodInvalid, from_data, to_data
from bot.domain.pace import LIVE, Mode, due_for
from bot.domain.rights import Actor, must_facilitate
from bot.domain.round import Round, Status
from bot.domain.working_days import Calendar

Outcome = tuple[Round, fx.Effects]

LADDER = ((7, "gossip"), (5, "wise-crowds"), (3, "troika"), (2, "coaching-pair"))
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


def switch(
    round_: Round, actor: Actor, method: Method, now: datetime, last_written: int = -1
) -> Outcome:
    """Go on by another method. What was played stays, with every text at its own step.

    The new one begins at its first step that still needs doing. `last_written` is the last step
    in which anybody wrote, -1 for none: it stays too when one has gone back past it, or when only
    what must be written first is there, and what was sealed there opens. Where the new one lets
    people bring in turn, who brings now has begun, and the others follow. Raises ``NotNow`` for
    who does not fit, or while nobody brings the case yet.
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
    last = max((last_written, *(turn.index for turn in round_.turns)))
    kept = round_.script[: max(index, last + 1)]
    bent = replace(
        _turns_for(round_, method),
        method=joined(round_, kept, method),
        progress=tuple(
            replace(stamp, revealed=True) if stamp.index >= index else stamp
            for stamp in round_.progress
            if stamp.index < len(kept)
        ),
    )
    opened = [
        fx.Show(surface)
        for at in range(index, len(kept))
        if round_.progress_at(at) is not None
        for surface in (
            (fx.board(at),) if round_.is_revealed(at) else (fx.reveal(at), fx.board(at))
        )
    ]
    after, effects = play.begin_from(replace(bent, due_at=None), len(kept), now)
    return after, (*opened, *effects, fx.Show(fx.INVITATION))


def _turns_for(round_: Round, method: Method) -> Round:
    """Return the round with who brings after whom, if people are to bring in turn from now on."""
    if not method.laps:
        return round_
    drawn = round_ if round_.laps else laps.drawn_up(replace(round_, method=method))
    for user_id in round_.participants:
        drawn = laps.came(drawn, user_id)
    return drawn


def joined(round_: Round, kept: Sequence[Step], new: Method) -> Method:
    """Return a method of the steps that were played and those of the new one still to do.

    The script keeps its places, so that what was written stays with its step. Raises ``NotNow``
    when the two cannot be joined.
    """
    lap = _present_lap(round_, new)
    rest = _still_to_do(round_, _of_lap(kept, lap), new, lap)
    gates = {step.gate for step in (*kept, *rest)}
    own = [step for step in _of_lap(kept, lap) if not step.prelude]
    keys = {step.key for step in own}
    added: list[Step] = []
    for step in rest:
        key = _other_key(step.key, keys)
        keys.add(key)
        added.append(replace(step, key=key, opens=step.opens if step.opens in gates else None))
    prelude = round_.method.prelude
    try:
        method = from_data(to_data(replace(new, prelude=prelude, steps=(*own, *added))))
    except MethodInvalid:
        raise NotNow("error-bend-method") from None
    if method.script[: len(kept)] != tuple(_of_lap(kept, lap)):
        raise NotNow("error-bend-method")
    return method


def _present_lap(round_: Round, new: Method) -> int:
    """Return whose turn it is that goes on by the new method; 0 where one person brings."""
    if round_.laps:
        return round_.lap_at(round_.index) or max(1, len(round_.brought))
    return 1 if new.laps else 0


def _of_lap(kept: Sequence[Step], lap: int) -> list[Step]:
    """Return what was played; where one person brought until now, it is the first turn from now."""
    if not lap or any(step.lap for step in kept):
        return list(kept)
    alone = [step.prelude or step.primitive in _BEFORE_THE_CASE for step in kept]
    return [
        step if before else replace(step, lap=lap) for step, before in zip(kept, alone, strict=True)
    ]


def _still_to_do(round_: Round, kept: Sequence[Step], new: Method, lap: int) -> list[Step]:
    """Return the steps of the new method from the first that still needs doing in this turn."""
    own = [
        step for step in new.script if not step.prelude and step.primitive not in _BEFORE_THE_CASE
    ]
    played = {step.primitive for step in kept if step.lap == lap}
    if not new.laps:
        while len(own) > 1 and own[0].primitive in played:
            own.pop(0)
        return [replace(step, lap=lap) for step in own]
    places = [place for place, step in enumerate(own) if step.lap]
    head, tail = own[: places[0]], own[places[-1] + 1 :]
    turn = _turn_of(own, new, lap)
    while turn and turn[0].primitive in played:
        turn.pop(0)
    people = max(len(_turns_for(round_, new).laps), lap)
    later = [step for number in range(lap + 1, people + 1) for step in _turn_of(own, new, number)]
    begins = not played and lap == 1
    return [*(head if begins else ()), *turn, *later, *tail] or own[-1:]


def _turn_of(own: Sequence[Step], new: Method, lap: int) -> list[Step]:
    """Return the steps of one person's turn; past the last of the method they are like those."""
    like = min(lap, new.laps)
    return [replace(step, lap=lap) for step in own if step.lap == like]


def _other_key(key: str, taken: set[str]) -> str:
    """Return a key that no step has yet, short enough to be one."""
    numbered = (f"{key[: KEY_MAX - 3]}-{number}" for number in range(2, 100))
    return next(one for one in (key, *numbered) if one not in taken)


def to_writing(round_: Round, actor: Actor, calendar: Calendar, now: datetime) -> Outcome:
    """Go on in writing instead of live; the present step gets the days of the scheme.

    Who would add in writing afterwards now writes along with the others. Raises ``NotNow`` when
    it is in writing already, or the steps are over.
    """
    must_facilitate(round_, actor)
    if round_.pace.mode is not Mode.LIVE:
        raise NotNow("error-in-writing-already")
    if round_.status not in {Status.OPEN, Status.RUNNING} or round_.halt is not None:
        raise NotNow("error-steps-over")
    table = replace(round_, seats=adding.at_the_table(round_.seats))
    for user_id in round_.adders:
        table = laps.came(table, user_id)
    others = max(1, len(table.participants) - 1)
    quorum = min(LIVE.quorum, others) if round_.status is Status.RUNNING else LIVE.quorum
    pace = replace(round_.pace, mode=Mode.WRITTEN, quorum=quorum)
    slow = replace(table, pace=pace, calendar=calendar)
    if slow.step is None:
        return slow, (fx.Show(fx.INVITATION),)
    due = due_for(calendar, pace.scheme, slow.script, slow.index, now)
    after, effects = written_pace.begin(slow, slow.index, now, left=due - now)
    return after, (*effects, fx.Show(fx.INVITATION))
