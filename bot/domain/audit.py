"""Who did what to settings, rights, holds, exports and deletions: without a word of contents."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import NotAllowed
from bot.domain.ids import GuildId, UserId
from bot.domain.rights import Actor

AuditId = NewType("AuditId", str)

KEPT = timedelta(days=365)
"""How long an entry is kept: a year, so that the next year's administrator can look back once."""

PAGE = 15
"""Entries on one page."""

PAGES_MAX = 1000
"""Pages one can go back; a button that asks for more was tampered with."""

ABOUT_MAX = 200
"""Characters of what an entry is about."""


class Deed(StrEnum):
    """What was done. A new one needs a line in the catalogues under ``audit-deed``."""

    SETTINGS = "settings"
    DAYS = "days"
    CALENDAR = "calendar"
    METHOD = "method"
    HANDOVER = "handover"
    PROGRAMME_TAKEN = "programme_taken"
    PROGRAMME_FILE = "programme_file"
    PROOF = "proof"
    PROOF_BACK = "proof_back"
    CLOCK = "clock"
    ERASED = "erased"
    HOLD = "hold"
    HOLD_ENDED = "hold_ended"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One deed on a server. `actor_id` is None where the bot did it by itself.

    `about` says on what, in names of the bot's own or ids: settings, a round, the code of a
    method; never a text that a person typed.
    """

    id: AuditId
    guild_id: GuildId
    actor_id: UserId | None
    deed: Deed
    about: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditView:
    """A page (from 0) of what was done on a server, the newest first."""

    entries: tuple[AuditEntry, ...]
    page: int
    has_more: bool


def must_look(actor: Actor) -> None:
    """Refuse who does not administer the server. Raises ``NotAllowed``."""
    if not actor.administers:
        raise NotAllowed("error-only-administrators")
