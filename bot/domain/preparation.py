"""What a facilitator reads before a meeting, made of parts: only what others may know anyway."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.circles.views import Face
from bot.domain.ids import MeetingId
from bot.domain.programme.model import Meeting
from bot.domain.stand.views import Told


class Part(StrEnum):
    """A part of the page, in the order in which they stand on it."""

    EXPECTED = "expected"
    AGENDA = "agenda"
    STAND = "stand"
    TURNS = "turns"
    CASES = "cases"
    PROMISES = "promises"
    QUESTIONS = "questions"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: the key of a text, and what fills it in.

    `who` are people, `typed` what a person typed and others may read, `count` a number. A `stand`
    says itself in its own words, in a line for each question.
    """

    key: str
    who: tuple[tuple[str, tuple[Face, ...]], ...] = ()
    typed: tuple[tuple[str, str], ...] = ()
    count: int | None = None
    stand: Told | None = None


@dataclass(frozen=True, slots=True)
class PartView:
    """One part with its lines; a part without lines is not on the page."""

    part: Part
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CircleSheet:
    """What there is to know before a circle meets."""

    name: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class PreparationView:
    """The page: what holds for the whole meeting, and a sheet for each circle the reader leads.

    `zone` is the IANA name of the zone of the programme.
    """

    meeting_id: MeetingId
    meeting: Meeting
    programme: str
    zone: str
    parts: tuple[PartView, ...]
    circles: tuple[CircleSheet, ...]
