"""The clocks: never longer than promised, told ahead, and the same answer whenever one asks."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, RoundId
from bot.domain.retention import (
    CLOCKS,
    NOTICE,
    Ended,
    Fate,
    Matter,
    days_of,
    fate_of,
    goes_at,
    must_shorten,
)

ENDED_AT = datetime(2026, 10, 24, 16, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def ended(*, is_noticed: bool = False) -> Ended:
    return Ended(RoundId("r"), GuildId(1), ENDED_AT, is_noticed)


@given(st.sampled_from(Matter), st.dictionaries(st.sampled_from(Matter), st.integers(1, 10_000)))
def test_nothing_is_kept_longer_than_was_promised(
    matter: Matter, chosen: dict[Matter, int]
) -> None:
    days = days_of(matter, chosen)
    assert 1 <= days <= CLOCKS[matter].days
    assert days == min(CLOCKS[matter].days, chosen.get(matter, CLOCKS[matter].days))


@pytest.mark.parametrize("matter", Matter)
def test_a_server_may_shorten_within_bounds_or_not_at_all(matter: Matter) -> None:
    clock = CLOCKS[matter]
    wrong = [clock.least - 1, clock.days + 1, 0, -3]
    right = [clock.least, clock.days]
    if not clock.may_shorten:
        wrong, right = [*wrong, *right], []
    for days in right:
        must_shorten(matter, days)
    for days in wrong:
        with pytest.raises(BadInput):
            must_shorten(matter, days)


@pytest.mark.parametrize(
    ("after", "is_noticed", "fate"),
    [
        (timedelta(0), False, Fate.KEEP),
        (90 * DAY - NOTICE - timedelta(seconds=1), False, Fate.KEEP),
        (90 * DAY - NOTICE, False, Fate.NOTICE),
        (90 * DAY - NOTICE, True, Fate.KEEP),
        (90 * DAY - timedelta(seconds=1), True, Fate.KEEP),
        (90 * DAY, True, Fate.ERASE),
        (90 * DAY, False, Fate.ERASE),
        (400 * DAY, False, Fate.ERASE),
    ],
)
def test_a_room_is_told_a_week_ahead_and_then_goes(
    after: timedelta, is_noticed: bool, fate: Fate
) -> None:
    assert fate_of(ended(is_noticed=is_noticed), {}, ENDED_AT + after) is fate


@given(st.integers(14, 90), st.integers(0, 200), st.booleans())
def test_it_goes_at_its_moment_whatever_the_clock(days: int, after: int, told: bool) -> None:
    chosen = {Matter.ROUND_TEXTS: days}
    now = ENDED_AT + after * DAY
    fate = fate_of(ended(is_noticed=told), chosen, now)
    assert (fate is Fate.ERASE) == (now >= goes_at(ENDED_AT, chosen))
    if fate is Fate.NOTICE:
        assert not told
        assert goes_at(ENDED_AT, chosen) - now <= NOTICE
