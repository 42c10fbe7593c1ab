"""What must follow from a change of a meeting: written down with it, done afterwards."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.effects import Place, Show, Surface, addressee, direct, is_direct
from bot.domain.ids import UserId
from bot.domain.programme.planned import PlannedMeeting, TimerLabel
from bot.domain.programme.views import Trouble

ANNOUNCEMENT = Surface("announcement")
CIRCLES = Surface("circles")
HELD = TimerLabel("held")
STAND = Surface("stand")
STAND_CLOSES = TimerLabel("stand")


@dataclass(frozen=True, slots=True)
class SyncEvent:
    """Make the scheduled event in Discord what the meeting says: made, changed or cancelled."""


@dataclass(frozen=True, slots=True)
class SetAlarm:
    """Set the meeting's timer of this label, in place of an earlier one. `due_at` is aware UTC.

    `index` is the `sequence` of the meeting it holds for, -1 where that makes no difference.
    """

    label: TimerLabel
    due_at: datetime
    index: int = -1


@dataclass(frozen=True, slots=True)
class DropAlarm:
    """Forget the meeting's timer of this label, if there is one."""

    label: TimerLabel


MeetingEffect = Show | SyncEvent | SetAlarm | DropAlarm
MeetingEffects = tuple[MeetingEffect, ...]


def label(head: str, *more: object) -> TimerLabel:
    """Return a label: what a timer is for, and what it needs to know, joined by colons."""
    return TimerLabel(":".join((head, *map(str, more))))


def planned_anew(planned: PlannedMeeting) -> MeetingEffects:
    """Return what follows when a meeting is planned: at its end it has been held."""
    return (SetAlarm(HELD, planned.meeting.ends_at),)


def place_of(surface: Surface) -> Place:
    """Return where a surface of a meeting is shown: its channel, the thread there, or directly."""
    places = {
        "announcement": Place.ANNOUNCE,
        "circles": Place.ANNOUNCE,
        "recap": Place.ANNOUNCE,
        "direct": Place.DIRECT,
    }
    return places.get(surface.split(":", maxsplit=1)[0], Place.THREAD)


def tell_trouble(
    planned: PlannedMeeting, trouble: Trouble, about_id: UserId | None = None
) -> MeetingEffects:
    """Return what tells the organiser what went wrong: one message for each such thing."""
    kind = f"{trouble}-{about_id}" if about_id else str(trouble)
    return (Show(direct(f"trouble-{kind}", planned.programme.organiser_id)),)


def unreached(planned: PlannedMeeting, surface: Surface) -> MeetingEffects:
    """Return what follows when a direct message could not reach its person: the organiser is told.

    When that is the organiser, nobody is. A place that was offered is offered in the thread. Of a
    theme nobody is told: that would say who proposed it.
    """
    if not is_direct(surface):
        return ()
    _direct, kind, user_id = surface.split(":")
    head, _, until = kind.partition("-")
    if head == "theme":
        return ()
    door = (Show(Surface(f"offer_door:{until}:{user_id}")),) if head == "offer" else ()
    if addressee(surface) == planned.programme.organiser_id:
        return door
    return (*door, *tell_trouble(planned, Trouble.UNREACHED, addressee(surface)))
