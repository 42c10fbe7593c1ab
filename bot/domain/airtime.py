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
    """One person's part: contributions, words, turns passed or taken where people take turns.

    `share` is of the words of all who think along (0 to 100), and 0 for the bringer: who tells
    the case would make everybody else's part look small. Where people bring in turn, what they give
    in their own turn is not counted, for the same reason.
    """

    user_id: UserId
    contributions: int
    words: int
    passed: int
    share: int
    turns: int = 0

    @property
    def silent(self) -> bool:
        """Whether nothing came from this person yet, as far as we know."""
        return not self.contributions and not self.turns


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
    shown = [
        one
        for one in given
        if one.kind in COUNTED and is_visible(round_, one) and not _in_own_turn(round_, one)
    ]
    bringer = None if round_.laps else round_.bringer_id
    total = sum(words_in(one.text) for one in shown if one.author_id != bringer)

    def part(user_id: UserId) -> Airtime:
        own = [one for one in shown if one.author_id == user_id]
        words = sum(words_in(one.text) for one in own)
        mine = [turn for turn in round_.turns if turn.user_id == user_id]
        shares = bool(total) and user_id != bringer
        return Airtime(
            user_id,
            len(own),
            words,
            sum(turn.passed for turn in mine),
            round(100 * words / total) if shares else 0,
            sum(not turn.passed and round_.takes_turns(turn.index) for turn in mine),
        )

    everybody = (*round_.participants, *round_.adders)
    return AirtimeView(round_.id, bringer, tuple(map(part, everybody)))


def _in_own_turn(round_: Round, one: Contribution) -> bool:
    """Tell whether somebody told of their own case, where people bring in turn."""
    return bool(round_.laps) and one.author_id == round_.bringer_at(one.index)
