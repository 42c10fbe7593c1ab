"""The database, as protocols: repositories inside one transaction."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.domain.balance import PastRound
from bot.domain.effects import TimerKind
from bot.domain.ids import (
    ChannelId,
    CircleId,
    ContributionId,
    GuildId,
    MeetingId,
    RoundId,
    UserId,
)
from bot.domain.method import Kind
from bot.domain.programme.planned import TimerLabel
from bot.domain.round import Contribution, Round
from bot.ports.agreements import Agreements
from bot.ports.attendance import CheckIns, Proofs, Recaps
from bot.ports.audit import Audit
from bot.ports.between import BetweenMeetings
from bot.ports.cases import PreparedCases
from bot.ports.chosen import Drafts as Drafts
from bot.ports.chosen import GuildMethods as GuildMethods
from bot.ports.chosen import Notes as Notes
from bot.ports.chosen import Settings as Settings
from bot.ports.coaching import HeldQuestions, Mirrors, Ratings
from bot.ports.composing import CircleDrafts, TurnRequests
from bot.ports.harvest import Harvest
from bot.ports.journal import Journal, Learning
from bot.ports.journey import Journeys
from bot.ports.keys import Keys
from bot.ports.programme import Circles, Meetings, Programmes, Travellers
from bot.ports.promises import Promises
from bot.ports.prompts import Deliveries, Prompts
from bot.ports.retention import Retention
from bot.ports.rows import (
    Deed,
    MeetingDeed,
    RoundSummary,
)
from bot.ports.rsvps import Rsvps
from bot.ports.stands import Stands
from bot.ports.themes import Themes
from bot.ports.work import Outbox as Outbox
from bot.ports.work import Queue as Queue
from bot.ports.work import Surfaces as Surfaces
from bot.ports.work import Timers as Timers


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
        """Return the living rounds in which a person has, or asked for, a seat, or leads."""

    async def last_brought(
        self, guild_id: GuildId, user_ids: Sequence[UserId]
    ) -> Mapping[UserId, datetime]:
        """Return when each person last brought a case in a closed round; absent for never."""

    async def held(
        self, guild_id: GuildId, circle_ids: Sequence[CircleId] | None = None, limit: int = 500
    ) -> Sequence[PastRound]:
        """Return closed rounds, the newest first: of a server, or only those of some circles."""

    async def running(self, limit: int = 500) -> Sequence[RoundId]:
        """Return the rounds that are being played, for asking who is still there."""

    async def neglected(self, now: datetime, limit: int = 100) -> Sequence[RoundId]:
        """Return rounds that wait for something no row remembers.

        RUNNING without halt, with `due_at` set and not yet ``STALL`` past, but neither a time_up
        nor a stalled timer (later than that, the last timer has done its work);
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

    async def set_aside(self, round_id: RoundId, index: int) -> None:
        """Put what was given from step `index` on out of play, because another case is taken.

        The rows stay with their authors, outside any step (-1), and no longer hold their slot.
        """


class Votes(Protocol):
    """Secret votes on bids: who voted is known, what they chose is only counted."""

    async def cast(self, round_id: RoundId, voter_id: UserId, bid: ContributionId) -> None:
        """Store or change a vote."""

    async def tally(self, round_id: RoundId) -> Mapping[ContributionId, int]:
        """Return the number of votes per bid; bids without votes are absent."""

    async def voters(self, round_id: RoundId) -> Sequence[UserId]:
        """Return who has voted, sorted by user id so that the order tells nothing."""


class Transaction(BetweenMeetings, Protocol):
    """Every repository on one connection, inside one transaction."""

    async def next_due(self, queues: Sequence[Queue]) -> Sequence[datetime | None]:
        """Return what each queue's `next_due` would, in one trip to the store."""

    @property
    def agreements(self) -> Agreements:
        """What people agreed to."""

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
    def timers(self) -> Timers[RoundId, TimerKind]:
        """Timers of rounds."""

    @property
    def outbox(self) -> Outbox[RoundId, Deed]:
        """Outbox of rounds."""

    @property
    def surfaces(self) -> Surfaces[RoundId]:
        """Surfaces of rounds."""

    @property
    def settings(self) -> Settings:
        """Settings."""

    @property
    def drafts(self) -> Drafts:
        """Drafts."""

    @property
    def notes(self) -> Notes:
        """Notes."""

    @property
    def guild_methods(self) -> GuildMethods:
        """Methods of servers."""

    @property
    def audit(self) -> Audit:
        """Who did what, without contents."""

    @property
    def keys(self) -> Keys:
        """The keys of what people typed, to forget it for good."""

    @property
    def cases(self) -> PreparedCases:
        """Prepared cases."""

    @property
    def journal(self) -> Journal:
        """Journals, each for its owner."""

    @property
    def journeys(self) -> Journeys:
        """What people left out of their travel map."""

    @property
    def learning(self) -> Learning:
        """Learning questions."""

    @property
    def ratings(self) -> Ratings:
        """Ratings."""

    @property
    def held(self) -> HeldQuestions:
        """Held questions."""

    @property
    def mirrors(self) -> Mirrors:
        """Mirrors."""

    @property
    def programmes(self) -> Programmes:
        """Programmes."""

    @property
    def meetings(self) -> Meetings:
        """Meetings."""

    @property
    def travellers(self) -> Travellers:
        """Participants of programmes."""

    @property
    def circles(self) -> Circles:
        """Circles."""

    @property
    def rsvps(self) -> Rsvps:
        """Answers to invitations."""

    @property
    def stands(self) -> Stands:
        """Stands of meetings."""

    @property
    def themes(self) -> Themes:
        """Themes that people propose."""

    @property
    def harvest(self) -> Harvest:
        """What was lifted out of circles."""

    @property
    def circle_drafts(self) -> CircleDrafts:
        """Circles not yet published."""

    @property
    def turn_requests(self) -> TurnRequests:
        """Turns of leading that are asked for."""

    @property
    def check_ins(self) -> CheckIns:
        """Who was there."""

    @property
    def prompts(self) -> Prompts:
        """Questions between meetings, and their rhythm."""

    @property
    def deliveries(self) -> Deliveries:
        """Questions between meetings, to whom."""

    @property
    def promises(self) -> Promises:
        """What people set out to do after a round."""

    @property
    def proofs(self) -> Proofs:
        """Proofs of participation."""

    @property
    def recaps(self) -> Recaps:
        """Recaps of meetings."""

    @property
    def retention(self) -> Retention:
        """What has had its time."""

    @property
    def meeting_timers(self) -> Timers[MeetingId, TimerLabel]:
        """Timers of meetings."""

    @property
    def meeting_outbox(self) -> Outbox[MeetingId, MeetingDeed]:
        """Outbox of meetings."""

    @property
    def meeting_surfaces(self) -> Surfaces[MeetingId]:
        """Surfaces of meetings."""


class UnitOfWork(Protocol):
    """Transactions. A write commits when its block ends well and rolls back when it raises."""

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a transaction that only reads."""

    def write(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a transaction that may write; one at a time on SQLite."""
