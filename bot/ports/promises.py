"""The part of the database that keeps what people set out to do after a round."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.ids import CircleId, GuildId, RoundId, UserId
from bot.domain.promise import Promise, PromiseId


class Promises(Protocol):
    """Promises, which outlive the round they were made in."""

    async def put(self, promise: Promise) -> None:
        """Store a promise by its id, in place of what it was.

        Whose it is, and where and when it was made, stay as they are.
        """

    async def get(self, promise_id: PromiseId) -> Promise | None:
        """Return a promise, or None. Who changes it locks its round, as long as that is there."""

    async def of_round(self, round_id: RoundId) -> Sequence[Promise]:
        """Return what was promised in a round, oldest first."""

    async def of_person(
        self, user_id: UserId, guild_id: GuildId | None = None, limit: int = 100
    ) -> Sequence[Promise]:
        """Return a person's promises, newest first: of every server, or only of one."""

    async def open_in(
        self, circle_ids: Sequence[CircleId], user_ids: Sequence[UserId]
    ) -> Sequence[Promise]:
        """Return what these people promised in these circles and still is open, oldest first."""

    async def hush(self, user_id: UserId, *, quiet: bool) -> None:
        """Note that a person would rather not hear that something lived on, or would again."""

    async def hushed(self, user_ids: Sequence[UserId]) -> frozenset[UserId]:
        """Return who of these would rather not hear it."""
