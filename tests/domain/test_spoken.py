"""The language of a line is told by its small words, and in doubt by who typed it."""

import pytest

from bot.domain.language import Language
from bot.domain.spoken import SMALL_WORDS, language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wat hoopte je toen te horen?", Language.NL),
        ("Heb je al eens met haar gepraat?", Language.NL),
        ("What did you hope to hear?", Language.EN),
        ("Have you tried talking to her?", Language.EN),
        ("Hoe reageerde het team op the new way of working?", Language.NL),
    ],
)
@pytest.mark.parametrize("otherwise", Language)
def test_a_sentence_tells_its_language(text: str, expected: Language, otherwise: Language) -> None:
    assert language_of(text, otherwise) is expected


@pytest.mark.parametrize("text", ["", "Echt?", "???", "Deadline, team, budget", "de the"])
@pytest.mark.parametrize("otherwise", Language)
def test_in_doubt_it_is_the_language_of_who_typed(text: str, otherwise: Language) -> None:
    assert language_of(text, otherwise) is otherwise


def test_no_small_word_is_of_both() -> None:
    assert SMALL_WORDS[Language.NL] & SMALL_WORDS[Language.EN] == set()
