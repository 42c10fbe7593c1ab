"""Stand-ins beside the ports: a Discord in memory that can fail, lose and forget, and a clock."""

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.domain.ids import ChannelId, EventId, GuildId, MessageId, UserId, compose_id
from bot.domain.language import Language
from bot.domain.showable import Showable
from bot.ports import EventPlan, Loss, MissingRight, Room, RoomPlan, Undelivered

T = TypeVar("T")

NOW = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
DIRECT = 700_000_000_000_000_000
"""A person's direct messages are the channel with this number more than the person's id."""


class Killed(BaseException):
    """The process ended here: nothing of ours may catch it."""


@dataclass
class FakeClock:
    """A clock that stands still until somebody moves it."""

    moment: datetime = NOW

    def now(self) -> datetime:
        """Return the moment, aware UTC."""
        return self.moment

    def push(self, duration: timedelta) -> None:
        """Move on."""
        self.moment += duration


@dataclass
class CountingIds:
    """Ids in the order of a count: two runs get the same ones."""

    count: int = 0

    def new(self) -> str:
        """Return the next id."""
        self.count += 1
        return compose_id(NOW, self.count)


@dataclass(frozen=True, slots=True)
class Call:
    """Something the messenger was asked: what, where, which kind of view, and with which nonce."""

    what: str
    place: int
    kind: str = ""
    nonce: str = ""
    since: datetime | None = None


@dataclass(slots=True)
class Message:
    """A message that stands somewhere."""

    id: MessageId
    channel_id: ChannelId
    view: Showable
    nonce: str


Fault = Undelivered | Killed | RuntimeError


