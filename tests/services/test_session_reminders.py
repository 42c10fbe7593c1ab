"""Reminders and questions about sessions: to whom, when, late after an outage, and once."""

from datetime import timedelta

from bot.domain.choices import Reach
from bot.domain.ids import UserId
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.planned import MeetingStatus
from bot.domain.programme.views import Trouble, TroubleView
from bot.domain.sessions.session import Answer
from bot.domain.sessions.views import (
    GoNoGoView,
    NudgeView,
    SessionReminderView,
)
from bot.services import meetings
from tests.services.conftest import AAFKE, FENNA, JORIS, SAMIRA, Office, actor
from tests.services.sessions import DAY, a_session, edited, reached, said, views


async def test_reminders_go_to_the_thread_and_to_who_chose_a_message(office: Office) -> None:
    meeting_id = await a_session(office)
    await reached(office, AAFKE, Reach.DIRECT)
    await reached(office, SAMIRA, Reach.NONE)
    for user_id in (JORIS, AAFKE, SAMIRA):
        await said(office, meeting_id, user_id)
    await office.push(28 * DAY)
    thread, alone = views(office, SessionReminderView)
    assert (thread.person_id, thread.named, thread.is_late) == (None, (JORIS,), False)
    assert alone.person_id == AAFKE
    await office.push(6 * DAY)
    await office.push(DAY - timedelta(hours=1))
    assert [one.person_id for one in views(office, SessionReminderView)] == [None, AAFKE] * 3
    await office.push(timedelta(days=1))
    assert (await office.meeting(meeting_id)).status is MeetingStatus.HELD
    assert len(views(office, SessionReminderView)) == 6


async def test_a_reminder_after_an_outage_says_so_and_comes_once(office: Office) -> None:
    meeting_id = await a_session(office)
    await said(office, meeting_id, JORIS)
    await office.push(34 * DAY + timedelta(hours=3))
    (late,) = views(office, SessionReminderView)
    assert late.is_late
    await office.settle()
    assert len(views(office, SessionReminderView)) == 1


async def test_a_moved_session_is_reminded_of_anew(office: Office) -> None:
    meeting_id = await a_session(office)
    await said(office, meeting_id, JORIS)
    await office.push(28 * DAY)
    await edited(office, meeting_id, start="18-05-2026 14:30", end="17:30")
    await office.push(32 * DAY - timedelta(minutes=30))
    assert [one.is_late for one in views(office, SessionReminderView)] == [False, False]


async def test_a_reminder_that_does_not_arrive_is_told_to_the_organiser(office: Office) -> None:
    meeting_id = await a_session(office)
    await reached(office, JORIS, Reach.DIRECT)
    await said(office, meeting_id, JORIS)
    office.discord.closed.add(JORIS)
    await office.push(28 * DAY)
    (trouble,) = views(office, TroubleView)
    assert (trouble.trouble, trouble.about_id) == (Trouble.UNREACHED, JORIS)


async def test_the_undecided_are_asked_once(office: Office) -> None:
    meeting_id = await a_session(office)
    await said(office, meeting_id, JORIS)
    await said(office, meeting_id, UserId(5), Answer.MAYBE)
    await reached(office, SAMIRA, Reach.DIRECT)
    await office.push(32 * DAY)
    nudges = views(office, NudgeView)
    assert [(one.person_id, one.people) for one in nudges] == [
        (None, (AAFKE, UserId(5))),
        (SAMIRA, (SAMIRA,)),
    ]
    await office.push(2 * DAY)
    assert len(views(office, NudgeView)) == 2


async def test_too_few_for_an_intervision_moment_is_asked_once(office: Office) -> None:
    meeting_id = await a_session(office, kind=MeetingKind.INTERVISION)
    for user_id in (JORIS, AAFKE):
        await said(office, meeting_id, user_id)
    await office.push(33 * DAY)
    (asked,) = views(office, GoNoGoView)
    assert (asked.coming, asked.least) == ((JORIS, AAFKE), 4)
    await meetings.remove_meeting(office.desk, actor(FENNA), meeting_id)
    await office.settle()
    assert [one.status for one in views(office, GoNoGoView)] == [MeetingStatus.CANCELLED]
