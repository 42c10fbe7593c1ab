"""How the written words of a round are shared out, for who leads it; talk is not counted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Contribution, Round
from bot.domain.views import is_visible

COUNTED = frozenset(
    {
        Kind.ACCOUNT,
        Kind.QUESTION,
        Kind.ANSWER,
        Kind.ASSOCIATION,
        Kind.REFRAME,
        Kind.REMARK,
        Kind.ADVICE,
        Kind.RESPONSE,
        Kind.TAKEAWAY,
    }
)
"""What people give the circle in a step; no bids, promises, marks or sealed endings."""

_WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")


@dataclass(frozen=True, slots=True)
class Airtime:
    """One person's part: contributions, words, steps passed, and the share of all words (0-100)."""

    user_id: UserId
    contributions: int
    words: int
    passed: int
    share: int


@dataclass(frozen=True, slots=True)
class AirtimeView:
    """Everybody's part, in the order of the seats, for the facilitator alone."""

    round_id: RoundId
    bringer_id: UserId | None
    people: tuple[Airtime, ...]


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def airtime(round_: Round, given: Iterable[Contribution]) -> AirtimeView:
    """Return everybody's part in what the room may read now; what is sealed does not count yet."""
    shown = [one for one in given if one.kind in COUNTED and is_visible(round_, one)]
    total = sum(words_in(one.text) for one in shown)

    def part(user_id: UserId) -> Airtime:
        own = [one for one in shown if one.author_id == user_id]
        words = sum(words_in(one.text) for one in own)
        passed = sum(turn.passed and turn.user_id == user_id for turn in round_.turns)
        return Airtime(user_id, len(own), words, passed, round(100 * words / total) if total else 0)

    return AirtimeView(round_.id, round_.bringer_id, tuple(map(part, round_.participants)))
