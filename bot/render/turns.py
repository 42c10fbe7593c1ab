"""Steps in which people have their say one by one: whose turn it is, and the buttons for it."""

from bot.custom_ids import Verb
from bot.domain.ids import UserId
from bot.domain.method import Turns
from bot.domain.pace import Mode
from bot.domain.turns import Line
from bot.domain.views import BoardView, CockpitView
from bot.render.card import Button, Row, Tone
from bot.render.parts import button, rows
from bot.render.voice import Voice


def turn_lines(view: BoardView, line: Line, may: str, voice: Voice) -> tuple[str | None, ...]:
    """Return who has the floor and who had it; `may` is what they may do with it, as in `board`."""
    each = view.step.each
    return (
        voice("board-turn", person=str(line.speaker), may=may),
        voice("board-turn-each", each=each, may=may) if each > 1 else None,
        _named("board-turn-ahead", line.ahead, voice) or voice("board-turn-last"),
        _named("board-turn-had", line.had, voice),
        _named("board-turn-passed", line.passed, voice),
        voice("board-turn-note", done=_how_it_ends(view, may)),
    )


def _named(key: str, people: tuple[UserId, ...], voice: Voice) -> str | None:
    return voice(key, people=voice.people(people)) if people else None


def _may_say_done(view: BoardView, may: str) -> bool:
    """Who can only write in their turn is done by that, or passes."""
    return may != "write" or view.step.each > 1


def _how_it_ends(view: BoardView, may: str) -> str:
    """Return what ends a turn, as the catalogues name it."""
    if view.step.each > 1:
        return "more"
    return "yes" if _may_say_done(view, may) else "no"


def turns_note(view: BoardView, voice: Voice) -> str | None:
    """Return what becomes of the turns where nobody has to wait for theirs."""
    if view.step.turns is Turns.FREE:
        return None
    if view.pace.mode is Mode.WRITTEN:
        return voice("board-turns-written")
    return voice("board-turns-sealed") if view.step.sealed and view.revealed else None


def done_button(view: BoardView, may: str, voice: Voice) -> Button | None:
    """Return the button by which the speaker gives the floor to the next, or None."""
    line = view.turns
    if line is None or line.speaker is None or not _may_say_done(view, may):
        return None
    at = (str(view.index), str(line.speaker))
    return button(voice("board-turn-done"), Verb.DONE, view.round_id, *at)


def leading_lines(line: Line, voice: Voice) -> tuple[str | None, ...]:
    """Return the order as the facilitator needs it."""
    if line.speaker is None:
        return (voice("cockpit-all-in"),)
    return (
        voice("cockpit-turn", person=str(line.speaker)),
        _named("board-turn-ahead", line.ahead, voice) or voice("board-turn-last"),
        _named("board-turn-passed", line.passed, voice),
    )


def turn_levers(view: CockpitView, voice: Voice) -> tuple[Row, ...]:
    """Return the buttons for the next speaker, and for who is away for a moment."""
    line = view.turns
    if line is None or line.speaker is None:
        return ()
    at = (str(view.index), str(line.speaker))
    return rows(
        button(voice("cockpit-turn-next"), Verb.DONE, view.round_id, *at, tone=Tone.PRIMARY),
        button(voice("cockpit-turn-last"), Verb.PUT_LAST, view.round_id, *at)
        if line.can_wait
        else None,
    )
