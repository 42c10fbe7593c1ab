"""Acts of the stand: open it, say how it goes, take that back, close it, see what is told."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import ChannelId, CircleId, MeetingId
from bot.domain.journal.entry import EntryId, EntrySource, JournalEntry, edited
from bot.domain.language import Language
from bot.domain.programme.following import STAND, STAND_CLOSES, MeetingEffects, SetAlarm
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.domain.rights import Actor
from bot.domain.sessions.effects import Show
from bot.domain.stand import counting, model
from bot.domain.stand.model import Line, Own, Stand
from bot.domain.stand.views import OwnView, PageView, StandOf
from bot.ports import MeetingTimer, Transaction
from bot.services import stand_views
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import MeetingOutcome, change_meeting, load_meeting
from bot.services.meetings import must_organise
from bot.services.programmes import may_plan

SHOWN = (Show(STAND),)


# --------------------------------------------------------------------- for who leads


async def open_stand(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Receipt:
    """Open the stand of a meeting, in its thread; again it changes nothing.

    Raises ``NotAllowed``, ``Missing``, or ``NotNow`` for a meeting that was not announced or was
    called off, and for a stand that is closed: what was told of it stays.
    """
    opened: list[Stand] = []

    async def decide(tx: Transaction, planned: PlannedMeeting, now: datetime) -> MeetingOutcome:
        must_organise(planned, actor)
        if planned.status is MeetingStatus.CANCELLED:
            raise NotNow("error-meeting-over")
        if planned.announce_id is None:
            raise NotNow("error-stand-not-announced")
        stand = await tx.stands.get(meeting_id)
        if stand is None:
            stand = model.opened(meeting_id, planned.meeting, actor.user_id, now)
            await tx.stands.put(stand)
        model.must_be_open(stand)
        opened[:] = [stand]
        return planned, (*SHOWN, SetAlarm(STAND_CLOSES, stand.closes_at))

    planned = await change_meeting(desk, meeting_id, decide)
    closes = str(int(opened[0].closes_at.timestamp()))
    return receipt("reply-stand-opened", title=planned.meeting.title, moment=closes)


async def close(desk: Desk, actor: Actor, meeting_id: MeetingId) -> None:
    """Close a stand and count it, once and for good. Raises ``NotAllowed`` or ``Missing``."""

    async def decide(tx: Transaction, planned: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        must_organise(planned, actor)
        return planned, await _closed(tx, planned, await _load(tx, meeting_id))

    await change_meeting(desk, meeting_id, decide)


async def closing_due(
    tx: Transaction, planned: PlannedMeeting, _timer: MeetingTimer, now: datetime
) -> MeetingOutcome:
    """Answer the timer of a stand: it closes, or goes on where its meeting was moved to later."""
    stand = await tx.stands.get(planned.id)
    if stand is None or not stand.is_open:
        return planned, ()
    if now < planned.meeting.ends_at and planned.status is not MeetingStatus.CANCELLED:
        later = replace(stand, closes_at=planned.meeting.ends_at)
        await tx.stands.put(later)
        return planned, (*SHOWN, SetAlarm(STAND_CLOSES, later.closes_at))
    return planned, await _closed(tx, planned, stand)


async def _closed(tx: Transaction, planned: PlannedMeeting, stand: Stand) -> MeetingEffects:
    """Count a stand that is open, and close it with that; one that is closed stays as it is."""
    if not stand.is_open:
        return ()
    marks = {one.user_id: one.marks for one in await tx.stands.owns(planned.id)}
    group = await stand_views.everybody(tx, planned)
    people = max(group.people if group else 0, len(marks))
    circles = await stand_views.circle_groups(tx, planned)
    await tx.stands.put(model.closed(stand, counting.count(marks, people, circles)))
    return SHOWN


async def keep_picture(desk: Desk, actor: Actor, meeting_id: MeetingId, picture: bytes) -> None:
    """Put the picture of a closed stand in the thread. Raises ``NotAllowed`` or ``NotNow``."""

    async def decide(tx: Transaction, planned: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        must_organise(planned, actor)
        stand = await _load(tx, meeting_id)
        if stand.is_open:
            raise NotNow("error-stand-open")
        await tx.stands.put_picture(meeting_id, picture)
        return planned, SHOWN

    await change_meeting(desk, meeting_id, decide)


async def for_all(desk: Desk, actor: Actor, meeting_id: MeetingId) -> tuple[PageView, Language]:
    """Return what everybody may see of a closed stand, and the language they read together.

    Raises ``NotAllowed``, ``Missing``, or ``NotNow`` while it is open.
    """
    async with desk.uow.read() as tx:
        planned, stand = await _seen(tx, actor, meeting_id)
        must_organise(planned, actor)
        if stand.is_open:
            raise NotNow("error-stand-open")
        return await stand_views.all_view(tx, planned, stand), planned.language


# ------------------------------------------------------------------------- for oneself


async def mark(
    desk: Desk, actor: Actor, meeting_id: MeetingId, given: Mapping[str, str]
) -> OwnView:
    """Keep what a person tapped, in place of what they did before; return all of theirs.

    Raises ``BadInput``, ``Missing``, ``NotAllowed`` for who does not travel along, or ``NotNow``
    when the stand is closed.
    """

    async def change(_tx: Transaction, stand: Stand, own: Own) -> Own:
        model.must_be_open(stand)
        return replace(own, marks=model.clean_marks(given))

    return await _say(desk, actor, meeting_id, change)


async def write(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    given: Mapping[str, str],
    asked: Mapping[Line, str],
) -> OwnView:
    """Keep what a person wrote in their journal; return all of theirs.

    `asked` are the questions in the words they read. What is written is theirs alone, so it can
    be kept when the stand is closed as well. Raises as `mark` does, but for that.
    """

    async def change(tx: Transaction, _stand: Stand, own: Own) -> Own:
        planned = await load_meeting(tx, meeting_id)
        lines = model.clean_lines(given)
        kept = {line: await _entry(tx, own, line) for line in Line}
        entries: dict[Line, EntryId] = {}
        for line, entry in kept.items():
            text = lines.get(line)
            if text is None and entry is not None:
                await tx.journal.drop(entry.id, actor.user_id)
            elif text is not None:
                fresh = entry or _fresh(desk, planned, own, text, asked[line])
                await tx.journal.put(edited(fresh, text, desk.clock.now()))
                entries[line] = fresh.id
        return replace(own, entries=entries)

    return await _say(desk, actor, meeting_id, change)


def _fresh(desk: Desk, planned: PlannedMeeting, own: Own, text: str, asked: str) -> JournalEntry:
    return JournalEntry(
        EntryId(desk.ids.new()),
        planned.guild_id,
        own.user_id,
        text,
        desk.clock.now(),
        EntrySource.STAND,
        planned.id,
        asked,
        planned.programme.id,
    )


async def _entry(tx: Transaction, own: Own, line: Line) -> JournalEntry | None:
    entry_id = own.entries.get(line)
    return await tx.journal.get(entry_id, own.user_id) if entry_id else None


async def _say(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    change: Callable[[Transaction, Stand, Own], Awaitable[Own]],
) -> OwnView:
    said: list[OwnView] = []

    async def decide(tx: Transaction, planned: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        stand = await _mine(tx, planned, actor)
        before = await tx.stands.own(meeting_id, actor.user_id) or Own(meeting_id, actor.user_id)
        own = await change(tx, stand, before)
        if own.is_empty:
            await tx.stands.drop_own(meeting_id, actor.user_id)
        else:
            await tx.stands.put_own(own)
        said[:] = [await stand_views.own_view(tx, planned, stand, actor.user_id)]
        return planned, SHOWN if stand.is_open else ()

    async with desk.turn(meeting_id):
        await change_meeting(desk, meeting_id, decide)
    return said[0]


async def erase(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Receipt:
    """Forget what a person said at a stand, also in their journal. What was counted stays counted.

    Raises ``Missing``.
    """
    was_open: list[bool] = []

    async def decide(tx: Transaction, planned: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        stand = await _load(tx, meeting_id)
        _must_be_here(planned, actor)
        own = await tx.stands.own(meeting_id, actor.user_id)
        for entry_id in own.entries.values() if own else ():
            await tx.journal.drop(entry_id, actor.user_id)
        await tx.stands.drop_own(meeting_id, actor.user_id)
        was_open[:] = [stand.is_open]
        return planned, SHOWN if stand.is_open else ()

    async with desk.turn(meeting_id):
        await change_meeting(desk, meeting_id, decide)
    return receipt("reply-stand-erased", open="yes" if was_open[0] else "no")


async def mine(desk: Desk, actor: Actor, meeting_id: MeetingId, *, to_mark: bool) -> OwnView:
    """Return what a person said, to look at or to change. Raises as `write` does.

    `to_mark` asks for a stand at which marks can still be given.
    """
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        stand = await _mine(tx, planned, actor)
        if to_mark:
            model.must_be_open(stand)
        return await stand_views.own_view(tx, planned, stand, actor.user_id)


# ------------------------------------------------------------------------------ looking


async def page(desk: Desk, actor: Actor, meeting_id: MeetingId) -> PageView:
    """Return a stand as somebody of the server may see it. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        planned, stand = await _seen(tx, actor, meeting_id)
        leads = planned.programme.organiser_id == actor.user_id or may_plan(actor)
        return await stand_views.page_view(tx, planned, stand, actor.user_id, leads=leads)


