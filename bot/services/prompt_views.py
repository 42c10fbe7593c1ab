"""Read models of questions between meetings: messages to one person, and what who leads sees."""

from datetime import datetime

from bot.domain.errors import Missing
from bot.domain.harvest.gate import may_read
from bot.domain.harvest.item import Origin
from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.prompts.choosing import choices, themes_at
from bot.domain.prompts.delivery import DeliveryId, Stage
from bot.domain.prompts.participation import LEAST, part_of, told
from bot.domain.prompts.rhythm import occasions
from bot.domain.prompts.views import (
    PaceView,
    PauseOfferView,
    PreviewView,
    PromptView,
    ResultsView,
)
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk
from bot.services.programmes import load_programme, may_plan
from bot.services.prompt_asking import about_meetings, calendar_of, themed
from bot.services.prompt_bank import bank_in, must_lead

NO_GUILD = GuildId(0)
"""Where somebody acts in a direct message."""

PREVIEWED = 3
"""Questions that are shown to choose from."""


async def question(
    tx: Transaction, head: ProgrammeHead, rest: list[str], _now: datetime
) -> PromptView | None:
    """Return a question to somebody."""
    kind, _dash, delivery_id = rest[0].partition("-")
    delivery = await tx.deliveries.get(DeliveryId(delivery_id))
    if delivery is None or delivery.asked_at is None:
        return None
    return PromptView(head.title, delivery, again=kind == "promptagain")


async def pause_offer(
    tx: Transaction, head: ProgrammeHead, rest: list[str], _now: datetime
) -> PauseOfferView | None:
    """Return the question whether to pause; None when it was of an earlier silence."""
    wish = await tx.deliveries.wish(head.id, UserId(int(rest[1])))
    mark = rest[0].partition("-")[2]
    if wish.offered_at is None or str(int(wish.offered_at.timestamp())) != mark:
        return None
    return PauseOfferView(head.id, head.title, wish.pace, answered=not wish.quiet)


async def preview(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, prompt_id: str | None
) -> PreviewView:
    """Return how a question will look: the chosen one, or a few that fit best now.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_lead(actor)
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        bank = await bank_in(desk, tx, head.guild_id)
        rhythm = await tx.prompts.rhythm(head.id)
        calendar = await calendar_of(desk, tx, head)
        meetings = await about_meetings(tx, head.id)
    today = now.astimezone(calendar.zone).date()
    coming = (
        next((one for one in occasions(rhythm, calendar) if one.day > today), None)
        if rhythm is not None and not rhythm.paused
        else None
    )
    themes = themes_at(themed(meetings), now)
    found = choices(bank, themes, {}, now, f"{head.id}:{today}")[:PREVIEWED]
    prompts = found if prompt_id is None else (bank.get(prompt_id),)
    return PreviewView(head.title, prompts, themes, coming, rhythm)


async def results(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> ResultsView:
    """Return who took part, in numbers, and what people lifted out of their journals themselves.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_lead(actor)
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        travellers = await tx.travellers.of_programme(head.id)
        sent = [one for one in await tx.deliveries.of_programme(head.id) if one.asked_at]
        wishes = {one.user_id: one for one in await tx.deliveries.wishes(head.id)}
        lifted = await tx.harvest.of_programme(head.id)
        around = await tx.harvest.around(head.guild_id, actor.user_id)
    last = {one.user_id: one for one in sent}
    people = [one.participant.user_id for one in travellers]
    parts = [
        part_of(who, last.get(who) if who else None, wishes.get(who) if who else None)
        for who in people
    ]
    answered = [one for one in sent if one.stage is Stage.ANSWERED]
    authors = {one.user_id for one in answered}
    return ResultsView(
        head.title,
        len(people),
        told(parts),
        len(sent) if len(last) >= LEAST else None,
        len(answered) if len(authors) >= LEAST else None,
        tuple(
            one.text
            for one in lifted
            if one.source.origin is Origin.JOURNAL and may_read(one, actor, around)
        ),
    )


async def pace_of(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> PaceView:
    """Return how often a person is asked, and for who leads whether the rhythm rests.

    In a direct message there is no server, and nobody leads. Raises ``Missing`` for who neither
    travels along nor leads.
    """
    async with desk.uow.read() as tx:
        head = await tx.programmes.get(programme_id)
        if head is None or actor.guild_id not in {NO_GUILD, head.guild_id}:
            raise Missing("error-no-programme")
        travellers = await tx.travellers.of_programme(head.id)
        wish = await tx.deliveries.wish(head.id, actor.user_id)
        rhythm = await tx.prompts.rhythm(head.id)
    along = actor.user_id in {one.participant.user_id for one in travellers}
    rests = rhythm.paused if may_plan(actor) and rhythm is not None else None
    if not along and not may_plan(actor):
        raise Missing("error-prompt-not-along")
    return PaceView(head.id, head.title, wish.pace if along else None, rests)
