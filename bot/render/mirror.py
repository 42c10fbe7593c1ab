"""The question mirror, for the asker alone: what it seems to be, why, one way to open it."""

from bot.custom_ids import Verb
from bot.domain.coaching_views import MirrorView
from bot.domain.held import Held
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.mirror import Hint
from bot.domain.play import TEXT_MAX
from bot.render.card import Card, Form, Row, Text, TextField, Tone
from bot.render.fit import Said, compose
from bot.render.parts import button, lines
from bot.render.voice import Voice, plain
from bot.texts import Texts


def mirror_card(view: MirrorView, language: Language, texts: Texts) -> Card:
    """Return the mirror: the text, how it reads, a way to open it, and three ways to go on."""
    voice = Voice(texts, language)
    reflection = view.reflection
    return compose(
        voice,
        [
            Said(voice("mirror-heading"), view.held.text),
            *lines(
                voice("mirror-seems", label=reflection.label.value),
                _said(reflection.because, voice),
                *(voice(note) for note in reflection.notes),
                _said(reflection.hint, voice),
            ),
            ways(view.round_id, view.held, voice),
            Text(voice("mirror-may-be-wrong")),
        ],
        accent=Tone.PRIMARY,
    )


def _said(hint: Hint | None, voice: Voice) -> str | None:
    if hint is None:
        return None
    values = {
        name: plain(value) if isinstance(value, str) else value
        for name, value in hint.values.items()
    }
    return voice(hint.key, **values)


def ways(round_id: RoundId, held: Held, voice: Voice) -> Row:
    """Return the buttons of a held question: post as it is, rewrite, and keep for the advice."""
    post = button(voice("mirror-post"), Verb.POST, round_id, held.opening)
    rewrite = button(
        voice("mirror-rewrite"),
        Verb.REWRITE,
        round_id,
        str(held.index),
        held.opening,
        tone=Tone.PRIMARY,
    )
    park = button(voice("mirror-park"), Verb.PARK, round_id, held.opening)
    return Row((post, rewrite) if held.parked else (post, rewrite, park))


def rewrite_form(act: str, text: str, language: Language, texts: Texts) -> Form:
    """Return the form with a held question in it, to write it anew; `act` is its custom_id."""
    voice = Voice(texts, language)
    field = TextField(
        "text",
        voice("form-write", kind="question"),
        hint=voice("form-write-hint", kind="question"),
        value=text,
        most=TEXT_MAX,
    )
    return Form(act, voice("form-rewrite"), (field,))