async def stand_of(
    desk: Desk, actor: Actor, meeting_id: MeetingId, circle_id: CircleId | None = None
) -> StandOf | None:
    """Return the stand of a meeting and a circle for who leads; None where none was opened.

    Raises ``NotAllowed`` or ``Missing``.
    """
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        return await stand_views.stand_of(tx, planned, circle_id)


async def with_stand(desk: Desk, actor: Actor) -> Sequence[PlannedMeeting]:
    """Return the meetings of a server at which a stand was opened: open ones, then the newest."""
    async with desk.uow.read() as tx:
        heads = await tx.programmes.of_guild(actor.guild_id)
        stands = [one for head in heads for one in await tx.stands.of_programme(head.id)]
        found = [(one.is_open, await load_meeting(tx, one.meeting_id)) for one in stands]
    found.sort(key=lambda one: (one[0], one[1].meeting.starts_at), reverse=True)
    return [planned for _is_open, planned in found]


async def stand_meant(desk: Desk, actor: Actor, channel_id: ChannelId) -> MeetingId:
    """Return the meeting whose stand is meant: of this thread, an open one, or the newest.

    Raises ``Missing`` when none was opened.
    """
    found = await with_stand(desk, actor)
    here = [one.id for one in found if one.thread_id == channel_id]
    if not found:
        raise Missing("error-no-stand-yet")
    return (here or [found[0].id])[0]


