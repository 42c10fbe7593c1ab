"""Does in Discord what was committed: in order per round, at least once, and visibly."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import clockwork, lobby, people
from bot.domain import effects as fx
from bot.domain.errors import DomainError
from bot.domain.ids import ChannelId, MessageId
from bot.domain.language import Language
from bot.domain.round import Halt, Round, Status
from bot.domain.views import View
from bot.ports import Deed, Errand, Loss, Messenger, Room, Shown, Transaction, Undelivered
from bot.services.cases import cases_of
from bot.services.desk import Desk, Outcome
from bot.services.queries import view_of
from bot.services.rooms import RoomWords, plan_of, told_before

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


@dataclass(frozen=True, slots=True)
class _Target:
    """What an errand needs from the database before Discord is called."""

    round_: Round
    view: View
    shown: Shown | None
    channel_id: ChannelId | None


class OutboxWorker:
    """Delivers errands. `words` gives what a room is called in a language."""

    def __init__(
        self, desk: Desk, messenger: Messenger, owner: str, words: Callable[[Language], RoomWords]
    ) -> None:
        """Work for this process, which leases under the name `owner`."""
        self._desk = desk
        self._messenger = messenger
        self._owner = owner
        self._words = words

    async def drain(self) -> int:
        """Do everything that may be done now; return how many errands that were."""
        done = 0
        while batch := await self._claim():
            for errand in batch:
                await self._try(errand)
            done += len(batch)
        return done

    async def next_due(self) -> datetime | None:
        """Return when the next errand may be claimed, or None."""
        async with self._desk.uow.read() as tx:
            return await tx.outbox.next_due()

    async def _claim(self) -> tuple[Errand, ...]:
        async with self._desk.uow.write() as tx:
            now = self._desk.clock.now()
            return tuple(await tx.outbox.claim(now, self._owner, LEASE, BATCH))

    async def _try(self, errand: Errand) -> None:
        try:
            match errand.deed:
                case Deed.SHOW:
                    await self._show(errand)
                case Deed.OPEN_ROOM:
                    await self._open_room(errand)
                case Deed.SET_RIGHTS:
                    await self._set_rights(errand)
        except Undelivered as failure:
            await self._undelivered(errand, failure)
        except DomainError as error:
            log.warning("errand %s (%s) dropped: %s", errand.id, errand.deed, error.key)
            await self._done(errand)
        except Exception:
            log.exception("errand %s (%s) failed", errand.id, errand.deed)
            await self._later(errand, None)

    # ------------------------------------------------------------------- showing

    async def _show(self, errand: Errand) -> None:
        surface = errand.surface
        target = await self._target(errand, surface) if surface is not None else None
        if surface is None or target is None:
            await self._done(errand)
            return
        view, language = target.view, target.round_.language
        digest = self._messenger.digest(view, language)
        shown = target.shown
        if shown is not None and shown.digest == digest:
            await self._done(errand)
        elif shown is not None and await self._edited(shown, view, language):
            await self._record(errand, Shown(surface, shown.channel_id, shown.message_id, digest))
        elif (posted := await self._posted(errand, surface, target)) is not None:
            await self._record(errand, Shown(surface, *posted, digest))
        else:
            await self._done(errand)

    async def _edited(self, shown: Shown, view: View, language: Language) -> bool:
        """Edit the message, or tell that it is no longer there."""
        try:
            await self._messenger.edit(shown.channel_id, shown.message_id, view, language)
        except Undelivered as failure:
            if failure.loss is Loss.MESSAGE:
                return False
            raise
        return True

    async def _posted(
        self, errand: Errand, surface: fx.Surface, target: _Target
    ) -> tuple[ChannelId, MessageId] | None:
        """Post the view; None when the channel it belongs in is not there."""
        view, language = target.view, target.round_.language
        # An earlier claim that left no trace may have posted before its process died.
        since = errand.created_at if errand.attempts else None
        if fx.place_of(surface) is fx.Place.DIRECT:
            addressee = fx.addressee(surface)
            return await self._messenger.direct(addressee, view, language, errand.id, since=since)
        channel_id = target.channel_id
        if channel_id is None:
            return None
        posting = self._messenger.post(channel_id, view, language, errand.id, since=since)
        return channel_id, await posting

    async def _target(self, errand: Errand, surface: fx.Surface) -> _Target | None:
        place = fx.place_of(surface)
        async with self._desk.uow.read() as tx:
            round_ = await tx.rounds.get(errand.subject)
            if round_ is None:
                return None
            view = await view_of(tx, round_, surface, self._desk.clock.now())
            if view is None:
                return None
            shown = await tx.surfaces.get(round_.id, surface)
        channels = {
            fx.Place.ANNOUNCE: round_.announce_id,
            fx.Place.ROOM: round_.room_id,
            fx.Place.COCKPIT: round_.cockpit_id,
        }
        return _Target(round_, view, shown, channels.get(place))

    async def _record(self, errand: Errand, shown: Shown) -> None:
        async with self._desk.uow.write() as tx:
            await tx.surfaces.put(errand.subject, shown)
            await tx.outbox.done(errand)

    # --------------------------------------------------------------------- rooms

    async def _open_room(self, errand: Errand) -> None:
        async with self._desk.uow.read() as tx:
            round_ = await tx.rounds.get(errand.subject)
            settings = await self._desk.guild(tx, round_.guild_id) if round_ else None
        if round_ is None or settings is None or not _wants_room(round_):
            await self._done(errand)
            return
        if settings.category_id is None:
            raise Undelivered("no category chosen", loss=Loss.RIGHTS)
        words = self._words(round_.language)
        room = await self._messenger.open_room(plan_of(round_, settings.category_id, words))

        async def decide(tx: Transaction, current: Round, now: datetime) -> Outcome:
            await self._forget_old_room(tx, current, room)
            await tx.outbox.done(errand)
            cases = await cases_of(tx, current)
            after, effects = lobby.room_opened(current, room.room_id, room.cockpit_id, cases, now)
            told = await told_before(tx, current) if current.room_id is None else ()
            return after, (*effects, *told)

        await self._desk.change_with(errand.subject, decide)

    async def _forget_old_room(self, tx: Transaction, round_: Round, room: Room) -> None:
        for shown in await tx.surfaces.all(round_.id):
            if fx.place_of(shown.surface) in {fx.Place.ROOM, fx.Place.COCKPIT} and (
                shown.channel_id not in {room.room_id, room.cockpit_id}
            ):
                await tx.surfaces.forget(round_.id, shown.surface)

    async def _set_rights(self, errand: Errand) -> None:
        async with self._desk.uow.read() as tx:
            round_ = await tx.rounds.get(errand.subject)
            settings = await self._desk.guild(tx, round_.guild_id) if round_ else None
        if round_ is not None and settings is not None:
            category_id, room_id = settings.category_id, round_.room_id
            if category_id is not None and room_id is not None and round_.cockpit_id is not None:
                words = self._words(round_.language)
                await self._messenger.set_rights(
                    Room(room_id, round_.cockpit_id), plan_of(round_, category_id, words)
                )
        await self._done(errand)

    # ------------------------------------------------------------------ failures

    async def _undelivered(self, errand: Errand, failure: Undelivered) -> None:
        log.warning("errand %s (%s) not delivered: %s", errand.id, errand.deed, failure.why)
        never = failure.loss is not None or failure.retry_after is None
        if errand.deed is Deed.OPEN_ROOM and never:
            await self._give_back_start(errand)
        elif failure.loss is Loss.PERSON:
            await self._say_elsewhere(errand)
        elif failure.loss is Loss.CHANNEL:
            await self._channel_lost(errand)
        elif failure.retry_after is None and failure.loss is None:
            await self._done(errand)
        else:
            await self._later(errand, failure.retry_after)

    async def _give_back_start(self, errand: Errand) -> None:
        async def decide(tx: Transaction, round_: Round, _now: datetime) -> Outcome:
            await tx.outbox.done(errand)
            open_again, effects = lobby.room_failed(round_)
            told = fx.Show(fx.direct("room_failed", round_.facilitator_id))
            return open_again, (*effects, told)

        await self._desk.change_with(errand.subject, decide)

    async def _say_elsewhere(self, errand: Errand) -> None:
        async def decide(tx: Transaction, round_: Round, _now: datetime) -> Outcome:
            await tx.outbox.done(errand)
            return round_, clockwork.undeliverable(errand.surface or fx.INVITATION)

        await self._desk.change_with(errand.subject, decide)

    async def _channel_lost(self, errand: Errand) -> None:
        place = fx.Place.ROOM
        if errand.surface is not None:
            place = fx.place_of(errand.surface)

        async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
            await tx.outbox.done(errand)
            if place is fx.Place.COCKPIT:
                return people.cockpit_gone(round_)
            if place is fx.Place.ROOM:
                return people.room_gone(round_, now)
            return round_, ()

        await self._desk.change_with(errand.subject, decide)

    async def _done(self, errand: Errand) -> None:
        async with self._desk.uow.write() as tx:
            await tx.outbox.done(errand)

    async def _later(self, errand: Errand, wait: timedelta | None) -> None:
        outage = wait is not None and errand.deed is Deed.SHOW
        most = MAX_OUTAGES if outage else MAX_ATTEMPTS
        if errand.attempts >= most:
            log.error("errand %s (%s) given up after %d", errand.id, errand.deed, most)
            is_room = errand.deed is Deed.OPEN_ROOM
            await (self._give_back_start(errand) if is_room else self._done(errand))
            return
        backoff = min(FIRST_BACKOFF * 2 ** min(errand.attempts, MAX_ATTEMPTS), MAX_BACKOFF)
        async with self._desk.uow.write() as tx:
            at = self._desk.clock.now() + max(backoff, wait or timedelta(0))
            await tx.outbox.retry(errand, at)


def _wants_room(round_: Round) -> bool:
    """Tell whether the round still waits for a room or for the cockpit in it.

    One whose room was deleted by hand waits for a person to ask for another.
    """
    waits = round_.room_id is None or round_.cockpit_id is None
    asked = round_.status is not Status.OPEN and round_.halt is not Halt.ROOM_GONE
    return round_.alive and asked and waits
