"""A learning question with its versions: it opens, is asked better, and closes."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.case import Layer, Theme
from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import GuildId, ProgrammeId, UserId

QuestionId = NewType("QuestionId", str)

TEXT_MAX = 300
"""Characters of a version: a question, not its story."""

WHY_MAX = 200
"""Characters of the one line that says what made it change, or close."""

OPEN_MAX = 12
"""Questions one person keeps open on one server: more than that is a list, not an agenda."""


class Cause(StrEnum):
    """What a version came out of: its owner's own thinking, a round, or an entry of a journal."""

    OWN = "own"
    ROUND = "round"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a question, counted from 1. `why` is what made it change, in one line.

    `ref` is the id of the round or the entry it came out of; that row may be gone.
    """

    number: int
    text: str
    written_at: datetime
    why: str = ""
    cause: Cause = Cause.OWN
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class LearningQuestion:
    """A question of one person, with at least one version. `closing` is what it brought."""

    id: QuestionId
    guild_id: GuildId
    owner_id: UserId
    versions: tuple[Version, ...]
    programme_id: ProgrammeId | None = None
    theme: Theme | None = None
    layer: Layer | None = None
    closed_at: datetime | None = None
    closing: str = ""

    @property
    def opened_at(self) -> datetime:
        """When its first version was written."""
        return self.versions[0].written_at

    @property
    def current(self) -> Version:
        """The version of now."""
        return self.versions[-1]

    @property
    def is_open(self) -> bool:
        """Whether it is still asked."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class LivingQuestion:
    """What may be counted of an open question without reading it: whose, about what, how old."""

    id: QuestionId
    owner_id: UserId
    theme: Theme | None
    layer: Layer | None
    opened_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """A version as it was typed, and what it came out of."""

    text: str
    why: str = ""
    cause: Cause = Cause.OWN
    ref: str | None = field(default=None)


def _line(text: str, most: int) -> str:
    line = " ".join(text.split())
    if len(line) > most:
        raise BadInput("error-too-long", {"max": most, "length": len(line)})
    return line


def version_of(typed: Typed, number: int, now: datetime) -> Version:
    """Return a version in one line. Raises ``BadInput`` for no question, or too much."""
    text = _line(typed.text, TEXT_MAX)
    if not text:
        raise BadInput("error-journal-nothing")
    return Version(number, text, now, _line(typed.why, WHY_MAX), typed.cause, typed.ref)


def must_have_room(known: Collection[LearningQuestion]) -> None:
    """Refuse one open question too many. Raises ``NotNow``."""
    if sum(one.is_open for one in known) >= OPEN_MAX:
        raise NotNow("error-learning-full", {"max": OPEN_MAX})


def changed(
    question: LearningQuestion, typed: Typed, number: int, now: datetime
) -> LearningQuestion:
    """Ask it anew as version `number`: the next one, or the last one in better words.

    The same form a second time is the same version. Raises ``BadInput``; ``NotNow`` for a closed
    question, or a form that was opened before another version came.
    """
    must_be_open(question)
    last = question.current
    if number == last.number + 1:
        return replace(question, versions=(*question.versions, version_of(typed, number, now)))
    if number != last.number:
        raise NotNow("error-learning-old")
    again = version_of(typed, number, last.written_at)
    kept = replace(again, cause=last.cause, ref=last.ref)
    return replace(question, versions=(*question.versions[:-1], kept))


def closed(question: LearningQuestion, closing: str, now: datetime) -> LearningQuestion:
    """Close a question, with what it brought in one line; a second time is in other words.

    Raises ``BadInput``.
    """
    at = question.closed_at or now
    return replace(question, closed_at=at, closing=_line(closing, WHY_MAX))


def reopened(question: LearningQuestion) -> LearningQuestion:
    """Ask a closed question again; its versions stay."""
    return replace(question, closed_at=None, closing="")


def must_be_open(question: LearningQuestion) -> None:
    """Refuse to change what was closed. Raises ``NotNow``."""
    if not question.is_open:
        raise NotNow("error-learning-closed")
