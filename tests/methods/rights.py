"""Who may type when, written down by hand from the printed speech-rights table and the cards.

Nothing here asks the bot's own table (`bot/domain/speech.py`): this is what that table is held to.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.domain.ids import UserId
from bot.domain.method import Primitive, Role, Step, Turns
from bot.domain.round import Halt, Round, Status

PRINTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "checkback": ("writes", "reads"),
        "pitch": ("writes", "write"),
        "choose": ("votes", "vote"),
        "tell": ("writes", "silent"),
        "clarify": ("answers", "ask, no advice"),
        "rate": ("rates", "silent"),
        "feel": ("silent", "one line each"),
        "reframe": ("silent, then picks", "one sentence each"),
        "consult": ("reads only", "talk to each other"),
        "advise": ("reads only", "one each"),
        "respond": ("only speaker", "silent"),
        "commit": ("writes", "witness"),
        "share": ("write", "write"),
        "evaluate": ("write", "write"),
    }
)
"""The table as it is printed: the bringer's column, and the consultants'."""

SPEAKS = ("write", "vote", "answer", "ask", "rate", "talk", "only speaker")
"""How a word in the table begins that gives the floor: who has it may type freely in the room."""

FIELD_ONLY = ("one ",)
"""One line, one sentence, one piece of advice: given by the button, not typed in the room."""

SILENT = ("silent", "reads", "witness")

BRINGER, CONSULTANTS, ALL, NOBODY = "b", "c", "bc", ""

STATED: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("incident", "commit"): ALL,
        ("ten-step", "ask"): NOBODY,
        ("ten-step", "redefine"): BRINGER,
        ("ten-step", "share"): CONSULTANTS,
        ("tietze", "key-question"): BRINGER,
        ("tietze", "module"): ALL,
        ("heilsbronn", "aim"): ALL,
        ("heilsbronn", "share"): CONSULTANTS,
        ("balint-classic", "close"): NOBODY,
        ("eye-opener", "open"): NOBODY,
        ("eye-opener", "eye-openers"): CONSULTANTS,
        ("eye-opener", "lessons"): ALL,
        ("leading-question", "question-1"): BRINGER,
        ("leading-question", "question-2"): BRINGER,
        ("solution-focused", "prepare"): BRINGER,
        ("solution-focused", "affirm"): CONSULTANTS,
        ("success", "factors"): ALL,
    }
)
"""Steps whose card says otherwise than the table, and who types in them."""

OPENED: Mapping[tuple[str, str], str] = MappingProxyType(
    {("five-step", "advise"): ALL, ("wial", "define"): ALL}
)
"""Who types once a sealed step is open, where the card says it is not the consultants alone."""


def types_by_table(primitive: Primitive) -> str:
    """Return who types freely in a kind of step, read from the printed words.

    Whoever brought a case the last time can be anybody at this table, so that in a look back at
    it everybody may be the one who writes.
    """
    if primitive is Primitive.CHECKBACK:
        return ALL
    bringer, consultants = PRINTED[primitive.value]
    return (BRINGER if _speaks(bringer) else "") + (CONSULTANTS if _speaks(consultants) else "")


def _speaks(words: str) -> bool:
    assert words.startswith((*SPEAKS, *FIELD_ONLY, *SILENT)), words
    return words.startswith(SPEAKS)


def types_as_stated(step: Step, *, is_open: bool) -> str:
    """Return who types freely in a step of any method, by what it states beside the table."""
    if step.sealed:
        return _letters(step.talkers_after) or CONSULTANTS if is_open else NOBODY
    return types_by_table(step.primitive) if step.talkers is None else _letters(step.talkers)


def writes_as_stated(step: Step) -> str:
    """Return who fills in the field of a step of any method; a vote and an answer are no field."""
    if step.writers is not None:
        return _letters(step.writers)
    if step.primitive is Primitive.CHECKBACK:
        return ALL
    bringer, consultants = PRINTED[step.primitive.value]
    return (BRINGER if _fills_in(bringer) else "") + (CONSULTANTS if _fills_in(consultants) else "")


def _fills_in(words: str) -> bool:
    return words.startswith((*SPEAKS, *FIELD_ONLY)) and not words.startswith(("vote", "answer"))


def _letters(roles: frozenset[Role]) -> str:
    return (BRINGER if Role.BRINGER in roles else "") + (
        CONSULTANTS if Role.CONSULTANT in roles else ""
    )


def types_in(method_id: str, step: Step, *, is_open: bool) -> str:
    """Return who types freely in a step; `is_open` once its sealed texts may be read."""
    at = (method_id, step.key)
    if step.sealed:
        return OPENED.get(at, CONSULTANTS) if is_open else NOBODY
    return STATED.get(at, types_by_table(step.primitive))


Types = Callable[[Round, Step, bool], str]


def by_card(round_: Round, step: Step, is_open: bool) -> str:
    """Return who types in a step of a method whose card is written down here."""
    return types_in(round_.method.id, step, is_open=is_open)


def as_stated(_round: Round, step: Step, is_open: bool) -> str:
    """Return who types in a step of any method."""
    return types_as_stated(step, is_open=is_open)


def may_type(round_: Round, user_id: UserId, types: Types = by_card) -> bool:
    """Tell whether a person may type freely in the room now.

    As long as nobody brings a case everybody at the table is there to think along. Who adds in
    writing reads along, and types once the circle looks back.
    """
    if user_id == round_.facilitator_id:
        return round_.alive
    if user_id not in (*round_.participants, *round_.adders) or not round_.alive:
        return False
    if round_.status is Status.CLOSING:
        return True
    if round_.step is None or round_.halt is Halt.ROOM_GONE or user_id in round_.adders:
        return False
    if _waits_for_another(round_, round_.step, user_id):
        return False
    stamp = round_.progress_at(round_.index)
    who = types(round_, round_.step, stamp is not None and stamp.revealed)
    return _part(round_, user_id) in who


def _part(round_: Round, user_id: UserId) -> str:
    return BRINGER if user_id == round_.brings_now else CONSULTANTS


def _waits_for_another(round_: Round, step: Step, user_id: UserId) -> bool:
    """Tell whether a person waits for their turn: live, of those who have one, one speaks."""
    if step.turns is not Turns.DRAWN or not round_.live or step.sealed:
        return False
    write = writes_as_stated(step)
    had = {turn.user_id for turn in round_.turns if turn.index == round_.index}
    waiting = [who for who in round_.participants if _part(round_, who) in write and who not in had]
    assert (round_.speaker in waiting) is bool(waiting), "one of those who wait has the floor"
    return bool(waiting) and _part(round_, user_id) in write and user_id != round_.speaker
