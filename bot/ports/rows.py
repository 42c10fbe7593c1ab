"""What is stored besides a round itself, as plain rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain.effects import Surface, TimerKind
from bot.domain.ids import (
    ChannelId,
    GuildId,
    MeetingId,
    MessageId,
    OutboxId,
    ProgrammeId,
    RoleId,
    RoundId,
    UserId,
)
from bot.domain.language import Language
from bot.domain.pace import Region
from bot.domain.programme.planned import TimerLabel

SubjectT = TypeVar("SubjectT")
"""What a row belongs to, by its id: a round, a meeting or a programme."""

KindT = TypeVar("KindT")
DeedT = TypeVar("DeedT")


@dataclass(frozen=True)  # with slots Python 3.11 cannot make one through an alias of its types
class Due(Generic[SubjectT, KindT]):
    """A due moment of a round, meeting or programme, which has at most one of each kind.

    `index` is the step of the round, or the `sequence` of the meeting, that it was set for; -1
    for none in particular. What it counts in a programme is up to who sets it. `attempts` counts
    how often it was claimed before.
    """

    subject: SubjectT
    kind: KindT
    index: int
    due_at: datetime
    attempts: int = 0


class Deed(StrEnum):
    """What an outbox row of a round asks for."""

    SHOW = "show"
    OPEN_ROOM = "open_room"
    SET_RIGHTS = "set_rights"


class MeetingDeed(StrEnum):
    """What an outbox row of a meeting asks for."""

    SHOW = "show"
    SYNC_EVENT = "sync_event"


class ProgrammeDeed(StrEnum):
    """What an outbox row of a programme asks for."""

    SHOW = "show"


@dataclass(frozen=True)  # with slots Python 3.11 cannot make one through an alias of its types
class Task(Generic[SubjectT, DeedT]):
    """One row of an outbox. Rows of one round or meeting are done in order of id.

    Those of a programme are in order for each person, and nobody waits for another.

    It carries no text: what is shown is read from the database when it is delivered.
    """

    id: OutboxId
    subject: SubjectT
    deed: DeedT
    surface: Surface | None
    created_at: datetime
    attempts: int = 0


Timer = Due[RoundId, TimerKind]
Errand = Task[RoundId, Deed]
MeetingTimer = Due[MeetingId, TimerLabel]
MeetingErrand = Task[MeetingId, MeetingDeed]
ProgrammeTimer = Due[ProgrammeId, TimerLabel]
ProgrammeErrand = Task[ProgrammeId, ProgrammeDeed]


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a surface stands in Discord. `digest` identifies what it shows, to skip no-ops."""

    surface: Surface
    channel_id: ChannelId
    message_id: MessageId
    digest: str


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a server chose. A None is a thing nobody has chosen yet."""

    guild_id: GuildId
    language: Language
    zone: str
    announce_id: ChannelId | None = None
    category_id: ChannelId | None = None
    facilitator_role_id: RoleId | None = None


@dataclass(frozen=True, slots=True)
class GuildDays:
    """What a server said about its free days.

    `region` is that of the school holidays; `days` maps a day to whether it is free, which wins
    over the calendar of the country.
    """

    guild_id: GuildId
    region: Region = Region.MIDDEN
    days: Mapping[date, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """A line in a list of rounds."""

    id: RoundId
    title: str
    method_id: str
    status: str
    facilitator_id: UserId
