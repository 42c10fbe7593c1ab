"""Sessions as a calendar file (RFC 5545) that calendars open, update and take back."""

from collections.abc import Iterable
from datetime import datetime

from icalendar import Calendar, Event, vUri

from bot.domain.sessions.session import Session, Status
from bot.render.voice import Voice

PRODUCT = "-//Reisgenoot//Reisgenoot//NL"
HOST = "reisgenoot"
"""What makes the ids of events ours; it needs no address to be unique (RFC 7986, 5.3)."""


def calendar_of(name: str, sessions: Iterable[Session], now: datetime, voice: Voice) -> bytes:
    """Return sessions as one calendar file, earliest first.

    An event keeps its UID for ever and its SEQUENCE grows with each change, so that a calendar
    replaces what it had; what was called off is sent as CANCELLED (RFC 5546, 3.2.5). Times are
    in UTC, which every calendar shows in its own zone, across daylight saving.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for session in sorted(sessions, key=lambda one: (one.meeting.starts_at, one.id)):
        calendar.add_component(_event(session, now, voice))
    return bytes(calendar.to_ical())


def _event(session: Session, now: datetime, voice: Voice) -> Event:
    meeting = session.meeting
    off = session.status is Status.CANCELLED
    title = voice("calendar-cancelled", title=meeting.title) if off else meeting.title
    event = Event()
    event.add("uid", f"{session.id}@{HOST}")
    event.add("sequence", session.sequence)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add("summary", title)
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if off else "OPAQUE")
    event.add("categories", [voice("meeting-kind", kind=meeting.kind.value)])
    if described := _description(session, voice):
        event.add("description", described)
    if meeting.place or meeting.link:
        event.add("location", meeting.place or meeting.link)
    if meeting.link:
        event.add("url", vUri(meeting.link))
    return event


def _description(session: Session, voice: Voice) -> str:
    meeting = session.meeting
    parts = [
        voice("calendar-theme", theme=meeting.theme) if meeting.theme else "",
        voice("calendar-speakers", who=voice.list(meeting.speakers)) if meeting.speakers else "",
        meeting.about,
        voice("calendar-preparation", what=meeting.preparation) if meeting.preparation else "",
    ]
    return "\n\n".join(part for part in parts if part)
