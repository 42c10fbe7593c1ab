"""People come late, leave, are removed, go silent and hand over; nothing is lost by it."""

from datetime import timedelta

from bot.custom_ids import Verb
from bot.domain.method import Kind
from bot.domain.round import Halt, Presence
from bot.rehearsal.cast import Person
from bot.services.settings import FRESH
from bot.workers import RECONCILE_EVERY
from tests.scene import BRINGER, LEAD, Scene

NOOR = Person("noor", "Noor Vlinderpad", "participant")
A_LITTLE_LATER = RECONCILE_EVERY + timedelta(seconds=1)


async def room_of(scene: Scene) -> int:
    room_id = (await scene.round()).room_id
    assert room_id is not None
    return room_id


async def test_who_comes_late_knocks_and_is_let_in(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.come_in(NOOR)
    assert "klopt" not in scene.reads(LEAD)
    assert "aangeklopt" in await scene.press("noor", Verb.JOIN)
    room = await room_of(scene)
    assert not scene.may_type("noor", room)
    assert "@Noor Vlinderpad klopt aan" in scene.reads(LEAD)
    assert "klopt aan" not in scene.reads(BRINGER)

    assert "@Noor Vlinderpad is binnen" in await scene.press(LEAD, Verb.ADMIT)
    assert scene.may_type("noor", room)
    assert "Welkom bij" in scene.reads("noor", room)
    # Who was not here when people agreed is asked first, and goes straight on.
    await scene.press("noor", Verb.WRITE, str((await scene.round()).index), Kind.QUESTION)
    await scene.stage.press("noor", "Akkoord")
    await scene.fill("noor", text="Wat mis ik nog?")
    assert "Wat mis ik nog?" in scene.reads(BRINGER, room)
    assert "klopt aan" not in scene.reads(LEAD)


async def test_a_full_circle_has_no_door(scene: Scene) -> None:
    await scene.until("explore")
    for person in (NOOR, Person("bas", "Bas Regenboog", "participant")):
        await scene.stage.come_in(person)
    await scene.press("noor", Verb.JOIN)
    await scene.press(LEAD, Verb.ADMIT)
    assert not scene.offers("bas", Verb.JOIN)
    assert "bezet" in await scene.type("bas", "round join")


async def test_who_leaves_is_not_waited_for_and_what_they_wrote_stays(scene: Scene) -> None:
    round_ = await scene.until("reframe")
    for who in ("aafke", "samira", "grace"):
        await scene.write(who, f"Het gaat over {who}", Kind.REFRAME)
    assert "Het gaat over" not in scene.reads(BRINGER)
    assert "Wat je schreef, blijft staan" in await scene.type("teun", "round leave")
    assert "Het gaat over aafke" in scene.reads(BRINGER)
    assert "Welkom bij" not in scene.reads("teun")
    assert not scene.may_type("teun", round_.room_id or 0)
    assert "Je doet niet mee" in await scene.type("teun", "round leave", round=round_.id)


async def test_who_was_removed_from_the_server_is_noticed(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.leave("teun", kicked=True)
    assert "@Teun" in scene.reads(LEAD)
    await scene.stage.push(A_LITTLE_LATER)
    seat = (await scene.round()).seat_of(scene.id_of("teun"))
    assert seat is not None
    assert seat.presence is Presence.LEFT
    waiting = [line for line in scene.reads(LEAD).split("\n") if "Nog niet geweest" in line]
    assert waiting
    assert not [line for line in waiting if "Teun" in line]


async def test_without_the_bringer_the_clock_stops_and_another_case_is_taken(scene: Scene) -> None:
    await scene.until("explore")
    await scene.write("samira", "Wat hoopte je?", Kind.QUESTION)
    await scene.stage.leave(BRINGER, kicked=True)
    await scene.stage.push(A_LITTLE_LATER)
    round_ = await scene.round()
    assert round_.halt is Halt.BRINGER_GONE
    assert round_.due_at is None
    assert "De inbrenger is er niet meer" in scene.reads("aafke")
    assert not scene.offers("aafke", Verb.WRITE)

    await scene.press(LEAD, Verb.CHOOSE_AGAIN)
    again = await scene.round()
    assert again.halt is None
    assert again.bringer_id is None
    await scene.script.one_step(again)
    await scene.on()
    await scene.script.all_steps()
    final = await scene.round()
    assert final.bringer_id == scene.id_of("aafke")
    kept = [one.text for one in await scene.contributions()]
    assert "Wat hoopte je?" in kept


async def test_without_the_facilitator_a_consultant_takes_over(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.leave(LEAD, kicked=True)
    await scene.stage.push(A_LITTLE_LATER)
    assert (await scene.round()).halt is Halt.FACILITATOR_GONE
    assert "Wie leidt ons verder?" in scene.reads("aafke")
    assert "niet zelf de casus inbrengt" in await scene.press(BRINGER, Verb.TAKE_OVER)

    assert "Jij leidt de ronde nu" in await scene.press("aafke", Verb.TAKE_OVER)
    assert "## Regiescherm" in scene.reads("aafke")
    assert "## Regiescherm" not in scene.reads("samira")
    assert "@Aafke Zandloper leidt de ronde" in scene.reads("samira")
    assert (await scene.round()).due_at is not None
    await scene.press("aafke", Verb.NEXT)
    assert not scene.offers("samira", Verb.TAKE_OVER)


async def test_a_silent_facilitator_can_be_relieved_and_can_come_back(scene: Scene) -> None:
    round_ = await scene.until("explore")
    assert round_.due_at is not None
    await scene.stage.push_to(round_.due_at + timedelta(minutes=9))
    assert not scene.offers("aafke", Verb.TAKE_OVER)
    assert "nog" in await scene.forge("aafke", f"rg1:take_over:{round_.id}")
    await scene.stage.push_to(round_.due_at + timedelta(minutes=10))
    assert scene.offers("aafke", Verb.TAKE_OVER)
    assert (await scene.round()).index == round_.index

    await scene.press(LEAD, Verb.EXTEND)
    assert not scene.offers("aafke", Verb.TAKE_OVER)
    assert "Wie leidt ons verder?" not in scene.reads("aafke")

    await scene.stage.push(timedelta(minutes=12))
    await scene.press("grace", Verb.TAKE_OVER)
    assert (await scene.round()).facilitator_id == scene.id_of("grace")
    assert "## Regiescherm" in scene.reads("grace")


async def test_the_lead_is_handed_over_to_one_in_the_circle(scene: Scene) -> None:
    await scene.until("explore")
    assert "brengt, leidt niet" in (await scene.choose(LEAD, Verb.HANDOVER, BRINGER)).replace(
        "inbrengt", "brengt"
    )
    assert "doet niet mee" in await scene.choose(LEAD, Verb.HANDOVER, "wilma")
    await scene.choose(LEAD, Verb.HANDOVER, "samira")
    assert "@Samira Klokkenhof leidt" in scene.reads(LEAD)
    assert scene.offers("samira", Verb.NEXT)
    assert not scene.offers(LEAD, Verb.NEXT)
    assert "Samira" in await scene.type(LEAD, "facilitate next")
    await scene.write(LEAD, "Wat mag ik nu vragen?", Kind.QUESTION)
    assert "Wat mag ik nu vragen?" in scene.reads(BRINGER)
    assert "Jij leidt" in await scene.type("samira", "round leave")


async def test_not_today_and_changing_ones_mind(scene: Scene) -> None:
    await scene.announced(size=3)
    assert "vandaag niet" in await scene.press("aafke", Verb.DECLINE)
    assert "Je doet mee" in await scene.press("aafke", Verb.JOIN)
    await scene.press("joris", Verb.JOIN)
    assert "Er is nog één persoon nodig" in await scene.press(LEAD, Verb.START)
    await scene.press("samira", Verb.JOIN)
    assert not scene.offers("teun", Verb.JOIN)
    assert "Alle 3 plekken zijn bezet" in await scene.type("teun", "round join")
    assert "vandaag niet" in await scene.press("samira", Verb.DECLINE)
    assert "Je doet mee" in await scene.press("teun", Verb.JOIN)
    assert "Jij leidt deze ronde" in await scene.type(LEAD, "round join")


async def test_somebody_back_after_a_minute_still_reads_their_own_language(scene: Scene) -> None:
    await scene.announced()
    assert "You are in" in await scene.press("grace", Verb.JOIN)
    await scene.type("grace", "settings language", language="nl")
    await scene.stage.push(FRESH)
    assert "vandaag niet" in await scene.press("grace", Verb.DECLINE)
    await scene.type("grace", "settings language", language="discord")
    assert "You are in" in await scene.press("grace", Verb.JOIN)
