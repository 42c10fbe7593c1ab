"""The parts of the page before a meeting: a function each, in a registry that grows.

A part reads only what its readers may know anyway: no entry of a journal, no question or promise
that was not shared, nothing sealed or not lifted.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain import balance
from bot.domain.circles.views import Face
from bot.domain.harvest import gate
from bot.domain.harvest.item import LiftedItem, Origin
from bot.domain.ids import CircleId, UserId
from bot.domain.preparation import Fact, Part
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.promise_views import seen_by
from bot.domain.rights import Actor
from bot.domain.sessions.session import Answer
from bot.ports import Transaction
from bot.services.meeting_desk import load_meeting
from bot.services.stand_views import stand_of


@dataclass(frozen=True, slots=True)
class Setting:
    """Before which meeting, for whom; `faces` are those who travel along, by their key.

    `organises` is false for who only leads a circle there.
    """

    planned: PlannedMeeting
    actor: Actor
    faces: Mapping[str, Face]
    organises: bool = True

    def known(self, user_id: UserId) -> Face | None:
        """Return who somebody is in the programme, or None."""
        return next((one for one in self.faces.values() if one.user_id == user_id), None)


@dataclass(frozen=True, slots=True)
class Table:
    """One circle at the meeting; `kin` are all circles of the programme, for people move."""

    id: CircleId
    circle: Circle
    kin: tuple[CircleId, ...]


OfMeeting = Callable[[Transaction, Setting], Awaitable[Sequence[Fact]]]
OfCircle = Callable[[Transaction, Setting, Table], Awaitable[Sequence[Fact]]]


def people_at(setting: Setting, table: Table) -> tuple[Face, ...]:
    """Return who sits in a circle."""
    return tuple(setting.faces[key] for key in table.circle.members if key in setting.faces)


def users_at(setting: Setting, table: Table) -> tuple[UserId, ...]:
    """Return who sits in a circle, as far as they said who they are."""
    faces = people_at(setting, table)
    return tuple(face.user_id for face in faces if face.user_id is not None)


# ----------------------------------------------------------------------- of the meeting


async def expected_at_all(tx: Transaction, setting: Setting) -> Sequence[Fact]:
    """Return how many said they come."""
    answers = [one.answer for one in await tx.rsvps.of_meeting(setting.planned.id)]
    found = [
        Fact(f"prepare-count-{answer.value.replace('_', '-')}", count=answers.count(answer))
        for answer in Answer
        if answer in answers
    ]
    return found or [Fact("prepare-count-none")]


async def agenda(tx: Transaction, setting: Setting) -> Sequence[Fact]:
    """Return what came up from the network and is on the agenda; never who proposed it."""
    placed = await tx.themes.on_agenda(setting.planned.id)
    return [Fact("prepare-agenda", typed=(("line", one.line),)) for one in placed]


async def stand_of_all(tx: Transaction, setting: Setting) -> Sequence[Fact]:
    """Return how everybody was doing when the stand was last taken before this meeting."""
    return await _stand(tx, setting, None)


async def lifted_in_programme(tx: Transaction, setting: Setting) -> Sequence[Fact]:
    """Return what was lifted for the whole network."""
    found = await _readable(tx, setting)
    return [_lifted(setting, one) for one in found if one.place.circle_id is None]


# ------------------------------------------------------------------------- of a circle


async def expected(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return who of the circle comes, may come, does not, or has not said."""
    said = {one.user_id: one.answer for one in await tx.rsvps.of_meeting(setting.planned.id)}
    groups: dict[str, list[Face]] = {}
    for face in people_at(setting, table):
        answer = said.get(face.user_id) if face.user_id is not None else None
        groups.setdefault(answer.value if answer else "silent", []).append(face)
    order = (*(answer.value for answer in Answer), "silent")
    return [
        Fact(f"prepare-{answer.replace('_', '-')}", who=(("people", tuple(groups[answer])),))
        for answer in order
        if answer in groups
    ]


