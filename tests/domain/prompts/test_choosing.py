"""Which question comes: it fits what people met about, and does not come twice within a year."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.case import Theme
from bot.domain.errors import Missing
from bot.domain.prompts.choosing import (
    NOT_AGAIN,
    YEAR,
    Themed,
    choices,
    proposed,
    themes_at,
)
from bot.prompts import bank

NOW = datetime(2027, 2, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
BANK = bank()
IDS = sorted(BANK.prompts)


def test_the_year_is_spread_over_however_many_meetings() -> None:
    assert [proposed(place, 4) for place in range(4)] == list(YEAR)
    assert proposed(0, 1) == YEAR[0]
    assert [proposed(place, 6)[0] for place in range(6)] == [
        *(Theme.SCALING, Theme.SCALING, Theme.BOUNDARY),
        *(Theme.INSTITUTION, Theme.INSTITUTION, Theme.STOCK),
    ]
    with pytest.raises(ValueError, match="no meeting"):
        proposed(4, 4)


def test_first_it_looks_back_and_then_ahead() -> None:
    met = Themed(NOW, (Theme.SCALING, Theme.STOCK))
    coming = Themed(NOW + 10 * DAY, (Theme.BOUNDARY, Theme.STOCK))
    back, ahead = (themes_at((coming, met), NOW + days * DAY) for days in (2, 8))
    assert back == (Theme.SCALING, Theme.STOCK, Theme.BOUNDARY)
    assert ahead == (Theme.BOUNDARY, Theme.STOCK, Theme.SCALING)
    assert themes_at((coming, met), NOW - DAY) == met.themes
    assert themes_at((coming, met), NOW + 11 * DAY) == coming.themes
    assert themes_at((), NOW) == ()


def test_the_best_fitting_theme_comes_first_and_the_others_are_not_lost() -> None:
    found = choices(BANK, (Theme.MIDDLE, Theme.EXTERNAL), {}, NOW, "zaad")
    assert [prompt.theme for prompt in found[:16]] == [*[Theme.MIDDLE] * 8, *[Theme.EXTERNAL] * 8]
    assert sorted(prompt.id for prompt in found) == IDS
    assert found != choices(BANK, (Theme.MIDDLE, Theme.EXTERNAL), {}, NOW, "ander zaad")


@settings(max_examples=25, deadline=None)
@given(
    shown=st.dictionaries(st.sampled_from(IDS), st.integers(0, 800), max_size=9),
    without=st.sets(st.sampled_from(IDS), max_size=9),
    theme=st.sampled_from(Theme),
    seed=st.text(max_size=9),
)
def test_nothing_comes_back_within_a_year(
    shown: dict[str, int], without: set[str], theme: Theme, seed: str
) -> None:
    at = {prompt_id: NOW - days * DAY for prompt_id, days in shown.items()}
    found = {one.id for one in choices(BANK, (theme,), at, NOW, seed, without=without)}
    recent = {prompt_id for prompt_id, days in shown.items() if days * DAY < NOT_AGAIN}
    assert found == set(IDS) - recent - without


def test_a_question_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(Missing, match="error-no-prompt"):
        BANK.get("p99")
