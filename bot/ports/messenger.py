"""Discord, the clock and fresh ids, as protocols."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.ids import (
    ChannelId,
    EventId,
    GuildId,
    MessageId,
    UserId,
)
from bot.domain.language import Language
from bot.domain.programme.views import EventText
from bot.domain.showable import Showable


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What one person may do in a room."""

    user_id: UserId
    talk: bool


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """The private channel of a round, as it should be.

    `marker` is written in the channel's topic, so that a room made just before a crash is found
    again instead of made twice. `name`, `topic` and `thread_name` are words people read.
    """

    guild_id: GuildId
    category_id: ChannelId
    marker: str
    name: str
    topic: str
    thread_name: str
    facilitator_id: UserId
    overwrites: tuple[Overwrite, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """The private channel of a round, and the facilitator's private thread in it."""

    room_id: ChannelId
    cockpit_id: ChannelId


@dataclass(frozen=True, slots=True)
class MissingRight:
    """One right the bot lacks: Discord's name of the permission, and where it is lacking.

    `channel_id` is the category or channel; when that itself is not there, `right` is "exists".
    """

    right: str
    channel_id: ChannelId


@dataclass(frozen=True, slots=True)
class EventPlan:
    """The scheduled event of a meeting, as it should be.

    `marker` is written at the end of what it says, so that an event made just before a crash is
    found again instead of made twice. `voice_id` is the voice or stage channel it is held in,
    None where people meet elsewhere.
    """

    guild_id: GuildId
    marker: str
    text: EventText
    starts_at: datetime
    ends_at: datetime
    voice_id: ChannelId | None = None


class Loss(StrEnum):
    """What turned out to be gone, or closed to us."""

    MESSAGE = "message"
    CHANNEL = "channel"
    RIGHTS = "rights"
    PERSON = "person"


class Undelivered(Exception):
    """Discord did not do it. Either `retry_after` is set, or `loss` says why never.

    With neither, what we sent was wrong: it is ours to mend and trying again does not help.
    """

    def __init__(
        self, why: str, *, retry_after: timedelta | None = None, loss: Loss | None = None
    ) -> None:
        super().__init__(why)
        self.why = why
        self.retry_after = retry_after
        self.loss = loss


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""


class Ids(Protocol):
    """Fresh ids, time-ordered."""

    def new(self) -> str:
        """Return a fresh id of 24 characters that sorts after all earlier ones of this process."""


class Wakeup(Protocol):
    """Tells the workers that there is something to do."""

    def set(self) -> None:
        """Wake the workers; cheap, and harmless when they are awake."""


class Messenger(Protocol):
    """Discord, as the outbox sees it. Every method raises ``Undelivered`` when it cannot."""

    async def post(
        self,
        channel_id: ChannelId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> MessageId:
        """Post a view in a channel or thread; the same nonce within minutes posts once.

        `since` is given when an earlier try, begun after that moment, may have posted already:
        then its message is looked for, however long ago it was, and made to show the view.
        """

    async def edit(
        self, channel_id: ChannelId, message_id: MessageId, view: Showable, language: Language
    ) -> None:
        """Make a message show a view."""

    async def direct(
        self,
        user_id: UserId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> tuple[ChannelId, MessageId]:
        """Send a view to one person. ``Loss.PERSON`` when their direct messages are closed.

        `since` is as in `post`.
        """

    async def is_there(self, channel_id: ChannelId, message_id: MessageId) -> bool:
        """Tell whether a message of ours still stands; without reading messages nobody says so."""

    async def erase(self, channel_id: ChannelId, message_id: MessageId) -> None:
        """Delete a message of ours; one that is gone already is no failure."""

    async def close_room(self, room_id: ChannelId) -> None:
        """Delete a channel of ours with all that stands in it; one that is gone is no failure."""

    async def open_room(self, plan: RoomPlan) -> Room:
        """Make the room and the cockpit in it, or find the ones that carry the plan's marker."""

    async def set_rights(self, room: Room, plan: RoomPlan) -> None:
        """Make the overwrites and the cockpit's one member what the plan says."""

    async def missing_rights(
        self, guild_id: GuildId, category_id: ChannelId, announce_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks to make rooms and post invitations, empty when all is well."""

    async def absent(self, guild_id: GuildId, user_ids: Sequence[UserId]) -> Sequence[UserId]:
        """Return which of these people are no longer on the server.

        Nothing tells the bot that somebody left without the privileged members intent, so it
        asks (gateway/you-might-not-need-a-privileged-intent).
        """

    def digest(self, view: Showable, language: Language) -> str:
        """Return a digest of what would be shown: equal digests need no edit."""


class SessionMessenger(Messenger, Protocol):
    """What meetings ask of Discord besides messages. Fails as ``Messenger`` does."""

    async def open_thread(
        self, channel_id: ChannelId, message_id: MessageId, name: str
    ) -> ChannelId:
        """Make the thread on a message, or return the one that is there."""

    async def sync_event(self, plan: EventPlan, event_id: EventId | None) -> EventId:
        """Make the scheduled event what the plan says, and return it.

        Without `event_id` the one that carries the plan's marker is looked for first; one that
        is gone is made again. One that is over or was cancelled stays as it is.
        """

    async def cancel_event(self, guild_id: GuildId, event_id: EventId) -> None:
        """Cancel a scheduled event; nothing when it is gone or over."""

    async def in_voice(
        self, guild_id: GuildId, channel_id: ChannelId, user_ids: Sequence[UserId]
    ) -> Sequence[UserId]:
        """Return which of these people are in a voice or stage channel now.

        Asked of each by itself: so the bot hears nothing of who else talks where, or when.
        """

    async def missing_for_sessions(
        self, guild_id: GuildId, channel_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks to announce meetings in a channel, empty when all is well."""


class PersonalMessenger(Messenger, Protocol):
    """What is asked of Discord to reach a person between meetings. Fails as ``Messenger`` does."""

    async def open_own_thread(self, channel_id: ChannelId, name: str) -> ChannelId:
        """Make a private thread in a channel, with nobody in it but the bot."""

    async def seat(self, thread_id: ChannelId, user_id: UserId) -> None:
        """Let a person into a thread; nothing when they are in it. Opens one that was archived.

        ``Loss.PERSON`` when they are no longer on the server.
        """
