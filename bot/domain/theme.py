"""What comes up in a network between meetings: proposals, a few taps each, and their fate."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.case import Theme
from bot.domain.errors import BadInput, Full, Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.programme.model import Meeting

ProposalId = NewType("ProposalId", str)

LINE_MAX = 120
"""Characters of a proposal: it stands in one line of an invitation."""

WHY_MAX = 500
"""Characters of why it matters."""

OWN_MAX = 3
"""Proposals of one person that wait for an answer."""

OPEN_MAX = 25
"""Proposals of one programme that wait for an answer: a menu still holds them all."""

TAPS_MAX = 3
"""Proposals one person taps."""

AGENDA_MAX = 5
"""Proposals on the agenda of one meeting: an afternoon holds no more."""

VOTERS_LEAST = 4
"""Below this many voters no count is told: small numbers betray who tapped what."""


class Fate(StrEnum):
    """What who leads decided. KEPT is for a later meeting, CLOSED is answered for good."""

    OPEN = "open"
    KEPT = "kept"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A theme somebody proposed. With `meeting_id` it is on the agenda of that meeting.

    Who leads reads `author_id` only where `may_ask` is true; nobody else ever does.
    """

    id: ProposalId
    programme_id: ProgrammeId
    author_id: UserId
    line: str
    why: str
    theme: Theme
    may_ask: bool
    made_at: datetime
    fate: Fate = Fate.OPEN
    meeting_id: MeetingId | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer, and can be tapped."""
        return self.fate is Fate.OPEN and self.meeting_id is None


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The open proposals of a programme for one person, oldest first, without names.

    `own` are the reader's proposals that they can take back; `tapped` what they tapped. `counts`
    is None as long as the reader may not know them.
    """

    programme_id: ProgrammeId
    title: str
    open: tuple[Proposal, ...]
    own: tuple[Proposal, ...]
    tapped: frozenset[ProposalId]
    counts: Mapping[ProposalId, int] | None
    leads: bool


@dataclass(frozen=True, slots=True)
class GroupedView:
    """What waits, was kept or is on an agenda, for who leads; `counts` as in ``ThemesView``."""

    programme_id: ProgrammeId
    title: str
    proposals: tuple[Proposal, ...]
    counts: Mapping[ProposalId, int] | None
    meetings: Mapping[MeetingId, Meeting]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """One proposal for who leads. `author_id` is None where its author was not to be asked.

    `coming` are the meetings on whose agenda it can be put, `stands` the one it is on.
    """

    programme_id: ProgrammeId
    proposal: Proposal
    author_id: UserId | None
    count: int | None
    coming: tuple[tuple[MeetingId, Meeting], ...]
    stands: Meeting | None


def clean_line(line: str) -> str:
    """Return a proposal in one line. Raises ``BadInput`` for nothing, or too much."""
    clean = " ".join(line.split())
    if not clean:
        raise BadInput("error-theme-empty")
    return _fitting(clean, LINE_MAX)


def clean_why(why: str) -> str:
    """Return why it matters; it may be empty. Raises ``BadInput`` when it is too long."""
    return _fitting(why.strip(), WHY_MAX)


def _fitting(text: str, most: int) -> str:
    if len(text) > most:
        raise BadInput("error-too-long", {"max": most, "length": len(text)})
    return text


def must_have_room(known: Sequence[Proposal], author_id: UserId) -> None:
    """Refuse one proposal too many, of a person (``NotNow``) or of all together (``Full``)."""
    waiting = [one for one in known if one.is_open]
    if sum(one.author_id == author_id for one in waiting) >= OWN_MAX:
        raise NotNow("error-themes-own", {"max": OWN_MAX})
    if len(waiting) >= OPEN_MAX:
        raise Full("error-themes-full", {"max": OPEN_MAX})


def must_be_taps(known: Sequence[Proposal], chosen: Collection[ProposalId]) -> None:
    """Refuse too many taps (``NotNow``), or one on what is not open any more (``Missing``)."""
    if len(set(chosen)) > TAPS_MAX:
        raise NotNow("error-theme-taps", {"max": TAPS_MAX})
    if not set(chosen) <= {one.id for one in known if one.is_open}:
        raise Missing("error-theme-answered")


def freed(known: Sequence[Proposal], called_off: Collection[MeetingId]) -> tuple[Proposal, ...]:
    """Return the proposals, of which those on the agenda of what was called off wait again."""
    return tuple(
        replace(one, meeting_id=None) if one.meeting_id in called_off else one for one in known
    )


def told_counts(
    known: Sequence[Proposal], tally: Mapping[ProposalId, int], voters: int, *, may_know: bool
) -> Mapping[ProposalId, int] | None:
    """Return how often each open proposal was tapped; None for who may not know that (yet)."""
    if not may_know or voters < VOTERS_LEAST:
        return None
    return {one.id: tally.get(one.id, 0) for one in known if one.is_open}


def placed(proposal: Proposal, meeting_id: MeetingId, there: Sequence[Proposal]) -> Proposal:
    """Put a proposal on the agenda of a meeting where `there` stand already.

    Raises ``NotNow`` for one that was closed, ``Full`` for an agenda that is.
    """
    if proposal.fate is Fate.CLOSED:
        raise NotNow("error-theme-closed")
    others = [one for one in there if one.id != proposal.id]
    if len(others) >= AGENDA_MAX:
        raise Full("error-agenda-full", {"max": AGENDA_MAX})
    return replace(proposal, fate=Fate.OPEN, meeting_id=meeting_id)


def answered(proposal: Proposal, fate: Fate) -> Proposal:
    """Keep a proposal for later, let it wait again or close it; it is then on no agenda.

    Raises ``NotNow`` for one that was closed, unless it is closed again.
    """
    if proposal.fate is Fate.CLOSED and fate is not Fate.CLOSED:
        raise NotNow("error-theme-closed")
    return replace(proposal, fate=fate, meeting_id=None)
