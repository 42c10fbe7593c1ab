"""Circles not yet published, turns that are asked for, and rounds that were held."""

from dataclasses import replace
from datetime import datetime

from bot.domain.balance import PastRound
from bot.domain.circles.draft import CircleDraft, Wanted
from bot.domain.ids import CircleId, GuildId
from bot.domain.programme.model import Circle, Composition
from bot.domain.programme.planned import PlannedMeeting, RoundHome
from bot.domain.rota import TurnRequest
from bot.domain.round import Lap, Presence, Round, Status
from db.uow import SqlUnitOfWork
from tests.db.data import (
    FENNA,
    GUILD,
    JORIS,
    MINUTE,
    NOW,
    TARIK,
    WILLEMIJN,
    a_round,
    a_seat,
)
from tests.db.programme_data import stored
from tests.db.test_circles import a_circle


def a_draft(planned: PlannedMeeting, *circles: Circle, **changes: object) -> CircleDraft:
    wanted = Wanted(size=6, together=75, seed=7, cases=1)
    made = (Composition(planned.meeting.key, circles),)
    draft = CircleDraft(planned.programme.id, FENNA, NOW, wanted, made)
    return replace(draft, **changes)  # type: ignore[arg-type]


async def test_a_programme_has_one_draft_of_circles(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "anna", "bram", "cora", "dirk")
    first = Circle("Zuid „1” 🙂", ("dirk", "anna"), "dirk", ("dirk",), True, "anna")
    draft = a_draft(planned, first, Circle("2", ("cora", "bram")))
    async with uow.write() as tx:
        assert await tx.circle_drafts.get(planned.programme.id) is None
        await tx.circle_drafts.put(replace(draft, wanted=Wanted(), compositions=()))
        await tx.circle_drafts.put(draft)
    async with uow.write() as tx:
        assert await tx.circle_drafts.get(planned.programme.id) == draft
        await tx.circle_drafts.drop(planned.programme.id)
        assert await tx.circle_drafts.get(planned.programme.id) is None


async def test_who_left_the_programme_is_not_in_the_draft(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "anna", "bram", "cora")
    circle = Circle("1", ("anna", "bram", "cora"), "anna", ("bram", "anna"), stand_in="bram")
    async with uow.write() as tx:
        await tx.circle_drafts.put(a_draft(planned, circle))
        anna, *_others = await tx.travellers.of_programme(planned.programme.id)
        await tx.travellers.drop([anna.id])
    async with uow.write() as tx:
        found = await tx.circle_drafts.get(planned.programme.id)
        left = Circle("1", ("bram", "cora"), "", ("bram",), stand_in="bram")
        assert found is not None
        assert found.compositions[0].circles == (left,)
        await tx.meetings.drop(planned.id)
    async with uow.read() as tx:
        assert await tx.circle_drafts.get(planned.programme.id) == replace(found, compositions=())


async def test_a_stand_in_is_kept_with_the_round_they_lead(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "anna", "bram", "cora")
    noord = a_circle(programme_id=planned.programme.id)
    circle = Circle("Noord", ("anna", "bram", "cora"), "anna", ("bram", "anna"), stand_in="cora")
    async with uow.write() as tx:
        await tx.circles.add(noord)
        await tx.circles.compose(planned.id, [(noord.id, circle)])
    async with uow.read() as tx:
        assert await tx.circles.composed(planned.id) == [circle]


async def test_a_turn_is_asked_for_and_taken(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow, "anna", "bram")
    noord = a_circle(programme_id=planned.programme.id)
    async with uow.write() as tx:
        await tx.circles.add(noord)
        anna, bram = await tx.travellers.of_programme(planned.programme.id)
        request = TurnRequest(planned.id, noord.id, anna.id, NOW)
        await tx.turn_requests.put(request)
        assert await tx.turn_requests.get(planned.id, noord.id, anna.id) == request
        assert await tx.turn_requests.get(planned.id, noord.id, bram.id) is None
        taken = replace(request, taken_by=bram.id)
        await tx.turn_requests.put(taken)
        assert await tx.turn_requests.of_meeting(planned.id) == [taken]
        await tx.travellers.drop([bram.id])
        assert await tx.turn_requests.of_meeting(planned.id) == [request]
        await tx.travellers.drop([anna.id])
        assert await tx.turn_requests.of_meeting(planned.id) == []


async def _closed(uow: SqlUnitOfWork, ended_at: datetime, **changes: object) -> Round:
    values = {"status": Status.CLOSED, "facilitator_id": FENNA, "bringer_id": JORIS}
    round_ = a_round(**{**values, "ended_at": ended_at, **changes})
    async with uow.write() as tx:
        await tx.rounds.add(round_)
    return round_


async def test_knows_who_brought_led_and_thought_along(uow: SqlUnitOfWork) -> None:
    seats = (a_seat(JORIS), a_seat(TARIK), a_seat(WILLEMIJN, Presence.LEFT))
    older = await _closed(uow, NOW - MINUTE, seats=seats)
    newer = await _closed(uow, NOW, facilitator_id=TARIK, bringer_id=None, seats=(a_seat(JORIS),))
    await _closed(uow, NOW, status=Status.CANCELLED)
    await _closed(uow, NOW, guild_id=GuildId(5))
    noord = a_circle()
    async with uow.write() as tx:
        await tx.circles.add(noord)
        await tx.circles.house(RoundHome(older.id, noord.id))
    first = PastRound(NOW - MINUTE, FENNA, (JORIS,), (TARIK,))
    last = PastRound(NOW, TARIK, (), (JORIS,))
    async with uow.read() as tx:
        assert await tx.rounds.held(GUILD) == [last, first]
        assert await tx.rounds.held(GUILD, limit=1) == [last]
        assert await tx.rounds.held(GUILD, [noord.id]) == [first]
        assert await tx.rounds.held(GUILD, []) == []
        assert await tx.rounds.held(GUILD, [CircleId(newer.id)]) == []


async def test_where_all_bring_in_turn_each_thinks_along_with_the_others(
    uow: SqlUnitOfWork,
) -> None:
    laps = tuple(Lap(who) for who in (TARIK, JORIS))
    seats = (a_seat(JORIS), a_seat(TARIK))
    await _closed(uow, NOW, bringer_id=JORIS, seats=seats, laps=laps)
    async with uow.read() as tx:
        assert await tx.rounds.held(GUILD) == [
            PastRound(NOW, FENNA, (TARIK, JORIS), (JORIS, TARIK))
        ]
