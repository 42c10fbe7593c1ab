"""Acts of who composes the circles of a programme: make, look, swap, lock, publish, mend."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.domain import circles
from bot.domain.circles import Made
from bot.domain.circles.draft import CircleDraft, Wanted
from bot.domain.circles.views import MendView, PublishedView, SwapView, TableView, hushed
from bot.domain.errors import BadInput, DomainError, Missing, NotNow
from bot.domain.ids import ChannelId, GuildId, MeetingId, ParticipantId, ProgrammeId
from bot.domain.programme.model import Composition
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.circle_table import (
    Table,
    in_order,
    lying,
    mark_of,
    misfit,
    moments_of,
    report_of,
    table_of,
    view_of_draft,
)
from bot.services.circles_publish import mark_of_circles, post
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import load_meeting
from bot.services.programmes import load_programme, may_plan, must_plan

T = TypeVar("T")

_TIES = {"manager", "funder"}


async def make(desk: Desk, actor: Actor, programme_id: ProgrammeId, wanted: Wanted) -> TableView:
    """Make circles for the moments to come and lay them on the table; locked ones stay.

    The same numbers give the same circles. Raises ``NotAllowed``, ``Missing``, ``NotNow`` when no
    moment is to come, or ``BadInput`` for a number out of range.
    """
    must_plan(actor)
    async with desk.uow.read() as tx:
        table = await _table(desk, tx, actor, programme_id)
    standing = lying(table)
    request = table.request(wanted, standing.compositions if standing else ())
    # A second of thinking, in a thread: nobody else's click has to wait for it.
    made = await asyncio.to_thread(circles.make, request)
    return await _lay(desk, actor, programme_id, wanted, made.compositions)


async def look(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> TableView:
    """Return the draft of a programme. Raises ``NotAllowed`` or ``Missing``."""
    must_plan(actor)
    async with desk.uow.read() as tx:
        table = await _table(desk, tx, actor, programme_id)
    return view_of_draft(table, _must_lie(table))


async def look_at(desk: Desk, actor: Actor, meeting_id: MeetingId) -> TableView:
    """Return the draft in which a moment is. Raises ``NotAllowed`` or ``Missing``."""
    must_plan(actor)
    async with desk.uow.read() as tx:
        table, _planned = await _table_at(desk, tx, actor, meeting_id)
    return view_of_draft(table, _must_lie(table))


Listed = Sequence[tuple[str, str]]
Names = tuple[Sequence[PlannedMeeting], Listed]
"""Moments and people as they can be chosen from; of people an id, and what they are called."""


async def names(desk: Desk, actor: Actor, guild_id: GuildId) -> Names:
    """Return the moments to come and the people of a server's programmes, for who leads.

    Anybody else gets nothing to choose from.
    """
    moments: list[PlannedMeeting] = []
    people: list[tuple[str, str]] = []
    if may_plan(actor):
        async with desk.uow.read() as tx:
            for head in await tx.programmes.of_guild(guild_id):
                table = await table_of(tx, head, desk.clock.now())
                if lying(table) is not None:
                    moments += table.coming
                    people += [(one.id, one.participant.name) for one in table.travellers]
    return moments, people


async def _lay(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    wanted: Wanted,
    compositions: Iterable[Composition],
) -> TableView:
    async def act(tx: Transaction) -> TableView:
        table = await _table(desk, tx, actor, programme_id)
        draft = CircleDraft(
            programme_id, actor.user_id, desk.clock.now(), wanted, table.coming_of(compositions)
        )
        await tx.circle_drafts.put(draft)
        return view_of_draft(table, draft)

    return await desk.transact(act)


# ----------------------------------------------------------------------------- by hand


async def try_swap(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    one: ParticipantId,
    other: ParticipantId,
) -> SwapView:
    """Return what a swap of two people at a moment would do; nothing changes yet.

    Raises:
        NotAllowed, Missing: The actor does not lead, or one of these is not there.
        BadInput: The swap would break a rule, or a circle is locked.
    """
    must_plan(actor)
    async with desk.uow.read() as tx:
        table, planned = await _table_at(desk, tx, actor, meeting_id)
    draft, made = _swapped(table, planned, one, other)
    keys = _keys(table)
    moments = moments_of(table, made.compositions, made.report)
    moment = next(found for found in moments if found.id == meeting_id)
    return SwapView(
        moment,
        (one, keys[one]),
        (other, keys[other]),
        hushed(report_of(table, draft)),
        hushed(made.report),
        table.faces,
    )


async def keep_swap(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    one: ParticipantId,
    other: ParticipantId,
) -> TableView:
    """Swap two people at a moment in the draft. Raises as ``try_swap`` does."""
    must_plan(actor)

    async def act(tx: Transaction) -> TableView:
        table, planned = await _table_at(desk, tx, actor, meeting_id)
        draft, made = _swapped(table, planned, one, other)
        return await _keep(desk, tx, actor, table, draft, made.compositions)

    return await desk.transact(act)


def _swapped(
    table: Table, planned: PlannedMeeting, one: ParticipantId, other: ParticipantId
) -> tuple[CircleDraft, Made]:
    draft, keys = _must_lie(table), _keys(table)
    if one not in keys or other not in keys:
        raise Missing("error-no-participant")
    request = table.request(draft.wanted, draft.compositions)
    try:
        made = circles.swap(request, in_order(request), keys[one], keys[other], planned.meeting.key)
    except DomainError as refused:
        raise _in_names(table, planned, refused) from None
    return draft, made


def _in_names(table: Table, planned: PlannedMeeting, refused: DomainError) -> DomainError:
    """Return a refusal of the circle maker with people and the moment by their names.

    What keeps two people apart is one sentence, whether it is a wish or something that is known:
    else whoever tries swaps long enough would find out who asked for what.
    """
    key, values = refused.key, dict(refused.values)
    if key == "error-circles-swap-private" or values.get("rule") in _TIES:
        return BadInput("error-circles-swap-apart")
    faces = table.faces
    for name in ("one", "other", "who"):
        if name in values:
            values[name] = faces[str(values[name])].name
    if "moment" in values:
        values["moment"] = planned.meeting.title
    return type(refused)(key, values)


async def set_locks(
    desk: Desk, actor: Actor, meeting_id: MeetingId, numbers: Iterable[int]
) -> TableView:
    """Lock these circles of a moment (counted from 0) and free the others.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_plan(actor)
    chosen = set(numbers)

    async def act(tx: Transaction) -> TableView:
        table, planned = await _table_at(desk, tx, actor, meeting_id)
        draft, key = _must_lie(table), planned.meeting.key
        there = next((one for one in draft.compositions if one.meeting == key), None)
        if there is None or any(number >= len(there.circles) for number in chosen):
            raise Missing("error-circles-draft-changed")
        compositions = draft.compositions
        for number, circle in enumerate(there.circles):
            compositions = circles.lock(compositions, key, circle.name, locked=number in chosen)
        return await _keep(desk, tx, actor, table, draft, compositions)

    return await desk.transact(act)


