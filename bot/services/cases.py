"""What the choice of a case rests on, gathered from the database."""

from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind
from bot.domain.play import Bid, Cases
from bot.domain.round import Contribution, Round
from bot.ports import Transaction

BID_SLOT = "bid"
"""One person has one bid in a round; another replaces it."""


async def bids_of(tx: Transaction, round_: Round) -> tuple[Contribution, ...]:
    """Return the bids of people who still have a seat, in order of arrival."""
    bids = await tx.contributions.of_round(round_.id, kinds=[Kind.BID])
    return tuple(bid for bid in bids if bid.author_id in round_.participants)


async def cases_of(tx: Transaction, round_: Round) -> Cases:
    """Return the bids with when their authors last brought a case, and the secret votes."""
    bids = await bids_of(tx, round_)
    brought = await tx.rounds.last_brought(round_.guild_id, [bid.author_id for bid in bids])
    votes = await tx.votes.tally(round_.id)
    return Cases(
        tuple(Bid(bid.id, bid.author_id, brought.get(bid.author_id)) for bid in bids), votes
    )


async def bid_exists(tx: Transaction, round_: Round, bid_id: ContributionId) -> bool:
    """Tell whether a bid belongs to this round and still stands."""
    return any(bid.id == bid_id for bid in await bids_of(tx, round_))


async def bid_by(tx: Transaction, round_: Round, author_id: UserId | None) -> Contribution | None:
    """Return the bid of who brings the case, or None when nobody does or it was never bid."""
    if author_id is None:
        return None
    bids = await tx.contributions.of_round(round_.id, kinds=[Kind.BID], author_id=author_id)
    return bids[0] if bids else None
