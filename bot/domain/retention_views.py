"""Read models of what goes: the notice in a room, and each author's receipt."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import RoundId
from bot.domain.method import Words
from bot.domain.retention import Matter


@dataclass(frozen=True, slots=True)
class GoingView:
    """Tells a room when it goes, with all that was written in it."""

    round_id: RoundId
    goes_at: datetime


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """Tells one author that their `count` texts of a round are gone; without its title."""

    round_id: RoundId
    method_name: Words
    ended_at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class ClockView:
    """How long something is kept on a server, and the most it may be."""

    matter: Matter
    days: int
    most: int
    may_shorten: bool
