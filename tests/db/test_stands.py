"""Stands of meetings, what people said at them, and that no row tells when or in which order."""

from datetime import timedelta

from sqlalchemy import Integer

from bot.domain.ids import CircleId, UserId
from bot.domain.journal.entry import EntryId
from bot.domain.stand.counting import Group, Question, count
from bot.domain.stand.model import Line, Own, Stand, closed
from db.stand_tables import stand_owns
from db.types import JsonDoc, PersonDoc, RowId, Snowflake
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, JORIS, NOW, TARIK, new_id
from tests.db.programme_data import AUTUMN, a_meeting, stored

HOURS = timedelta(hours=2)
ENDS = NOW + HOURS


async def test_a_stand_is_closed_once_with_what_was_counted(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    circle_id = CircleId(new_id())
    stand = Stand(planned.id, FENNA, NOW, ENDS)
    marks = {who: {Question.GRIP: 4} for who in (FENNA, JORIS, TARIK, UserId(JORIS + 1))}
    outcome = count(marks, 6, {circle_id: Group(frozenset(marks), 6)})
    async with uow.write() as tx:
        assert await tx.stands.get(planned.id) is None
        await tx.stands.put(stand)
    async with uow.write() as tx:
        assert await tx.stands.get(planned.id) == stand
        assert await tx.stands.picture(planned.id) is None
        await tx.stands.put_picture(planned.id, b"\x89PNG")
        await tx.stands.put(closed(stand, outcome))
    async with uow.read() as tx:
        assert await tx.stands.get(planned.id) == closed(stand, outcome)
        assert await tx.stands.picture(planned.id) == b"\x89PNG"


async def test_what_one_said_is_one_row_that_can_change_and_go(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    later = a_meeting(planned.programme, "herfst", starts_at=AUTUMN, ends_at=AUTUMN + HOURS)
    said = Own(
        planned.id, JORIS, {Question.ENERGY: 2, Question.WEATHER: 5}, {Line.HIGH: EntryId(new_id())}
    )
    changed = Own(planned.id, JORIS, {Question.ENERGY: 3}, {})
    elsewhere = Own(later.id, JORIS, {}, {Line.OFFER: EntryId(new_id())})
    async with uow.write() as tx:
        await tx.meetings.add(later)
        for meeting_id in (later.id, planned.id):
            await tx.stands.put(Stand(meeting_id, FENNA, NOW, ENDS))
        for own in (elsewhere, said, Own(planned.id, FENNA)):
            await tx.stands.put_own(own)
    async with uow.write() as tx:
        assert await tx.stands.own(planned.id, JORIS) == said
        assert await tx.stands.own(planned.id, TARIK) is None
        assert await tx.stands.took(planned.id) == 2
        await tx.stands.put_own(changed)
    async with uow.write() as tx:
        people = [own.user_id for own in await tx.stands.owns(planned.id)]
        assert people == sorted([JORIS, FENNA])
        of_joris = await tx.stands.owns_of(planned.programme.id, JORIS)
        assert of_joris == [changed, elsewhere]
        found = await tx.stands.of_programme(planned.programme.id)
        assert [one.meeting_id for one in found] == [planned.id, later.id]
        await tx.stands.drop_own(planned.id, JORIS)
        assert await tx.stands.took(planned.id) == 1
        await tx.meetings.drop(later.id)
    async with uow.read() as tx:
        assert await tx.stands.own(later.id, JORIS) is None


def test_no_column_tells_when_something_was_said_or_in_which_order() -> None:
    types = {column.name: type(column.type) for column in stand_owns.columns}
    assert types == {
        "meeting_id": RowId,
        "user_id": Snowflake,
        "marks": PersonDoc,
        "entries": JsonDoc,
    }
    assert not any(isinstance(column.type, Integer) for column in stand_owns.columns)
    assert stand_owns.dialect_options["sqlite"]["with_rowid"] is False
