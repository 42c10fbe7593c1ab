"""What is sent about a session: invitation, reminder, change, offer, and the questions about it."""

from datetime import datetime

from bot.custom_ids import Verb
from bot.domain.programme.planned import MeetingStatus
from bot.domain.programme.views import AnnouncementView
from bot.domain.sessions.session import Answer
from bot.domain.sessions.views import (
    Changed,
    ChangeView,
    GoNoGoView,
    NudgeView,
    OfferFate,
    OfferView,
    SessionReminderView,
    SessionView,
    ThreadView,
)
from bot.render.card import Card, Row, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.limits import shorten
from bot.render.parts import button, lines, rows
from bot.render.session_parts import (
    NAMES_MAX,
    answer_buttons,
    calendar_button,
    check_in_button,
    details,
    reach_button,
    rsvp_button,
    stop_button,
    when,
    where,
)
from bot.render.voice import Voice, at, bullets, mention, plain, role

VALUE_MAX = 90
"""Characters of what a field was, or became, in the notice of a change."""

_MOMENTS = frozenset({"starts_at", "ends_at"})
_COMING_UP = frozenset({MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED, MeetingStatus.CHANGED})


def session_card(view: SessionView, voice: Voice) -> Card:
    """Return the message that shows something of a session."""
    match view:
        case ThreadView():
            return _thread(view, voice)
        case SessionReminderView():
            return _reminder(view, voice)
        case ChangeView():
            return _change(view, voice)
        case OfferView():
            return _offer(view, voice)
        case NudgeView():
            return _nudge(view, voice)
        case GoNoGoView():
            return _go_no_go(view, voice)


def invitation(view: AnnouncementView, voice: Voice) -> Card:
    """Return the invitation, with its buttons as long as one can answer."""
    return compose(
        voice,
        [*invitation_text(view, voice), *_invitation_buttons(view, voice)],
        accent=(Tone.PRIMARY if view.status in _COMING_UP else Tone.SECONDARY),
    )


def invitation_text(view: AnnouncementView, voice: Voice) -> list[Piece]:
    """Return what the invitation says, without its buttons."""
    meeting = view.meeting
    coming_up = view.status in _COMING_UP
    told = view.status not in {MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED}
    pieces: list[Piece] = [
        *lines(
            voice("meeting-heading", kind=meeting.kind.value, title=plain(meeting.title)),
            voice("meeting-status", status=view.status.value) if told else None,
            when(meeting, voice),
            *details(meeting, voice),
        )
    ]
    if meeting.about:
        pieces.append(Said("", meeting.about))
    if view.agenda and coming_up:
        pieces.extend(lines(voice("themes-agenda"), bullets(view.agenda)))
    if meeting.preparation and coming_up:
        pieces.append(Said(voice("session-preparation"), meeting.preparation))
    if coming_up:
        pieces.extend(lines(*_who(view, voice)))
    return pieces


def _who(view: AnnouncementView, voice: Voice) -> tuple[str | None, ...]:
    return (
        who_comes(view.coming, voice),
        _room(view, voice),
        voice("session-maybe-count", count=view.maybe) if view.maybe else None,
        _is_for(view, voice),
    )


def who_comes(coming: tuple[int, ...], voice: Voice) -> str:
    """Return who comes: by name when they are few, by number when they are many."""
    if not coming:
        return voice("session-nobody")
    if len(coming) > NAMES_MAX:
        return voice("session-coming-count", count=len(coming))
    people = voice.list(f"<@{user_id}>" for user_id in coming)
    return voice("session-coming-names", count=len(coming), people=people)


def _room(view: AnnouncementView, voice: Voice) -> str | None:
    capacity = view.meeting.capacity
    if view.places_left is None or capacity is None:
        return None
    if view.places_left:
        return voice("session-places", left=view.places_left, count=capacity)
    return voice("session-full", count=view.waiting)


def _is_for(view: AnnouncementView, voice: Voice) -> str | None:
    if view.circle:
        return voice("session-for-circle", circle=plain(view.circle))
    return voice("session-for-role", role=role(view.role_id)) if view.role_id else None


def _invitation_buttons(view: AnnouncementView, voice: Voice) -> tuple[Row, ...]:
    if view.status not in _COMING_UP:
        ics = calendar_button(view.meeting_id, voice)
        return rows(ics) if view.status is MeetingStatus.CANCELLED else ()
    here = check_in_button(view.meeting_id, voice) if view.is_open else None
    return (
        *rows(here),
        *rows(*answer_buttons(view.meeting_id, voice, full=view.places_left == 0)),
        *rows(
            calendar_button(view.meeting_id, voice),
            reach_button(view.meeting_id, voice),
            button(voice("session-status"), Verb.SESSION, view.meeting_id),
        ),
    )


def _thread(view: ThreadView, voice: Voice) -> Card:
    return compose(voice, [Text(voice("session-thread", title=plain(view.meeting.title)))])


