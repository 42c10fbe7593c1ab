"""Steps in which people have their say one by one: who is next, who is done, and who is away."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import effects as fx
from bot.domain import play
from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.rights import Actor, must_facilitate, must_have_floor, must_take_part
from bot.domain.round import Round, Turn

Outcome = tuple[Round, fx.Effects]


@dataclass(frozen=True, slots=True)
class Line:
    """The order in a step with turns, as the circle sees it.

    `speaker` has the floor, None once all had theirs; `ahead` come after, in this order; `had` and
    `passed` are done. `can_wait` tells whether the speaker can still be put behind the others.
    """

    speaker: UserId | None
    ahead: tuple[UserId, ...]
    had: tuple[UserId, ...]
    passed: tuple[UserId, ...]
    can_wait: bool


def line_of(round_: Round, index: int) -> Line | None:
    """Return the order in a step, or None where people do not take turns."""
    if not round_.takes_turns(index):
        return None
    passed = {turn.user_id for turn in round_.turns if turn.index == index and turn.passed}
    done = [user for user in round_.writers(index) if round_.has_turn(index, user)]
    waiting = round_.still_to_speak(index)
    return Line(
        speaker=waiting[0] if waiting else None,
        ahead=waiting[1:],
        had=tuple(user for user in done if user not in passed),
        passed=tuple(user for user in done if user in passed),
        can_wait=len(waiting) > 1 and not _was_put_last(round_, index, waiting[0]),
    )


def _was_put_last(round_: Round, index: int, user_id: UserId) -> bool:
    stamp, seat = round_.progress_at(index), round_.seat_of(user_id)
    return stamp is not None and seat is not None and seat.since > stamp.started_at


def keeps_floor(round_: Round, user_id: UserId, index: int, given: int, *, again: bool) -> bool:
    """Tell whether a text leaves the floor where it is.

    A turn may hold more than this person has `given`, and a text in place of an earlier one
    (`again`) is no turn.
    """
    if not round_.takes_turns(index) or index != round_.index:
        return False
    return again or (round_.speaker == user_id and given < round_.script[index].each)


def done(round_: Round, actor: Actor, index: int, speaker: UserId) -> Outcome:
    """Give the floor to the next: the speaker is done, or the facilitator says so.

    `speaker` had the floor when the button was drawn, so that a second press skips nobody. Raises
    ``NotNow`` for who waits for their turn, and for a facilitator who was not the first to press.
    """
    must_take_part(round_, actor)
    if actor.user_id == round_.facilitator_id:
        _must_have_floor(round_, index, speaker)
        return play.had_turn(round_, Turn(index, speaker, passed=False), None)
    if index == round_.index and round_.has_turn(index, actor.user_id):
        return round_, ()
    if actor.user_id not in round_.writers(index):
        raise NotAllowed("error-not-your-turn")
    if index != round_.index or round_.speaker is None:
        raise NotNow("error-already-moved")
    must_have_floor(round_, actor.user_id, index)
    return play.had_turn(round_, Turn(index, actor.user_id, passed=False), None)


def put_last(round_: Round, actor: Actor, index: int, speaker: UserId, now: datetime) -> Outcome:
    """Put who has the floor behind the others, once in a step: they are away for a moment.

    Raises ``NotNow`` when the floor is somebody else's by now, when they were put last before, or
    when nobody comes after them.
    """
    must_facilitate(round_, actor)
    _must_have_floor(round_, index, speaker)
    line = line_of(round_, index)
    if line is None or not line.can_wait:
        raise NotNow("error-last-already", {"person": str(speaker)})
    behind = round_.behind_all(now)
    moved = replace(
        round_,
        seats=tuple(
            replace(seat, since=behind) if seat.user_id == speaker else seat
            for seat in round_.seats
        ),
    )
    return moved, (fx.SetRights(), fx.Show(fx.board(index)), fx.Show(fx.COCKPIT))


def _must_have_floor(round_: Round, index: int, speaker: UserId) -> None:
    if index != round_.index or round_.speaker != speaker:
        raise NotNow("error-already-moved")
