"""The stand as people take it: in two languages, and nobody learns who said what."""

import csv
import io
from datetime import timedelta
from typing import Any

from simcord.backend.models import Message
from simcord.components import walk_components

from bot.custom_ids import Verb, encode
from bot.domain.ids import MeetingId, UserId
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.circling import NAMES, moments, published, travelling
from tests.cogs.programmes import meetings, people
from tests.cogs.test_attendance import changed, files_of
from tests.cogs.test_sessions import tap
from tests.scene import CIRCLE, LEAD, Scene

SECRET = "Mijn directeur zei ja, en bedoelde nee."
MARKS = {
    "joris": {"weather": "2", "energy": "4", "progress": "2", "support": "1", "grip": "3"},
    "aafke": {"weather": "3", "energy": "4", "progress": "3", "support": "2"},
    "samira": {"weather": "3", "energy": "5", "progress": "3", "support": "2"},
    "grace": {"weather": "5", "energy": "2", "progress": "3", "support": "5", "grip": "1"},
}
"""Teun is late; to what is asked about grip only two answer."""


async def thread_of(scene: Scene, number: int = 0) -> int:
    found = (await meetings(scene))[number].thread_id
    assert found is not None
    return found


def message_in(scene: Scene, thread: int, words: str) -> Message:
    """Return the newest message in a thread with these words in it."""
    messages = scene.stage.env.backend.messages[thread].values()
    return max((one for one in messages if words in scene.text(one, LEAD)), key=lambda one: one.id)


async def announced(scene: Scene, number: int) -> MeetingId:
    """Announce a moment, and return it."""
    meeting_id = (await moments(scene))[number]
    # The clock is pushed to its end, so it is held soon rather than next year.
    soon = scene.stage.now() + timedelta(hours=1)
    await changed(scene, meeting_id, starts_at=soon, ends_at=soon + timedelta(hours=1))
    await scene.type(LEAD, "session announce", session=meeting_id)
    await scene.press(LEAD, Verb.ANNOUNCE)
    return meeting_id


async def takes(scene: Scene, who: str, **marks: str) -> str:
    """Open the form from the thread, tap, and send it; return what the person was told."""
    await scene.press(who, Verb.STAND_TAKE)
    return await scene.fill(who, **marks)


def others_read(scene: Scene, but: str) -> str:
    return "\n".join(scene.reads(who) for who in (*CIRCLE, LEAD, "wilma") if who != but)


async def test_a_stand_from_opening_to_the_second_moment(at: Scene) -> None:
    await travelling(at)
    first = (await moments(at))[0]
    await _opened(at, first)
    thread = await thread_of(at)
    await _answered(at, thread)
    await _closed_by_itself(at, thread)
    await _looked_at(at, first, thread)
    await _at_the_second_moment(at, await announced(at, 1))
    assert SECRET not in others_read(at, "joris")


async def _opened(at: Scene, first: MeetingId) -> None:
    assert "nog geen stand" in await at.type("joris", "stand show")
    assert "nog geen draad" in await at.type(LEAD, "stand open", session=first)
    assert "uit de lijst die verschijnt" in await at.type(LEAD, "stand open", session="morgen")
    await published(at)
    await announced(at, 0)
    refused = await at.type("joris", "stand open", session=first)
    assert "Alleen wie de rol van gespreksleider heeft" in refused
    told = await at.type(LEAD, "stand open")
    assert "De stand bij Eerste kringen is open" in told
    await at.type(LEAD, "stand open")
    thread = await thread_of(at)
    asked = at.reads("joris", thread)
    assert asked.count("De stand bij Eerste kringen") == 1
    for words in (
        "zonder naam naar de groep",
        "in je logboek en blijft van jou",
        "Nog niemand deed mee.",
    ):
        assert words in asked

    # Who does not travel along hears so before they tap anything.
    assert "voor wie meereist" in await at.press("wilma", Verb.STAND_TAKE)


