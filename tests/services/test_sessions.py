"""Sessions through their acts: what is stored, who is told what, and what happens when it fails."""

from dataclasses import replace

import pytest

from bot.domain.choices import PersonChoices, Reach
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.ids import ChannelId, CircleId, UserId
from bot.domain.programme.planned import HomeCircle, MeetingStatus
from bot.domain.programme.typed import as_typed
from bot.domain.programme.views import AnnouncementView, Trouble, TroubleView
from bot.domain.rights import Actor
from bot.domain.sessions.session import Answer
from bot.domain.sessions.views import (
    ChangeView,
    GoNoGoView,
    OfferFate,
    OfferView,
    SessionReminderView,
    ThreadView,
)
from bot.services import answering, meetings, sessions
from bot.services.desk import Receipt
from bot.services.sessions import Plan
from tests.db.programme_data import a_meeting, a_programme
from tests.services.conftest import AAFKE, ANNOUNCE, FENNA, GUILD, JORIS, SAMIRA, Office, actor
from tests.services.sessions import DAY, TEAM, ZONE, a_session, edited, person, reached, said, views


async def test_announcing_posts_an_invitation_a_thread_and_an_event(office: Office) -> None:
    meeting_id = await a_session(office, capacity=2)
    (invitation,) = views(office, AnnouncementView)
    assert (invitation.places_left, invitation.coming) == (2, ())
    assert len(views(office, ThreadView)) == 1
    planned = await office.meeting(meeting_id)
    assert planned.thread_id in office.discord.threads
    assert planned.event_id in office.discord.events
    with pytest.raises(NotNow, match="error-session-announced"):
        await sessions.announce(office.desk, actor(FENNA), meeting_id, Plan(ANNOUNCE))


async def test_who_does_not_lead_announces_nothing(office: Office) -> None:
    meeting_id = await a_session(office)
    for act in (
        sessions.announce(office.desk, actor(JORIS), meeting_id, Plan(ANNOUNCE)),
        sessions.preview(office.desk, actor(JORIS), meeting_id, Plan(ANNOUNCE)),
        sessions.aim(office.desk, actor(JORIS), meeting_id, TEAM, None),
        meetings.edit_meeting(office.desk, actor(JORIS), meeting_id, {"place": "x"}, ZONE),
        meetings.remove_meeting(office.desk, actor(JORIS), meeting_id),
        meetings.read_meeting(office.desk, actor(JORIS), meeting_id),
    ):
        with pytest.raises(NotAllowed, match="error-only-planners"):
            await act
    elsewhere = Actor(type(GUILD)(1), FENNA, leads=True, administers=True)
    with pytest.raises(Missing, match="error-no-meeting"):
        await meetings.remove_meeting(office.desk, elsewhere, meeting_id)
    in_private = Actor(type(GUILD)(0), FENNA)
    assert (await meetings.read_meeting(office.desk, in_private, meeting_id)).id == meeting_id


async def test_a_planned_announcement_goes_out_at_its_moment(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, status=MeetingStatus.PLANNED)
    at = office.clock.now() + 2 * DAY
    told = await sessions.announce(office.desk, actor(FENNA), meeting_id, Plan(ANNOUNCE, at))
    assert told.key == "reply-session-announce-planned"
    later = at + DAY
    await sessions.announce(office.desk, actor(FENNA), meeting_id, Plan(ANNOUNCE, later))
    await office.push(2 * DAY)
    assert views(office, AnnouncementView) == []
    await office.push(DAY)
    assert len(views(office, AnnouncementView)) == 1


async def test_a_moment_that_is_past_is_refused(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, status=MeetingStatus.PLANNED)
    past = Plan(ANNOUNCE, office.clock.now() - DAY)
    with pytest.raises(BadInput, match="error-session-announce-moment"):
        await sessions.announce(office.desk, actor(FENNA), meeting_id, past)


