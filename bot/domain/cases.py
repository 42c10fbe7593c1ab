"""Which case a circle takes up: the bids, and the secret votes on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import NotNow
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Primitive
from bot.domain.round import Round


@dataclass(frozen=True, slots=True)
class Bid:
    """One offered case; `last_brought` is when its author last brought one, None for never."""

    id: ContributionId
    author_id: UserId
    last_brought: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cases:
    """What the choice of a case rests on: the bids in order of arrival, and the secret votes."""

    bids: Sequence[Bid] = ()
    votes: Mapping[ContributionId, int] | None = None


def choose(cases: Cases) -> Bid:
    """Return the chosen case: most votes, then who brought one longest ago, then who was first.

    Raises ``NotNow`` when nobody offered a case.
    """
    if not cases.bids:
        raise NotNow("error-no-bids")
    votes = cases.votes or {}

    def rank(bid: Bid) -> tuple[int, float]:
        never = float("-inf")
        brought = bid.last_brought.timestamp() if bid.last_brought else never
        return -votes.get(bid.id, 0), brought

    return min(cases.bids, key=rank)


def chooses_next(round_: Round, target: int) -> bool:
    """Tell whether the step at `target` is one in which a case is chosen."""
    return target < len(round_.script) and round_.script[target].primitive is Primitive.CHOOSE


def is_only_a_vote(round_: Round, pitching: int, choosing: int) -> bool:
    """Tell whether nothing is lost by not choosing from a single case.

    A method that only has a choosing step of its own, after our pitching, does more in it.
    """
    return round_.script[pitching].prelude == round_.script[choosing].prelude
