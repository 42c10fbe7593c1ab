"""The free days of a country as data, read into the domain's calendar."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import UTC, date
from importlib.resources import files

from bot.domain.pace import Region
from bot.domain.working_days import Calendar, Span


def load() -> Mapping[Region, Calendar]:
    """Return the calendar of each region of the Netherlands; the zone is still to be filled in."""
    data = tomllib.loads((files(__name__) / "nl.toml").read_text("utf-8"))
    everywhere = _spans(data["holidays"]["all"])
    return {
        region: Calendar(
            zone=UTC,
            weekend=frozenset(data["weekend"]),
            fixed=frozenset(map(_month_and_day, data["fixed"])),
            moved=frozenset(map(_month_and_day, data["moved"])),
            easter=frozenset(data["easter"]),
            holidays=tuple(sorted((*everywhere, *_spans(data["holidays"][region])))),
        )
        for region in Region
    }


def _spans(pairs: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    return tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in pairs)


def _month_and_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)