class FakeMessenger:
    """Implements ``bot.ports.SessionMessenger`` and ``PersonalMessenger`` in memory.

    `calls` is the transcript. `fail` lets the next calls of one kind fail, `fail_after` lets
    them be done and fail then, as when the answer is lost. `lose` and `lose_channel` are somebody
    deleting by hand.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.messages: dict[MessageId, Message] = {}
        self.rooms: dict[str, Room] = {}
        self.rights: dict[ChannelId, RoomPlan] = {}
        self.lost: set[ChannelId] = set()
        self.closed: set[UserId] = set()
        self.gone: set[UserId] = set()
        self.voices: dict[ChannelId, set[UserId]] = {}
        self.threads: dict[ChannelId, str] = {}
        self.seats: dict[ChannelId, set[UserId]] = {}
        self.events: dict[EventId, EventPlan] = {}
        self.missing: tuple[MissingRight, ...] = ()
        self._before: dict[str, deque[Fault]] = {}
        self._after: dict[str, deque[Fault]] = {}
        self._next = 900_000_000_000_000_000

    # ------------------------------------------------------------------ misfortune

    def fail(self, what: str, fault: Fault, *, times: int = 1) -> None:
        """Let the next calls of this kind fail before anything was done."""
        self._before.setdefault(what, deque()).extend([fault] * times)

    def fail_after(self, what: str, fault: Fault) -> None:
        """Let the next call of this kind be done, and fail then."""
        self._after.setdefault(what, deque()).append(fault)

    def lose(self, message_id: MessageId) -> None:
        """Somebody deletes a message."""
        del self.messages[message_id]

    def lose_channel(self, channel_id: ChannelId) -> None:
        """Somebody deletes a channel, with all that stands in it."""
        self.lost.add(channel_id)
        self.rooms = {k: room for k, room in self.rooms.items() if room.room_id != channel_id}
        for message in list(self.messages.values()):
            if message.channel_id == channel_id:
                self.lose(message.id)

    # --------------------------------------------------------------------- looking

    def told(self, what: str) -> list[Call]:
        """Return the calls of one kind."""
        return [call for call in self.calls if call.what == what]

    def standing(self, kind: str) -> list[Message]:
        """Return the messages that show this kind of view, oldest first."""
        return [one for one in self.messages.values() if type(one.view).__name__ == kind]

    # ------------------------------------------------------------------- the port

    async def post(
        self,
        channel_id: ChannelId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> MessageId:
        """Post a view; the same nonce is the same message."""
        call = Call("post", channel_id, type(view).__name__, nonce, since)
        return self._do(call, lambda: self._put(channel_id, view, nonce))

    async def edit(
        self, channel_id: ChannelId, message_id: MessageId, view: Showable, language: Language
    ) -> None:
        """Make a message show a view."""

        def change() -> None:
            self._must_be(channel_id)
            if message_id not in self.messages:
                raise Undelivered("404 (code 10008)", loss=Loss.MESSAGE)
            self.messages[message_id].view = view

        self._do(Call("edit", channel_id, type(view).__name__), change)

    async def direct(
        self,
        user_id: UserId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> tuple[ChannelId, MessageId]:
        """Send a view to one person."""
        channel_id = ChannelId(user_id + DIRECT)

        def send() -> tuple[ChannelId, MessageId]:
            if user_id in self.closed:
                raise Undelivered("403 (code 50007)", loss=Loss.PERSON)
            return channel_id, self._put(channel_id, view, nonce)

        return self._do(Call("direct", user_id, type(view).__name__, nonce, since), send)

    async def is_there(self, channel_id: ChannelId, message_id: MessageId) -> bool:
        """Tell whether a message still stands."""

        def look() -> bool:
            self._must_be(channel_id)
            return message_id in self.messages

        return self._do(Call("is_there", channel_id), look)

    async def erase(self, channel_id: ChannelId, message_id: MessageId) -> None:
        """Delete a message; one that is gone is no failure."""
        self._do(Call("erase", channel_id), lambda: self.messages.pop(message_id, None))

    async def close_room(self, room_id: ChannelId) -> None:
        """Delete a channel with all in it; one that is gone is no failure."""

        def lose() -> None:
            within = [one.cockpit_id for one in self.rooms.values() if one.room_id == room_id]
            for channel_id in (*within, room_id):
                self.lose_channel(channel_id)

        self._do(Call("close_room", room_id), lose)

    async def open_room(self, plan: RoomPlan) -> Room:
        """Make the room, or find the one with the plan's marker."""

        def make() -> Room:
            room = self.rooms.get(plan.marker)
            if room is None:
                room = Room(ChannelId(self._fresh()), ChannelId(self._fresh()))
                self.rooms[plan.marker] = room
            self.rights[room.room_id] = plan
            return room

        return self._do(Call("open_room", plan.category_id), make)

    async def set_rights(self, room: Room, plan: RoomPlan) -> None:
        """Note who may do what."""

        def write() -> None:
            self._must_be(room.room_id)
            self.rights[room.room_id] = plan

        self._do(Call("set_rights", room.room_id), write)

    async def missing_rights(
        self, guild_id: GuildId, category_id: ChannelId, announce_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks."""
        return self._do(Call("missing_rights", category_id), lambda: self.missing)

    async def absent(self, guild_id: GuildId, user_ids: Sequence[UserId]) -> Sequence[UserId]:
        """Return who is gone."""
        return self._do(
            Call("absent", guild_id), lambda: [one for one in user_ids if one in self.gone]
        )

    async def open_thread(
        self, channel_id: ChannelId, message_id: MessageId, name: str
    ) -> ChannelId:
        """Make the thread on a message, or return the one that is there."""

        def make() -> ChannelId:
            self._must_be(channel_id)
            if message_id not in self.messages:
                raise Undelivered("404 (code 10008)", loss=Loss.MESSAGE)
            self.threads[ChannelId(message_id)] = name
            return ChannelId(message_id)

        return self._do(Call("open_thread", channel_id, name), make)

    async def sync_event(self, plan: EventPlan, event_id: EventId | None) -> EventId:
        """Make the event, or change the one that is there or carries the plan's marker."""

        def make() -> EventId:
            marked = [one for one, other in self.events.items() if other.marker == plan.marker]
            known = event_id if event_id in self.events else next(iter(marked), None)
            made = known or EventId(self._fresh())
            self.events[made] = plan
            return made

        return self._do(Call("sync_event", plan.guild_id, plan.text.name), make)

    async def cancel_event(self, guild_id: GuildId, event_id: EventId) -> None:
        """Forget the event."""
        self._do(Call("cancel_event", guild_id), lambda: self.events.pop(event_id, None))

    async def in_voice(
        self, guild_id: GuildId, channel_id: ChannelId, user_ids: Sequence[UserId]
    ) -> Sequence[UserId]:
        """Return who of these people is in the channel."""
        inside = self.voices.get(channel_id, set())
        return self._do(
            Call("in_voice", channel_id), lambda: [one for one in user_ids if one in inside]
        )

    async def missing_for_sessions(
        self, guild_id: GuildId, channel_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks."""
        return self._do(Call("missing_for_sessions", channel_id), lambda: self.missing)

    async def open_own_thread(self, channel_id: ChannelId, name: str) -> ChannelId:
        """Make a thread with nobody in it."""

        def make() -> ChannelId:
            self._must_be(channel_id)
            thread_id = ChannelId(self._fresh())
            self.threads[thread_id] = name
            return thread_id

        return self._do(Call("open_own_thread", channel_id, name), make)

    async def seat(self, thread_id: ChannelId, user_id: UserId) -> None:
        """Let a person into a thread."""

        def come_in() -> None:
            self._must_be(thread_id)
            if user_id in self.gone:
                raise Undelivered("404 (code 10013)", loss=Loss.PERSON)
            self.seats.setdefault(thread_id, set()).add(user_id)

        self._do(Call("seat", thread_id, str(user_id)), come_in)

    def digest(self, view: Showable, language: Language) -> str:
        """Return what tells two views apart."""
        return hashlib.sha256(f"{language}{view!r}".encode()).hexdigest()

    # -------------------------------------------------------------------- insides

    def _do(self, call: Call, act: Callable[[], T]) -> T:
        self.calls.append(call)
        if faults := self._before.get(call.what):
            raise faults.popleft()
        result = act()
        if faults := self._after.get(call.what):
            raise faults.popleft()
        return result

    def _put(self, channel_id: ChannelId, view: Showable, nonce: str) -> MessageId:
        self._must_be(channel_id)
        for known in self.messages.values():
            if (known.channel_id, known.nonce) == (channel_id, nonce):
                known.view = view
                return known.id
        message_id = MessageId(self._fresh())
        self.messages[message_id] = Message(message_id, channel_id, view, nonce)
        return message_id

    def _must_be(self, channel_id: ChannelId) -> None:
        if channel_id in self.lost:
            raise Undelivered("404 (code 10003)", loss=Loss.CHANNEL)

    def _fresh(self) -> int:
        self._next += 1
        return self._next
