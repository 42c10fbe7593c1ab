"""What can be said at a stand, until when, and how it goes from moment to moment."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.stand.counting import MARKS, Question, Spread, count
from bot.domain.stand.model import (
    AFTERWARDS,
    LINE_MAX,
    Line,
    Own,
    clean_lines,
    clean_marks,
    closed,
    must_be_open,
    opened,
)
from bot.domain.stand.trend import Beside, Direction, beside, direction

NOW = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)
MEETING = Meeting("m", "Kringen", MeetingKind.INTERVISION, NOW, NOW + timedelta(hours=2))
LOW, HIGH = Spread((2, 2, 0, 0, 0)), Spread((0, 0, 0, 2, 2))


def test_it_is_open_until_the_meeting_ends_and_a_day_when_that_is_past() -> None:
    stand = opened(MeetingId("m"), MEETING, UserId(1), NOW)
    assert stand.closes_at == MEETING.ends_at
    must_be_open(stand)
    late = NOW + timedelta(days=3)
    assert opened(MeetingId("m"), MEETING, UserId(1), late).closes_at == late + AFTERWARDS
    nobody = count({}, 0, {})
    with pytest.raises(NotNow, match="error-stand-closed"):
        must_be_open(closed(stand, nobody))


def test_every_field_may_stay_open() -> None:
    assert clean_marks({}) == {}
    assert clean_marks(dict.fromkeys(Question, "")) == {}
    assert clean_lines(dict.fromkeys(Line, "  \n ")) == {}
    assert Own(MeetingId("m"), UserId(1)).is_empty
    assert clean_marks({"weather": "2", "grip": "5"}) == {Question.WEATHER: 2, Question.GRIP: 5}
    assert clean_lines({"high": " Een \n dag ", "offer": "Koffie"}) == {
        Line.HIGH: "Een \n dag",
        Line.OFFER: "Koffie",
    }


@pytest.mark.parametrize("text", ["0", "6", "-1", "3.0", " 3", "٣", "drie", "3,4"])
def test_a_mark_that_is_not_on_the_scale_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="error-pick-from-list"):
        clean_marks({"energy": text})


def test_a_line_that_is_too_long_is_refused() -> None:
    assert clean_lines({"low": "x" * LINE_MAX})
    with pytest.raises(BadInput, match="error-too-long"):
        clean_lines({"low": "x" * (LINE_MAX + 1)})


def test_where_it_goes_is_told_of_the_last_two_moments_that_may_be_told() -> None:
    assert direction([]) is Direction.FIRST
    assert direction([None, LOW]) is Direction.FIRST
    assert direction([LOW, None, HIGH]) is Direction.UP
    assert direction([LOW, HIGH, LOW]) is Direction.DOWN
    assert direction([LOW, Spread((2, 2, 1, 0, 0))]) is Direction.SAME


def test_ones_own_mark_stands_below_within_or_above_the_middle_half() -> None:
    spread = Spread((1, 2, 2, 2, 1))
    told = [beside(mark, spread) for mark in MARKS]
    assert told == [Beside.BELOW, Beside.WITHIN, Beside.WITHIN, Beside.WITHIN, Beside.ABOVE]
