"""Boards of steps that are not as the table has them say who has the floor."""

import pytest

from bot.methods import load
from tests.render.reading import SAMPLER, acts, shown, step, text


@pytest.mark.parametrize(
    ("method_id", "key", "words"),
    [
        ("troika", "reflect", "In de kamer is het nu even stil."),
        ("eye-opener", "open", "De gespreksleider is aan het woord"),
        ("balint-classic", "close", "De gespreksleider is aan het woord"),
        ("wial", "questions", "Stel je vragen met de knop"),
        ("success", "factors", "Praat met elkaar, hier in de kamer."),
        ("ten-step", "ask", "je stoel is gedraaid"),
        ("ten-step", "redefine", "jij bent aan het woord"),
        ("solution-focused", "affirm", "schrijf met de knop, of praat"),
    ],
)
def test_it_says_who_has_the_floor(method_id: str, key: str, words: str) -> None:
    method = load(method_id)
    assert words in text(shown(SAMPLER.board(method, step(method, key))))


@pytest.mark.parametrize(("method_id", "key"), [("troika", "reflect"), ("eye-opener", "open")])
def test_where_nobody_hands_in_anything_there_is_no_button(method_id: str, key: str) -> None:
    method = load(method_id)
    one = step(method, key)
    assert acts(shown(SAMPLER.board(method, one))) == []
    cockpit = shown(SAMPLER.cockpit(method, one, waiting_for=()))
    assert "In deze stap levert niemand iets in." in text(cockpit)
