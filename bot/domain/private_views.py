"""Read models for one person alone, beside those of the room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ids import RoundId
from bot.domain.method import Method
from bot.domain.pace import Region


@dataclass(frozen=True, slots=True)
class BendView:
    """What fits the people who are left; `may_write` when going on in writing is one of it."""

    round_id: RoundId
    people: int
    methods: tuple[Method, ...]
    may_write: bool


@dataclass(frozen=True, slots=True)
class DaysView:
    """The free days of a server. `days` maps what it said itself to whether it is free."""

    region: Region
    days: Mapping[date, bool]
    coming: tuple[date, ...]
