"""Which question comes next for somebody: one that fits the moment, and not twice within a year."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.case import Theme
from bot.domain.prompts.bank import Bank, Prompt

NOT_AGAIN = timedelta(days=365)
"""How long a question that somebody was shown does not come back to them."""

YEAR: tuple[tuple[Theme, ...], ...] = (
    (Theme.SCALING, Theme.STOCK),
    (Theme.BOUNDARY, Theme.EXTERNAL),
    (Theme.INSTITUTION, Theme.MIDDLE),
    (Theme.STOCK, Theme.NETWORK),
)
"""What a year in four moments is about, moment by moment: a proposal, for who leads to change."""


@dataclass(frozen=True, slots=True)
class Themed:
    """A meeting as far as questions go: when it is over (aware UTC), and what it is about.

    The first of `themes` fits best.
    """

    ends_at: datetime
    themes: tuple[Theme, ...]


def proposed(place: int, meetings: int) -> tuple[Theme, ...]:
    """Return what the meeting at `place`, counted from 0, may be about in a year of `meetings`.

    Raises ``ValueError`` for a place outside the year.
    """
    if not 0 <= place < meetings:
        raise ValueError(f"there is no meeting {place} in a year of {meetings}")
    return YEAR[place * len(YEAR) // meetings]


def themes_at(meetings: Sequence[Themed], moment: datetime) -> tuple[Theme, ...]:
    """Return what fits at a moment, best first.

    In the first half between two meetings it is what people just met about, in the second half
    what they will meet about; then the other of the two. With one side only, it is that side.
    """
    met = max((one for one in meetings if one.ends_at <= moment), key=_end, default=None)
    coming = min((one for one in meetings if one.ends_at > moment), key=_end, default=None)
    if met is None or coming is None:
        one = met or coming
        return one.themes if one is not None else ()
    looks_back = moment - met.ends_at <= coming.ends_at - moment
    first, second = (met, coming) if looks_back else (coming, met)
    return tuple(dict.fromkeys((*first.themes, *second.themes)))


def _end(themed: Themed) -> datetime:
    return themed.ends_at


def choices(
    bank: Bank,
    themes: Sequence[Theme],
    shown: Mapping[str, datetime],
    now: datetime,
    seed: str,
    *,
    without: Collection[str] = (),
) -> tuple[Prompt, ...]:
    """Return what may be asked, the best fitting first and by lot within a theme.

    `shown` tells when this person last saw which question. The same `seed` gives the same lot.
    It is empty when there is nothing (any more) that they did not see within a year.
    """
    fresh = [
        prompt
        for prompt in bank.prompts.values()
        if prompt.id not in without
        and (prompt.id not in shown or now - shown[prompt.id] >= NOT_AGAIN)
    ]
    rank = {theme: place for place, theme in enumerate(themes)}

    def order(prompt: Prompt) -> tuple[int, bytes]:
        lot = hashlib.sha256(f"{seed}:{prompt.id}".encode()).digest()
        return rank.get(prompt.theme, len(rank)), lot

    return tuple(sorted(fresh, key=order))
