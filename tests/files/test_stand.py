"""The picture, its words and the table of a stand say the same numbers; the table runs nothing."""

import csv
import io
import re
import struct
from dataclasses import replace
from itertools import pairwise

import pytest
from matplotlib.figure import Figure

from bot.domain.language import Language
from bot.domain.stand.counting import MARKS, Question
from bot.files.stand_picture import DPI, INCHES, stand_figure, stand_png
from bot.files.stand_table import stand_csv
from bot.render.stand import stand_card
from bot.render.stand_replies import page_card
from bot.render.stand_words import alt_text, counts_of, middle, question_name
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.stand_samples import a_page, a_view

TEXTS = Texts.load(strict=True)
NL, EN = Voice(TEXTS, Language.NL), Voice(TEXTS, Language.EN)


def size_of(png: bytes) -> tuple[int, int]:
    """Return width and height in pixels, as the file itself says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def on(figure: Figure) -> list[str]:
    """Return every text that was put on the picture, but for the scales."""
    titles = [axes.get_title(loc="left") for axes in figure.axes]
    within = [text for axes in figure.axes for text in axes.texts]
    return [*titles, *(text.get_text() for text in (*figure.texts, *within))]


@pytest.mark.parametrize("voice", [NL, EN], ids=["nl", "en"])
def test_the_picture_is_as_wide_as_a_phone_and_says_what_its_words_say(
    voice: Voice,
) -> None:
    page = a_page(moments=3)
    said = on(stand_figure(page, voice))
    part = page.moments[-1].part
    assert part is not None
    drawn = [int(one.split()[0]) for one in said if re.fullmatch(r"\d+( ◆)?", one)]
    counted = [count for spread in part.spreads.values() for count in spread.counts]
    assert drawn == counted
    alt = alt_text(page, voice)
    for question in Question:
        assert question_name(question, voice) in said
        spread = part.spreads.get(question)
        if spread is not None:
            assert f"{counts_of(spread)}, " in alt
            assert middle(spread, voice) in alt
    assert voice("stand-picture-too-few") in said
    # One's own mark stands above its bar wherever the group is told of: a diamond, not a colour.
    assert sum(one.endswith("◆") for one in said) == len(part.spreads)


@pytest.mark.parametrize("voice", [NL, EN], ids=["nl", "en"])
def test_no_word_falls_off_or_over_another(voice: Voice) -> None:
    long = "Institutionalisering en geldstromen in de regio"
    figure = stand_figure(a_page(moments=4, title=long, name=long), voice)
    figure.savefig(io.BytesIO(), format="png", dpi=DPI)
    width, height = (round(side * DPI) for side in INCHES)
    for text in figure.texts:
        box = text.get_window_extent()
        assert (box.x0 >= 0, box.x1 <= width, box.y0 >= 0, box.y1 <= height) == (True,) * 4
    for axes in figure.axes:
        ticks = [one.get_window_extent() for one in axes.get_xticklabels() if one.get_text()]
        assert all(one.x1 < other.x0 for one, other in pairwise(ticks))


def test_its_size_and_that_odd_names_break_nothing() -> None:
    page = a_page(moments=1, own=False, circles=0, title="$x_1$ " * 20, name="\\frac")
    png = stand_png(page, NL)
    assert size_of(png) == (round(INCHES[0] * DPI), round(INCHES[1] * DPI))
    assert len(png) < 300_000
    nothing = replace(page, moments=(), groups=())
    assert size_of(stand_png(nothing, EN))[0] == 1080


def test_the_card_the_alt_text_and_the_table_tell_the_same_numbers() -> None:
    page = a_page(moments=3)
    card = page_card(page, b"x", NL)
    (picture,) = card.files
    in_thread = stand_card(a_view(picture=b"x"), NL)
    text = stand_csv(page, NL).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    for told in page.groups:
        group = f"Kring {told.circle}" if told.circle else "iedereen"
        for question, spread in told.part.spreads.items():
            name = question_name(question, NL)
            counts = [
                int(row["antwoorden"])
                for row in rows
                if (row["groep"], row["vraag"], row["bijeenkomst"])
                == (group, name, page.meeting.title)
            ]
            assert tuple(counts) == spread.counts
            assert f"{name} {counts_of(spread)}" in picture.alt
            assert f"{name} {counts_of(spread)}" in in_thread.files[0].alt
    assert len(rows) == len(MARKS) * 4 * (len(page.moments) - 1 + len(page.groups))
    assert {row["vraag"] for row in rows} == {"Weer", "Energie", "Voortgang", "Steun"}
    assert "Jij 2, 3, 3." in picture.alt
    assert "Jij" not in in_thread.files[0].alt


def test_the_table_runs_no_formula_and_has_nothing_of_ones_own() -> None:
    page = a_page(moments=2, title="=cmd()", name="@kring")
    text = stand_csv(page, EN).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["session"] for row in rows} == {"'=cmd()", "Startbijeenkomst"}
    assert {row["group"] for row in rows} == {"everybody", "Circle @kring"}
    assert text == stand_csv(
        a_page(moments=2, title="=cmd()", name="@kring", own=False), EN
    ).decode("utf-8-sig")
