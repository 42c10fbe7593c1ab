"""What is remembered of the acts, for the page and the transcript."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from simcord import InteractionResult
from simcord.backend.models import Interaction

ActKind = Literal["slash", "click", "select", "submit", "say", "delete", "come", "leave", "kick"]


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person did, for the transcript.

    ``what`` is the command, the label or the text; ``values`` what was chosen or filled in, by
    label; ``answered`` is false when the application did not respond.
    """

    at: datetime
    who: str
    kind: ActKind
    place_id: int
    what: str
    values: tuple[tuple[str, str], ...] = ()
    answered: bool = True


@dataclass(slots=True)
class OpenModal:
    """A modal that is waiting for a person; ``spec`` is Discord's own payload."""

    id: int
    place_id: int
    spec: dict[str, Any]
    shown: InteractionResult = field(repr=False)


def record_of(result: InteractionResult) -> Interaction:
    """Return SimCord's own record of an interaction, which its result keeps to itself."""
    return result._interaction  # noqa: SLF001
