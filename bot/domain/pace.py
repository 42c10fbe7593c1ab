"""How fast a round goes: live in an hour, or in writing over working days, by a scheme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.method import Primitive, Step
from bot.domain.working_days import Calendar, add_days, next_end

QUORUM = 3
"""How many must speak besides the bringer before a deadline may close a step."""

HARD_STOP = 20
"""Working days after which a written round stops and asks its facilitator what now."""

EXTENSION = 2
"""Working days of the one automatic extension of a round."""

REMIND_AT = 60
"""Percent of a step's working time after which who is still awaited hears of it, once."""

MAX_MORE = 5
"""Working days a round gets when its facilitator goes on past the hard stop."""

MIN_STEP = timedelta(hours=4)
"""What a step gets at least, also where the scheme puts two on one day."""


class Mode(StrEnum):
    """Whether people meet at one hour or write in their own time."""

    LIVE = "live"
    WRITTEN = "written"


class Scheme(StrEnum):
    """How many working days a written round is given."""

    TEN_DAYS = "ten_days"
    EXPRESS = "express"


class Region(StrEnum):
    """The regions of the Dutch school holidays."""

    NOORD = "noord"
    MIDDEN = "midden"
    ZUID = "zuid"


@dataclass(frozen=True, slots=True)
class Pace:
    """How a round goes. All but the mode means something in writing only.

    `quorum` is how many must have spoken or passed besides the bringer. `extended` tells that the
    one automatic extension was used, `stopped` that the facilitator must choose how to go on;
    `stop_at` is the hard stop of the whole round.
    """

    mode: Mode = Mode.LIVE
    scheme: Scheme = Scheme.TEN_DAYS
    quorum: int = QUORUM
    extended: bool = False
    stopped: bool = False
    stop_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Adding:
    """Whether who cannot be there at the hour of a live round may add in writing afterwards.

    `until` is when the round closes, once its live steps are over and somebody still may.
    """

    allowed: bool = True
    until: datetime | None = None


LIVE = Pace()
"""The pace of a round in which people meet at one hour."""

LENGTH: Mapping[Scheme, int] = {Scheme.TEN_DAYS: 10, Scheme.EXPRESS: 3}
"""The working days of a whole round."""

WEIGHTS: Mapping[Primitive, int] = {
    Primitive.CLARIFY: 3,
    Primitive.CONSULT: 2,
    Primitive.ADVISE: 2,
}
"""Working days of a step in the ten-day scheme; every other kind takes one.

Telling on day 1, questions on 2 and 3 with the answers on 4, reframing on 5, thinking along on
6 and 7, the response on 8, the commitment on 9, sharing and closing on 10.
"""


def days_of(script: Sequence[Step], scheme: Scheme) -> tuple[int, ...]:
    """Return the working days of each step; the method's own steps fit in the scheme's length.

    Zero shares a day with the step before. The steps that find a case take one day each.
    """
    weights = [WEIGHTS.get(step.primitive, 1) for step in script]
    own = [weight for weight, step in zip(weights, script, strict=True) if not step.prelude]
    whole, length = sum(own), LENGTH[scheme]
    if whole <= length:
        return tuple(weights)
    days: list[int] = []
    seen = 0
    for weight, step in zip(weights, script, strict=True):
        if step.prelude:
            days.append(1)
            continue
        days.append((seen + weight) * length // whole - seen * length // whole)
        seen += weight
    return tuple(days)


def length_of(script: Sequence[Step], scheme: Scheme) -> int:
    """Return the working days of the method's own steps in a scheme."""
    days = zip(days_of(script, scheme), script, strict=True)
    return max(1, sum(count for count, step in days if not step.prelude))


def due_for(
    calendar: Calendar, scheme: Scheme, script: Sequence[Step], index: int, now: datetime
) -> datetime:
    """Return until when a step that begins now lasts: the fixed hour of a working day."""
    days = days_of(script, scheme)[index]
    return add_days(calendar, now, days) if days else next_end(calendar, now + MIN_STEP)