async def test_full_line_freed_offered_passed_next(office: Office) -> None:
    meeting_id = await a_session(office, capacity=1)
    assert await said(office, meeting_id, JORIS) == "reply-session-seat"
    assert await said(office, meeting_id, JORIS) == "reply-session-seat"
    assert await said(office, meeting_id, AAFKE) == "reply-session-line"
    assert await said(office, meeting_id, SAMIRA) == "reply-session-line"
    assert await said(office, meeting_id, JORIS, Answer.NOT_COMING) == "reply-session-not-coming"
    (offer,) = views(office, OfferView)
    assert (offer.person_id, offer.fate) == (AAFKE, OfferFate.OPEN)
    (invitation,) = views(office, AnnouncementView)
    assert (invitation.coming, invitation.places_left, invitation.waiting) == ((), 0, 2)
    await office.push(4 * DAY)
    passed, next_ = views(office, OfferView)
    assert (passed.person_id, passed.fate) == (AAFKE, OfferFate.PASSED)
    assert (next_.person_id, next_.fate) == (SAMIRA, OfferFate.OPEN)
    assert await said(office, meeting_id, SAMIRA) == "reply-session-seat"
    assert [one.fate for one in views(office, OfferView)] == [OfferFate.PASSED, OfferFate.TAKEN]


async def test_an_offer_given_back_goes_on(office: Office) -> None:
    meeting_id = await a_session(office, capacity=1)
    for user_id in (JORIS, AAFKE, SAMIRA):
        await said(office, meeting_id, user_id)
    await said(office, meeting_id, JORIS, Answer.NOT_COMING)
    await said(office, meeting_id, AAFKE, Answer.NOT_COMING)
    assert [(one.person_id, one.fate) for one in views(office, OfferView)] == [
        (AAFKE, OfferFate.GIVEN_BACK),
        (SAMIRA, OfferFate.OPEN),
    ]


async def test_who_takes_no_messages_is_offered_the_place_in_the_thread(office: Office) -> None:
    meeting_id = await a_session(office, capacity=1)
    office.discord.closed.add(AAFKE)
    for user_id in (JORIS, AAFKE):
        await said(office, meeting_id, user_id)
    await said(office, meeting_id, JORIS, Answer.NOT_COMING)
    (offer,) = views(office, OfferView)
    assert (offer.person_id, offer.in_thread, offer.fate) == (AAFKE, True, OfferFate.OPEN)
    (trouble,) = views(office, TroubleView)
    assert (trouble.trouble, trouble.about_id) == (Trouble.UNREACHED, AAFKE)
    await said(office, meeting_id, AAFKE)
    assert [one.fate for one in views(office, OfferView)] == [OfferFate.TAKEN]


async def test_a_change_is_told_old_and_new_to_whom_it_touches(office: Office) -> None:
    meeting_id = await a_session(office, capacity=2)
    await reached(office, AAFKE, Reach.DIRECT)
    await reached(office, SAMIRA, Reach.NONE)
    for user_id, answer in (
        (JORIS, Answer.COMING),
        (AAFKE, Answer.COMING),
        (SAMIRA, Answer.MAYBE),
    ):
        await said(office, meeting_id, user_id, answer)
    assert await edited(office, meeting_id, place="Zaal 2") == 3
    await office.settle()
    thread, alone = views(office, ChangeView)
    assert [(one.field, one.before, one.after) for one in thread.changes] == [
        ("place", "De Werkplaats", "Zaal 2")
    ]
    assert thread.named == (JORIS, SAMIRA)
    assert (alone.person_id, alone.changes) == (AAFKE, thread.changes)
    planned = await office.meeting(meeting_id)
    assert (planned.status, planned.sequence) == (MeetingStatus.CHANGED, 1)
    event = office.discord.events[planned.event_id] if planned.event_id else None
    assert event is not None
    assert event.text.location == "Zaal 2"


