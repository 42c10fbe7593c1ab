"""What one person reads about sessions: the preview, how it stands, the list, forms and choices."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.custom_ids import Verb
from bot.domain.choices import Reach
from bot.domain.ids import ChannelId, MeetingId, UserId
from bot.domain.language import Language
from bot.domain.method import Method
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus
from bot.domain.programme.views import AnnouncementView
from bot.domain.sessions.session import Place
from bot.domain.sessions.views import MySession, SessionStatusView
from bot.render.card import Button, Card, Row, Rule, Text, Tone
from bot.render.fit import Piece, compose
from bot.render.limits import OPTION, shorten
from bot.render.parts import button, lines, rows
from bot.render.session import invitation_text, who_comes
from bot.render.session_parts import (
    answer_buttons,
    calendar_button,
    reach_button,
    when,
    where,
)
from bot.render.voice import Voice, at, channel, plain, role
from bot.texts import Texts

SHOWN_MAX = 20
"""People named in a list of who answered what."""

LISTED_MAX = 48
"""Characters of a title in a list of sessions."""


@dataclass(frozen=True, slots=True)
class PlanShown:
    """How a session will be announced, as Discord writes it; a `moment` of None is now.

    `act` is the custom_id that confirms it.
    """

    where: str
    moment: str | None
    act: str


def preview_card(view: AnnouncementView, plan: PlanShown, language: Language, texts: Texts) -> Card:
    """Return the invitation as it will look, with the button that sends it."""
    voice = Voice(texts, language)
    told = (
        voice("session-preview-now", channel=plan.where)
        if plan.moment is None
        else voice("session-preview-later", channel=plan.where, moment=plan.moment)
    )
    change = button(voice("session-preview-change"), Verb.MEETING, view.meeting_id, "what")
    return compose(
        voice,
        [
            Text(told),
            Rule(),
            *invitation_text(view, voice),
            Rule(),
            Row((_confirm(plan, voice), change)),
        ],
        accent=Tone.PRIMARY,
    )


def _confirm(plan: PlanShown, voice: Voice) -> Button:
    label = voice("session-announce-now" if plan.moment is None else "session-announce-later")
    return Button(label, plan.act, Tone.SUCCESS)


def status_card(view: SessionStatusView, language: Language, texts: Texts) -> Card:
    """Return how a session stands for one person, and for who leads who answered what."""
    voice = Voice(texts, language)
    meeting = view.meeting
    pieces: list[Piece] = [
        *lines(
            voice("meeting-heading", kind=meeting.kind.value, title=plain(meeting.title)),
            _standing(view, voice),
            when(meeting, voice),
            *where(meeting, voice),
            voice("session-there", channel=channel(view.thread_id)) if view.thread_id else None,
        ),
        *lines(_mine(view, voice)),
        *lines(who_comes(view.coming, voice), _left(view, voice), _limits(view, voice)),
    ]
    if view.leads:
        pieces.extend(lines(*_answers(view, voice)))
    pieces.extend(_ways(view, voice))
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _standing(view: SessionStatusView, voice: Voice) -> str | None:
    if view.status is MeetingStatus.PLANNED:
        if view.announce_at is None:
            return voice("session-not-announced")
        return voice("session-announced-at", moment=at(view.announce_at, "F"))
    if view.status is MeetingStatus.ANNOUNCED:
        return None
    return voice("meeting-status", status=view.status.value)


def _mine(view: SessionStatusView, voice: Voice) -> str | None:
    if view.answer is None or view.status in {MeetingStatus.CANCELLED, MeetingStatus.HELD}:
        return None
    if view.place is Place.OFFERED and view.offer_until is not None:
        return voice("session-mine-offered", until=at(view.offer_until, "R"))
    answer = "line" if view.place is Place.LINE else view.answer.value.replace("_", "-")
    return voice("session-mine", answer=answer)


def _left(view: SessionStatusView, voice: Voice) -> str | None:
    full = view.places_left == 0
    if view.meeting.capacity is None or (full and view.place is Place.SEAT and not view.leads):
        return None
    if view.places_left:
        return voice("session-places", left=view.places_left, count=view.meeting.capacity)
    return voice("session-full", count=len(view.line) + len(view.offered))


def _limits(view: SessionStatusView, voice: Voice) -> str | None:
    if view.circle:
        return voice("session-for-circle", circle=plain(view.circle))
    return voice("session-for-role", role=role(view.role_id)) if view.role_id else None


def _answers(view: SessionStatusView, voice: Voice) -> tuple[str, ...]:
    groups = {
        "maybe": view.maybe,
        "not-coming": view.not_coming,
        "line": view.line,
        "offered": view.offered,
        "undecided": view.undecided,
    }
    return tuple(
        voice("session-group", group=name, count=len(people), people=_some(people, voice))
        for name, people in groups.items()
        if people
    )


def _some(people: Sequence[UserId], voice: Voice) -> str:
    more = len(people) - SHOWN_MAX
    named = [f"<@{user_id}>" for user_id in people[:SHOWN_MAX]]
    return voice.list([*named, voice("session-more", count=more)] if more > 0 else named)


def _ways(view: SessionStatusView, voice: Voice) -> tuple[Row, ...]:
    meeting_id = view.meeting_id
    open_ = view.status in {MeetingStatus.ANNOUNCED, MeetingStatus.CHANGED}
    answers = (
        answer_buttons(
            meeting_id, voice, full=view.places_left == 0 and view.place is not Place.SEAT
        )
        if open_
        else ()
    )
    able = view.leads and (open_ or view.status is MeetingStatus.PLANNED)
    return (
        *rows(*answers),
        *rows(
            calendar_button(meeting_id, voice),
            reach_button(meeting_id, voice) if open_ else None,
            button(voice("themes-button"), Verb.THEMES_OF, meeting_id),
        ),
        *rows(*(_leading(meeting_id, voice) if able else ())),
    )


def _leading(meeting_id: MeetingId, voice: Voice) -> tuple[Button, ...]:
    return (
        button(voice("prepare-button"), Verb.PREPARE, meeting_id, "0", tone=Tone.PRIMARY),
        button(voice("meeting-edit-when"), Verb.MEETING, meeting_id, "when"),
        button(voice("meeting-edit-what"), Verb.MEETING, meeting_id, "what"),
        button(voice("meeting-off"), Verb.MEETING_OFF, meeting_id, tone=Tone.DANGER),
    )


def sessions_card(found: Sequence[MySession], language: Language, texts: Texts) -> Card:
    """Return the sessions that are still to come, each with what the reader answered."""
    voice = Voice(texts, language)
    if not found:
        return compose(voice, lines(voice("session-list-none")))
    shown = [
        voice(
            "session-list-item",
            title=plain(shorten(one.meeting.title, LISTED_MAX)),
            moment=at(one.meeting.starts_at, "f"),
            away=at(one.meeting.starts_at, "R"),
            state=_state(one, voice),
        )
        for one in found
    ]
    return compose(voice, [Text(voice("session-list-heading")), Text("\n".join(shown))])


def _state(one: MySession, voice: Voice) -> str:
    if one.status is MeetingStatus.PLANNED:
        if one.announce_at is None:
            return voice("session-not-announced")
        return voice("session-announced-at", moment=at(one.announce_at, "f"))
    if one.answer is None:
        return voice("session-mine", answer="none")
    answer = "line" if one.place is Place.LINE else one.answer.value.replace("_", "-")
    return voice("session-mine", answer=answer)


def session_choice(meeting: Meeting, zone: ZoneInfo, most: int = OPTION) -> str:
    """Return a session as it stands in a list or on a button: its title and its day.

    A year has many of one title. The whole is at most `most` signs.
    """
    day = f"{meeting.starts_at.astimezone(zone):%d-%m-%Y}"
    return f"{shorten(meeting.title, most - len(day) - 3)} · {day}"


def reach_card(subject: MeetingId, reach: Reach, language: Language, texts: Texts) -> Card:
    """Return where one is reminded, and the buttons to choose otherwise."""
    voice = Voice(texts, language)
    choices = [
        button(
            voice("reach", reach=one.value),
            Verb.REACH,
            subject,
            one.value,
            tone=Tone.PRIMARY if one is reach else Tone.SECONDARY,
        )
        for one in Reach
    ]
    told = voice("reach-now", reach=reach.value)
    return compose(
        voice, [*lines(voice("reach-heading"), told, voice("reach-note")), *rows(*choices)]
    )


def on_paper_card(
    meeting_id: MeetingId,
    title: str,
    method: Method,
    channel_id: ChannelId,
    language: Language,
    texts: Texts,
) -> Card:
    """Tell that a round in writing is open in place of a meeting, and offer to call that off."""
    voice = Voice(texts, language)
    off = button(voice("meeting-off"), Verb.MEETING_OFF, meeting_id, tone=Tone.DANGER)
    told = voice(
        "session-on-paper-open",
        title=plain(title),
        method=voice.words(method.name),
        channel=channel(channel_id),
    )
    return compose(voice, [Text(told), *rows(off)])
