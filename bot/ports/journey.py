"""The part of the database that keeps what somebody left out of their own travel map."""

from collections.abc import Collection
from typing import Protocol

from bot.domain.ids import ProgrammeId, UserId
from bot.domain.journey.travel_map import Ref


class Journeys(Protocol):
    """What a person left out of their map; everything else is read where it is kept."""

    async def left_out(self, programme_id: ProgrammeId, user_id: UserId) -> frozenset[Ref]:
        """Return what a person left out."""

    async def leave_out(
        self, programme_id: ProgrammeId, user_id: UserId, refs: Collection[Ref]
    ) -> None:
        """Make these what a person leaves out, in place of what it was."""
