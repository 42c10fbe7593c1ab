"""What one person reads of the stand: its two forms, their own, and the page of what is told."""

from collections.abc import Mapping
from dataclasses import replace

from bot.custom_ids import Verb, encode
from bot.domain.ids import MeetingId
from bot.domain.stand.counting import MARKS, Question
from bot.domain.stand.model import LINE_MAX, Line
from bot.domain.stand.views import OwnView, PageView, Told
from bot.render.card import (
    Attachment,
    Button,
    Card,
    ChoiceField,
    Files,
    Form,
    Option,
    Rule,
    Text,
    TextField,
    Tone,
)
from bot.render.fit import Piece, Said, compose
from bot.render.parts import button, lines, rows
from bot.render.stand_words import (
    alt_text,
    group_name,
    mark_word,
    own_lines,
    short_lines,
    told_lines,
    took_part,
)
from bot.render.voice import Voice, plain

CIRCLES_SHOWN = 6
"""Circles told of on one card; the table has them all."""


def marks_form(
    meeting_id: MeetingId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of what is tapped: all of it goes to the group, none of it with a name."""

    def field(question: Question) -> ChoiceField:
        options = tuple(
            Option(
                voice("stand-option", mark=str(mark), word=mark_word(question, mark, voice)),
                str(mark),
                chosen=filled.get(question) == str(mark),
            )
            for mark in MARKS
        )
        label = voice("form-stand-question", question=question.value)
        hint = voice("form-stand-hint", question=question.value)
        return ChoiceField(question.value, label, options, hint, required=False)

    act = encode(Verb.STAND_TAKE_IN, meeting_id, opening)
    return Form(act, voice("form-stand"), tuple(map(field, Question)))


def lines_form(
    meeting_id: MeetingId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of what is written: all of it stays with who writes it."""

    def field(line: Line) -> TextField:
        return TextField(
            line.value,
            voice("stand-line", line=line.value),
            hint=voice("form-stand-line-hint", line=line.value),
            value=filled.get(line, ""),
            most=LINE_MAX,
            required=False,
        )

    return Form(
        encode(Verb.STAND_LINES_IN, meeting_id, opening),
        voice("form-stand-lines"),
        tuple(map(field, Line)),
        intro=voice("form-stand-lines-intro"),
    )


def filled_marks(view: OwnView) -> Mapping[str, str]:
    """Return what somebody tapped, as the form takes it."""
    return {question.value: str(mark) for question, mark in view.own.marks.items()}


def filled_lines(view: OwnView) -> Mapping[str, str]:
    """Return what somebody wrote, as the form takes it."""
    return {line.value: text for line, text in view.lines.items()}


def own_card(view: OwnView, voice: Voice) -> Card:
    """Return what a person said at a stand, who sees what of it, and the ways on."""
    own, meeting_id = view.own, view.meeting_id
    marked = own_lines(own, None, "", voice)
    pieces: list[Piece] = [
        *lines(
            voice("stand-own-heading", title=plain(view.meeting.title)),
            *(marked or (voice("stand-own-no-marks"),)),
            voice("stand-own-marks-go", open="yes" if view.is_open else "no"),
        ),
        Rule(),
        *(Said(voice("stand-own-line", line=one.value), text) for one, text in view.lines.items()),
        Text(voice("stand-own-lines-stay", written="yes" if view.lines else "no")),
        *rows(
            button(
                voice("stand-change-marks", given="yes" if own.marks else "no"),
                Verb.STAND_TAKE,
                meeting_id,
                tone=Tone.SECONDARY if own.marks else Tone.PRIMARY,
            )
            if view.is_open
            else button(voice("stand-see"), Verb.STAND_SHOW, meeting_id, tone=Tone.PRIMARY),
            button(
                voice("stand-change-lines", given="yes" if view.lines else "no"),
                Verb.STAND_LINES,
                meeting_id,
                tone=Tone.SECONDARY if view.lines or not own.marks else Tone.PRIMARY,
            ),
            None if own.is_empty else button(voice("stand-erase"), Verb.STAND_ERASE, meeting_id),
        ),
        *rows(
            *(
                button(voice("stand-to-network", line=one.value), Verb.HELP_STAND, meeting_id, one)
                for one in (Line.REQUEST, Line.OFFER)
                if one in view.lines
            )
        ),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def sure_card(meeting_id: MeetingId, what: Verb, voice: Voice) -> Card:
    """Return the question back before one's own stand goes, or a stand is closed."""
    asked, yes = (
        (voice("stand-erase-sure"), voice("stand-erase-yes"))
        if what is Verb.STAND_ERASE
        else (voice("stand-close-sure"), voice("stand-close-yes"))
    )
    sure = button(yes, what, meeting_id, "yes", tone=Tone.DANGER)
    return compose(voice, [Text(asked), *rows(sure)], accent=Tone.DANGER)


def page_card(page: PageView, picture: bytes | None, voice: Voice) -> Card:
    """Return what is told of a stand to one reader, beside the picture of it."""
    whole, circles = page.groups[:1], page.groups[1:]
    shown = circles[:CIRCLES_SHOWN]
    held = next((one for one in circles if one.circle == page.against), next(iter(whole), None))
    mine = own_lines(page.own, held.part, page.against, voice) if held else ()
    pieces: list[Piece] = [
        *lines(
            voice("stand-heading", title=plain(page.meeting.title)),
            took_part(page.took, page.people, voice),
            voice("stand-not-yet") if page.is_open else None,
            *(line for told in whole for line in told_lines(told, voice)),
        ),
        *([Files()] if picture else []),
        *lines(*(_circle(told, voice) for told in shown)),
        *lines(
            voice("stand-more-circles", count=len(circles) - len(shown))
            if len(circles) > len(shown)
            else None,
        ),
        *lines("\n".join((voice("stand-own-line-heading"), *mine)) if mine else None),
        *rows(*_page_buttons(page, voice)),
    ]
    card = compose(voice, pieces, accent=Tone.PRIMARY)
    if picture is None:
        return card
    attached = Attachment(f"{voice('stand-file')}.png", picture, alt_text(page, voice))
    return replace(card, files=(attached,))


def _circle(told: Told, voice: Voice) -> str:
    heading = voice(
        "stand-circle",
        circle=plain(group_name(told.circle, voice)),
        took=took_part(told.part.took, told.part.people, voice),
    )
    return "\n".join((heading, *short_lines(told, voice)))


def _page_buttons(page: PageView, voice: Voice) -> tuple[Button | None, ...]:
    meeting_id = page.meeting_id
    if page.is_open:
        return (
            button(voice("stand-take"), Verb.STAND_TAKE, meeting_id, tone=Tone.PRIMARY),
            button(voice("stand-mine"), Verb.STAND_MINE, meeting_id),
            button(voice("stand-close"), Verb.STAND_CLOSE, meeting_id) if page.leads else None,
        )
    return (
        button(voice("stand-table"), Verb.STAND_TABLE, meeting_id),
        button(voice("stand-mine"), Verb.STAND_MINE, meeting_id),
        button(voice("stand-post"), Verb.STAND_POST, meeting_id) if page.leads else None,
    )


def table_card(table: Attachment, voice: Voice) -> Card:
    """Return the table that goes along, and what is in it."""
    card = compose(voice, [Text(voice("stand-table-line"))])
    return replace(card, files=(table,))
