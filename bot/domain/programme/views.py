"""What people may see of a meeting: read models without what others keep to themselves."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus


class Trouble(StrEnum):
    """What went wrong in Discord, for the organiser to mend."""

    UNREACHED = "unreached"
    CHANNEL = "channel"
    RIGHTS = "rights"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """The announcement of a meeting, and later what became of it."""

    meeting_id: MeetingId
    meeting: Meeting
    status: MeetingStatus


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What the organiser should know of; `about_id` is whom it is about, where it is a person."""

    meeting_id: MeetingId
    title: str
    trouble: Trouble
    about_id: UserId | None = None


@dataclass(frozen=True, slots=True)
class EventText:
    """What the scheduled event of a meeting says, in the language of its programme."""

    name: str
    location: str
    about: str


MeetingView = AnnouncementView | TroubleView
