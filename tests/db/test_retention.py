"""What has had its time is found, counted and erased; what belongs to a server goes with it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ids import GuildId, RoundId
from bot.domain.method import Kind
from bot.domain.retention import Ended, Matter
from bot.domain.round import Status
from bot.domain.sessions.session import Answer, Place, Rsvp
from db.columns import metadata
from db.retention import of_guilds
from db.uow import SqlUnitOfWork
from tests.db.data import (
    FENNA,
    GUILD,
    JORIS,
    MINUTE,
    NOW,
    TARIK,
    a_contribution,
    a_round,
)
from tests.db.programme_data import a_meeting, a_programme, stored
from tests.db.test_promises import a_promise

ELSEWHERE = GuildId(GUILD + 7)
DAY = timedelta(days=1)
SEAT = Rsvp(JORIS, Answer.COMING, Place.SEAT, NOW)

OF_NO_SERVER = frozenset(
    {"methods", "drafts", "hushed", "notes", "people", "mirrors", "own_names", "places", "reaches"}
    | {"sealing", "key_deaths", "unsealed"}
)
"""What is a person's own wherever they are, or nobody's."""


async def ended(uow: SqlUnitOfWork, at: datetime, **changes: object) -> RoundId:
    over = a_round(status=Status.CLOSED, ended_at=at, **changes)
    async with uow.write() as tx:
        await tx.rounds.add(over)
    return over.id


async def test_rounds_that_ended_stand_in_order_until_they_are_gone(uow: SqlUnitOfWork) -> None:
    later, first = await ended(uow, NOW + MINUTE), await ended(uow, NOW)
    async with uow.write() as tx:
        await tx.rounds.add(a_round())
        assert await tx.retention.ended() == [
            Ended(first, GUILD, NOW),
            Ended(later, GUILD, NOW + MINUTE),
        ]
        assert len(await tx.retention.ended(1)) == 1
        await tx.retention.note_told(first)
        await tx.retention.note_told(later)
        await tx.retention.erase_texts(later, NOW)
    async with uow.write() as tx:
        assert await tx.retention.ended() == [
            Ended(first, GUILD, NOW, is_noticed=True),
            Ended(later, GUILD, NOW + MINUTE, is_noticed=True, is_erased=True),
        ]
        await tx.retention.note_gone(later, NOW)
    async with uow.read() as tx:
        assert [one.round_id for one in await tx.retention.ended()] == [first]


async def test_texts_are_counted_and_gone_while_the_round_keeps_its_shape(
    uow: SqlUnitOfWork,
) -> None:
    one, other = await ended(uow, NOW), await ended(uow, NOW)
    async with uow.write() as tx:
        for round_id in (one, other):
            for number, author_id in enumerate((JORIS, JORIS, TARIK)):
                await tx.contributions.put(
                    a_contribution(round_id, author_id=author_id, slot=f"advice:{number}")
                )
            bid = await tx.contributions.put(
                a_contribution(round_id, author_id=FENNA, kind=Kind.BID, slot="bid")
            )
            await tx.votes.cast(round_id, JORIS, bid.id)
    async with uow.write() as tx:
        before = await tx.rounds.get(one)
        assert dict(await tx.retention.erase_texts(one, NOW)) == {JORIS: 2, TARIK: 1, FENNA: 1}
    async with uow.write() as tx:
        assert await tx.contributions.of_round(one) == []
        assert await tx.votes.voters(one) == []
        after = await tx.rounds.get(one)
        assert before is not None
        assert after is not None
        assert after.title == ""
        assert (after.seats, after.ended_at, after.method) == (
            before.seats,
            before.ended_at,
            before.method,
        )
        assert len(await tx.contributions.of_round(other)) == 4
        assert dict(await tx.retention.erase_texts(one, NOW)) == {}


async def test_a_server_chooses_for_itself(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        for matter in Matter:
            await tx.retention.choose(GUILD, matter, 40)
        await tx.retention.choose(GUILD, Matter.DRAFTS, 5)
    async with uow.read() as tx:
        assert dict(await tx.retention.chosen(GUILD)) == {
            **dict.fromkeys(Matter, 40),
            Matter.DRAFTS: 5,
        }
        assert dict(await tx.retention.chosen(ELSEWHERE)) == {}


async def test_old_drafts_and_old_attendance_are_forgotten(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    before = planned.meeting.ends_at
    async with uow.write() as tx:
        await tx.drafts.put(JORIS, "oud", {"text": "x"}, NOW)
        await tx.drafts.put(JORIS, "nieuw", {"text": "y"}, NOW + MINUTE)
        await tx.retention.forget_drafts(NOW + MINUTE)
        assert await tx.drafts.get(JORIS, "oud") == {}
        assert await tx.drafts.get(JORIS, "nieuw") == {"text": "y"}
        await tx.rsvps.put(planned.id, [SEAT])
    async with uow.write() as tx:
        await tx.retention.forget_attendance(GUILD, before)
        await tx.retention.forget_attendance(ELSEWHERE, before + MINUTE)
        assert len(await tx.rsvps.of_meeting(planned.id)) == 1
        await tx.retention.forget_attendance(GUILD, before + MINUTE)
        assert await tx.rsvps.of_meeting(planned.id) == []


async def test_a_programme_that_goes_on_keeps_who_came_before(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    later = a_meeting(
        planned.programme,
        "later",
        starts_at=planned.meeting.ends_at + 90 * DAY,
        ends_at=planned.meeting.ends_at + 91 * DAY,
    )
    async with uow.write() as tx:
        await tx.meetings.add(later)
        await tx.rsvps.put(planned.id, [SEAT])
        await tx.retention.forget_attendance(GUILD, later.meeting.ends_at)
        assert len(await tx.rsvps.of_meeting(planned.id)) == 1


async def test_a_server_that_was_left_is_erased_whole_and_no_other(uow: SqlUnitOfWork) -> None:
    here, there = await ended(uow, NOW), await ended(uow, NOW, guild_id=ELSEWHERE)
    planned = await stored(uow)
    async with uow.write() as tx:
        await tx.programmes.add(a_programme(guild_id=ELSEWHERE))
        await tx.contributions.put(a_contribution(here))
        assert await tx.retention.guilds() == [GUILD, ELSEWHERE]
        for at in (NOW, NOW + DAY):
            await tx.retention.left(GUILD, at)
        await tx.retention.left(ELSEWHERE, NOW)
        await tx.retention.came_back(ELSEWHERE)
    async with uow.write() as tx:
        assert await tx.retention.guilds_left(NOW) == []
        assert await tx.retention.guilds_left(NOW + MINUTE) == [GUILD]
        await tx.retention.erase_guild(GUILD)
    async with uow.read() as tx:
        assert await tx.retention.guilds() == [ELSEWHERE]
        assert await tx.retention.guilds_left(NOW + DAY) == []
        assert await tx.rounds.get(here) is None
        assert await tx.meetings.get(planned.id) is None
        assert await tx.rounds.get(there) is not None


def test_every_table_is_of_a_server_hangs_on_one_that_is_or_is_nobodys() -> None:
    reached = {table.name for table in of_guilds()}
    while True:
        hanging = {
            table.name
            for table in metadata.sorted_tables
            for key in table.foreign_keys
            if key.ondelete == "CASCADE" and key.column.table.name in reached
        }
        if hanging <= reached:
            break
        reached |= hanging
    assert {table.name for table in metadata.sorted_tables} - reached <= OF_NO_SERVER


async def test_promises_go_after_their_programme_or_after_their_own_year(
    uow: SqlUnitOfWork,
) -> None:
    planned = await stored(uow)
    ends = planned.meeting.ends_at
    of_programme = replace(a_promise(), programme_id=planned.programme.id)
    free, newer = a_promise(), a_promise(made_at=NOW + DAY)
    elsewhere = replace(a_promise(), guild_id=ELSEWHERE)
    async with uow.write() as tx:
        for one in (of_programme, free, newer, elsewhere):
            await tx.promises.put(one)
        await tx.retention.forget_promises(GUILD, ends, NOW + MINUTE)
        assert await tx.promises.get(free.id) is None
        for one in (of_programme, newer, elsewhere):
            assert await tx.promises.get(one.id) == one
        await tx.retention.forget_promises(GUILD, ends + MINUTE, NOW)
        assert await tx.promises.get(of_programme.id) is None
        assert await tx.promises.get(newer.id) == newer
