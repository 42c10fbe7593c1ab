"""Help for who leads for the first time: what to say, what to watch, and how to step in."""

from bot.domain import speech
from bot.domain.language import Language
from bot.domain.method import Kind, Role, Step, Turns
from bot.render.card import Card, Text, Tone
from bot.render.fit import compose
from bot.render.parts import NAME_MAX
from bot.render.voice import Voice
from bot.texts import Texts


def cues_card(step: Step, language: Language, texts: Texts) -> Card:
    """Return the help with one step, for the facilitator's eyes."""
    voice = Voice(texts, language)
    mood = mood_of(step)
    watch = "quiet" if mood == "quiet" else step.primitive.value
    return compose(
        voice,
        [
            Text(voice("cue-heading", name=voice.words(step.name, NAME_MAX))),
            Text(voice("cue-say", sentence=voice.words(step.say))),
            Text(voice("cue-watch", watch=voice(f"cue-watch-{watch}"))),
            Text(voice("cue-dominates", help=voice(f"cue-dominates-{_order_of(step, mood)}"))),
            Text(voice("cue-advice", help=voice(f"cue-advice-{mood}"))),
            Text(voice("cue-heavy", help=voice(f"cue-heavy-{mood}"))),
            Text(voice("cue-note")),
        ],
        accent=Tone.PRIMARY,
    )


def _order_of(step: Step, mood: str) -> str:
    """Return what keeps one voice from filling a step: the drawn order, or what fits its mood."""
    return "turns" if step.turns is Turns.DRAWN and not step.sealed else mood


def mood_of(step: Step) -> str:
    """Return what a step is like for who leads it, as the catalogues name it.

    Stepping in goes differently when nobody speaks, one speaks, the others ask, all write by
    themselves, the others talk, or everybody does.
    """
    speakers = speech.speakers(step)
    if not speakers:
        return "quiet"
    if Role.CONSULTANT not in speakers:
        return "one"
    if not speech.may_talk(Role.CONSULTANT, step, revealed=not step.sealed):
        return "writing"
    if speech.collects(step) is Kind.QUESTION:
        return "asking"
    return "all" if Role.BRINGER in speakers else "talking"
