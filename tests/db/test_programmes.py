"""Programmes, their meetings and who travels along: put, get, change, forget."""

from dataclasses import replace

import pytest

from bot.domain.errors import Conflict
from bot.domain.ids import ChannelId, CircleId, EventId, GuildId, RoleId
from bot.domain.language import Language
from bot.domain.programme.model import Experience, InstitutionKind, MeetingKind, Scaled
from bot.domain.programme.planned import HomeCircle, MeetingStatus
from db.errors import StorageError
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, JORIS, MINUTE, NOW, TARIK, new_id
from tests.db.programme_data import AUTUMN, a_meeting, a_programme, a_traveller, stored

ELSEWHERE = GuildId(5)


async def test_programmes_of_a_server(uow: SqlUnitOfWork) -> None:
    first = a_programme()
    second = a_programme(key="later", created_at=NOW + MINUTE, about="", language=Language.EN)
    elsewhere = a_programme(guild_id=ELSEWHERE)
    async with uow.write() as tx:
        for programme in (first, second, elsewhere):
            await tx.programmes.add(programme)
    async with uow.read() as tx:
        assert await tx.programmes.get(first.id) == first
        assert await tx.programmes.of_guild(GUILD) == [second, first]
        assert await tx.programmes.of_guild(GUILD, 1) == [second]
        assert await tx.programmes.by_key(GUILD, "later") == second
        assert await tx.programmes.by_key(ELSEWHERE, "later") is None


async def test_a_key_names_one_programme_on_a_server(uow: SqlUnitOfWork) -> None:
    async def make() -> None:
        async with uow.write() as tx:
            await tx.programmes.add(a_programme())

    await make()
    with pytest.raises(StorageError):
        await make()


