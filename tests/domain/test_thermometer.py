"""The order of answering, and who may know how warm a question was."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Contribution
from bot.domain.thermometer import (
    Rating,
    Ratings,
    Warmth,
    unanswered,
    unrated,
    warmest_first,
)

BRINGER, FORMER = UserId(1), UserId(2)
NOW = datetime(2026, 3, 12, tzinfo=UTC)


def question(number: int) -> Contribution:
    return Contribution(
        id=ContributionId(f"q{number:02}"),
        round_id=RoundId("r"),
        author_id=UserId(10 + number),
        index=2,
        kind=Kind.QUESTION,
        slot=f"2:question:{number}",
        text="?",
        written_at=NOW,
        number=number,
    )


QUESTIONS = tuple(question(number) for number in range(8))
ratings_of = st.dictionaries(
    st.sampled_from([one.id for one in QUESTIONS]),
    st.builds(Rating, st.sampled_from([BRINGER, FORMER]), st.sampled_from(Warmth)),
)


@settings(deadline=None)
@given(ratings_of)
def test_the_warmest_come_first_and_none_is_lost(ratings: Ratings) -> None:
    ordered = warmest_first(QUESTIONS, ratings, BRINGER)
    assert sorted(ordered, key=lambda one: one.number) == list(QUESTIONS)
    ranks = [
        list(Warmth).index(ratings[one.id].warmth)
        if one.id in ratings and ratings[one.id].rater_id == BRINGER
        else len(Warmth)
        for one in ordered
    ]
    assert ranks == sorted(ranks)
    for rank in range(len(Warmth) + 1):
        alike = [one.number for one, its in zip(ordered, ranks, strict=True) if its == rank]
        assert alike == sorted(alike)


@settings(deadline=None)
@given(ratings_of)
def test_what_a_former_bringer_tapped_is_still_to_rate(ratings: Ratings) -> None:
    left = set(unrated(QUESTIONS, ratings, BRINGER))
    mine = {one for one in QUESTIONS if one.id in ratings and ratings[one.id].rater_id == BRINGER}
    assert left | mine == set(QUESTIONS)
    assert not left & mine


def test_what_the_bringer_asks_does_not_wait_for_the_bringer() -> None:
    asker = QUESTIONS[0].author_id
    answer = replace(QUESTIONS[1], kind=Kind.ANSWER, author_id=asker, reply_to=QUESTIONS[2].id)
    assert unanswered((*QUESTIONS, answer), asker) == (QUESTIONS[1], *QUESTIONS[3:])
