"""What people may see of a session: read models of what is sent about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChannelId, MeetingId, RoleId, UserId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus
from bot.domain.sessions.session import Answer, Place


@dataclass(frozen=True, slots=True)
class Changed:
    """A field of a meeting that became something else; a moment as ISO 8601, aware UTC."""

    field: str
    before: str
    after: str


class OfferFate(StrEnum):
    """What became of a place that was offered to somebody."""

    OPEN = "open"
    TAKEN = "taken"
    GIVEN_BACK = "given_back"
    PASSED = "passed"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ThreadView:
    """The first message in the thread of a session."""

    meeting_id: MeetingId
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class SessionReminderView:
    """A reminder in the thread (`person_id` is None) or to one person.

    `coming` are those who have a place, `named` those of them who are notified. `is_late` says
    that the bot was away at the moment it was meant for.
    """

    meeting_id: MeetingId
    meeting: Meeting
    coming: tuple[UserId, ...]
    named: tuple[UserId, ...]
    is_late: bool
    person_id: UserId | None = None
    thread_id: ChannelId | None = None


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What was changed in a session, or that it was called off, for those it touches."""

    meeting_id: MeetingId
    meeting: Meeting
    is_off: bool
    changes: tuple[Changed, ...]
    named: tuple[UserId, ...]
    person_id: UserId | None = None


@dataclass(frozen=True, slots=True)
class OfferView:
    """The offer of a place that came free, to one person; `in_thread` when they take no messages.

    `until` is until when it is kept for them.
    """

    meeting_id: MeetingId
    meeting: Meeting
    person_id: UserId
    until: datetime
    fate: OfferFate
    in_thread: bool = False


@dataclass(frozen=True, slots=True)
class NudgeView:
    """The one question to who is invited and undecided: by name in the thread, or to one."""

    meeting_id: MeetingId
    meeting: Meeting
    people: tuple[UserId, ...]
    places_left: int | None
    person_id: UserId | None = None


@dataclass(frozen=True, slots=True)
class GoNoGoView:
    """The question to the organiser when few are coming to an intervision moment."""

    meeting_id: MeetingId
    meeting: Meeting
    coming: tuple[UserId, ...]
    maybe: tuple[UserId, ...]
    least: int
    status: MeetingStatus


@dataclass(frozen=True, slots=True)
class MySession:
    """A line in a list of sessions: when it is, how it stands, and what the reader answered."""

    meeting_id: MeetingId
    meeting: Meeting
    status: MeetingStatus
    announce_at: datetime | None
    answer: Answer | None
    place: Place | None
    coming: int


@dataclass(frozen=True, slots=True)
class SessionStatusView:
    """How a session stands; of who answered what only the organiser reads more than who comes."""

    meeting_id: MeetingId
    meeting: Meeting
    status: MeetingStatus
    coming: tuple[UserId, ...]
    announce_at: datetime | None = None
    announce_id: ChannelId | None = None
    thread_id: ChannelId | None = None
    places_left: int | None = None
    role_id: RoleId | None = None
    circle: str = ""
    answer: Answer | None = None
    place: Place | None = None
    offer_until: datetime | None = None
    leads: bool = False
    maybe: tuple[UserId, ...] = ()
    not_coming: tuple[UserId, ...] = ()
    line: tuple[UserId, ...] = ()
    offered: tuple[UserId, ...] = ()
    undecided: tuple[UserId, ...] = ()


SessionView = ThreadView | SessionReminderView | ChangeView | OfferView | NudgeView | GoNoGoView
