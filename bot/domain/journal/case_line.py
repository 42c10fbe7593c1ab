"""Whether a line of a journal could be a case: rules that would rather say nothing than be wrong.

Nothing but the entries of one person goes in, and what comes out is for that person alone. Dutch
and English together, for people mix them.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.journal.case_cues import (
    ERRANDS,
    HEAVY,
    HOME,
    OTHERS,
    OVER,
    QUESTIONS,
    STRUGGLES,
    WEIGHT,
)
from bot.domain.journal.entry import JournalEntry
from bot.domain.mirror.spelling import plain, tidy

DRAGGED = "p08"
"""The prompt that asks which question somebody drags along (`bot/prompts/stock.toml`)."""

SHORTEST_WORDS = 4
LONGEST = 300
"""Words and characters of a line: less is a sigh, more is a story."""

POINTING_WORDS = 7
"""Words in which "that" is more likely to be something that was said just before."""

RECURS = 3
"""Entries in which the same thing weighs before that is a sign by itself, this one included."""

_LINE = re.compile(r"[^.?!…\n]+(?:\.(?=\w)[^.?!…\n]*)*[.?!…]*")
_LEAD = re.compile(r"^[^:\n]{0,60}: +(?=\S)")
_QUOTED = re.compile(
    r"[\"\u201c\u201d\u201e][^\"\u201c\u201d\n]*[\"\u201c\u201d]|(?<!\w)['\u2018][^\n]*?['\u2019](?!\w)"
)
_POINTS = re.compile(r"\b(?:dat|dit|die|daar\w*|er|that|this|it|them)\b")
_WORD = re.compile(r"[a-z][a-z-]{5,}")
_COMMON = frozenset(
    """
    altijd andere anders beetje beginnen blijft blijven daarna dachten dagen deden denken dezelfde
    dingen eerste eigenlijk elkaar genoeg gesprek gisteren helemaal iedereen iemand kunnen lastig
    lastige maanden mensen merkte misschien moeten morgen niemand nieuwe omdat opnieuw samen sinds
    steeds stroef tijdens vandaag vergadering verder volgende vorige waarom wanneer weerstand weken
    werden wilden worden zouden
    actually again always another because before between coming difficult during everybody every
    first friction meeting months nobody other people really should somebody something still
    things today together tomorrow weeks where which while without would yesterday
    """.split()  # noqa: SIM905 - one word a word reads better
)


class Sign(StrEnum):
    """What gives a line away, the plainest sign first."""

    QUESTION = "question"
    STRUGGLE = "struggle"
    DRAGGED = "dragged"
    RECURS = "recurs"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line that might be a case, in its writer's own words."""

    line: str
    sign: Sign


def case_line(entry: JournalEntry, others: Collection[JournalEntry] = ()) -> CaseLine | None:
    """Return the line of an entry that might be a case, or None, which is most often.

    `others` are entries of the same person: what weighs in several of them is a sign as well.
    """
    lines = _lines(entry.text)
    found = [
        CaseLine(whole, sign)
        for place, line in enumerate(lines)
        if (sign := _sign(line, whole := _with_what_it_points_at(lines, place))) is not None
    ]
    if _ends_well(entry.text):
        return None
    for sign in (Sign.QUESTION, Sign.STRUGGLE):
        for one in found:
            if one.sign is sign:
                return one
    if entry.source_ref == DRAGGED:
        return next((CaseLine(line, Sign.DRAGGED) for line in lines if _may_be(line)), None)
    return _recurring(lines, entry, others)


def _lines(text: str) -> list[str]:
    """Return the lines of a text, each as it was typed, without what leads up to a colon."""
    hushed = _QUOTED.sub(lambda quote: "\u25ca" * len(quote[0]), text)
    spans = [match.span() for match in _LINE.finditer(hushed)]
    whole = [text[start:end].strip() for start, end in spans]
    return [_told(line) for line in whole if line]


def _told(line: str) -> str:
    """Return what comes after a colon, unless the struggle was named before it."""
    lead = _LEAD.match(line)
    if lead is None or any(cue.search(_read(lead[0])) for cue in STRUGGLES):
        return line
    return line[lead.end() :]


def _with_what_it_points_at(lines: Sequence[str], place: int) -> str:
    """Return a line, with the one before it where "how do I do that" says little by itself."""
    line = lines[place]
    said = _read(line)
    if place == 0 or len(said.split()) > POINTING_WORDS or not _POINTS.search(said):
        return line
    both = f"{lines[place - 1]} {line}"
    return both if _may_be(both) else line


def _read(line: str) -> str:
    return plain(tidy(line)).lower()


def _may_be(line: str) -> bool:
    """Tell whether a line is long enough, not too long, and about the writer's own work."""
    said = _read(line)
    return (
        len(said.split()) >= SHORTEST_WORDS
        and len(line) <= LONGEST
        and not any(veto.search(said) for veto in (OTHERS, OVER, ERRANDS, HOME))
    )


def _sign(line: str, around: str) -> Sign | None:
    if not _may_be(line):
        return None
    said = _read(line)
    if WEIGHT.search(_read(around)) and any(cue.search(said) for cue in QUESTIONS):
        return Sign.QUESTION
    return Sign.STRUGGLE if any(cue.search(said) for cue in STRUGGLES) else None


def _ends_well(text: str) -> bool:
    """Tell whether the last line says that it is over."""
    lines = _lines(text)
    return bool(lines) and OVER.search(_read(lines[-1])) is not None


def _recurring(
    lines: Iterable[str], entry: JournalEntry, others: Collection[JournalEntry]
) -> CaseLine | None:
    weighs: Counter[str] = Counter()
    for other in others:
        if other.id != entry.id:
            heavy = [line for line in _lines(other.text) if HEAVY.search(_read(line))]
            weighs.update({word for line in heavy for word in _things(line)})
    for line in lines:
        said = _read(line)
        known = any(weighs[word] >= RECURS - 1 for word in _things(line))
        if known and HEAVY.search(said) and _may_be(line):
            return CaseLine(line, Sign.RECURS)
    return None


def _things(line: str) -> set[str]:
    return set(_WORD.findall(_read(line))) - _COMMON
