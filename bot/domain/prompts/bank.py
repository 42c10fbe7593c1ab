"""What a reflection prompt is: one question about one theme, and where it may go on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.case import Theme
from bot.domain.errors import Missing
from bot.domain.method import Words


class Framework(StrEnum):
    """The way of reflecting that a question comes from.

    In order: Gibbs, Korthagen's ALACT, STARR, what/so what/now what, the after action review, a
    learning journal, ripple effect mapping, most significant change, the dynamic learning agenda,
    the timeline method, and value creation after Wenger, Trayner and De Laat.
    """

    GIBBS = "gibbs"
    ALACT = "alact"
    STARR = "starr"
    WHAT = "what"
    REVIEW = "review"
    LOGBOOK = "logbook"
    RIPPLE = "ripple"
    CHANGE = "change"
    AGENDA = "agenda"
    TIMELINE = "timeline"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Follow:
    """A second question, for who says of their answer what `label` says."""

    label: Words
    question: Words


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question. With one or more in `follow` a person may go on, and chooses where to."""

    id: str
    theme: Theme
    framework: Framework
    question: Words
    follow: tuple[Follow, ...] = ()


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions that can be asked on a server, by id."""

    prompts: Mapping[str, Prompt] = field(default_factory=dict)

    @classmethod
    def of(cls, *sources: Iterable[Prompt]) -> "Bank":
        """Return a bank of all these; what comes first keeps its id."""
        known: dict[str, Prompt] = {}
        for source in sources:
            for prompt in source:
                known.setdefault(prompt.id, prompt)
        return cls(known)

    def get(self, prompt_id: str) -> Prompt:
        """Return a question. Raises ``Missing`` when there is none with that id."""
        found = self.prompts.get(prompt_id)
        if found is None:
            raise Missing("error-no-prompt", {"prompt": prompt_id})
        return found
