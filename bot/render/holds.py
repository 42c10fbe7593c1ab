"""What is kept past its clock, and by whom, as administrators see it."""

from collections.abc import Sequence

from bot.custom_ids import NO_ROUND, Verb
from bot.domain.hold import HoldView
from bot.domain.language import Language
from bot.render.card import Card, Text, Tone
from bot.render.fit import Piece, compose
from bot.render.limits import shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, at, mention, plain
from bot.texts import Texts

SHOWN = 8
"""Holds on one card; a server with more has other questions to ask."""

TITLE_MAX = 40


def holds_card(views: Sequence[HoldView], language: Language, texts: Texts) -> Card:
    """Return what is held, with the buttons to agree and to end it."""
    voice = Voice(texts, language)
    pieces: list[Piece] = [Text(voice("holds-heading"))]
    for view in views[:SHOWN]:
        hold, title = view.hold, plain(shorten(view.title, TITLE_MAX))
        second = (
            voice("hold-second", person=mention(hold.agreed_by))
            if hold.agreed_by is not None
            else voice("hold-waits")
        )
        pieces += lines(
            voice("hold-line", title=title, until=at(hold.until, "D")),
            voice("hold-asked", person=mention(hold.asked_by), reason=plain(hold.reason)),
            second,
        )
        agree = button(voice("hold-agree"), Verb.HOLD_AGREE, NO_ROUND, hold.id, tone=Tone.PRIMARY)
        end = button(voice("hold-end"), Verb.HOLD_END, NO_ROUND, hold.id)
        pieces += rows(agree if view.waits else None, end)
    if not views:
        pieces.append(Text(voice("holds-none")))
    pieces.append(Text(voice("holds-note")))
    return compose(voice, pieces, accent=Tone.SECONDARY)
