"""Somebody's own year, gathered for them alone; and that of the network, of what was let go."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.errors import Missing
from bot.domain.harvest.item import Scope
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.journal.entry import EntryId, EntrySource, JournalEntry
from bot.domain.journey.travel_map import (
    Edition,
    Ref,
    Rings,
    Sign,
    Stop,
    TravelMap,
    Waypoint,
    drawn,
)
from bot.domain.learning.question import LearningQuestion
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.promise import OUTCOMES, Promise
from bot.domain.rights import Actor
from bot.domain.stand.model import Line
from bot.ports import Transaction
from bot.services.desk import Desk
from bot.services.programmes import load_programme

RINGS_PROMPT = "P63"
"""The question that asks for three rings in the water (bot/prompts)."""

DONE = OUTCOMES[-1]
"""The answer that a commitment worked out."""

_STOOD = {Line.HIGH: Sign.HIGH, Line.LOW: Sign.LOW}


async def own(
    desk: Desk, actor: Actor, programme_id: ProgrammeId
) -> tuple[ProgrammeHead, TravelMap]:
    """Return the map of who asks, and of nobody else, with its programme. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        head = await _head(tx, actor, programme_id)
        return head, await map_of(tx, head, actor.user_id)


async def edition(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Edition:
    """Return the farewell edition of who asks: their map, and the names of whom they met."""
    async with desk.uow.read() as tx:
        head = await _head(tx, actor, programme_id)
        year = await map_of(tx, head, actor.user_id)
        known = {
            one.participant.user_id: one.participant.name
            for one in await tx.travellers.of_programme(head.id)
        }
    names = sorted(known[one] for one in year.met if one in known)
    return Edition(year, tuple(names), head.zone, desk.clock.now())


async def _head(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> ProgrammeHead:
    """Return a programme of the actor's server; in a direct message one they travel along in."""
    if actor.guild_id:
        return await load_programme(tx, actor, programme_id)
    head = await tx.programmes.get(programme_id)
    people = await tx.travellers.of_programme(programme_id) if head else ()
    if head is None or all(one.participant.user_id != actor.user_id for one in people):
        raise Missing("error-no-programme")
    return head


async def map_of(tx: Transaction, head: ProgrammeHead, user_id: UserId) -> TravelMap:
    """Return the map of a person, to be shown to that person alone."""
    planned = [
        one
        for one in await tx.meetings.of_programme(head.id)
        if one.status is not MeetingStatus.CANCELLED
    ]
    came = {one.meeting_id for one in await tx.check_ins.of_person(user_id)}
    stops = [
        Stop(one.id, one.meeting.title, one.meeting.starts_at, one.id in came) for one in planned
    ]
    entries = {one.id: one for one in await tx.journal.of_owner(head.guild_id, user_id)}
    waypoints = [
        *await _stood(tx, head, user_id, entries),
        *await _asked(tx, head, user_id),
        *await _kept(tx, head, user_id),
        *await _lifted(tx, head, user_id),
        *await _held(tx, head, user_id),
    ]
    met = await _met(tx, head, user_id, [one for one in planned if one.id in came])
    rings = await _rings(tx, head, user_id, waypoints, entries.values())
    left_out = await tx.journeys.left_out(head.id, user_id)
    return drawn(head.title, stops, waypoints, met, rings, left_out)


async def leave_out(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, refs: Collection[str]
) -> tuple[ProgrammeHead, TravelMap]:
    """Leave exactly these waypoints out of one's own map, and return it. Raises ``Missing``."""

    async def act(tx: Transaction) -> tuple[ProgrammeHead, TravelMap]:
        head = await _head(tx, actor, programme_id)
        before = await map_of(tx, head, actor.user_id)
        known = {one.ref for one in (*before.waypoints, *before.left_out)}
        if not set(refs) <= known:
            raise Missing("error-old-button")
        await tx.journeys.leave_out(head.id, actor.user_id, [Ref(ref) for ref in refs])
        return head, await map_of(tx, head, actor.user_id)

    return await desk.transact(act)


# ------------------------------------------------------------------------------ sources


async def _stood(
    tx: Transaction,
    head: ProgrammeHead,
    user_id: UserId,
    entries: Mapping[EntryId, JournalEntry],
) -> Sequence[Waypoint]:
    """Return the highs and lows that stand in the person's own journal."""
    found = []
    for said in await tx.stands.owns_of(head.id, user_id):
        for line, sign in _STOOD.items():
            entry_id = said.entries.get(line)
            entry = entries.get(entry_id) if entry_id else None
            if entry is not None:
                ref = Ref(f"{sign}-{entry.id}")
                found.append(Waypoint(ref, sign, entry.written_at, entry.text))
    return found


async def _asked(tx: Transaction, head: ProgrammeHead, user_id: UserId) -> Sequence[Waypoint]:
    questions = await tx.learning.of_owner(head.guild_id, user_id)
    own = [one for one in questions if one.programme_id in {head.id, None}]
    return [waypoint for one in own for waypoint in _versions(one)]


def _versions(question: LearningQuestion) -> Sequence[Waypoint]:
    """Return what happened to a question: asked, asked better, and closed."""
    first, *later = question.versions
    found = [Waypoint(Ref(f"asked-{question.id}"), Sign.ASKED, first.written_at, first.text)]
    before = first
    for version in later:
        ref = Ref(f"turned-{question.id}-{version.number}")
        found.append(Waypoint(ref, Sign.TURNED, version.written_at, version.text, was=before.text))
        before = version
    if question.closed_at is not None:
        words = question.closing or question.current.text
        ref = Ref(f"closed-{question.id}")
        found.append(Waypoint(ref, Sign.CLOSED, question.closed_at, words))
    return found


async def _kept(tx: Transaction, head: ProgrammeHead, user_id: UserId) -> Sequence[Waypoint]:
    """Return the commitments that worked out, on the day they were made for."""
    return [
        Waypoint(Ref(f"kept-{one.id}"), Sign.KEPT, one.due_at, _promised(one))
        for one in await tx.promises.of_person(user_id, head.guild_id)
        if one.outcome == DONE and one.programme_id in {head.id, None}
    ]


def _promised(promise: Promise) -> str:
    return " … ".join(part for part in (promise.if_text, promise.then_text) if part)


async def _lifted(tx: Transaction, head: ProgrammeHead, user_id: UserId) -> Sequence[Waypoint]:
    return [
        Waypoint(Ref(f"lifted-{one.id}"), Sign.LIFTED, one.lifted_at, one.text)
        for one in await tx.harvest.of_author(head.guild_id, user_id)
        if one.is_out and one.lifted_at is not None and one.place.programme_id in {head.id, None}
    ]


async def _held(tx: Transaction, head: ProgrammeHead, user_id: UserId) -> Sequence[Waypoint]:
    """Return the rounds in which the person brought or led, without a word of what was said."""
    circles = [one.id for one in await tx.circles.of_programme(head.id)]
    found = []
    for past in await tx.rounds.held(head.guild_id, circles):
        stamp = int(past.ended_at.timestamp())
        if user_id in past.bringers:
            found.append(Waypoint(Ref(f"brought-{stamp}"), Sign.BROUGHT, past.ended_at))
        if user_id == past.leader:
            found.append(Waypoint(Ref(f"led-{stamp}"), Sign.LED, past.ended_at))
    return found


async def _met(
    tx: Transaction, head: ProgrammeHead, user_id: UserId, was_at: Sequence[PlannedMeeting]
) -> set[UserId]:
    """Return with whom the person sat: in a circle at a moment, or in a round."""
    circles = await tx.circles.of_programme(head.id)
    met: set[UserId] = set()
    for planned in was_at:
        for circle in circles:
            members = await tx.circles.members(circle.id, planned.id)
            if user_id in members:
                met.update(members)
    for past in await tx.rounds.held(head.guild_id, [one.id for one in circles]):
        people = {past.leader, *past.bringers, *past.advisers}
        if user_id in people:
            met |= people
    return met - {user_id}


async def _rings(
    tx: Transaction,
    head: ProgrammeHead,
    user_id: UserId,
    waypoints: Sequence[Waypoint],
    entries: Collection[JournalEntry],
) -> Rings:
    out = [one for one in await tx.harvest.of_author(head.guild_id, user_id) if one.is_out]
    told = sorted(
        (
            one
            for one in entries
            if (one.source, one.source_ref) == (EntrySource.PROMPT, RINGS_PROMPT)
        ),
        key=lambda one: one.written_at,
    )
    return Rings(
        sum(one.sign in {Sign.KEPT, Sign.TURNED, Sign.CLOSED} for one in waypoints),
        sum(one.scope is Scope.CIRCLE for one in out),
        sum(one.scope is Scope.NETWORK for one in out),
        told[-1].text if told else "",
    )
