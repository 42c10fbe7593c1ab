"""Small parts that several cards share: a button with words, rows, and the place in the round."""

from bot.custom_ids import Subject, Verb, encode
from bot.domain.case import Theme
from bot.domain.method import Kind, Primitive, Step
from bot.render.card import Button, Option, Row, Text, Tone
from bot.render.limits import BUTTON_LABEL, BUTTONS, shorten
from bot.render.voice import Voice

NAME_MAX = 60
"""Characters of a step's or method's name as it stands in a line."""


def button(
    label: str,
    verb: Verb,
    subject: Subject,
    *args: str,
    tone: Tone = Tone.SECONDARY,
) -> Button:
    """Return a button that asks for an act."""
    return Button(shorten(label, BUTTON_LABEL), encode(verb, subject, *args), tone)


def field_of(step: Step, kind: Kind) -> str:
    """Return what the field of a step asks for, as the catalogues name it."""
    return step.primitive.value if step.primitive is Primitive.CHECKBACK else kind.value


def rows(*buttons: Button | None) -> tuple[Row, ...]:
    """Return the buttons that are there, in rows; nothing when none is."""
    there = [one for one in buttons if one is not None]
    return tuple(
        Row(tuple(there[start : start + BUTTONS])) for start in range(0, len(there), BUTTONS)
    )


def place(voice: Voice, step: Step, number: int, total: int) -> str:
    """Return where in the round a step stands: "Stap 2 van 5 · Verkennen"."""
    name = voice.words(step.name, NAME_MAX)
    if number == 0:
        return voice("place-prelude", name=name)
    return voice("place", number=number, total=total, name=name)


def lines(*parts: str | None) -> tuple[Text, ...]:
    """Return the lines that are there as one text; nothing when none is."""
    there = [part for part in parts if part]
    return (Text("\n".join(there)),) if there else ()


def theme_options(chosen: str, voice: Voice) -> tuple[Option, ...]:
    """Return the themes of the network to pick one of; `chosen` is a theme, or empty for none."""
    return tuple(
        Option(voice("case-theme", theme=one.value), one.value, chosen=one == chosen)
        for one in Theme
    )
