"""Timers, outbox and surfaces of meetings: the same statements as of rounds, on other tables."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId, MessageId, OutboxId
from bot.domain.programme.following import ANNOUNCEMENT, HELD, label
from bot.domain.programme.planned import PlannedMeeting
from bot.ports import Deed, MeetingDeed, MeetingErrand, MeetingTimer, Shown
from db.uow import SqlUnitOfWork
from tests.db.data import MINUTE, NOW, a_round, an_errand, new_id
from tests.db.programme_data import stored

LEASE = timedelta(seconds=30)


def an_errand_of(
    planned: PlannedMeeting, deed: MeetingDeed, surface: Surface | None = None
) -> MeetingErrand:
    return MeetingErrand(OutboxId(new_id()), planned.id, deed, surface, NOW)


async def test_a_meeting_has_a_timer_for_each_label(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    day = MeetingTimer(planned.id, label("remind", 1440, 2), 3, NOW)
    hour = MeetingTimer(planned.id, label("remind", 60, 2), -1, NOW + MINUTE)
    over = MeetingTimer(planned.id, HELD, -1, NOW + 9 * MINUTE)
    async with uow.write() as tx:
        for timer in (over, hour, day):
            await tx.meeting_timers.put(timer)
        assert await tx.meeting_timers.of(planned.id) == [day, hour, over]
        assert await tx.meeting_timers.next_due() == NOW
        await tx.meeting_timers.drop(planned.id, HELD)
    async with uow.write() as tx:
        assert await tx.meeting_timers.claim(NOW + MINUTE, "here", LEASE, 9) == [day, hour]
        assert await tx.meeting_timers.claim(NOW + MINUTE, "there", LEASE, 9) == []
        await tx.meeting_timers.done(day)
        await tx.meeting_timers.retry(hour, NOW + 2 * MINUTE)
        assert await tx.meeting_timers.of(planned.id) == [replace(hour, attempts=1)]
        assert await tx.meeting_timers.next_due() == NOW + 2 * MINUTE
        assert await tx.timers.next_due() is None
        queues = (tx.timers, tx.meeting_timers, tx.meeting_outbox)
        assert await tx.next_due(queues) == [None, NOW + 2 * MINUTE, None]


async def test_what_a_meeting_has_to_do_is_done_in_order_and_once(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    shown = an_errand_of(planned, MeetingDeed.SHOW, ANNOUNCEMENT)
    event = an_errand_of(planned, MeetingDeed.SYNC_EVENT)
    async with uow.write() as tx:
        for errand in (shown, event, an_errand_of(planned, MeetingDeed.SHOW, ANNOUNCEMENT)):
            await tx.meeting_outbox.add(errand)
    async with uow.write() as tx:
        assert await tx.meeting_outbox.claim(NOW, "here", LEASE, 9) == [shown]
        assert await tx.meeting_outbox.claim(NOW, "here", LEASE, 9) == []
        await tx.meeting_outbox.retry(shown, NOW + MINUTE)
        assert await tx.meeting_outbox.next_due() == NOW + MINUTE
    async with uow.write() as tx:
        again = await tx.meeting_outbox.claim(NOW + MINUTE, "here", LEASE, 9)
        assert again == [replace(shown, attempts=1)]
        await tx.meeting_outbox.done(again[0])
        assert await tx.meeting_outbox.claim(NOW + MINUTE, "here", LEASE, 9) == [event]
        await tx.meeting_outbox.done(event)
        assert await tx.meeting_outbox.next_due() is None


async def test_rounds_and_meetings_do_not_wait_for_each_other(uow: SqlUnitOfWork) -> None:
    planned, round_ = await stored(uow), a_round()
    of_round = an_errand(round_.id)
    of_meeting = an_errand_of(planned, MeetingDeed.SHOW, ANNOUNCEMENT)
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        await tx.outbox.add(of_round)
        await tx.meeting_outbox.add(of_meeting)
    async with uow.write() as tx:
        (mine,) = await tx.outbox.claim(NOW, "here", LEASE, 9)
        assert (mine, mine.deed) == (of_round, Deed.SHOW)
        assert await tx.meeting_outbox.claim(NOW, "here", LEASE, 9) == [of_meeting]


async def test_a_meeting_takes_along_all_that_was_to_be_done(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    stands = Shown(ANNOUNCEMENT, ChannelId(1), MessageId(2), "abc")
    async with uow.write() as tx:
        await tx.meeting_timers.put(MeetingTimer(planned.id, HELD, -1, NOW))
        await tx.meeting_outbox.add(an_errand_of(planned, MeetingDeed.SYNC_EVENT))
        await tx.meeting_surfaces.put(planned.id, stands)
        assert await tx.meeting_surfaces.of_channel(ChannelId(1)) == [(planned.id, ANNOUNCEMENT)]
        assert await tx.meeting_surfaces.all(planned.id) == [stands]
        await tx.meetings.drop(planned.id)
    async with uow.read() as tx:
        assert await tx.meeting_timers.next_due() is None
        assert await tx.meeting_outbox.next_due() is None
        assert await tx.meeting_surfaces.get(planned.id, ANNOUNCEMENT) is None
