"""The part of the database that keeps what people write for themselves: only its owner reads it."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.journal.entry import EntryId, JournalEntry
from bot.domain.learning.question import LearningQuestion, LivingQuestion, QuestionId


class Journal(Protocol):
    """Entries of journals. No method here gives anybody an entry of somebody else."""

    async def put(self, entry: JournalEntry) -> None:
        """Store an entry by its id, in place of what it was. Whose it is was asked before.

        Owner, server, source, question and first moment stay as they were.
        """

    async def get(self, entry_id: EntryId, user_id: UserId) -> JournalEntry | None:
        """Return a person's own entry, or None: that of another is not there."""

    async def owner_of(self, entry_id: EntryId) -> UserId | None:
        """Return whose entry it is, or None where there is none; only to refuse others."""

    async def of_owner(self, guild_id: GuildId, user_id: UserId) -> Sequence[JournalEntry]:
        """Return a person's own entries on a server, newest first."""

    async def drop(self, entry_id: EntryId, user_id: UserId) -> None:
        """Erase a person's own entry."""


class Learning(Protocol):
    """Learning questions: whole for their owner, for others no more than a theme and a layer."""

    async def put(self, question: LearningQuestion) -> None:
        """Store a question with its versions, in place of what it was. Whose was asked before."""

    async def get(self, question_id: QuestionId, owner_id: UserId) -> LearningQuestion | None:
        """Return a person's own question, or None: that of another is not there."""

    async def owner_of(self, question_id: QuestionId) -> UserId | None:
        """Return whose question it is, or None where there is none; only to refuse others."""

    async def of_owner(self, guild_id: GuildId, owner_id: UserId) -> Sequence[LearningQuestion]:
        """Return a person's own questions on a server, the oldest first."""

    async def drop(self, question_id: QuestionId, owner_id: UserId) -> None:
        """Erase a person's own question with its versions."""

    async def living(self, programme_id: ProgrammeId) -> Sequence[LivingQuestion]:
        """Return the open questions of a programme without their words, the oldest first."""
