"""Being at a session as people meet it: check-in, a note that is confirmed or refused, a proof."""

import csv
import io
import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from simcord.backend.models import Message

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.ids import MeetingId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import PlannedMeeting
from bot.ports import Transaction
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.services.meeting_desk import MeetingOutcome, change_meeting
from tests.cogs.programmes import STARTS, meetings
from tests.cogs.test_sessions import TITLE, first_id, tap, thread_of
from tests.files.test_proof import read_pdf
from tests.scene import LEAD, Scene

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ENDS = STARTS + 3 * HOUR
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def files_of(scene: Scene, who: str) -> dict[str, bytes]:
    """Return the files of the newest message with files that this person sees, by their ending."""
    backend = scene.stage.env.backend
    found: list[Message] = [
        message
        for place, messages in backend.messages.items()
        for message in messages.values()
        if message.attachments and scene.stage.sees(who, place, message)
    ]
    newest = max(found, key=lambda message: message.id)
    return {
        one["filename"].rpartition(".")[2]: backend.cdn.get(one["url"]) or b""
        for one in newest.attachments
    }


async def changed(scene: Scene, meeting_id: MeetingId, **details: Any) -> None:
    """Change details of a meeting as if its file had said so from the beginning."""

    async def decide(_tx: Transaction, one: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        meeting: Meeting = replace(one.meeting, **details)
        return replace(one, meeting=meeting), ()

    async def act() -> None:
        await change_meeting(scene.app.desk, meeting_id, decide)

    await scene.stage.perform(act)


@pytest.fixture
async def coming(planned: Scene) -> Scene:
    """Give a server on which Joris, Aafke and Samira come to the first meeting."""
    session = await first_id(planned)
    await planned.type(LEAD, "session announce", session=session)
    await planned.press(LEAD, Verb.ANNOUNCE)
    for who in ("joris", "aafke", "samira"):
        await tap(planned, who, "Ik kom")
    return planned


@pytest.fixture
async def begun(coming: Scene) -> Scene:
    """Give the same a minute after the start."""
    await coming.stage.push_to(STARTS + timedelta(minutes=1))
    return coming


async def test_the_doors_open_half_an_hour_before(coming: Scene) -> None:
    meeting_id = await first_id(coming)
    await coming.stage.push_to(STARTS - 2 * HOUR)
    assert not coming.offers("joris", Verb.CHECK_IN)
    early = await coming.forge("joris", encode(Verb.CHECK_IN, meeting_id))
    assert "vanaf een half uur voor het begin" in early
    await coming.stage.stop_bot()
    await coming.stage.push_to(STARTS - timedelta(minutes=10))
    await coming.stage.start_bot()
    assert "Fijn dat je er bent" in coming.reads("joris", await thread_of(coming))
    assert "Ik ben er" in coming.reads("joris", ANNOUNCEMENTS)


async def test_checking_in_twice_is_once_and_is_counted_for_all(begun: Scene) -> None:
    assert "je bent bij" in await tap(begun, "samira", "Ik ben er")
    await begun.replay()
    assert "je bent bij" in await tap(begun, "samira", "Ik ben er")
    assert "Er is één iemand" in begun.reads("joris", await thread_of(begun))
    meeting_id = await first_id(begun)
    stored = await begun.stored(lambda tx: tx.check_ins.of_meeting(meeting_id))
    assert [one.user_id for one in stored] == [begun.id_of("samira")]


async def test_who_is_noted_by_another_is_asked_and_may_say_no(begun: Scene) -> None:
    told = await tap(begun, LEAD, "Wie is er?")
    assert "Had een plek, niet gezien (3)" in told
    people = [begun.id_of(who) for who in ("joris", "aafke", "grace")]
    told = await begun.choose(LEAD, Verb.NOTE, *people)
    assert "Ik vraag ieder of het klopt" in told
    for who in ("joris", "aafke"):
        assert "Klopt het dat je erbij was?" in begun.reads(who)
    assert "Is it right that you were there?" not in begun.reads("samira")
    await begun.stage.restart_bot()
    assert "Dank je" in await tap(begun, "joris", "Ja, ik was erbij")
    assert "Goed dat je het zegt" in await tap(begun, "aafke", "Nee, ik was er niet")
    assert "dat heb je bevestigd" in begun.reads("joris")
    assert "niet meer genoteerd" in begun.reads("aafke")
    told = await tap(begun, LEAD, "Wie is er?")
    assert "Was er, met plek (1)" in told
    assert "Was er, zonder aanmelding (1)" in told
    assert "Had een plek, niet gezien (2)" in told
    assert "(?) Eén iemand" in told


async def test_a_mistaken_note_is_taken_back_but_not_ones_own_word(begun: Scene) -> None:
    await tap(begun, "samira", "Ik ben er")
    await tap(begun, LEAD, "Wie is er?")
    await begun.choose(LEAD, Verb.NOTE, begun.id_of("joris"))
    await tap(begun, LEAD, "Wie is er?")
    both = [begun.id_of("joris"), begun.id_of("samira")]
    told = await begun.choose(LEAD, Verb.NOTE_BACK, *both)
    assert "Niet meer genoteerd" in told
    meeting_id = await first_id(begun)
    stored = await begun.stored(lambda tx: tx.check_ins.of_meeting(meeting_id))
    assert [one.user_id for one in stored] == [begun.id_of("samira")]
    assert "niet (meer) genoteerd" in await begun.forge_in_dm(
        "joris", encode(Verb.WAS_THERE, meeting_id, "yes")
    )


async def test_who_sits_in_the_voice_channel_is_noted(begun: Scene) -> None:
    meeting_id = await first_id(begun)
    told = await begun.forge(LEAD, encode(Verb.NOTE_VOICE, meeting_id))
    assert "geen spraakkanaal als plaats" in told
    stage = begun.stage
    made: list[Any] = []

    async def build() -> None:
        made.extend(stage.server.guild.create_voice_channel(name) for name in ("zaal", "gang"))

    await stage.perform(build)
    hall, corridor = made
    await changed(begun, meeting_id, place=f"<#{hall.id}>")
    assert "zie ik nu niemand" in await begun.forge(LEAD, encode(Verb.NOTE_VOICE, meeting_id))
    backend, guild_id = stage.env.backend, stage.server.guild.id
    for who, place in (("joris", hall), ("aafke", corridor), ("teun", hall)):
        backend.set_voice_state(guild_id, begun.id_of(who), place.id)
    await tap(begun, LEAD, "Wie is er?")
    told = await tap(begun, LEAD, "Haal uit het spraakkanaal")
    assert "Genoteerd" in told
    stored = await begun.stored(lambda tx: tx.check_ins.of_meeting(meeting_id))
    # Teun did not say that he would come, so nobody asks Discord where he is.
    assert [one.user_id for one in stored] == [begun.id_of("joris")]
    assert "Klopt het dat je erbij was?" in begun.reads("joris")


async def test_a_participant_sees_and_notes_nobody_but_themselves(begun: Scene) -> None:
    meeting_id = await first_id(begun)
    await tap(begun, "samira", "Ik ben er")
    told = await tap(begun, "joris", "Wie is er?")
    assert "Er staat nog geen bijeenkomst waar je bij was" in told
    told = await begun.type("samira", "session attendance", session=meeting_id)
    assert "Samen 3 uur" in told
    assert "Was er" not in told
    for verb, values in (
        (Verb.NOTE, [begun.id_of("joris")]),
        (Verb.NOTE_BACK, [begun.id_of("samira")]),
        (Verb.NOTE_VOICE, []),
        (Verb.RECAP, []),
        (Verb.RECAP_SHARE, []),
        (Verb.RECAP_TEXT, []),
    ):
        custom_id = encode(verb, meeting_id)
        told = await begun.forge("joris", custom_id, [str(one) for one in values])
        assert "Alleen wie de rol van gespreksleider heeft" in told, verb
    stored = await begun.stored(lambda tx: tx.check_ins.of_meeting(meeting_id))
    assert [one.user_id for one in stored] == [begun.id_of("samira")]


async def test_another_server_reaches_nothing_of_it(begun: Scene) -> None:
    meeting_id = await first_id(begun)
    await tap(begun, "samira", "Ik ben er")
    click = await begun.abroad("elders")
    for custom_id in (
        encode(Verb.CHECK_IN, meeting_id),
        encode(Verb.WAS_THERE, meeting_id, "yes"),
        encode(Verb.ATTENDANCE, meeting_id),
        encode(Verb.NOTE_VOICE, meeting_id),
        encode(Verb.PROOF, meeting_id, "group"),
        encode(Verb.PROOF, meeting_id, "own"),
        encode(Verb.RECAP, meeting_id),
        encode(Verb.RECAP_SHARE, meeting_id),
    ):
        told = await click(custom_id)
        assert "andere server" in told or "is er niet (meer)" in told, custom_id
    stored = await begun.stored(lambda tx: tx.check_ins.of_meeting(meeting_id))
    assert len(stored) == 1


# -------------------------------------------------------------------------------- proofs


async def named(scene: Scene, who: str, name: str) -> None:
    """Check in, and give the name that is asked for."""
    told = await tap(scene, who, "Ik ben er")
    assert "welke naam" in told or "which name" in told
    await scene.press(who, Verb.OWN_NAME)
    told = await scene.fill(who, name=name)
    assert name in told


@pytest.fixture
async def over(begun: Scene) -> Scene:
    """Give the same when over: Joris and Grace were there, Aafke was noted, Samira was not."""
    await named(begun, "joris", "Joris van den Berg")
    await named(begun, "grace", "Grace Öz")
    await tap(begun, LEAD, "Wie is er?")
    await begun.choose(LEAD, Verb.NOTE, begun.id_of("aafke"))
    await begun.stage.push_to(ENDS + HOUR)
    return begun


async def test_a_proof_of_the_group_names_who_confirmed_and_is_verified(over: Scene) -> None:
    assert "is voorbij" in over.reads(LEAD)
    meeting_id = await first_id(over)
    told = await over.type(LEAD, "session proof", whose="group", methods="Balint, Roddelen")
    assert "met 2 namen" in told
    found = files_of(over, LEAD)
    rows = list(csv.DictReader(io.StringIO(found["csv"].decode("utf-8-sig"))))
    assert [row["naam"] for row in rows] == ["Grace Öz", "Joris van den Berg"]
    assert {row["werkvorm"] for row in rows} == {"Balint, Roddelen"}
    assert {row["minuten"] for row in rows} == {"180"}
    page = read_pdf(found["pdf"])
    assert "Joris van den Berg" in page
    assert "Aafke" not in page
    (code,) = set(CODE.findall(told))
    assert code in page
    again = await over.type(LEAD, "session proof", whose="group", methods="Balint, Roddelen")
    assert set(CODE.findall(again)) == {code}

    told = await over.type("teun", "session verify", code=code.lower(), name="joris  van den berg")
    for words in ("Dit bewijs is echt", TITLE, "3 uur", "2 namen", "staat erop", "Balint"):
        assert words in told
    assert "Grace" not in told
    told = await over.type("teun", "session verify", code=code, name="Piet Prins")
    assert "staat er niet op" in told
    assert "Joris" not in await over.type("teun", "session verify", code=code)
    assert "geen controlecode" in await over.type("teun", "session verify", code="hallo")
    unknown = await over.type("teun", "session verify", code="0000-0000-0000")
    assert "Ik ken op deze server geen bewijs" in unknown
    click = await over.abroad("elders")
    assert "Ik ken op deze server geen bewijs" in await click(
        encode(Verb.PROOF_BACK, NO_ROUND, code)
    )

    refused = await over.forge("teun", encode(Verb.PROOF_BACK, NO_ROUND, code))
    assert "niet van jou" in refused
    assert "Ingetrokken" in await tap(over, LEAD, "Trek dit bewijs in")
    assert "geldt niet meer" in await over.type("teun", "session verify", code=code)
    await changed(over, meeting_id, title="Iets anders")
    assert TITLE in await over.type("teun", "session verify", code=code)


async def test_ones_own_proof_and_that_of_the_year(over: Scene) -> None:
    told = await over.type("joris", "session proof")
    assert "Jouw bewijs van deelname" in told
    page = read_pdf(files_of(over, "joris")["pdf"])
    assert "Joris van den Berg" in page
    assert "Grace" not in page
    told = await over.type("aafke", "session proof")
    assert over.form("aafke") == {"name": ""}
    told = await over.fill("aafke", name="Aafke de Wit")
    assert "nog niet bevestigd" in told
    await tap(over, "aafke", "Ja, ik was erbij")
    assert "Jouw bewijs" in await over.type("aafke", "session proof")
    told = await over.type("joris", "session proof", whose="year")
    assert "Jouw bewijs van deelname" in told
    rows = list(csv.DictReader(io.StringIO(files_of(over, "joris")["csv"].decode("utf-8-sig"))))
    assert rows[0]["bijeenkomst"] == TITLE


async def test_a_participant_gets_no_proof_of_the_group(over: Scene) -> None:
    told = await over.type("joris", "session proof", whose="group")
    assert "Alleen wie de rol van gespreksleider heeft" in told
    await over.type("samira", "session proof")
    assert "nog niet bevestigd" in await over.fill("samira", name="Samira B.")


# --------------------------------------------------------------------- recap and missed


async def test_who_was_not_there_is_missed_once_and_after_the_recap(over: Scene) -> None:
    assert "We misten je" not in over.reads("samira")
    await over.type(LEAD, "session recap")
    told = await over.fill(LEAD, text="We spraken over geld.", links="htps://fout")
    assert "als link lezen" in told
    await over.stage.press(LEAD, "Probeer opnieuw")
    assert over.form(LEAD)["text"] == "We spraken over geld."
    told = await over.fill(LEAD, text="We spraken over geld.", links="https://example.org/flap")
    assert "Zo komt de terugblik er te staan" in told
    assert "Eén iemand had een plek" in told
    assert "We spraken over geld" not in over.reads("joris", ANNOUNCEMENTS)
    await over.stage.restart_bot()
    assert "Gedeeld in" in await tap(over, LEAD, "Deel")
    recap = over.reads("joris", ANNOUNCEMENTS)
    for words in ("Terugblik op", "We spraken over geld.", "https://example.org/flap"):
        assert words in recap
    assert "De volgende keer" in recap
    assert "Eerste kringen" in recap
    missed = over.reads("samira")
    assert "We misten je" in missed
    assert "https://discord.com/channels/" in missed
    for who in ("joris", "aafke", "grace", "teun"):
        assert "We misten je" not in over.reads(who)
    await tap(over, LEAD, "Deel")
    await over.stage.push(2 * DAY)
    assert over.reads("samira").count("We misten je") == 1
    shown = await over.type("joris", "programme show")
    assert "terugblik" in shown
    assert "De eerstvolgende" in shown


async def test_without_a_recap_they_hear_a_day_later(over: Scene) -> None:
    await over.stage.push(20 * HOUR)
    assert "We misten je" not in over.reads("samira")
    await over.stage.push(DAY)
    missed = over.reads("samira")
    assert "We misten je" in missed
    assert "Eerste kringen" in missed
    await over.stage.push(2 * DAY)
    assert over.reads("samira").count("We misten je") == 1


async def test_a_photo_needs_words_before_it_is_shared(over: Scene) -> None:
    meeting_id = await first_id(over)
    picture = ("flap.png", b"not really a picture")
    paper = ("Verslag Maart.pdf", b"%PDF-1.4")
    told = await over.type(LEAD, "session recap", file1=picture, file2=paper)
    assert "een foto zonder beschrijving" in told
    refused = await over.forge(LEAD, encode(Verb.RECAP_SHARE, meeting_id))
    assert "Wie slecht ziet" in refused
    await tap(over, LEAD, "Beschrijf de foto's")
    assert list(over.form(LEAD)) == ["alt_0"]
    told = await over.fill(LEAD, alt_0="Een flap met het woord brug in een cirkel.")
    assert "Zo komt de terugblik er te staan" in told
    await tap(over, LEAD, "Deel")
    assert files_of(over, "joris") == {"png": picture[1], "pdf": paper[1]}
    (message,) = [
        one
        for one in over.stage.env.backend.messages[
            over.stage.place_id("joris", ANNOUNCEMENTS)
        ].values()
        if one.attachments and not one.is_ephemeral
    ]
    assert "Een flap met het woord brug" in str(message.components)
    assert "verslag-maart.pdf" in str(message.components)
    told = await over.type(LEAD, "session recap")
    assert "is gedeeld" in told
    await tap(over, LEAD, "Tekst en links")
    await over.fill(LEAD, text="Later aangevuld.", links="")
    assert "Later aangevuld." in over.reads("joris", ANNOUNCEMENTS)


async def test_there_is_no_recap_of_what_did_not_begin(coming: Scene) -> None:
    told = await coming.type(LEAD, "session recap", session=await first_id(coming))
    assert "als de bijeenkomst begonnen is" in told
    second = (await meetings(coming))[1].id
    told = await coming.type(LEAD, "session attendance", session=second)
    assert "Wie was er bij" in told
