"""The part of the database that keeps what people answered to an invitation."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.session import Rsvp
from bot.domain.sessions.views import Changed


class Rsvps(Protocol):
    """Answers to invitations, and what was changed in a session after they were given."""

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Return what everybody answered, the longest standing first."""

    async def of_person(
        self, user_id: UserId, limit: int = 100
    ) -> Sequence[tuple[MeetingId, Rsvp]]:
        """Return what a person answered, the newest first."""

    async def put(self, meeting_id: MeetingId, answers: Sequence[Rsvp]) -> None:
        """Store answers, in place of what these people answered before.

        The meeting must be locked by ``Meetings.get``: places are counted before they are given.
        """

    async def note_change(
        self, meeting_id: MeetingId, sequence: int, changes: Sequence[Changed]
    ) -> None:
        """Keep what a change made different, to tell it; the same change twice is one."""

    async def changes(self, meeting_id: MeetingId, sequence: int) -> Sequence[Changed]:
        """Return what a change made different, by the names of the fields."""
