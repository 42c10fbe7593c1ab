"""What must hold between the rows of a programme, and what looks as if it were not meant."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.domain.errors import Value
from bot.domain.ids import UserId
from bot.domain.programme.fields import normal
from bot.domain.programme.model import Circle, Meeting, MeetingKind, Participant


class Finding(NamedTuple):
    """Where something is found, the end of the key of its text, and what fills that in."""

    path: str
    key: str
    values: Mapping[str, Value] = {}


class Planned(NamedTuple):
    """A meeting, and the path of the row it comes from; several when it is a series."""

    meeting: Meeting
    path: str


class Listed(NamedTuple):
    """A participant, and the path of their row."""

    participant: Participant
    path: str


class Grouped(NamedTuple):
    """A circle, the meeting it is of, and the path of its row."""

    meeting: str
    circle: Circle
    path: str


def wrong_meetings(planned: Sequence[Planned], present: Mapping[str, int]) -> Iterator[Finding]:
    """Yield what cannot be: two moments at once, fewer places than people.

    `present` is how many people are already in, by the key of a meeting.
    """
    for meeting, path in planned:
        count = present.get(meeting.key, 0)
        if meeting.capacity is not None and meeting.capacity < count:
            yield Finding(f"{path}capacity", "capacity", {"present": count})
    for one, other in overlaps(planned):
        if MeetingKind.PUBLIC not in {one.meeting.kind, other.meeting.kind}:
            yield Finding(f"{other.path}start", "overlap", {"other": one.meeting.title})


def odd_meetings(
    planned: Sequence[Planned], people: Sequence[Listed], now: datetime
) -> Iterator[Finding]:
    """Yield what may be meant: a date that has passed, meetings at once, fewer places than people.

    Public meetings may overlap: nobody has to be at both.
    """
    for meeting, path in planned:
        if meeting.starts_at < now:
            yield Finding(f"{path}date", "past", {"title": meeting.title})
        if meeting.kind is MeetingKind.INTERVISION and meeting.capacity is not None:
            coming = sum(meeting.key not in one.away for one, _path in people)
            if meeting.capacity < coming:
                yield Finding(f"{path}capacity", "capacity", {"count": coming})
    for one, other in overlaps(planned):
        if MeetingKind.PUBLIC in {one.meeting.kind, other.meeting.kind}:
            yield Finding(f"{other.path}start", "overlap", {"other": one.meeting.title})


def overlaps(planned: Sequence[Planned]) -> Iterator[tuple[Planned, Planned]]:
    """Yield each pair of meetings of which the second begins while the first lasts."""
    in_time = sorted(planned, key=lambda one: (one.meeting.starts_at, one.path))
    for place, other in enumerate(in_time):
        for one in in_time[:place]:
            if other.meeting.starts_at < one.meeting.ends_at:
                yield one, other


def same_names(
    paths: Sequence[str], names: Sequence[str], given: Sequence[str]
) -> Iterator[Finding]:
    """Yield names that stand there again: a slip, or with keys of their own two people.

    `given` are the keys as they were written. Two people are a finding called ``same-name``.
    """
    all_have_keys: dict[str, bool] = {}
    for path, name, key in zip(paths, names, given, strict=True):
        found = normal(name)
        if found and found in all_have_keys:
            end = "same-name" if key and all_have_keys[found] else "name-twice"
            yield Finding(f"{path}name", end, {"given": name})
        all_have_keys[found] = bool(key) and all_have_keys.get(found, True)


def same_accounts(people: Sequence[Listed]) -> Iterator[Finding]:
    """Yield who is said to be somebody on Discord that another is already."""
    seen: set[UserId] = set()
    for participant, path in people:
        if participant.user_id in seen:
            yield Finding(f"{path}discord", "account-twice")
        if participant.user_id is not None:
            seen.add(participant.user_id)


def wrong_circles(groups: Sequence[Grouped]) -> Iterator[Finding]:
    """Yield who sits in two circles at once, who brings a case without sitting there, and names."""
    seats: set[tuple[str, str]] = set()
    names: set[tuple[str, str]] = set()
    for meeting, circle, path in groups:
        for member in circle.members:
            if (meeting, member) in seats:
                yield Finding(f"{path}members", "seat-twice", {"given": member})
            seats.add((meeting, member))
        for bringer in circle.bringers:
            if bringer not in circle.members:
                yield Finding(f"{path}bringers", "no-seat", {"given": bringer})
        if (meeting, normal(circle.name)) in names:
            yield Finding(f"{path}name", "circle-twice", {"given": circle.name})
        names.add((meeting, normal(circle.name)))


def odd_circles(groups: Sequence[Grouped], people: Sequence[Listed]) -> Iterator[Finding]:
    """Yield who would lead the circle in which they bring a case, or sit with who is above them."""
    above = {one.key: {one.manager, one.funder} for one, _path in people}
    for _meeting, circle, path in groups:
        for member in circle.members:
            for other in sorted(above.get(member, set()).intersection(circle.members)):
                yield Finding(f"{path}members", "above", {"given": member, "other": other})
        if circle.facilitator and circle.facilitator in circle.bringers:
            yield Finding(f"{path}facilitator", "leads-own", {"given": circle.facilitator})
