"""Secret votes on bids: who voted is known, what they chose is only counted."""

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, func, select

from bot.domain.ids import ContributionId, RoundId, UserId
from db.session import Session
from db.statements import upsert
from db.tables import votes

_ROUND = votes.c.round_id == bindparam("round_id")
_CAST = upsert(votes, [votes.c.round_id, votes.c.voter_id], replace=[votes.c.bid_id])
_TALLY = select(votes.c.bid_id, func.count()).where(_ROUND).group_by(votes.c.bid_id)
_VOTERS = select(votes.c.voter_id).where(_ROUND).order_by(votes.c.voter_id)


class SqlVotes:
    """Votes in a table; see ``bot.ports.Votes``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def cast(self, round_id: RoundId, voter_id: UserId, bid: ContributionId) -> None:
        """Store or change a vote."""
        self._session.later(_CAST, [{"round_id": round_id, "voter_id": voter_id, "bid_id": bid}])

    async def tally(self, round_id: RoundId) -> Mapping[ContributionId, int]:
        """Return the number of votes per bid; bids without votes are absent."""
        rows = await self._session.fetch(_TALLY, round_id=round_id)
        return {bid: count for bid, count in rows}  # noqa: C416 - says what is counted

    async def voters(self, round_id: RoundId) -> Sequence[UserId]:
        """Return who has voted, sorted by user id so that the order tells nothing."""
        rows = await self._session.fetch(_VOTERS, round_id=round_id)
        return [voter_id for (voter_id,) in rows]
