"""The part of the database that keeps questions between meetings, and who was asked what."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.case import Theme
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, UserId
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.delivery import Delivery, DeliveryId
from bot.domain.prompts.person import Wish
from bot.domain.prompts.rhythm import Rhythm


class Prompts(Protocol):
    """Questions of a server's own, and the rhythm and the themes of a programme."""

    async def put_own(
        self, guild_id: GuildId, prompts: Sequence[Prompt], added_by: UserId, now: datetime
    ) -> None:
        """Keep questions for a server, in place of earlier ones of its own with the same id."""

    async def own(self, guild_id: GuildId) -> Sequence[Prompt]:
        """Return the questions that a server added, by id."""

    async def put_rhythm(self, rhythm: Rhythm) -> None:
        """Store the rhythm of a programme, in place of an earlier one."""

    async def rhythm(self, programme_id: ProgrammeId) -> Rhythm | None:
        """Return the rhythm of a programme, or None."""

    async def put_theme(self, meeting_id: MeetingId, theme: Theme | None) -> None:
        """Keep what a meeting is about; None forgets it."""

    async def themes(self, programme_id: ProgrammeId) -> Mapping[MeetingId, Theme]:
        """Return what the meetings of a programme are about, as far as that was said."""


class Deliveries(Protocol):
    """Questions to people, without a word of what they answered."""

    async def put(self, delivery: Delivery) -> None:
        """Store a question by its id, in place of what it was; to whom it is stays."""

    async def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """Return a question to somebody, or None."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Delivery]:
        """Return every question of a programme, the oldest first."""

    async def of_person(self, programme_id: ProgrammeId, user_id: UserId) -> Sequence[Delivery]:
        """Return every question to one person in a programme, the oldest first."""

    async def put_wish(self, wish: Wish) -> None:
        """Keep how often a person wants to be asked, in place of what they wanted."""

    async def wish(self, programme_id: ProgrammeId, user_id: UserId) -> Wish:
        """Return how often a person wants to be asked: at every occasion, when they never said."""

    async def wishes(self, programme_id: ProgrammeId) -> Sequence[Wish]:
        """Return what people of a programme want, as far as anything is known."""

    async def note_shown(
        self, guild_id: GuildId, user_id: UserId, prompt_id: str, now: datetime
    ) -> None:
        """Keep that a person is shown a question."""

    async def shown(self, guild_id: GuildId, user_id: UserId) -> Mapping[str, datetime]:
        """Return when a person was last shown which question of a server."""
