"""One person's place in a round, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import UserId


class Presence(StrEnum):
    """What a person answered, or what became of their seat.

    WRITING is a seat of somebody who adds in writing once the live steps are over, ADDED the same
    seat after they wrote or passed.
    """

    IN = "in"
    WRITING = "writing"
    ADDED = "added"
    WAITING = "waiting"
    DECLINED = "declined"
    LEFT = "left"


ADDING = frozenset({Presence.WRITING, Presence.ADDED})
"""The seats of people who are not there at the hour and add in writing."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place in the round; WAITING means asked to come in after the start.

    `since` is when they took this place, or were last put behind the others in a step with turns.
    """

    user_id: UserId
    presence: Presence
    since: datetime
