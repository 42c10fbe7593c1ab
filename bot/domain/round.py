"""One intervision round: its state, and the questions one can ask of it without changing it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import draw, speech
from bot.domain.ids import ChannelId, ContributionId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Method, Primitive, Role, Step, Turns
from bot.domain.pace import Adding, Mode, Pace
from bot.domain.seat import ADDING as ADDING
from bot.domain.seat import Presence as Presence
from bot.domain.seat import Seat as Seat
from bot.domain.working_days import Calendar

MIN_PARTICIPANTS = 3
"""The bringer and two others, unless the method is made for two."""

SIZES = (2, 8)
"""The range of seats of a circle, bringer included, facilitator not; two is a coaching pair."""


_TICK = timedelta(microseconds=1)


class Status(StrEnum):
    """Where a round is in its life."""

    OPEN = "open"
    STARTING = "starting"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Halt(StrEnum):
    """Why the clock stands still."""

    PAUSE = "pause"
    BRINGER_GONE = "bringer_gone"
    FACILITATOR_GONE = "facilitator_gone"
    ROOM_GONE = "room_gone"


@dataclass(frozen=True, slots=True)
class Progress:
    """The stamps of one step of the script; `left` is what remained when it was last left."""

    index: int
    started_at: datetime
    left: timedelta
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """That one person had their say in a step, or passed, which counts as much."""

    index: int
    user_id: UserId
    passed: bool


@dataclass(frozen=True, slots=True)
class Lap:
    """One person's turn to bring, where people bring in turn."""

    user_id: UserId


