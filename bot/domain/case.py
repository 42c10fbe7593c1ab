"""A case that is prepared ahead: one's own until one shares it, and shared only by its title."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, UserId
from bot.domain.lobby import TITLE_MAX
from bot.domain.method import Words

CaseId = NewType("CaseId", str)

FIELD_MAX = 700
"""Characters of one field: four of them fit in one answer of Discord, with their headings."""

CASES_MAX = 20
"""Cases one person keeps on one server: a menu still holds them all."""


class Theme(StrEnum):
    """What a case is about; the themes of the network."""

    SCALING = "scaling"
    BOUNDARY = "boundary"
    INSTITUTION = "institution"
    STOCK = "stock"
    MIDDLE = "middle"
    EXTERNAL = "external"
    NETWORK = "network"


class Layer(StrEnum):
    """Where in and around an organisation it rubs."""

    SELF = "self"
    TEAM = "team"
    MIDDLE = "middle"
    BOARD = "board"
    CITY = "city"
    PARTNER = "partner"
    STUDENT = "student"


@dataclass(frozen=True, slots=True)
class IntakeField:
    """One question of an intake: `label` up to 45 characters, `hint` up to 100."""

    key: str
    label: Words
    hint: Words


@dataclass(frozen=True, slots=True)
class Intake:
    """What is asked to prepare a case for these methods, after its title; 1 to 4 questions.

    The intake without methods is for all others, and for who has not chosen a method yet.
    """

    methods: tuple[str, ...]
    fields: tuple[IntakeField, ...]


@dataclass(frozen=True, slots=True)
class PreparedCase:
    """A case in the making. `fields` are the answers by the key of their question."""

    id: CaseId
    guild_id: GuildId
    author_id: UserId
    method_id: str
    title: str
    fields: Mapping[str, str]
    changed_at: datetime
    theme: Theme | None = None
    layer: Layer | None = None
    shared: bool = False


def intake_for(intakes: tuple[Intake, ...], method_id: str) -> Intake:
    """Return the intake of a method, or the one for all others."""
    general = next(one for one in intakes if not one.methods)
    return next((one for one in intakes if method_id in one.methods), general)


def clean_title(title: str) -> str:
    """Return a title in one line; it may still be empty. Raises ``BadInput`` when too long."""
    line = " ".join(title.split())
    if len(line) > TITLE_MAX:
        raise BadInput("error-title", {"max": TITLE_MAX, "length": len(line)})
    return line


def must_be_something(title: str, fields: Mapping[str, str]) -> None:
    """Refuse a case with nothing in it. Raises ``BadInput``, also for a field that is too long."""
    if not title and not any(fields.values()):
        raise BadInput("error-case-empty")
    longest = max(map(len, fields.values()), default=0)
    if longest > FIELD_MAX:
        raise BadInput("error-too-long", {"max": FIELD_MAX, "length": longest})


def missing(case: PreparedCase, intake: Intake) -> tuple[IntakeField, ...]:
    """Return the questions that have no answer yet."""
    return tuple(one for one in intake.fields if not case.fields.get(one.key, "").strip())


def told(case: PreparedCase, intake: Intake, most: int) -> str:
    """Return the answers as one text, in the order of the intake, up to `most` characters.

    An answer that does not fit whole is left out: its author has it still.
    """
    text = ""
    known = [one.key for one in intake.fields]
    keys = [*known, *(key for key in case.fields if key not in known)]
    for key in keys:
        answer = case.fields.get(key, "").strip()
        longer = f"{text}\n\n{answer}" if text and answer else text or answer
        if len(longer) <= most:
            text = longer
    return text
