"""A method as a page to print: what it is good for, and every step with its rule and a sentence."""

from bot.domain.language import Language
from bot.domain.method import Method, Step
from bot.render.voice import Voice
from bot.texts import Texts


def describe(method: Method, language: Language, texts: Texts) -> str:
    """Return the card of a method as plain text in a language."""
    voice = Voice(texts, language)
    least, most = method.sizes
    head = (
        voice("method-card-title", name=voice.words(method.name), id=method.id),
        voice("method-card-best-for", best_for=voice.words(method.best_for)),
        voice("method-card-size", minutes=method.minutes, least=least, most=most),
        voice("method-card-safety", safety=method.safety.value),
        voice("method-card-origin", origin=voice.words(method.origin)),
    )
    steps = (_step(number, step, voice) for number, step in enumerate(method.steps, 1))
    return "\n\n".join(("\n".join(head), *steps))


def _step(number: int, step: Step, voice: Voice) -> str:
    sealed = voice("method-card-sealed") if step.sealed else None
    gated = voice("method-card-gate") if step.gate is not None else None
    name = voice.words(step.name)
    lines = (
        voice("method-card-step", number=number, name=name, minutes=step.minutes),
        voice.words(step.rule),
        gated,
        sealed,
        voice("method-card-say", sentence=voice.words(step.say)),
    )
    return "\n   ".join(line for line in lines if line)
