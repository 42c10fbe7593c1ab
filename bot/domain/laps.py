"""Who brings after whom, in a method in which people bring in turn."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ids import UserId
from bot.domain.round import Lap, Round


def begins_at_once(round_: Round) -> bool:
    """Tell whether no case need be found or chosen: everybody's turn comes."""
    return 0 < len(round_.participants) <= round_.method.laps


def first_of(round_: Round, offered: Sequence[UserId]) -> UserId:
    """Return who begins where everybody's turn comes: who offered a case first, or sat down first.

    Raises ``IndexError`` in a circle of nobody.
    """
    return (*offered, *round_.participants)[0]


def drawn_up(round_: Round) -> Round:
    """Lay down who brings after whom: the bringer, then the others in the order of their seats."""
    if not round_.method.laps or round_.bringer_id is None:
        return replace(round_, laps=())
    people = (round_.bringer_id, *round_.consultants)
    return replace(round_, laps=tuple(Lap(user_id) for user_id in people))


def at_step(round_: Round, index: int) -> Round:
    """Return the round with the bringer of this step as the present one."""
    return replace(round_, bringer_id=round_.bringer_at(index) or round_.bringer_id)


def came(round_: Round, user_id: UserId) -> Round:
    """Somebody has a seat from now on: they bring last, if their turn still comes."""
    if not round_.laps or any(lap.user_id == user_id for lap in round_.laps):
        return round_
    return replace(round_, laps=(*round_.laps, Lap(user_id)))


def went(round_: Round, user_id: UserId, instead: UserId | None = None) -> Round:
    """Somebody no longer has a seat: a turn that has not come yet falls away, or goes to another.

    A turn that has begun stays theirs, with all that belongs to it.
    """
    known = {lap.user_id for lap in round_.laps}
    if user_id not in known or user_id in round_.brought:
        return round_
    heir = () if instead is None or instead in known else (Lap(instead),)
    laps = tuple(one for lap in round_.laps for one in ((lap,) if lap.user_id != user_id else heir))
    if not laps:
        return round_
    first = laps[0].user_id if round_.bringer_id == user_id else round_.bringer_id
    return replace(round_, laps=laps, bringer_id=first)


def end_of_lap(round_: Round) -> int:
    """Return the place of the first step after the present turn; past the script at the end."""
    script, here = round_.script, round_.index
    lap = script[here].lap
    return next((i for i in range(here, len(script)) if script[i].lap != lap), len(script))


def settled(round_: Round) -> Round:
    """Forget, at the close, the turns that did not come: who had none has not brought."""
    last = max((round_.lap_at(stamp.index) for stamp in round_.progress), default=0)
    return replace(round_, laps=round_.laps[:last]) if last else round_


def is_of(round_: Round, user_id: UserId, index: int) -> bool:
    """Tell whether what was given in a step belongs to this person's case."""
    return round_.bringer_at(index) == user_id
