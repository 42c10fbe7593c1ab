"""What somebody set out to do after a round: asked after on its day, moved, answered, let go."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import NewType

from bot.domain import effects as fx
from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import CircleId, GuildId, ProgrammeId, RoundId, UserId
from bot.domain.round import Round

PromiseId = NewType("PromiseId", str)

ASK_AT = time(19, 0)
"""The local hour of the evening on which a person is asked how it went."""

HORIZON = timedelta(days=366)
"""How far after it was made a promise may be dated: a programme is a year."""

ASKS_MAX = 2
"""How often one is asked about one date: once, and one gentle repeat."""

REPEAT_AFTER = timedelta(days=7)
"""How long after the first question the repeat comes, when nothing was answered."""

MOVES_MAX = 6
"""How often a promise may be moved once its day was set; after that it is answered or let go."""

WEEK = timedelta(days=7)
"""How far the quick button moves the date."""

AT_ONCE = timedelta(minutes=1)
"""How soon one is asked when the hour of today has passed."""

OUTCOMES = (0, 1, 2)
"""How it went: not, partly, done."""


class State(StrEnum):
    """Where a promise is in its life. LET_GO is for good; ANSWERED may get a new date."""

    OPEN = "open"
    ANSWERED = "answered"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Promise:
    """An if-then promise of one person. Only they read it, unless it is `shared`.

    `round_id` is None once the round is gone; `circle_id` and `programme_id` are where it was made.
    `due_at` is the evening of its day, `ask_at` when the bot asks next: None while it rests.
    `asked` counts the questions about this date, `asks` all of them, `moved` the dates that were
    moved. `outcome` and `line` are the last answer, None and empty before one. A `shared` promise
    is read by who was in its round; with `tells` whoever wrote what helped heard that it lived on.
    """

    id: PromiseId
    guild_id: GuildId
    user_id: UserId
    round_id: RoundId | None
    circle_id: CircleId | None
    programme_id: ProgrammeId | None
    if_text: str
    then_text: str
    made_at: datetime
    due_at: datetime
    ask_at: datetime | None
    asked: int = 0
    asks: int = 0
    moved: int = 0
    state: State = State.OPEN
    outcome: int | None = None
    line: str = ""
    shared: bool = False
    tells: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether it still waits for an answer."""
        return self.state is State.OPEN

    def may_be_rewritten(self, now: datetime) -> bool:
        """Tell whether it can still be put otherwise: its day has not come."""
        return self.is_open and not self.asked and now < self.due_at

    @property
    def may_be_moved(self) -> bool:
        """Tell whether it can get another date."""
        return self.state is not State.LET_GO and self.moved < MOVES_MAX


def evening_of(day: date, zone: tzinfo) -> datetime:
    """Return the evening of `day` in `zone` as aware UTC; safe across daylight saving."""
    return datetime.combine(day, ASK_AT, tzinfo=zone).astimezone(UTC)


def dated(day: date, zone: tzinfo, made_at: datetime, now: datetime) -> datetime:
    """Return when to ask about a day: its evening, or at once where that has passed.

    Raises ``BadInput`` for a day that has passed, or lies a year after the promise was made.
    """
    today, first = (moment.astimezone(zone).date() for moment in (now, made_at))
    if not today <= day <= first + HORIZON:
        raise BadInput("error-date-range")
    return max(evening_of(day, zone), now + AT_ONCE)


def rewritten(
    promise: Promise, words: tuple[str, str], day: date, zone: tzinfo, now: datetime
) -> Promise:
    """Put a promise otherwise, before its day. Raises ``NotNow`` afterwards, or ``BadInput``."""
    if not promise.may_be_rewritten(now):
        raise NotNow("error-promise-day-came")
    due = dated(day, zone, promise.made_at, now)
    if_text, then_text = words
    return replace(promise, if_text=if_text, then_text=then_text, due_at=due, ask_at=due)


