"""A meeting as people see it: its announcement, its event, and what the organiser must mend."""

from bot.domain.programme.model import Meeting
from bot.domain.programme.views import AnnouncementView, EventText, MeetingView, TroubleView
from bot.render.card import Card, Tone
from bot.render.fit import Said, compose
from bot.render.limits import shorten
from bot.render.parts import lines
from bot.render.voice import Voice, at, plain

THEME_MAX = 200
"""Characters of a theme in a line."""

SPEAKERS_MAX = 200
"""Characters of the names of all speakers in a line."""


def meeting_card(view: MeetingView, voice: Voice) -> Card:
    """Return the message that shows something of a meeting."""
    match view:
        case AnnouncementView():
            return _announcement(view, voice)
        case TroubleView():
            return _trouble(view, voice)


def when(meeting: Meeting, voice: Voice) -> str:
    """Return when a meeting is, as every reader sees it in their own zone and language."""
    start, end = at(meeting.starts_at, "F"), at(meeting.ends_at, "t")
    return voice("meeting-when", start=start, end=end)


def _announcement(view: AnnouncementView, voice: Voice) -> Card:
    meeting = view.meeting
    return compose(
        voice,
        [
            *lines(
                voice("meeting-heading", kind=meeting.kind.value, title=plain(meeting.title)),
                voice("meeting-status", status=view.status.value)
                if view.status.value in {"changed", "cancelled", "held"}
                else None,
                when(meeting, voice),
                *details(meeting, voice),
            ),
            *([Said("", meeting.about)] if meeting.about else []),
        ],
        accent=Tone.PRIMARY,
    )


def details(meeting: Meeting, voice: Voice) -> tuple[str, ...]:
    """Return where a meeting is, what it is about and who speaks, as far as that is known."""
    speakers = shorten(voice.list(map(plain, meeting.speakers)), SPEAKERS_MAX)
    theme = plain(shorten(meeting.theme, THEME_MAX))
    found = (
        voice("meeting-theme", theme=theme) if theme else "",
        voice("meeting-speakers", speakers=speakers) if meeting.speakers else "",
        voice("meeting-place", place=meeting.place) if meeting.place else "",
        voice("meeting-link", link=meeting.link) if meeting.link else "",
        voice("meeting-capacity", count=meeting.capacity) if meeting.capacity else "",
    )
    return tuple(line for line in found if line)


def _trouble(view: TroubleView, voice: Voice) -> Card:
    values = {"title": plain(view.title), "person": str(view.about_id or 0)}
    text = voice("meeting-trouble", trouble=view.trouble.value, **values)
    return compose(voice, [*lines(text)], accent=Tone.DANGER)


def event_text(meeting: Meeting, voice: Voice) -> EventText:
    """Return what the scheduled event says; Discord shows it without markup."""
    speakers = voice.list(meeting.speakers)
    about = (
        meeting.theme,
        voice("meeting-event-speakers", speakers=speakers) if meeting.speakers else "",
        meeting.about,
        meeting.link if meeting.place else "",
    )
    place = meeting.place or meeting.link or voice("meeting-event-nowhere")
    return EventText(meeting.title, place, "\n".join(line for line in about if line))
