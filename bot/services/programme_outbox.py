"""Brings what a programme says between its meetings to its channel, or to each person alone."""

from collections.abc import Callable
from datetime import timedelta

from bot.domain import effects as fx
from bot.domain.choices import Way
from bot.domain.ids import ChannelId, MessageId, ProgrammeId, UserId
from bot.domain.language import Language
from bot.domain.programme.between import tell_trouble, ways_to
from bot.domain.programme.following import SetAlarm, label
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.programme.views import Trouble
from bot.ports import (
    Loss,
    Outbox,
    PersonalMessenger,
    ProgrammeDeed,
    ProgrammeErrand,
    Shown,
    Surfaces,
    Transaction,
    Undelivered,
)
from bot.services.courier import Courier, Target
from bot.services.desk import Desk
from bot.services.programme_desk import note_for_programme
from bot.services.programme_queries import programme_view_of

AGAIN = timedelta(hours=1)
"""How long what lacks a right or a channel waits for somebody to mend that."""

ThreadName = Callable[[ProgrammeHead, Language], str]


class ProgrammeOutboxWorker(Courier[ProgrammeId, ProgrammeDeed, PersonalMessenger]):
    """Delivers the errands of programmes. `name` gives what somebody's own thread is called."""

    def __init__(
        self, desk: Desk, messenger: PersonalMessenger, owner: str, name: ThreadName
    ) -> None:
        """Work for this process, which leases under the name `owner`."""
        super().__init__(desk, messenger, owner)
        self._name = name

    def _outbox(self, tx: Transaction) -> Outbox[ProgrammeId, ProgrammeDeed]:
        return tx.programme_outbox

    def _surfaces(self, tx: Transaction) -> Surfaces[ProgrammeId]:
        return tx.programme_surfaces

    async def _act(self, errand: ProgrammeErrand) -> None:
        await self._show(errand)

    async def _target(self, errand: ProgrammeErrand, surface: fx.Surface) -> Target | None:
        async with self._desk.uow.read() as tx:
            head = await tx.programmes.get(errand.subject)
            if head is None:
                return None
            view = await programme_view_of(tx, head, surface, self._desk.clock.now())
            if view is None:
                return None
            shown = await tx.programme_surfaces.get(head.id, surface)
            language = head.language
            if fx.is_direct(surface):
                chosen = await tx.settings.language_of(fx.addressee(surface))
                language = chosen or language
            channel_id = (await self._desk.guild(tx, head.guild_id)).announce_id
        return Target(view, language, shown, channel_id)

    # ---------------------------------------------------------------- to one person

    async def _edited(self, shown: Shown, target: Target) -> bool:
        """Edit where it stands; with a thread that was deleted its messages are gone as well."""
        try:
            return await super()._edited(shown, target)
        except Undelivered as failure:
            if failure.loss is Loss.CHANNEL and fx.is_direct(shown.surface):
                return False
            raise

    async def _posted(
        self, errand: ProgrammeErrand, surface: fx.Surface, target: Target
    ) -> tuple[ChannelId, MessageId] | None:
        """Post in the channel, or to one person by the first way that is open.

        Raises what somebody can mend rather than that the person is closed.
        """
        if not fx.is_direct(surface):
            _must_have_channel(target)
            return await super()._posted(errand, surface, target)
        user_id = fx.addressee(surface)
        async with self._desk.uow.read() as tx:
            chosen = (await tx.settings.person(user_id)).way
        failures: list[Undelivered] = []
        for way in ways_to(chosen):
            try:
                return await self._sent(errand, user_id, target, way)
            except Undelivered as failure:
                if failure.loss is None:
                    raise
                failures.append(failure)
        raise next((one for one in failures if one.loss is not Loss.PERSON), failures[0])

    async def _sent(
        self, errand: ProgrammeErrand, user_id: UserId, target: Target, way: Way
    ) -> tuple[ChannelId, MessageId]:
        if way is Way.DIRECT:
            since = errand.created_at if errand.attempts else None
            return await self._messenger.direct(
                user_id, target.view, target.language, errand.id, since=since
            )
        async with self._desk.uow.read() as tx:
            known = await tx.own_threads.get(errand.subject, user_id)
        if known is not None:
            try:
                return await self._in_thread(errand, user_id, target, known)
            except Undelivered as failure:
                if failure.loss is not Loss.CHANNEL:
                    raise
            async with self._desk.uow.write() as tx:
                await tx.own_threads.forget(errand.subject, user_id)
        thread_id = await self._own_thread(errand, user_id, target)
        return await self._in_thread(errand, user_id, target, thread_id)

    async def _in_thread(
        self, errand: ProgrammeErrand, user_id: UserId, target: Target, thread_id: ChannelId
    ) -> tuple[ChannelId, MessageId]:
        """Post in somebody's own thread, after letting them in (again)."""
        since = errand.created_at if errand.attempts else None
        await self._messenger.seat(thread_id, user_id)
        posting = self._messenger.post(
            thread_id, target.view, target.language, errand.id, since=since
        )
        return thread_id, await posting

    async def _own_thread(
        self, errand: ProgrammeErrand, user_id: UserId, target: Target
    ) -> ChannelId:
        """Make somebody's own thread and remember it.

        It is remembered before they are in it: of a thread that is left over when the process
        dies in between nobody notices anything, and it is archived within a week.
        """
        async with self._desk.uow.read() as tx:
            head = await tx.programmes.get(errand.subject)
        channel_id = _must_have_channel(target)
        name = self._name(head, target.language) if head is not None else ""
        thread_id = await self._messenger.open_own_thread(channel_id, name)
        async with self._desk.uow.write() as tx:
            await tx.own_threads.put(errand.subject, user_id, thread_id)
        return thread_id

    # --------------------------------------------------------------------- failures

    async def _answer(self, errand: ProgrammeErrand, failure: Undelivered) -> bool:
        """Let the organiser mend what they can; of who cannot be reached nobody is told."""
        troubles = {Loss.CHANNEL: Trouble.CHANNEL, Loss.RIGHTS: Trouble.RIGHTS}
        if failure.loss is None or errand.surface is None:
            return False
        if failure.loss is Loss.PERSON:
            await self._done(errand)
            return True
        trouble = troubles.get(failure.loss)
        if trouble is None:
            return False
        now = self._desk.clock.now()
        again = SetAlarm(label("again", errand.surface), now + AGAIN)

        async def act(tx: Transaction) -> None:
            head = await tx.programmes.get(errand.subject)
            await tx.programme_outbox.done(errand)
            if head is not None:
                effects = (*tell_trouble(head, trouble), again)
                await note_for_programme(self._desk, tx, head.id, effects, now)

        await self._desk.transact(act)
        return True

    async def _give_up(self, errand: ProgrammeErrand) -> None:
        await self._done(errand)


def _must_have_channel(target: Target) -> ChannelId:
    """Return the channel of the programme, which the server may not have chosen yet."""
    if target.channel_id is None:
        raise Undelivered("no channel for announcements", loss=Loss.CHANNEL)
    return target.channel_id
