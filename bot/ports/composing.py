"""The part of the database that keeps circles not yet published, and turns that are asked for."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.circles.draft import CircleDraft
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId
from bot.domain.rota import TurnRequest


class CircleDrafts(Protocol):
    """Circles that were made and not published: one draft for each programme."""

    async def put(self, draft: CircleDraft) -> None:
        """Keep a draft, in place of an earlier one of the programme."""

    async def get(self, programme_id: ProgrammeId) -> CircleDraft | None:
        """Return the draft of a programme, without who or what has left it; or None."""

    async def drop(self, programme_id: ProgrammeId) -> None:
        """Forget it."""


class TurnRequests(Protocol):
    """Turns of leading that somebody asked the others of their circle to take."""

    async def put(self, request: TurnRequest) -> None:
        """Keep a request, in place of an earlier one of this person there."""

    async def get(
        self, meeting_id: MeetingId, circle_id: CircleId, asker: ParticipantId
    ) -> TurnRequest | None:
        """Return a request, or None."""

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[TurnRequest]:
        """Return the requests about a meeting, oldest first."""
