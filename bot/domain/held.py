"""A question that is not in the room (yet): it waits for its asker's choice, or for the advice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind, Primitive
from bot.domain.round import Round

SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Held:
    """What a person typed in a question step and did not post; nobody else ever sees it.

    `opening` names the first opening of the form: however often it is rewritten, it is one row.
    `parked` is kept for the step of advice; otherwise the mirror waits for the asker's choice.
    """

    round_id: RoundId
    author_id: UserId
    opening: str
    index: int
    text: str
    held_at: datetime
    parked: bool = False


def advice_step(round_: Round) -> int | None:
    """Return where a parked question may become advice: the next step that collects it.

    A method without one has its circle talk among themselves; there it is a remark. None when
    neither is still to come (or going on). Where people bring in turn, it is of the same turn.
    """
    for primitive in (Primitive.ADVISE, Primitive.CONSULT):
        for index, step in enumerate(round_.script):
            same_turn = step.lap == round_.lap_at(round_.index)
            if index >= round_.index and step.primitive is primitive and same_turn:
                return index
    return None


def takes_parked(round_: Round, index: int, kind: Kind) -> bool:
    """Tell whether the field of this kind in this step is offered with what was parked."""
    step = round_.script[index]
    has_advice = any(one.primitive is Primitive.ADVISE for one in round_.script)
    if step.primitive is Primitive.ADVISE:
        return kind is Kind.ADVICE
    return step.primitive is Primitive.CONSULT and not has_advice and kind is Kind.REMARK


def parked_for(round_: Round, index: int, held: Sequence[Held]) -> tuple[Held, ...]:
    """Return what was parked for a step: in the turn of the same person who brings."""
    lap = round_.lap_at(index)
    return tuple(one for one in held if one.parked and round_.lap_at(one.index) == lap)


def prefill(parked: Sequence[Held], most: int) -> str:
    """Return the parked questions as the beginning of a text: the oldest that fit, each whole."""
    text = ""
    for one in parked:
        longer = f"{text}{SEPARATOR}{one.text}" if text else one.text
        if len(longer) <= most:
            text = longer
    return text
