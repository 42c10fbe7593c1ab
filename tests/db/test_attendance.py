"""Who was there, what was proved and what was handed on: the same on every store."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.ids import MeetingId, RoundId
from bot.domain.language import Language
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.planned import RoundHome
from bot.domain.sessions.attendance import CheckIn, Source
from bot.domain.sessions.proof import Held, IssuedProof, Proof, ProofCode, compose_code
from bot.domain.sessions.recap import Recap, RecapFile
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, JORIS, MINUTE, NOW, TARIK, a_round
from tests.db.programme_data import SPRING, stored

EVENING = Held("Eerste kring 🙂", MeetingKind.INTERVISION, SPRING, SPRING + timedelta(hours=2))
AFTERNOON = replace(
    EVENING, title="Geld", kind=MeetingKind.PUBLIC, place="Zaal 2", methods=("Balint", "Roddel")
)


def issued(meeting_id: MeetingId | None, bits: int = 7, **changes: Any) -> IssuedProof:
    """Return a proof of the group, in which two people stand."""
    proof = Proof(
        code=compose_code(bits),
        meeting_id=meeting_id,
        person_id=None,
        issued_at=NOW,
        language=Language.NL,
        zone="Europe/Amsterdam",
        programme="Samen „verder”",
        sessions=(EVENING,),
        names=("Joris Ö", "Aafke de Wit"),
    )
    return IssuedProof(replace(proof, **changes), GUILD, FENNA)


async def test_a_check_in_takes_the_place_of_the_one_before(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    noted = CheckIn(planned.id, JORIS, Source.LEADER, NOW + MINUTE)
    own = CheckIn(planned.id, TARIK, Source.SELF, NOW, NOW)
    async with uow.write() as tx:
        await tx.check_ins.put([noted, own])
        await tx.check_ins.put([])
    async with uow.read() as tx:
        assert await tx.check_ins.of_meeting(planned.id) == [own, noted]
    said = replace(noted, confirmed_at=NOW + 2 * MINUTE)
    async with uow.write() as tx:
        await tx.check_ins.put([said])
        assert await tx.check_ins.of_person(JORIS) == [said]
        await tx.check_ins.drop(planned.id, [TARIK, FENNA])
    async with uow.read() as tx:
        assert await tx.check_ins.of_meeting(planned.id) == [said]
        assert await tx.check_ins.of_person(TARIK) == []


async def test_a_proof_is_read_back_as_it_was_handed_out(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    group = issued(planned.id)
    own = issued(planned.id, 8, person_id=JORIS, issued_at=NOW + MINUTE, names=("Joris Ö",))
    year = issued(None, 9, person_id=JORIS, sessions=(AFTERNOON, EVENING), names=("Joris Ö",))
    async with uow.write() as tx:
        for one in (group, own, year):
            await tx.proofs.add(one)
    async with uow.read() as tx:
        for one in (group, own, year):
            assert await tx.proofs.get(one.proof.code) == one
        assert await tx.proofs.get(ProofCode("0000-0000-0000")) is None
        assert await tx.proofs.of_meeting(planned.id, None) == [group]
        assert await tx.proofs.of_meeting(planned.id, JORIS) == [own]
        assert await tx.proofs.of_meeting(planned.id, TARIK) == []
        assert await tx.proofs.of_year(JORIS) == [year]


async def test_a_proof_that_is_withdrawn_is_still_known_by_its_code(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    group = issued(planned.id)
    async with uow.write() as tx:
        await tx.proofs.add(group)
    for moment in (NOW + MINUTE, NOW + 2 * MINUTE):
        async with uow.write() as tx:
            await tx.proofs.withdraw(group.proof.code, moment)
    async with uow.read() as tx:
        assert await tx.proofs.of_meeting(planned.id, None) == []
        found = await tx.proofs.get(group.proof.code)
        assert found == replace(group, withdrawn_at=NOW + MINUTE)


async def test_a_proof_outlives_its_meeting_and_check_ins_do_not(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    async with uow.write() as tx:
        await tx.proofs.add(issued(planned.id))
        await tx.check_ins.put([CheckIn(planned.id, JORIS, Source.SELF, NOW, NOW)])
        await tx.recaps.put(Recap(planned.id, FENNA, NOW, "Mooi."))
        await tx.recaps.put_files(planned.id, [RecapFile("a.pdf", b"x", is_photo=False)])
    async with uow.write() as tx:
        await tx.meetings.drop(planned.id)
    async with uow.read() as tx:
        found = await tx.proofs.get(compose_code(7))
        assert found is not None
        assert (found.proof.meeting_id, found.proof.names) == (None, ("Joris Ö", "Aafke de Wit"))
        assert await tx.check_ins.of_person(JORIS) == []
        assert await tx.recaps.get(planned.id) is None


async def test_a_name_for_proofs_is_kept_once_a_person(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        await tx.proofs.put_own_name(JORIS, "Joris")
    async with uow.write() as tx:
        await tx.proofs.put_own_name(JORIS, "Joris „J” Ö")
    async with uow.read() as tx:
        assert await tx.proofs.own_names([JORIS, TARIK]) == {JORIS: "Joris „J” Ö"}
        assert await tx.proofs.own_names([]) == {}


async def test_a_recap_keeps_its_text_and_every_byte_of_its_files(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    files = (
        RecapFile("flap.png", bytes(range(256)), is_photo=True, alt="Een flap met „geld”"),
        RecapFile("verslag.pdf", b"%PDF-", is_photo=False),
    )
    recap = Recap(planned.id, FENNA, NOW, "Mooi 🙂", ("https://example.org/é",), files)
    async with uow.write() as tx:
        await tx.recaps.put(recap)
        await tx.recaps.put_files(planned.id, files)
    async with uow.read() as tx:
        assert await tx.recaps.get(planned.id) == recap
    later = replace(recap, text="Mooier", shared_at=NOW + MINUTE, files=files[1:])
    async with uow.write() as tx:
        await tx.recaps.put(later)
        await tx.recaps.put_files(planned.id, later.files)
    async with uow.read() as tx:
        assert await tx.recaps.get(planned.id) == later


async def test_the_rounds_held_at_a_meeting_are_known(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    first, second, elsewhere = a_round(), a_round(), a_round()
    async with uow.write() as tx:
        for round_ in (first, second, elsewhere):
            await tx.rounds.add(round_)
        for round_ in (second, first):
            await tx.circles.house(RoundHome(RoundId(round_.id), meeting_id=planned.id))
    async with uow.read() as tx:
        assert await tx.circles.rounds_at(planned.id) == [first.id, second.id]
