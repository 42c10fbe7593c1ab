"""Acts on proofs of participation: hand one out, check a code, take one back."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.audit import Deed
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, UserId
from bot.domain.programme.fields import NAME_MAX, clean_line
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.rights import Actor
from bot.domain.round import Round, Status
from bot.domain.sessions.after_views import Verdict
from bot.domain.sessions.proof import (
    CODE_BITS,
    Held,
    IssuedProof,
    Proof,
    ProofCode,
    compose_code,
    held,
    names_on,
    read_code,
)
from bot.ports import Transaction
from bot.services import audit
from bot.services.after_views import check_ins_of
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import load_meeting
from bot.services.meetings import must_organise
from bot.services.programmes import load_programme
from bot.services.session_views import session_now

METHODS_MAX = 6
_PLAYED = frozenset({Status.RUNNING, Status.CLOSING, Status.CLOSED})


async def name_of(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> str | None:
    """Return under which name a person stands on proofs of a programme, or None."""
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        return (await _names(tx, head, [actor.user_id])).get(actor.user_id)


async def choose_name(desk: Desk, user_id: UserId, typed: str) -> Receipt:
    """Store under which name a person wants to stand on proofs. Raises ``BadInput``."""
    name = clean_line(typed)
    if not 1 <= len(name) <= NAME_MAX:
        raise BadInput("error-own-name", {"max": NAME_MAX})

    async def act(tx: Transaction) -> None:
        await tx.proofs.put_own_name(user_id, name)

    await desk.transact(act)
    return receipt("reply-own-name", name=name)


async def programme_of(desk: Desk, actor: Actor, meeting_id: MeetingId) -> ProgrammeId:
    """Return the programme of a meeting of the actor's server. Raises ``NotAllowed``."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
    if planned.guild_id != actor.guild_id:
        raise NotAllowed("error-other-server")
    return planned.programme.id


