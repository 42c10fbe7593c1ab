"""The part of the database that keeps cases people prepare."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.case import CaseId, PreparedCase
from bot.domain.case_views import SharedCase
from bot.domain.ids import GuildId, UserId


class PreparedCases(Protocol):
    """Prepared cases. Every text passes through the person-text column type."""

    async def put(self, case: PreparedCase) -> None:
        """Store a case by its id, in place of what it was. Whose it is was asked before."""

    async def get(self, case_id: CaseId, author_id: UserId) -> PreparedCase | None:
        """Return a person's own case, or None: that of another is not there."""

    async def author_of(self, case_id: CaseId) -> UserId | None:
        """Return whose case it is, or None where there is none; only to refuse others."""

    async def of_person(self, guild_id: GuildId, author_id: UserId) -> Sequence[PreparedCase]:
        """Return a person's own cases on a server, the one changed last first."""

    async def shared(self, guild_id: GuildId, limit: int = 25) -> Sequence[SharedCase]:
        """Return what people shared of their cases on a server, the newest first."""

    async def drop(self, case_id: CaseId, author_id: UserId) -> None:
        """Erase a person's own case."""
