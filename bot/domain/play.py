"""The steps of a round: a person advances, the clock only offers, and nothing is ever lost."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import adding, laps, speech, written_pace
from bot.domain import effects as fx
from bot.domain.cases import Bid as Bid
from bot.domain.cases import Cases as Cases
from bot.domain.cases import choose as choose
from bot.domain.cases import chooses_next, is_only_a_vote
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.given_text import TEXT_MAX as TEXT_MAX
from bot.domain.given_text import may_write as may_write
from bot.domain.given_text import must_be_text as must_be_text
from bot.domain.ids import UserId
from bot.domain.method import Primitive, Role
from bot.domain.rights import Actor, must_facilitate, must_take_part
from bot.domain.round import Halt, Progress, Round, Status, Turn

STALL = timedelta(minutes=10)
"""How long after a step's time the circle may help itself to another facilitator."""

STALL_WRITTEN = timedelta(days=1)
"""The same, in writing."""

MIN_EXTENSION, MAX_EXTENSION = 1, 30
"""Whole minutes one extension may add."""

MAX_DAYS = 5
"""Working days one extension may add in writing, from 1 on."""

RETURN_MINIMUM = timedelta(minutes=2)
"""What a step gets at least when one goes back to it."""

Outcome = tuple[Round, fx.Effects]


def begin(round_: Round, index: int, now: datetime, *, left: timedelta | None = None) -> Outcome:
    """Begin (or return to) the step at `index`; its earlier stamps and turns stay."""
    round_ = laps.at_step(round_, index)
    if round_.written:
        return written_pace.begin(round_, index, now, left=left)
    step = round_.script[index]
    stamp = round_.progress_at(index) or Progress(index, now, step.length)
    length = stamp.left if left is None else left
    others = tuple(other for other in round_.progress if other.index != index)
    due = now + length if step.minutes else None
    begun = replace(
        round_,
        index=index,
        due_at=due,
        halt=None,
        progress=(*others, replace(stamp, left=length)),
    )
    timers: fx.Effects = (
        (fx.StartTimer(fx.TimerKind.TIME_UP, due, index),)
        if due
        else (fx.StopTimer(fx.TimerKind.TIME_UP),)
    )
    return begun, (
        fx.SetRights(),
        fx.Show(fx.board(index)),
        fx.Show(fx.COCKPIT),
        fx.StopTimer(fx.TimerKind.STALLED),
        *timers,
    )


def begin_from(round_: Round, index: int, now: datetime) -> Outcome:
    """Begin the first step from `index` on that does not fall away; without one, the close."""
    script = round_.script
    left = (place for place in range(index, len(script)) if not round_.falls_away(place))
    place = next(left, None)
    return to_closing(round_, now) if place is None else begin(round_, place, now)


def _leave_step(round_: Round, now: datetime) -> Round:
    """Put the clock of the present step away, so that one can come back to it."""
    stamp = round_.progress_at(round_.index)
    if stamp is None:
        return round_
    others = tuple(other for other in round_.progress if other.index != round_.index)
    left = round_.time_left(now)
    return replace(round_, progress=(*others, replace(stamp, left=left)), due_at=None)


def _notices(round_: Round, now: datetime) -> fx.Effects:
    """Return the notices of a time that was up: once somebody acts they are no longer true."""
    if round_.due_at is None or now < round_.due_at:
        return ()
    told = fx.Show(fx.time_up(round_.index, int(round_.due_at.timestamp())))
    return (told, fx.Show(fx.TAKEOVER)) if now >= round_.due_at + STALL else (told,)


def _must_run(round_: Round) -> None:
    if round_.status in {Status.OPEN, Status.STARTING}:
        raise NotNow("error-not-started")
    if round_.status is not Status.RUNNING:
        raise NotNow("error-steps-over")
    if round_.halt is Halt.ROOM_GONE:
        raise NotNow("error-room-gone")


def open_sealed(round_: Round, actor: Actor) -> Outcome:
    """Open what was sealed before everybody has written: the facilitator's right.

    Raises ``NotNow`` when this step has nothing sealed.
    """
    must_facilitate(round_, actor)
    _must_run(round_)
    if round_.is_revealed(round_.index):
        raise NotNow("error-nothing-sealed")
    return _reveal(round_)


def _mark_revealed(round_: Round) -> Round:
    stamp = round_.progress_at(round_.index)
    if stamp is None or stamp.revealed:
        return round_
    others = tuple(other for other in round_.progress if other.index != round_.index)
    return replace(round_, progress=(*others, replace(stamp, revealed=True)))


def _reveal(round_: Round) -> Outcome:
    due = round_.due_at
    told = (fx.Show(fx.time_up(round_.index, int(due.timestamp()))),) if due is not None else ()
    return _mark_revealed(round_), (
        *told,
        fx.Show(fx.reveal(round_.index)),
        fx.SetRights(),
        fx.Show(fx.board(round_.index)),
        fx.Show(fx.COCKPIT),
    )


