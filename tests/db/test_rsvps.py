"""Answers to an invitation: one row a person, in the order in which they stand."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.choices import PersonChoices, Reach
from bot.domain.sessions.session import Answer, Place, Rsvp
from bot.domain.sessions.views import Changed
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, JORIS, MINUTE, NOW, TARIK, WILLEMIJN
from tests.db.programme_data import stored

SEAT = Rsvp(JORIS, Answer.COMING, Place.SEAT, NOW)
WAITS = Rsvp(TARIK, Answer.COMING, Place.LINE, NOW + MINUTE)


async def test_an_answer_takes_the_place_of_the_one_before(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    offered = replace(WAITS, place=Place.OFFERED, offer_until=NOW + timedelta(days=1))
    async with uow.write() as tx:
        await tx.rsvps.put(planned.id, [WAITS, SEAT])
        await tx.rsvps.put(planned.id, [])
    async with uow.read() as tx:
        assert await tx.rsvps.of_meeting(planned.id) == [SEAT, WAITS]
    async with uow.write() as tx:
        await tx.rsvps.put(planned.id, [offered])
        assert await tx.rsvps.of_meeting(planned.id) == [SEAT, offered]
    async with uow.read() as tx:
        assert await tx.rsvps.of_person(TARIK) == [(planned.id, offered)]
        assert await tx.rsvps.of_person(FENNA) == []


async def test_a_moment_is_kept_to_the_microsecond(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    close = replace(WAITS, since=NOW + timedelta(microseconds=1))
    async with uow.write() as tx:
        await tx.rsvps.put(planned.id, [close, SEAT])
    async with uow.read() as tx:
        assert await tx.rsvps.of_meeting(planned.id) == [SEAT, close]


async def test_what_was_changed_is_kept_for_each_change(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    first = [Changed("link", "", "https://example.org/y"), Changed("place", "Zaal 1", "Zaal 2 🙂")]
    async with uow.write() as tx:
        await tx.rsvps.note_change(planned.id, 1, first)
        await tx.rsvps.note_change(planned.id, 1, first)
        await tx.rsvps.note_change(planned.id, 2, [])
    async with uow.read() as tx:
        assert await tx.rsvps.changes(planned.id, 1) == first
        assert await tx.rsvps.changes(planned.id, 2) == []


async def test_answers_go_with_their_meeting(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    async with uow.write() as tx:
        await tx.rsvps.put(planned.id, [SEAT])
        await tx.rsvps.note_change(planned.id, 1, [Changed("place", "a", "b")])
    async with uow.write() as tx:
        await tx.meetings.drop(planned.id)
    async with uow.read() as tx:
        assert await tx.rsvps.of_meeting(planned.id) == []
        assert await tx.rsvps.changes(planned.id, 1) == []


async def test_where_people_are_reminded(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        await tx.settings.put_person(JORIS, PersonChoices(reach=Reach.DIRECT))
        await tx.settings.put_person(TARIK, PersonChoices(reach=Reach.NONE))
        await tx.settings.put_person(FENNA, PersonChoices(zone="Europe/Amsterdam"))
    async with uow.read() as tx:
        found = await tx.settings.reaches([JORIS, TARIK, FENNA, WILLEMIJN])
        assert found == {JORIS: Reach.DIRECT, TARIK: Reach.NONE}
        assert await tx.settings.reaches([]) == {}
