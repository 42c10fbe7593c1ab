"""Does in Discord what rounds asked for: rooms, rights, and what is shown in them."""

from collections.abc import Callable
from datetime import datetime

from bot.domain import clockwork, lobby, people
from bot.domain import effects as fx
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.round import Halt, Round, Status
from bot.ports import (
    Deed,
    Errand,
    Loss,
    Messenger,
    Outbox,
    Room,
    Surfaces,
    Transaction,
    Undelivered,
)
from bot.services.cases import cases_of
from bot.services.courier import Courier, Target
from bot.services.desk import Desk, Outcome
from bot.services.queries import view_of
from bot.services.rooms import RoomWords, plan_of, told_before


class OutboxWorker(Courier[RoundId, Deed, Messenger]):
    """Delivers the errands of rounds. `words` gives what a room is called in a language."""

    def __init__(
        self, desk: Desk, messenger: Messenger, owner: str, words: Callable[[Language], RoomWords]
    ) -> None:
        """Work for this process, which leases under the name `owner`."""
        super().__init__(desk, messenger, owner)
        self._words = words

    def _outbox(self, tx: Transaction) -> Outbox[RoundId, Deed]:
        return tx.outbox

    def _surfaces(self, tx: Transaction) -> Surfaces[RoundId]:
        return tx.surfaces

    async def _act(self, errand: Errand) -> None:
        match errand.deed:
            case Deed.SHOW:
                await self._show(errand)
            case Deed.OPEN_ROOM:
                await self._open_room(errand)
            case Deed.SET_RIGHTS:
                await self._set_rights(errand)

    async def _target(self, errand: Errand, surface: fx.Surface) -> Target | None:
        async with self._desk.uow.read() as tx:
            round_ = await tx.rounds.get(errand.subject)
            if round_ is None:
                return None
            view = await view_of(tx, round_, surface, self._desk.clock.now())
            if view is None:
                return None
            shown = await tx.surfaces.get(round_.id, surface)
            chosen = (
                await tx.settings.language_of(fx.addressee(surface))
                if fx.is_direct(surface)
                else None
            )
        channels = {
            fx.Place.ANNOUNCE: round_.announce_id,
            fx.Place.ROOM: round_.room_id,
            fx.Place.COCKPIT: round_.cockpit_id,
        }
        language = chosen or round_.language
        return Target(view, language, shown, channels.get(fx.place_of(surface)))

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

    async def _answer(self, errand: Errand, failure: Undelivered) -> bool:
        never = failure.loss is not None or failure.retry_after is None
        if errand.deed is Deed.OPEN_ROOM and never:
            await self._give_back_start(errand)
        elif failure.loss is Loss.PERSON:
            await self._say_elsewhere(errand)
        elif failure.loss is Loss.CHANNEL:
            await self._channel_lost(errand)
        else:
            return False
        return True

    async def _give_up(self, errand: Errand) -> None:
        is_room = errand.deed is Deed.OPEN_ROOM
        await (self._give_back_start(errand) if is_room else self._done(errand))

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


def _wants_room(round_: Round) -> bool:
    """Tell whether the round still waits for a room or for the cockpit in it.

    One whose room was deleted by hand waits for a person to ask for another.
    """
    waits = round_.room_id is None or round_.cockpit_id is None
    asked = round_.status is not Status.OPEN and round_.halt is not Halt.ROOM_GONE
    return round_.alive and asked and waits
