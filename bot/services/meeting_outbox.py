"""Does in Discord what meetings asked for: messages, their thread, and the scheduled event."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import effects as fx
from bot.domain.ids import ChannelId, EventId, MeetingId
from bot.domain.programme.following import (
    ANNOUNCEMENT,
    SetAlarm,
    label,
    place_of,
    tell_trouble,
    unreached,
)
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, voice_of
from bot.domain.programme.views import EventText, Trouble
from bot.ports import (
    EventPlan,
    Loss,
    MeetingDeed,
    MeetingErrand,
    Outbox,
    SessionMessenger,
    Surfaces,
    Transaction,
    Undelivered,
)
from bot.services.courier import Courier, Target
from bot.services.desk import Desk
from bot.services.meeting_desk import MeetingOutcome, change_meeting
from bot.services.meeting_queries import meeting_view_of

AGAIN = timedelta(minutes=10)
"""How long what lacks a right waits for somebody to mend that."""


class MeetingOutboxWorker(Courier[MeetingId, MeetingDeed, SessionMessenger]):
    """Delivers the errands of meetings. `words` gives what the scheduled event of one says."""

    def __init__(
        self,
        desk: Desk,
        messenger: SessionMessenger,
        owner: str,
        words: Callable[[PlannedMeeting], EventText],
    ) -> None:
        """Work for this process, which leases under the name `owner`."""
        super().__init__(desk, messenger, owner)
        self._words = words

    def _outbox(self, tx: Transaction) -> Outbox[MeetingId, MeetingDeed]:
        return tx.meeting_outbox

    def _surfaces(self, tx: Transaction) -> Surfaces[MeetingId]:
        return tx.meeting_surfaces

    async def _act(self, errand: MeetingErrand) -> None:
        match errand.deed:
            case MeetingDeed.SHOW:
                await self._show(errand)
            case MeetingDeed.SYNC_EVENT:
                await self._sync_event(errand)

    # ------------------------------------------------------------------- showing

    async def _target(self, errand: MeetingErrand, surface: fx.Surface) -> Target | None:
        async with self._desk.uow.read() as tx:
            planned = await tx.meetings.get(errand.subject)
            if planned is None:
                return None
            view = await meeting_view_of(tx, planned, surface, self._desk.clock.now())
            if view is None:
                return None
            shown = await tx.meeting_surfaces.get(planned.id, surface)
            chosen = (
                await tx.settings.language_of(fx.addressee(surface))
                if fx.is_direct(surface)
                else None
            )
        in_thread = place_of(surface) is fx.Place.THREAD
        channel_id = planned.thread_id if in_thread else planned.announce_id
        return Target(view, chosen or planned.language, shown, channel_id)

    async def _channel(
        self, errand: MeetingErrand, surface: fx.Surface, target: Target
    ) -> ChannelId | None:
        """Return where to post; the thread is made when the first message for it is.

        Where the bot may not make threads, the message goes to the channel itself.
        """
        if target.channel_id is not None or place_of(surface) is not fx.Place.THREAD:
            return target.channel_id
        async with self._desk.uow.read() as tx:
            planned = await tx.meetings.get(errand.subject)
            stands = await tx.meeting_surfaces.get(errand.subject, ANNOUNCEMENT)
        if planned is None or stands is None:
            return planned.announce_id if planned else None
        try:
            thread_id = await self._messenger.open_thread(
                stands.channel_id, stands.message_id, planned.meeting.title
            )
        except Undelivered as failure:
            if failure.loss not in {Loss.RIGHTS, Loss.CHANNEL, Loss.MESSAGE}:
                raise
            await self._change(errand, _tell(Trouble.RIGHTS), keep=True)
            return stands.channel_id
        await self._change(errand, _with_thread(thread_id), keep=True)
        return thread_id

    # --------------------------------------------------------------------- event

    async def _sync_event(self, errand: MeetingErrand) -> None:
        async with self._desk.uow.read() as tx:
            planned = await tx.meetings.get(errand.subject)
        if planned is None:
            await self._done(errand)
            return
        if planned.status is MeetingStatus.CANCELLED and planned.event_id is not None:
            await self._messenger.cancel_event(planned.guild_id, planned.event_id)
        elif planned.is_public and planned.meeting.starts_at > self._desk.clock.now():
            # Discord takes no event that begins in the past.
            event_id = await self._messenger.sync_event(self._plan(planned), planned.event_id)
            await self._change(errand, _with_event(event_id))
            return
        await self._done(errand)

    def _plan(self, planned: PlannedMeeting) -> EventPlan:
        meeting = planned.meeting
        return EventPlan(
            planned.guild_id,
            planned.id,
            self._words(planned),
            meeting.starts_at,
            meeting.ends_at,
            voice_of(meeting),
        )

    # ------------------------------------------------------------------ failures

    async def _answer(self, errand: MeetingErrand, failure: Undelivered) -> bool:
        surface = errand.surface
        if failure.loss is None:
            return False
        if surface is None:
            await self._change(errand, _tell(Trouble.EVENT))
        elif failure.loss is Loss.PERSON:
            await self._change(errand, lambda planned: (planned, unreached(planned, surface)))
        elif failure.loss is Loss.CHANNEL and place_of(surface) is fx.Place.THREAD:
            await self._thread_lost(errand, surface)
        elif failure.loss is Loss.CHANNEL:
            await self._change(errand, _tell(Trouble.CHANNEL))
        elif failure.loss is Loss.RIGHTS:
            # Not a retry, behind which everything else of the meeting would have to wait.
            again = SetAlarm(label("again", surface), self._desk.clock.now() + AGAIN)
            trouble = _tell(Trouble.RIGHTS)
            await self._change(errand, lambda planned: (planned, (*trouble(planned)[1], again)))
        else:
            return False
        return True

    async def _thread_lost(self, errand: MeetingErrand, surface: fx.Surface) -> None:
        """Go on in the channel itself, where somebody deleted the thread."""

        async def decide(
            tx: Transaction, planned: PlannedMeeting, _now: datetime
        ) -> MeetingOutcome:
            await tx.meeting_outbox.done(errand)
            for shown in await tx.meeting_surfaces.all(planned.id):
                if shown.channel_id == planned.thread_id:
                    await tx.meeting_surfaces.forget(planned.id, shown.surface)
            if planned.thread_id == planned.announce_id:
                return planned, tell_trouble(planned, Trouble.CHANNEL)
            return replace(planned, thread_id=planned.announce_id), (fx.Show(surface),)

        await change_meeting(self._desk, errand.subject, decide)

    async def _give_up(self, errand: MeetingErrand) -> None:
        await self._done(errand)

    async def _change(
        self,
        errand: MeetingErrand,
        change: Callable[[PlannedMeeting], MeetingOutcome],
        *,
        keep: bool = False,
    ) -> None:
        """Note what Discord said; the errand is done with it, unless it is kept."""

        async def decide(
            tx: Transaction, planned: PlannedMeeting, _now: datetime
        ) -> MeetingOutcome:
            if not keep:
                await tx.meeting_outbox.done(errand)
            return change(planned)

        await change_meeting(self._desk, errand.subject, decide)


def _tell(trouble: Trouble) -> Callable[[PlannedMeeting], MeetingOutcome]:
    return lambda planned: (planned, tell_trouble(planned, trouble))


def _with_thread(thread_id: ChannelId) -> Callable[[PlannedMeeting], MeetingOutcome]:
    return lambda planned: (replace(planned, thread_id=thread_id), ())


def _with_event(event_id: EventId) -> Callable[[PlannedMeeting], MeetingOutcome]:
    return lambda planned: (
        planned if planned.event_id == event_id else replace(planned, event_id=event_id),
        (),
    )
