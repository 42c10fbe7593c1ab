"""The stand as everybody reads it in the thread of its meeting, open and closed."""

from bot.custom_ids import Verb
from bot.domain.stand.views import StandView
from bot.render.card import Attachment, Card, Files, Tone
from bot.render.fit import Piece, compose
from bot.render.limits import shorten
from bot.render.parts import button, lines, rows
from bot.render.stand_words import ALT_MAX, short_lines, told_lines, took_part
from bot.render.voice import Voice, at, plain


def stand_card(view: StandView, voice: Voice) -> Card:
    """Return the message of a stand: what is asked and who sees what, or what is told."""
    return _open(view, voice) if view.told is None else _closed(view, voice)


def _open(view: StandView, voice: Voice) -> Card:
    return compose(
        voice,
        [
            *lines(
                voice("stand-heading", title=plain(view.meeting.title)),
                voice("stand-asks"),
                voice("stand-who-sees"),
                took_part(view.took, view.people, voice),
                voice("stand-closes", moment=at(view.closes_at, "f"), away=at(view.closes_at, "R")),
            ),
            *rows(
                button(voice("stand-take"), Verb.STAND_TAKE, view.meeting_id, tone=Tone.PRIMARY),
                button(voice("stand-write"), Verb.STAND_LINES, view.meeting_id),
                button(voice("stand-mine"), Verb.STAND_MINE, view.meeting_id),
            ),
        ],
        accent=Tone.PRIMARY,
    )


def _closed(view: StandView, voice: Voice) -> Card:
    assert view.told is not None
    told = told_lines(view.told, voice)
    pieces: list[Piece] = [
        *lines(
            voice("stand-heading", title=plain(view.meeting.title)),
            took_part(view.took, view.people, voice),
            *told,
            voice("stand-final"),
        ),
        *([Files()] if view.picture else []),
        *rows(
            button(voice("stand-see"), Verb.STAND_SHOW, view.meeting_id, tone=Tone.PRIMARY),
            button(voice("stand-table"), Verb.STAND_TABLE, view.meeting_id),
            button(voice("stand-mine"), Verb.STAND_MINE, view.meeting_id),
        ),
    ]
    card = compose(voice, pieces, accent=Tone.SUCCESS)
    if view.picture is None:
        return card
    heading = voice("stand-alt", title=shorten(view.meeting.title, 80))
    alt = shorten(" ".join((heading, *short_lines(view.told, voice))), ALT_MAX)
    picture = Attachment(f"{voice('stand-file')}.png", view.picture, alt)
    return Card(card.blocks, card.accent, card.mentions, (picture,))