async def turns(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return whose case is taken and who leads, as composed; else whose turn it is by the past."""
    circle, faces = table.circle, setting.faces
    slots = [(faces.get(one), faces.get(circle.leader_of(one))) for one in circle.bringers]
    found = [_turn("prepare-turn", bringer, leader) for bringer, leader in slots if bringer]
    if found:
        return found
    users = users_at(setting, table)
    shares = balance.shares(users, await tx.rounds.held(setting.planned.guild_id, table.kin))
    next_one = balance.next_to_bring(shares)
    key = next((key for key, one in faces.items() if one.user_id == next_one), "")
    if next_one is None or not key:
        return []
    return [_turn("prepare-next", faces[key], faces.get(circle.leader_of(key)))]


def _turn(key: str, bringer: Face, leader: Face | None) -> Fact:
    if leader is None:
        return Fact(f"{key}-alone", who=(("bringer", (bringer,)),))
    return Fact(key, who=(("bringer", (bringer,)), ("leader", (leader,))))


async def stand(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return how the circle was doing then, for who organises: what is told of one circle."""
    return await _stand(tx, setting, table.id) if setting.organises else []


async def _stand(tx: Transaction, setting: Setting, circle_id: CircleId | None) -> Sequence[Fact]:
    before = setting.planned.meeting.starts_at
    closed = [
        one.meeting_id
        for one in await tx.stands.of_programme(setting.planned.programme.id)
        if one.outcome is not None
    ]
    held = [await load_meeting(tx, meeting_id) for meeting_id in closed]
    past = [one for one in held if one.meeting.starts_at < before]
    if not past:
        return []
    last = max(past, key=lambda one: one.meeting.starts_at)
    found = await stand_of(tx, last, circle_id)
    told = None if found is None else found.circle if circle_id else found.whole
    return [] if told is None else [Fact("stand-told-short", stand=told)]


async def cases(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return the titles of cases that people of the circle prepared and shared."""
    users = users_at(setting, table)
    found = []
    for one in await tx.cases.shared(setting.planned.guild_id):
        face = setting.known(one.author_id)
        if face is not None and one.author_id in users:
            typed = (("title", one.title),)
            found.append(Fact("prepare-case", who=(("person", (face,)),), typed=typed))
    return found


async def promises(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return who has a promise open; what it says only where shared, for who was in its round.

    Who leads a circle without organising is told as anybody in it: of a round they were not in only
    that there is one.
    """
    found: list[Fact] = []
    unseen = 0
    for one in await tx.promises.open_in(table.kin, users_at(setting, table)):
        face = setting.known(one.user_id)
        made_in = await tx.rounds.get(one.round_id) if one.round_id is not None else None
        seen = seen_by(one, made_in, setting.actor.user_id)
        if face is None or (seen is None and not setting.organises):
            unseen += 1
            continue
        who = (("person", (face,)),)
        told = seen is not None and seen.then_text
        words = (("if", one.if_text), ("then", one.then_text))
        found.append(
            Fact("prepare-promise-told", who, words) if told else Fact("prepare-promise", who)
        )
    return [*found, *([Fact("prepare-promise-unseen", count=unseen)] if unseen else [])]


async def questions(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return the learning questions that were shared, and how many are alive in all."""
    users = users_at(setting, table)
    living = await tx.learning.living(setting.planned.programme.id)
    alive = sum(one.owner_id in users for one in living)
    shared = [
        one
        for one in await _readable(tx, setting)
        if one.source.origin is Origin.QUESTION and _is_of(one, table, users)
    ]
    counted = [Fact("prepare-questions", count=alive)] if alive else []
    return [*counted, *(_lifted(setting, one) for one in shared)]


async def lifted(tx: Transaction, setting: Setting, table: Table) -> Sequence[Fact]:
    """Return what the circle lifted, as far as the reader may read it."""
    return [
        _lifted(setting, one)
        for one in await _readable(tx, setting)
        if one.source.origin is not Origin.QUESTION and one.place.circle_id == table.id
    ]


def _is_of(item: LiftedItem, table: Table, users: Sequence[UserId]) -> bool:
    return item.place.circle_id == table.id or item.author_id in users


async def _readable(tx: Transaction, setting: Setting) -> Sequence[LiftedItem]:
    """Return what is out in the programme and this person may read."""
    programme, actor = setting.planned.programme, setting.actor
    around = await tx.harvest.around(setting.planned.guild_id, actor.user_id)
    found = await tx.harvest.of_programme(programme.id)
    return [one for one in found if one.is_out and gate.may_read(one, actor, around)]


def _lifted(setting: Setting, item: LiftedItem) -> Fact:
    face = setting.known(item.author_id) if item.named else None
    typed = (("text", " ".join(item.text.split())),)
    if face is None:
        return Fact("prepare-lifted", typed=typed)
    return Fact("prepare-lifted-named", who=(("person", (face,)),), typed=typed)


OF_MEETING: Mapping[Part, OfMeeting] = {
    Part.EXPECTED: expected_at_all,
    Part.AGENDA: agenda,
    Part.STAND: stand_of_all,
    Part.LIFTED: lifted_in_programme,
}
"""What holds for the whole meeting. To add a part: a function, a `Part`, and its texts."""

OF_CIRCLE: Mapping[Part, OfCircle] = {
    Part.EXPECTED: expected,
    Part.STAND: stand,
    Part.TURNS: turns,
    Part.CASES: cases,
    Part.PROMISES: promises,
    Part.QUESTIONS: questions,
    Part.LIFTED: lifted,
}
"""What there is of each circle, in the same way."""