async def _answered(at: Scene, thread: int) -> None:
    # Joris taps, changes his mind, writes, and reads it all back.
    await at.press("joris", Verb.STAND_TAKE)
    assert set(at.form("joris")) == set(MARKS["joris"])
    told = await at.fill("joris", weather="5")
    assert "- Weer: 5 · zon" in told
    await at.press("joris", Verb.STAND_TAKE)
    told = await at.fill("joris", **MARKS["joris"])
    for words in ("- Weer: 2 · regen", "- Steun: 1 · alleen", "zonder je naam", "Schrijf: hoog"):
        assert words in told
    await at.press("joris", Verb.STAND_LINES)
    told = await at.fill("joris", low=SECRET, request="Wie kent een controller?")
    assert SECRET in told
    assert "alleen jij leest het" in told
    await at.press("joris", Verb.STAND_LINES)
    assert at.form("joris")["low"] == SECRET
    assert "Eén van de 8 deed mee" in at.reads("aafke", thread)

    # A message that somebody deletes comes back with the next answer, also after a restart.
    await at.stage.delete_message("wilma", message_in(at, thread, "De stand bij"))
    await at.stage.restart_bot()
    assert "Eén van de 8" not in at.reads("aafke", thread)
    await at.type("aafke", "stand show")
    await takes(at, "aafke", **MARKS["aafke"])
    assert "2 van de 8 deden mee" in at.reads("samira", thread)
    await takes(at, "samira", **MARKS["samira"])
    told = await takes(at, "grace", **MARKS["grace"])
    assert "- Weather: 5 · sunny" in told
    assert "without your name" in told
    await at.press("grace", Verb.STAND_LINES)
    await at.fill("grace", offer="An hour of numbers")
    assert "Weg. Je telt nu niet mee" in await gone(at, "samira")
    await takes(at, "samira", **MARKS["samira"])

    # Until it closes nobody sees a spread, not even who leads.
    told = await at.type(LEAD, "stand show")
    assert "4 van de 8 deden mee" in told
    assert "ook wie leidt niet" in told
    assert "regen" not in told
    assert SECRET not in others_read(at, "joris")


async def _closed_by_itself(at: Scene, thread: int) -> None:
    # Teun has the form open when the meeting ends, and the stand closes by itself.
    await at.press("teun", Verb.STAND_TAKE)
    await at.stage.push_to((await meetings(at))[0].meeting.ends_at + timedelta(minutes=1))
    told = await at.fill("teun", weather="1", grip="1")
    assert "gesloten en geteld" in told
    result = at.reads("teun", thread)
    assert "Weer (4 antwoorden): regen 1, bewolkt 2, zon 1 · midden 3" in result.replace("**", "")
    assert "Grip: te weinig antwoorden" in result
    await at.press("teun", Verb.STAND_MINE)
    await at.press("teun", Verb.STAND_LINES)
    assert "Rust" in await at.fill("teun", high="Rust aan het eind")


