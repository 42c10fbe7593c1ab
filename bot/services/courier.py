"""What every outbox worker does the same: in order, at least once, and visibly."""

import logging
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain import effects as fx
from bot.domain.errors import DomainError
from bot.domain.ids import ChannelId, MessageId
from bot.domain.language import Language
from bot.domain.showable import Showable
from bot.ports import (
    Loss,
    Messenger,
    Outbox,
    Queue,
    Shown,
    Surfaces,
    Task,
    Transaction,
    Undelivered,
)
from bot.ports.rows import SubjectT
from bot.services.desk import Desk
from bot.services.leases import Worker

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""How long a delivery may take before another process may do it again."""

BATCH = 20
MAX_ATTEMPTS = 12
"""Tries of what fails by our own fault or for want of a right: about half an hour."""

MAX_OUTAGES = 1000
"""Tries of a message that Discord itself is too busy or too broken for: a long weekend."""

FIRST_BACKOFF = timedelta(seconds=2)
MAX_BACKOFF = timedelta(minutes=5)

DeedT = TypeVar("DeedT", bound=StrEnum)
MessengerT = TypeVar("MessengerT", bound=Messenger)


@dataclass(frozen=True, slots=True)
class Target:
    """What a surface needs from the database before Discord is called."""

    view: Showable
    language: Language
    shown: Shown | None
    channel_id: ChannelId | None


class Courier(Worker[Task[SubjectT, DeedT]], Generic[SubjectT, DeedT, MessengerT]):
    """Delivers the errands of one family: those of rounds, or those of meetings."""

    def __init__(self, desk: Desk, messenger: MessengerT, owner: str) -> None:
        """Work for this process, which leases under the name `owner`."""
        super().__init__(desk, owner)
        self._messenger = messenger

    # ------------------------------------------------------------- what differs

    @abstractmethod
    def _outbox(self, tx: Transaction) -> Outbox[SubjectT, DeedT]:
        """Return the outbox of this family."""

    @abstractmethod
    def _surfaces(self, tx: Transaction) -> Surfaces[SubjectT]:
        """Return the surfaces of this family."""

    @abstractmethod
    async def _act(self, errand: Task[SubjectT, DeedT]) -> None:
        """Do what an errand asks for and forget it. Raises ``Undelivered``."""

    @abstractmethod
    async def _target(self, errand: Task[SubjectT, DeedT], surface: fx.Surface) -> Target | None:
        """Return what a surface shows now and where, or None when there is nothing to show."""

    @abstractmethod
    async def _answer(self, errand: Task[SubjectT, DeedT], failure: Undelivered) -> bool:
        """Deal with a failure in a way of this family; false leaves it to what all do."""

    @abstractmethod
    async def _give_up(self, errand: Task[SubjectT, DeedT]) -> None:
        """Forget an errand that was tried for long enough."""

    # -------------------------------------------------------------- the queue

    def queue(self, tx: Transaction) -> Queue:
        """Return the outbox of this family."""
        return self._outbox(tx)

    async def _claim(self) -> Sequence[Task[SubjectT, DeedT]]:
        async with self._desk.uow.write() as tx:
            now = self._desk.clock.now()
            return await self._outbox(tx).claim(now, self._owner, LEASE, BATCH)

    async def _try(self, row: Task[SubjectT, DeedT]) -> None:
        try:
            await self._act(row)
        except Undelivered as failure:
            await self._undelivered(row, failure)
        except DomainError as error:
            log.warning("errand %s (%s) dropped: %s", row.id, row.deed, error.key)
            await self._done(row)
        except Exception:
            log.exception("errand %s (%s) failed", row.id, row.deed)
            await self._later(row, None)

    # ------------------------------------------------------------------- showing

    async def _show(self, errand: Task[SubjectT, DeedT]) -> None:
        """Make the message of a surface show what it should: edit, post, or leave it as it is."""
        surface = errand.surface
        target = await self._target(errand, surface) if surface is not None else None
        if surface is None or target is None:
            await self._done(errand)
            return
        shown = target.shown
        digest = self._messenger.digest(target.view, target.language)
        if shown is not None and shown.digest == digest:
            await self._done(errand)
        elif shown is not None and await self._edited(shown, target):
            await self._record(errand, Shown(surface, shown.channel_id, shown.message_id, digest))
        elif (posted := await self._posted(errand, surface, target)) is not None:
            await self._record(errand, Shown(surface, *posted, digest))
        else:
            await self._done(errand)

    async def _edited(self, shown: Shown, target: Target) -> bool:
        """Edit the message, or tell that it is no longer there."""
        try:
            await self._messenger.edit(
                shown.channel_id, shown.message_id, target.view, target.language
            )
        except Undelivered as failure:
            if failure.loss is Loss.MESSAGE:
                return False
            raise
        return True

    async def _posted(
        self, errand: Task[SubjectT, DeedT], surface: fx.Surface, target: Target
    ) -> tuple[ChannelId, MessageId] | None:
        """Post the view; None when the channel it belongs in is not there."""
        view, language, nonce = target.view, target.language, errand.id
        # An earlier claim that left no trace may have posted before its process died.
        since = errand.created_at if errand.attempts else None
        if fx.is_direct(surface):
            addressee = fx.addressee(surface)
            return await self._messenger.direct(addressee, view, language, nonce, since=since)
        channel_id = await self._channel(errand, surface, target)
        if channel_id is None:
            return None
        posting = self._messenger.post(channel_id, view, language, nonce, since=since)
        return channel_id, await posting

    async def _channel(
        self,
        errand: Task[SubjectT, DeedT],  # noqa: ARG002 - what another family needs
        surface: fx.Surface,  # noqa: ARG002
        target: Target,
    ) -> ChannelId | None:
        """Return the channel to post in, which may have to be made first."""
        return target.channel_id

    async def _record(self, errand: Task[SubjectT, DeedT], shown: Shown) -> None:
        async with self._desk.uow.write() as tx:
            await self._surfaces(tx).put(errand.subject, shown)
            await self._outbox(tx).done(errand)

    # ------------------------------------------------------------------ failures

    async def _undelivered(self, errand: Task[SubjectT, DeedT], failure: Undelivered) -> None:
        log.warning("errand %s (%s) not delivered: %s", errand.id, errand.deed, failure.why)
        if await self._answer(errand, failure):
            return
        if failure.retry_after is None and failure.loss is None:
            await self._done(errand)
        else:
            await self._later(errand, failure.retry_after)

    async def _done(self, errand: Task[SubjectT, DeedT]) -> None:
        async with self._desk.uow.write() as tx:
            await self._outbox(tx).done(errand)

    async def _later(self, errand: Task[SubjectT, DeedT], wait: timedelta | None) -> None:
        outage = wait is not None and errand.surface is not None
        most = MAX_OUTAGES if outage else MAX_ATTEMPTS
        if errand.attempts >= most:
            log.error("errand %s (%s) given up after %d", errand.id, errand.deed, most)
            await self._give_up(errand)
            return
        backoff = min(FIRST_BACKOFF * 2 ** min(errand.attempts, MAX_ATTEMPTS), MAX_BACKOFF)
        async with self._desk.uow.write() as tx:
            at = self._desk.clock.now() + max(backoff, wait or timedelta(0))
            await self._outbox(tx).retry(errand, at)
