"""Every message and form about a session, with people's text of any length, to render."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.domain.choices import Reach
from bot.domain.ids import ChannelId, MeetingId, RoleId, UserId, compose_id
from bot.domain.language import Language
from bot.domain.programme.fields import ABOUT_MAX, LINE_MAX, PLACE_MAX, TITLE_MAX
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.programme.planned import MeetingStatus
from bot.domain.programme.views import AnnouncementView, Trouble, TroubleView
from bot.domain.sessions.session import Answer, Place
from bot.domain.sessions.views import (
    Changed,
    ChangeView,
    GoNoGoView,
    MySession,
    NudgeView,
    OfferFate,
    OfferView,
    SessionReminderView,
    SessionStatusView,
    ThreadView,
)
from bot.domain.theme import AGENDA_MAX
from bot.domain.theme import LINE_MAX as THEME_MAX
from bot.methods import load
from bot.render import session_replies as replies
from bot.render.card import Card
from bot.render.views import card_of
from bot.services.session_views import NAMED_MAX
from bot.texts import Texts

STARTS = datetime(2027, 3, 18, 12, 30, tzinfo=UTC)
MEETING = MeetingId(compose_id(STARTS, 7))
FEW = tuple(UserId(100000000000000001 + number) for number in range(3))
MANY = tuple(UserId(100000000000000001 + number) for number in range(NAMED_MAX))
ROLE = RoleId(9)
ACT = f"rg1:announce:{MEETING}:5:now:"


class Sampler(Protocol):
    """Makes what people type."""

    def text(self, length: int = ...) -> str:
        """Return a text of this length, with lines."""

    def line(self, length: int) -> str:
        """Return one line of this length."""


def a_meeting(sampler: Sampler, kind: MeetingKind, capacity: int | None) -> Meeting:
    """Return a meeting with every field as long as it may be."""
    return Meeting(
        key="0",
        title=sampler.line(TITLE_MAX),
        kind=kind,
        starts_at=STARTS,
        ends_at=STARTS + timedelta(hours=3),
        theme=sampler.line(LINE_MAX),
        speakers=tuple(sampler.line(80) for _ in range(10)),
        place=sampler.line(PLACE_MAX),
        link=sampler.line(PLACE_MAX),
        capacity=capacity,
        about=sampler.text(ABOUT_MAX),
        preparation=sampler.text(ABOUT_MAX),
    )


def session_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield every card about a session."""
    for kind, capacity in ((MeetingKind.PUBLIC, 90), (MeetingKind.INTERVISION, None)):
        meeting = a_meeting(sampler, kind, capacity)
        for view in _views(sampler, meeting):
            yield card_of(view, language, texts)
        yield from _private(sampler, meeting, language, texts)


def _views(
    sampler: Sampler, meeting: Meeting
) -> Iterator[
    AnnouncementView
    | TroubleView
    | ThreadView
    | SessionReminderView
    | ChangeView
    | OfferView
    | NudgeView
    | GoNoGoView
]:
    for status in MeetingStatus:
        for coming, maybe, left in (((), 0, 5), (FEW, 1, 1), (MANY, 4, 0)):
            left_or_none = left if meeting.capacity else None
            circle = sampler.line(80) if maybe == 1 else ""
            role_id = ROLE if maybe == 4 else None
            yield AnnouncementView(
                *(MEETING, meeting, status, coming, maybe, maybe),
                places_left=left_or_none,
                role_id=role_id,
                circle=circle,
                agenda=tuple(sampler.line(THEME_MAX) for _ in range(AGENDA_MAX if maybe else 0)),
            )
        yield GoNoGoView(MEETING, meeting, FEW, MANY, 4, status)
    yield ThreadView(MEETING, meeting)
    for trouble in Trouble:
        yield TroubleView(MEETING, meeting.title, trouble, FEW[0])
    for person_id in (None, FEW[0]):
        for people in (FEW, MANY):
            yield SessionReminderView(
                *(MEETING, meeting, people, () if person_id else people),
                is_late=people is MANY,
                person_id=person_id,
            )
        yield NudgeView(MEETING, meeting, MANY, 0, person_id)
        for is_off in (True, False):
            yield ChangeView(MEETING, meeting, is_off, _changes(sampler), MANY, person_id)
    for fate in OfferFate:
        for in_thread in (True, False):
            yield OfferView(MEETING, meeting, FEW[0], STARTS, fate, in_thread)


def _changes(sampler: Sampler) -> tuple[Changed, ...]:
    later = (STARTS + timedelta(days=7)).isoformat()
    return (
        Changed("starts_at", STARTS.isoformat(), later),
        Changed("ends_at", STARTS.isoformat(), later),
        Changed("title", sampler.line(TITLE_MAX), sampler.line(TITLE_MAX)),
        Changed("place", "", sampler.line(PLACE_MAX)),
        Changed("link", sampler.line(PLACE_MAX), ""),
        Changed("preparation", sampler.text(ABOUT_MAX), sampler.text(ABOUT_MAX)),
    )


def _private(
    sampler: Sampler, meeting: Meeting, language: Language, texts: Texts
) -> Iterator[Card]:
    two = (language, texts)
    for moment in (None, "<t:1:F>"):
        invitation = AnnouncementView(MEETING, meeting, MeetingStatus.PLANNED)
        yield replies.preview_card(invitation, replies.PlanShown("<#5>", moment, ACT), *two)
    for status in MeetingStatus:
        for leads in (True, False):
            yield replies.status_card(_status(sampler, meeting, status, leads=leads), *two)
    yield replies.sessions_card([], *two)
    yield replies.sessions_card(
        [
            MySession(MEETING, meeting, status, STARTS, answer, Place.LINE, 90)
            for status in MeetingStatus
            for answer in (*Answer, None)[:3]
        ],
        *two,
    )
    yield replies.on_paper_card(MEETING, meeting.title, load("five-step"), ChannelId(5), *two)
    for reach in Reach:
        yield replies.reach_card(MEETING, reach, *two)


def _status(
    sampler: Sampler, meeting: Meeting, status: MeetingStatus, *, leads: bool
) -> SessionStatusView:
    crowd = MANY[:60] if leads else ()
    return SessionStatusView(
        *(MEETING, meeting, status, MANY, STARTS if leads else None, ChannelId(5), ChannelId(6)),
        places_left=0 if meeting.capacity else None,
        circle=sampler.line(80),
        answer=Answer.COMING,
        place=Place.OFFERED if leads else Place.LINE,
        offer_until=STARTS,
        leads=leads,
        maybe=crowd,
        not_coming=crowd,
        line=crowd,
        offered=crowd,
        undecided=crowd,
    )
