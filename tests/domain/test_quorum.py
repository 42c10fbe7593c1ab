"""The chance that enough people come, as the research computed it."""

import pytest

from bot.domain.quorum import chance, likeliness


@pytest.mark.parametrize(
    ("people", "needed", "attendance", "percent"),
    [
        *((5, 4, 80, 74), (6, 4, 80, 90), (7, 4, 80, 97)),
        *((5, 5, 80, 33), (6, 5, 80, 66), (7, 5, 80, 85)),
        *((5, 4, 70, 53), (6, 4, 70, 74), (7, 4, 70, 87)),
        *((3, 0, 80, 100), (3, 4, 80, 0)),
    ],
)
def test_chance(people: int, needed: int, attendance: int, percent: int) -> None:
    assert chance(people, needed, attendance) == percent


@pytest.mark.parametrize(
    ("percent", "word"), [(97, "sure"), (90, "likely"), (74, "half"), (33, "doubtful")]
)
def test_in_words(percent: int, word: str) -> None:
    assert likeliness(percent) == word
