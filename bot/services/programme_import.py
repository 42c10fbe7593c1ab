"""A programme from a file: first what it would change, then, when somebody says so, the change."""

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.audit import Deed
from bot.domain.errors import Missing
from bot.domain.faults import Fault
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId
from bot.domain.programme.changes import Changes, carried_over, compare
from bot.domain.programme.file import Reading, read
from bot.domain.programme.model import Meeting, Programme
from bot.domain.programme.planned import (
    HomeCircle,
    PlannedMeeting,
    ProgrammeHead,
    Traveller,
)
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import audit
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import MeetingOutcome, change_meeting_in, plan_anew
from bot.services.meetings import erased_or_called_off
from bot.services.programmes import assembled, free_key, must_plan
from bot.services.session_desk import detailed

FORM = "programme_import"
"""Under what the file that is looked at waits, among the drafts of who sent it."""

_MARK_BYTES = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would change. `mark` names exactly this file; `is_new` a new programme."""

    title: str
    changes: Changes
    warnings: tuple[Fault, ...]
    mark: str
    is_new: bool


async def put_down(desk: Desk, actor: Actor, name: str, content: bytes) -> str:
    """Keep a file until its sender says that it may be taken; return its mark.

    Raises ``NotAllowed``.
    """
    must_plan(actor)
    fields = {"name": name, "content": base64.b64encode(content).decode()}
    async with desk.uow.write() as tx:
        await tx.drafts.put(actor.user_id, FORM, fields, desk.clock.now())
    return _mark(content)


async def name_of_file(desk: Desk, actor: Actor) -> str:
    """Return the name of the file that was put down. Raises ``Missing`` when there is none."""
    async with desk.uow.read() as tx:
        kept = await tx.drafts.get(actor.user_id, FORM)
    if not kept:
        raise Missing("error-file-gone")
    return kept["name"]


async def preview(desk: Desk, actor: Actor) -> Preview:
    """Return what the file that was put down would change; nothing is changed.

    Raises ``NotAllowed``, ``Missing`` for no file, ``ProgrammeInvalid`` for one with faults.
    """
    must_plan(actor)
    async with desk.uow.read() as tx:
        content, reading = await _put_down(desk, tx, actor)
        head, before = await _known(tx, actor, reading.programme)
    after = carried_over(before, reading.programme)
    changes = compare(before, after)
    return Preview(after.title, changes, reading.warnings, _mark(content), head is None)


async def take(desk: Desk, actor: Actor, mark: str) -> Receipt:
    """Make the programme what the file that was put down says, in one transaction.

    Raises what `preview` raises, and ``Missing`` when the file is no longer the one of `mark`.
    """
    must_plan(actor)

    async def act(tx: Transaction) -> str:
        content, reading = await _put_down(desk, tx, actor)
        if _mark(content) != mark:
            raise Missing("error-file-gone")
        head, before = await _known(tx, actor, reading.programme)
        after = carried_over(before, reading.programme)
        head = await _put_head(desk, tx, actor, head, after)
        await _Taking(desk, tx, head, desk.clock.now()).all_of(after)
        await tx.drafts.drop(actor.user_id, FORM)
        await audit.note(desk, tx, actor, Deed.PROGRAMME_TAKEN, head.id)
        return after.title

    title = await desk.transact(act)
    return receipt("reply-programme-taken", title=title)


async def _put_down(desk: Desk, tx: Transaction, actor: Actor) -> tuple[bytes, Reading]:
    kept = await tx.drafts.get(actor.user_id, FORM)
    if not kept:
        raise Missing("error-file-gone")
    content = base64.b64decode(kept["content"])
    zone = (await tx.settings.person(actor.user_id)).zone
    return content, read(content, name=kept["name"], zone=zone, now=desk.clock.now())


def _mark(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=_MARK_BYTES).hexdigest()


async def _known(
    tx: Transaction, actor: Actor, programme: Programme
) -> tuple[ProgrammeHead | None, Programme | None]:
    head = await tx.programmes.by_key(actor.guild_id, programme.key)
    return head, await assembled(tx, head) if head else None


async def _put_head(
    desk: Desk, tx: Transaction, actor: Actor, head: ProgrammeHead | None, after: Programme
) -> ProgrammeHead:
    told: dict[str, Any] = {
        "title": after.title,
        "about": after.about,
        "language": after.language,
        "zone": after.zone,
    }
    if head is None:
        await free_key(tx, actor.guild_id, after.key)
        made = ProgrammeHead(
            id=ProgrammeId(desk.ids.new()),
            guild_id=actor.guild_id,
            key=after.key,
            organiser_id=actor.user_id,
            created_at=desk.clock.now(),
            **told,
        )
        await tx.programmes.add(made)
        return made
    changed = replace(head, **told)
    if changed != head:
        await tx.programmes.save(head, changed)
    return changed


@dataclass(frozen=True, slots=True)
class _Taking:
    """One file being taken over, in one transaction."""

    desk: Desk
    tx: Transaction
    head: ProgrammeHead
    now: datetime

    async def all_of(self, after: Programme) -> None:
        """Make meetings, people and circles what the file says."""
        planned = {
            one.meeting.key: one for one in await self.tx.meetings.of_programme(self.head.id)
        }
        for meeting in after.meetings:
            await self._meeting(planned.get(meeting.key), meeting)
        for key, one in planned.items():
            if after.meeting(key) is None:
                await erased_or_called_off(self.desk, self.tx, one)
        await self._people(after)
        await self._circles(after)

    async def _meeting(self, planned: PlannedMeeting | None, meeting: Meeting) -> None:
        if planned is None:
            fresh = PlannedMeeting(MeetingId(self.desk.ids.new()), self.head, meeting)
            await plan_anew(self.desk, self.tx, fresh, self.now)
        elif not planned.is_over:
            # What has been, or was called off, stays as it was.
            async def decide(tx: Transaction, one: PlannedMeeting, now: datetime) -> MeetingOutcome:
                return await detailed(self.desk, tx, one, meeting, now)

            await change_meeting_in(self.desk, self.tx, planned.id, decide)

    async def _people(self, after: Programme) -> None:
        known = {
            one.participant.key: one.id
            for one in await self.tx.travellers.of_programme(self.head.id)
        }
        keys = {one.key for one in after.participants}
        await self.tx.travellers.drop([id_ for key, id_ in known.items() if key not in keys])
        await self.tx.travellers.put(
            [
                Traveller(
                    known.get(one.key) or ParticipantId(self.desk.ids.new()), self.head.id, one
                )
                for one in after.participants
            ]
        )

    async def _circles(self, after: Programme) -> None:
        known = {one.name: one.id for one in await self.tx.circles.of_programme(self.head.id)}
        composed = {one.meeting: one.circles for one in after.compositions}
        for planned in await self.tx.meetings.of_programme(self.head.id):
            circles = composed.get(planned.meeting.key, ())
            pairs = [(await self._circle(known, one.name), one) for one in circles]
            await self.tx.circles.compose(planned.id, pairs)

    async def _circle(self, known: dict[str, CircleId], name: str) -> CircleId:
        if name not in known:
            known[name] = CircleId(self.desk.ids.new())
            await self.tx.circles.add(
                HomeCircle(known[name], self.head.guild_id, name, self.now, self.head.id)
            )
        return known[name]
