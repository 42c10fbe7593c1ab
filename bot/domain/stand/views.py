"""What people may see of a stand: never who said what, and one's own only by oneself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.ids import MeetingId
from bot.domain.programme.model import Meeting
from bot.domain.stand.counting import Part, Question
from bot.domain.stand.model import Lines, Marks, Own
from bot.domain.stand.trend import Direction


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of all at a moment, or of a circle by its name, and where it goes."""

    part: Part
    trend: Mapping[Question, Direction]
    circle: str = ""


@dataclass(frozen=True, slots=True)
class StandView:
    """The stand in the thread of its meeting: how many took part, and later what is told.

    `picture` is what is told as a PNG, where somebody had it put there.
    """

    meeting_id: MeetingId
    meeting: Meeting
    took: int
    people: int
    closes_at: datetime
    told: Told | None = None
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the year for one reader: what is told of their group, and their own marks."""

    meeting: Meeting
    part: Part | None
    own: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnView:
    """What a person said at a stand, for that person; `lines` as they stand in their journal."""

    meeting_id: MeetingId
    meeting: Meeting
    own: Own
    lines: Lines
    is_open: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """A stand for one reader: what is told of all and of their circle, or of every circle.

    `zone` is the IANA name of where its days are read. `moments` are those of the group that `own`
    is held against: the reader's circle (`against`) where it may be told, and all otherwise.
    `leads` tells whether they may open and close.
    """

    meeting_id: MeetingId
    meeting: Meeting
    zone: str
    took: int
    people: int
    is_open: bool
    groups: tuple[Told, ...]
    moments: tuple[Moment, ...]
    own: Own
    against: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class StandOf:
    """A stand for who leads a circle, beside what else is known of it.

    `whole` and `circle` are None as long as the stand is open; of a circle also when the counts
    of all would otherwise betray somebody in it, see ``bot.domain.stand.counting``.
    """

    meeting_id: MeetingId
    meeting: Meeting
    is_open: bool
    whole: Told | None
    circle: Told | None
