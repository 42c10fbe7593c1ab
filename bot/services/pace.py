"""What a written round waits for, gathered from the database."""

from datetime import datetime

from bot.domain import speech
from bot.domain.method import Primitive, Role
from bot.domain.play import Cases
from bot.domain.round import Round
from bot.domain.written import Facts
from bot.ports import Transaction
from bot.services.cases import cases_of
from bot.services.room_views import answers_owed, gate_open, open_questions_in

_CHOOSES = frozenset({Primitive.PITCH, Primitive.CHOOSE})


async def facts_of(tx: Transaction, round_: Round, now: datetime) -> Facts:
    """Return what a timer of a written round must know besides the round."""
    step = round_.step
    cases = await cases_of(tx, round_) if step and step.primitive in _CHOOSES else Cases()
    offered = frozenset(bid.author_id for bid in cases.bids)
    return Facts(now, cases, await is_owed(tx, round_), offered)


async def is_owed(tx: Transaction, round_: Round) -> bool:
    """Tell whether the step waits for the bringer: an answer, or a text that must come first."""
    step, index = round_.step, round_.index
    if step is None or round_.brings_now is None:
        return False
    answers = speech.may_talk(Role.BRINGER, step, revealed=round_.is_revealed(index))
    if answers and await open_questions_in(tx, round_, step, index):
        return True
    if await answers_owed(tx, round_):
        return True
    return not await gate_open(tx, round_, step, index)
