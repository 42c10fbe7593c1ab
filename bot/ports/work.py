"""What is still to be done and where it shows, as protocols: the same for every family."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId
from bot.ports.rows import DeedT, Due, KindT, Shown, SubjectT, Task


class Queue(Protocol):
    """What waits to be done: timers, or an outbox."""

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""


class Timers(Protocol[SubjectT, KindT]):
    """Due moments of a family, leased so that processes and crashes do no harm."""

    async def put(self, timer: Due[SubjectT, KindT]) -> None:
        """Set the timer of this kind, in place of an earlier one; frees its lease."""

    async def drop(self, subject: SubjectT, kind: KindT) -> None:
        """Forget the timer of this kind, if there is one."""

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Due[SubjectT, KindT]]:
        """Lease what is due and under nobody's lease, one's own included; earliest first."""

    async def done(self, timer: Due[SubjectT, KindT]) -> None:
        """Forget the timer, unless it was replaced by one with another due moment."""

    async def retry(self, timer: Due[SubjectT, KindT], at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`."""

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""

    async def of(self, subject: SubjectT) -> Sequence[Due[SubjectT, KindT]]:
        """Return every timer of one subject, earliest first."""


class Outbox(Protocol[SubjectT, DeedT]):
    """What is still to be done in Discord, for rounds, meetings or programmes."""

    async def add(self, errand: Task[SubjectT, DeedT]) -> None:
        """Store an errand; one with the same subject, deed and surface that waits is kept.

        That is how many changes become one edit. One that is being delivered right now does not
        count, for it may already have read what is now old.
        """

    async def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int
    ) -> Sequence[Task[SubjectT, DeedT]]:
        """Lease what may be done now: per subject only its oldest waiting errand.

        A programme has a queue for each person, and one for its channel.
        """

    async def done(self, errand: Task[SubjectT, DeedT]) -> None:
        """Forget an errand that was done, or that can never be done."""

    async def retry(self, errand: Task[SubjectT, DeedT], at: datetime) -> None:
        """Free the lease; it may be claimed again from `at`. Its subject waits with it."""

    async def next_due(self) -> datetime | None:
        """Return the earliest moment at which something may be claimed, or None."""


class Surfaces(Protocol[SubjectT]):
    """Which message shows what."""

    async def get(self, subject: SubjectT, surface: Surface) -> Shown | None:
        """Return where a surface stands, or None."""

    async def put(self, subject: SubjectT, shown: Shown) -> None:
        """Remember where a surface stands now."""

    async def forget(self, subject: SubjectT, surface: Surface) -> None:
        """The message is gone."""

    async def of_channel(self, channel_id: ChannelId) -> Sequence[tuple[SubjectT, Surface]]:
        """Return what stands in a channel."""

    async def all(self, subject: SubjectT) -> Sequence[Shown]:
        """Return every surface of a subject."""
