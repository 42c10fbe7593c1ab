"""The part of the database that keeps the stands of meetings, and what people said at them."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.stand.model import Own, Stand


class Stands(Protocol):
    """Stands with what was counted, and beside them what each person said, for that person alone.

    No row knows when somebody said something, and nothing that is counted knows of whom it is.
    """

    async def put(self, stand: Stand) -> None:
        """Store the stand of a meeting, in place of what it was."""

    async def get(self, meeting_id: MeetingId) -> Stand | None:
        """Return the stand of a meeting, or None."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Stand]:
        """Return the stands of a programme, in the order of their meetings."""

    async def put_picture(self, meeting_id: MeetingId, picture: bytes) -> None:
        """Keep the picture of what was counted, for a stand that is there."""

    async def picture(self, meeting_id: MeetingId) -> bytes | None:
        """Return the picture that was kept, or None."""

    async def put_own(self, own: Own) -> None:
        """Store what a person said at a stand, in place of what they said before."""

    async def drop_own(self, meeting_id: MeetingId, user_id: UserId) -> None:
        """Forget what a person said at a stand."""

    async def own(self, meeting_id: MeetingId, user_id: UserId) -> Own | None:
        """Return what a person said at a stand, or None."""

    async def owns(self, meeting_id: MeetingId) -> Sequence[Own]:
        """Return what all said at a stand, sorted by user id so that the order tells nothing."""

    async def owns_of(self, programme_id: ProgrammeId, user_id: UserId) -> Sequence[Own]:
        """Return what a person said at the stands of a programme, in the order of the meetings."""

    async def took(self, meeting_id: MeetingId) -> int:
        """Return how many people took part in a stand."""
