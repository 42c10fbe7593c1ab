"""What people may see of a meeting: read models without what others keep to themselves."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.circles.views import Faces
from bot.domain.ids import CircleId, MeetingId, ParticipantId, RoleId, UserId
from bot.domain.programme.model import Circle, Meeting
from bot.domain.programme.planned import MeetingStatus
from bot.domain.stand.views import StandView


class Trouble(StrEnum):
    """What went wrong in Discord, for the organiser to mend."""

    UNREACHED = "unreached"
    CHANNEL = "channel"
    RIGHTS = "rights"
    EVENT = "event"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """The announcement of a meeting, who answered it, and later what became of it.

    `places_left` is None without a limit. `role_id` or the name of a circle says whom it is for.
    `is_open` is whether people can check in.
    `agenda` is what came up from the network and is on its agenda.
    """

    meeting_id: MeetingId
    meeting: Meeting
    status: MeetingStatus
    coming: tuple[UserId, ...] = ()
    maybe: int = 0
    waiting: int = 0
    places_left: int | None = None
    role_id: RoleId | None = None
    circle: str = ""
    is_open: bool = False
    agenda: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class CirclesView:
    """Who sits with whom at a meeting, as was published."""

    meeting_id: MeetingId
    meeting: Meeting
    circles: tuple[Circle, ...]
    faces: Faces


@dataclass(frozen=True, slots=True)
class TurnView:
    """That somebody asks to be replaced in leading, for one of their circle or for themselves.

    `bringers` are those in whose rounds they lead. `taken_by` is who leads instead, empty for
    nobody yet. `open` tells whether it can still be taken, `may` whether the reader can.
    """

    meeting_id: MeetingId
    meeting: Meeting
    circle_id: CircleId
    circle: str
    asker_id: ParticipantId
    asker: str
    bringers: tuple[str, ...]
    taken_by: str
    faces: Faces
    open: bool
    may: bool


@dataclass(frozen=True, slots=True)
class ThemeNewsView:
    """That the theme somebody proposed is on the agenda of a meeting, or (`stands`) no longer."""

    meeting_id: MeetingId
    meeting: Meeting
    line: str
    stands: bool


MeetingView = AnnouncementView | TroubleView | CirclesView | TurnView | ThemeNewsView | StandView
