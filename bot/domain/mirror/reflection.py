"""What the mirror says about a message: values only, for a card, a line or a test to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

LONGEST_RUN_UP: Final = 25
"""Words up to the end of the first question; after about so many, a question stops being one."""


class Label(StrEnum):
    """What a message in a question step seems to be; the one thing a coach would say first."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    SUGGESTIVE = "SUGGESTIVE"
    ADVICE = "ADVICE"
    STACKED = "STACKED"
    STATEMENT = "STATEMENT"


@dataclass(frozen=True, slots=True)
class Hint:
    """Something to say: the key of a text, and what fills it in."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a label was given: the rule, and the writer's own words that made it speak.

    `cue` is a piece of the message in its own spelling; empty when the message as a whole was the
    cue. A stacked message has one reason for each of its questions.
    """

    label: Label
    rule: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Reflection:
    """How one message reads."""

    label: Label
    labels: tuple[Label, ...]
    """Every label that applies, `label` first."""
    hint: Hint | None
    """One way to open it. None for an open question, and for a message about the proceedings."""
    reasons: tuple[Reason, ...]
    too_long: bool = False
    """The first question ends after more than `LONGEST_RUN_UP` words."""
    why: bool = False
    """An open question asks why, which may feel like being judged."""

    @property
    def name(self) -> str:
        """The key of the label in plain words."""
        return f"mirror-label-{self.label.value.lower()}"

    @property
    def because(self) -> Hint | None:
        """What made the mirror say so, in the writer's own words; None when there is no hint."""
        if self.hint is None:
            return None
        reason = self.reasons[0]
        match reason.rule:
            case "count":
                return Hint("mirror-because-count", {"count": len(self.reasons)})
            case "no-question":
                return Hint("mirror-because-no-question")
            case "said":
                return Hint("mirror-because-said")
            case "verb" | "whether":
                return Hint("mirror-because-form", {"cue": reason.cue})
            case _:
                return Hint("mirror-because-cue", {"cue": reason.cue})

    @property
    def notes(self) -> tuple[str, ...]:
        """The keys of what may be said beside the label: a long run-up, a why."""
        found = {"mirror-note-long": self.too_long, "mirror-note-why": self.why}
        return tuple(key for key, holds in found.items() if holds)
