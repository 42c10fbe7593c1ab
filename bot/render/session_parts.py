"""What several messages about a session share: when it is, the details, and the buttons."""

from bot.custom_ids import Verb
from bot.domain.choices import Reach
from bot.domain.ids import MeetingId
from bot.domain.programme.model import Meeting
from bot.domain.sessions.session import Answer
from bot.render.card import Button, Tone
from bot.render.limits import shorten
from bot.render.parts import button
from bot.render.voice import Voice, at, plain

THEME_MAX = 200
"""Characters of a theme in a line."""

SPEAKERS_MAX = 200
"""Characters of the names of all speakers in a line."""

NAMES_MAX = 12
"""People who are named in a line; of more only the number is said."""


def when(meeting: Meeting, voice: Voice) -> str:
    """Return when a meeting is, as every reader sees it in their own zone and language."""
    start, end = at(meeting.starts_at, "F"), at(meeting.ends_at, _end_style(meeting))
    away = at(meeting.starts_at, "R")
    return voice("meeting-when", start=start, end=end, away=away)


def _end_style(meeting: Meeting) -> str:
    """Return a style with the day in it where a meeting lasts longer than one."""
    return "t" if (meeting.ends_at - meeting.starts_at).days < 1 else "F"


def details(meeting: Meeting, voice: Voice) -> tuple[str, ...]:
    """Return where a meeting is, what it is about and who speaks, as far as that is known."""
    speakers = shorten(voice.list(map(plain, meeting.speakers)), SPEAKERS_MAX)
    theme = plain(shorten(meeting.theme, THEME_MAX))
    found = (
        voice("meeting-theme", theme=theme) if theme else "",
        voice("meeting-speakers", speakers=speakers) if meeting.speakers else "",
        *where(meeting, voice),
    )
    return tuple(line for line in found if line)


def where(meeting: Meeting, voice: Voice) -> tuple[str, ...]:
    """Return the place and the link of a meeting, as far as they are known."""
    found = (
        voice("meeting-place", place=meeting.place) if meeting.place else "",
        voice("meeting-link", link=meeting.link) if meeting.link else "",
    )
    return tuple(line for line in found if line)


def rsvp_button(meeting_id: MeetingId, answer: Answer, label: str, tone: Tone) -> Button:
    """Return a button that gives an answer."""
    return button(label, Verb.RSVP, meeting_id, answer.value, tone=tone)


def answer_buttons(meeting_id: MeetingId, voice: Voice, *, full: bool) -> tuple[Button, ...]:
    """Return the three answers; where every place is taken the first one asks for the line."""
    coming = voice("session-join-line") if full else voice("session-coming")
    return (
        rsvp_button(meeting_id, Answer.COMING, coming, Tone.SUCCESS),
        rsvp_button(meeting_id, Answer.MAYBE, voice("session-maybe"), Tone.SECONDARY),
        rsvp_button(meeting_id, Answer.NOT_COMING, voice("session-not-coming"), Tone.SECONDARY),
    )


def calendar_button(meeting_id: MeetingId, voice: Voice) -> Button:
    """Return the button that hands over the calendar file."""
    return button(voice("session-ics"), Verb.SESSION_ICS, meeting_id)


def reach_button(meeting_id: MeetingId, voice: Voice) -> Button:
    """Return the button to one's choice of reminders."""
    return button(voice("session-reminders"), Verb.REACH, meeting_id)


def stop_button(meeting_id: MeetingId, voice: Voice) -> Button:
    """Return the button that ends all reminders."""
    return button(voice("session-stop"), Verb.REACH, meeting_id, Reach.NONE.value)


def check_in_button(meeting_id: MeetingId, voice: Voice) -> Button:
    """Return the button by which people say that they are there."""
    return button(voice("check-in"), Verb.CHECK_IN, meeting_id, tone=Tone.SUCCESS)
