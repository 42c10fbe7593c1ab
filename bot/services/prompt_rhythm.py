"""Acts of who leads on the rhythm of questions: lay it, let it rest, choose themes, ask now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from bot.domain.case import Theme
from bot.domain.errors import Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.moments import named_zone
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.following import DropAlarm, SetAlarm
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.prompts.delivery import Stage, let_go
from bot.domain.prompts.person import Pace
from bot.domain.prompts.rhythm import (
    USUAL_HOUR,
    USUAL_WEEKDAY,
    USUAL_WEEKS,
    Rhythm,
    must_be_possible,
    next_occasion,
    number_before,
    occasions,
    opens_at,
)
from bot.domain.prompts.views import AboutMeeting, RhythmView
from bot.domain.rights import Actor
from bot.domain.times import read_hour
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programme_desk import note_for_programme
from bot.services.programmes import load_programme
from bot.services.prompt_asking import (
    ROUND,
    about_meetings,
    alarm_of,
    assign,
    calendar_of,
    open_to,
)
from bot.services.prompt_bank import bank_in, must_lead

COMING = 5
"""Occasions to come that are shown."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What who leads asks for; None is what was, or the usual. `hour` is as they typed it."""

    weeks: int | None = None
    weekday: int | None = None
    hour: str | None = None
    until: MeetingId | None = None

    @property
    def changes(self) -> bool:
        """Whether anything was asked for."""
        return self != Asked()


