"""The part of the database that coaches one person: ratings, and questions that are held."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.domain.held import Held
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.thermometer import Rating


class Ratings(Protocol):
    """How warm the bringer called each question. Read it for the bringer or the asker alone."""

    async def put(self, round_id: RoundId, question_id: ContributionId, rating: Rating) -> None:
        """Store or change one tap."""

    async def of_round(self, round_id: RoundId) -> Mapping[ContributionId, Rating]:
        """Return every tap of a round; questions that were not rated are absent."""


class HeldQuestions(Protocol):
    """Questions that are not in the room: shown to their own author, to nobody else."""

    async def put(self, held: Held) -> None:
        """Keep a question by (round, author, opening), in place of its earlier wording."""

    async def get(self, round_id: RoundId, author_id: UserId, opening: str) -> Held | None:
        """Return one, or None when it was posted."""

    async def of_person(self, round_id: RoundId, author_id: UserId) -> Sequence[Held]:
        """Return what a person has in this round, the oldest first."""

    async def drop(self, round_id: RoundId, author_id: UserId, opening: str) -> None:
        """Forget it, because it is in the room now."""


class Mirrors(Protocol):
    """Who switched the question mirror off for themselves."""

    async def is_on(self, user_id: UserId) -> bool:
        """Tell whether the mirror speaks to this person; it does unless they said no."""

    async def put(self, user_id: UserId, *, is_on: bool) -> None:
        """Store a person's choice."""
