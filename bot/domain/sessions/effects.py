"""What must follow from a change of a session: written down with it, done afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.effects import Show as Show
from bot.domain.effects import Surface
from bot.domain.effects import direct as direct
from bot.domain.ids import UserId


class Alarm(StrEnum):
    """What a session's timer is for; with what it is about behind a colon, such as a person."""

    ANNOUNCE = "announce"
    REMIND = "remind"
    NUDGE = "nudge"
    GO_NO_GO = "go_no_go"
    OFFER = "offer"
    OVER = "over"


INVITATION = Surface("invitation")
RECAP = Surface("recap")


def reminder(minutes: int) -> Surface:
    """Return the reminder in the thread, so many minutes before the start."""
    return Surface(f"reminder:{minutes}")


def change(sequence: int) -> Surface:
    """Return the notice in the thread of one change."""
    return Surface(f"change:{sequence}")


def offer(user_id: UserId) -> Surface:
    """Return the private offer of a place that came free."""
    return direct("offer", user_id)


@dataclass(frozen=True, slots=True)
class Tell:
    """Say something in the session's thread, and privately to those it touches who chose that."""

    surface: Surface


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask those who are invited and undecided, once and each privately or in the thread."""


@dataclass(frozen=True, slots=True)
class SyncEvent:
    """Make Discord's scheduled event what the session says, or take it away."""


@dataclass(frozen=True, slots=True)
class StartAlarm:
    """Set the session's timer of this label, in place of an earlier one. `due_at` is aware UTC."""

    label: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class StopAlarm:
    """Forget the session's timer of this label, if there is one."""

    label: str


Effect = Show | Tell | Nudge | SyncEvent | StartAlarm | StopAlarm
Effects = tuple[Effect, ...]


def label(alarm: Alarm, about: str | int = "") -> str:
    """Return the label of a timer, as it is stored."""
    return f"{alarm}:{about}" if about != "" else str(alarm)
