"""The part of the database that keeps what people propose for the next meeting."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.theme import Proposal, ProposalId


class Themes(Protocol):
    """Proposals of themes, and who tapped which: read for the person themselves, or counted."""

    async def put(self, proposal: Proposal) -> None:
        """Store a proposal by its id, in place of what it was; another author is refused."""

    async def get(self, proposal_id: ProposalId) -> Proposal | None:
        """Return a proposal, or None."""

    async def drop(self, proposal_id: ProposalId) -> None:
        """Forget a proposal, with the taps on it."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Proposal]:
        """Return all proposals of a programme, oldest first."""

    async def on_agenda(self, meeting_id: MeetingId) -> Sequence[Proposal]:
        """Return what is on the agenda of a meeting, oldest first."""

    async def tap(
        self, voter_id: UserId, among: Collection[ProposalId], chosen: Collection[ProposalId]
    ) -> None:
        """Make these the taps of a person among some proposals; others stay as they are."""

    async def taps_of(self, programme_id: ProgrammeId, voter_id: UserId) -> frozenset[ProposalId]:
        """Return what a person tapped of a programme."""

    async def tally(self, programme_id: ProgrammeId) -> Mapping[ProposalId, int]:
        """Return how often each proposal was tapped; those without taps are absent."""

    async def voters(self, programme_id: ProgrammeId) -> int:
        """Return how many people tapped one of the proposals that wait for an answer."""
