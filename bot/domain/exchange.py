"""Asking and offering help in a network: what people leave, and who might help whom."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.case import Layer, Theme
from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import Brought, EntryId, Introduction, Pair, Reason, Say, busy

TEXT_MAX = 240
"""Characters of a request or an offer: one or two lines."""

OWN_MAX = 5
"""Requests and offers one person has open in a programme."""

TOLD_LEAST = 4
"""Below this many answers it is not told what introductions brought: small numbers betray."""


class Side(StrEnum):
    """Whether help is asked or offered."""

    ASK = "ask"
    OFFER = "offer"


class Standing(StrEnum):
    """OPEN looks for somebody, MET is a request that found somebody, CLOSED is over.

    An offer stays open after it helped one person.
    """

    OPEN = "open"
    MET = "met"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A request or an offer. Nobody reads its text but its author, and who they are introduced to.

    Without `shared` it stays with its author and looks for nobody; without a theme it cannot.
    """

    id: EntryId
    programme_id: ProgrammeId
    author_id: UserId
    side: Side
    text: str
    theme: Theme | None
    layer: Layer | None
    made_at: datetime
    shared: bool = True
    standing: Standing = Standing.OPEN

    @property
    def looks(self) -> bool:
        """Whether somebody is looked for."""
        return self.standing is Standing.OPEN and self.shared and self.theme is not None


@dataclass(frozen=True, slots=True)
class Counts:
    """What who leads may know: numbers alone. `brought` is empty as long as it is too few."""

    asks: int
    offers: int
    asked: int
    met: int
    brought: tuple[tuple[Brought, int], ...] = ()


def clean(text: str) -> str:
    """Return a request or an offer as one paragraph. Raises ``BadInput`` for none, or too much."""
    cleaned = " ".join(text.split())
    if not cleaned:
        raise BadInput("error-exchange-empty")
    if len(cleaned) > TEXT_MAX:
        raise BadInput("error-too-long", {"max": TEXT_MAX, "length": len(cleaned)})
    return cleaned


def must_have_room(known: Sequence[Entry], author_id: UserId) -> None:
    """Refuse one entry too many. Raises ``NotNow``."""
    own = [one for one in known if one.author_id == author_id and one.standing is Standing.OPEN]
    if len(own) >= OWN_MAX:
        raise NotNow("error-exchange-own", {"max": OWN_MAX})


def matches(
    entries: Sequence[Entry],
    known: Sequence[Introduction],
    acquainted: Collection[Pair],
    apart: Collection[Pair],
    now: datetime,
) -> tuple[tuple[Entry, Entry], ...]:
    """Return whom to ask about whom, as (request, offer), everybody at most once.

    Who did not meet yet goes before who did, then the same layer before the theme alone, then
    what waits longest. `apart` are those who are never introduced. A request and an offer are
    tried once, and who is being asked already is left alone.
    """
    tried = {frozenset(filter(None, _entries_of(one))) for one in known}
    taken = set(busy(known, now))
    asks, offers = (
        [one for one in entries if one.looks and one.side is side]
        for side in (Side.ASK, Side.OFFER)
    )
    possible = [
        (ask, offer)
        for ask in asks
        for offer in offers
        if ask.theme is offer.theme
        and ask.author_id != offer.author_id
        and _pair(ask, offer) not in apart
        and frozenset({ask.id, offer.id}) not in tried
    ]
    possible.sort(
        key=lambda two: (
            _pair(*two) in acquainted,
            not _same_layer(*two),
            two[0].made_at,
            two[1].made_at,
            two[0].id,
            two[1].id,
        )
    )
    found = []
    for ask, offer in possible:
        people = {ask.author_id, offer.author_id}
        if not people & taken:
            taken |= people
            found.append((ask, offer))
    return tuple(found)


def shared_layer(ask: Entry, offer: Entry) -> Layer | None:
    """Return the layer that a request and an offer have in common, or None."""
    return ask.layer if _same_layer(ask, offer) else None


def counted(entries: Sequence[Entry], known: Sequence[Introduction], now: datetime) -> Counts:
    """Return the numbers of a programme; of help alone, not of echoes."""
    help_ = [one for one in known if one.reason is Reason.HELP]
    answers = [party.brought for one in help_ for party in one.parties if party.brought]
    told = tuple((each, answers.count(each)) for each in Brought)
    return Counts(
        sum(one.looks and one.side is Side.ASK for one in entries),
        sum(one.looks and one.side is Side.OFFER for one in entries),
        sum(one.keeps_busy(now) for one in help_),
        sum(one.met_at is not None for one in help_),
        told if len(answers) >= TOLD_LEAST else (),
    )


def answered(entry: Entry, say: Say | None, *, met: bool) -> Entry:
    """Return an entry as it stands once its people met: a request of who said yes is over."""
    done = met and say is Say.YES and entry.side is Side.ASK and entry.standing is Standing.OPEN
    return replace(entry, standing=Standing.MET) if done else entry


def rewritten(entry: Entry, text: str, theme: Theme | None, layer: Layer | None) -> Entry:
    """Return an entry as its author changed it; it looks (again)."""
    return replace(entry, text=text, theme=theme, layer=layer, standing=Standing.OPEN)


def _pair(ask: Entry, offer: Entry) -> Pair:
    return frozenset({ask.author_id, offer.author_id})


def _same_layer(ask: Entry, offer: Entry) -> bool:
    return ask.layer is not None and ask.layer is offer.layer


def _entries_of(one: Introduction) -> tuple[EntryId | None, ...]:
    return tuple(party.entry_id for party in one.parties)
