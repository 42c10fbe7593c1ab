"""What calls one person to a round in private: a reminder, and the way in to add in writing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChannelId, RoundId, UserId
from bot.domain.method import Kind, Step


@dataclass(frozen=True, slots=True)
class ReminderView:
    """The one private reminder of a person in a step. `collects` is what they can write, if any."""

    round_id: RoundId
    index: int
    title: str
    step: Step
    number: int
    total: int
    person_id: UserId
    due_at: datetime
    room_id: ChannelId
    collects: Kind | None
    may_pass: bool


@dataclass(frozen=True, slots=True)
class ReminderDoorView:
    """Stands in the room for a reminder that could not reach its person."""

    round_id: RoundId
    index: int
    person_id: UserId


class Call(StrEnum):
    """How it stands with somebody who adds in writing.

    ASKED waits for them, ADDED had their say and may still change it, WAITING hears later because
    the circle went on live, OVER is too late.
    """

    ASKED = "asked"
    ADDED = "added"
    WAITING = "waiting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class AddView:
    """The one private message to who adds in writing after the live steps, with the way in.

    `step`, `index` and `kind` are what they are asked for; None and -1 where nothing is.
    """

    round_id: RoundId
    title: str
    person_id: UserId
    bringer_id: UserId | None
    call: Call
    room_id: ChannelId | None
    until: datetime | None
    step: Step | None
    index: int
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class AddDoorView:
    """Stands in the room for that message when it could not reach its person."""

    round_id: RoundId
    person_id: UserId
