"""What people type in the forms of a meeting: read in their own zone, refused in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.typed import BLANK, as_typed, meeting_typed, title_of

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
WHEN = {"title": " Aftrap ", "start": "17-2-2027 13:30", "end": "16:30", "kind": "intervision"}


def test_days_and_hours_are_read_in_the_zone_of_who_types() -> None:
    here = meeting_typed(BLANK, WHEN, ZONE, NOW)
    assert (here.title, here.kind) == ("Aftrap", MeetingKind.INTERVISION)
    assert here.starts_at == datetime(2027, 2, 17, 12, 30, tzinfo=UTC)
    assert here.ends_at - here.starts_at == timedelta(hours=3)
    assert meeting_typed(BLANK, WHEN, "Europe/Lisbon", NOW).starts_at.hour == 13


def test_an_end_may_be_another_day() -> None:
    long = meeting_typed(BLANK, {**WHEN, "end": "18-2-2027 12:00"}, ZONE, NOW)
    assert long.ends_at - long.starts_at == timedelta(hours=22, minutes=30)
    assert as_typed(long, ZONE)["end"] == "18-2-2027 12:00"


def test_what_was_not_asked_stays() -> None:
    full = {"theme": "Geld", "speakers": "Anna; Bram", "capacity": "40", "about": "a\nb"}
    before = meeting_typed(BLANK, {**WHEN, **full}, ZONE, NOW)
    after = meeting_typed(before, {"place": "Zaal", "link": "https://example.org/x"}, ZONE, NOW)
    assert after == replace(before, place="Zaal", link="https://example.org/x")
    assert (before.speakers, before.capacity) == (("Anna", "Bram"), 40)
    assert meeting_typed(before, {"capacity": " "}, ZONE, NOW).capacity is None


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"title": " "}, "error-title-empty"),
        ({"start": "17-2-2027 13:30", "end": "13:30"}, "error-meeting-end"),
        ({"start": "17-2-2027", "end": "13:30"}, "error-moment"),
        ({"start": "28-3-2027 2:30", "end": "5:00"}, "error-hour-skipped"),
        ({"link": "example.org"}, "error-meeting-link"),
        ({"capacity": "veel"}, "error-meeting-capacity"),
        ({"capacity": "0"}, "error-meeting-capacity"),
        ({"speakers": "; ".join(f"S{n}" for n in range(11))}, "error-meeting-speakers"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(typed: dict[str, str], key: str) -> None:
    with pytest.raises(BadInput) as refused:
        meeting_typed(BLANK, typed, ZONE, NOW)
    assert refused.value.key == key


def test_a_name_is_needed() -> None:
    assert title_of(" Noord\n") == "Noord"
    with pytest.raises(BadInput):
        title_of(" \n")


@given(
    starts_at=st.datetimes(datetime(2027, 1, 1), datetime(2029, 1, 1)),  # noqa: DTZ001
    minutes=st.integers(1, 3000),
    zone=st.sampled_from([ZONE, "Europe/Lisbon", "America/Toronto", "Asia/Kolkata"]),
)
def test_what_a_form_shows_is_read_back_as_it_was(
    starts_at: datetime, minutes: int, zone: str
) -> None:
    begin = starts_at.replace(second=0, microsecond=0, tzinfo=UTC)
    meeting = replace(
        BLANK, title="Dag", starts_at=begin, ends_at=begin + timedelta(minutes=minutes)
    )
    assert meeting_typed(meeting, as_typed(meeting, zone), zone, NOW) == meeting
