"""Lays the circles of a programme on the table: who and when, what stands, and what is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.circles import Report, Request
from bot.domain.circles.draft import CircleDraft, Wanted
from bot.domain.circles.judging import judge
from bot.domain.circles.request import MOMENTS
from bot.domain.circles.views import Face, Moment, TableView, hushed, keeps_wishes
from bot.domain.errors import NotNow
from bot.domain.programme.model import Circle, Composition, MeetingKind, Participant
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead, Traveller
from bot.ports import Transaction


@dataclass(frozen=True, slots=True)
class Table:
    """A programme as the circle maker needs it, read in one transaction.

    `past` are moments that were held in circles, `coming` those that are still to be held, both
    earliest first; `published` are the circles of both.
    """

    head: ProgrammeHead
    past: tuple[PlannedMeeting, ...]
    coming: tuple[PlannedMeeting, ...]
    travellers: tuple[Traveller, ...]
    published: tuple[Composition, ...]
    draft: CircleDraft | None

    @property
    def faces(self) -> dict[str, Face]:
        """The participants as others may see them."""
        people = [one.participant for one in self.travellers]
        return {one.key: Face(one.name, one.user_id) for one in people}

    def coming_of(self, compositions: Iterable[Composition]) -> tuple[Composition, ...]:
        """Return only the circles of moments that are still to come."""
        keys = {one.meeting.key for one in self.coming}
        return tuple(one for one in compositions if one.meeting in keys)

    def request(self, wanted: Wanted, standing: Sequence[Composition]) -> Request:
        """Return the question to the circle maker; what was held before stays and counts along.

        Raises ``NotNow`` when no moment is to come, and ``BadInput`` for a number out of range.
        """
        if not self.coming:
            raise NotNow("error-circles-no-moments")
        room = MOMENTS[1] - min(len(self.coming), MOMENTS[1])
        past = self.past[len(self.past) - room :] if room else ()
        keys = [one.meeting.key for one in (*past, *self.coming[: MOMENTS[1]])]
        held = [one for one in self.published if one.meeting in {m.meeting.key for m in past}]
        seated = {
            one.meeting: {key for circle in one.circles for key in circle.members} for one in held
        }
        return Request(
            tuple(_there(one.participant, seated) for one in self.travellers),
            tuple(keys),
            wanted.size,
            wanted.together,
            wanted.seed,
            wanted.cases,
            (*map(_locked, held), *self.coming_of(standing)),
        )


def _there(participant: Participant, seated: dict[str, set[str]]) -> Participant:
    """Return somebody who was away at the moments of the past in which they sat nowhere."""
    missed = {moment for moment, people in seated.items() if participant.key not in people}
    here = {moment for moment, people in seated.items() if participant.key in people}
    return replace(participant, away=participant.away - here | missed)


def _locked(composition: Composition) -> Composition:
    circles = tuple(replace(circle, locked=True) for circle in composition.circles)
    return replace(composition, circles=circles)


async def table_of(tx: Transaction, head: ProgrammeHead, now: datetime) -> Table:
    """Return what lies on the table of a programme."""
    planned = [
        one
        for one in await tx.meetings.of_programme(head.id)
        if one.meeting.kind is MeetingKind.INTERVISION and one.status is not MeetingStatus.CANCELLED
    ]
    published = [
        Composition(one.meeting.key, circles)
        for one in planned
        if (circles := tuple(await tx.circles.composed(one.id)))
    ]
    composed = {one.meeting for one in published}
    return Table(
        head,
        tuple(m for m in planned if m.meeting.starts_at <= now and m.meeting.key in composed),
        tuple(m for m in planned if m.meeting.starts_at > now),
        tuple(await tx.travellers.of_programme(head.id)),
        tuple(published),
        await tx.circle_drafts.get(head.id),
    )


def lying(table: Table) -> CircleDraft | None:
    """Return the circles that are worked on: the draft, or else what was published; or None."""
    if table.draft is not None:
        return table.draft
    coming = table.coming_of(table.published)
    if not coming:
        return None
    head = table.head
    return CircleDraft(head.id, head.organiser_id, head.created_at, Wanted(), coming)


def report_of(table: Table, draft: CircleDraft) -> Report:
    """Return the facts about a draft; the moments of the past count along in who met whom.

    What was not right in the past is no news.
    """
    request = table.request(draft.wanted, draft.compositions)
    report = judge(request, in_order(request))
    past = {one.meeting.key for one in table.past}
    return replace(report, broken=tuple(gap for gap in report.broken if gap.moment not in past))


def in_order(request: Request) -> tuple[Composition, ...]:
    """Return the standing circles of a request, one composition for each of its moments."""
    there = {one.meeting: one for one in request.standing}
    return tuple(there.get(moment, Composition(moment, ())) for moment in request.moments)


def mark_of(draft: CircleDraft) -> str:
    """Return what names this very draft, in letters that a button can carry."""
    return f"{int(draft.made_at.timestamp() * 1_000_000):x}"


def view_of_draft(table: Table, draft: CircleDraft) -> TableView:
    """Return a draft as who leads may see it."""
    report = report_of(table, draft)
    return TableView(
        table.head.id,
        table.head.title,
        draft.wanted,
        moments_of(table, draft.compositions, report),
        hushed(report),
        keeps_wishes(report),
        table.faces,
        mark_of(draft),
    )


def moments_of(
    table: Table, compositions: Iterable[Composition], report: Report
) -> tuple[Moment, ...]:
    """Return the moments to come with their circles and the facts about them."""
    there = {one.meeting: one for one in compositions}
    facts = {one.moment: (number, one) for number, one in enumerate(report.moments, 1)}
    found = []
    for one in table.coming:
        key = one.meeting.key
        if key in there and key in facts:
            number, fact = facts[key]
            found.append(Moment(one.id, one.meeting, number, there[key], fact))
    return tuple(found)


def misfit(table: Table) -> bool:
    """Tell whether published circles no longer fit who travels along and who can come."""
    dates = {one.meeting.key for one in table.coming}
    for composition in table.published:
        if composition.meeting not in dates:
            continue
        seated = {key for circle in composition.circles for key in circle.members}
        people = [one.participant for one in table.travellers]
        if seated != {one.key for one in people if composition.meeting not in one.away}:
            return True
        if any(_is_lame(circle) for circle in composition.circles):
            return True
    return False


def _is_lame(circle: Circle) -> bool:
    """Tell whether a circle is too small or without a leader, since somebody left."""
    return len(circle.members) < 4 or not circle.facilitator
