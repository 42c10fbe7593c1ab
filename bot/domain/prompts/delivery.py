"""One question on its way to one person: asked, put off, exchanged, answered, or left alone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import NotNow
from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.prompts.bank import Prompt
from bot.domain.working_days import Calendar, add_days

DeliveryId = NewType("DeliveryId", str)

LATER_DAYS = 2
"""Working days after which a question that was put off comes once more."""

REMIND_DAYS = 3
"""Working days after which somebody is reminded, once."""

OPEN_FOR = timedelta(days=9)
"""How long a question is awaited; it can be answered for good."""

BEFORE_NEXT = timedelta(days=2)
"""How long before the next occasion a question is over: that begins where a day begins first."""

AFTER_REMINDER = timedelta(days=2)
"""How long a question is awaited at least after it came again."""

OTHERS_MAX = 2
"""How often somebody gets another question in its place."""


class Stage(StrEnum):
    """How far a question is. LATER was put off; RESTS was let go, SILENT was not answered."""

    DUE = "due"
    ASKED = "asked"
    LATER = "later"
    ANSWERED = "answered"
    RESTS = "rests"
    SILENT = "silent"


OPEN = frozenset({Stage.DUE, Stage.ASKED, Stage.LATER})
"""Stages in which something is still to come: a person has one such question at a time."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A question to a person. `next_at` is when it is looked at next, None when never; aware UTC.

    `put_off` is true once they said not now, `reminded` once it was shown a second time; `others`
    counts the questions it took the place of. `number` is that of the occasion, None when who
    leads sent it by hand. `prompt` stays as it was asked, whatever becomes of the bank.
    """

    id: DeliveryId
    guild_id: GuildId
    programme_id: ProgrammeId
    user_id: UserId
    prompt: Prompt
    stage: Stage
    next_at: datetime | None
    number: int | None = None
    asked_at: datetime | None = None
    closes_at: datetime | None = None
    answered_at: datetime | None = None
    put_off: bool = False
    reminded: bool = False
    others: int = 0

    @property
    def open(self) -> bool:
        """Whether it is on its way, or awaited."""
        return self.stage in OPEN

    @property
    def may_exchange(self) -> bool:
        """Whether its person may still get another question in its place."""
        return self.stage in {Stage.ASKED, Stage.LATER} and self.others < OTHERS_MAX

    @property
    def may_put_off(self) -> bool:
        """Whether it can come back later; what came back, or was reminded of, is let go."""
        return self.stage is Stage.ASKED and not (self.put_off or self.reminded)


def _looked_at(delivery: Delivery, wanted: datetime | None) -> Delivery:
    """Look at it at the wanted moment, or when it is awaited no longer, whichever is first."""
    closes_at = delivery.closes_at
    if wanted is None or (closes_at is not None and closes_at < wanted):
        return replace(delivery, next_at=closes_at)
    return replace(delivery, next_at=wanted)


def reached(
    delivery: Delivery, calendar: Calendar, now: datetime, *, weeks: int | None, quiet: bool
) -> Delivery:
    """Return what becomes of it when its moment has come: asked, shown again, or awaited no longer.

    `calendar` is in the zone of the person. `weeks` is the rhythm, so that a question is over
    before the next comes; None without one. With `quiet` there is no reminder. Too early, nothing
    changes.
    """
    if delivery.next_at is None or now < delivery.next_at:
        return delivery
    match delivery.stage:
        case Stage.DUE:
            between = OPEN_FOR if weeks is None else timedelta(weeks=weeks) - BEFORE_NEXT
            length = min(OPEN_FOR, between)
            asked = replace(delivery, stage=Stage.ASKED, asked_at=now, closes_at=now + length)
            return _looked_at(asked, None if quiet else add_days(calendar, now, REMIND_DAYS))
        case Stage.LATER:
            closes_at = max(delivery.closes_at or now, now + AFTER_REMINDER)
            again = replace(delivery, stage=Stage.ASKED, closes_at=closes_at, next_at=closes_at)
            return replace(again, reminded=True)
        case Stage.ASKED if delivery.closes_at is not None and now >= delivery.closes_at:
            return replace(delivery, stage=Stage.SILENT, next_at=None)
        case Stage.ASKED:
            reminded = delivery.reminded or not quiet
            return replace(delivery, reminded=reminded, next_at=delivery.closes_at)
        case _:
            return replace(delivery, next_at=None)


def not_now(delivery: Delivery, calendar: Calendar, now: datetime) -> Delivery:
    """Put a question off, once; the second time let it go. It can be answered all the same.

    What comes back is the one reminder. Pressed again, nothing changes. Raises ``NotNow`` for one
    that was answered.
    """
    if delivery.stage is Stage.ANSWERED:
        raise NotNow("error-prompt-answered")
    if delivery.may_put_off:
        later = add_days(calendar, now, LATER_DAYS)
        return replace(delivery, stage=Stage.LATER, put_off=True, next_at=later)
    if delivery.stage is Stage.ASKED:
        return let_go(delivery)
    return delivery


def let_go(delivery: Delivery) -> Delivery:
    """Await it no longer, without counting that as silence."""
    return replace(delivery, stage=Stage.RESTS, next_at=None) if delivery.open else delivery


def exchanged(delivery: Delivery, prompt: Prompt) -> Delivery:
    """Put another question in its place; what was to come stays. Raises ``NotNow``."""
    if delivery.stage is Stage.ANSWERED:
        raise NotNow("error-prompt-answered")
    if not delivery.may_exchange:
        raise NotNow("error-prompt-others", {"max": OTHERS_MAX})
    return replace(delivery, prompt=prompt, others=delivery.others + 1)


def answered(delivery: Delivery, now: datetime) -> tuple[Delivery, bool]:
    """Take an answer, at any time, and again when it is changed; tell whether it came late."""
    if delivery.stage is Stage.ANSWERED:
        return delivery, False
    late = delivery.stage in {Stage.SILENT, Stage.RESTS}
    return replace(delivery, stage=Stage.ANSWERED, answered_at=now, next_at=None), late