async def test_who_saves_what_somebody_else_changed_is_told(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    changed = replace(programme, title="Anders", organiser_id=JORIS, zone="Europe/Brussels")
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.programmes.save(programme, changed)
        assert await tx.programmes.get(programme.id) == replace(changed, version=1)
    with pytest.raises(Conflict):
        async with uow.write() as tx:
            await tx.programmes.save(programme, changed)


async def test_every_detail_of_a_meeting_comes_back_and_can_change(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    circle = HomeCircle(CircleId(new_id()), GUILD, "Noord", NOW, planned.programme.id)
    other = a_meeting(planned.programme, kind=MeetingKind.INTERVISION, capacity=None, speakers=())
    moved = replace(
        planned,
        meeting=replace(other.meeting, key=planned.meeting.key),
        status=MeetingStatus.CHANGED,
        announce_id=ChannelId(1),
        thread_id=ChannelId(3),
        event_id=EventId(4),
        sequence=5,
        role_id=RoleId(6),
        circle_id=circle.id,
    )
    async with uow.write() as tx:
        assert await tx.meetings.get(planned.id) == planned
        await tx.circles.add(circle)
        await tx.meetings.save(planned, moved)
    async with uow.read() as tx:
        assert await tx.meetings.get(planned.id) == replace(moved, version=1)
        found = await tx.meetings.at_channel(ChannelId(3))
        assert found is not None
        assert found.id == planned.id
        assert await tx.meetings.at_channel(ChannelId(4)) is None
    async with uow.write() as tx:
        await tx.circles.drop(circle.id)
        alone = await tx.meetings.get(planned.id)
        assert alone is not None
        assert alone.circle_id is None
    with pytest.raises(Conflict):
        async with uow.write() as tx:
            await tx.meetings.save(planned, moved)


async def test_every_status_can_be_stored(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    every = [
        replace(a_meeting(programme, status), status=status, sequence=n)
        for n, status in enumerate(MeetingStatus)
    ]
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        for planned in every:
            await tx.meetings.add(planned)
        assert list(await tx.meetings.of_programme(programme.id)) == every
        upcoming = await tx.meetings.upcoming(GUILD, NOW)
    assert {one.status for one in upcoming} == {
        MeetingStatus.PLANNED,
        MeetingStatus.ANNOUNCED,
        MeetingStatus.CHANGED,
    }


async def test_who_is_invited_to_what_did_not_begin(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    every = {
        status: replace(a_meeting(programme, status), status=status) for status in MeetingStatus
    }
    begun = replace(
        a_meeting(programme, "begonnen", starts_at=NOW, ends_at=NOW + MINUTE),
        status=MeetingStatus.ANNOUNCED,
    )
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        for planned in (*every.values(), begun):
            await tx.meetings.add(planned)
        invited = await tx.meetings.invited_to(NOW)
        first = await tx.meetings.invited_to(NOW, 1)
    assert {one.status for one in invited} == {MeetingStatus.ANNOUNCED, MeetingStatus.CHANGED}
    assert len(invited) == 2
    assert first == invited[:1]


async def test_what_is_to_come_is_in_order_and_ends_with_its_end(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    autumn = a_meeting(
        programme, "herfst", starts_at=AUTUMN, ends_at=AUTUMN + MINUTE, series="middagen"
    )
    spring = a_meeting(programme)
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.meetings.add(autumn)
        await tx.meetings.add(spring)
    async with uow.read() as tx:
        assert await tx.meetings.of_programme(programme.id) == [spring, autumn]
        assert await tx.meetings.upcoming(GUILD, NOW) == [spring, autumn]
        assert await tx.meetings.upcoming(GUILD, NOW, 1) == [spring]
        assert await tx.meetings.upcoming(GUILD, spring.meeting.ends_at) == [autumn]
        assert await tx.meetings.upcoming(ELSEWHERE, NOW) == []
    async with uow.write() as tx:
        await tx.meetings.drop(spring.id)
        assert await tx.meetings.of_programme(programme.id) == [autumn]


async def test_a_participant_comes_back_with_wishes_and_absences(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    boss = a_traveller(programme, "wilma", user_id=TARIK)
    shy = a_traveller(
        programme,
        "joris",
        manager="wilma",
        funder="wilma",
        not_with=frozenset({"wilma", "nobody-here"}),
        away=frozenset({"lente", "no-such-date"}),
    )
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.meetings.add(a_meeting(programme))
        await tx.travellers.put([boss, shy])
    known = replace(shy.participant, not_with=frozenset({"wilma"}), away=frozenset({"lente"}))
    async with uow.read() as tx:
        assert await tx.travellers.of_programme(programme.id) == [
            boss,
            replace(shy, participant=known),
        ]
        assert await tx.travellers.get(shy.id) == replace(shy, participant=known)
        assert await tx.travellers.of_person(GUILD, TARIK) == [boss]
        assert await tx.travellers.of_person(ELSEWHERE, TARIK) == []
    plain = a_traveller(programme, "joris", name="Joris", scaled=None)
    async with uow.write() as tx:
        await tx.travellers.put([replace(plain, id=shy.id)])
        await tx.travellers.link(boss.id, None)
        first, second = await tx.travellers.of_programme(programme.id)
        assert first.participant.user_id is None
        assert second.participant == plain.participant
        await tx.travellers.drop([boss.id])
        assert await tx.travellers.get(boss.id) is None


async def test_two_participants_are_not_one_person(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    both = [a_traveller(programme, key, user_id=JORIS) for key in ("joris", "wilma")]
    async with uow.write() as tx:
        await tx.programmes.add(programme)

    async def put_both() -> None:
        async with uow.write() as tx:
            await tx.travellers.put(both)

    with pytest.raises(StorageError):
        await put_both()


async def test_every_kind_of_participant_can_be_stored(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    every = [
        *(a_traveller(programme, f"i-{one}", institution_kind=one) for one in InstitutionKind),
        *(a_traveller(programme, f"s-{one}", scaled=one) for one in Scaled),
        *(a_traveller(programme, f"e-{one}", experience=one) for one in Experience),
    ]
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.travellers.put(every)
        assert await tx.travellers.of_programme(programme.id) == every
