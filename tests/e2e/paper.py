"""A Discord on paper: what the bot does there is a line in a file that outlives the process."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.language import Language
from bot.domain.method import Method, Step
from bot.domain.showable import Showable
from bot.ports import MissingRight, Room, RoomPlan

NONCE_LIFE = timedelta(minutes=5)
"""How long the same nonce means the same message; Discord says "the past few minutes"."""

FIRST_ID = 900_000_000_000_000_000

Line = dict[str, Any]


@dataclass(slots=True)
class Post:
    """One message: who sees it where, what it shows now, and how often it was edited."""

    id: MessageId
    channel_id: ChannelId
    nonce: str
    at: datetime
    kind: str
    shows: str
    edits: int = 0


@dataclass(slots=True)
class World:
    """What is on the paper: messages, rooms by their marker, and what people were told."""

    posts: dict[MessageId, Post] = field(default_factory=dict)
    rooms: dict[str, list[ChannelId]] = field(default_factory=dict)
    threads: dict[ChannelId, list[ChannelId]] = field(default_factory=dict)
    rights: dict[ChannelId, str] = field(default_factory=dict)
    rounds: dict[int, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    kills: list[str] = field(default_factory=list)
    scenes: int = 0
    passed: int = 0
    places: set[str] = field(default_factory=set)
    clock: datetime | None = None
    ids: int = FIRST_ID

    @classmethod
    def read(cls, path: Path) -> "World":
        """Read a file from its first line; a last line that was cut off never happened."""
        world = cls()
        for line in _lines(path):
            world.take(line)
        return world

    def take(self, line: Line) -> None:
        """Let one line happen."""
        did = line.pop("did")
        getattr(self, f"_{did}")(**line)

    def _post(self, **line: Any) -> None:
        self.ids = line["id"]
        self.posts[MessageId(self.ids)] = Post(**{**line, "at": datetime.fromisoformat(line["at"])})

    def _edit(self, id: int, shows: str) -> None:
        post = self.posts[MessageId(id)]
        post.shows = shows
        post.edits += 1

    def _room(self, id: int, marker: str) -> None:
        self.ids = id
        self.rooms.setdefault(marker, []).append(ChannelId(id))

    def _thread(self, id: int, room: int) -> None:
        self.ids = id
        self.threads.setdefault(ChannelId(room), []).append(ChannelId(id))

    def _rights(self, room: int, shows: str) -> None:
        self.rights[ChannelId(room)] = shows

    def _opened(self, number: int, round_id: str) -> None:
        self.rounds[number] = round_id

    def _told(self, act: str, text: str) -> None:
        self.told[act] = text

    def _scene(self) -> None:
        self.scenes += 1

    def _killed(self, point: str) -> None:
        self.kills.append(point)

    def _end(self, passed: int, places: list[str]) -> None:
        self.passed, self.places = passed, set(places)

    def _clock(self, now: str) -> None:
        self.clock = datetime.fromisoformat(now)


def _lines(path: Path) -> Iterator[Line]:
    if not path.exists():
        return
    for text in path.read_text("utf-8").splitlines(keepends=True):
        if text.endswith("\n"):
            yield json.loads(text)


class Paper:
    """The file, and the world as it stands in it."""

    def __init__(self, path: Path) -> None:
        self.world = World.read(path)
        self._path = path

    def write(self, did: str, **values: object) -> None:
        """Put a line on the disk, then let it happen."""
        line = {"did": did, **values}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.world.take(line)

    def new_id(self) -> int:
        """Return an id nobody has."""
        return self.world.ids + 1


class PaperClock:
    """A clock that stands still until it is set, and remembers over restarts what it showed."""

    def __init__(self, paper: Paper, start: datetime) -> None:
        self._paper = paper
        self._now = paper.world.clock or start

    def now(self) -> datetime:
        """Return the moment."""
        return self._now

    def set(self, moment: datetime) -> None:
        """Go on to a moment; never back."""
        self._now = max(moment, self._now)
        self._paper.write("clock", now=self._now.isoformat())


class PaperMessenger:
    """``bot.ports.Messenger`` on paper. `point` is called around every act, for who likes to die.

    Like Discord it takes the same nonce for the same message only for some minutes, and then
    leaves that message as it was.
    """

    def __init__(self, paper: Paper, clock: PaperClock, point: Callable[[str], None]) -> None:
        self._paper = paper
        self._clock = clock
        self._point = point

    async def post(
        self,
        channel_id: ChannelId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> MessageId:
        """Post a view."""
        return await self._post(channel_id, view, language, nonce, since)

    async def direct(
        self,
        user_id: UserId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> tuple[ChannelId, MessageId]:
        """Send a view to one person, whose channel has the person's own id."""
        channel_id = ChannelId(int(user_id))
        return channel_id, await self._post(channel_id, view, language, nonce, since)

    async def edit(
        self, channel_id: ChannelId, message_id: MessageId, view: Showable, language: Language
    ) -> None:
        """Make a message show a view."""
        self._point("before an edit")
        assert self._paper.world.posts[message_id].channel_id == channel_id
        self._paper.write("edit", id=message_id, shows=self.digest(view, language))
        self._point("after an edit")

    async def is_there(self, channel_id: ChannelId, message_id: MessageId) -> bool:
        """Tell whether a message was written down in this channel."""
        post = self._paper.world.posts.get(message_id)
        return post is not None and post.channel_id == channel_id

    async def erase(self, channel_id: ChannelId, message_id: MessageId) -> None:
        """No play lasts until something has had its time."""
        raise NotImplementedError(channel_id, message_id)

    async def close_room(self, room_id: ChannelId) -> None:
        """As `erase`."""
        raise NotImplementedError(room_id)

    async def open_room(self, plan: RoomPlan) -> Room:
        """Make the room and the cockpit in it, or find the ones that carry the marker."""
        self._point("before a room")
        world = self._paper.world
        if plan.marker not in world.rooms:
            self._paper.write("room", id=self._paper.new_id(), marker=plan.marker)
        room_id = world.rooms[plan.marker][0]
        self._point("between room and thread")
        if room_id not in world.threads:
            self._paper.write("thread", id=self._paper.new_id(), room=room_id)
        self._point("after a room")
        return Room(room_id, world.threads[room_id][0])

    async def set_rights(self, room: Room, plan: RoomPlan) -> None:
        """Write down who may type."""
        self._point("before rights")
        self._paper.write("rights", room=room.room_id, shows=_plain_text(plan.overwrites))
        self._point("after rights")

    async def missing_rights(
        self, guild_id: GuildId, category_id: ChannelId, announce_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Everything is allowed on paper."""
        return ()

    async def absent(self, guild_id: GuildId, user_ids: Sequence[UserId]) -> Sequence[UserId]:
        """Nobody leaves."""
        return ()

    def digest(self, view: Showable, language: Language) -> str:
        """Return a digest of the read model itself."""
        text = f"{language} {type(view).__name__} {_plain_text(view)}"
        return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()

    async def _post(
        self,
        channel_id: ChannelId,
        view: Showable,
        language: Language,
        nonce: str,
        since: datetime | None,
    ) -> MessageId:
        left = None if since is None else self._same(channel_id, nonce, since)
        if left is not None:
            await self.edit(channel_id, left, view, language)
            return left
        self._point("before a post")
        message_id = self._same(channel_id, nonce, self._clock.now() - NONCE_LIFE)
        if message_id is None:
            message_id = MessageId(self._paper.new_id())
            self._paper.write(
                "post",
                id=message_id,
                channel_id=channel_id,
                nonce=nonce,
                at=self._clock.now().isoformat(),
                kind=type(view).__name__,
                shows=self.digest(view, language),
            )
        self._point("after a post")
        return message_id

    def _same(self, channel_id: ChannelId, nonce: str, since: datetime) -> MessageId | None:
        for post in self._paper.world.posts.values():
            if (post.channel_id, post.nonce) == (channel_id, nonce) and post.at >= since:
                return post.id
        return None


def _plain_text(value: object) -> str:
    return json.dumps(value, default=_plain, sort_keys=True)


def _plain(value: object) -> object:
    match value:
        case Method():
            return value.digest
        case Step():
            return value.key
        case datetime() | date():
            return value.isoformat()
        case frozenset():
            return sorted(value)
        case Mapping():
            return dict(value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {name: getattr(value, name) for name in value.__dataclass_fields__}
        case _:
            raise TypeError(f"{value!r} cannot be written down")