async def meeting_meant(desk: Desk, actor: Actor, channel_id: ChannelId) -> MeetingId:
    """Return the meeting to open a stand for: of this thread, or the one now or next.

    Those that were announced come first. Raises ``Missing`` when there is none to come.
    """
    async with desk.uow.read() as tx:
        here = await tx.meetings.at_channel(channel_id)
        if here is not None and here.guild_id == actor.guild_id:
            return here.id
        found = await tx.meetings.upcoming(actor.guild_id, desk.clock.now())
    if not found:
        raise Missing("error-session-none")
    return next((one.id for one in found if one.is_public), found[0].id)


# ------------------------------------------------------------------------------ insides


async def _load(tx: Transaction, meeting_id: MeetingId) -> Stand:
    stand = await tx.stands.get(meeting_id)
    if stand is None:
        raise Missing("error-no-stand")
    return stand


async def _seen(
    tx: Transaction, actor: Actor, meeting_id: MeetingId
) -> tuple[PlannedMeeting, Stand]:
    planned = await load_meeting(tx, meeting_id)
    _must_be_here(planned, actor)
    return planned, await _load(tx, meeting_id)


async def _mine(tx: Transaction, planned: PlannedMeeting, actor: Actor) -> Stand:
    """Return the stand of a meeting, for somebody for whom it is. Raises ``NotAllowed``."""
    _must_be_here(planned, actor)
    stand = await _load(tx, planned.id)
    group = await stand_views.everybody(tx, planned)
    known = await tx.stands.own(planned.id, actor.user_id)
    if group is not None and actor.user_id not in group.members and known is None:
        raise NotAllowed("error-stand-not-along")
    return stand


def _must_be_here(planned: PlannedMeeting, actor: Actor) -> None:
    """Refuse who is on another server. Raises ``Missing``."""
    if planned.guild_id != actor.guild_id:
        raise Missing("error-no-meeting")
