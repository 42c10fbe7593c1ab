"""What a person chose for themselves, on every server."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.language import Language


class Reach(StrEnum):
    """Where a person is reminded: in the thread of the session, by a direct message, or not."""

    THREAD = "thread"
    DIRECT = "direct"
    NONE = "none"


class Way(StrEnum):
    """Where a person is reached between meetings: by a direct message, or in their own thread.

    The thread is private, in the channel of the programme, with the bot and this person alone.
    """

    DIRECT = "direct"
    OWN_THREAD = "own_thread"


@dataclass(frozen=True, slots=True)
class PersonChoices:
    """A None is a thing this person has not chosen. `zone` is an IANA name."""

    language: Language | None = None
    zone: str | None = None
    reach: Reach | None = None
    way: Way | None = None