def _reminder(view: SessionReminderView, voice: Voice) -> Card:
    meeting, alone = view.meeting, view.person_id is not None
    cannot = rsvp_button(
        view.meeting_id, Answer.NOT_COMING, voice("session-cannot-after-all"), Tone.SECONDARY
    )
    pieces: list[Piece] = [
        *lines(
            voice("session-reminder", title=plain(meeting.title), away=at(meeting.starts_at, "R")),
            voice("session-late") if view.is_late else None,
            when(meeting, voice),
            *where(meeting, voice),
        )
    ]
    if meeting.preparation:
        pieces.append(Said(voice("session-preparation"), meeting.preparation))
    if not alone:
        pieces.extend(lines(who_comes(view.coming, voice)))
    last = stop_button if alone else reach_button
    pieces.extend(
        rows(cannot, calendar_button(view.meeting_id, voice), last(view.meeting_id, voice))
    )
    if not alone and len(view.coming) > NAMES_MAX and view.named:
        pieces.append(Text("-# " + " ".join(map(mention, view.named))))
    return compose(voice, pieces, accent=Tone.PRIMARY, mentions=view.named)


def _change(view: ChangeView, voice: Voice) -> Card:
    meeting = view.meeting
    named = " ".join(map(mention, view.named))
    heading = "session-off" if view.is_off else "session-changed"
    pieces: list[Piece] = [
        *lines(
            voice(heading, title=plain(meeting.title), moment=at(meeting.starts_at, "F")),
            *(changed_line(one, voice) for one in view.changes if not view.is_off),
        )
    ]
    ics = calendar_button(view.meeting_id, voice)
    if view.is_off:
        pieces.extend((Text(voice("session-off-calendar")), *rows(ics)))
    else:
        answers = answer_buttons(view.meeting_id, voice, full=False)
        pieces.extend((Text(voice("session-changed-calendar")), *rows(*answers, ics)))
    if named:
        pieces.append(Text(f"-# {named}"))
    accent = Tone.DANGER if view.is_off else Tone.PRIMARY
    return compose(voice, pieces, accent=accent, mentions=view.named)


def changed_line(change: Changed, voice: Voice) -> str:
    """Return what a field was and what it is now."""
    before, after = (_value(change.field, text) for text in (change.before, change.after))
    kind = "new" if not before else "change" if after else "gone"
    field = voice("session-field", field=change.field.replace("_", "-"))
    return voice("session-change", kind=kind, field=field, before=before, after=after)


def _value(field: str, text: str) -> str:
    if field in _MOMENTS and text:
        return at(datetime.fromisoformat(text), "F")
    return plain(shorten(" ".join(text.split()), VALUE_MAX))


def _offer(view: OfferView, voice: Voice) -> Card:
    meeting = view.meeting
    person = mention(view.person_id)
    if view.fate is not OfferFate.OPEN:
        told = voice("session-offer-fate", fate=view.fate.value, title=plain(meeting.title))
        text = f"{person}: {told}" if view.in_thread else told
        over = rows(button(voice("session-status"), Verb.SESSION, view.meeting_id))
        return compose(voice, [Text(text), *over])
    take = rsvp_button(view.meeting_id, Answer.COMING, voice("session-take"), Tone.SUCCESS)
    give = rsvp_button(view.meeting_id, Answer.NOT_COMING, voice("session-give"), Tone.SECONDARY)
    until, away = at(view.until, "F"), at(view.until, "R")
    return compose(
        voice,
        [
            *lines(
                voice("session-offer", title=plain(meeting.title)),
                when(meeting, voice),
                *where(meeting, voice),
                voice("session-offer-until", until=until, away=away),
                voice("session-offer-thread", person=person) if view.in_thread else None,
            ),
            *rows(take, give),
        ],
        accent=Tone.SUCCESS,
        mentions=(view.person_id,) if view.in_thread else (),
    )


def _nudge(view: NudgeView, voice: Voice) -> Card:
    meeting, alone = view.meeting, view.person_id is not None
    people = voice.people(view.people)
    buttons = answer_buttons(view.meeting_id, voice, full=view.places_left == 0)
    return compose(
        voice,
        [
            *lines(
                voice("session-nudge-alone", title=plain(meeting.title))
                if alone
                else voice("session-nudge", people=people, count=len(view.people)),
                when(meeting, voice),
                voice("session-nudge-full") if view.places_left == 0 else None,
            ),
            *rows(*buttons, stop_button(view.meeting_id, voice) if alone else None),
        ],
        accent=Tone.PRIMARY,
    )


def _go_no_go(view: GoNoGoView, voice: Voice) -> Card:
    meeting, meeting_id = view.meeting, view.meeting_id
    if view.status not in _COMING_UP:
        status = voice("meeting-status", status=view.status.value)
        return compose(
            voice, lines(voice("session-go-heading", title=plain(meeting.title)), status)
        )
    return compose(
        voice,
        [
            *lines(
                voice("session-go-heading", title=plain(meeting.title)),
                when(meeting, voice),
                who_comes(view.coming, voice),
                voice("session-go-maybe", people=voice.people(view.maybe[:NAMES_MAX]))
                if view.maybe
                else None,
                voice("session-go", count=view.least),
            ),
            *rows(
                button(voice("session-hold"), Verb.HOLD, meeting_id, tone=Tone.SUCCESS),
                button(voice("session-move"), Verb.MEETING, meeting_id, "when"),
                button(voice("session-on-paper"), Verb.ON_PAPER, meeting_id),
                button(voice("meeting-off"), Verb.MEETING_OFF, meeting_id, tone=Tone.DANGER),
            ),
        ],
        accent=Tone.PRIMARY,
    )
