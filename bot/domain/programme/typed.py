"""What people type in the forms of a programme, read as details of a meeting or a person."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInput
from bot.domain.moments import hour_of, named_zone, names_a_day, parse_moment, read_moment
from bot.domain.programme.fields import (
    CAPACITY_MAX,
    NAME_MAX,
    SPEAKERS_MAX,
    clean_line,
    clean_lines,
    join_list,
    split_list,
)
from bot.domain.programme.meetings import LINK
from bot.domain.programme.model import Meeting, MeetingKind

_DRAFTED = datetime(2000, 1, 1, tzinfo=UTC)
BLANK = Meeting("", "", MeetingKind.PUBLIC, _DRAFTED, _DRAFTED + timedelta(hours=1))
"""A meeting nobody has filled in yet."""


def title_of(typed: str) -> str:
    """Return a title or a name. Raises ``BadInput`` for none."""
    title = clean_line(typed)
    if not title:
        raise BadInput("error-title-empty")
    return title


def meeting_typed(before: Meeting, typed: Mapping[str, str], zone: str, now: datetime) -> Meeting:
    """Return the meeting with what was typed in its place; fields that were not asked stay.

    Days and hours are read in `zone`. Raises ``BadInput``.
    """
    after = before
    if "title" in typed:
        after = replace(after, title=title_of(typed["title"]))
    if "start" in typed:
        after = _with_hours(after, typed["start"], typed.get("end", ""), zone, now)
    if "link" in typed:
        after = replace(after, link=_link(typed["link"]))
    if "capacity" in typed:
        after = replace(after, capacity=_capacity(typed["capacity"]))
    if "speakers" in typed:
        after = replace(after, speakers=_speakers(typed["speakers"]))
    if "kind" in typed:
        after = replace(after, kind=MeetingKind(typed["kind"]))
    texts: dict[str, Any] = {
        **{key: clean_line(typed[key]) for key in ("place", "theme") if key in typed},
        **{key: clean_lines(typed[key]) for key in ("about", "preparation") if key in typed},
    }
    return replace(after, **texts)


def as_typed(meeting: Meeting, zone: str) -> dict[str, str]:
    """Return a meeting as `meeting_typed` reads it, to fill in its forms."""
    where = named_zone(zone)
    start, end = meeting.starts_at.astimezone(where), meeting.ends_at.astimezone(where)
    same_day = start.date() == end.date()
    return {
        "title": meeting.title,
        "kind": meeting.kind.value,
        "start": _moment(meeting.starts_at, where),
        "end": hour_of(meeting.ends_at, where) if same_day else _moment(meeting.ends_at, where),
        "place": meeting.place,
        "link": meeting.link,
        "theme": meeting.theme,
        "speakers": join_list(meeting.speakers),
        "capacity": str(meeting.capacity or ""),
        "about": meeting.about,
        "preparation": meeting.preparation,
    }


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{local.day}-{local.month}-{local.year} {hour_of(moment, zone)}"


def _with_hours(meeting: Meeting, start: str, end: str, zone: str, now: datetime) -> Meeting:
    starts_at = parse_moment(start, zone, now)
    where = named_zone(zone)
    if names_a_day(end):
        ends_at = parse_moment(end, zone, now)
    else:
        day = starts_at.astimezone(where).date()
        ends_at = read_moment(end, day, where, now.astimezone(where).date())
    if ends_at <= starts_at:
        raise BadInput("error-meeting-end")
    return replace(meeting, starts_at=starts_at, ends_at=ends_at)


def _link(typed: str) -> str:
    link = clean_line(typed)
    if link and not LINK.fullmatch(link):
        raise BadInput("error-meeting-link")
    return link


def _capacity(typed: str) -> int | None:
    text = typed.strip()
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text[:9]) <= CAPACITY_MAX:
        raise BadInput("error-meeting-capacity", {"max": CAPACITY_MAX})
    return int(text)


def _speakers(typed: str) -> tuple[str, ...]:
    speakers = tuple(filter(None, map(clean_line, split_list(typed))))
    if len(speakers) > SPEAKERS_MAX or any(len(one) > NAME_MAX for one in speakers):
        raise BadInput("error-meeting-speakers", {"max": SPEAKERS_MAX})
    return speakers