async def look(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> RhythmView:
    """Return the rhythm of a programme, with its meetings from the last one that was held on.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_lead(actor)
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        rhythm = await tx.prompts.rhythm(head.id)
        meetings = await about_meetings(tx, head.id)
        calendar = await calendar_of(desk, tx, head)
    now = desk.clock.now()
    today = now.astimezone(calendar.zone).date()
    over = [one.meeting.ends_at for one in meetings if one.meeting.ends_at <= now]
    since = max(over, default=now)
    coming = (
        (one for one in occasions(rhythm, calendar) if one.day >= today)
        if rhythm is not None and not rhythm.paused
        else iter(())
    )
    near = tuple(one for one in meetings if one.meeting.ends_at >= since)
    return RhythmView(head.id, head.title, head.zone, rhythm, tuple(islice(coming, COMING)), near)


async def lay(desk: Desk, actor: Actor, programme_id: ProgrammeId, asked: Asked) -> RhythmView:
    """Lay the rhythm of a programme, from tomorrow on, in place of an earlier one; return it.

    Without `until` it lasts to the last meeting. Raises ``NotAllowed``, ``Missing``, ``BadInput``,
    or ``NotNow`` when there is no meeting to come, or no working day before it.
    """
    must_lead(actor)
    hour = None if asked.hour is None else read_hour(asked.hour)

    async def act(tx: Transaction) -> None:
        head = await load_programme(tx, actor, programme_id)
        now = desk.clock.now()
        before = await tx.prompts.rhythm(head.id)
        last = _last(await about_meetings(tx, head.id), asked.until, now)
        zone = named_zone(head.zone)
        rhythm = Rhythm(
            head.id,
            asked.weeks or (before.weeks if before else USUAL_WEEKS),
            _first(asked.weekday, before.weekday if before else None, USUAL_WEEKDAY),
            hour or (before.hour if before else USUAL_HOUR),
            now.astimezone(zone).date() + timedelta(days=1),
            last.meeting.starts_at.astimezone(zone).date() - timedelta(days=1),
            actor.user_id,
        )
        must_be_possible(rhythm.weeks, rhythm.hour, rhythm.since, rhythm.until)
        first = next_occasion(rhythm, await calendar_of(desk, tx, head), -1)
        if first is None:
            raise NotNow("error-prompt-never")
        await tx.prompts.put_rhythm(rhythm)
        alarm = SetAlarm(ROUND, opens_at(first.day), first.number)
        effects = (*await _called_back(tx, head), alarm)
        await note_for_programme(desk, tx, head.id, effects, now)

    await desk.transact(act)
    return await look(desk, actor, programme_id)


def _first(*numbers: int | None) -> int:
    return next(one for one in numbers if one is not None)


def _last(
    meetings: tuple[AboutMeeting, ...], chosen: MeetingId | None, now: datetime
) -> AboutMeeting:
    coming = [one for one in meetings if one.meeting.starts_at > now]
    if chosen is not None:
        coming = [one for one in coming if one.id == chosen]
        if not coming:
            raise Missing("error-no-meeting")
    if not coming:
        raise NotNow("error-prompt-no-meeting")
    return max(coming, key=lambda one: one.meeting.starts_at)


async def _called_back(tx: Transaction, head: ProgrammeHead) -> ProgrammeEffects:
    """Let go of what the rhythm put on its way and nobody saw yet."""
    effects: list[DropAlarm] = []
    for one in await tx.deliveries.of_programme(head.id):
        if one.stage is Stage.DUE and one.number is not None:
            await tx.deliveries.put(let_go(one))
            effects.append(DropAlarm(alarm_of(one)))
    return tuple(effects)


async def rest(desk: Desk, actor: Actor, programme_id: ProgrammeId, *, rests: bool) -> RhythmView:
    """Let the whole rhythm rest, or go on; questions that were asked can be answered all the same.

    Raises ``NotAllowed``, ``Missing``, or ``NotNow`` when there is no rhythm.
    """
    must_lead(actor)

    async def act(tx: Transaction) -> None:
        head = await load_programme(tx, actor, programme_id)
        before = await tx.prompts.rhythm(head.id)
        if before is None:
            raise NotNow("error-prompt-no-rhythm")
        now = desk.clock.now()
        await tx.prompts.put_rhythm(replace(before, paused=rests))
        effects: ProgrammeEffects = (DropAlarm(ROUND),)
        if rests:
            effects = (*effects, *await _called_back(tx, head))
        else:
            calendar = await calendar_of(desk, tx, head)
            tomorrow = now.astimezone(calendar.zone).date() + timedelta(days=1)
            number = number_before(before, calendar, tomorrow)
            coming = next_occasion(before, calendar, number)
            if coming is not None:
                effects = (SetAlarm(ROUND, opens_at(coming.day), coming.number),)
        await note_for_programme(desk, tx, head.id, effects, now)

    await desk.transact(act)
    return await look(desk, actor, programme_id)


async def about(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    meeting_id: MeetingId,
    theme: Theme | None,
) -> RhythmView:
    """Say what a meeting is about; None is what the year proposes. Raises ``NotAllowed``."""
    must_lead(actor)

    async def act(tx: Transaction) -> None:
        await load_programme(tx, actor, programme_id)
        known = await about_meetings(tx, programme_id)
        if meeting_id not in {one.id for one in known}:
            raise Missing("error-no-meeting")
        await tx.prompts.put_theme(meeting_id, theme)

    await desk.transact(act)
    return await look(desk, actor, programme_id)


async def send(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, prompt_id: str | None
) -> Receipt:
    """Ask now who has no question open and did not pause: all the same, or each a fitting one.

    Who saw the chosen one within a year is passed over. Raises ``NotAllowed``, ``Missing``, or
    ``NotNow`` when there is nobody to ask.
    """
    must_lead(actor)

    async def act(tx: Transaction) -> None:
        head = await load_programme(tx, actor, programme_id)
        if prompt_id is not None:
            (await bank_in(desk, tx, head.guild_id)).get(prompt_id)
        now = desk.clock.now()
        effects: list[ProgrammeEffects] = []
        for traveller in await tx.travellers.of_programme(head.id):
            user_id = traveller.participant.user_id
            if user_id is None or not await open_to(tx, head.id, user_id):
                continue
            if (await tx.deliveries.wish(head.id, user_id)).pace is not Pace.PAUSED:
                effects.append(await assign(desk, tx, head, user_id, now, prompt_id=prompt_id))
        if not any(effects):
            raise NotNow("error-prompt-nobody")
        follows = tuple(effect for group in effects for effect in group)
        await note_for_programme(desk, tx, head.id, follows, now)

    await desk.transact(act)
    return receipt("reply-prompt-sent")
