"""A meeting as people see it: its announcement, its event, and what the organiser must mend."""

from bot.domain.programme.model import Meeting
from bot.domain.programme.views import (
    AnnouncementView,
    CirclesView,
    EventText,
    MeetingView,
    ThemeNewsView,
    TroubleView,
    TurnView,
)
from bot.domain.sessions.views import SessionView
from bot.domain.stand.views import StandView
from bot.render.card import Card, Tone
from bot.render.circle_cards import announced_circles
from bot.render.fit import compose
from bot.render.parts import lines
from bot.render.rota import turn_card
from bot.render.session import invitation, session_card
from bot.render.stand import stand_card
from bot.render.themes import news_card
from bot.render.voice import Voice, plain


def meeting_card(view: MeetingView | SessionView, voice: Voice) -> Card:
    """Return the message that shows something of a meeting."""
    match view:
        case AnnouncementView():
            return invitation(view, voice)
        case TroubleView():
            return _trouble(view, voice)
        case CirclesView():
            return announced_circles(view, voice)
        case TurnView():
            return turn_card(view, voice)
        case ThemeNewsView():
            return news_card(view, voice)
        case StandView():
            return stand_card(view, voice)
        case _:
            return session_card(view, voice)


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
