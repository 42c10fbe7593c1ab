"""What a file would change in a programme, told before anything is changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.programme.model import Meeting, Participant, Programme


@dataclass(frozen=True, slots=True)
class Tally:
    """Titles or names of what is new, what is different, and what is no longer there."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change. `head` is the title, the text, the language or the zone."""

    meetings: Tally
    people: Tally
    head: bool
    circles: bool

    def __bool__(self) -> bool:
        return bool(self.meetings or self.people or self.head or self.circles)


def carried_over(before: Programme | None, after: Programme) -> Programme:
    """Return what a file says, with what it is silent about as it was.

    An exported file does not tell whom people would rather not sit with, and an older one not yet
    who people are on Discord; neither is forgotten for that.
    """
    if before is None:
        return after
    known = {one.key: one for one in before.participants}
    named = {one.user_id for one in after.participants if one.user_id is not None}
    keys = {one.key for one in after.participants}

    def carried(person: Participant) -> Participant:
        was = known.get(person.key)
        if was is None:
            return person
        account = was.user_id if was.user_id not in named else None
        return replace(
            person,
            user_id=person.user_id or account,
            not_with=person.not_with or was.not_with & keys,
        )

    return replace(after, participants=tuple(map(carried, after.participants)))


def compare(before: Programme | None, after: Programme) -> Changes:
    """Return what `after` changes; without `before` all of it is new."""
    if before is None:
        everything = Tally(tuple(one.title for one in after.meetings))
        people = Tally(tuple(one.name for one in after.participants))
        return Changes(everything, people, head=True, circles=bool(after.compositions))
    return Changes(
        _tally(before.meetings, after.meetings),
        _tally(before.participants, after.participants),
        head=_head(before) != _head(after),
        circles=before.compositions != after.compositions,
    )


def _head(programme: Programme) -> tuple[str, ...]:
    return programme.title, programme.about, programme.language, programme.zone


def _tally(
    before: Sequence[Meeting] | Sequence[Participant],
    after: Sequence[Meeting] | Sequence[Participant],
) -> Tally:
    was = {one.key: one for one in before}
    now = {one.key for one in after}
    return Tally(
        tuple(_name(one) for one in after if one.key not in was),
        tuple(_name(one) for one in after if was.get(one.key, one) != one),
        tuple(_name(one) for one in before if one.key not in now),
    )


def _name(one: Meeting | Participant) -> str:
    return one.title if isinstance(one, Meeting) else one.name
