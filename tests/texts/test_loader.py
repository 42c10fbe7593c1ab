"""A text is found, filled in and never silently missing."""

import logging

import pytest

from bot.domain.language import Language
from bot.texts import Texts, UnknownText

NL = """
hello = Dag <@{ $person }>
seats = { $left ->
    [one] nog één plek
   *[other] nog { $left } plekken
}
mean = gemiddeld { $mean }
only-dutch = Gezellig
"""
EN = """
hello = Hello <@{ $person }>
seats = { $left ->
    [one] one seat left
   *[other] { $left } seats left
}
mean = { $mean } on average
"""


def texts(*, strict: bool) -> Texts:
    return Texts({Language.NL: NL, Language.EN: EN}, strict=strict)


def test_a_person_stays_an_id() -> None:
    filled = texts(strict=True).get(Language.NL, "hello", person="123456789012345678")
    assert filled == "Dag <@123456789012345678>"


def test_numbers_and_plurals_follow_the_language() -> None:
    catalogue = texts(strict=True)
    assert catalogue.get(Language.NL, "seats", left=1) == "nog één plek"
    assert catalogue.get(Language.EN, "seats", left=2) == "2 seats left"
    assert catalogue.get(Language.NL, "mean", mean=4.2) == "gemiddeld 4,2"
    assert catalogue.get(Language.EN, "mean", mean=4.2) == "4.2 on average"


def test_a_list_reads_as_a_sentence() -> None:
    catalogue = texts(strict=True)
    assert catalogue.list(Language.NL, ["A", "B", "C"]) == "A, B en C"
    assert catalogue.list(Language.EN, ["A", "B", "C"]) == "A, B and C"
    assert catalogue.list(Language.EN, ["A"]) == "A"


@pytest.mark.parametrize(("key", "values"), [("nothing", {}), ("hello", {})])
def test_a_gap_is_found_in_tests(key: str, values: dict[str, str]) -> None:
    with pytest.raises(UnknownText):
        texts(strict=True).get(Language.NL, key, **values)


def test_a_gap_is_read_in_the_other_language_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert texts(strict=False).get(Language.EN, "only-dutch") == "Gezellig"
    assert "only-dutch" in caplog.text


def test_a_text_in_no_language_is_its_key(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert texts(strict=False).get(Language.EN, "nothing") == "nothing"
    assert "nothing" in caplog.text


def test_the_catalogues_load_in_every_language() -> None:
    catalogue = Texts.load(strict=True)
    assert catalogue.get(Language.NL, "cli-about") != catalogue.get(Language.EN, "cli-about")