async def own_proof(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Proof:
    """Hand out a person's proof of one session, on which they alone stand.

    Raises ``NotNow`` where it is not over or they did not confirm, ``NotAllowed``.
    """
    return await _of_session(desk, actor, meeting_id, actor.user_id, ())


async def group_proof(
    desk: Desk, actor: Actor, meeting_id: MeetingId, methods: Sequence[str] = ()
) -> tuple[Proof, int]:
    """Hand out the proof of all who confirmed; and how many of those have given no name yet.

    `methods` take the place of those of the rounds held there. Raises ``NotAllowed`` for who
    does not organise, ``NotNow``, ``BadInput`` for too many methods.
    """
    if len(methods) > METHODS_MAX:
        raise BadInput("error-proof-methods", {"max": METHODS_MAX})
    proof = await _of_session(desk, actor, meeting_id, None, methods)
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        there = await check_ins_of(tx, await session_now(tx, planned))
    confirmed = sum(one.confirmed_at is not None for one in there)
    return proof, confirmed - len(proof.names)


async def _of_session(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    person_id: UserId | None,
    methods: Sequence[str],
) -> Proof:
    async def act(tx: Transaction) -> Proof:
        planned = await load_meeting(tx, meeting_id)
        if planned.guild_id != actor.guild_id:
            raise NotAllowed("error-other-server")
        if person_id is None:
            must_organise(planned, actor)
        session = await session_now(tx, planned)
        there = await check_ins_of(tx, session)
        known = await _names(tx, planned.programme, [one.user_id for one in there])
        names = names_on(session, there, known, person_id)
        told = held(planned.meeting, methods or await _methods(tx, planned, person_id))
        earlier = await tx.proofs.of_meeting(meeting_id, person_id)
        if person_id is None:
            await audit.note(desk, tx, actor, Deed.PROOF, meeting_id)
        blank = _blank(desk, planned.programme, person_id, (told,), names)
        return await _issue(tx, actor, replace(blank, meeting_id=meeting_id), earlier)

    return await desk.transact(act)


async def year_proof(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Proof:
    """Hand out a person's proof of all sessions of a programme that they confirmed.

    Raises ``NotNow`` where there is none, ``Missing``.
    """

    async def act(tx: Transaction) -> Proof:
        head = await load_programme(tx, actor, programme_id)
        own = {one.meeting_id: one for one in await tx.check_ins.of_person(actor.user_id)}
        told: list[Held] = []
        for planned in await tx.meetings.of_programme(head.id):
            mine = own.get(planned.id)
            was = mine is not None and mine.confirmed_at is not None
            if was and planned.status is MeetingStatus.HELD:
                told.append(held(planned.meeting, await _methods(tx, planned, actor.user_id)))
        if not told:
            raise NotNow("error-proof-no-year")
        names = tuple((await _names(tx, head, [actor.user_id])).values())
        earlier = await tx.proofs.of_year(actor.user_id)
        proof = _blank(desk, head, actor.user_id, tuple(told), names)
        return await _issue(tx, actor, proof, earlier)

    return await desk.transact(act)


def _blank(
    desk: Desk,
    head: ProgrammeHead,
    person_id: UserId | None,
    sessions: tuple[Held, ...],
    names: Sequence[str],
) -> Proof:
    return Proof(
        code=compose_code(secrets.randbits(CODE_BITS)),
        meeting_id=None,
        person_id=person_id,
        issued_at=desk.clock.now(),
        language=head.language,
        zone=head.zone,
        programme=head.title,
        sessions=sessions,
        names=tuple(names),
    )


async def _issue(
    tx: Transaction, actor: Actor, proof: Proof, earlier: Sequence[IssuedProof]
) -> Proof:
    """Store a proof, unless one that says the same was handed out before: then it is that one."""
    for one in earlier:
        if one.guild_id == actor.guild_id and one.proof.says_as(proof):
            return one.proof
    await tx.proofs.add(IssuedProof(proof, actor.guild_id, actor.user_id))
    return proof


async def _names(
    tx: Transaction, head: ProgrammeHead, people: Sequence[UserId]
) -> Mapping[UserId, str]:
    """Return what people are called: as the programme has it, or else as they said themselves."""
    travellers = [one.participant for one in await tx.travellers.of_programme(head.id)]
    known = {one.user_id: one.name for one in travellers if one.user_id in people}
    own = await tx.proofs.own_names(people)
    return {who: known.get(who) or own[who] for who in people if who in known or who in own}


async def _methods(
    tx: Transaction, planned: PlannedMeeting, person_id: UserId | None
) -> Sequence[str]:
    """Return the names of the methods of the rounds held at a meeting, each once.

    Of one person those of the rounds they sat in; without such a round, or where no round was
    held, what the proof of the group names.
    """
    found: list[str] = []
    for round_id in await tx.circles.rounds_at(planned.id):
        round_ = await tx.rounds.get(round_id)
        if round_ is not None and round_.status in _PLAYED and _sat_in(round_, person_id):
            found.append(round_.method.name[planned.language])
    if not found:
        handed_out = await tx.proofs.of_meeting(planned.id, None)
        found = [name for one in handed_out[:1] for name in one.proof.methods]
    return tuple(dict.fromkeys(found))


def _sat_in(round_: Round, person_id: UserId | None) -> bool:
    return person_id is None or round_.role_of(person_id) is not None


# ---------------------------------------------------------------------------- checking


async def verify(desk: Desk, actor: Actor, typed: str, name: str = "") -> Verdict:
    """Return what a check code of this server says. Raises ``BadInput``, ``Missing``."""
    issued = await _found(desk, actor.guild_id, typed)
    return Verdict(
        issued,
        asked=name.strip(),
        named=issued.proof.names_person(name),
        may_withdraw=issued.withdrawn_at is None and _may_withdraw(issued, actor),
    )


async def withdraw(desk: Desk, actor: Actor, typed: str) -> Receipt:
    """Make a proof hold no longer; its code says so from then on. Raises ``NotAllowed``."""
    issued = await _found(desk, actor.guild_id, typed)
    if not _may_withdraw(issued, actor):
        raise NotAllowed("error-proof-withdraw")

    async def act(tx: Transaction) -> None:
        await tx.proofs.withdraw(issued.proof.code, desk.clock.now())
        await audit.note(desk, tx, actor, Deed.PROOF_BACK, issued.proof.code)

    await desk.transact(act)
    return receipt("reply-proof-withdrawn", code=issued.proof.code)


async def _found(desk: Desk, guild_id: GuildId, typed: str) -> IssuedProof:
    code: ProofCode | None = read_code(typed)
    if code is None:
        raise BadInput("error-proof-code")
    async with desk.uow.read() as tx:
        issued = await tx.proofs.get(code)
    if issued is None or issued.guild_id != guild_id:
        raise Missing("error-proof-unknown", {"code": code})
    return issued


def _may_withdraw(issued: IssuedProof, actor: Actor) -> bool:
    own = actor.user_id in {issued.issued_by, issued.proof.person_id}
    return own or actor.leads or actor.administers
