"""An entry of a journal: what was asked, what its owner wrote, and nobody else's business."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, ProgrammeId, UserId

EntryId = NewType("EntryId", str)

TEXT_MAX = 2000
"""Characters of an entry: a form holds them all, also where each of them counts for two."""

PAGE = 5
"""Entries on one page of a journal."""


class EntrySource(StrEnum):
    """What made somebody write: nothing but themselves, a question, or the stand of a meeting."""

    FREE = "free"
    PROMPT = "prompt"
    STAND = "stand"


class CaseOffer(StrEnum):
    """Whether the bot may still say that an entry could be a case; one answer is for good."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry, for its owner alone.

    `question` is what was asked, in the words its owner read, so that it can still be read when
    the bank of prompts has changed; empty where nothing was. `source_ref` is the id of the
    prompt, or whatever else made somebody write; None for nothing.
    """

    id: EntryId
    guild_id: GuildId
    user_id: UserId
    text: str
    written_at: datetime
    source: EntrySource = EntrySource.FREE
    source_ref: str | None = None
    question: str = ""
    programme_id: ProgrammeId | None = None
    edited_at: datetime | None = None
    offer: CaseOffer = CaseOffer.OPEN


def clean_text(text: str) -> str:
    """Return what was written. Raises ``BadInput`` for nothing, or too much."""
    clean = text.strip()
    if not clean:
        raise BadInput("error-journal-nothing")
    if len(clean) > TEXT_MAX:
        raise BadInput("error-too-long", {"max": TEXT_MAX, "length": len(clean)})
    return clean


def edited(entry: JournalEntry, text: str, now: datetime) -> JournalEntry:
    """Return an entry in other words; the same words again change nothing. Raises ``BadInput``."""
    clean = clean_text(text)
    return entry if clean == entry.text else replace(entry, text=clean, edited_at=now)


def page_of(entries: Sequence[JournalEntry], number: int) -> tuple[int, Sequence[JournalEntry]]:
    """Return a page, counted from 0, with its number; past the end that is the last page."""
    last = max(0, (len(entries) - 1) // PAGE)
    shown = min(max(number, 0), last)
    return shown, entries[shown * PAGE : (shown + 1) * PAGE]
