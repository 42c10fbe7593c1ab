"""A programme as it stands on a server: what is stored beside the data of its file."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.ids import (
    ChannelId,
    CircleId,
    EventId,
    GuildId,
    MeetingId,
    ParticipantId,
    ProgrammeId,
    RoleId,
    RoundId,
    UserId,
)
from bot.domain.language import Language
from bot.domain.programme.model import Meeting, Participant

TimerLabel = NewType("TimerLabel", str)
"""What a timer of a meeting is for, such as ``remind:1440:2``: a head, and what it needs to know.

A meeting has at most one timer of each label, and as many labels as it needs.
"""


_CHANNEL = re.compile(r"<#(\d{1,20})>")


class MeetingStatus(StrEnum):
    """How far a meeting is. CHANGED was announced and is no longer what it was then."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class ProgrammeHead:
    """A programme without its meetings and people. `organiser_id` hears what goes wrong.

    `key` names it within its server. `zone` is the IANA name of where its times are read.
    """

    id: ProgrammeId
    guild_id: GuildId
    key: str
    title: str
    language: Language
    zone: str
    organiser_id: UserId
    created_at: datetime
    about: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting on a server. Every change is a function that returns a new one.

    `announce_id` is the channel of its announcement, `thread_id` the thread on that (or the channel
    itself, once a thread there was deleted) and `event_id` the scheduled event in Discord; each is
    None until it is there. `sequence` counts the changes that calendars must
    hear of (RFC 5545, 3.8.7.4). Only who has `role_id`, or sits in `circle_id`, is asked, where
    one is set. `version` counts every change, so that two at once do not both win.
    """

    id: MeetingId
    programme: ProgrammeHead
    meeting: Meeting
    status: MeetingStatus = MeetingStatus.PLANNED
    announce_id: ChannelId | None = None
    thread_id: ChannelId | None = None
    event_id: EventId | None = None
    sequence: int = 0
    role_id: RoleId | None = None
    circle_id: CircleId | None = None
    version: int = 0

    @property
    def guild_id(self) -> GuildId:
        """The server it is on."""
        return self.programme.guild_id

    @property
    def language(self) -> Language:
        """The language of what everybody reads of it."""
        return self.programme.language

    @property
    def is_public(self) -> bool:
        """Whether it was announced and is still to come."""
        return self.status in {MeetingStatus.ANNOUNCED, MeetingStatus.CHANGED}

    @property
    def is_over(self) -> bool:
        """Whether nothing can change any more: it was held or cancelled."""
        return self.status in {MeetingStatus.CANCELLED, MeetingStatus.HELD}


@dataclass(frozen=True, slots=True)
class Traveller:
    """A participant as stored; `participant.user_id` is who they said they are on Discord."""

    id: ParticipantId
    programme_id: ProgrammeId
    participant: Participant


@dataclass(frozen=True, slots=True)
class HomeCircle:
    """A circle of a server. Of a programme, who sits in it may differ per intervision moment.

    `people` are its members where it belongs to no programme; otherwise see ``Composition``.
    """

    id: CircleId
    guild_id: GuildId
    name: str
    created_at: datetime
    programme_id: ProgrammeId | None = None
    people: tuple[UserId, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundHome:
    """The circle a round is held in, and the meeting it is held at."""

    round_id: RoundId
    circle_id: CircleId | None = None
    meeting_id: MeetingId | None = None


def voice_of(meeting: Meeting) -> ChannelId | None:
    """Return the channel a meeting is held in, where its place is a mention of one; or None."""
    mentioned = _CHANNEL.fullmatch(meeting.place.strip())
    return ChannelId(int(mentioned[1])) if mentioned else None
