"""The part of the database that knows what has had its time, and forgets it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.hold import Hold, HoldId
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.retention import Ended, Matter


class Retention(Protocol):
    """Clocks that servers shortened, and the erasing of what has had its time."""

    async def chosen(self, guild_id: GuildId) -> Mapping[Matter, int]:
        """Return the days that a server chose, absent where it chose nothing."""

    async def choose(self, guild_id: GuildId, matter: Matter, days: int) -> None:
        """Keep something for fewer days on a server."""

    async def put_hold(self, hold: Hold) -> None:
        """Store a hold by its id, in place of what it was."""

    async def hold(self, hold_id: HoldId) -> Hold | None:
        """Return a hold, or None."""

    async def holds(self, guild_id: GuildId) -> Sequence[Hold]:
        """Return the holds of a server that nobody ended, the newest first."""

    async def ended(self, limit: int = 2000) -> Sequence[Ended]:
        """Return rounds that ended and are not wholly erased, the longest ago first."""

    async def note_told(self, round_id: RoundId) -> None:
        """Note that the room was told when it goes."""

    async def erase_texts(self, round_id: RoundId, now: datetime) -> Mapping[UserId, int]:
        """Erase all that was written in a round, its title too; return how many texts of whom.

        Who sat in it, which method it followed and when stay. A second time there is nothing left.
        """

    async def note_gone(self, round_id: RoundId, now: datetime) -> None:
        """Note that it is gone from Discord as well."""

    async def forget_drafts(self, before: datetime) -> None:
        """Forget forms that were typed before this and never used, and what was never let go."""

    async def forget_attendance(self, guild_id: GuildId, before: datetime) -> None:
        """Forget who answered and who came, in a server's programmes that ended before this."""

    async def forget_promises(
        self, guild_id: GuildId, before: datetime, made_before: datetime
    ) -> None:
        """Forget what was promised in a server's programmes that ended before a moment.

        Of no programme, what was made before the other.
        """

    async def left(self, guild_id: GuildId, now: datetime) -> None:
        """Note that the bot was taken from a server; the first moment counts."""

    async def came_back(self, guild_id: GuildId) -> None:
        """The bot is on that server again."""

    async def guilds_left(self, before: datetime) -> Sequence[GuildId]:
        """Return the servers that the bot was taken from before this."""

    async def guilds(self) -> Sequence[GuildId]:
        """Return the servers that anything is kept of."""

    async def erase_guild(self, guild_id: GuildId) -> None:
        """Erase everything that is of a server."""
