"""Cards and forms of the stand fit whatever people wrote, say who sees what, and name nobody."""

from dataclasses import replace

import pytest

from bot.custom_ids import Verb
from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.programme.fields import TITLE_MAX
from bot.domain.stand.counting import Question
from bot.domain.stand.model import LINE_MAX, Line, Own
from bot.domain.stand.views import OwnView
from bot.render.card import Attachment, Card, ChoiceField, Row, Text
from bot.render.limits import FORM_PARTS, faults_of, fitted
from bot.render.stand import stand_card
from bot.render.stand_replies import (
    lines_form,
    marks_form,
    own_card,
    page_card,
    sure_card,
    table_card,
)
from bot.render.stand_words import ALT_MAX, alt_text
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.stand_samples import (
    LONG,
    ME,
    MEETING_ID,
    a_meeting,
    a_page,
    a_view,
    full_own,
    marks_of,
)

TEXTS = Texts.load(strict=True)
VOICES = [Voice(TEXTS, language) for language in Language]
each_voice = pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.language.value)
WORST = "*" * TITLE_MAX


def words(card: Card) -> str:
    return "\n".join(block.body for block in card.blocks if isinstance(block, Text))


def labels(card: Card) -> list[str]:
    return [one.label for row in card.blocks if isinstance(row, Row) for one in row.buttons]


@each_voice
def test_every_card_fits(voice: Voice) -> None:
    pages = [
        a_page(6, circles=12, title=WORST, name=WORST, leads=True),
        a_page(1, own=False, circles=0),
        replace(a_page(), is_open=True, groups=(), leads=True),
        replace(a_page(), own=full_own()),
    ]
    cards = [
        *(stand_card(a_view(closed=closed, title=WORST), voice) for closed in (True, False)),
        stand_card(a_view(title=WORST, picture=b"x"), voice),
        *(page_card(page, picture, voice) for page in pages for picture in (b"x", None)),
        *(
            own_card(
                OwnView(MEETING_ID, a_meeting(0, WORST), own, LONG if own.entries else {}, is_open),
                voice,
            )
            for own in (full_own(), Own(MEETING_ID, ME), Own(MEETING_ID, ME, marks_of(0, 0)))
            for is_open in (True, False)
        ),
        *(sure_card(MEETING_ID, verb, voice) for verb in (Verb.STAND_ERASE, Verb.STAND_CLOSE)),
        table_card(Attachment("stand.csv", b"x"), voice),
    ]
    for card in cards:
        assert faults_of(card) == []
        assert fitted(card) == card
        assert card.mentions == ()
        assert "<@" not in words(card)
    assert all(len(alt_text(page, voice)) <= ALT_MAX for page in pages[:2])


@each_voice
def test_both_forms_fit_with_a_word_on_who_sees_each_field(voice: Voice) -> None:
    taps = marks_form(MEETING_ID, "f" * 16, {"weather": "2"}, voice)
    typed = lines_form(MEETING_ID, "f" * 16, dict.fromkeys(Line, "x" * LINE_MAX), voice)
    assert (len(taps.fields), len(typed.fields)) == (FORM_PARTS, FORM_PARTS - 1)
    assert typed.intro
    for form in (taps, typed):
        assert faults_of(form) == []
        assert all(one.hint and not one.required for one in form.fields)
    weather = taps.fields[0]
    assert isinstance(weather, ChoiceField)
    assert [one.value for one in weather.options if one.chosen] == ["2"]
    assert len({one.label for field in taps.fields[:1] for one in weather.options}) == 5


def test_the_open_stand_says_who_sees_what_and_shows_no_mark() -> None:
    card = card_of(a_view(closed=False), Language.NL, TEXTS)
    for said in ("zonder naam", "vanaf vier antwoorden", "ook wie leidt niet", "5 van de 14"):
        assert said in words(card)
    assert labels(card) == ["Neem de stand op", "Hoog, laag, vraag, aanbod", "Mijn stand"]


def test_the_closed_stand_tells_numbers_words_and_direction() -> None:
    card = card_of(a_view(), Language.EN, TEXTS)
    told = words(card).replace("**", "")
    assert "- Weather (6 answers): cloudy 4, clearing 2 · middle 3 to 4 · as last time" in told
    assert "- Energy (6 answers): low 2, all right 2, good 2 · middle 2 to 4 · lower" in told
    assert "- Support (6 answers): much 2, carried 4 · middle 4 to 5 · higher than" in told
    assert "- Grip: too few answers to show" in told


def test_of_circles_the_first_are_told_shortly_and_the_rest_counted() -> None:
    told = words(page_card(a_page(circles=9, leads=True), None, VOICES[0]))
    assert "**Kring De Brug3** · 6 van de 14 deden mee." in told
    assert "Weer 0-0-4-2-0, midden 3 tot 4, gelijk." in told
    assert "Nog 3 kringen staan in de tabel." in told


def test_a_circle_that_is_held_back_says_why() -> None:
    page = a_page()
    empty = replace(page.groups[1], part=replace(page.groups[1].part, spreads={}))
    told = words(page_card(replace(page, groups=(page.groups[0], empty)), None, VOICES[1]))
    assert "I do not show this apart" in told


def test_ones_own_marks_stand_beside_the_group() -> None:
    told = words(page_card(a_page(), b"x", VOICES[0]))
    assert "- Energie: 4 · goed · in het midden van Kring De Brug" in told
    assert "- Grip: 3 · redelijk" in told.splitlines()
    without = words(page_card(a_page(own=False), b"x", VOICES[0]))
    assert "**Jij**" not in without


def test_who_does_not_lead_can_not_close_or_post() -> None:
    is_open = replace(a_page(), is_open=True, groups=())
    assert "Sluit de stand" not in labels(page_card(is_open, None, VOICES[0]))
    assert "Sluit de stand" in labels(page_card(replace(is_open, leads=True), None, VOICES[0]))
    assert "Zet het beeld in de draad" not in labels(page_card(a_page(), None, VOICES[0]))


def test_what_is_ones_own_is_read_back_with_what_becomes_of_it() -> None:
    own = Own(MEETING_ID, UserId(3), {Question.SUPPORT: 1})
    view = OwnView(MEETING_ID, a_meeting(0), own, {Line.LOW: "Geen *zin*"}, is_open=True)
    told = words(own_card(view, VOICES[0]))
    for said in ("- Steun: 1 · alleen", "**Dieptepunt**\n>>> Geen *zin*", "alleen jij leest het"):
        assert said in told