async def _keep(
    desk: Desk,
    tx: Transaction,
    actor: Actor,
    table: Table,
    draft: CircleDraft,
    compositions: Iterable[Composition],
) -> TableView:
    changed = replace(
        draft,
        made_by=actor.user_id,
        made_at=desk.clock.now(),
        compositions=table.coming_of(compositions),
    )
    await tx.circle_drafts.put(changed)
    return view_of_draft(table, changed)


# -------------------------------------------------------------------------- for everybody


async def published(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> PublishedView:
    """Return the circles that everybody of the server may see. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        table = await _table(desk, tx, actor, programme_id)
    there = {one.meeting: one.circles for one in table.published}
    moments = tuple(
        (one.id, one.meeting, there[one.meeting.key])
        for one in table.coming
        if one.meeting.key in there
    )
    leads = may_plan(actor)
    return PublishedView(
        programme_id,
        table.head.title,
        moments,
        table.faces,
        leads,
        leads and table.draft is not None,
        leads and misfit(table),
    )


async def publish(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, mark: str, here: ChannelId
) -> Receipt:
    """Make the draft the circles of the programme, and tell everybody.

    Where a moment was announced nowhere yet, its circles are told in the channel of the server's
    announcements, or else `here`. Raises ``NotAllowed``, ``Missing``, or ``NotNow`` when the draft
    is another one by now than who published it had seen.
    """
    must_plan(actor)

    async def act(tx: Transaction) -> int:
        table = await _table(desk, tx, actor, programme_id)
        # A second press finds the draft gone: it is what everybody sees by then.
        if table.draft is None or mark_of(table.draft) != mark:
            raise NotNow("error-circles-draft-changed")
        await tx.circle_drafts.drop(programme_id)
        return await post(desk, tx, table, table.draft.compositions, here)

    return receipt("reply-circles-published", count=await desk.transact(act))


async def try_mend(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> MendView:
    """Return who would move when the published circles are mended; nothing changes yet.

    Raises ``NotAllowed``, ``Missing``, or ``NotNow`` when they still fit.
    """
    must_plan(actor)
    async with desk.uow.read() as tx:
        table = await _table(desk, tx, actor, programme_id)
    return (await _mended(table))[0]


async def mend(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, mark: str, here: ChannelId
) -> Receipt:
    """Mend the published circles as it was shown, and tell everybody.

    Raises as ``try_mend`` does, and ``NotNow`` when something changed since it was shown.
    """
    must_plan(actor)
    async with desk.uow.read() as tx:
        table = await _table(desk, tx, actor, programme_id)
    view, made = await _mended(table)
    if view.mark != mark:
        raise NotNow("error-circles-draft-changed")

    async def act(tx: Transaction) -> int:
        now_there = await _table(desk, tx, actor, programme_id)
        if now_there.published != table.published:
            raise NotNow("error-circles-draft-changed")
        return await post(desk, tx, now_there, now_there.coming_of(made.compositions), here)

    return receipt("reply-circles-mended", count=await desk.transact(act))


async def _mended(table: Table) -> tuple[MendView, Made]:
    if not misfit(table):
        raise NotNow("error-circles-fit")
    standing = table.coming_of(table.published)
    request = table.request(Wanted(), standing)
    repaired = await asyncio.to_thread(circles.repair, request)
    was = {one.meeting: _seated(one) for one in standing}
    after = {one.meeting: _seated(one) for one in repaired.made.compositions}
    moves = tuple(
        (one.meeting, moved, joined)
        for one in table.coming
        if (key := one.meeting.key) in was
        for moved in [tuple(who for moment, who in repaired.moved if moment == key)]
        for joined in [tuple(who for who in after[key] if who not in was[key])]
        if moved or joined
    )
    mark = mark_of_circles(repaired.made.compositions)
    report = hushed(repaired.made.report)
    return MendView(table.head.id, moves, report, table.faces, mark), repaired.made


def _seated(composition: Composition) -> tuple[str, ...]:
    return tuple(key for circle in composition.circles for key in circle.members)


# ----------------------------------------------------------------------------- reading


async def _table(desk: Desk, tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> Table:
    head = await load_programme(tx, actor, programme_id)
    return await table_of(tx, head, desk.clock.now())


async def _table_at(
    desk: Desk, tx: Transaction, actor: Actor, meeting_id: MeetingId
) -> tuple[Table, PlannedMeeting]:
    planned = await load_meeting(tx, meeting_id)
    table = await _table(desk, tx, actor, planned.programme.id)
    if all(one.id != meeting_id for one in table.coming):
        raise Missing("error-circles-past")
    return table, planned


def _must_lie(table: Table) -> CircleDraft:
    found = lying(table)
    if found is None:
        raise Missing("error-circles-no-draft")
    return found


def _keys(table: Table) -> dict[ParticipantId, str]:
    return {one.id: one.participant.key for one in table.travellers}
