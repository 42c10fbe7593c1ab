"""A hold takes two people, a reason and an end."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.hold import (
    DAYS_MAX,
    REASON_MAX,
    WAITS,
    Hold,
    HoldId,
    agreed,
    clean_reason,
    ended,
    must_last,
)
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.rights import Actor

NOW = datetime(2026, 10, 24, 16, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST, SECOND = (Actor(GuildId(1), UserId(n), administers=True) for n in (1, 2))
PLAIN = Actor(GuildId(1), UserId(3), leads=True)
ASKED = Hold(HoldId("h"), GuildId(1), RoundId("r"), "Woo", FIRST.user_id, NOW, NOW + 90 * DAY)


def test_it_holds_at_once_and_lapses_without_a_second_person() -> None:
    assert ASKED.holds(NOW)
    assert ASKED.waits(NOW)
    assert ASKED.holds(NOW + WAITS - timedelta(seconds=1))
    assert not ASKED.holds(NOW + WAITS)
    with pytest.raises(NotNow):
        agreed(ASKED, SECOND, NOW + WAITS)


def test_only_another_administrator_agrees_and_twice_is_once() -> None:
    for who in (FIRST, PLAIN):
        with pytest.raises(NotAllowed):
            agreed(ASKED, who, NOW)
    both = agreed(ASKED, SECOND, NOW + DAY)
    assert both.agreed_by == SECOND.user_id
    assert not both.waits(NOW + DAY)
    assert both.holds(NOW + 90 * DAY - timedelta(seconds=1))
    assert not both.holds(NOW + 90 * DAY)
    assert agreed(both, FIRST, NOW + 2 * DAY) == both


def test_one_administrator_ends_it() -> None:
    over = ended(agreed(ASKED, SECOND, NOW), FIRST, NOW + DAY)
    assert not over.holds(NOW + DAY)
    assert ended(over, SECOND, NOW + 2 * DAY) == over
    with pytest.raises(NotAllowed):
        ended(ASKED, PLAIN, NOW)
    with pytest.raises(NotNow):
        agreed(ended(ASKED, FIRST, NOW), SECOND, NOW)


def test_a_reason_and_an_end_within_a_year() -> None:
    assert clean_reason("  Woo-verzoek\n 12 ") == "Woo-verzoek 12"
    for reason in ("", "   ", "x" * (REASON_MAX + 1)):
        with pytest.raises(BadInput):
            clean_reason(reason)
    assert must_last(DAYS_MAX) == DAYS_MAX * DAY
    for days in (0, -1, DAYS_MAX + 1):
        with pytest.raises(BadInput):
            must_last(days)