async def _looked_at(at: Scene, first: MeetingId, thread: int) -> None:
    # What a person takes back changes nothing of what was told.
    assert "stays as it was" in await gone(at, "grace")
    assert "4 van de 8 deden mee" in at.reads("teun", thread)
    told = await at.type("joris", "stand show")
    assert "Jij" in told
    assert "- Steun: 1 · alleen · onder het midden van iedereen" in told
    assert "Als tabel" in told
    assert "Sluit de stand" not in told
    assert files_of(at, "joris")["png"].startswith(b"\x89PNG")
    await at.press("joris", Verb.STAND_TABLE)
    table = files_of(at, "joris")["csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    weather = [row["antwoorden"] for row in rows if row["vraag"] == "Weer"][:5]
    assert weather == ["0", "1", "2", "0", "1"]
    assert not [row for row in rows if row["vraag"] == "Grip"]

    # Who leads puts the picture in the thread; its words tell the same.
    assert "Het beeld staat in de draad" in await posted(at)
    shown = message_in(at, thread, "De stand bij")
    assert [one["filename"] for one in shown.attachments] == ["stand.png"]
    (alt,) = _alts(shown)
    assert "Weer 0-1-2-0-1, midden 3" in alt
    assert "gesloten" in await at.type(LEAD, "stand open", session=first)


async def _at_the_second_moment(at: Scene, second: MeetingId) -> None:
    # Here who leads closes it, and it is told where it goes.
    await at.type(LEAD, "stand open", session=second)
    for who in ("joris", "aafke", "samira", "teun"):
        await takes(at, who, **{**MARKS["joris"], "support": "5", "energy": "2"})
    await at.type(LEAD, "stand show", session=second)
    assert "opnieuw openen kan niet" in await tap(at, LEAD, "Sluit de stand")
    told = await tap(at, LEAD, "Ja, sluit en tel")
    assert "Steun (4 antwoorden): gedragen 4 · midden 5 · hoger" in told.replace("**", "")
    assert "Energie (4 antwoorden): laag 4 · midden 2 · lager" in told.replace("**", "")
    second_thread = await thread_of(at, 1)
    assert message_in(at, second_thread, "De stand bij").attachments
    for who in ("joris", "aafke", "samira", "teun"):
        for other in (*CIRCLE, LEAD):
            if other != who:
                assert f"<@{at.id_of(who)}>" not in at.reads(other, second_thread)


async def gone(scene: Scene, who: str) -> str:
    """Take one's own stand back, once that was asked back."""
    await scene.press(who, Verb.STAND_MINE)
    asked = await scene.press(who, Verb.STAND_ERASE)
    assert "tikte en schreef" in asked or "tapped and wrote" in asked
    return await scene.press(who, Verb.STAND_ERASE)


async def posted(scene: Scene) -> str:
    await scene.type(LEAD, "stand show")
    return await scene.press(LEAD, Verb.STAND_POST)


def _alts(message: Message) -> list[Any]:
    return [
        item["description"]
        for part in walk_components(message.components)
        for item in part.get("items", ())
    ]


async def test_what_somebody_wrote_is_given_back_when_it_could_not_be_kept(at: Scene) -> None:
    await travelling(at)
    await announced(at, 0)
    await at.type(LEAD, "stand open")
    (teun,) = [one for name, one in (await people(at)).items() if name == NAMES["teun"]]

    async def known_as(user_id: UserId | None) -> None:
        async with at.app.desk.uow.write() as tx:
            await tx.travellers.link(teun.id, user_id)

    await at.press("teun", Verb.STAND_LINES)
    await at.stage.perform(lambda: known_as(None))
    told = await at.fill("teun", high="Rust", offer="Koffie bij ons")
    for words in ("voor wie meereist", "Rust", "Koffie bij ons", "[Probeer opnieuw]"):
        assert words in told
    await at.stage.restart_bot()
    await at.stage.perform(lambda: known_as(at.id_of("teun")))
    await at.stage.press("teun", "Probeer opnieuw")
    assert at.form("teun") == {"high": "Rust", "low": "", "request": "", "offer": "Koffie bij ons"}
    assert "Koffie bij ons" in await at.fill("teun", high="Rust", offer="Koffie bij ons")


async def test_another_server_and_a_tampered_form_reach_nothing(at: Scene) -> None:
    await published(await travelling(at))
    meeting_id = await announced(at, 0)
    missing = await at.forge("joris", encode(Verb.STAND_TAKE, meeting_id))
    assert "niet opgenomen" in missing
    await at.type(LEAD, "stand open")
    await takes(at, "joris", **MARKS["joris"])
    click = await at.abroad("elders")
    for verb in (
        *(Verb.STAND_TAKE, Verb.STAND_LINES, Verb.STAND_MINE, Verb.STAND_SHOW, Verb.STAND_TABLE),
        *(Verb.STAND_CLOSE, Verb.STAND_ERASE),
    ):
        told = await click(encode(verb, meeting_id, "yes"))
        assert "is er niet (meer)" in told, verb
    for verb in (Verb.STAND_CLOSE, Verb.STAND_POST):
        told = await at.forge("aafke", encode(verb, meeting_id, "yes"))
        assert "Alleen wie de rol van gespreksleider heeft" in told
    stand = await at.stored(lambda tx: tx.stands.get(meeting_id))
    assert stand is not None
    assert stand.is_open
    assert "Aankondigingen" not in at.reads("joris", ANNOUNCEMENTS)
