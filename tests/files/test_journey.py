"""The travel map as picture, pages and text: the same numbers everywhere, and for a phone."""

import struct
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.journey.travel_map import Edition, Ref, Rings, Sign, Stop, Waypoint, drawn
from bot.domain.language import Language
from bot.files.journey_book import journey_pdf, journey_text
from bot.files.journey_picture import journey_figure, journey_png
from bot.render.card import Text
from bot.render.journey import SHAPES, map_card, map_lines
from bot.render.voice import Voice
from bot.texts import Texts
from tests.files.test_proof import read_pdf

NL, EN = (Voice(Texts.load(strict=True), language) for language in (Language.NL, Language.EN))
START, DAY = datetime(2026, 2, 17, 13, 30, tzinfo=UTC), timedelta(days=1)
ZONE = "Europe/Amsterdam"
STOPS = [
    Stop(MeetingId(f"m{n}"), f"Moment {n}", START + n * 60 * DAY, was_there=n != 2)
    for n in range(4)
]
SIGNS = [
    Waypoint(Ref(f"{sign}-{n}"), sign, START + 20 * n * DAY, f"zin_{n} [link](x)", "eerst")
    for n, sign in enumerate(Sign)
]
YEAR = drawn("Samen verder", STOPS, SIGNS, {UserId(1)}, Rings(3, 1, 2, "Eerst ik."))
EMPTY = drawn("Samen verder", STOPS[:1], [], (), Rings(0, 0, 0))


def texts_of(figure: object) -> list[str]:
    return [one.get_text() for one in figure.axes[0].texts]  # type: ignore[attr-defined]


@pytest.mark.parametrize("voice", [NL, EN])
def test_the_picture_and_the_text_name_the_same_things_by_the_same_numbers(voice: Voice) -> None:
    on_picture = texts_of(journey_figure(YEAR, ZONE, voice))
    in_text = "\n".join(map_lines(YEAR, voice))
    for number, one in enumerate(YEAR.waypoints, 1):
        assert f"{number} {SHAPES[one.sign]}" in on_picture
        assert f"{number}. {SHAPES[one.sign]} " in in_text
    assert len(set(SHAPES.values())) == len(Sign)
    for stop in STOPS:
        assert any(stop.title in text for text in on_picture)


@pytest.mark.parametrize("year", [YEAR, EMPTY])
def test_a_picture_is_as_wide_as_a_phone(year: object) -> None:
    content = journey_png(year, ZONE, NL)  # type: ignore[arg-type]
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert width == 1080
    assert 500 < height < 6000


@pytest.mark.parametrize("voice", [NL, EN])
def test_the_edition_holds_everything_as_pages_and_as_text(voice: Voice) -> None:
    edition = Edition(YEAR, ("Aafke Zandloper",), ZONE, START + 300 * DAY)
    pages, text = read_pdf(journey_pdf(edition, voice)), journey_text(edition, voice)
    for one in YEAR.waypoints:
        if one.sign not in {Sign.BROUGHT, Sign.LED}:
            assert one.text.split()[0] in pages
    for words in ("Aafke Zandloper", "Eerst ik.", "Moment 3"):
        assert words in pages
        assert words in text
    assert "](" not in text.replace("\\](", "")
    assert text.startswith("# ")


def test_a_long_year_takes_more_pages_and_loses_nothing() -> None:
    many = [
        Waypoint(Ref(f"high-{n}"), Sign.HIGH, START + n * DAY, f"Zin{n} " + "woord " * 60)
        for n in range(55)
    ]
    year = drawn("Samen verder", STOPS, many, (), Rings(0, 0, 0))
    content = journey_pdf(Edition(year, (), ZONE, START), NL)
    read = read_pdf(content)
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") >= 4
    assert all(f"Zin{n} " in read for n in range(55))


@pytest.mark.parametrize("language", Language)
def test_the_card_says_who_sees_it_and_what_is_empty(language: Language) -> None:
    texts = Texts.load(strict=True)
    card = map_card(ProgrammeId("0" * 24), EMPTY, None, language, texts)
    words = "\n".join(one.body for one in card.blocks if isinstance(one, Text))
    assert {"nl": "Alleen jij", "en": "Only you"}[language] in words
    assert {"nl": "nog leeg", "en": "still empty"}[language] in words
    full = map_card(ProgrammeId("0" * 24), YEAR, b"png", language, texts)
    assert str(len(STOPS)) in full.files[0].alt
    assert all(SHAPES[sign] in full.files[0].alt for sign in Sign)
