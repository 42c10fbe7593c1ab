"""Cards and forms of a programme fit in Discord, however much people typed in its file."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.custom_ids import Verb
from bot.discord_card import layout_of, modal_of
from bot.domain.ids import (
    CircleId,
    GuildId,
    MeetingId,
    ParticipantId,
    ProgrammeId,
    UserId,
    compose_id,
)
from bot.domain.language import Language
from bot.domain.programme import fields
from bot.domain.programme.changes import Changes, Tally
from bot.domain.programme.model import Meeting, MeetingKind, Participant
from bot.domain.programme.planned import (
    HomeCircle,
    MeetingStatus,
    PlannedMeeting,
    ProgrammeHead,
    Traveller,
)
from bot.domain.programme.typed import as_typed
from bot.domain.programme.views import AnnouncementView, Trouble, TroubleView
from bot.render import programme, programme_forms, programme_people
from bot.render.card import Card
from bot.render.limits import faults_of
from bot.render.meeting import event_text
from bot.render.views import card_of
from bot.render.voice import Voice
from tests.render.reading import TEXTS, text
from tests.render.samples import ALPHABETS, typed

NOW = datetime(2027, 2, 17, 12, 30, tzinfo=UTC)
each_language = pytest.mark.parametrize("language", Language)
each_alphabet = pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)


def an_id(number: int) -> str:
    return compose_id(NOW, number)


def head(alphabet: str) -> ProgrammeHead:
    return ProgrammeHead(
        *(ProgrammeId(an_id(1)), GuildId(1), "jaar", typed(fields.TITLE_MAX, alphabet)),
        *(Language.NL, "America/Argentina/ComodRivadavia", UserId(9), NOW),
        typed(fields.ABOUT_MAX, alphabet),
    )


def a_meeting(alphabet: str, number: int) -> Meeting:
    return Meeting(
        key=f"m-{number}",
        title=typed(fields.TITLE_MAX, alphabet),
        kind=MeetingKind.INTERVISION,
        starts_at=NOW,
        ends_at=NOW + timedelta(hours=3),
        theme=typed(fields.LINE_MAX, alphabet),
        speakers=tuple(typed(fields.NAME_MAX, alphabet) for _ in range(fields.SPEAKERS_MAX)),
        place=typed(fields.PLACE_MAX, alphabet),
        link="https://example.org/" + "x" * 80,
        capacity=fields.CAPACITY_MAX,
        about=typed(fields.ABOUT_MAX, alphabet),
        preparation=typed(fields.ABOUT_MAX, alphabet),
    )


def meetings(alphabet: str, count: int) -> list[PlannedMeeting]:
    kept = head(alphabet)
    every = list(MeetingStatus)
    return [
        PlannedMeeting(
            MeetingId(an_id(10 + n)), kept, a_meeting(alphabet, n), every[n % len(every)]
        )
        for n in range(count)
    ]


def people(alphabet: str, count: int) -> list[Traveller]:
    name, line = typed(fields.NAME_MAX, alphabet), typed(fields.LINE_MAX, alphabet)
    return [
        Traveller(
            ParticipantId(an_id(500 + n)),
            ProgrammeId(an_id(1)),
            Participant(f"p-{n}", name, team=line, institution=line, city=line, scales=line),
        )
        for n in range(count)
    ]


def cards(language: Language, alphabet: str) -> list[Card]:
    voice, kept = Voice(TEXTS, language), head(alphabet)
    many, everybody = meetings(alphabet, 100), people(alphabet, 200)
    names = tuple(one.meeting.title for one in many)
    tally, place = Tally(names, names, names), kept.id
    named = [(one.id, one.participant.name, one.participant.team) for one in everybody]
    where = (language, TEXTS)
    return [
        *(
            programme.programme_card(kept, listed, (200, 3, own), page, voice, leads=True)
            for listed in (many, many[:1], [])
            for page in (0, 3, 99)
            for own in ("", typed(fields.NAME_MAX, alphabet))
        ),
        programme.preview_card(
            kept.title, Changes(tally, tally, head=True, circles=True), (), ("0a" * 6, True), *where
        ),
        programme.preview_card(
            kept.title,
            Changes(Tally(), Tally(), head=False, circles=False),
            (),
            ("0a" * 6, False),
            *where,
        ),
        programme.planning_card(kept, many, *where),
        programme.planning_card(kept, [], *where),
        *(programme.meeting_sheet(one, *where) for one in many[:5]),
        *(programme.confirm_meeting_off_card(one, *where) for one in many[:5]),
        programme.meeting_saved_card(many[0], "reply-meeting-saved", *where),
        programme.zone_card(Verb.MEETING, many[0].id, ("when",), kept.zone, voice),
        programme.zone_known_card(Verb.MEETING, many[0].id, ("when",), kept.zone, voice),
        *(programme_people.claim_card(place, named, page, *where) for page in (0, 7, 99)),
        programme_people.claim_card(place, [], 0, *where),
        *(programme_people.people_card(place, everybody, page, *where) for page in (0, 7, 99)),
        programme_people.people_card(place, [], 0, *where),
        programme_people.person_card(place, everybody[0], *where),
        programme_people.confirm_person_off_card(place, everybody[0], *where),
        programme_people.circle_card(
            HomeCircle(CircleId(an_id(7)), GuildId(1), kept.title, NOW), 8, *where
        ),
        *(
            card_of(AnnouncementView(one.id, one.meeting, one.status), *where)
            for one in many[: len(MeetingStatus)]
        ),
        *(
            card_of(TroubleView(many[0].id, kept.title, trouble, UserId(2**63 - 1)), *where)
            for trouble in Trouble
        ),
    ]


@each_language
@each_alphabet
def test_every_card_fits_whatever_was_typed(language: Language, alphabet: str) -> None:
    for card in cards(language, alphabet):
        layout_of(card)
        assert text(card)


@each_language
@each_alphabet
def test_every_form_fits_with_all_that_was_typed(language: Language, alphabet: str) -> None:
    voice, opening = Voice(TEXTS, language), "f" * 16
    (one,) = meetings(alphabet, 1)
    filled = as_typed(one.meeting, "Europe/Amsterdam")
    forms = [
        programme_forms.head_form(one.programme.id, opening, filled, voice),
        programme_forms.new_meeting_form(one.programme.id, opening, filled, voice),
        programme_forms.meeting_form(one.id, "when", opening, filled, voice),
        programme_forms.meeting_form(one.id, "what", opening, filled, voice),
        programme_forms.person_form(one.programme.id, opening, {}, voice),
        programme_forms.zone_form(one.id, (Verb.MEETING, "when"), opening, {}, voice),
    ]
    for form in forms:
        assert faults_of(form) == []
        modal_of(form)


@each_language
def test_an_event_says_where_it_is(language: Language) -> None:
    voice = Voice(TEXTS, language)
    meeting = a_meeting(ALPHABETS["digits"], 0)
    assert event_text(meeting, voice).location == meeting.place
    assert meeting.link in event_text(meeting, voice).about
    online = Meeting("m", "Dag", MeetingKind.PUBLIC, NOW, NOW, link=meeting.link)
    assert event_text(online, voice).location == meeting.link
    nowhere = Meeting("m", "Dag", MeetingKind.PUBLIC, NOW, NOW)
    assert event_text(nowhere, voice).location
