"""The airtime picture for who leads: a bar and a line of text for everybody in the circle."""

from bot.domain.airtime import Airtime, AirtimeView
from bot.domain.language import Language
from bot.render.card import Card, Text
from bot.render.fit import compose
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
    people = "\n".join(_line(one, view, voice) for one in view.people)
    return compose(
        voice, [Text(voice("airtime-heading")), Text(people), Text(voice("airtime-note"))]
    )


def _line(one: Airtime, view: AirtimeView, voice: Voice) -> str:
    return voice(
        "airtime-line",
        bar=bar(one.share),
        person=str(one.user_id),
        role="bringer" if one.user_id == view.bringer_id else "consultant",
        share=one.share,
        words=one.words,
        count=one.contributions,
        passed=one.passed,
    )
