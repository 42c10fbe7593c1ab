"""What must follow from a change: written down with it in one transaction, done afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.ids import ContributionId, UserId

Surface = NewType("Surface", str)
"""A message we keep showing: the same surface is edited, never posted twice."""


class Place(StrEnum):
    """Where a surface is shown."""

    ANNOUNCE = "announce"
    ROOM = "room"
    COCKPIT = "cockpit"
    THREAD = "thread"
    DIRECT = "direct"


class TimerKind(StrEnum):
    """What a timer is for; a round has at most one of each kind.

    In writing TIME_UP is the deadline of a step, SPOKEN says that nobody is awaited any more,
    REMIND reminds who is, and HARD_STOP is the end of the round's working days. After the live
    steps ADD_ASK asks those who add in writing, and ADD_END closes the round.
    """

    TIME_UP = "time_up"
    SPOKEN = "spoken"
    REMIND = "remind"
    HARD_STOP = "hard_stop"
    STALLED = "stalled"
    CHECKBACK = "checkback"
    ADD_ASK = "add_ask"
    ADD_END = "add_end"


INVITATION = Surface("invitation")
COCKPIT = Surface("cockpit")
WELCOME = Surface("welcome")
CLOSING = Surface("closing")
TAKEOVER = Surface("takeover")
ROOM_GONE_DOOR = Surface("room_gone_door")
ROOM_FAILED_DOOR = Surface("room_failed_door")


def board(index: int) -> Surface:
    """Return the message of a step in the room."""
    return Surface(f"board:{index}")


def reveal(index: int) -> Surface:
    """Return the message that shows a step's sealed contributions together."""
    return Surface(f"reveal:{index}")


def given(contribution_id: ContributionId) -> Surface:
    """Return the message in the room of one contribution that is shown at once."""
    return Surface(f"given:{contribution_id}")


def time_up(index: int, times: int) -> Surface:
    """Return the notice that tells the facilitator that a step's time is up."""
    return Surface(f"time_up:{index}:{times}")


def direct(kind: str, user_id: UserId) -> Surface:
    """Return a direct message to one person: `kind` is harvest, or a notice."""
    return Surface(f"direct:{kind}:{user_id}")


def checkback(promise_id: str, times: int, user_id: UserId) -> Surface:
    """Return the question after a promise, asked for the nth time: each a message anew."""
    return direct(f"checkback-{promise_id}-{times}", user_id)


def lived_on(contribution_id: ContributionId, user_id: UserId) -> Surface:
    """Return the one note to an author that what they gave lived on."""
    return direct(f"lived-{contribution_id}", user_id)


def harvest_door(user_id: UserId) -> Surface:
    """Return what stands in the room for a harvest card that could not reach its person."""
    return Surface(f"harvest_door:{user_id}")


def checkback_door(user_id: UserId) -> Surface:
    """Return what stands in the room for an evening's question that could not reach its person."""
    return Surface(f"checkback_door:{user_id}")


def reminder(index: int, user_id: UserId) -> Surface:
    """Return the one private reminder of a person in a step."""
    return direct(f"remind-{index}", user_id)


def reminder_door(index: int, user_id: UserId) -> Surface:
    """Return what stands in the room for a reminder that could not reach its person."""
    return Surface(f"remind_door:{index}:{user_id}")


def adding(user_id: UserId) -> Surface:
    """Return the one message to a person who adds in writing after the live steps."""
    return direct("add", user_id)


def adding_door(user_id: UserId) -> Surface:
    """Return what stands in the room for that message when it could not reach its person."""
    return Surface(f"add_door:{user_id}")


def place_of(surface: Surface) -> Place:
    """Return where a surface is shown."""
    head = surface.split(":", maxsplit=1)[0]
    places = {
        "invitation": Place.ANNOUNCE,
        "room_gone_door": Place.ANNOUNCE,
        "room_failed_door": Place.ANNOUNCE,
        "cockpit": Place.COCKPIT,
        "time_up": Place.COCKPIT,
        "direct": Place.DIRECT,
    }
    return places.get(head, Place.ROOM)


def is_direct(surface: Surface) -> bool:
    """Tell whether a surface is a message to one person."""
    return surface.startswith("direct:")


def addressee(surface: Surface) -> UserId:
    """Return to whom a direct surface goes. Raises ``ValueError`` for any other surface."""
    head, _kind, user_id = surface.split(":")
    if head != "direct":
        raise ValueError(f"{surface} is not a direct message")
    return UserId(int(user_id))


@dataclass(frozen=True, slots=True)
class Show:
    """Post the surface, or edit it when it is already there. Several become one edit."""

    surface: Surface


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Make the private channel of the round, and the facilitator's thread in it."""


@dataclass(frozen=True, slots=True)
class SetRights:
    """Make the room's permission overwrites and the cockpit's member what the round says."""


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Set the round's timer of this kind, in place of an earlier one. `due_at` is aware UTC."""

    kind: TimerKind
    due_at: datetime
    index: int = -1


@dataclass(frozen=True, slots=True)
class StopTimer:
    """Forget the round's timer of this kind, if there is one."""

    kind: TimerKind


Effect = Show | OpenRoom | SetRights | StartTimer | StopTimer
Effects = tuple[Effect, ...]
