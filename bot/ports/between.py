"""The part of the database that works for a programme between its meetings."""

from typing import Protocol

from bot.domain.ids import ChannelId, ProgrammeId, UserId
from bot.domain.programme.planned import TimerLabel
from bot.ports.exchange import HelpExchange, Introductions
from bot.ports.rows import ProgrammeDeed
from bot.ports.work import Outbox, Surfaces, Timers


class OwnThreads(Protocol):
    """The private thread of each person who has one in a programme."""

    async def get(self, programme_id: ProgrammeId, user_id: UserId) -> ChannelId | None:
        """Return somebody's own thread, or None."""

    async def put(self, programme_id: ProgrammeId, user_id: UserId, thread_id: ChannelId) -> None:
        """Remember somebody's own thread, in place of an earlier one."""

    async def forget(self, programme_id: ProgrammeId, user_id: UserId) -> None:
        """The thread is gone."""


class BetweenMeetings(Protocol):
    """The repositories of what happens between meetings."""

    @property
    def programme_timers(self) -> Timers[ProgrammeId, TimerLabel]:
        """Timers of programmes."""

    @property
    def programme_outbox(self) -> Outbox[ProgrammeId, ProgrammeDeed]:
        """Outbox of programmes."""

    @property
    def programme_surfaces(self) -> Surfaces[ProgrammeId]:
        """Surfaces of programmes."""

    @property
    def own_threads(self) -> OwnThreads:
        """Own threads of people."""

    @property
    def help_exchange(self) -> HelpExchange:
        """Requests and offers of help."""

    @property
    def introductions(self) -> Introductions:
        """Introductions that people are asked about."""
