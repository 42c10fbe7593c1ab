"""A session is what its meeting says, and gives back what became of it."""

from dataclasses import replace

from bot.domain.ids import ChannelId, UserId
from bot.domain.programme.planned import MeetingStatus
from bot.domain.sessions import planning
from bot.domain.sessions.session import Answer, Place, Rsvp, Status
from bot.domain.sessions.standing import planned_of, session_of
from tests.db.programme_data import a_meeting, a_programme
from tests.domain.sessions.calling import NOW

HERE = ChannelId(600)


def test_nothing_changed_gives_the_same_meeting_back() -> None:
    kept = a_meeting(a_programme())
    session = session_of(kept, [])
    answered = replace(session, rsvps=(Rsvp(UserId(1), Answer.COMING, Place.SEAT, NOW),))
    assert planned_of(kept, answered) is kept


def test_announced_changed_and_called_off() -> None:
    kept = a_meeting(a_programme())
    now = kept.programme.created_at
    out, _ = planning.announce(session_of(kept, []), HERE, None, now)
    announced = planned_of(kept, out)
    assert (announced.status, announced.announce_id) == (MeetingStatus.ANNOUNCED, HERE)
    elsewhere = replace(kept.meeting, place="Zaal 2")
    moved, _ = planning.change(session_of(announced, []), elsewhere, now)
    changed = planned_of(announced, moved)
    assert (changed.status, changed.sequence) == (MeetingStatus.CHANGED, 1)
    assert session_of(changed, []).status is Status.ANNOUNCED
    off, _ = planning.cancel(session_of(changed, []), now)
    assert planned_of(changed, off).status is MeetingStatus.CANCELLED


def test_more_places_leave_the_announcement_as_it_was() -> None:
    kept = replace(a_meeting(a_programme()), status=MeetingStatus.ANNOUNCED)
    wider = replace(kept.meeting, capacity=80)
    after, _ = planning.change(session_of(kept, []), wider, kept.programme.created_at)
    assert planned_of(kept, after).status is MeetingStatus.ANNOUNCED
    assert planned_of(kept, after).meeting.capacity == 80
