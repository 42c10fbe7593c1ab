"""The part of the database that keeps programmes, meetings, who travels along, and circles."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import (
    ChannelId,
    CircleId,
    GuildId,
    MeetingId,
    ParticipantId,
    ProgrammeId,
    RoundId,
    UserId,
)
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import (
    HomeCircle,
    PlannedMeeting,
    ProgrammeHead,
    RoundHome,
    Traveller,
)


class Programmes(Protocol):
    """Programmes of servers, without their meetings and people."""

    async def add(self, programme: ProgrammeHead) -> None:
        """Store a new programme. Its key is new on its server."""

    async def get(self, programme_id: ProgrammeId) -> ProgrammeHead | None:
        """Return a programme, locked for the rest of a write transaction; or None."""

    async def by_key(self, guild_id: GuildId, key: str) -> ProgrammeHead | None:
        """Return the programme of a server that has this key, locked as in `get`; or None."""

    async def of_guild(self, guild_id: GuildId, limit: int = 25) -> Sequence[ProgrammeHead]:
        """Return the programmes of a server, newest first."""

    async def save(self, before: ProgrammeHead, after: ProgrammeHead) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one.

        The stored version becomes `before.version` + 1. The key, the server and when it was made
        stay as they are.
        """


class Meetings(Protocol):
    """Meetings of programmes, with where each stands in Discord."""

    async def add(self, planned: PlannedMeeting) -> None:
        """Store a new meeting. Its key is new in its programme."""

    async def get(self, meeting_id: MeetingId) -> PlannedMeeting | None:
        """Return a meeting, locked for the rest of a write transaction; or None."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[PlannedMeeting]:
        """Return the meetings of a programme, earliest first."""

    async def upcoming(
        self, guild_id: GuildId, now: datetime, limit: int = 25
    ) -> Sequence[PlannedMeeting]:
        """Return a server's meetings that are not over yet nor cancelled, earliest first."""

    async def invited_to(self, now: datetime, limit: int = 50) -> Sequence[PlannedMeeting]:
        """Return announced meetings of all servers that did not begin yet, earliest first."""

    async def at_channel(self, channel_id: ChannelId) -> PlannedMeeting | None:
        """Return the meeting whose thread this is, or None."""

    async def save(self, before: PlannedMeeting, after: PlannedMeeting) -> None:
        """Store what differs, as ``Programmes.save`` does. Raises ``Conflict``."""

    async def drop(self, meeting_id: MeetingId) -> None:
        """Forget a meeting with all that belongs to it, as if it had never been planned."""


class Travellers(Protocol):
    """Who travels along. Whom somebody would rather not sit with is read here and nowhere shown."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Traveller]:
        """Return the participants of a programme, in the order in which they were put."""

    async def get(self, participant_id: ParticipantId) -> Traveller | None:
        """Return one participant, or None."""

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[Traveller]:
        """Return who a person is in each programme of a server."""

    async def put(self, travellers: Sequence[Traveller]) -> None:
        """Store participants of one programme by their ids, in place of what they were.

        The keys they name of others and of meetings must be in the programme by then; one that is
        not is left out. Those who are new come after the others.
        """

    async def link(self, participant_id: ParticipantId, user_id: UserId | None) -> None:
        """Note who a participant is on Discord; None forgets it."""

    async def drop(self, participant_ids: Sequence[ParticipantId]) -> None:
        """Forget participants, and every wish and tie about them."""


class Circles(Protocol):
    """Circles of a server, who sits in them at which meeting, and the rounds held in them."""

    async def add(self, circle: HomeCircle) -> None:
        """Store a new circle, with its people."""

    async def get(self, circle_id: CircleId) -> HomeCircle | None:
        """Return a circle, or None."""

    async def of_guild(self, guild_id: GuildId, limit: int = 25) -> Sequence[HomeCircle]:
        """Return the circles of a server, by name."""

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[HomeCircle]:
        """Return the circles of a programme, by name."""

    async def seat(self, circle: HomeCircle) -> None:
        """Make the people of a circle those it names, in place of who they were."""

    async def rename(self, circle_id: CircleId, name: str) -> None:
        """Call a circle something else."""

    async def drop(self, circle_id: CircleId) -> None:
        """Forget a circle; the rounds held in it stay."""

    async def composed(self, meeting_id: MeetingId) -> Sequence[Circle]:
        """Return the circles of a meeting, in the order in which they were composed."""

    async def compose(
        self, meeting_id: MeetingId, circles: Sequence[tuple[CircleId, Circle]]
    ) -> None:
        """Make these the circles of a meeting, in place of what they were.

        Keys that are no participants of the meeting's programme are left out.
        """

    async def members(self, circle_id: CircleId, meeting_id: MeetingId) -> Sequence[UserId]:
        """Return who sits in a circle at a meeting, as far as they said who they are."""

    async def house(self, home: RoundHome) -> None:
        """Note in which circle a round is held, and at which meeting."""

    async def home_of(self, round_id: RoundId) -> RoundHome | None:
        """Return where a round is held, or None when it is of no circle."""

    async def rounds_of(self, circle_id: CircleId) -> Sequence[RoundId]:
        """Return the rounds held in a circle, oldest first."""

    async def rounds_at(self, meeting_id: MeetingId) -> Sequence[RoundId]:
        """Return the rounds held at a meeting, oldest first."""
