"""Acts on who travels along in a programme: add, link to a person of the server, take out."""

from collections.abc import Mapping, Sequence

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import ParticipantId, ProgrammeId, UserId
from bot.domain.programme.fields import PEOPLE_MAX, clean_line
from bot.domain.programme.known import fill_in
from bot.domain.programme.model import Participant
from bot.domain.programme.planned import Traveller
from bot.domain.programme.typed import title_of
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programmes import load_programme, load_traveller, must_plan


async def travellers_of(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Sequence[Traveller]:
    """Return the participants of a programme, for who leads. Raises ``NotAllowed``."""
    must_plan(actor)
    async with desk.uow.read() as tx:
        await load_programme(tx, actor, programme_id)
        return await tx.travellers.of_programme(programme_id)


async def unclaimed(
    desk: Desk, actor: Actor, programme_id: ProgrammeId
) -> Sequence[tuple[ParticipantId, str, str]]:
    """Return id, name and team of the participants nobody said they are, by name.

    No more of them is for everybody's eyes. Raises ``Missing``.
    """
    async with desk.uow.read() as tx:
        await load_programme(tx, actor, programme_id)
        everybody = await tx.travellers.of_programme(programme_id)
    free = [one for one in everybody if one.participant.user_id is None]
    named = [(one.id, one.participant.name, one.participant.team) for one in free]
    return sorted(named, key=lambda one: one[1].casefold())


async def claim(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, participant_id: ParticipantId
) -> Receipt:
    """Say "this is me" of a participant that nobody else said they are.

    Raises ``NotNow`` when somebody else did, or ``Missing``.
    """

    async def act(tx: Transaction) -> str:
        await load_programme(tx, actor, programme_id)
        found = await load_traveller(tx, programme_id, participant_id)
        if found.participant.user_id not in {None, actor.user_id}:
            raise NotNow("error-participant-taken")
        await _link(tx, found, actor.user_id)
        return found.participant.name

    return receipt("reply-claimed", name=await desk.transact(act))


async def link(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    participant_id: ParticipantId,
    user_id: UserId,
) -> Receipt:
    """Say of a participant who they are on Discord. Raises ``NotAllowed`` or ``Missing``."""
    must_plan(actor)

    async def act(tx: Transaction) -> str:
        await load_programme(tx, actor, programme_id)
        found = await load_traveller(tx, programme_id, participant_id)
        await _link(tx, found, user_id)
        return found.participant.name

    return receipt("reply-linked", name=await desk.transact(act), person=str(user_id))


async def _link(tx: Transaction, found: Traveller, user_id: UserId) -> None:
    """Link a person, who is then no longer anybody else in the programme."""
    for other in await tx.travellers.of_programme(found.programme_id):
        if other.participant.user_id == user_id and other.id != found.id:
            await tx.travellers.link(other.id, None)
    await tx.travellers.link(found.id, user_id)


async def add_traveller(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, typed: Mapping[str, str]
) -> Receipt:
    """Let somebody travel along. Raises ``NotAllowed``, ``Missing`` or ``BadInput``."""
    must_plan(actor)
    name = title_of(typed.get("name", ""))
    line = {
        key: clean_line(typed.get(key, "")) for key in ("team", "institution", "city", "scales")
    }

    async def act(tx: Transaction) -> None:
        await load_programme(tx, actor, programme_id)
        known = [one.participant.key for one in await tx.travellers.of_programme(programme_id)]
        if len(known) >= PEOPLE_MAX:
            raise BadInput("error-people-full", {"max": PEOPLE_MAX})
        (*_, key) = fill_in([*known, ""], [*known, name], "deelnemer")
        fresh = Participant(
            key,
            name,
            team=line["team"],
            institution=line["institution"],
            city=line["city"],
            scales=line["scales"],
        )
        await tx.travellers.put([Traveller(ParticipantId(desk.ids.new()), programme_id, fresh)])

    await desk.transact(act)
    return receipt("reply-traveller-added", name=name)


async def remove_traveller(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, participant_id: ParticipantId
) -> Receipt:
    """Erase a participant with all that is known of them. Raises ``NotAllowed`` or ``Missing``."""
    must_plan(actor)

    async def act(tx: Transaction) -> str:
        await load_programme(tx, actor, programme_id)
        found = await load_traveller(tx, programme_id, participant_id)
        await tx.travellers.drop([found.id])
        return found.participant.name

    return receipt("reply-traveller-removed", name=await desk.transact(act))
