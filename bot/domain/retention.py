"""How long what is kept: the clocks as data, what a server may shorten, and when a round's end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, RoundId


class Matter(StrEnum):
    """What has a clock of its own. A new one needs a line under ``clock-matter`` in the texts."""

    ROUND_TEXTS = "round_texts"
    DRAFTS = "drafts"
    ATTENDANCE = "attendance"
    PROMISES = "promises"
    AUDIT = "audit"
    LEFT_SERVER = "left_server"


class Since(StrEnum):
    """From when a clock runs."""

    ROUND_END = "round_end"
    TYPED = "typed"
    PROGRAMME_END = "programme_end"
    DONE = "done"
    BOT_LEFT = "bot_left"


@dataclass(frozen=True, slots=True)
class Clock:
    """How many days something is kept, and from when. A server may choose fewer, never more."""

    days: int
    since: Since
    least: int = 1
    may_shorten: bool = True


CLOCKS: Mapping[Matter, Clock] = {
    Matter.ROUND_TEXTS: Clock(90, Since.ROUND_END, least=14),
    Matter.DRAFTS: Clock(30, Since.TYPED, may_shorten=False),
    Matter.ATTENDANCE: Clock(365, Since.PROGRAMME_END, least=30),
    Matter.PROMISES: Clock(30, Since.PROGRAMME_END),
    Matter.AUDIT: Clock(365, Since.DONE, may_shorten=False),
    Matter.LEFT_SERVER: Clock(30, Since.BOT_LEFT, may_shorten=False),
}
"""Every clock there is. What is not here is kept until its author erases it."""

NOTICE = timedelta(days=7)
"""How long before a room goes the people in it are told."""

ShorterDays = Mapping[Matter, int]
"""What a server chose, in days; a matter that it left alone is absent."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A round that ended, and how far its erasing is.

    `is_noticed` once the room was told, `is_erased` once the texts are gone from the database; it
    is no longer among these once they are gone from Discord as well.
    """

    round_id: RoundId
    guild_id: GuildId
    ended_at: datetime
    is_noticed: bool = False
    is_erased: bool = False


def days_of(matter: Matter, chosen: ShorterDays) -> int:
    """Return how many days something is kept on a server: never more than the clock says."""
    clock = CLOCKS[matter]
    return min(clock.days, chosen.get(matter, clock.days))


def must_shorten(matter: Matter, days: int) -> None:
    """Refuse a clock that may not be changed, or a number of days out of range. ``BadInput``."""
    clock = CLOCKS[matter]
    if not clock.may_shorten:
        raise BadInput("error-clock-fixed")
    if not clock.least <= days <= clock.days:
        raise BadInput("error-clock-range", {"least": clock.least, "most": clock.days})


def goes_at(ended_at: datetime, chosen: ShorterDays) -> datetime:
    """Return when what was written in a round goes. Both moments are aware UTC."""
    return ended_at + timedelta(days=days_of(Matter.ROUND_TEXTS, chosen))


@dataclass(frozen=True, slots=True)
class Going:
    """When something goes: None while it has not ended. `held` is past its clock, by a hold."""

    at: datetime | None
    held: bool = False


class Fate(StrEnum):
    """What is to be done with a round that ended."""

    KEEP = "keep"
    NOTICE = "notice"
    ERASE = "erase"


def fate_of(
    ended: Ended, chosen: ShorterDays, now: datetime, held_until: datetime | None = None
) -> Fate:
    """Return what is to be done with a round now; each is safe to ask for twice.

    A room is told at least ``NOTICE`` ahead. Where a server shortens its clock, or after an
    outage, the notice comes first and the erasing at its own moment, which may be at once. What is
    held (`held_until`, aware UTC) stays until then, whatever its clock says.
    """
    goes = goes_at(ended.ended_at, chosen)
    if held_until is not None:
        goes = max(goes, held_until)
    if now >= goes:
        return Fate.ERASE
    if now >= goes - NOTICE and not ended.is_noticed:
        return Fate.NOTICE
    return Fate.KEEP