async def test_what_nobody_needs_to_hear_is_told_to_nobody(office: Office) -> None:
    meeting_id = await a_session(office, capacity=2)
    await said(office, meeting_id, JORIS)
    assert await edited(office, meeting_id, capacity="5") == 0
    assert views(office, ChangeView) == []
    assert [one.places_left for one in views(office, AnnouncementView)] == [4]


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ({"start": "31-06-2027 13:30", "end": "16:30"}, "error-day-none"),
        ({"start": "01-01-2020 13:30", "end": "16:30"}, "error-session-past"),
        ({"start": "1-12-2026 13:30", "end": "01:00"}, "error-meeting-end"),
        ({"capacity": "1"}, "error-session-capacity"),
        ({"capacity": "veel"}, "error-meeting-capacity"),
    ],
)
async def test_what_cannot_be_is_refused(
    office: Office, typed: dict[str, str], refusal: str
) -> None:
    meeting_id = await a_session(office, capacity=3)
    for user_id in (JORIS, AAFKE):
        await said(office, meeting_id, user_id)
    before = await office.meeting(meeting_id)
    with pytest.raises(BadInput, match=refusal):
        await edited(office, meeting_id, **typed)
    assert await office.meeting(meeting_id) == before


async def test_what_is_typed_back_as_it_was_changes_nothing(office: Office) -> None:
    meeting_id = await a_session(office)
    before = await office.meeting(meeting_id)
    await edited(office, meeting_id, **as_typed(before.meeting, ZONE))
    assert await office.meeting(meeting_id) == before
    await edited(office, meeting_id, start="20-05-2026 9:15", end="12.45")
    after = (await office.meeting(meeting_id)).meeting
    assert after.starts_at.isoformat() == "2026-05-20T07:15:00+00:00"
    assert after.ends_at.isoformat() == "2026-05-20T10:45:00+00:00"


async def test_calling_off_is_told_and_stops_everything(office: Office) -> None:
    meeting_id = await a_session(office, capacity=1)
    for user_id in (JORIS, AAFKE):
        await said(office, meeting_id, user_id)
    await said(office, meeting_id, JORIS, Answer.NOT_COMING)
    await meetings.remove_meeting(office.desk, actor(FENNA), meeting_id)
    await office.settle()
    assert views(office, GoNoGoView) == []
    (notice,) = views(office, ChangeView)
    assert (notice.is_off, notice.named) == (True, (AAFKE,))
    assert [one.fate for one in views(office, OfferView)] == [OfferFate.OFF]
    assert office.discord.events == {}
    await office.push(60 * DAY)
    assert views(office, SessionReminderView) == []
    async with office.uow.read() as tx:
        assert await tx.meeting_timers.of(meeting_id) == []
    with pytest.raises(NotNow, match="error-session-cancelled"):
        await said(office, meeting_id, SAMIRA)


# --------------------------------------------------------------------- restrictions


async def test_a_role_lets_in_who_has_it(office: Office) -> None:
    meeting_id = await a_session(office)
    await office.change(meeting_id, role_id=TEAM)
    desk, here = office.desk, frozenset({TEAM})
    with pytest.raises(NotAllowed, match="error-session-not-invited"):
        await answering.answer(desk, person(JORIS), meeting_id, Answer.COMING, here)
    mine = person(JORIS, TEAM)
    told = await answering.answer(desk, mine, meeting_id, Answer.COMING, here)
    assert told.key == "reply-session-seat"
    no = await answering.answer(desk, person(AAFKE), meeting_id, Answer.NOT_COMING, here)
    assert no.key == "reply-session-not-coming"
    alone = replace(person(AAFKE), guild_id=type(GUILD)(0))
    with pytest.raises(NotAllowed, match="error-session-answer-there"):
        await answering.answer(desk, alone, meeting_id, Answer.COMING, None)


async def test_a_role_that_vanished_is_told_to_both(office: Office) -> None:
    meeting_id = await a_session(office)
    await office.change(meeting_id, role_id=TEAM)
    for _twice in range(2):
        told = await answering.answer(
            office.desk, person(JORIS), meeting_id, Answer.COMING, frozenset()
        )
        assert told == Receipt("reply-session-role-gone", (("organiser", str(FENNA)),))
        await office.settle()
    assert [one.trouble for one in views(office, TroubleView)] == [Trouble.ROLE]


