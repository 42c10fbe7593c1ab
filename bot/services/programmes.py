"""Acts on a programme as a whole: make one, look at it, change what it is called."""

from dataclasses import dataclass, replace

from bot.domain.audit import Deed
from bot.domain.errors import BadInput, Missing, NotAllowed
from bot.domain.ids import GuildId, ProgrammeId, UserId, is_id
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme.fields import clean_lines
from bot.domain.programme.known import fill_in
from bot.domain.programme.model import Composition, Programme
from bot.domain.programme.overview import Overview
from bot.domain.programme.planned import MeetingStatus, ProgrammeHead, Traveller
from bot.domain.programme.typed import title_of
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import audit
from bot.services.after_views import recap_stands
from bot.services.desk import Desk, Receipt, receipt

PROGRAMMES_MAX = 25
"""Programmes of one server: a list that completes while one types still holds them all."""


async def create(desk: Desk, actor: Actor, title: str) -> ProgrammeHead:
    """Make an empty programme in the language and the zone of the server.

    Raises ``NotAllowed``, or ``BadInput`` for no title or one programme too many.
    """
    must_plan(actor)
    title = title_of(title)
    async with desk.uow.write() as tx:
        settings = await desk.guild(tx, actor.guild_id)
        head = ProgrammeHead(
            ProgrammeId(desk.ids.new()),
            actor.guild_id,
            await free_key(tx, actor.guild_id, title),
            title,
            settings.language,
            settings.zone,
            actor.user_id,
            desk.clock.now(),
        )
        await tx.programmes.add(head)
    return head


async def free_key(tx: Transaction, guild_id: GuildId, title: str) -> str:
    """Return a key made of a title that no programme of the server has.

    Raises ``BadInput`` when the server has as many programmes as it may.
    """
    known = [one.key for one in await tx.programmes.of_guild(guild_id)]
    if len(known) >= PROGRAMMES_MAX:
        raise BadInput("error-programmes-full", {"max": PROGRAMMES_MAX})
    return fill_in([*known, ""], [*known, title], "programma")[-1]


async def overview(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Overview:
    """Return what a person of the server may see of a programme. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        meetings = await tx.meetings.of_programme(head.id)
        people = [one.participant for one in await tx.travellers.of_programme(head.id)]
        past = [one for one in meetings if one.status is MeetingStatus.HELD]
        found = [(one.id, await recap_stands(tx, one)) for one in past]
    now = desk.clock.now()
    coming = [one.id for one in meetings if not one.is_over and one.meeting.ends_at > now]
    recaps = {meeting_id: stands for meeting_id, stands in found if stands is not None}
    mine = [one.name for one in people if one.user_id == actor.user_id]
    known = sum(one.user_id is not None for one in people)
    leads = may_plan(actor)
    return Overview(
        head,
        tuple(meetings),
        len(people),
        known,
        "".join(mine),
        leads,
        next(iter(coming), None),
        recaps,
    )


async def whole(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Programme:
    """Return all of a programme, for who leads, to carry it away as a file; that is noted.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_plan(actor)

    async def act(tx: Transaction) -> Programme:
        head = await load_programme(tx, actor, programme_id)
        await audit.note(desk, tx, actor, Deed.PROGRAMME_FILE, head.id)
        return await assembled(tx, head)

    return await desk.transact(act)


async def assembled(tx: Transaction, head: ProgrammeHead) -> Programme:
    """Return a programme as its file has it."""
    meetings = await tx.meetings.of_programme(head.id)
    travellers = await tx.travellers.of_programme(head.id)
    composed = [
        Composition(one.meeting.key, circles)
        for one in meetings
        if (circles := tuple(await tx.circles.composed(one.id)))
    ]
    return Programme(
        head.key,
        head.title,
        head.language,
        head.zone,
        head.about,
        tuple(one.meeting for one in meetings),
        tuple(one.participant for one in travellers),
        tuple(composed),
    )


@dataclass(frozen=True, slots=True)
class HeadTyped:
    """What a facilitator filled in about a programme as a whole."""

    title: str
    about: str
    zone: str
    language: Language


async def change_head(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, typed: HeadTyped
) -> Receipt:
    """Change what a programme is called. Raises ``NotAllowed``, ``Missing`` or ``BadInput``."""
    must_plan(actor)
    named_zone(typed.zone.strip())

    async def act(tx: Transaction) -> None:
        before = await load_programme(tx, actor, programme_id)
        after = replace(
            before,
            title=title_of(typed.title),
            about=clean_lines(typed.about),
            zone=typed.zone.strip(),
            language=typed.language,
        )
        await tx.programmes.save(before, after)

    await desk.transact(act)
    return receipt("reply-programme-saved")


def leads(head: ProgrammeHead, actor: Actor) -> bool:
    """Tell whether a person leads a programme: who organises it, or may plan on the server."""
    return head.organiser_id == actor.user_id or may_plan(actor)


def must_lead(head: ProgrammeHead, actor: Actor) -> None:
    """Refuse who does not lead a programme. Raises ``NotAllowed``."""
    if not leads(head, actor):
        must_plan(actor)


async def actor_from_afar(desk: Desk, user_id: UserId, programme_id: ProgrammeId) -> Actor:
    """Return who acts on a programme from a direct message, where there is no server.

    Only who travels along can; they have no rights there but their own. Raises ``Missing``.
    """
    async with desk.uow.read() as tx:
        head = await tx.programmes.get(programme_id)
        if head is None or not await travels(tx, programme_id, user_id):
            raise Missing("error-no-programme")
    return Actor(head.guild_id, user_id)


async def travels(tx: Transaction, programme_id: ProgrammeId, user_id: UserId) -> bool:
    """Tell whether a person said who they are in a programme."""
    people = await tx.travellers.of_programme(programme_id)
    return any(one.participant.user_id == user_id for one in people)


def programme_id_in(chosen: str | None) -> ProgrammeId | None:
    """Return the programme chosen from the list, if any. Raises ``BadInput`` for anything else."""
    if chosen is None:
        return None
    if not is_id(chosen):
        raise BadInput("error-programme-pick")
    return ProgrammeId(chosen)


async def programme_meant(desk: Desk, guild_id: GuildId, chosen: ProgrammeId | None) -> ProgrammeId:
    """Return the programme a command is about: the one chosen, or the newest of the server.

    Raises ``Missing`` when there is none.
    """
    if chosen is not None:
        return chosen
    async with desk.uow.read() as tx:
        known = await tx.programmes.of_guild(guild_id, 1)
    if not known:
        raise Missing("error-no-programme-yet")
    return known[0].id


async def load_programme(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> ProgrammeHead:
    """Return a programme of the actor's own server. Raises ``Missing``."""
    head = await tx.programmes.get(programme_id)
    if head is None or head.guild_id != actor.guild_id:
        raise Missing("error-no-programme")
    return head


async def load_traveller(
    tx: Transaction, programme_id: ProgrammeId, participant_id: str
) -> Traveller:
    """Return a participant of a programme. Raises ``Missing``."""
    for one in await tx.travellers.of_programme(programme_id):
        if one.id == participant_id:
            return one
    raise Missing("error-no-participant")


def may_plan(actor: Actor) -> bool:
    """Tell whether somebody makes and changes the programmes of their server."""
    return actor.leads or actor.administers


def must_plan(actor: Actor) -> None:
    """Refuse who does not lead here. Raises ``NotAllowed``."""
    if not may_plan(actor):
        raise NotAllowed("error-only-planners")
