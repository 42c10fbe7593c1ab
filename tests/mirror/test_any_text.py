"""Whatever is typed, the mirror answers, and the same each time."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.language import Language
from bot.domain.mirror import Label, Reflection, reflect
from bot.texts import Texts

TEXTS = Texts.load(strict=True)
languages = st.sampled_from(Language)
pieces = st.sampled_from(
    [
        *("heb je al eens", "waarom", "niet", "wat als je", "en", "of", "is het", "toch", "ik zou"),
        *("moet je", "misschien", "kun je", "vertel", "ik ben benieuwd", "hoe", "wie", "een"),
        *(
            "why don't you",
            "have you",
            "could it be",
            "isn't it",
            "and",
            "or",
            "you could",
            "maybe",
        ),
        *(
            "how",
            "what",
            "the",
            "i wonder",
            "if",
            "?",
            "...",
            "!",
            ",",
            ". ",
            "'",
            '"',
            "„",
            "(",
            ":",
        ),
        *(
            "@iemand",
            "<@123>",
            "1) ",
            "2) ",
            "🤔",
            "\n",
            "*",
            "_",
            "www.",
            "a.b.c",
            "\u2019s",
            "İ",
            "ß",
        ),
        *("ﬁ", "שלום", "مرحبا", "\u202e", "\ufeff", "\u0000"),
    ]
)
jumbles = st.lists(pieces, max_size=120).map(" ".join)


def check(text: str, language: Language) -> Reflection:
    """Hold a reflection to what everybody who shows one counts on."""
    found = reflect(text, language)
    assert found == reflect(text, language)
    assert found.labels[0] is found.label
    assert len(set(found.labels)) == len(found.labels)
    assert found.reasons
    if found.label is Label.OPEN:
        assert found.hint is None
    elif found.label is not Label.STATEMENT:
        assert found.hint is not None
        assert found.because is not None
    for said in (found.hint, found.because):
        if said is not None:
            assert TEXTS.get(language, said.key, **said.values)
    assert TEXTS.get(language, found.name)
    assert all(TEXTS.get(language, key) for key in found.notes)
    return found


@given(st.text(max_size=1500), languages)
@example("", Language.NL)
@example(" \n\t ", Language.EN)
@example("???", Language.NL)
@example("İİİ wat is dat?", Language.NL)
@example("\u202eמה דעתך?", Language.EN)
@example("\ud800", Language.NL)
def test_any_text_is_answered(text: str, language: Language) -> None:
    check(text, language)


@given(jumbles, languages)
def test_any_heap_of_cues_is_answered(text: str, language: Language) -> None:
    check(text, language)


@given(jumbles, languages)
def test_a_reason_is_found_in_what_was_typed(text: str, language: Language) -> None:
    typed = set(re.findall(r"\w+", text))
    for reason in reflect(text, language).reasons:
        assert set(re.findall(r"\w+", reason.cue)) <= typed


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("end", ["", "?"])
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "a",
            "' ",
            "'a ",
            "a'",
            '"',
            "? ",
            "a? ",
            "a. ",
            "a.b",
            ", ",
            ":a",
            "<@",
            "@",
            "1) ",
            "https://",
        ),
        *(
            "heb je ",
            "heb je al eens ",
            "is het niet ",
            "wat als je ",
            "wat zou het ",
            "hoe ",
            "niet ",
        ),
        *(
            "ik zou ",
            "misschien ",
            "moet je ",
            "zou het kunnen ",
            "én wat als je niet ",
            "eens ",
            "de ",
        ),
        *(
            "why don't you ",
            "have you ",
            "it would ",
            "maybe just ",
            "is it ",
            "not ",
            "could you tell ",
        ),
        *("who knows and ", "do you think it ", "if you ", "what would ", "why ", "you "),
    ],
)
def test_no_repetition_runs_away(piece: str, end: str, language: Language) -> None:
    """A pattern that backtracks without bound would never come to the assertion."""
    text = piece * (1500 // len(piece)) + end
    assert reflect(text, language).label in Label


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "opening",
    [
        *(
            "en ",
            "and ",
            "have you talked to ",
            "heb je al eens met ",
            "is de ",
            "is the ",
            "wat ",
            "what ",
        ),
        *(
            "of je ",
            "i wonder ",
            "ik ben benieuwd ",
            "if you ",
            "besloten om ",
            "heb je aan ",
            "mag ik ",
        ),
    ],
)
def test_no_endless_word_runs_away(opening: str, language: Language) -> None:
    text = opening + "a" * 1500 + "%?"
    assert reflect(text, language).label in Label


def test_only_so_much_is_read() -> None:
    endless = "Wat is er gebeurd? " + "x" * 1_000_000
    assert reflect(endless, Language.NL) == reflect(endless[:4000], Language.NL)
