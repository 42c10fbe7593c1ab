"""The part of the database that keeps requests, offers and introductions."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.exchange import Entry
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import EntryId, Introduction, IntroductionId


class HelpExchange(Protocol):
    """Requests and offers: read for their author, for matching, and for who was introduced."""

    async def put(self, entry: Entry) -> None:
        """Store an entry by its id, in place of what it was; its author and side stay."""

    async def get(self, entry_id: EntryId) -> Entry | None:
        """Return an entry, or None."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Entry]:
        """Return all entries of a programme, oldest first."""


class Introductions(Protocol):
    """Introductions with what each person answered, which is nobody else's to know."""

    async def put(self, introduction: Introduction) -> None:
        """Store an introduction by its id, in place of what it was."""

    async def get(self, introduction_id: IntroductionId) -> Introduction | None:
        """Return an introduction, or None."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Introduction]:
        """Return all introductions of a programme, oldest first."""