def advance(round_: Round, actor: Actor, cases: Cases, now: datetime) -> Outcome:
    """Go on. Sealed texts open first, so that the circle has time to read them.

    After pitching the case is chosen; the last step is followed by the close. Raises
    ``NotAllowed``, or ``NotNow`` when there is nothing to go on to.
    """
    must_facilitate(round_, actor)
    _must_run(round_)
    return go_on(round_, cases, now)


def go_on(round_: Round, cases: Cases, now: datetime) -> Outcome:
    """Go on without asking who wants it. Raises ``NotNow`` when no case was offered.

    Where nothing is left to choose from, because who offered a case has gone, the circle goes
    back to offering cases.
    """
    index = round_.index
    step = round_.script[index]
    wrote = any(turn.index == index and not turn.passed for turn in round_.turns)
    if not round_.is_revealed(index) and wrote:
        return _reveal(round_)
    left = _leave_step(_mark_revealed(round_), now)
    target = index + 1
    if step.primitive is Primitive.CHOOSE and left.bringer_id is None and not cases.bids:
        return _pitch_again(left, index, now)
    if step.primitive in {Primitive.PITCH, Primitive.CHOOSE} and left.bringer_id is None:
        only = len(cases.bids) == 1
        if step.primitive is Primitive.CHOOSE or only or not chooses_next(round_, target):
            left = laps.drawn_up(replace(left, bringer_id=choose(cases).author_id))
        elif not cases.bids:
            raise NotNow("error-no-bids")
        if only and chooses_next(round_, target) and is_only_a_vote(round_, index, target):
            target += 1
    begun, effects = begin_from(left, target, now)
    return begun, (fx.Show(fx.board(index)), *_notices(round_, now), *effects)


def _pitch_again(round_: Round, index: int, now: datetime) -> Outcome:
    pitching = round_.index_of(Primitive.PITCH)
    if pitching is None or pitching > index:
        raise NotNow("error-no-bids")
    stamp = round_.progress_at(pitching)
    left = None if stamp is None else max(stamp.left, RETURN_MINIMUM)
    begun, effects = begin(round_, pitching, now, left=left)
    return begun, (fx.Show(fx.board(index)), *_notices(round_, now), *effects)


def to_closing(round_: Round, now: datetime) -> Outcome:
    """After the last step: the bringer picks and promises, everybody looks back.

    Who could not be there adds in writing now.
    """
    closing, timers = adding.begin(
        replace(round_, status=Status.CLOSING, due_at=None, halt=None), now
    )
    return closing, (
        fx.StopTimer(fx.TimerKind.TIME_UP),
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.SetRights(),
        fx.Show(fx.CLOSING),
        fx.Show(fx.COCKPIT),
        *timers,
    )


