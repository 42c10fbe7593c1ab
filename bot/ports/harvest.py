"""The part of the database that keeps what was lifted, and when it was reported on."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.domain.harvest.gate import Surroundings
from bot.domain.harvest.item import ItemId, LiftedItem
from bot.domain.harvest.report import ReportRecord
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, RoundId, UserId


class Harvest(Protocol):
    """Lifted items with their keys. Texts are searched by who reads them, never in a statement."""

    async def put(self, item: LiftedItem) -> None:
        """Store an item by its id, in place of what it was; author, place and source stay."""

    async def get(self, item_id: ItemId) -> LiftedItem | None:
        """Return an item, locked for the rest of a write transaction; or None."""

    async def of_author(self, guild_id: GuildId, author_id: UserId) -> Sequence[LiftedItem]:
        """Return all that a person offered on a server, oldest first."""

    async def of_holder(self, guild_id: GuildId, holder_id: UserId) -> Sequence[LiftedItem]:
        """Return all to which a person holds a key, oldest first."""

    async def of_round(self, round_id: RoundId) -> Sequence[LiftedItem]:
        """Return all that was taken from a round, oldest first."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[LiftedItem]:
        """Return all of a programme, in every state, oldest first."""

    async def out_on(self, guild_id: GuildId) -> Sequence[LiftedItem]:
        """Return all that is out on a server, oldest first; not everybody may read all of it."""

    async def around(self, guild_id: GuildId, user_id: UserId) -> Surroundings:
        """Return where a person sits and travels along on a server."""

    async def choose(self, meeting_id: MeetingId, item_ids: Collection[ItemId]) -> None:
        """Make these the items that the recap of a meeting tells, in place of what they were."""

    async def chosen(self, meeting_id: MeetingId) -> Sequence[LiftedItem]:
        """Return the items chosen for the recap of a meeting, in every state, oldest first."""

    async def record(self, report: ReportRecord) -> None:
        """Keep that a report was made."""

    async def reports(self, programme_id: ProgrammeId) -> Sequence[ReportRecord]:
        """Return the reports that were made of a programme, newest first."""
