"""What a person chose for themselves, and the buttons to choose otherwise."""

from bot.custom_ids import NO_ROUND, Verb
from bot.domain.choices import Way
from bot.domain.language import Language
from bot.render.card import Card, Tone
from bot.render.fit import compose
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice
from bot.texts import Texts


def way_card(way: Way, language: Language, texts: Texts) -> Card:
    """Return where one is reached between meetings, and the buttons to choose otherwise."""
    voice = Voice(texts, language)
    choices = [
        button(
            voice("way-choice", way=one.value),
            Verb.WAY,
            NO_ROUND,
            one.value,
            tone=Tone.PRIMARY if one is way else Tone.SECONDARY,
        )
        for one in Way
    ]
    told = voice("way-now", way=way.value)
    return compose(voice, [*lines(voice("way-heading"), told, voice("way-note")), *rows(*choices)])
