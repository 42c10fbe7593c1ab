"""A hold: named material is kept past its clock, for a reason, by two people, until a day."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NewType

from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.rights import Actor

HoldId = NewType("HoldId", str)

REASON_MAX = 300
"""Characters of why something is held."""

DAYS_MAX = 366
"""Days a hold lasts at most; what takes longer is asked for again, by two people."""

WAITS = timedelta(days=7)
"""How long a hold waits for its second person, and already holds meanwhile."""


@dataclass(frozen=True, slots=True)
class Hold:
    """That a round is kept until `until` (aware UTC), though its clock runs out before.

    `agreed_by` is None until a second person agreed; `ended_at` is when somebody ended it early.
    """

    id: HoldId
    guild_id: GuildId
    round_id: RoundId
    reason: str
    asked_by: UserId
    asked_at: datetime
    until: datetime
    agreed_by: UserId | None = None
    ended_at: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Tell whether it keeps its round now: agreed, or waiting for that for a week at most."""
        if self.ended_at is not None or now >= self.until:
            return False
        return self.agreed_by is not None or now < self.asked_at + WAITS

    def waits(self, now: datetime) -> bool:
        """Tell whether a second person can still agree."""
        return self.agreed_by is None and self.holds(now)


def must_hold(actor: Actor) -> None:
    """Refuse who does not administer the server. Raises ``NotAllowed``."""
    if not actor.administers:
        raise NotAllowed("error-only-administrators")


def clean_reason(reason: str) -> str:
    """Return a reason in one line. Raises ``BadInput`` for none, or too much."""
    clean = " ".join(reason.split())
    if not clean:
        raise BadInput("error-hold-reason")
    if len(clean) > REASON_MAX:
        raise BadInput("error-too-long", {"max": REASON_MAX, "length": len(clean)})
    return clean


def must_last(days: int) -> timedelta:
    """Return how long a hold lasts. Raises ``BadInput`` for no days, or more than a year."""
    if not 1 <= days <= DAYS_MAX:
        raise BadInput("error-hold-days", {"max": DAYS_MAX})
    return timedelta(days=days)


def agreed(hold: Hold, actor: Actor, now: datetime) -> Hold:
    """Let a second person agree; again it changes nothing.

    Raises ``NotAllowed`` for who asked for it, ``NotNow`` for one that is over.
    """
    must_hold(actor)
    if hold.agreed_by is not None and hold.holds(now):
        return hold
    if actor.user_id == hold.asked_by:
        raise NotAllowed("error-hold-second")
    if not hold.waits(now):
        raise NotNow("error-hold-over")
    return replace(hold, agreed_by=actor.user_id)


def ended(hold: Hold, actor: Actor, now: datetime) -> Hold:
    """End a hold before its day; one person may, and again it changes nothing."""
    must_hold(actor)
    return hold if hold.ended_at is not None else replace(hold, ended_at=now)


@dataclass(frozen=True, slots=True)
class HoldView:
    """A hold as administrators see it; `title` is that of its round."""

    hold: Hold
    title: str
    waits: bool
