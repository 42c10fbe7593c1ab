"""Read models of a journal; every one is for its owner alone."""

from dataclasses import dataclass

from bot.domain.harvest.item import LiftedItem
from bot.domain.journal.case_line import CaseLine
from bot.domain.journal.entry import JournalEntry


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry, what of it was let go or waits for that, and the line that could be a case."""

    entry: JournalEntry
    lifted: tuple[LiftedItem, ...] = ()
    case: CaseLine | None = None


@dataclass(frozen=True, slots=True)
class JournalView:
    """A page of a journal, newest first. `page` is counted from 0; `total` entries in all."""

    entries: tuple[JournalEntry, ...]
    page: int
    pages: int
    total: int
    lifted: frozenset[str]


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A whole journal to carry away, oldest first, with the zone its times are told in."""

    entries: tuple[JournalEntry, ...]
    zone: str
