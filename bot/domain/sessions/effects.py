"""What must follow from a change of a session: written down with it, done afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.effects import Show as Show
from bot.domain.effects import Surface
from bot.domain.effects import direct as direct
from bot.domain.ids import UserId
from bot.domain.programme.following import ANNOUNCEMENT
from bot.domain.programme.following import HELD as HELD
from bot.domain.programme.following import SyncEvent as SyncEvent


class Alarm(StrEnum):
    """What a session's timer is for; with what it is about behind a colon, such as a person."""

    ANNOUNCE = "announce"
    REMIND = "remind"
    NUDGE = "nudge"
    GO_NO_GO = "go_no_go"
    OFFER = "offer"
    CHECK = "check"
    DOORS = "doors"
    MISSED = "missed"
    OVER = str(HELD)


INVITATION = ANNOUNCEMENT
NUDGE = Surface("nudge")
WELCOME = Surface("welcome")
"""The first message in the thread, which is made for it."""


RECAP = Surface("recap")


class Audience(StrEnum):
    """To whom something is said privately: who has a place, or all who count on the session."""

    COMING = "coming"
    TOUCHED = "touched"


def reminder(minutes: int, due_at: datetime) -> Surface:
    """Return the reminder in the thread, so many minutes before the start, meant for `due_at`.

    A session that was moved is reminded of anew, and not by an edit.
    """
    return Surface(f"reminder:{minutes}:{int(due_at.timestamp())}")


def change(sequence: int) -> Surface:
    """Return the notice in the thread of one change."""
    return Surface(f"change:{sequence}")


def offer(user_id: UserId, until: datetime) -> Surface:
    """Return the private offer of a place that is kept until this moment: a message of its own."""
    return direct(f"offer-{int(until.timestamp())}", user_id)


def check_in(starts_at: datetime) -> Surface:
    """Return the message in the thread by which people check in, once for each moment it is at."""
    return Surface(f"check_in:{int(starts_at.timestamp())}")


def confirm(user_id: UserId) -> Surface:
    """Return the private question to who was noted by somebody else: were you there?"""
    return direct("confirm", user_id)


def missed(user_id: UserId) -> Surface:
    """Return the private message to who had a place and was not there."""
    return direct("missed", user_id)


def go_no_go(user_id: UserId, sequence: int) -> Surface:
    """Return the question to the organiser when few are coming, once for each moment it is at."""
    return direct(f"go_no_go-{sequence}", user_id)


def privately(surface: Surface, user_id: UserId) -> Surface:
    """Return what is said in the thread as a message to one person."""
    return direct(surface.replace(":", "-"), user_id)


@dataclass(frozen=True, slots=True)
class Tell:
    """Say something in the session's thread, and privately to who it is for and chose that."""

    surface: Surface
    audience: Audience


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask those who are invited and undecided, once and each privately or in the thread."""


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
