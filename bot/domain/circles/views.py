"""What people may see of circles: read models in which nobody's private wish can be found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.circles.draft import Wanted
from bot.domain.circles.report import MomentFacts, Report, Rule
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId, UserId
from bot.domain.programme.model import Circle, Composition, Meeting


@dataclass(frozen=True, slots=True)
class Face:
    """A participant as others may see them: a name, and who they are on Discord if they said so."""

    name: str
    user_id: UserId | None = None


Faces = Mapping[str, Face]
"""By the key of the participant."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An intervision moment with its circles; `number` counts the moments of the year from 1."""

    id: MeetingId
    meeting: Meeting
    number: int
    composition: Composition
    facts: MomentFacts


@dataclass(frozen=True, slots=True)
class TableView:
    """A draft of circles, for who leads: the moments still to come, and what they give and cost.

    `wishes_kept` is all there is to know of private wishes. `mark` names this very draft.
    """

    programme_id: ProgrammeId
    title: str
    wanted: Wanted
    moments: tuple[Moment, ...]
    report: Report
    wishes_kept: bool
    faces: Faces
    mark: str


@dataclass(frozen=True, slots=True)
class SwapView:
    """A swap by hand that was not kept yet: what it does to the whole."""

    moment: Moment
    one: tuple[ParticipantId, str]
    other: tuple[ParticipantId, str]
    before: Report
    after: Report
    faces: Faces


@dataclass(frozen=True, slots=True)
class MendView:
    """What would change when circles are mended: at which moments who moves, joins or leaves."""

    programme_id: ProgrammeId
    moves: tuple[tuple[Meeting, tuple[str, ...], tuple[str, ...]], ...]
    report: Report
    faces: Faces
    mark: str


@dataclass(frozen=True, slots=True)
class PublishedView:
    """The circles that everybody may see.

    `leads` tells whether the reader leads the programme, `drafted` whether a draft lies ready, and
    `misfit` whether the circles no longer fit who travels along.
    """

    programme_id: ProgrammeId
    title: str
    moments: tuple[tuple[MeetingId, Meeting, tuple[Circle, ...]], ...]
    faces: Faces
    leads: bool = False
    drafted: bool = False
    misfit: bool = False


@dataclass(frozen=True, slots=True)
class WishView:
    """Somebody's own wishes, for their eyes alone; `others` are (id, name, asked for).

    `zone` is the IANA name of where the programme's days are read.
    """

    programme_id: ProgrammeId
    zone: str
    others: tuple[tuple[ParticipantId, str, bool], ...]
    moments: tuple[tuple[MeetingId, Meeting, bool], ...]


@dataclass(frozen=True, slots=True)
class TurnSlot:
    """A round still to come: who brings a case in it and who leads it, empty for nobody."""

    bringer: str
    leader: str


@dataclass(frozen=True, slots=True)
class CircleTurns:
    """The rounds of one circle at one moment, for the eyes of one person.

    `mine` tells whether they lead here, `asked` are who ask to be replaced, with whether this
    person can. `meeting` is None for a circle of no programme, whose turns are a proposal. `zone`
    is the IANA name of where its day is read.
    """

    circle_id: CircleId
    name: str
    slots: tuple[TurnSlot, ...]
    meeting_id: MeetingId | None = None
    meeting: Meeting | None = None
    mine: bool = False
    asking: bool = False
    asked: tuple[tuple[ParticipantId, str, bool], ...] = ()
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class RotaView:
    """Who leads which round in the time to come."""

    turns: tuple[CircleTurns, ...]
    faces: Faces


def hushed(report: Report) -> Report:
    """Return a report without anything by which a private wish could be found out.

    Not even how many pairs can never meet: less those who are kept apart for a reason that is
    known, that is the number of wishes.
    """
    broken = tuple(gap for gap in report.broken if gap.rule is not Rule.PRIVATE)
    return replace(report, pairs_apart=0, broken=broken)


def keeps_wishes(report: Report) -> bool:
    """Tell whether every private wish was kept."""
    return all(gap.rule is not Rule.PRIVATE for gap in report.broken)
