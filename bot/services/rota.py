"""Acts on turns of leading: who leads which round, asking to be replaced, and taking a turn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain import balance, rota
from bot.domain.circles.views import CircleTurns, Face, RotaView, TurnSlot
from bot.domain.effects import Show
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import CircleId, MeetingId, ParticipantId
from bot.domain.programme.following import CIRCLES, MeetingEffects
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle, PlannedMeeting, Traveller
from bot.domain.rights import Actor
from bot.domain.rota import TurnRequest
from bot.ports import Transaction
from bot.services.balance import circles_of_person
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import load_meeting, note_for_meeting
from bot.services.programmes import may_plan
from bot.services.turn_views import turn_surface

COMING_MAX = 6
"""Moments and circles in one overview."""


async def rota_of(desk: Desk, actor: Actor) -> RotaView:
    """Return who leads which round in the time to come: of one's own circles, or all for who leads.

    Raises ``NotNow`` when there is nothing to tell.
    """
    turns: list[CircleTurns] = []
    faces: dict[str, Face] = {}
    async with desk.uow.read() as tx:
        for planned in await tx.meetings.upcoming(actor.guild_id, desk.clock.now()):
            composed = await tx.circles.composed(planned.id)
            if not composed:
                continue
            people = await tx.travellers.of_programme(planned.programme.id)
            turns += await _turns_at(tx, actor, planned, composed, people)
            for one in people:
                faces[one.participant.key] = Face(one.participant.name, one.participant.user_id)
        for circle in await circles_of_person(desk, tx, actor):
            if circle.programme_id is None and circle.people:
                turns.append(await _proposed(tx, circle))
                faces |= {str(one): Face(str(one), one) for one in circle.people}
    if not turns:
        raise NotNow("error-rota-nothing")
    return RotaView(tuple(turns[:COMING_MAX]), faces)


async def _turns_at(
    tx: Transaction,
    actor: Actor,
    planned: PlannedMeeting,
    composed: Sequence[Circle],
    people: Sequence[Traveller],
) -> list[CircleTurns]:
    me = _key_of(actor, people)
    ids = {one.name: one.id for one in await tx.circles.of_programme(planned.programme.id)}
    requests = await tx.turn_requests.of_meeting(planned.id)
    keys = {one.id: one.participant.key for one in people}
    found = []
    for circle in composed:
        if me not in circle.members and not may_plan(actor):
            continue
        asked = [
            (one.asker, keys[one.asker], rota.may_take(circle, keys[one.asker], me))
            for one in requests
            if one.circle_id == ids[circle.name] and not one.taken_by
            if rota.leads(circle, keys[one.asker])
        ]
        found.append(
            CircleTurns(
                ids[circle.name],
                circle.name,
                _slots(circle),
                planned.id,
                planned.meeting,
                rota.leads(circle, me),
                any(key == me for _, key, _ in asked),
                tuple(asked),
                planned.programme.zone,
            )
        )
    return found


def _slots(circle: Circle) -> tuple[TurnSlot, ...]:
    if not circle.bringers:
        return (TurnSlot("", circle.facilitator),)
    return tuple(TurnSlot(one, circle.leader_of(one)) for one in circle.bringers)


async def _proposed(tx: Transaction, circle: HomeCircle) -> CircleTurns:
    past = await tx.rounds.held(circle.guild_id, [circle.id])
    shares = balance.shares(circle.people, past)
    bringer = balance.next_to_bring(shares)
    leader = balance.next_to_lead(shares, bringer)
    slot = TurnSlot(str(bringer or ""), str(leader or ""))
    return CircleTurns(circle.id, circle.name, (slot,))


def _key_of(actor: Actor, people: Sequence[Traveller]) -> str:
    """Return who the actor is in a programme, empty for nobody."""
    own = (one.participant for one in people if one.participant.user_id == actor.user_id)
    return next((one.key for one in own), "")


async def ask(desk: Desk, actor: Actor, meeting_id: MeetingId, circle_id: CircleId) -> Receipt:
    """Ask the others of the circle to lead in one's place; each who could gets a message.

    Raises ``Missing``, ``NotAllowed`` for who leads nothing there, or ``NotNow`` when it has begun.
    """

    async def act(tx: Transaction) -> int:
        planned, circle, people = await _sitting(tx, actor, meeting_id, circle_id)
        now = desk.clock.now()
        rota.must_ask_in_time(planned.meeting.starts_at, now)
        me = _key_of(actor, people)
        if not rota.leads(circle, me):
            raise NotAllowed("error-turn-not-yours")
        by_key = {one.participant.key: one for one in people}
        request = TurnRequest(meeting_id, circle_id, by_key[me].id, now)
        await tx.turn_requests.put(request)
        could = [key for key in circle.members if rota.may_take(circle, me, key)]
        effects = _told(request, could, by_key)
        if not effects:
            raise NotNow("error-turn-nobody")
        await note_for_meeting(desk, tx, meeting_id, effects, now)
        return len(effects)

    return receipt("reply-turn-asked", count=await desk.transact(act))


def _told(
    request: TurnRequest, keys: Sequence[str], people: Mapping[str, Traveller]
) -> MeetingEffects:
    known = [people[key].participant.user_id for key in keys if key in people]
    return tuple(Show(turn_surface(request, one)) for one in known if one is not None)


async def take(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    circle_id: CircleId,
    asker: ParticipantId,
) -> Receipt:
    """Lead in the place of who asked; the first who says so does. Also in a direct message.

    Raises ``Missing``, ``NotAllowed`` for who may not, or ``NotNow`` when somebody was first.
    """

    async def act(tx: Transaction) -> str:
        planned, circle, people = await _sitting(tx, actor, meeting_id, circle_id)
        now = desk.clock.now()
        rota.must_ask_in_time(planned.meeting.starts_at, now)
        request = await tx.turn_requests.get(meeting_id, circle_id, asker)
        by_id = {one.id: one.participant for one in people}
        if request is None or asker not in by_id:
            raise Missing("error-lead-turn-gone")
        by_key = {one.participant.key: one for one in people}
        me = _key_of(actor, people)
        if request.taken_by is not None:
            if me and request.taken_by == by_key[me].id:
                return by_id[asker].name
            raise NotNow("error-turn-taken")
        asker_key = by_id[asker].key
        after = rota.taken_over(circle, asker_key, me)
        await _recompose(tx, planned, circle, after)
        taken = replace(request, taken_by=by_key[me].id)
        await tx.turn_requests.put(taken)
        asked = [key for key in circle.members if rota.may_take(circle, asker_key, key)]
        told = _told(taken, (asker_key, *asked), by_key)
        await note_for_meeting(desk, tx, meeting_id, (Show(CIRCLES), *told), now)
        return by_id[asker].name

    return receipt("reply-turn-taken", name=await desk.transact(act))


async def _recompose(
    tx: Transaction, planned: PlannedMeeting, before: Circle, after: Circle
) -> None:
    ids = {one.name: one.id for one in await tx.circles.of_programme(planned.programme.id)}
    composed = await tx.circles.composed(planned.id)
    circles = [after if one == before else one for one in composed]
    await tx.circles.compose(planned.id, [(ids[one.name], one) for one in circles])


async def _sitting(
    tx: Transaction, actor: Actor, meeting_id: MeetingId, circle_id: CircleId
) -> tuple[PlannedMeeting, Circle, Sequence[Traveller]]:
    """Return a circle at a meeting, of the actor's own server where they act on one."""
    planned = await load_meeting(tx, meeting_id)
    known = await tx.circles.get(circle_id)
    if known is None or actor.guild_id not in {planned.guild_id, 0}:
        raise Missing("error-no-circle")
    composed = await tx.circles.composed(meeting_id)
    circle = next((one for one in composed if one.name == known.name), None)
    if circle is None or known.programme_id != planned.programme.id:
        raise Missing("error-no-circle")
    return planned, circle, await tx.travellers.of_programme(planned.programme.id)
