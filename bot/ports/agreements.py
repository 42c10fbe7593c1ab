"""The part of the database that keeps who agreed to what, and what a circle added to it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.agreement import Acceptance, OwnLines, Scope
from bot.domain.ids import GuildId, UserId


class Agreements(Protocol):
    """Versions of what holds in a circle or on a server, and people's own word on each."""

    async def stand(self, scope: Scope, user_id: UserId) -> tuple[OwnLines, Acceptance | None]:
        """Return the lines that hold now, and what a person agreed to last."""

    async def accept(self, acceptance: Acceptance) -> None:
        """Keep that a person agreed; the same version again takes the place of the earlier."""

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[Acceptance]:
        """Return all that a person agreed to on a server, newest first."""

    async def write(self, scope: Scope, own: OwnLines, author_id: UserId, now: datetime) -> None:
        """Keep another version of the lines of a circle; the earlier ones stay."""
