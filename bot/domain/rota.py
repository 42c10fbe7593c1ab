"""Who leads which round of a circle, and how a turn of leading changes hands."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import CircleId, MeetingId, ParticipantId
from bot.domain.programme.model import Circle


@dataclass(frozen=True, slots=True)
class TurnRequest:
    """Somebody asks the others of their circle to lead in their place at a meeting.

    `asked_at` is aware UTC; `taken_by` is who said yes, None as long as nobody did.
    """

    meeting_id: MeetingId
    circle_id: CircleId
    asker: ParticipantId
    asked_at: datetime
    taken_by: ParticipantId | None = None


def led_by(circle: Circle, key: str) -> tuple[str, ...]:
    """Return who bring a case in the rounds that somebody leads; never themselves."""
    return tuple(one for one in circle.bringers if circle.leader_of(one) == key)


def leads(circle: Circle, key: str) -> bool:
    """Tell whether somebody has a turn of leading, also when no case was given out yet."""
    return key != "" and key in {circle.facilitator, circle.stand_in}


def may_take(circle: Circle, asker: str, taker: str) -> bool:
    """Tell whether somebody could lead in the asker's place."""
    taking = taker in circle.members and taker != asker and leads(circle, asker)
    return taking and taker not in led_by(circle, asker)


def taken_over(circle: Circle, asker: str, taker: str) -> Circle:
    """Return the circle in which the taker leads the rounds that were the asker's.

    Raises:
        Missing: The asker leads nothing here (any more).
        NotAllowed: The taker is not of this circle, is the asker, or brings in one of the rounds.
    """
    if not leads(circle, asker):
        raise Missing("error-lead-turn-gone")
    if taker == asker:
        raise NotAllowed("error-turn-own")
    if taker not in circle.members:
        raise NotAllowed("error-turn-outsider")
    if taker in led_by(circle, asker):
        raise NotAllowed("error-turn-brings")
    if asker == circle.stand_in:
        return replace(circle, stand_in=taker)
    # Who gave the lead away no longer needs a stand-in for their own round.
    return replace(circle, facilitator=taker, stand_in="")


def must_ask_in_time(starts_at: datetime, now: datetime) -> None:
    """Refuse a swap of a turn that has begun. Raises ``NotNow``."""
    if starts_at <= now:
        raise NotNow("error-turn-late")
