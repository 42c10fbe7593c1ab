"""Read models for one person alone, beside those of the room."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.adding import Way
from bot.domain.held import Held
from bot.domain.ids import ChannelId, ContributionId, RoundId, UserId
from bot.domain.method import Method, Role, Step
from bot.domain.pace import LIVE, Pace, Region
from bot.domain.round import Halt, Status
from bot.domain.thermometer import Warmth
from bot.domain.views import Item
from bot.domain.working_days import Span


@dataclass(frozen=True, slots=True)
class BendView:
    """What fits the people who are left; `may_write` when going on in writing is one of it.

    `asks` is how many the method asks for at least, of a round that is about to start with fewer;
    else 0.
    """

    round_id: RoundId
    people: int
    methods: tuple[Method, ...]
    may_write: bool
    asks: int = 0


@dataclass(frozen=True, slots=True)
class DaysView:
    """The free days of a server. `days` maps what it said itself to whether it is free.

    `holidays` are the periods to come, of which `more` are left out. `own` tells that the server
    uploaded its calendar, `until` is the last day it knows of, `runs_out` that this is soon.
    """

    region: Region
    days: Mapping[date, bool]
    coming: tuple[date, ...]
    holidays: tuple[Span, ...] = ()
    more: int = 0
    own: bool = False
    until: date | None = None
    runs_out: bool = False


@dataclass(frozen=True, slots=True)
class StatusView:
    """What one person may know of a round, for their eyes only; `own` is what they wrote.

    `warmth` is what the bringer called this person's own questions, `held` what is not yet posted.
    `adds` tells that they add in writing, `ways` how they can change that, or do it now.
    """

    round_id: RoundId
    title: str
    method: Method
    status: Status
    halt: Halt | None
    role: Role | None
    facilitator_id: UserId
    room_id: ChannelId | None
    announce_id: ChannelId
    step: Step | None
    number: int
    total: int
    due_at: datetime | None
    own: tuple[Item, ...]
    pace: Pace = LIVE
    short_of: int = 0
    warmth: Mapping[ContributionId, Warmth] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    adds: bool = False
    ways: tuple[Way, ...] = ()