async def test_a_circle_lets_in_who_sits_in_it(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, status=MeetingStatus.PLANNED)
    circle = HomeCircle(CircleId("c" * 24), GUILD, "De brug", office.clock.now(), people=(JORIS,))
    async with office.uow.write() as tx:
        await tx.circles.add(circle)
    plan = Plan(ANNOUNCE, circle_id=circle.id)
    assert (
        await sessions.preview(office.desk, actor(FENNA), meeting_id, plan)
    ).invitation.circle == "De brug"
    await sessions.announce(office.desk, actor(FENNA), meeting_id, plan)
    assert await said(office, meeting_id, JORIS) == "reply-session-seat"
    with pytest.raises(NotAllowed, match="error-session-not-invited"):
        await said(office, meeting_id, AAFKE)
    status = await sessions.status_of(office.desk, actor(FENNA), meeting_id)
    assert (status.circle, status.undecided) == ("De brug", ())


async def test_a_circle_that_is_not_there_is_refused(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, status=MeetingStatus.PLANNED)
    plan = Plan(ANNOUNCE, circle_id=CircleId("c" * 24))
    with pytest.raises(Missing, match="error-no-circle"):
        await sessions.announce(office.desk, actor(FENNA), meeting_id, plan)


# -------------------------------------------------------------------------- looking


async def test_who_leads_sees_more_than_who_comes(office: Office) -> None:
    meeting_id = await a_session(office, capacity=1)
    for user_id in (JORIS, AAFKE):
        await said(office, meeting_id, user_id)
    await said(office, meeting_id, UserId(5), Answer.MAYBE)
    led = await sessions.status_of(office.desk, actor(FENNA), meeting_id)
    assert (led.coming, led.line, led.maybe, led.undecided) == (
        (JORIS,),
        (AAFKE,),
        (UserId(5),),
        (SAMIRA,),
    )
    seen = await sessions.status_of(office.desk, actor(AAFKE), meeting_id)
    assert (seen.leads, seen.maybe, seen.undecided, seen.line) == (False, (), (), ())
    assert seen.answer is Answer.COMING


async def test_a_choice_of_reminders_leaves_other_choices(office: Office) -> None:
    async with office.uow.write() as tx:
        await tx.settings.put_person(JORIS, PersonChoices(zone="Europe/Paris"))
    assert await answering.reach_of(office.desk, JORIS) is Reach.THREAD
    await reached(office, JORIS, Reach.NONE)
    async with office.uow.read() as tx:
        assert await tx.settings.person(JORIS) == PersonChoices(
            zone="Europe/Paris", reach=Reach.NONE
        )


async def test_one_occurrence_of_a_series_moves_and_the_rest_stays(office: Office) -> None:
    programme = a_programme(guild_id=GUILD, organiser_id=FENNA)
    starts = [office.clock.now() + weeks * 7 * DAY for weeks in (3, 5, 7)]
    kept = [
        a_meeting(
            programme, f"kring-{n}", starts_at=at, ends_at=at + DAY / 8, series="kring", capacity=9
        )
        for n, at in enumerate(starts)
    ]
    async with office.uow.write() as tx:
        await tx.programmes.add(programme)
        for one in kept:
            await tx.meetings.add(one)
    for one in kept:
        await sessions.announce(office.desk, actor(FENNA), one.id, Plan(ChannelId(ANNOUNCE)))
        await said(office, one.id, JORIS)
    await edited(office, kept[0].id, start="28-04-2026 10:00", end="12:00")
    await meetings.remove_meeting(office.desk, actor(FENNA), kept[1].id)
    await office.settle()
    stands = [await office.meeting(one.id) for one in kept]
    assert [one.status for one in stands] == [
        MeetingStatus.CHANGED,
        MeetingStatus.CANCELLED,
        MeetingStatus.ANNOUNCED,
    ]
    assert stands[2].meeting == kept[2].meeting
    for one in kept:
        status = await sessions.status_of(office.desk, actor(JORIS), one.id)
        assert status.coming == (JORIS,)
    head, all_ = await sessions.programme_for_calendar(office.desk, actor(JORIS), programme.id)
    assert (head.id, len(all_)) == (programme.id, 3)
