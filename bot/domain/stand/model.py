"""What is asked when the stand is taken, what one person says, and when it can be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.journal.entry import EntryId
from bot.domain.programme.model import Meeting
from bot.domain.stand.counting import MARKS, Outcome, Question

LINE_MAX = 400
"""Characters of a high, a low, a request or an offer: as many as can be let go of a text."""

AFTERWARDS = timedelta(days=1)
"""How long a stand is open that was opened when its meeting had ended already."""


class Line(StrEnum):
    """What a person writes for themselves, in their journal, and may share later."""

    HIGH = "high"
    LOW = "low"
    REQUEST = "request"
    OFFER = "offer"


Marks = Mapping[Question, int]
"""What somebody tapped; a question they left open is absent."""

Lines = Mapping[Line, str]
"""What somebody wrote; what they left open is absent."""


@dataclass(frozen=True, slots=True)
class Own:
    """What one person said at a stand. It is theirs: nobody else ever reads it.

    `entries` are those of their journal in which they wrote; one they erased there may still be
    named here.
    """

    meeting_id: MeetingId
    user_id: UserId
    marks: Marks = field(default_factory=dict)
    entries: Mapping[Line, EntryId] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it, so that its person did not take part."""
        return not self.marks and not self.entries


@dataclass(frozen=True, slots=True)
class Stand:
    """The stand of a meeting. Once there is an `outcome` it is closed, for good.

    It closes by itself at `closes_at` (aware UTC).
    """

    meeting_id: MeetingId
    opened_by: UserId
    opened_at: datetime
    closes_at: datetime
    outcome: Outcome | None = None

    @property
    def is_open(self) -> bool:
        """Whether people can still say how it goes, or change what they said."""
        return self.outcome is None


def opened(meeting_id: MeetingId, meeting: Meeting, who: UserId, now: datetime) -> Stand:
    """Return the stand of a meeting, open until that ends; a day where it has ended already."""
    ends_at = meeting.ends_at if meeting.ends_at > now else now + AFTERWARDS
    return Stand(meeting_id, who, now, ends_at)


def must_be_open(stand: Stand) -> None:
    """Refuse a stand that is closed. Raises ``NotNow``."""
    if not stand.is_open:
        raise NotNow("error-stand-closed")


def closed(stand: Stand, outcome: Outcome) -> Stand:
    """Close a stand with what was counted; what was counted first stays, whatever comes later."""
    return stand if stand.outcome is not None else replace(stand, outcome=outcome)


def clean_marks(given: Mapping[str, str]) -> Marks:
    """Return what was tapped in a form. Raises ``BadInput`` for what no form of ours offers."""
    marks: dict[Question, int] = {}
    for question in Question:
        text = given.get(question, "")
        if not text:
            continue
        if text not in {str(mark) for mark in MARKS}:
            raise BadInput("error-pick-from-list")
        marks[question] = int(text)
    return marks


def clean_lines(given: Mapping[str, str]) -> Lines:
    """Return what was written in a form, trimmed. Raises ``BadInput`` for one that is too long."""
    lines: dict[Line, str] = {}
    for line in Line:
        text = given.get(line, "").strip()
        if len(text) > LINE_MAX:
            raise BadInput("error-too-long", {"max": LINE_MAX, "length": len(text)})
        if text:
            lines[line] = text
    return lines
