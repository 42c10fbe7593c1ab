"""Nobody's name or text reaches another, and no answer can be guessed, without a yes of both."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import introductions
from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing, NotNow
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import (
    LAPSES,
    Brought,
    Introduction,
    IntroductionId,
    Party,
    Reason,
    Say,
    busy,
    is_offered,
    pairs_in,
    said,
)

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
PEOPLE = tuple(UserId(number) for number in range(1, 5))
DAY = timedelta(days=1)


def asked(count: int = 2, reason: Reason = Reason.HELP) -> Introduction:
    parties = tuple(Party(one) for one in PEOPLE[:count])
    return Introduction(
        *(IntroductionId("i"), ProgrammeId("p"), reason, Theme.MIDDLE, Layer.BOARD, NOW, parties)
    )


def sees(one: Introduction, user_id: UserId, now: datetime) -> object:
    """Return all that somebody can see of an introduction."""
    party = one.party(user_id)
    others = [each.user_id for each in one.others_for(user_id)]
    return party.say, is_offered(one, party, now), others


ACTS = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(Say), st.integers(0, 3)), max_size=12
)


@given(st.integers(2, 4), ACTS)
def test_who_did_not_say_yes_is_nowhere_and_changes_nothing_for_anybody(
    count: int, acts: list[tuple[UserId, Say, int]]
) -> None:
    one, now = asked(count, Reason.ECHO), NOW
    for user_id, say, days in acts:
        now += days * DAY
        before = {each: sees(one, each, now) for each in PEOPLE[:count]}
        try:
            one = said(one, user_id, say, now)
        except (Missing, NotNow):
            continue
        willing = {each.user_id for each in one.parties if each.say is Say.YES}
        for party in one.parties:
            others = {each.user_id for each in one.others_for(party.user_id)}
            assert others <= willing - {party.user_id}
            assert not others or party.user_id in willing
            if party.user_id != user_id and (say is not Say.YES or len(willing) < 2):
                assert sees(one, party.user_id, now) == before[party.user_id]
        assert (one.met_at is not None) == (len(willing) >= 2)


def test_a_yes_of_both_introduces_and_is_not_taken_back() -> None:
    first, second = PEOPLE[:2]
    one = said(asked(), first, Say.YES, NOW)
    assert one.met == ()
    one = said(one, first, Say.NO, NOW)
    one = said(said(one, second, Say.YES, NOW), first, Say.YES, NOW + DAY)
    assert one.met_at == NOW + DAY
    assert [party.user_id for party in one.others_for(first)] == [second]
    assert said(one, first, Say.YES, NOW + 99 * DAY) is one
    with pytest.raises(NotNow, match="error-introduction-met"):
        said(one, first, Say.NO, NOW + DAY)


def test_after_two_weeks_it_is_too_late_and_a_no_frees_nobody_sooner() -> None:
    one = said(asked(), PEOPLE[0], Say.NO, NOW)
    assert busy([one], NOW + LAPSES - DAY) == {*PEOPLE[:2]}
    assert busy([one], NOW + LAPSES) == frozenset()
    with pytest.raises(NotNow, match="error-introduction-late"):
        said(one, PEOPLE[1], Say.YES, NOW + LAPSES)
    with pytest.raises(Missing):
        said(one, PEOPLE[2], Say.YES, NOW)
    with pytest.raises(Missing):
        said(one, PEOPLE[1], Say.AGENDA, NOW)


def test_only_who_was_introduced_says_what_it_brought() -> None:
    one = asked(3, Reason.ECHO)
    for user_id in PEOPLE[:2]:
        one = said(one, user_id, Say.YES, NOW)
    one = introductions.brought(one, PEOPLE[0], Brought.BIT)
    assert one.party(PEOPLE[0]).brought is Brought.BIT
    with pytest.raises(Missing):
        introductions.brought(one, PEOPLE[2], Brought.YES)
    joined = said(one, PEOPLE[2], Say.YES, NOW + DAY)
    assert (joined.met_at, len(joined.others_for(PEOPLE[0]))) == (NOW, 2)
    assert busy([replace(joined)], NOW + DAY) == frozenset()


def test_everybody_in_a_group_met_each_other() -> None:
    first, second, third, fourth = PEOPLE
    assert pairs_in([[first, second, third], [fourth]]) == {
        frozenset({first, second}),
        frozenset({first, third}),
        frozenset({second, third}),
    }
