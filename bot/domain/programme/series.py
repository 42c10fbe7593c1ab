"""Meetings that come again: every four weeks, but not then, and once a week later."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.errors import BadInput
from bot.domain.times import TYPED_MAX, day_of

_EVERY = re.compile(
    r"(?:(?:elke|iedere|every) )?(?:(\d{1,2}) )?"
    r"(dag|dagen|days?|week|weken|weeks|maand|maanden|months?)"
)
_MOVED = re.compile(r"(.+?)\s*(?:->|>|→|\bnaar\b|\bto\b)\s*(.+)")


@dataclass(frozen=True, slots=True)
class Every:
    """How far apart two meetings of a series are; one of both is 0."""

    days: int
    months: int


def read_every(typed: str) -> Every:
    """Return a rhythm such as ``4 weeks``, ``2 weken``, ``maand``. Raises ``BadInput``."""
    match = _EVERY.fullmatch(" ".join(typed.lower().split()))
    count = int(match[1] or 1) if match else 0
    if match is None or count < 1:
        raise BadInput("programme-fault-every", {"given": typed[:TYPED_MAX]})
    if match[2].startswith("m"):
        return Every(0, count)
    return Every(count * (7 if match[2].startswith("w") else 1), 0)


def days_of(first: date, every: Every, until: date) -> Iterator[date]:
    """Yield the days of a series, with `first` and, if it is one of them, `until`.

    Raises ``BadInput`` for a month that does not have the day.
    """
    day, count = first, 0
    while day <= until:
        yield day
        count += 1
        if every.months:
            month = first.month - 1 + count * every.months
            day = day_of(first.year + month // 12, month % 12 + 1, first.day)
        else:
            day = first + timedelta(days=count * every.days)


def split_moved(typed: str) -> tuple[str, str]:
    """Return from which day a meeting is moved and to when: ``3-6-2027 > 10-6-2027 14:00``.

    Raises ``BadInput``.
    """
    match = _MOVED.fullmatch(typed)
    if match is None:
        raise BadInput("programme-fault-moved", {"given": typed[:TYPED_MAX]})
    return match[1], match[2]
