"""A calendar file opens in a real calendar library, is replaced, and is taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.domain.ids import MeetingId
from bot.domain.language import Language
from bot.domain.sessions import planning
from bot.domain.sessions.session import Session
from bot.files.calendar import calendar_of
from bot.render.voice import Voice
from bot.texts import Texts
from tests.domain.sessions.calling import NOW, STARTS, announced

NL = Voice(Texts.load(strict=True), Language.NL)
EN = Voice(Texts.load(strict=True), Language.EN)


def session() -> Session:
    meeting = replace(
        announced().meeting,
        theme="Grenzen; en wat erop gebeurt",
        speakers=("Wilma de Beer", "Joris Ploeg"),
        place="Zaal 2, de Werf",
        link="https://voorbeeld.example/kamer?x=1,2",
        about="Een middag over de ruimte tussen huizen.\nMet soep.",
        preparation="Neem één grens mee.",
    )
    return replace(announced(), meeting=meeting)


def events_of(content: bytes) -> list[dict[str, str]]:
    calendar = Calendar.from_ical(content)
    return [
        {name.lower(): str(value) for name, value in event.items()}
        for event in calendar.walk("VEVENT")
    ]


def test_everything_one_needs_is_in_it() -> None:
    content = calendar_of("De Werf", [session()], NOW, NL)
    (event,) = events_of(content)
    assert event["summary"] == "Grenswerken"
    assert event["location"] == "Zaal 2, de Werf"
    assert event["url"] == "https://voorbeeld.example/kamer?x=1,2"
    assert "Thema: Grenzen; en wat erop gebeurt" in event["description"]
    assert "Met Wilma de Beer en Joris Ploeg" in event["description"]
    assert "Voorbereiden: Neem één grens mee." in event["description"]
    start = Calendar.from_ical(content).walk("VEVENT")[0].decoded("dtstart")
    assert start == STARTS


def test_a_change_keeps_the_uid_and_counts_on() -> None:
    before = session()
    later = replace(before.meeting, place="Zaal 3")
    after, _ = planning.change(before, later, NOW)
    (old,) = events_of(calendar_of("De Werf", [before], NOW, NL))
    (new,) = events_of(calendar_of("De Werf", [after], NOW, NL))
    assert old["uid"] == new["uid"]
    assert int(new["sequence"]) == int(old["sequence"]) + 1


def test_what_was_called_off_is_taken_back() -> None:
    off, _ = planning.cancel(session(), NOW)
    (event,) = events_of(calendar_of("De Werf", [off], NOW, EN))
    assert event["status"] == "CANCELLED"
    assert event["summary"] == "Cancelled: Grenswerken"


def test_a_whole_year_stands_in_order() -> None:
    year = [
        replace(
            session(),
            id=MeetingId(f"{number:024}"),
            meeting=replace(
                session().meeting,
                title=f"Middag {number}",
                starts_at=STARTS + timedelta(days=60 * number),
                ends_at=STARTS + timedelta(days=60 * number, hours=3),
            ),
        )
        for number in (3, 1, 2)
    ]
    events = events_of(calendar_of("De Werf", year, NOW, NL))
    assert [event["summary"] for event in events] == ["Middag 1", "Middag 2", "Middag 3"]


@pytest.mark.parametrize("year", [2027, 2028])
def test_times_hold_across_daylight_saving(year: int) -> None:
    meeting = replace(
        session().meeting,
        starts_at=datetime(year, 10, 31, 0, 30, tzinfo=UTC),
        ends_at=datetime(year, 10, 31, 2, 30, tzinfo=UTC),
    )
    content = calendar_of("De Werf", [replace(session(), meeting=meeting)], NOW, NL)
    event = Calendar.from_ical(content).walk("VEVENT")[0]
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=2)


@given(text=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=200))
def test_any_text_comes_back_whole(text: str) -> None:
    meeting = replace(session().meeting, title=text, place=text)
    (event,) = events_of(calendar_of(text, [replace(session(), meeting=meeting)], NOW, NL))
    assert event["summary"] == text
    assert event["location"] == text


def test_lines_are_folded_as_the_standard_asks() -> None:
    long = replace(session().meeting, about="é" * 900)
    content = calendar_of("De Werf", [replace(session(), meeting=long)], NOW, NL)
    assert max(map(len, content.split(b"\r\n"))) <= 75
