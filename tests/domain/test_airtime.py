"""Everybody's part of the written words: shares of what is open, and nothing of what is sealed."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import play
from bot.domain.airtime import airtime, words_in
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind, Primitive
from bot.domain.round import Contribution
from tests.domain.table import ANNA, BRAM, CARO, DIRK, NOOR, actor, running

NOW = datetime(2026, 3, 12, tzinfo=UTC)


def wrote(author: UserId, text: str, index: int, kind: Kind, number: int = 0) -> Contribution:
    round_id = running().round.id
    slot = f"{index}:{kind}:{number}"
    return Contribution(ContributionId(slot), round_id, author, index, kind, slot, text, NOW)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([ANNA, BRAM, CARO]), st.integers(1, 40)), max_size=12))
def test_shares_add_up_and_follow_the_words(parts: list[tuple[UserId, int]]) -> None:
    round_ = running().to(Primitive.CLARIFY).round
    given_ = [
        wrote(author, "woord " * count, round_.index, Kind.QUESTION, number)
        for number, (author, count) in enumerate(parts)
    ]
    people = airtime(round_, given_).people
    assert [one.user_id for one in people] == [ANNA, BRAM, CARO, DIRK]
    assert sum(one.words for one in people) == sum(count for _, count in parts)
    assert sum(one.contributions for one in people) == len(parts)
    others = any(author != ANNA for author, _ in parts)
    assert abs(sum(one.share for one in people) - (100 if others else 0)) <= 2
    assert people[0].share == 0, "who brings the case does not make the others look small"
    assert people[3].share == 0


def test_what_is_sealed_does_not_count_yet() -> None:
    table = running().to(Primitive.ADVISE)
    advice = wrote(BRAM, "Bel haar eens.", table.round.index, Kind.ADVICE)
    assert [one.words for one in airtime(table.round, [advice]).people] == [0, 0, 0, 0]
    table.write(BRAM, CARO, DIRK)
    assert [one.words for one in airtime(table.round, [advice]).people] == [0, 3, 0, 0]


def test_a_pass_is_counted_and_a_bid_is_not() -> None:
    table = running().to(Primitive.CLARIFY)
    table.do(lambda r: play.pass_turn(r, actor(DIRK), r.index))
    bid = wrote(ANNA, "Hoe krijg ik het rond?", -1, Kind.BID)
    people = airtime(table.round, [bid]).people
    assert [(one.words, one.passed) for one in people] == [(0, 0), (0, 0), (0, 0), (0, 1)]
    assert NOOR not in {one.user_id for one in people}


def test_words_are_counted_as_people_count_them() -> None:
    assert words_in("Wat maakt dat ik 's avonds co-creatie zo'n lastig woord vind?") == 11
    assert words_in(" … ?! ") == 0
