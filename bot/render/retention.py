"""What goes and when: the notice in a room, an author's receipt, and the clocks of a server."""

from collections.abc import Sequence

from bot.domain.language import Language
from bot.domain.retention_views import ClockView, GoingView, ReceiptView
from bot.render.card import Card, Text, Tone
from bot.render.fit import compose
from bot.render.parts import NAME_MAX, lines
from bot.render.voice import Voice, at
from bot.texts import Texts


def going(view: GoingView, voice: Voice) -> Card:
    """Tell a room when it goes, and what one can still keep."""
    return compose(
        voice, [Text(voice("going", day=at(view.goes_at, "D"), away=at(view.goes_at, "R")))]
    )


def receipt_of_erasing(view: ReceiptView, voice: Voice) -> Card:
    """Tell one author that their texts are gone."""
    told = voice(
        "erased-receipt",
        count=view.count,
        method=voice.words(view.method_name, NAME_MAX),
        day=at(view.ended_at, "D"),
    )
    return compose(voice, [Text(told)])


def clocks_card(views: Sequence[ClockView], language: Language, texts: Texts) -> Card:
    """Return how long what is kept on this server."""
    voice = Voice(texts, language)
    return compose(
        voice,
        [
            Text(voice("clocks-heading")),
            *lines(*(_clock(view, voice) for view in views)),
            Text(voice("clocks-note")),
        ],
        accent=Tone.PRIMARY,
    )


def _clock(view: ClockView, voice: Voice) -> str:
    line = voice("clock-line", matter=view.matter.value, days=view.days)
    if view.days < view.most:
        return voice("clock-shortened", line=line, most=view.most)
    return line
