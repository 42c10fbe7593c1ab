"""A suggestion suits the case, never asks for more safety than there is, and says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.method import Fit, Safety
from bot.domain.suggest import COUNT, Suggestion, Wish, suggest
from bot.methods import load_all

METHODS = load_all()
NEW, SOME, WELL = Safety.LOW, Safety.MEDIUM, Safety.HIGH


def ids(wish: Wish) -> list[str]:
    return [one.method.id for one in suggest(METHODS, wish)]


def keys(suggestion: Suggestion) -> list[str]:
    return [reason.key.removeprefix("suggest-") for reason in suggestion.reasons]


@pytest.mark.parametrize(
    ("wish", "first"),
    [
        (Wish(Fit.EVENT, 5, NEW, 75), "incident"),
        (Wish(Fit.QUESTION, 6, SOME, 90), "ten-step"),
        (Wish(Fit.QUESTION, 6, SOME, 60), "leading-question"),
        (Wish(Fit.PRACTICAL, 6, NEW, 45), "five-step"),
        (Wish(Fit.PRACTICAL, 3, NEW, 30), "troika"),
        (Wish(Fit.PRACTICAL, 5, NEW, 20), "wise-crowds"),
        (Wish(Fit.STUCK, 6, WELL, 60), "gossip"),
        (Wish(Fit.IDEAS, 6, SOME, 45), "tietze"),
        (Wish(Fit.RELATION, 7, WELL, 90), "balint"),
        (Wish(Fit.RELATION, 7, WELL, 45), "balint-classic"),
        (Wish(Fit.RELATION, 6, SOME, 90), "heilsbronn"),
        (Wish(Fit.WICKED, 6, SOME, 60), "wial"),
        (Wish(Fit.DILEMMA, 6, WELL, 60), "consultancy"),
        (Wish(Fit.ENERGY, 6, NEW, 35), "solution-focused"),
        (Wish(Fit.DECISION, 6, NEW, 60), "six-hats"),
        (Wish(Fit.SUCCESS, 6, NEW, 60), "success"),
        (Wish(Fit.STOCK, 6, SOME, 180), "eye-opener"),
    ],
)
def test_the_first_is_what_an_experienced_facilitator_would_take(wish: Wish, first: str) -> None:
    assert ids(wish)[0] == first
    assert suggest(METHODS, wish)[0].fits


def test_people_who_hardly_know_each_other_do_not_gossip() -> None:
    assert "gossip" not in ids(Wish(Fit.STUCK, 6, SOME, 60))


def test_it_says_what_does_not_quite_suit() -> None:
    short = suggest(METHODS, Wish(Fit.STOCK, 8, SOME, 150))
    eye_opener = next(one for one in short if one.method.id == "eye-opener")
    assert keys(eye_opener) == ["made", "long", "people"]
    assert dict(eye_opener.reasons[1].values) == {"minutes": 180}
    assert dict(eye_opener.reasons[2].values) == {"least": 3, "most": 8}
    assert not eye_opener.fits
    many = suggest(METHODS, Wish(Fit.EVENT, 7, NEW, 75))
    assert keys(many[0]) == ["made", "time", "many"]
    few = suggest([one for one in METHODS if one.sizes[0] > 2], Wish(Fit.EVENT, 2, NEW, 75))
    assert {keys(one)[2] for one in few} == {"few"}
    pair = suggest(METHODS, Wish(Fit.STUCK, 2, NEW, 30))
    assert (pair[0].method.id, pair[0].fits) == ("coaching-pair", True)
    assert keys(suggest(METHODS, Wish(Fit.STOCK, 6, NEW, 60))[0])[0] == "other"
    assert keys(suggest(METHODS, Wish(Fit.IDEAS, 3, NEW, 30))[0])[0] == "suits"


wishes = st.builds(
    Wish,
    about=st.sampled_from(Fit),
    people=st.integers(2, 14),
    bond=st.sampled_from(Safety),
    minutes=st.integers(0, 300),
)


@given(wishes)
def test_there_are_always_three_and_never_one_that_could_hurt(wish: Wish) -> None:
    found = suggest(METHODS, wish)
    assert len({one.method.id for one in found}) == COUNT
    order = [NEW, SOME, WELL]
    for one in found:
        assert order.index(one.method.safety) <= order.index(wish.bond)
        assert len(one.reasons) == 3
        assert one.fits == (
            wish.about in one.method.fits
            and one.method.minutes <= wish.minutes
            and one.method.sizes[0] <= wish.people <= one.method.sizes[1]
        )


@given(wishes)
def test_what_suits_in_everything_comes_before_what_does_not(wish: Wish) -> None:
    suits = [one.fits for one in suggest(METHODS, wish)]
    assert suits == sorted(suits, reverse=True)
