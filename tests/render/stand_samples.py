"""An invented stand, for the tests of its cards, its picture and its table."""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import MeetingId, UserId, compose_id
from bot.domain.journal.entry import EntryId
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.stand.counting import Part, Question, count
from bot.domain.stand.model import LINE_MAX, Line, Own
from bot.domain.stand.trend import direction
from bot.domain.stand.views import Moment, PageView, StandView, Told

NOW = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)
MEETING_ID = MeetingId(compose_id(NOW, 7))
ME = UserId(100000000000000001)
TITLES = ("Startbijeenkomst", "Grenswerken", "Institutionalisering en geld")
CIRCLE = "De Brug"
SAID = (
    ((2, 3, 3), (3, 4, 4), (2, 2, 3), (1, 3, 5)),
    ((3, 3, 3), (3, 4, 2), (2, 3, 3), (4, 3, 5)),
    ((4, 4, 3), (5, 4, 2), (3, 3, 4), (4, 2, 5)),
    ((1, 2, 3), (3, 3, 3), (1, 2, 2), (2, 3, 4)),
    ((5, 4, 4), (4, 4, 4), (3, 4, 4), (5, 5, 5)),
    ((2, 2, 4), (2, 3, 3), (2, 3, 3), (1, 1, 4)),
)
"""By person: weather, energy, progress and support, each at three moments; grip only few told."""


def a_meeting(number: int, title: str = "") -> Meeting:
    starts_at = NOW + timedelta(days=90 * number)
    name = title or TITLES[number % len(TITLES)]
    return Meeting(
        str(number), name, MeetingKind.INTERVISION, starts_at, starts_at + timedelta(hours=2)
    )


def marks_of(number: int, moment: int) -> dict[Question, int]:
    asked = list(Question)[:4]
    said = {q: SAID[number][place][moment % 3] for place, q in enumerate(asked)}
    return {**said, Question.GRIP: 3} if number < 3 else said


def a_part(moment: int) -> Part:
    return count({UserId(n): marks_of(n, moment) for n in range(len(SAID))}, 14, {}).whole


def told(moments: int, circle: str = "") -> Told:
    parts = [a_part(number) for number in range(moments)]
    trend = {
        question: direction([one.spreads.get(question) for one in parts])
        for question in parts[-1].spreads
    }
    return Told(parts[-1], trend, circle)


def a_view(*, closed: bool = True, title: str = "", picture: bytes | None = None) -> StandView:
    meeting = a_meeting(2, title)
    if not closed:
        return StandView(MEETING_ID, meeting, 5, 14, meeting.ends_at)
    return StandView(MEETING_ID, meeting, 6, 14, meeting.ends_at, told(3), picture)


def a_page(
    moments: int = 3,
    *,
    own: bool = True,
    circles: int = 1,
    title: str = "",
    name: str = CIRCLE,
    leads: bool = False,
) -> PageView:
    mine = [marks_of(0, number) if own else {} for number in range(moments)]
    names = [f"{name}{number or ''}" for number in range(circles)]
    return PageView(
        MEETING_ID,
        a_meeting(moments - 1, title),
        "Europe/Amsterdam",
        6,
        14,
        False,
        (told(moments), *(told(moments, one) for one in names)),
        tuple(Moment(a_meeting(number), a_part(number), mine[number]) for number in range(moments)),
        Own(MEETING_ID, ME, mine[-1]),
        names[0] if circles else "",
        leads,
    )


def full_own() -> Own:
    """Return an own in which nothing was left open."""
    return Own(MEETING_ID, ME, marks_of(0, 0), {line: EntryId("e") for line in Line})


LONG = dict.fromkeys(Line, "_" * LINE_MAX)
