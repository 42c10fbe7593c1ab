"""What meetings ask of Discord: once, in order, and with an answer to every way it fails."""

from datetime import datetime, timedelta

import pytest

from bot.domain.effects import Show, Surface, direct
from bot.domain.programme.following import ANNOUNCEMENT, HELD, SetAlarm, SyncEvent, label
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.programme.views import AnnouncementView, Trouble, TroubleView
from bot.ports import Loss, MeetingTimer, Transaction, Undelivered
from bot.services import lobby, meeting_queries, meeting_scheduler
from bot.services.meeting_desk import MeetingOutcome
from bot.services.meeting_outbox import AGAIN, MeetingOutboxWorker
from tests.fakes import Killed
from tests.services.conftest import ANNOUNCE, FENNA, JORIS, Office, actor, event_text

HOUR = timedelta(hours=1)
TALK, ASIDE = Surface("talk:1"), Surface("talk:2")
NUDGE = direct("nudge-1", JORIS)


@pytest.fixture(autouse=True)
def things_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two surfaces in the thread and one to a person show the meeting."""
    announcement = meeting_queries.MAKERS["announcement"]
    monkeypatch.setitem(meeting_queries.MAKERS, "talk", announcement)
    monkeypatch.setitem(meeting_queries.DIRECT_MAKERS, "nudge", announcement)


def troubles(office: Office) -> list[TroubleView]:
    views = [message.view for message in office.discord.standing("TroubleView")]
    return [view for view in views if isinstance(view, TroubleView)]


async def test_many_changes_are_one_message_and_then_one_edit(office: Office) -> None:
    meeting_id = await office.planned()
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT))
    await office.settle()
    for title in ("Een", "Twee", "Drie"):
        await office.change(meeting_id, Show(ANNOUNCEMENT), title=title)
    await office.settle()
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT))
    await office.settle()
    assert [call.what for call in office.discord.calls] == ["post", "edit"]
    (stands,) = office.discord.standing("AnnouncementView")
    assert isinstance(stands.view, AnnouncementView)
    assert (stands.channel_id, stands.view.meeting.title) == (ANNOUNCE, "Drie")


async def test_what_is_not_announced_is_not_shown(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, Show(ANNOUNCEMENT), SyncEvent(), status=MeetingStatus.PLANNED)
    await office.settle()
    assert office.discord.calls == []


async def test_a_thread_is_made_with_its_first_message_and_once(office: Office) -> None:
    meeting_id = await office.planned()
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT), Show(TALK), Show(ASIDE))
    await office.settle()
    thread_id = (await office.meeting(meeting_id)).thread_id
    where = [message.channel_id for message in office.discord.standing("AnnouncementView")]
    assert where == [ANNOUNCE, thread_id, thread_id]
    assert len(office.discord.told("open_thread")) == 1


async def test_without_the_right_to_make_threads_it_is_said_in_the_channel(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail("open_thread", Undelivered("50013", loss=Loss.RIGHTS))
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT), Show(TALK))
    await office.settle()
    where = [message.channel_id for message in office.discord.standing("AnnouncementView")]
    assert where == [ANNOUNCE, ANNOUNCE]
    assert [view.trouble for view in troubles(office)] == [Trouble.RIGHTS]
    assert (await office.meeting(meeting_id)).thread_id is None


async def test_after_a_deleted_thread_it_goes_on_in_the_channel(office: Office) -> None:
    meeting_id = await office.planned()
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT), Show(TALK))
    await office.settle()
    thread_id = (await office.meeting(meeting_id)).thread_id
    assert thread_id is not None
    office.discord.lose_channel(thread_id)
    await office.ask_for_meeting(meeting_id, Show(ASIDE))
    await office.settle()
    assert [m.channel_id for m in office.discord.standing("AnnouncementView")] == [
        ANNOUNCE,
        ANNOUNCE,
    ]
    office.discord.lose_channel(ANNOUNCE)
    await office.ask_for_meeting(meeting_id, Show(TALK))
    await office.settle()
    assert [view.trouble for view in troubles(office)] == [Trouble.CHANNEL]


async def test_a_missing_right_holds_nothing_up_and_is_tried_again(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail("post", Undelivered("50013", loss=Loss.RIGHTS), times=2)
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT), SyncEvent(), Show(NUDGE))
    await office.settle()
    assert len(office.discord.events) == 1
    assert [call.place for call in office.discord.told("direct")] == [JORIS, FENNA]
    assert [view.trouble for view in troubles(office)] == [Trouble.RIGHTS]
    await office.push(AGAIN)
    assert len(troubles(office)) == 1
    await office.push(AGAIN)
    assert [m.channel_id for m in office.discord.standing("AnnouncementView")][-1] == ANNOUNCE


async def test_who_cannot_be_reached_is_told_to_the_organiser_once(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.closed.add(JORIS)
    for _ in range(2):
        await office.ask_for_meeting(meeting_id, Show(NUDGE))
        await office.settle()
    (trouble,) = troubles(office)
    assert (trouble.trouble, trouble.about_id) == (Trouble.UNREACHED, JORIS)
    office.discord.closed.add(FENNA)
    await office.ask_for_meeting(meeting_id, Show(direct("nudge-2", FENNA)))
    await office.settle()
    assert await office.meetings.next_due() is None


async def test_an_event_is_made_changed_and_cancelled(office: Office) -> None:
    meeting_id = await office.planned()
    await office.ask_for_meeting(meeting_id, SyncEvent())
    await office.settle()
    event_id = (await office.meeting(meeting_id)).event_id
    assert event_id is not None
    await office.change(meeting_id, SyncEvent(), title="Anders", place="<#123>")
    await office.settle()
    plan = office.discord.events[event_id]
    assert (plan.text.name, plan.voice_id, plan.marker) == ("Anders", 123, meeting_id)
    await office.change(meeting_id, SyncEvent(), status=MeetingStatus.CANCELLED)
    await office.settle()
    assert office.discord.events == {}


async def test_an_event_that_was_made_before_the_process_died_is_found(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail_after("sync_event", Killed())
    await office.ask_for_meeting(meeting_id, SyncEvent())
    with pytest.raises(Killed):
        await office.settle()
    office.clock.push(HOUR)
    other = MeetingOutboxWorker(office.desk, office.discord, "two", event_text)
    await other.drain()
    assert list(office.discord.events) == [(await office.meeting(meeting_id)).event_id]


async def test_no_event_is_made_of_what_has_begun(office: Office) -> None:
    meeting_id = await office.planned()
    office.clock.moment = (await office.meeting(meeting_id)).meeting.starts_at
    await office.ask_for_meeting(meeting_id, SyncEvent())
    await office.settle()
    assert office.discord.events == {}


async def test_an_event_that_discord_refuses_is_told_and_holds_nothing_up(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail("sync_event", Undelivered("50013", loss=Loss.RIGHTS))
    await office.ask_for_meeting(meeting_id, SyncEvent(), Show(ANNOUNCEMENT))
    await office.settle()
    assert len(office.discord.standing("AnnouncementView")) == 1
    assert [view.trouble for view in troubles(office)] == [Trouble.EVENT]


async def test_an_outage_is_waited_for(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail("sync_event", Undelivered("503", retry_after=HOUR))
    await office.ask_for_meeting(meeting_id, SyncEvent())
    await office.settle()
    assert office.discord.events == {}
    await office.push(HOUR)
    assert len(office.discord.events) == 1


async def test_rounds_do_not_wait_for_meetings(office: Office) -> None:
    meeting_id = await office.planned()
    office.discord.fail("sync_event", Undelivered("503", retry_after=HOUR))
    await office.ask_for_meeting(meeting_id, SyncEvent(), Show(ANNOUNCEMENT))
    round_id = await office.opened()
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    assert len(office.discord.standing("BoardView")) == 1
    assert office.discord.standing("AnnouncementView") == []


# -------------------------------------------------------------------------- timers


async def test_a_meeting_is_over_at_its_end_and_not_before(office: Office) -> None:
    meeting_id = await office.planned()
    ends_at = (await office.meeting(meeting_id)).meeting.ends_at
    await office.ask_for_meeting(meeting_id, Show(ANNOUNCEMENT), SetAlarm(HELD, ends_at - HOUR))
    office.clock.moment = ends_at - HOUR
    await office.settle()
    assert (await office.meeting(meeting_id)).status is MeetingStatus.ANNOUNCED
    await office.ask_for_meeting(meeting_id, SetAlarm(HELD, ends_at))
    await office.push(HOUR)
    assert (await office.meeting(meeting_id)).status is MeetingStatus.HELD
    (stands,) = office.discord.standing("AnnouncementView")
    assert isinstance(stands.view, AnnouncementView)
    assert stands.view.status is MeetingStatus.HELD


async def test_a_timer_is_answered_by_the_head_of_its_label(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    meeting_id = await office.planned()
    heard: list[tuple[str, int]] = []

    async def remind(
        _tx: Transaction, planned: PlannedMeeting, timer: MeetingTimer, _now: datetime
    ) -> MeetingOutcome:
        heard.append((timer.kind, timer.index))
        return planned, ()

    monkeypatch.setitem(meeting_scheduler.FIRED, "remind", remind)
    now = office.clock.now()
    day, hour = label("remind", 1440, 2), label("remind", 60, 2)
    await office.ask_for_meeting(
        meeting_id,
        SetAlarm(hour, now + 2 * HOUR, 4),
        SetAlarm(day, now + HOUR),
        SetAlarm(label("unheard-of"), now + HOUR),
    )
    await office.push(2 * HOUR)
    assert heard == [(day, -1), (hour, 4)]
    assert "unheard-of" in caplog.text
    await office.push(HOUR)
    assert len(heard) == 2