def back(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Go back one step. Nothing that was written, revealed or chosen is lost.

    Raises ``NotNow`` at the first step that was played.
    """
    must_facilitate(round_, actor)
    stopped: fx.Effects = ()
    if round_.status is Status.CLOSING:
        played = [stamp.index for stamp in round_.progress]
        reopened, stopped = adding.stop(replace(round_, status=Status.RUNNING))
    else:
        _must_run(round_)
        played = [stamp.index for stamp in round_.progress if stamp.index < round_.index]
        reopened = _leave_step(round_, now)
    played = [index for index in played if not round_.falls_away(index)]
    if not played:
        raise NotNow("error-first-step")
    target = max(played)
    stamp = reopened.progress_at(target)
    left = max(stamp.left if stamp else timedelta(0), RETURN_MINIMUM)
    begun, effects = begin(reopened, target, now, left=left)
    old = (fx.Show(fx.board(round_.index)),) if round_.index != target else (fx.Show(fx.CLOSING),)
    return begun, (*old, *_notices(round_, now), *effects, *stopped)


def finish(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Go to the look back at once, from any step. What was sealed opens.

    Raises ``NotNow`` while nobody brings a case: then there is nothing to look back on.
    """
    must_facilitate(round_, actor)
    _must_run(round_)
    if round_.bringer_id is None:
        raise NotNow("error-not-yet-closing")
    left, old = _left_open(round_, now)
    closing, effects = to_closing(left, now)
    return closing, (*old, *effects)


def to_next_lap(round_: Round, now: datetime) -> Outcome:
    """Leave the rest of one person's turn to bring, and begin that of the next, or the close."""
    left, old = _left_open(round_, now)
    begun, effects = begin_from(left, laps.end_of_lap(round_), now)
    return begun, (*old, *effects)


def _left_open(round_: Round, now: datetime) -> Outcome:
    """Leave a step with open what was sealed in it."""
    shown: fx.Effects = () if round_.is_revealed(round_.index) else _reveal(round_)[1]
    return _leave_step(_mark_revealed(round_), now), (*shown, fx.Show(fx.board(round_.index)))


def extend(round_: Round, actor: Actor, minutes: int, now: datetime) -> Outcome:
    """Give the step more time: 1 to 30 minutes, from now when its time is already up.

    In writing they are working days, 1 to 5.
    """
    must_facilitate(round_, actor)
    _must_run(round_)
    if round_.written:
        if not MIN_EXTENSION <= minutes <= MAX_DAYS:
            raise BadInput("error-days", {"low": MIN_EXTENSION, "high": MAX_DAYS})
        return written_pace.extend(round_, minutes, now)
    if not MIN_EXTENSION <= minutes <= MAX_EXTENSION:
        raise BadInput("error-minutes", {"low": MIN_EXTENSION, "high": MAX_EXTENSION})
    more = timedelta(minutes=minutes)
    if round_.halt is not None:
        stamp = round_.progress_at(round_.index)
        if stamp is None:
            return round_, ()
        others = tuple(other for other in round_.progress if other.index != round_.index)
        longer = replace(round_, progress=(*others, replace(stamp, left=stamp.left + more)))
        return longer, (fx.Show(fx.COCKPIT), fx.Show(fx.board(round_.index)))
    due = max(round_.due_at or now, now) + more
    return replace(round_, due_at=due), (
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.StartTimer(fx.TimerKind.TIME_UP, due, round_.index),
        fx.Show(fx.board(round_.index)),
        fx.Show(fx.COCKPIT),
        *_notices(round_, now),
    )


def halt(round_: Round, why: Halt, now: datetime) -> Outcome:
    """Stop the clock and keep what is left of the step."""
    stopped = replace(_leave_step(round_, now), halt=why)
    return stopped, (
        fx.StopTimer(fx.TimerKind.TIME_UP),
        fx.StopTimer(fx.TimerKind.STALLED),
        fx.Show(fx.board(round_.index)),
        fx.Show(fx.COCKPIT),
        *_notices(round_, now),
    )


def unhalt(round_: Round, now: datetime) -> Outcome:
    """Let the clock run again with what was left, at least two minutes."""
    stamp = round_.progress_at(round_.index)
    left = max(stamp.left if stamp else timedelta(0), RETURN_MINIMUM)
    return begin(round_, round_.index, now, left=left)


def pause(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Stop the clock. Raises ``NotNow`` when it stands still already."""
    must_facilitate(round_, actor)
    _must_run(round_)
    if round_.halt is not None:
        raise NotNow("error-already-paused")
    return halt(round_, Halt.PAUSE, now)


def resume(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Let the clock run again. Raises ``NotNow`` when it runs, or when nobody brings a case."""
    must_facilitate(round_, actor)
    _must_run(round_)
    if round_.halt is None:
        raise NotNow("error-not-paused")
    if round_.halt is Halt.BRINGER_GONE:
        raise NotNow("error-turn-gone" if round_.laps else "error-bringer-gone")
    return unhalt(round_, now)


def wrote(round_: Round, author_id: UserId, index: int, shown: fx.Surface | None) -> Outcome:
    """Note that a person wrote in a step; open the sealed texts when everybody is in.

    `shown` is the message that shows the text at once, None while it is sealed.
    """
    return had_turn(round_, Turn(index, author_id, passed=False), shown)


def pass_turn(round_: Round, actor: Actor, index: int) -> Outcome:
    """Pass, which counts as a contribution, also ahead of one's turn. What was given stays.

    Where the bringer answers what was rated before, passing leaves the rest unanswered.
    """
    role = must_take_part(round_, actor)
    _must_run(round_)
    if index != round_.index:
        raise NotNow("error-not-this-step")
    adding.must_be_open(round_, actor.user_id)
    answers = role is Role.BRINGER and round_.only_answers
    if role not in speech.writers_of(round_.script[index]) and not answers:
        raise NotAllowed("error-not-your-turn")
    if round_.has_turn(index, actor.user_id):
        return round_, ()
    return had_turn(round_, Turn(index, actor.user_id, passed=True), None)


def had_turn(round_: Round, turn: Turn, shown: fx.Surface | None) -> Outcome:
    """Note that somebody had their say; in a step with turns the floor goes to the next."""
    others = {
        old for old in round_.turns if not (old.index == turn.index and old.user_id == turn.user_id)
    }
    noted = replace(round_, turns=frozenset(others | {turn}))
    effects: fx.Effects = (
        *((fx.Show(shown),) if shown is not None else ()),
        *((fx.SetRights(),) if noted.speaker != round_.speaker else ()),
        fx.Show(fx.board(turn.index)),
        fx.Show(fx.COCKPIT),
    )
    if noted.script[turn.index].sealed and noted.is_revealed(turn.index):
        return noted, (*effects, fx.Show(fx.reveal(turn.index)))
    if turn.index == noted.index and noted.status is Status.RUNNING:
        opened, more = reveal_when_all_in(noted)
        return opened, (*effects, *more)
    return noted, effects


def is_silent(round_: Round, now: datetime) -> bool:
    """Tell whether the facilitator has let a step lie so long that another may lead on."""
    stall = STALL_WRITTEN if round_.written else STALL
    return round_.due_at is not None and now >= round_.due_at + stall


def reveal_when_all_in(round_: Round) -> Outcome:
    """Open a sealed step once nobody is waited for; otherwise change nothing."""
    index = round_.index
    everybody = bool(round_.writers(index)) and not round_.still_to_speak(index)
    if round_.is_revealed(index) or not everybody:
        return round_, ()
    return _reveal(round_)