def moved(promise: Promise, day: date, zone: tzinfo, now: datetime) -> Promise:
    """Give a promise another day, also one that was answered; it is then asked after anew.

    Raises ``NotNow`` for one that was let go or moved too often, or ``BadInput`` for the day.
    """
    must_be_kept(promise)
    if promise.moved >= MOVES_MAX:
        raise NotNow("error-promise-moves", {"max": MOVES_MAX})
    due = dated(day, zone, promise.made_at, now)
    return replace(
        promise, state=State.OPEN, due_at=due, ask_at=due, asked=0, moved=promise.moved + 1
    )


def week_later(promise: Promise, zone: tzinfo, now: datetime) -> date:
    """Return the day a week after the one it has, or after today where that has passed."""
    return max(promise.due_at, now).astimezone(zone).date() + WEEK


def let_go(promise: Promise) -> Promise:
    """Let a promise go, for good; twice is once. Raises ``NotNow`` for one that was answered."""
    if promise.state is State.ANSWERED:
        raise NotNow("error-promise-answered")
    return replace(promise, state=State.LET_GO, ask_at=None)


def answered(promise: Promise, outcome: int, line: str | None = None) -> Promise:
    """Say how it went, also before its day, or anew; without a line the one there was stays.

    Raises ``NotNow`` for a promise that was let go, or ``BadInput`` for a tap off the scale.
    """
    must_be_kept(promise)
    if outcome not in OUTCOMES:
        raise BadInput("error-scale", {"low": OUTCOMES[0], "high": OUTCOMES[-1]})
    kept = promise.line if line is None else line
    return replace(promise, state=State.ANSWERED, ask_at=None, outcome=outcome, line=kept)


def must_be_kept(promise: Promise) -> None:
    """Refuse what was let go. Raises ``NotNow``."""
    if promise.state is State.LET_GO:
        raise NotNow("error-promise-let-go")


def told(promise: Promise, *, shared: bool) -> Promise:
    """Let who was in the round read a promise, or no longer. Raises ``NotNow`` once let go."""
    must_be_kept(promise)
    return replace(promise, shared=shared)


def must_have_lived(promise: Promise) -> None:
    """Refuse to say that something lived on before it went at least partly well: ``NotNow``."""
    if promise.state is not State.ANSWERED or not promise.outcome:
        raise NotNow("error-promise-not-lived")


def telling(promise: Promise) -> Promise:
    """Note that whoever wrote what helped heard that it lived on."""
    return replace(promise, tells=True)


def asked(promise: Promise, zone: tzinfo, now: datetime) -> Promise:
    """Note that a person is asked now, and when once more; the second time it rests after that.

    One that does not wait for a question comes back as it is.
    """
    if not promise.is_open or promise.ask_at is None or now < promise.ask_at:
        return promise
    times = promise.asked + 1
    again = evening_of(now.astimezone(zone).date() + REPEAT_AFTER, zone)
    return replace(
        promise, asked=times, asks=promise.asks + 1, ask_at=again if times < ASKS_MAX else None
    )


def questions(promise: Promise) -> tuple[fx.Show, ...]:
    """Return the question that is put now, and the one before it, which stands back."""
    return tuple(
        fx.Show(fx.checkback(promise.id, times, promise.user_id))
        for times in (promise.asks, promise.asks - 1)
        if times
    )


def shown(promise: Promise) -> tuple[fx.Show, ...]:
    """Return what must show anew when a promise changed: the last question, if there was one."""
    return questions(promise)[:1] if promise.asks else ()


def clocked(round_: Round, promises: Sequence[Promise]) -> tuple[Round, fx.Effects]:
    """Set the round's one clock for what was promised in it: the next evening of them all."""
    waiting = [one.ask_at for one in promises if one.is_open and one.ask_at is not None]
    evening = min(waiting, default=None)
    timer: fx.Effect = fx.StopTimer(fx.TimerKind.CHECKBACK)
    if evening is not None:
        timer = fx.StartTimer(fx.TimerKind.CHECKBACK, evening)
    after = round_ if round_.commit_on == evening else replace(round_, commit_on=evening)
    return after, (timer,)


def newest_of(promises: Sequence[Promise], user_id: UserId) -> Promise | None:
    """Return the last promise a person made, or None."""
    own = [one for one in promises if one.user_id == user_id]
    return max(own, key=lambda one: (one.made_at, one.id), default=None)
