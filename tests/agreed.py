"""People who agreed long ago to what holds where they write; the question has tests of its own."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.domain.agreement import EDITION, Acceptance, OwnLines, Scope
from bot.domain.ids import CircleId, GuildId, UserId
from bot.ports import Transaction

LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


async def all_agreed(
    tx: Transaction, guild_id: GuildId, people: Iterable[UserId], circle_id: CircleId | None = None
) -> None:
    """Keep that these people agreed, among each other, to what holds now."""
    known = frozenset(people)
    scope, revision = Scope(guild_id, circle_id), OwnLines().revision
    for user_id in known:
        await tx.agreements.accept(Acceptance(scope, user_id, EDITION, revision, known, LONG_AGO))
