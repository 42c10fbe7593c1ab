"""How a question gets on its way to somebody, and what happens when its moment comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.effects import Show
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.moments import named_zone
from bot.domain.programme.between import ProgrammeEffects, personal
from bot.domain.programme.following import DropAlarm, SetAlarm, label
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead, TimerLabel
from bot.domain.prompts import delivery as deliveries
from bot.domain.prompts import person
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.choosing import Themed, choices, proposed, themes_at
from bot.domain.prompts.delivery import Delivery, DeliveryId, Stage
from bot.domain.prompts.person import Pace, Wish
from bot.domain.prompts.rhythm import ask_when, next_occasion, occasions, opens_at
from bot.domain.prompts.views import AboutMeeting
from bot.domain.working_days import Calendar, next_awake
from bot.ports import ProgrammeTimer, Transaction
from bot.services.desk import Desk
from bot.services.prompt_bank import bank_in

ROUND = label("prompts")
"""The timer of the next occasion; its index is the number of that."""


def alarm_of(delivery: Delivery) -> TimerLabel:
    """Return the timer of one question."""
    return label("prompt", delivery.id)


def shown(delivery: Delivery) -> ProgrammeEffects:
    """Return what shows how a question stands now, wherever its person sees it."""
    if delivery.asked_at is None:
        return ()
    kinds = ("prompt", "promptagain") if delivery.reminded else ("prompt",)
    return tuple(Show(personal(f"{kind}-{delivery.id}", delivery.user_id)) for kind in kinds)


def offer_of(wish: Wish) -> tuple[Show, ...]:
    """Return what shows the question whether to pause, if it was ever asked in this silence."""
    if wish.offered_at is None:
        return ()
    mark = int(wish.offered_at.timestamp())
    return (Show(personal(f"promptpause-{mark}", wish.user_id)),)


def _offered(wish: Wish, when: datetime, now: datetime) -> ProgrammeEffects:
    """Ask whether to pause, at a moment that is not quiet where the person is."""
    if when <= now:
        return offer_of(wish)
    return tuple(SetAlarm(label("again", one.surface), when) for one in offer_of(wish))


def followed(delivery: Delivery) -> ProgrammeEffects:
    """Return what must follow from a change: its timer, and what is shown."""
    timer = (
        DropAlarm(alarm_of(delivery))
        if delivery.next_at is None
        else SetAlarm(alarm_of(delivery), delivery.next_at)
    )
    return (timer, *shown(delivery))


# ------------------------------------------------------------------- the programme around


async def about_meetings(tx: Transaction, programme_id: ProgrammeId) -> tuple[AboutMeeting, ...]:
    """Return what each meeting is about: as who leads chose, or as the year proposes."""
    chosen = await tx.prompts.themes(programme_id)
    meetings = await _held(tx, programme_id)
    return tuple(
        AboutMeeting(
            one.id,
            one.meeting,
            (chosen[one.id],) if one.id in chosen else proposed(place, len(meetings)),
            one.id in chosen,
        )
        for place, one in enumerate(meetings)
    )


async def _held(tx: Transaction, programme_id: ProgrammeId) -> Sequence[PlannedMeeting]:
    meetings = await tx.meetings.of_programme(programme_id)
    return [one for one in meetings if one.status is not MeetingStatus.CANCELLED]


def themed(meetings: Sequence[AboutMeeting]) -> tuple[Themed, ...]:
    """Return the meetings as far as choosing a question goes."""
    return tuple(Themed(one.meeting.ends_at, one.themes) for one in meetings)


async def calendar_of(desk: Desk, tx: Transaction, head: ProgrammeHead) -> Calendar:
    """Return the days on which a question may come, where the programme is.

    Days on which people meet are not among them: they have enough to think of.
    """
    settings = await desk.guild(tx, head.guild_id)
    calendar = await desk.calendar(tx, settings)
    zone = named_zone(head.zone)
    meetings = await _held(tx, head.id)
    days = {one.meeting.starts_at.astimezone(zone).date() for one in meetings}
    return replace(calendar, zone=zone, free=calendar.free | days, working=calendar.working - days)


async def calendar_for(
    desk: Desk, tx: Transaction, head: ProgrammeHead, user_id: UserId
) -> Calendar:
    """Return the free days of the server in the zone of one person."""
    settings = await desk.guild(tx, head.guild_id)
    chosen = (await tx.settings.person(user_id)).zone
    return replace(await desk.calendar(tx, settings), zone=named_zone(chosen or head.zone))


# ----------------------------------------------------------------------------- on its way


async def open_to(tx: Transaction, programme_id: ProgrammeId, user_id: UserId) -> bool:
    """Tell whether a person has no question yet that is on its way or awaited."""
    return not any(one.open for one in await tx.deliveries.of_person(programme_id, user_id))


async def assign(
    desk: Desk,
    tx: Transaction,
    head: ProgrammeHead,
    user_id: UserId,
    when: datetime,
    *,
    number: int | None = None,
    prompt_id: str | None = None,
) -> ProgrammeEffects:
    """Put a question on its way to a person, to be asked at `when`: aware UTC.

    Without `prompt_id` it is the one that fits best. Nothing follows where there is none that they
    did not see within a year.
    """
    found = await _next(desk, tx, head, user_id, when)
    prompt = next((one for one in found if prompt_id in {None, one.id}), None)
    if prompt is None:
        return ()
    delivery = Delivery(
        DeliveryId(desk.ids.new()),
        *(head.guild_id, head.id, user_id, prompt, Stage.DUE, when, number),
    )
    await tx.deliveries.put(delivery)
    await tx.deliveries.note_shown(head.guild_id, user_id, prompt.id, when)
    return followed(delivery)


async def another(
    desk: Desk, tx: Transaction, head: ProgrammeHead, delivery: Delivery, now: datetime
) -> Prompt | None:
    """Return the question that comes in the place of one, or None when there is none left."""
    found = await _next(desk, tx, head, delivery.user_id, now)
    return next((one for one in found if one.id != delivery.prompt.id), None)


async def _next(
    desk: Desk, tx: Transaction, head: ProgrammeHead, user_id: UserId, when: datetime
) -> Sequence[Prompt]:
    bank = await bank_in(desk, tx, head.guild_id)
    themes = themes_at(themed(await about_meetings(tx, head.id)), when)
    seen = await tx.deliveries.shown(head.guild_id, user_id)
    return choices(bank, themes, seen, when, f"{head.id}:{user_id}:{when.isoformat()}")


# ---------------------------------------------------------------------------- the moments


async def occasion(
    desk: Desk, tx: Transaction, head: ProgrammeHead, timer: ProgrammeTimer, now: datetime
) -> ProgrammeEffects:
    """Put a question on its way to everybody who takes one now, and wait for the next occasion."""
    rhythm = await tx.prompts.rhythm(head.id)
    if rhythm is None or rhythm.paused:
        return ()
    calendar = await calendar_of(desk, tx, head)
    effects: list[ProgrammeEffects] = []
    this = next((one for one in occasions(rhythm, calendar) if one.number == timer.index), None)
    if this is not None and opens_at(this.day) > now:
        return (SetAlarm(ROUND, opens_at(this.day), this.number),)
    if this is not None:
        for traveller in await tx.travellers.of_programme(head.id):
            user_id = traveller.participant.user_id
            if user_id is None or not (await tx.deliveries.wish(head.id, user_id)).takes(
                this.number
            ):
                continue
            own = await calendar_for(desk, tx, head, user_id)
            zone = named_zone(str(own.zone))
            when = ask_when(this.day, rhythm.hour, zone, own, now)
            if when is not None and await open_to(tx, head.id, user_id):
                effects.append(await assign(desk, tx, head, user_id, when, number=this.number))
    coming = next_occasion(rhythm, calendar, timer.index)
    if coming is not None:
        effects.append((SetAlarm(ROUND, opens_at(coming.day), coming.number),))
    return tuple(effect for group in effects for effect in group)


async def moment(
    desk: Desk, tx: Transaction, head: ProgrammeHead, timer: ProgrammeTimer, now: datetime
) -> ProgrammeEffects:
    """Ask a question, remind of it, or await it no longer."""
    before = await tx.deliveries.get(DeliveryId(timer.kind.partition(":")[2]))
    if before is None or before.next_at is None:
        return ()
    if now < before.next_at:
        return (SetAlarm(alarm_of(before), before.next_at),)
    rhythm = await tx.prompts.rhythm(head.id)
    wish = await tx.deliveries.wish(head.id, before.user_id)
    rests = rhythm is not None and rhythm.paused
    if before.stage is Stage.DUE and (
        wish.pace is Pace.PAUSED or (rests and before.number is not None)
    ):
        await tx.deliveries.put(deliveries.let_go(before))
        return ()
    own = await calendar_for(desk, tx, head, before.user_id)
    weeks = None if rhythm is None else rhythm.weeks
    after = deliveries.reached(before, own, now, weeks=weeks, quiet=wish.quiet or rests)
    await tx.deliveries.put(after)
    if after.stage is not Stage.SILENT:
        return followed(after)
    counted, asks = person.silent(wish, now)
    await tx.deliveries.put_wish(counted)
    return (*followed(after), *(_offered(counted, next_awake(own, now), now) if asks else ()))
