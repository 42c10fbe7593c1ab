"""How old a learning question is, which ones linger, and what may be counted of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.learning.question import LearningQuestion, LivingQuestion, QuestionId

MOMENTS_LINGER = 3
"""A question that is alive at its third intervision moment asks for attention (domain: a question
that stays long on a dynamic learning agenda needs it)."""

QUIET_LINGER = timedelta(weeks=10)
"""Without a new version for this long it asks for attention as well."""

OWNERS_LEAST = 4
"""Below this many people nothing is counted aloud: small numbers betray."""


@dataclass(frozen=True, slots=True)
class Age:
    """Since when a question is asked, over how many intervision moments, and how long unchanged.

    `quiet` is the time since its last version, up to its close.
    """

    since: datetime
    moments: int
    quiet: timedelta

    @property
    def lingers(self) -> bool:
        """Whether it asks for attention, were it still open."""
        return self.moments >= MOMENTS_LINGER or self.quiet >= QUIET_LINGER


def age_of(question: LearningQuestion, moments: Collection[datetime], now: datetime) -> Age:
    """Return how old a question is; `moments` are the begins of intervision moments."""
    until = question.closed_at or now
    return _age(question.opened_at, question.current.written_at, moments, until)


def _age(
    opened_at: datetime, changed_at: datetime, moments: Collection[datetime], until: datetime
) -> Age:
    lived = sum(opened_at <= moment <= until for moment in moments)
    return Age(opened_at, lived, max(until - changed_at, timedelta()))


def lingering(
    living: Sequence[LivingQuestion], moments: Collection[datetime], now: datetime
) -> Sequence[LivingQuestion]:
    """Return the open questions that ask for attention, as they came."""
    return [one for one in living if _age(one.opened_at, one.changed_at, moments, now).lingers]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions some people keep to themselves, and how many of those linger."""

    kept: int
    lingering: int


def tally_of(
    living: Sequence[LivingQuestion],
    shared: Collection[QuestionId],
    moments: Collection[datetime],
    now: datetime,
) -> Tally | None:
    """Count the open questions that were not shared; None where too few people have one."""
    kept = [one for one in living if one.id not in shared]
    if len({one.owner_id for one in kept}) < OWNERS_LEAST:
        return None
    return Tally(len(kept), len(lingering(kept, moments, now)))
