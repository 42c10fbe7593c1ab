"""The stand at a desk: counted once, whoever closes it, and one's own for oneself."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.ids import CircleId, GuildId, MeetingId, UserId
from bot.domain.journal.entry import EntrySource
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle
from bot.domain.stand.counting import Question, Spread
from bot.domain.stand.model import Line
from bot.domain.stand.trend import Direction
from bot.domain.stand.views import StandView
from bot.services import stand
from tests.db.data import new_id
from tests.db.programme_data import a_meeting, a_traveller
from tests.services.conftest import ANNOUNCE, FENNA, JORIS, Office, actor
from tests.services.sessions import views

PEOPLE = tuple(UserId(20_000 + number) for number in range(9))
KEYS = [f"p{number}" for number in range(len(PEOPLE))]
HOUR = timedelta(hours=1)
ASKED = {line: f"vraag {line}" for line in Line}


async def a_stand(office: Office, *circles: int) -> tuple[MeetingId, list[CircleId]]:
    """Open a stand for nine people, of whom the first so many sit in circles of these sizes."""
    meeting_id = await office.planned()
    planned = await office.meeting(meeting_id)
    place = planned.programme.id
    ids, start = [], 0
    async with office.uow.write() as tx:
        await tx.travellers.put(
            [
                a_traveller(planned.programme, key, user_id=who)
                for key, who in zip(KEYS, PEOPLE, strict=True)
            ]
        )
        seated = []
        for number, size in enumerate(circles):
            home = HomeCircle(
                CircleId(new_id()), actor(FENNA).guild_id, f"K{number}", office.clock.now(), place
            )
            await tx.circles.add(home)
            seated.append((home.id, Circle(home.name, tuple(KEYS[start : start + size]))))
            ids.append(home.id)
            start += size
        await tx.circles.compose(meeting_id, seated)
    await stand.open_stand(office.desk, actor(FENNA), meeting_id)
    await office.settle()
    return meeting_id, ids


async def marked(
    office: Office, meeting_id: MeetingId, people: Sequence[UserId] = PEOPLE, **marks: str
) -> None:
    for who in people:
        await stand.mark(office.desk, actor(who), meeting_id, marks or {"energy": "3"})
    await office.settle()


async def closed(office: Office, meeting_id: MeetingId) -> None:
    await stand.close(office.desk, actor(FENNA), meeting_id)
    await office.settle()


async def test_many_answers_are_one_message_and_nothing_is_told_before_the_close(
    office: Office,
) -> None:
    meeting_id, _none = await a_stand(office)
    await marked(office, meeting_id, PEOPLE[:5], energy="2")
    shown = views(office, StandView)
    assert [one.told for one in shown] == [None] * len(shown)
    assert (shown[-1].took, shown[-1].people) == (5, 9)
    page = await stand.page(office.desk, actor(FENNA), meeting_id)
    assert (page.groups, page.is_open, page.leads) == ((), True, True)
    with pytest.raises(NotNow, match="error-stand-open"):
        await stand.keep_picture(office.desk, actor(FENNA), meeting_id, b"x")
    await closed(office, meeting_id)
    told = views(office, StandView)[-1].told
    assert told is not None
    assert told.part.spreads == {Question.ENERGY: Spread((0, 5, 0, 0, 0))}


async def test_closed_twice_it_is_counted_once(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    await marked(office, meeting_id, PEOPLE[:4])
    await closed(office, meeting_id)
    first = await stand.page(office.desk, actor(FENNA), meeting_id)
    with pytest.raises(NotNow, match="error-stand-closed"):
        await marked(office, meeting_id, PEOPLE[4:])
    await stand.erase(office.desk, actor(PEOPLE[0]), meeting_id)
    await closed(office, meeting_id)
    await office.push(60 * timedelta(days=1))
    with pytest.raises(NotNow, match="error-stand-closed"):
        await stand.open_stand(office.desk, actor(FENNA), meeting_id)
    assert await stand.page(office.desk, actor(FENNA), meeting_id) == first


async def test_a_circle_of_which_too_little_may_be_told_is_held_back(office: Office) -> None:
    meeting_id, (large, small) = await a_stand(office, 5, 4)
    await marked(office, meeting_id, PEOPLE[:8])
    await closed(office, meeting_id)
    found = await stand.stand_of(office.desk, actor(FENNA), meeting_id, small)
    assert found is not None
    assert found.whole is not None
    assert found.circle is not None
    assert found.whole.part.spreads[Question.ENERGY].answers == 8
    # Three of the small circle answered: told of the large one, they could be worked out.
    assert (found.circle.part.took, found.circle.part.people) == (3, 4)
    assert not found.circle.part.spreads
    other = await stand.stand_of(office.desk, actor(FENNA), meeting_id, large)
    assert other is not None
    assert other.circle is not None
    assert not other.circle.part.spreads


async def test_one_sees_ones_own_circle_and_who_leads_sees_all(office: Office) -> None:
    meeting_id, _ids = await a_stand(office, 5, 4)
    await marked(office, meeting_id, PEOPLE, energy="4", grip="1")
    await closed(office, meeting_id)
    lead = await stand.page(office.desk, actor(FENNA), meeting_id)
    assert [one.circle for one in lead.groups] == ["", "K0", "K1"]
    mine = await stand.page(office.desk, actor(PEOPLE[0]), meeting_id)
    assert [one.circle for one in mine.groups] == ["", "K0"]
    assert mine.against == "K0"
    assert mine.own.marks == {Question.ENERGY: 4, Question.GRIP: 1}
    stranger = await stand.page(office.desk, actor(JORIS), meeting_id)
    assert [one.circle for one in stranger.groups] == [""]
    assert stranger.own.is_empty
    picture, _language = await stand.for_all(office.desk, actor(FENNA), meeting_id)
    assert [one.circle for one in picture.groups] == [""]
    assert [one.own for one in picture.moments] == [{}]


async def test_it_closes_at_the_end_and_later_when_the_meeting_moves(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    await marked(office, meeting_id, PEOPLE[:4])
    ends_at = (await office.meeting(meeting_id)).meeting.ends_at
    await office.change(meeting_id, ends_at=ends_at + HOUR)
    await office.push(ends_at - office.clock.now())
    assert views(office, StandView)[-1].closes_at == ends_at + HOUR
    await marked(office, meeting_id, PEOPLE[4:5])
    await office.push(HOUR)
    told = views(office, StandView)[-1].told
    assert told is not None
    assert told.part.spreads[Question.ENERGY].answers == 5


async def test_a_stand_nobody_answers_closes_as_well(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    await office.push(60 * timedelta(days=1))
    told = views(office, StandView)[-1].told
    assert told is not None
    assert (told.part.took, told.part.spreads) == (0, {})
    # What is written is one's own, so it is kept after the close as well.
    view = await stand.write(office.desk, actor(PEOPLE[0]), meeting_id, {"high": " Toch. "}, ASKED)
    assert view.lines == {Line.HIGH: "Toch."}
    assert not view.is_open


async def test_what_is_written_lies_in_the_journal_once(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    who, guild_id = actor(PEOPLE[0]), actor(FENNA).guild_id

    async def journal() -> list[tuple[str, str, str | None]]:
        async with office.uow.read() as tx:
            found = await tx.journal.of_owner(guild_id, who.user_id)
        assert {one.source for one in found} <= {EntrySource.STAND}
        return sorted((one.question, one.text, one.source_ref) for one in found)

    both = {"high": "Een ja", "request": "Wie kent geld?"}
    await stand.write(office.desk, who, meeting_id, both, ASKED)
    await stand.write(office.desk, who, meeting_id, {**both, "high": "Een ja!"}, ASKED)
    high = ("vraag high", "Een ja!", meeting_id)
    assert await journal() == [high, ("vraag request", "Wie kent geld?", meeting_id)]
    view = await stand.write(office.desk, who, meeting_id, {"high": "Een ja!"}, ASKED)
    assert await journal() == [high]
    # What somebody erases in their journal is gone from their stand, and can be written anew.
    async with office.uow.write() as tx:
        await tx.journal.drop(view.own.entries[Line.HIGH], who.user_id)
    assert not (await stand.mine(office.desk, who, meeting_id, to_mark=True)).lines
    await stand.write(office.desk, who, meeting_id, {"high": "Weer"}, ASKED)
    assert await journal() == [("vraag high", "Weer", meeting_id)]
    await stand.erase(office.desk, who, meeting_id)
    assert await journal() == []


async def test_where_it_goes_is_told_from_moment_to_moment(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    await marked(office, meeting_id, energy="2", grip="3")
    await closed(office, meeting_id)
    planned = await office.meeting(meeting_id)
    later = a_meeting(
        planned.programme,
        "zomer",
        starts_at=planned.meeting.ends_at,
        ends_at=planned.meeting.ends_at + HOUR,
    )
    async with office.uow.write() as tx:
        await tx.meetings.add(replace(later, status=planned.status, announce_id=ANNOUNCE))
    await stand.open_stand(office.desk, actor(FENNA), later.id)
    await marked(office, later.id, energy="4", grip="3")
    await closed(office, later.id)
    page = await stand.page(office.desk, actor(PEOPLE[0]), later.id)
    assert page.groups[0].trend == {
        Question.ENERGY: Direction.UP,
        Question.GRIP: Direction.SAME,
    }
    assert [one.own[Question.ENERGY] for one in page.moments] == [2, 4]
    first = await stand.page(office.desk, actor(PEOPLE[0]), meeting_id)
    assert len(first.moments) == 1
    found = await stand.with_stand(office.desk, actor(FENNA))
    assert [one.id for one in found] == [later.id, meeting_id]


async def test_who_may_not_is_refused(office: Office) -> None:
    meeting_id, _none = await a_stand(office)
    with pytest.raises(NotAllowed, match="error-stand-not-along"):
        await stand.mine(office.desk, actor(JORIS), meeting_id, to_mark=True)
    for act in (stand.open_stand, stand.close, stand.for_all):
        with pytest.raises(NotAllowed, match="error-only-planners"):
            await act(office.desk, actor(PEOPLE[0]), meeting_id)
    with pytest.raises(NotAllowed):
        await stand.stand_of(office.desk, actor(PEOPLE[0]), meeting_id)
    abroad = replace(actor(PEOPLE[0]), guild_id=GuildId(1))
    with pytest.raises(Missing, match="error-no-meeting"):
        await stand.mark(office.desk, abroad, meeting_id, {})
    with pytest.raises(BadInput, match="error-pick-from-list"):
        await marked(office, meeting_id, PEOPLE[:1], energy="6")
    async with office.uow.read() as tx:
        assert await tx.stands.took(meeting_id) == 0


def rows_of(path: Path) -> list[tuple[object, ...]]:
    """Return what lies in the table, in the order in which it lies there."""
    with closing(sqlite3.connect(path)) as file:
        # Sealed marks differ at every writing; what could tell anything of them is their length.
        return file.execute("SELECT user_id, length(marks), entries FROM stand_owns").fetchall()


async def test_the_file_is_the_same_in_whatever_order_people_answer(
    office: Office, another_office: Office
) -> None:
    found = []
    for one, order in ((office, PEOPLE[:5]), (another_office, PEOPLE[4::-1])):
        meeting_id, _none = await a_stand(one)
        for number, who in enumerate(order):
            # Somebody in between changes their mind, or takes it back and comes again.
            if number == 2:
                await stand.erase(one.desk, actor(order[0]), meeting_id)
                await marked(one, meeting_id, order[:1], energy="1")
            await marked(one, meeting_id, [who], energy=str(1 + PEOPLE.index(who)))
        await marked(one, meeting_id, order[:1], energy=str(1 + PEOPLE.index(order[0])))
        found.append(rows_of(one.path))
    assert found[0] == found[1]
    assert [row[0] for row in found[0]] == sorted(PEOPLE[:5])
