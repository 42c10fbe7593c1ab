"""Promises as texts of whoever wrote them, for tests that look where a text may be read."""

from collections.abc import Iterable

from bot.domain.ids import ContributionId, RoundId
from bot.domain.method import Kind
from bot.domain.promise import Promise
from bot.domain.round import Contribution


def as_written(promises: Iterable[Promise]) -> tuple[Contribution, ...]:
    """Return each promise, and each line of a look back, as a text outside any step."""
    return tuple(
        Contribution(
            ContributionId(one.id),
            one.round_id or RoundId(""),
            *(one.user_id, -1, kind, str(kind), text, one.made_at),
        )
        for one in promises
        for kind, text in (
            (Kind.COMMITMENT, f"{one.if_text}\n{one.then_text}"),
            (Kind.CHECKBACK, one.line),
        )
        if text
    )
