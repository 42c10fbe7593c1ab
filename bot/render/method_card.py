"""A method as a card to print or to read: what it is good for, and every step with its rule."""

import textwrap
from dataclasses import dataclass

from bot.domain import speech
from bot.domain.language import Language
from bot.domain.method import Kind, Method, Role, Step, Turns
from bot.render.voice import Voice
from bot.texts import Texts

WIDTH = 80
"""Columns of a terminal, and about those of a printed page."""

_INDENT = "   "
_BOTH = frozenset({Role.BRINGER, Role.CONSULTANT})
_ORDER = (Role.FACILITATOR, Role.BRINGER, Role.CONSULTANT)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One step in words: a heading, lines about it, and a sentence to say."""

    heading: str
    lines: tuple[str, ...]
    say: str


def describe(method: Method, language: Language, texts: Texts) -> str:
    """Return the card of a method as plain text of 80 columns, to print."""
    voice = Voice(texts, language)
    title = _title(method, voice)
    blocks = [f"{title}\n{'=' * min(len(title), WIDTH)}"]
    blocks += [textwrap.fill(line, WIDTH) for line in head_of(method, voice)]
    blocks += [_printed(step_of(method, number, voice)) for number in range(len(method.steps))]
    blocks += [textwrap.fill(line, WIDTH) for line in tail_of(method, voice)]
    return "\n\n".join(blocks)


def _printed(sheet: Sheet) -> str:
    body = [
        textwrap.fill(line, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        for line in (*sheet.lines, sheet.say)
    ]
    return "\n".join((sheet.heading, *body))


def describe_markdown(method: Method, language: Language, texts: Texts) -> str:
    """Return the card of a method as Markdown."""
    voice = Voice(texts, language)
    blocks = [f"# {_title(method, voice)}", *head_of(method, voice)]
    for number in range(len(method.steps)):
        sheet = step_of(method, number, voice)
        blocks += [f"## {sheet.heading}", "\n".join(f"- {line}" for line in sheet.lines)]
        blocks.append(f"> {sheet.say}")
    blocks += tail_of(method, voice)
    return "\n\n".join(blocks)


def _title(method: Method, voice: Voice) -> str:
    return voice("method-card-title", name=voice.words(method.name), id=method.id, card=method.card)


def head_of(method: Method, voice: Voice) -> tuple[str, ...]:
    """Return what stands above the steps, a paragraph each."""
    least, most = method.sizes
    size = (
        voice("method-card-size-exact", minutes=method.minutes, least=least)
        if least == most
        else voice("method-card-size", minutes=method.minutes, least=least, most=most)
    )
    helpers = (
        voice("method-card-helper", name=voice.words(one.name), task=voice.words(one.task))
        for one in method.helpers
    )
    chooses = method.laps < method.sizes[1]
    before = (
        voice(
            "method-card-prelude",
            name=voice.words(step.name),
            minutes=step.minutes,
            rule=voice.words(step.rule),
        )
        for step in method.script
        if step.prelude and chooses
    )
    return (
        voice("method-card-best-for", best_for=voice.words(method.best_for)),
        f"{size} {voice('method-card-safety', safety=method.safety.value)}",
        " ".join((voice("method-card-roles"), *helpers)),
        voice("method-card-origin", origin=voice.words(method.origin, 500)),
        voice("method-card-basis", basis=method.basis.value),
        *before,
    )


def tail_of(method: Method, voice: Voice) -> tuple[str, ...]:
    """Return what stands beneath the steps: how it ends, what always holds, and the total."""
    return (
        voice("method-card-after"),
        voice("method-card-ground"),
        voice("method-card-total", minutes=method.minutes),
    )


def step_of(method: Method, index: int, voice: Voice) -> Sheet:
    """Return the words of one step of a method, counted from 0."""
    step = method.steps[index]
    known = {one.key: voice.words(one.name) for one in method.steps}
    repeated = [known[key] for key in step.repeats]
    lines = (
        " ".join((voice("method-card-floor", who=floor_of(step, voice)), *_listens(step, voice))),
        voice.words(step.rule),
        voice("method-card-repeats", names=voice.list(repeated)) if repeated else None,
        voice("method-card-gate", kind=step.gate.value) if step.gate is not None else None,
        voice("method-card-sealed") if step.sealed else None,
        voice("method-card-opens", kind=step.opens.value) if step.opens is not None else None,
        _turns(step, voice),
    )
    return Sheet(
        voice(
            "method-card-step",
            number=index + 1,
            name=voice.words(step.name),
            minutes=step.minutes,
        ),
        tuple(line for line in lines if line),
        voice("method-card-say", sentence=voice.words(step.say)),
    )


def _turns(step: Step, voice: Voice) -> str | None:
    """Return in which order people have their say, where it is drawn."""
    if step.turns is Turns.FREE:
        return None
    if step.sealed:
        return voice("method-card-turns-sealed")
    return voice("method-card-turns", each=step.each)


def _listens(step: Step, voice: Voice) -> tuple[str, ...]:
    """Return who is silent in a step in which the other has the floor."""
    speakers = speech.speakers(step)
    silent = [role for role in _BOTH if role not in speakers]
    if len(silent) != 1:
        return ()
    return (voice("method-card-listens", who=silent[0].value),)


def floor_of(step: Step, voice: Voice) -> str:
    """Return who has the floor in a step, as the circle would say it."""
    speakers = speech.speakers(step)
    if not speakers:
        return voice("method-card-who", who="nobody")
    asks = speech.collects(step) is Kind.QUESTION
    if asks and Role.BRINGER in speakers and Role.BRINGER not in speech.writers_of(step):
        return voice("method-card-who", who="ask")
    if speakers >= _BOTH:
        return voice("method-card-who", who="all")
    return voice.list(
        voice("method-card-who", who=role.value) for role in _ORDER if role in speakers
    )
