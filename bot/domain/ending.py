"""After the last step: what helped, an if-then promise, a look back, and the close."""

from dataclasses import replace
from datetime import datetime

from bot.domain import adding, laps, speech
from bot.domain import effects as fx
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.method import Kind, Primitive
from bot.domain.rights import Actor, must_facilitate, must_take_part
from bot.domain.round import Round, Status, Turn

EVALUATION_SCALE = (1, 5)
"""The taps of an evaluation, from "not at all" to "fully"."""

EVALUATION_QUESTIONS = 4
"""Questions with a scale; the fifth tap is one word."""

MIN_SHOWN = 4
"""Nothing anonymous or averaged is shown under this many answers: small numbers betray."""

Outcome = tuple[Round, fx.Effects]


def committed(round_: Round, actor: Actor) -> Outcome:
    """Take that somebody who brought makes an if-then promise, which is their word in its step.

    Raises ``NotAllowed`` for anybody else, or ``NotNow`` before the step that asks for it.
    """
    must_be_bringer(round_, actor)
    must_look_back(round_)
    spoken = replace(round_, turns=_with_turn(round_, actor.user_id))
    running = round_.status is Status.RUNNING
    closed = round_.status is Status.CLOSED
    return spoken, (
        fx.Show(fx.board(round_.index) if running else fx.CLOSING),
        fx.Show(fx.COCKPIT),
        *((fx.Show(fx.direct("harvest", actor.user_id)),) if closed else ()),
    )


def _with_turn(round_: Round, bringer_id: UserId) -> frozenset[Turn]:
    """Return the turns, with the promise as the bringer's word in the step that asks for it."""
    step = round_.step
    asks = step is not None and speech.collects(step) is Kind.COMMITMENT
    if not asks or bringer_id not in round_.writers(round_.index):
        return round_.turns
    passed = Turn(round_.index, bringer_id, passed=True)
    return (round_.turns - {passed}) | {replace(passed, passed=False)}


def must_be_bringer(round_: Round, actor: Actor) -> None:
    """Refuse all but who brings or has brought. Raises ``NotAllowed``."""
    must_take_part(round_, actor)
    if actor.user_id not in round_.brought:
        raise NotAllowed("error-only-bringer")


def must_look_back(round_: Round) -> None:
    """Refuse before the look back: the close, or a step that commits or evaluates."""
    step = round_.step
    early = step is not None and step.primitive not in {
        Primitive.COMMIT,
        Primitive.EVALUATE,
        Primitive.SHARE,
        Primitive.RESPOND,
    }
    if early or round_.status not in {Status.RUNNING, Status.CLOSING, Status.CLOSED}:
        raise NotNow("error-not-yet-closing")


def picked(round_: Round, actor: Actor) -> Outcome:
    """The bringer marks what helped; after the close their card says so too."""
    must_be_bringer(round_, actor)
    must_look_back(round_)
    closed = round_.status is Status.CLOSED
    card = (fx.Show(fx.direct("harvest", actor.user_id)),) if closed else ()
    return round_, (fx.Show(fx.CLOSING), fx.Show(fx.COCKPIT), *card)


def evaluated(round_: Round, actor: Actor, marks: tuple[int, ...]) -> Outcome:
    """Take the four taps of one person. Raises ``BadInput`` for a tap off the scale.

    Once the round is closed the averages are shown, and one answer more would give itself away:
    ``NotNow``.
    """
    must_take_part(round_, actor)
    must_look_back(round_)
    if round_.status is Status.CLOSED:
        raise NotNow("error-evaluation-closed")
    low, high = EVALUATION_SCALE
    if len(marks) != EVALUATION_QUESTIONS or not all(low <= mark <= high for mark in marks):
        raise BadInput("error-scale", {"low": low, "high": high})
    return round_, (fx.Show(fx.CLOSING), fx.Show(fx.COCKPIT))


def close(round_: Round, actor: Actor, now: datetime) -> Outcome:
    """Close the round: the room becomes readable only, and who brought gets the harvest card.

    Closing twice is no error. Raises ``NotNow`` while steps are still to be played.
    """
    must_facilitate(round_, actor)
    if round_.status is Status.CLOSED:
        return round_, ()
    if round_.status is not Status.CLOSING:
        raise NotNow("error-not-yet-closing")
    return close_now(round_, now)


def close_now(round_: Round, now: datetime) -> Outcome:
    """Close a round that looks back, without asking who wants it."""
    over, stopped = adding.stop(replace(laps.settled(round_), status=Status.CLOSED, ended_at=now))
    harvest = tuple(fx.Show(fx.direct("harvest", user_id)) for user_id in round_.brought)
    return over, (
        fx.SetRights(),
        fx.Show(fx.CLOSING),
        fx.Show(fx.COCKPIT),
        fx.Show(fx.INVITATION),
        *harvest,
        *stopped,
    )
