"""Listens whether the same lives in several circles, and asks whom it concerns, each apart."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain import echo
from bot.domain.echo import Echo, EchoCount, Signal
from bot.domain.harvest.item import State
from bot.domain.ids import CircleId, ProgrammeId, UserId
from bot.domain.introductions import Introduction, IntroductionId, Party
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.following import SetAlarm, label
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead, Traveller
from bot.domain.rights import Actor
from bot.ports import ProgrammeTimer, Transaction
from bot.services.desk import Desk
from bot.services.introductions import begin
from bot.services.programme_desk import note_for_programme
from bot.services.programmes import load_programme, must_lead

ECHO = "echo"
"""The head of the timer by which a programme listens."""

EVERY = timedelta(days=7)

SOON = timedelta(days=1)
"""How long after a meeting it listens: what came up there has been written down by then."""

CASES_READ = 200
"""Shared cases that are looked through."""


async def after_meeting(
    desk: Desk, tx: Transaction, programme_id: ProgrammeId, now: datetime
) -> None:
    """Let a programme listen soon, and weekly from then on; a meeting was held."""
    effects = (SetAlarm(label(ECHO), now + SOON),)
    await note_for_programme(desk, tx, programme_id, effects, now)


async def listen_due(
    desk: Desk, tx: Transaction, head: ProgrammeHead, timer: ProgrammeTimer, now: datetime
) -> ProgrammeEffects:
    """Listen, and again in a week as long as a meeting is to come."""
    _found, effects = await _listen(desk, tx, head, now)
    coming = any(not one.is_over for one in await tx.meetings.of_programme(head.id))
    return (*effects, SetAlarm(timer.kind, now + EVERY)) if coming else effects


async def listen(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> EchoCount:
    """Listen now, for who leads, who hears how many echoes there are and no more.

    Raises ``Missing`` or ``NotAllowed``.
    """

    async def act(tx: Transaction) -> EchoCount:
        head = await load_programme(tx, actor, programme_id)
        must_lead(head, actor)
        now = desk.clock.now()
        fresh, effects = await _listen(desk, tx, head, now)
        await note_for_programme(desk, tx, head.id, effects, now)
        return echo.counted(await tx.introductions.of_programme(head.id), fresh)

    return await desk.transact(act)


async def _listen(
    desk: Desk, tx: Transaction, head: ProgrammeHead, now: datetime
) -> tuple[int, ProgrammeEffects]:
    """Store an introduction for every echo, and return how many, with what must follow."""
    travellers = await tx.travellers.of_programme(head.id)
    meetings = await tx.meetings.of_programme(head.id)
    known = await tx.introductions.of_programme(head.id)
    people = {one.participant.user_id for one in travellers} - {None}
    questions = [one for one in await _questions(tx, head.id) if one.user_id in people]
    others = [one for one in await _shared(tx, head) if one.user_id in people]
    circles = await _circles(tx, travellers, meetings, now)
    found = echo.echoes([*questions, *others], circles, known, now)
    held = [one.meeting.ends_at for one in meetings if one.status is MeetingStatus.HELD]
    alone = echo.lingering(questions, held, known, found, now)
    effects: ProgrammeEffects = ()
    for one in (*found, *alone):
        effects = (*effects, *await begin(tx, _introduction(desk, head.id, one, now)))
    return len(found), effects


def _introduction(desk: Desk, programme_id: ProgrammeId, one: Echo, now: datetime) -> Introduction:
    return Introduction(
        IntroductionId(desk.ids.new()),
        programme_id,
        one.reason,
        one.theme,
        one.layer,
        now,
        tuple(Party(user_id) for user_id in one.people),
    )


async def _questions(tx: Transaction, programme_id: ProgrammeId) -> list[Signal]:
    """Return the open learning questions, without their words."""
    return [
        Signal(one.owner_id, one.theme, one.layer, one.opened_at)
        for one in await tx.learning.living(programme_id)
        if one.theme is not None
    ]


async def _shared(tx: Transaction, head: ProgrammeHead) -> list[Signal]:
    """Return what people shared of their cases, and what they lifted; only themes and layers."""
    cases = [
        Signal(one.author_id, one.theme, one.layer, head.created_at)
        for one in await tx.cases.shared(head.guild_id, CASES_READ)
        if one.theme is not None
    ]
    lifted = [
        Signal(one.author_id, one.tags.theme, one.tags.layer, head.created_at)
        for one in await tx.harvest.of_programme(head.id)
        if one.state is State.LIFTED and one.tags.theme is not None
    ]
    return [*cases, *lifted]


async def _circles(
    tx: Transaction,
    travellers: Sequence[Traveller],
    meetings: Sequence[PlannedMeeting],
    now: datetime,
) -> Mapping[UserId, CircleId]:
    """Return the circle in which each person sat last, or else will sit first."""
    begun = [one for one in meetings if one.meeting.starts_at <= now]
    coming = [one for one in meetings if one.meeting.starts_at > now]
    homes = await tx.circles.of_programme(travellers[0].programme_id) if travellers else ()
    found: dict[UserId, CircleId] = {}
    for meeting in (*reversed(begun), *coming):
        for home in homes:
            for user_id in await tx.circles.members(home.id, meeting.id):
                found.setdefault(user_id, home.id)
    return found
