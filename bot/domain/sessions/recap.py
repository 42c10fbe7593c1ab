"""The recap of a session: what the facilitator hands on to everybody, and to the next meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.sessions.session import Session, Status

TEXT_MAX = 3000
LINKS_MAX = 10
LINK_MAX = 300
ALT_MAX = 300
FILES_MAX = 4
LIFTED_MAX = 8
"""Sentences from the circles in one recap: so many fit whole beside its text."""

BYTES_MAX = 8_000_000
"""All files together: below the 10 MiB that Discord takes in one request of a bot."""

_SCHEMES = ("https://", "http://")
_LINK_BREAKS = " \t<>"


@dataclass(frozen=True, slots=True)
class RecapFile:
    """A file or photo of a recap. `alt` tells who does not see a photo what is on it."""

    name: str
    content: bytes
    is_photo: bool
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Recap:
    """What a facilitator wrote down about a session. `shared_at` is None until it was posted."""

    meeting_id: MeetingId
    author_id: UserId
    written_at: datetime
    text: str = ""
    links: tuple[str, ...] = ()
    files: tuple[RecapFile, ...] = ()
    shared_at: datetime | None = None


def must_be_writable(session: Session, now: datetime) -> None:
    """Refuse a recap of what did not begin. Raises ``NotNow``."""
    if session.status is Status.CANCELLED:
        raise NotNow("error-session-cancelled")
    if now < session.meeting.starts_at:
        raise NotNow("error-recap-early")


def must_be_shareable(recap: Recap) -> None:
    """Refuse a recap that is empty, or has a photo not everybody can take in. ``BadInput``."""
    if not (recap.text or recap.links or recap.files):
        raise BadInput("error-recap-empty")
    bare = next((one.name for one in recap.files if one.is_photo and not one.alt), None)
    if bare is not None:
        raise BadInput("error-recap-alt", {"name": bare})


def must_fit(sizes: Sequence[int]) -> None:
    """Refuse too many files, or too much in them (in bytes). Raises ``BadInput``."""
    if len(sizes) > FILES_MAX:
        raise BadInput("error-recap-files", {"max": FILES_MAX})
    if sum(sizes) > BYTES_MAX:
        raise BadInput("error-recap-large", {"max": BYTES_MAX // 1_000_000})


def links_in(typed: str) -> tuple[str, ...]:
    """Return the links somebody typed, one a line, each once. Raises ``BadInput``."""
    links = tuple(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))
    if len(links) > LINKS_MAX:
        raise BadInput("error-recap-links", {"max": LINKS_MAX})
    for link in links:
        whole = link.startswith(_SCHEMES) and not set(link) & set(_LINK_BREAKS)
        if not whole or len(link) > LINK_MAX:
            raise BadInput("error-recap-link", {"typed": link[:LINK_MAX]})
    return links


def next_after(
    planned: PlannedMeeting, meetings: Sequence[PlannedMeeting]
) -> PlannedMeeting | None:
    """Return the meeting of the programme that comes after this one, or None."""
    later = [
        one
        for one in meetings
        if one.meeting.starts_at > planned.meeting.starts_at
        and one.status is not MeetingStatus.CANCELLED
    ]
    return min(later, key=lambda one: one.meeting.starts_at, default=None)


def previous_to(
    planned: PlannedMeeting, meetings: Sequence[PlannedMeeting]
) -> PlannedMeeting | None:
    """Return the meeting of the programme that came before this one, or None."""
    earlier = [
        one
        for one in meetings
        if one.meeting.starts_at < planned.meeting.starts_at
        and one.status is not MeetingStatus.CANCELLED
    ]
    return max(earlier, key=lambda one: one.meeting.starts_at, default=None)
