"""Acts on themes for the next meeting: propose, tap, take back, and answer what was proposed."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import theme as themes
from bot.domain.case import Theme
from bot.domain.effects import Show, Surface, direct
from bot.domain.errors import Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.programme.following import ANNOUNCEMENT
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.programme.views import ThemeNewsView
from bot.domain.rights import Actor
from bot.domain.theme import Fate, GroupedView, Proposal, ProposalId, ProposalView, ThemesView
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import load_meeting, note_for_meeting
from bot.services.programmes import leads, load_programme, must_lead


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody filled in to propose a theme."""

    line: str
    why: str
    theme: Theme
    may_ask: bool


async def begin(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> ProposalId:
    """Return the id of a proposal to write. Raises ``Missing``, ``NotNow`` or ``Full``."""
    async with desk.uow.read() as tx:
        themes.must_have_room(await _known(tx, actor, programme_id), actor.user_id)
    return ProposalId(desk.ids.new())


async def propose(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId, typed: Typed
) -> Receipt:
    """Store a proposal; sent twice it is one. Anybody on the server may propose.

    Raises ``BadInput``, ``Missing``, ``NotNow`` for one too many, or ``Full``.
    """
    line, why = themes.clean_line(typed.line), themes.clean_why(typed.why)

    async def act(tx: Transaction) -> None:
        known = await _known(tx, actor, programme_id)
        before = await tx.themes.get(proposal_id)
        if before is None:
            themes.must_have_room(known, actor.user_id)
            now = desk.clock.now()
            before = Proposal(
                *(proposal_id, programme_id, actor.user_id, line, why),
                *(typed.theme, typed.may_ask, now),
            )
        elif (before.author_id, before.programme_id) != (actor.user_id, programme_id):
            raise Missing("error-no-theme")
        elif not before.is_open:
            raise NotNow("error-theme-answered")
        written = replace(before, line=line, why=why, theme=typed.theme, may_ask=typed.may_ask)
        await tx.themes.put(written)

    await desk.transact(act)
    return receipt("reply-theme-proposed")


async def programme_of(desk: Desk, actor: Actor, meeting_id: MeetingId) -> ProgrammeId:
    """Return the programme a meeting is of, for who is on its server.

    Raises ``Missing``, or ``NotNow`` in a direct message, where there is no server.
    """
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
    if not actor.guild_id:
        raise NotNow("error-theme-on-server")
    if planned.guild_id != actor.guild_id:
        raise Missing("error-no-meeting")
    return planned.programme.id


async def look(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> ThemesView:
    """Return the open proposals, with the reader's own taps. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        return await _view(tx, actor, programme_id)


async def tap(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, chosen: Collection[ProposalId]
) -> ThemesView:
    """Make these the actor's taps among the open proposals, and return what that shows them.

    Raises ``Missing`` for one that is not open any more, or ``NotNow`` for too many.
    """

    async def act(tx: Transaction) -> None:
        known = await _known(tx, actor, programme_id)
        themes.must_be_taps(known, chosen)
        await tx.themes.tap(actor.user_id, [one.id for one in known if one.is_open], chosen)

    await desk.transact(act)
    return await look(desk, actor, programme_id)


async def _view(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> ThemesView:
    head = await load_programme(tx, actor, programme_id)
    known = await _standing(tx, programme_id)
    waiting = tuple(one for one in known if one.is_open)
    taps = await tx.themes.taps_of(programme_id, actor.user_id)
    tapped = taps & {one.id for one in waiting}
    return ThemesView(
        programme_id,
        head.title,
        waiting,
        tuple(
            one for one in known if one.author_id == actor.user_id and one.fate is not Fate.CLOSED
        ),
        tapped,
        await _counts(tx, programme_id, known, may_know=bool(tapped)),
        leads(head, actor),
    )


async def own(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId
) -> Proposal:
    """Return one's own proposal. Raises ``Missing``, also for that of another."""
    async with desk.uow.read() as tx:
        return await _own(tx, actor, programme_id, proposal_id)


async def take_back(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId
) -> Receipt:
    """Erase one's own proposal with its taps, also from an agenda. Raises ``Missing``."""

    async def act(tx: Transaction) -> None:
        before = await _own(tx, actor, programme_id, proposal_id)
        await tx.themes.drop(proposal_id)
        await _tell(desk, tx, before, None)

    await desk.transact(act)
    return receipt("reply-theme-taken-back")


async def _own(
    tx: Transaction, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId
) -> Proposal:
    await load_programme(tx, actor, programme_id)
    found = await tx.themes.get(proposal_id)
    if found is None or (found.author_id, found.programme_id) != (actor.user_id, programme_id):
        raise Missing("error-no-theme")
    return found


# -------------------------------------------------------------------------- who leads


async def grouped(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> GroupedView:
    """Return all that waits, was kept or is on an agenda to come, for who leads.

    Raises ``NotAllowed`` or ``Missing``.
    """
    async with desk.uow.read() as tx:
        head = await _led(tx, actor, programme_id)
        known = await _standing(tx, programme_id)
        coming = dict(await _coming(tx, programme_id, desk.clock.now()))
        shown = tuple(
            one
            for one in known
            if one.fate is not Fate.CLOSED and (one.meeting_id is None or one.meeting_id in coming)
        )
        counts = await _counts(tx, programme_id, known, may_know=True)
    meetings = {id_: one.meeting for id_, one in coming.items()}
    return GroupedView(programme_id, head.title, shown, counts, meetings)


async def see(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId
) -> ProposalView:
    """Return one proposal for who leads; its author only where they may be asked.

    Raises ``NotAllowed`` or ``Missing``.
    """
    async with desk.uow.read() as tx:
        await _led(tx, actor, programme_id)
        known = await _standing(tx, programme_id)
        found = next((one for one in known if one.id == proposal_id), None)
        if found is None:
            raise Missing("error-no-theme")
        counts = await _counts(tx, programme_id, known, may_know=True) or {}
        coming = await _coming(tx, programme_id, desk.clock.now())
        stands = await tx.meetings.get(found.meeting_id) if found.meeting_id else None
    return ProposalView(
        programme_id,
        found,
        found.author_id if found.may_ask else None,
        counts.get(found.id),
        tuple((id_, one.meeting) for id_, one in coming),
        stands.meeting if stands else None,
    )


async def place(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    proposal_id: ProposalId,
    meeting_id: MeetingId,
) -> Receipt:
    """Put a proposal on the agenda of a coming meeting; its author hears so, once.

    Raises ``NotAllowed``, ``Missing``, ``NotNow`` for a meeting that began, or ``Full``.
    """
    title: list[str] = []

    async def decide(tx: Transaction, before: Proposal) -> Proposal:
        planned = await load_meeting(tx, meeting_id)
        if planned.programme.id != programme_id:
            raise Missing("error-no-meeting")
        if planned.is_over or planned.meeting.starts_at <= desk.clock.now():
            raise NotNow("error-agenda-late")
        title[:] = [planned.meeting.title]
        return themes.placed(before, meeting_id, await tx.themes.on_agenda(meeting_id))

    await _answer(desk, actor, programme_id, proposal_id, decide)
    return receipt("reply-theme-placed", title=title[0])


async def settle(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, proposal_id: ProposalId, fate: Fate
) -> Receipt:
    """Keep a proposal for later, let it wait again, or close it; it then leaves any agenda.

    Raises ``NotAllowed``, ``Missing``, or ``NotNow`` for one that was closed.
    """

    async def decide(_tx: Transaction, before: Proposal) -> Proposal:
        return themes.answered(before, fate)

    await _answer(desk, actor, programme_id, proposal_id, decide)
    return receipt("reply-theme-settled", fate=fate.value)


async def _answer(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    proposal_id: ProposalId,
    decide: Callable[[Transaction, Proposal], Awaitable[Proposal]],
) -> None:
    async def act(tx: Transaction) -> None:
        await _led(tx, actor, programme_id)
        before = await tx.themes.get(proposal_id)
        if before is None or before.programme_id != programme_id:
            raise Missing("error-no-theme")
        after = await decide(tx, before)
        if after != before:
            await tx.themes.put(after)
            await _tell(desk, tx, before, after)

    await desk.transact(act)


async def _tell(desk: Desk, tx: Transaction, before: Proposal, after: Proposal | None) -> None:
    """Write down what must follow where a proposal came on an agenda, or left one.

    The invitation is shown anew, without a notice to anybody; the author alone hears of it.
    """
    touched = dict.fromkeys((before.meeting_id, after.meeting_id if after else None))
    for meeting_id in touched:
        planned = await tx.meetings.get(meeting_id) if meeting_id else None
        if planned is None or (after and before.meeting_id == after.meeting_id):
            continue
        shown = (Show(ANNOUNCEMENT),) if planned.is_public else ()
        news = (Show(news_surface(before)),) if after else ()
        await note_for_meeting(desk, tx, planned.id, (*shown, *news), desk.clock.now())


def news_surface(proposal: Proposal) -> Surface:
    """Return the direct message to an author that their theme is on an agenda."""
    return direct(f"theme-{proposal.id}", proposal.author_id)


async def news_view(
    tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> ThemeNewsView | None:
    """Return what an author reads about their theme.

    None once they took it back, or when it left the agenda before they heard that it was on it.
    """
    found = await tx.themes.get(ProposalId(rest[0].partition("-")[2]))
    if found is None:
        return None
    stands = found.meeting_id == planned.id
    if not stands and await tx.meeting_surfaces.get(planned.id, news_surface(found)) is None:
        return None
    return ThemeNewsView(planned.id, planned.meeting, found.line, stands)


# ---------------------------------------------------------------------------- reading


async def _led(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> ProgrammeHead:
    head = await load_programme(tx, actor, programme_id)
    must_lead(head, actor)
    return head


async def _known(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> tuple[Proposal, ...]:
    """Return the proposals of a programme on the actor's server, which is locked by that."""
    await load_programme(tx, actor, programme_id)
    return await _standing(tx, programme_id)


async def _standing(tx: Transaction, programme_id: ProgrammeId) -> tuple[Proposal, ...]:
    meetings = await tx.meetings.of_programme(programme_id)
    off = {one.id for one in meetings if one.status is MeetingStatus.CANCELLED}
    return themes.freed(await tx.themes.of_programme(programme_id), off)


async def _counts(
    tx: Transaction, programme_id: ProgrammeId, known: tuple[Proposal, ...], *, may_know: bool
) -> Mapping[ProposalId, int] | None:
    tally, voters = await tx.themes.tally(programme_id), await tx.themes.voters(programme_id)
    return themes.told_counts(known, tally, voters, may_know=may_know)


async def _coming(
    tx: Transaction, programme_id: ProgrammeId, now: datetime
) -> tuple[tuple[MeetingId, PlannedMeeting], ...]:
    return tuple(
        (one.id, one)
        for one in await tx.meetings.of_programme(programme_id)
        if not one.is_over and one.meeting.starts_at > now
    )
