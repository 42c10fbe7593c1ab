"""The one error road, in words: what is the matter, what was typed, and the way to try again."""

from collections.abc import Mapping

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.errors import DomainError
from bot.domain.language import Language
from bot.render.card import Button, Card, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.parts import lines, rows
from bot.render.voice import Voice
from bot.texts import Texts

TYPED = (
    *("title", "about", "text", "links", "if", "then", "date", "line", "why", "word"),
    *("name", "team", "institution", "city", "scales"),
    *("start", "end", "place", "link", "theme", "speakers", "capacity", "preparation"),
    *("zone", "at", "high", "low", "request", "offer", "for_whom", "lines"),
)
"""The fields in which people type words; what they tapped is not worth giving back."""

ANSWER = "answer_"
"""Begins the name of a field whose question is data, as in the intake of a case."""


def error_card(
    error: DomainError,
    language: Language,
    texts: Texts,
    *,
    given: Mapping[str, str],
    retry_act: str | None,
) -> Card:
    """Return why something could not be done, for the person alone.

    `given` is what they typed by field: it comes back, so that nobody loses words. `retry_act` is
    the custom_id of a button to try again, None where that has no sense.
    """
    voice = Voice(texts, language)
    values = {
        name: voice.list(value) if isinstance(value, tuple) else value
        for name, value in error.values.items()
    }
    return _card(voice, voice(error.key, **values), given, retry_act)


def unexpected_card(
    error_id: str,
    language: Language,
    texts: Texts,
    *,
    given: Mapping[str, str],
    retry_act: str | None,
) -> Card:
    """Return what to say when the bot itself failed: the log has the rest under this id."""
    voice = Voice(texts, language)
    report = Button(voice("report-button"), encode(Verb.REPORT, NO_ROUND, error_id))
    return _card(voice, voice("unexpected", id=error_id), given, retry_act, report)


def _card(
    voice: Voice,
    sentence: str,
    given: Mapping[str, str],
    retry_act: str | None,
    report: Button | None = None,
) -> Card:
    pieces: list[Piece] = [*lines(sentence)]
    fields = [*TYPED, *(field for field in given if field.startswith(ANSWER))]
    typed = [given[field] for field in fields if given.get(field, "").strip()]
    for number, text in enumerate(typed):
        pieces.append(Said(voice("given-back") if number == 0 else "", text))
    again = None if retry_act is None else Button(voice("try-again"), retry_act, Tone.PRIMARY)
    pieces += rows(again, report)
    return compose(voice, pieces, accent=Tone.DANGER)
