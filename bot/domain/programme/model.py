"""What a programme is: a year of meetings, the people who travel along, and their circles."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import UserId
from bot.domain.language import Language


class MeetingKind(StrEnum):
    """A learning afternoon that is open to all, or an intervision moment in closed circles."""

    PUBLIC = "public"
    INTERVISION = "intervision"


class InstitutionKind(StrEnum):
    """What kind of house a participant comes from; circles mix them."""

    UNIVERSITY = "university"
    HBO = "hbo"
    MBO = "mbo"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class Scaled(StrEnum):
    """What is being scaled up: something at a physical place, or a way of working."""

    PLACE = "place"
    METHOD = "method"


class Experience(StrEnum):
    """How often somebody has led an intervision; every circle has one who has."""

    NONE = "none"
    SOME = "some"
    EXPERIENCED = "experienced"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A date in the programme.

    `key` names it within its programme and never changes. `starts_at` and `ends_at` are aware
    UTC. `capacity` is in people, None without limit. `series` is shared by the meetings of one
    recurring series, empty for a single one. `preparation` is what people are asked beforehand.
    """

    key: str
    title: str
    kind: MeetingKind
    starts_at: datetime
    ends_at: datetime
    theme: str = ""
    speakers: tuple[str, ...] = ()
    place: str = ""
    link: str = ""
    capacity: int | None = None
    about: str = ""
    preparation: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who travels along, as the programme knows them.

    `manager` and `funder` are keys of participants who lead this one or decide on their money,
    empty for nobody: they are never in one circle. `not_with` are keys of people this one would
    rather not sit with; nobody else ever sees them. `away` are keys of intervision moments they
    cannot make. `user_id` is who they are on Discord, None until they said so.
    """

    key: str
    name: str
    team: str = ""
    institution: str = ""
    institution_kind: InstitutionKind = InstitutionKind.OTHER
    city: str = ""
    scaled: Scaled | None = None
    scales: str = ""
    experience: Experience = Experience.NONE
    manager: str = ""
    funder: str = ""
    not_with: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    user_id: UserId | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A home group at one intervision moment.

    `members` are keys of participants in order; `facilitator` is the key of the one who leads,
    `bringers` of those who bring a case there, in order; nobody leads the round they bring in:
    `stand_in` leads that one, and is empty when the facilitator brings nothing there.
    `locked` keeps it as it is when circles are made again.
    """

    name: str
    members: tuple[str, ...]
    facilitator: str = ""
    bringers: tuple[str, ...] = ()
    locked: bool = False
    stand_in: str = ""

    def leader_of(self, bringer: str) -> str:
        """Return who leads the round in which somebody brings; empty for nobody."""
        return self.stand_in if bringer == self.facilitator else self.facilitator


@dataclass(frozen=True, slots=True)
class Composition:
    """The circles of one intervision moment, named by the meeting's key."""

    meeting: str
    circles: tuple[Circle, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A year's journey of one network. `zone` is the IANA name of where its times are read."""

    key: str
    title: str
    language: Language
    zone: str
    about: str = ""
    meetings: tuple[Meeting, ...] = ()
    participants: tuple[Participant, ...] = ()
    compositions: tuple[Composition, ...] = ()

    @property
    def moments(self) -> tuple[Meeting, ...]:
        """The intervision moments, earliest first."""
        moments = (one for one in self.meetings if one.kind is MeetingKind.INTERVISION)
        return tuple(sorted(moments, key=lambda meeting: (meeting.starts_at, meeting.key)))

    def meeting(self, key: str) -> Meeting | None:
        """Return the meeting with a key, or None."""
        return next((one for one in self.meetings if one.key == key), None)

    def participant(self, key: str) -> Participant | None:
        """Return the participant with a key, or None."""
        return next((one for one in self.participants if one.key == key), None)
