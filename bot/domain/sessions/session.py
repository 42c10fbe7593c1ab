"""One session: its state, and the questions one can ask of it without changing it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChannelId, CircleId, GuildId, MeetingId, RoleId, UserId
from bot.domain.programme.model import Meeting
from bot.domain.working_days import Calendar


class Status(StrEnum):
    """Where a session is in its life."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    OVER = "over"


class Answer(StrEnum):
    """What a person said to the invitation."""

    COMING = "coming"
    MAYBE = "maybe"
    NOT_COMING = "not_coming"


class Place(StrEnum):
    """What a person has: a place, a spot in the line, a place that is offered, or nothing."""

    SEAT = "seat"
    LINE = "line"
    OFFERED = "offered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rsvp:
    """One person's answer. `since` is when their place (or spot in the line) began.

    `offer_until` is until when an offered place is kept for them, None otherwise.
    """

    user_id: UserId
    answer: Answer
    place: Place
    since: datetime
    offer_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting as people are invited to it. Every change is a function that returns a new one.

    `role_id` or `circle_id` limits who may come. `sequence` counts the changes a calendar must hear
    of (RFC 5545, SEQUENCE). `calendar` holds the free days of the server; it is not part of the
    session and goes along with every act on it.
    """

    id: MeetingId
    guild_id: GuildId
    organiser_id: UserId
    meeting: Meeting
    status: Status = Status.PLANNED
    announce_id: ChannelId | None = None
    announce_at: datetime | None = None
    role_id: RoleId | None = None
    circle_id: CircleId | None = None
    sequence: int = 0
    rsvps: tuple[Rsvp, ...] = ()
    version: int = 0
    calendar: Calendar = field(default_factory=Calendar, compare=False, repr=False)

    def rsvp_of(self, user_id: UserId) -> Rsvp | None:
        """Return what a person answered, or None."""
        return next((one for one in self.rsvps if one.user_id == user_id), None)

    def with_place(self, *places: Place) -> tuple[UserId, ...]:
        """Return who has one of these places, longest first."""
        found = [one for one in self.rsvps if one.place in places]
        return tuple(one.user_id for one in sorted(found, key=lambda one: one.since))

    def who_said(self, answer: Answer) -> tuple[UserId, ...]:
        """Return who gave this answer, longest first."""
        found = [one for one in self.rsvps if one.answer is answer]
        return tuple(one.user_id for one in sorted(found, key=lambda one: one.since))

    @property
    def seats(self) -> tuple[UserId, ...]:
        """Who has a place, in the order they took it."""
        return self.with_place(Place.SEAT)

    @property
    def line(self) -> tuple[UserId, ...]:
        """Who waits for a place, the first in line first."""
        return self.with_place(Place.LINE)

    @property
    def taken(self) -> int:
        """How many places are taken or kept for somebody."""
        return len(self.with_place(Place.SEAT, Place.OFFERED))

    @property
    def places_left(self) -> int | None:
        """How many places are free, never below zero; None where there is no limit."""
        if self.meeting.capacity is None:
            return None
        return max(0, self.meeting.capacity - self.taken)

    @property
    def has_room(self) -> bool:
        """Whether another person could come."""
        return self.places_left is None or self.places_left > 0
