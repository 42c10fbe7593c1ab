"""Small parts that several cards share: a button with words, rows, and the place in the round."""

from bot.custom_ids import Verb, encode
from bot.domain.ids import RoundId
from bot.domain.method import Step
from bot.render.card import Button, Row, Text, Tone
from bot.render.voice import Voice, shorten

LABEL_MAX = 80
"""Characters of a button's label (components/reference)."""

ROW_MAX = 5
"""Buttons next to each other."""

NAME_MAX = 60
"""Characters of a step's or method's name as it stands in a line."""


def button(
    label: str,
    verb: Verb,
    round_id: RoundId,
    *args: str,
    tone: Tone = Tone.SECONDARY,
) -> Button:
    """Return a button that asks for an act."""
    return Button(shorten(label, LABEL_MAX), encode(verb, round_id, *args), tone)


def rows(*buttons: Button | None) -> tuple[Row, ...]:
    """Return the buttons that are there, in rows; nothing when none is."""
    there = [one for one in buttons if one is not None]
    return tuple(
        Row(tuple(there[start : start + ROW_MAX])) for start in range(0, len(there), ROW_MAX)
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
