"""What the services need from the outside world, as protocols: the walls have doors here."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.effects import Surface, TimerKind
from bot.domain.ids import (
    ChannelId,
    ContributionId,
    GuildId,
    MessageId,
    OutboxId,
    RoleId,
    RoundId,
    UserId,
)
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Contribution, Round
from bot.domain.views import View

# --------------------------------------------------------------------------- rows


@dataclass(frozen=True, slots=True)
class Timer:
    """A due moment of a round. `attempts` counts how often it was claimed before."""

    round_id: RoundId
    kind: TimerKind
    index: int
    due_at: datetime
    attempts: int = 0


class Deed(StrEnum):
    """What an outbox row asks for."""

    SHOW = "show"
    OPEN_ROOM = "open_room"
    SET_RIGHTS = "set_rights"


@dataclass(frozen=True, slots=True)
class Errand:
    """One row of the outbox. Rows of a round are done in order of id.

    It carries no text: what is shown is read from the database when it is delivered.
    """

    id: OutboxId
    round_id: RoundId
    deed: Deed
    surface: Surface | None
    created_at: datetime
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a surface stands in Discord. `digest` identifies what it shows, to skip no-ops."""

    surface: Surface
    channel_id: ChannelId
    message_id: MessageId
    digest: str


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a server chose. A None is a thing nobody has chosen yet."""

    guild_id: GuildId
    language: Language
    zone: str
    announce_id: ChannelId | None = None
    category_id: ChannelId | None = None
    facilitator_role_id: RoleId | None = None


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """A line in a list of rounds."""

    id: RoundId
    title: str
    method_id: str
    status: str
    facilitator_id: UserId


# --------------------------------------------------------------------- repositories


class Rounds(Protocol):
    """Rounds with their seats, stamps and turns."""

    async def add(self, round_: Round) -> None:
        """Store a new round (and its method's data, once per digest)."""

    async def get(self, round_id: RoundId) -> Round | None:
        """Return the round, locked for the rest of a write transaction; or None."""

    async def save(self, before: Round, after: Round) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one.

        The stored version becomes `before.version` + 1; `after.version` is not looked at.
        """

    async def at_channel(self, guild_id: GuildId, channel_id: ChannelId) -> Round | None:
        """Return the living round whose room or cockpit this is, or None."""

    async def alive(self, guild_id: GuildId, limit: int = 25) -> Sequence[RoundSummary]:
        """Return the server's living rounds, newest first."""

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[RoundId]:
        """Return the living rounds in which a person has a seat or leads."""

    async def last_brought(
        self, guild_id: GuildId, user_ids: Sequence[UserId]
    ) -> Mapping[UserId, datetime]:
        """Return when each person last brought a case in a closed round; absent for never."""

    async def running(self, limit: int = 500) -> Sequence[RoundId]:
        """Return the rounds that are being played, for asking who is still there."""

    async def neglected(self, now: datetime, limit: int = 100) -> Sequence[RoundId]:
        """Return rounds that wait for something no row remembers.

        RUNNING without halt, with `due_at` set but neither a time_up nor a stalled timer;
        STARTING without a pending open_room errand; living with no invitation shown and no
        pending errand to show it.
        """


class Contributions(Protocol):
    """What people wrote. Every text passes through the person-text column type."""

    async def put(self, contribution: Contribution) -> Contribution:
        """Store by (round, author, slot): a repeated submit replaces the text of the same row.

        Returns the stored row, which keeps the id, number and moment of the first submit.
        Questions get the next free number of their round and step.
        """

    async def get(self, contribution_id: ContributionId) -> Contribution | None:
        """Return one contribution, or None."""

    async def of_round(
        self,
        round_id: RoundId,
        *,
        kinds: Sequence[Kind] = (),
        index: int | None = None,
        author_id: UserId | None = None,
    ) -> Sequence[Contribution]:
        """Return a round's contributions in order of id, narrowed by what is given."""

    async def mark_helped(self, round_id: RoundId, ids: Sequence[ContributionId]) -> None:
        """Make exactly these contributions of the round the ones that helped."""

    async def withdraw(self, round_id: RoundId, author_id: UserId, slot: str) -> None:
        """Forget one contribution of its author, if it is there."""


class Votes(Protocol):
    """Secret votes on bids: who voted is known, what they chose is only counted."""

    async def cast(self, round_id: RoundId, voter_id: UserId, bid: ContributionId) -> None:
        """Store or change a vote."""

    async def tally(self, round_id: RoundId) -> Mapping[ContributionId, int]:
        """Return the number of votes per bid; bids without votes are absent."""

    async def voters(self, round_id: RoundId) -> Sequence[UserId]:
        """Return who has voted, sorted by user id so that the order tells nothing."""


class Timers(Protocol):
    """Due moments, leased so that several processes and crashes do no harm."""

    async def put(self, timer: Timer) -> None:
        """Set the round's timer of this kind, in place of an earlier one; frees its lease."""

    async def drop(self, round_id: RoundId, kind: TimerKind) -> None:
        """Forget the round's timer of this kind, if there is one."""

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Timer]:
        """Lease what is due and not leased by another, earliest first."""

    async def done(self, timer: Timer) -> None:
        """Forget the timer, unless it was replaced by one with another due moment."""

    async def retry(self, timer: Timer, at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`."""

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""


class Outbox(Protocol):
    """What is still to be done in Discord."""

    async def add(self, errand: Errand) -> None:
        """Store an errand; one with the same round, deed and surface that waits unclaimed is kept.

        That is how many changes become one edit. One that is being delivered right now does not
        count, for it may already have read what is now old.
        """

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Errand]:
        """Lease what may be done now: per round only its oldest waiting errand."""

    async def done(self, errand: Errand) -> None:
        """Forget an errand that was done, or that can never be done."""

    async def retry(self, errand: Errand, at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`. Its round waits with it."""

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""


class Surfaces(Protocol):
    """Which message shows what."""

    async def get(self, round_id: RoundId, surface: Surface) -> Shown | None:
        """Return where a surface stands, or None."""

    async def put(self, round_id: RoundId, shown: Shown) -> None:
        """Remember where a surface stands now."""

    async def forget(self, round_id: RoundId, surface: Surface) -> None:
        """The message is gone."""

    async def of_channel(self, channel_id: ChannelId) -> Sequence[tuple[RoundId, Surface]]:
        """Return what stands in a channel."""

    async def all(self, round_id: RoundId) -> Sequence[Shown]:
        """Return every surface of a round."""


class Settings(Protocol):
    """What servers and people chose."""

    async def guild(self, guild_id: GuildId) -> GuildSettings | None:
        """Return a server's settings, or None when nobody chose anything yet."""

    async def put_guild(self, settings: GuildSettings) -> None:
        """Store a server's settings."""

    async def language_of(self, user_id: UserId) -> Language | None:
        """Return the language a person chose, or None."""

    async def put_language(self, user_id: UserId, language: Language | None) -> None:
        """Store a person's language; None forgets it."""


class Drafts(Protocol):
    """Typed text that could not be used yet, kept so that it can be given back."""

    async def put(
        self, user_id: UserId, form: str, fields: Mapping[str, str], now: datetime
    ) -> None:
        """Keep what a person typed in a form, in place of what they typed before."""

    async def get(self, user_id: UserId, form: str) -> Mapping[str, str]:
        """Return what was kept, empty when nothing was."""

    async def drop(self, user_id: UserId, form: str) -> None:
        """Forget it."""


class Transaction(Protocol):
    """Every repository on one connection, inside one transaction."""

    @property
    def rounds(self) -> Rounds:
        """Rounds."""

    @property
    def contributions(self) -> Contributions:
        """Contributions."""

    @property
    def votes(self) -> Votes:
        """Votes."""

    @property
    def timers(self) -> Timers:
        """Timers."""

    @property
    def outbox(self) -> Outbox:
        """Outbox."""

    @property
    def surfaces(self) -> Surfaces:
        """Surfaces."""

    @property
    def settings(self) -> Settings:
        """Settings."""

    @property
    def drafts(self) -> Drafts:
        """Drafts."""


class UnitOfWork(Protocol):
    """Transactions. A write commits when its block ends well and rolls back when it raises."""

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a transaction that only reads."""

    def write(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a transaction that may write; one at a time on SQLite."""


# ------------------------------------------------------------------------ messenger


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What one person may do in a room."""

    user_id: UserId
    talk: bool


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """The private channel of a round, as it should be.

    `marker` is written in the channel's topic, so that a room made just before a crash is found
    again instead of made twice. `name` and `thread_name` are words people read.
    """

    guild_id: GuildId
    category_id: ChannelId
    marker: str
    name: str
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
        self, channel_id: ChannelId, view: View, language: Language, nonce: str
    ) -> MessageId:
        """Post a view in a channel or thread; the same nonce within minutes posts once."""

    async def edit(
        self, channel_id: ChannelId, message_id: MessageId, view: View, language: Language
    ) -> None:
        """Make a message show a view."""

    async def direct(
        self, user_id: UserId, view: View, language: Language, nonce: str
    ) -> tuple[ChannelId, MessageId]:
        """Send a view to one person. ``Loss.PERSON`` when their direct messages are closed."""

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

    def digest(self, view: View, language: Language) -> str:
        """Return a digest of what would be shown: equal digests need no edit."""
