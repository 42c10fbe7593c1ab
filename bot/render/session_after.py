"""What is sent from the doors of a session on: check-in, confirmation, we missed you, the recap."""

import re
from dataclasses import replace

from bot.custom_ids import Verb
from bot.domain.programme.model import Meeting
from bot.domain.sessions.after_views import (
    AfterView,
    AfterwardsView,
    CheckInView,
    ConfirmFate,
    ConfirmView,
    MissedView,
    Quote,
    RecapView,
)
from bot.domain.sessions.recap import RecapFile
from bot.render.card import Attachment, Card, Files, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.parts import button, lines, rows
from bot.render.session_parts import check_in_button, when
from bot.render.voice import Voice, at, channel, link, mention, plain

_ODD = re.compile(r"[^a-z0-9]+")
_FILE_NAME_MAX = 60


def after_card(view: AfterView, voice: Voice) -> Card:
    """Return the message that shows something of a session from its doors on."""
    match view:
        case CheckInView():
            return _check_in(view, voice)
        case ConfirmView():
            return _confirm(view, voice)
        case MissedView():
            return _missed(view, voice)
        case AfterwardsView():
            return _afterwards(view, voice)
        case RecapView():
            return replace(
                compose(voice, recap_pieces(view, voice), accent=Tone.PRIMARY),
                files=attached(view.files),
            )


def _check_in(view: CheckInView, voice: Voice) -> Card:
    meeting = view.meeting
    return compose(
        voice,
        [
            *lines(
                voice("check-in-heading", title=plain(meeting.title)),
                when(meeting, voice),
                voice("check-in-count", count=view.there),
            ),
            *rows(
                check_in_button(view.meeting_id, voice),
                button(voice("attendance-button"), Verb.ATTENDANCE, view.meeting_id),
            ),
        ],
        accent=Tone.SUCCESS,
    )


def _confirm(view: ConfirmView, voice: Voice) -> Card:
    meeting = view.meeting
    told = {"title": plain(meeting.title), "day": at(meeting.starts_at, "D")}
    if view.fate is not ConfirmFate.OPEN:
        return compose(voice, lines(voice("confirm-fate", fate=view.fate.value, **told)))
    yes = button(voice("confirm-yes"), Verb.WAS_THERE, view.meeting_id, "yes", tone=Tone.SUCCESS)
    no = button(voice("confirm-no"), Verb.WAS_THERE, view.meeting_id, "no")
    return compose(
        voice, [*lines(voice("confirm-ask", **told)), *rows(yes, no)], accent=Tone.PRIMARY
    )


def _missed(view: MissedView, voice: Voice) -> Card:
    shared = voice("missed-recap", link=link(view.recap)) if view.recap else None
    return compose(
        voice,
        lines(
            voice("missed", title=plain(view.meeting.title)),
            shared,
            _following(view.following, voice),
        ),
        accent=Tone.PRIMARY,
    )


def _afterwards(view: AfterwardsView, voice: Voice) -> Card:
    where = voice("afterwards-where", channel=channel(view.thread_id)) if view.thread_id else None
    return compose(
        voice,
        lines(
            voice("afterwards", title=plain(view.meeting.title)),
            voice("afterwards-count", count=view.there, silent=view.silent),
            voice("afterwards-how"),
            where,
        ),
        accent=Tone.PRIMARY,
    )


def recap_pieces(view: RecapView, voice: Voice) -> list[Piece]:
    """Return a recap as everybody reads it; its files stand where they do in the message."""
    meeting = view.meeting
    day = at(meeting.starts_at, "D")
    following = _following(view.following, voice)
    return [
        *lines(voice("recap-heading", title=plain(meeting.title), day=day)),
        *([Said("", view.text)] if view.text else []),
        *lines("\n".join((voice("recap-links"), *_links(view.links))) if view.links else None),
        *([Files()] if view.files else []),
        *_lifted(view.lifted, voice),
        *([Text(following)] if following else []),
    ]


def _lifted(lifted: tuple[Quote, ...], voice: Voice) -> list[Piece]:
    if not lifted:
        return []
    quotes = (
        Said(voice("lift-named", person=mention(one.author_id)) if one.author_id else "", one.text)
        for one in lifted
    )
    return [Text(voice("recap-lifted")), *quotes]


def _links(links: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"- {one}" for one in links)


def _following(following: Meeting | None, voice: Voice) -> str | None:
    if following is None:
        return None
    moment, away = at(following.starts_at, "F"), at(following.starts_at, "R")
    return voice("recap-next", title=plain(following.title), moment=moment, away=away)


def attached(files: tuple[RecapFile, ...]) -> tuple[Attachment, ...]:
    """Return the files of a recap as they go with the message, each under a name of its own."""
    return tuple(
        Attachment(_file_name(number, file.name), file.content, file.alt if file.is_photo else "")
        for number, file in enumerate(files, 1)
    )


def _file_name(number: int, name: str) -> str:
    """Return a name that Discord keeps as it is: small letters, digits, hyphens and one dot."""
    stem, _dot, ending = name.lower().rpartition(".")
    words = _ODD.sub("-", stem or ending)[:_FILE_NAME_MAX].strip("-") or "bestand"
    kind = _ODD.sub("", ending)[:8] if stem else ""
    return f"{number}-{words}.{kind}" if kind else f"{number}-{words}"