@dataclass(frozen=True, slots=True)
class Contribution:
    """Something a person gave. `index` is the step it belongs to, -1 outside any step.

    `slot` makes a repeated submit the same row: the step and kind, and for kinds of which one
    may give several also the opening of the form. `number` counts questions from 1. `marks`
    are taps on a scale; `reply_to` is the question that an answer answers.
    """

    id: ContributionId
    round_id: RoundId
    author_id: UserId
    index: int
    kind: Kind
    slot: str
    text: str
    written_at: datetime
    number: int = 0
    reply_to: ContributionId | None = None
    helped: bool = False
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One case, one method, one room. Every change is a function that returns a new one.

    Where people bring in turn, `laps` says who brings after whom, and `bringer_id` is whose turn it
    is, or was last; otherwise `laps` is empty. `commit_on` is the next evening on which somebody is
    asked how it went with a promise; None while nobody is.

    `calendar` holds the free days of the server; it is not part of the round and goes along with
    every act on it.
    """

    id: RoundId
    guild_id: GuildId
    announce_id: ChannelId
    method: Method
    title: str
    size: int
    language: Language
    facilitator_id: UserId
    opened_at: datetime
    status: Status = Status.OPEN
    bringer_id: UserId | None = None
    room_id: ChannelId | None = None
    cockpit_id: ChannelId | None = None
    index: int = -1
    due_at: datetime | None = None
    halt: Halt | None = None
    commit_on: datetime | None = None
    ended_at: datetime | None = None
    seats: tuple[Seat, ...] = ()
    progress: tuple[Progress, ...] = ()
    turns: frozenset[Turn] = field(default_factory=frozenset)
    laps: tuple[Lap, ...] = ()
    version: int = 0
    pace: Pace = field(default_factory=Pace)
    adding: Adding = field(default_factory=Adding)
    calendar: Calendar = field(default_factory=Calendar, compare=False, repr=False)

    @property
    def script(self) -> tuple[Step, ...]:
        """Every step this round may pass through."""
        return self.method.script

    @property
    def step(self) -> Step | None:
        """The step that is being played, or None before the start and after the last step."""
        if self.status is Status.RUNNING and 0 <= self.index < len(self.script):
            return self.script[self.index]
        return None

    @property
    def mark(self) -> str:
        """Where the round stands, as a button remembers it: the step, and whether it is open.

        A second press of "next" carries the mark of the first, and so goes nowhere.
        """
        if self.step is None:
            return str(self.status)
        return f"{self.index}.{'open' if self.is_revealed(self.index) else 'sealed'}"

    @property
    def clock_mark(self) -> str:
        """Where the round stands and how long still: a second press of "more time" adds nothing."""
        stamp = self.progress_at(self.index)
        if self.due_at is not None:
            return f"{self.index}.{int(self.due_at.timestamp())}"
        left = stamp.left if stamp is not None else timedelta(0)
        return f"{self.index}.left{int(left.total_seconds())}"

    @property
    def participants(self) -> tuple[UserId, ...]:
        """Who has a seat and is there, in the order they took it, without the facilitator."""
        return tuple(seat.user_id for seat in self.seats if seat.presence is Presence.IN)

    @property
    def least(self) -> int:
        """How many people it takes to start."""
        return least_of(self.method)

    @property
    def consultants(self) -> tuple[UserId, ...]:
        """Who has a seat and does not bring the case."""
        return tuple(user for user in self.participants if user != self.bringer_id)

    @property
    def adders(self) -> tuple[UserId, ...]:
        """Who has a seat and adds in writing afterwards; live steps do not wait for them."""
        return tuple(seat.user_id for seat in self.seats if seat.presence in ADDING)

    @property
    def still_to_add(self) -> tuple[UserId, ...]:
        """Who has neither added in writing nor passed."""
        return tuple(s.user_id for s in self.seats if s.presence is Presence.WRITING)

    @property
    def places_left(self) -> int:
        """How many seats are free, never below zero."""
        return max(0, self.size - len(self.participants) - len(self.adders))

    @property
    def alive(self) -> bool:
        """Whether anything can still happen before the close."""
        return self.status not in {Status.CLOSED, Status.CANCELLED}

    @property
    def live(self) -> bool:
        """Whether people meet at one hour, and a person decides when to go on."""
        return self.pace.mode is Mode.LIVE

    @property
    def written(self) -> bool:
        """Whether people write in their own time, over working days."""
        return self.pace.mode is Mode.WRITTEN

    @property
    def answers_rated(self) -> bool:
        """Whether the bringer answers now what was asked and rated in earlier steps."""
        step = self.step
        if step is None or self.brings_now is None or step.sealed:
            return False
        rated = any(
            one.primitive is Primitive.RATE and one.lap == step.lap
            for one in self.script[: self.index]
        )
        return rated and speech.may_talk(Role.BRINGER, step, revealed=True)

    @property
    def only_answers(self) -> bool:
        """Whether such answers are all that the present step asks for."""
        step = self.step
        return step is not None and self.answers_rated and not speech.writers_of(step)

    def seat_of(self, user_id: UserId) -> Seat | None:
        """Return the seat of a person, whatever they answered, or None."""
        return next((seat for seat in self.seats if seat.user_id == user_id), None)

    def lap_at(self, index: int) -> int:
        """Return whose turn a step is in, counted from 1; 0 for a step of everybody."""
        return self.script[index].lap if 0 <= index < len(self.script) else 0

    def bringer_at(self, index: int) -> UserId | None:
        """Return whose case a step is about; None for a step of all who bring in turn."""
        if not self.laps:
            return self.bringer_id
        lap = self.lap_at(index)
        return self.laps[lap - 1].user_id if 0 < lap <= len(self.laps) else None

    @property
    def brings_now(self) -> UserId | None:
        """Whose case it is about now; None also where all who bring in turn look back."""
        return self.bringer_at(self.index if self.step is not None else -1)

    @property
    def brought(self) -> tuple[UserId, ...]:
        """Who brings, or has begun to bring in their turn."""
        if not self.laps:
            return () if self.bringer_id is None else (self.bringer_id,)
        begun = {self.lap_at(stamp.index) for stamp in self.progress}
        return tuple(lap.user_id for number, lap in enumerate(self.laps, 1) if number in begun)

    def falls_away(self, index: int) -> bool:
        """Tell whether a step is passed over.

        So is one of a turn that nobody takes, for there are too few, or they left; where one person
        brings, the round waits for another. In writing so is a step in which all keep silent.
        """
        if self.written and not speech.speakers(self.script[index]):
            return True
        if not self.laps or not self.lap_at(index):
            return False
        return self.bringer_at(index) not in self.participants

    def role_at(self, user_id: UserId, index: int) -> Role | None:
        """Return the role of a person in a step, or None for an outsider.

        In a step of everybody all who have brought are bringers.
        """
        if user_id == self.facilitator_id:
            return Role.FACILITATOR
        if user_id in self.adders:
            return Role.CONSULTANT
        if user_id not in self.participants:
            return None
        bringer = self.bringer_at(index)
        brings = user_id == bringer if bringer is not None else user_id in self.brought
        return Role.BRINGER if brings else Role.CONSULTANT

    def role_of(self, user_id: UserId) -> Role | None:
        """Return the role of a person in this round now, or None for an outsider."""
        return self.role_at(user_id, self.index if self.step is not None else -1)

    def progress_at(self, index: int) -> Progress | None:
        """Return the stamps of a step that was played at some time, or None."""
        return next((stamp for stamp in self.progress if stamp.index == index), None)

    def is_revealed(self, index: int) -> bool:
        """Tell whether what was written in a step may be seen by the circle."""
        stamp = self.progress_at(index)
        return not self.script[index].sealed or (stamp is not None and stamp.revealed)

    def writers(self, index: int) -> tuple[UserId, ...]:
        """Return the people whose word or pass a step waits for; of one with turns, as drawn."""
        roles = speech.writers_of(self.script[index])
        people = tuple(user for user in self.participants if self.role_at(user, index) in roles)
        if self.script[index].turns is Turns.FREE:
            return people
        return tuple(sorted(people, key=lambda user: self._place(index, user)))

    def _place(self, index: int, user_id: UserId) -> tuple[datetime, bytes]:
        """Return what sorts people in a step with turns: the lot, and behind it who came later.

        So nobody who comes in takes the floor from who has it.
        """
        stamp, seat = self.progress_at(index), self.seat_of(user_id)
        begun = stamp.started_at if stamp is not None else self.opened_at
        came = seat.since if stamp is not None and seat is not None else begun
        return max(came, begun), draw.lot(self.id, index, user_id)

    def behind_all(self, now: datetime) -> datetime:
        """Return since when somebody is here who comes in now: behind all in a step with turns.

        A clock may tell the same moment twice.
        """
        begun = [stamp.started_at for stamp in self.progress]
        return max([now, *(at + _TICK for at in (*begun, *(seat.since for seat in self.seats)))])

    def takes_turns(self, index: int) -> bool:
        """Tell whether people have their say one by one in a step.

        Not in writing, where that would take days, and not where all write before they hear each
        other.
        """
        step = self.script[index]
        return step.turns is Turns.DRAWN and self.live and not step.sealed

    def speaker_at(self, index: int) -> UserId | None:
        """Return whose turn it is in a step; None without turns, and once all had theirs."""
        waiting = self.still_to_speak(index) if self.takes_turns(index) else ()
        return waiting[0] if waiting else None

    @property
    def speaker(self) -> UserId | None:
        """Return whose turn it is now, or None."""
        return self.speaker_at(self.index) if self.step is not None else None

    def has_turn(self, index: int, user_id: UserId) -> bool:
        """Tell whether a person spoke or passed in a step."""
        return any(turn.index == index and turn.user_id == user_id for turn in self.turns)

    def still_to_speak(self, index: int) -> tuple[UserId, ...]:
        """Return who has neither written nor passed in a step."""
        return tuple(user for user in self.writers(index) if not self.has_turn(index, user))

    def may_talk(self, user_id: UserId) -> bool:
        """Tell whether a person may type freely in the room now."""
        role = self.role_of(user_id)
        if role is None or not self.alive:
            return False
        if self.status is Status.CLOSING or role is Role.FACILITATOR:
            return True
        step = self.step
        if step is None or self.halt is Halt.ROOM_GONE or user_id in self.adders:
            return False
        if role in speech.writers_of(step) and self.speaker not in {None, user_id}:
            return False
        return speech.may_talk(role, step, revealed=self.is_revealed(self.index))

    def time_left(self, now: datetime) -> timedelta:
        """Return what remains of the step that is played; zero once its time is up."""
        if self.due_at is not None:
            return max(timedelta(0), self.due_at - now)
        stamp = self.progress_at(self.index)
        return stamp.left if stamp is not None else timedelta(0)

    def index_of(self, *primitives: Primitive) -> int | None:
        """Return the place in the script of the first step of one of these kinds, or None."""
        return next((i for i, step in enumerate(self.script) if step.primitive in primitives), None)


def least_of(method: Method) -> int:
    """Return how many people it takes to start a method: three, or the two it is made for."""
    return min(MIN_PARTICIPANTS, method.sizes[0])
