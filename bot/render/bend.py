"""What fits the people who are left, for the facilitator alone."""

from bot.custom_ids import ANYWAY, Verb
from bot.domain.language import Language
from bot.domain.private_views import BendView
from bot.render.card import Card, Tone
from bot.render.fit import compose
from bot.render.parts import NAME_MAX, button, lines, rows
from bot.render.voice import Voice
from bot.texts import Texts


def bend_card(view: BendView, language: Language, texts: Texts) -> Card:
    """Return the methods that fit, each as a button, and going on in writing.

    Before a start with few people it asks whether that is meant, and lets one start all the same.
    """
    voice = Voice(texts, language)
    names = [voice.words(method.name, NAME_MAX) for method in view.methods]
    known = [
        voice("bend-method", name=name, best_for=voice.words(method.best_for))
        for name, method in zip(names, view.methods, strict=True)
    ]
    choices = [
        button(voice("bend-to", name=name), Verb.BEND_TO, view.round_id, method.id)
        for name, method in zip(names, view.methods, strict=True)
    ]
    slow = button(voice("bend-writing"), Verb.TO_WRITING, view.round_id) if view.may_write else None
    heading = voice("bend-heading", people=view.people)
    if view.asks:
        anyway = button(voice("bend-start"), Verb.START, view.round_id, ANYWAY, tone=Tone.PRIMARY)
        short = voice("bend-start-short", asks=view.asks, people=view.people)
        return compose(
            voice,
            [
                *lines(short),
                *lines(heading if known else None, *known),
                *rows(anyway, *choices, slow),
            ],
            accent=Tone.PRIMARY,
        )
    return compose(
        voice,
        [
            *lines(heading, *(known or [voice("bend-none")]), voice("bend-keeps")),
            *rows(*choices, slow),
        ],
        accent=Tone.PRIMARY,
    )
