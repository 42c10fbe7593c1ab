"""The airtime picture for who leads: a bar and a line of text for everybody in the circle."""

from bot.domain.airtime import Airtime, AirtimeView
from bot.domain.language import Language
from bot.render.card import Card, Text
from bot.render.fit import compose
from bot.render.parts import lines
from bot.render.voice import Voice
from bot.texts import Texts

BAR = 10
"""Signs of a full bar: ten percent each."""

_FULL, _EMPTY = "█", "░"


def bar(share: int) -> str:
    """Return a bar for a share of 0 to 100; whoever said anything at all has one full sign."""
    full = min(BAR, max(round(share * BAR / 100), 1 if share else 0))
    return _FULL * full + _EMPTY * (BAR - full)


def airtime_card(view: AirtimeView, language: Language, texts: Texts) -> Card:
    """Return the picture; the numbers beside each bar say the same in words."""
    voice = Voice(texts, language)
    circle = [one for one in view.people if one.user_id != view.bringer_id]
    silent = [one.user_id for one in circle if one.silent]
    return compose(
        voice,
        [
            Text(voice("airtime-heading")),
            *lines(*(_line(one, bar(one.share), voice) for one in circle)),
            *lines(*(_line(one, "", voice) for one in view.people if one not in circle)),
            *lines(voice("airtime-silent", people=voice.people(silent)) if silent else None),
            Text(voice("airtime-note")),
        ],
    )


def _line(one: Airtime, picture: str, voice: Voice) -> str:
    """Return a person in words, with a picture of their share; of the bringer without either."""
    return voice(
        "airtime-line",
        bar=picture,
        person=str(one.user_id),
        role="consultant" if picture else "bringer",
        share=one.share,
        words=one.words,
        count=one.contributions,
        passed=one.passed,
        turns=one.turns,
    )
