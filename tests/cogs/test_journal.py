"""A journal is its owner's: written, read back, carried away, and let go one sentence at a time."""

from collections.abc import Sequence

import pytest

from bot.custom_ids import Verb, encode
from bot.domain.harvest.item import LiftedItem
from bot.domain.journal.entry import CaseOffer, EntryId, JournalEntry
from bot.rehearsal.cast import CAST
from tests.scene import LEAD, Scene

NL = (
    "Het overleg was kil. Hoe krijg ik het opleidingsteam mee zonder dat ze zich overvallen voelen?"
)
LINE = "Hoe krijg ik het opleidingsteam mee zonder dat ze zich overvallen voelen?"
EN = "The residents stayed on and laughed. I want to remember that."
SHORTER = "Wat een team nodig heeft om mee te doen, is tijd."


async def entries(scene: Scene, who: str) -> Sequence[JournalEntry]:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    return await scene.stored(lambda tx: tx.journal.of_owner(guild_id, scene.id_of(who)))


async def items(scene: Scene, who: str) -> Sequence[LiftedItem]:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    return await scene.stored(lambda tx: tx.harvest.of_author(guild_id, scene.id_of(who)))


async def keep(scene: Scene, who: str, text: str) -> str:
    await scene.type(who, "journal write")
    return await scene.fill(who, text=text)


def nobody_but(scene: Scene, who: str, *words: str) -> None:
    """Make sure that no other person's view or message holds one of these words."""
    for person in CAST:
        if person.key != who:
            seen = "\n".join(scene.seen(person.key))
            assert [one for one in words if one in seen] == [], person.key


async def seated(scene: Scene, *people: str) -> None:
    await scene.type(LEAD, "circles create", name="Kring Zuid")
    await scene.choose(LEAD, Verb.CIRCLE_SEAT, *(scene.id_of(one) for one in people))


async def test_a_journal_in_two_languages(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    at = await scene.settled()
    await seated(at, "joris", "aafke")
    assert "is nog leeg" in await at.type("joris", "journal show")
    assert "`/journal write`" in await at.type("grace", "journal export")

    told = await keep(at, "joris", NL)
    assert "Niemand anders leest het." in told
    assert f"Dit zou een casus kunnen zijn. Alleen jij ziet dit.\n>>> {LINE}" in told
    told = await keep(at, "grace", EN)
    assert "Nobody else reads it." in told
    assert "could be a case" not in told
    nobody_but(at, "joris", "opleidingsteam", "kil")
    nobody_but(at, "grace", "laughed")

    # A slip is answered kindly, and the way back survives a restart.
    await at.type("joris", "journal write")
    told = await at.fill("joris", text=" \n ")
    assert "is ook later welkom" in told
    await at.stage.restart_bot()
    await at.stage.press("joris", "Probeer opnieuw")
    await at.fill("joris", text="Korter. Mooi.")
    await at.replay()
    assert [one.text for one in await entries(at, "joris")] == ["Korter. Mooi.", NL]

    # Read back and written on, in one's own language.
    assert "2 stukken" in await at.type("joris", "journal show")
    (first,) = await entries(at, "grace")
    assert "one entry" in await at.type("grace", "journal show")
    assert EN in await at.choose("grace", Verb.JOURNAL_SEE, first.id)
    await at.press("grace", Verb.JOURNAL_WRITE)
    assert at.form("grace") == {"text": EN}
    assert "changed later" in await at.fill("grace", text=f"{EN} Truly.")

    # Another's entry is not there, whatever a client sends.
    await at.type("aafke", "journal show")
    for verb in (Verb.JOURNAL_WRITE, Verb.JOURNAL_ERASE, Verb.JOURNAL_QUESTION, Verb.JOURNAL_CASE):
        told = await at.forge("aafke", encode(verb, first.id, "yes"))
        assert "niet van jou" in told, verb
    told = await at.forge("aafke", encode(Verb.JOURNAL_LIFT, first.id, "network"))
    assert "niet van jou" in told
    assert "knop" in await at.forge("aafke", encode(Verb.JOURNAL_WRITE))
    assert "knop" in await at.forge("joris", encode(Verb.JOURNAL_LIFT, first.id, "moon"))
    assert await items(at, "aafke") == []

    # The whole of it, as files, for its owner alone.
    told = await at.type("grace", "journal export")
    assert "2 stukken" not in told
    assert "journal.html" in told
    nobody_but(at, "grace", "laughed", "journal.html")
    assert "opleidingsteam" not in caplog.text
    assert "laughed" not in caplog.text

    # Erased for good, after asking back.
    assert "echt weg" in await at.forge("joris", encode(Verb.JOURNAL_ERASE, await newest(at)))
    assert "Gewist." in await at.press("joris", Verb.JOURNAL_ERASE)
    assert [one.text for one in await entries(at, "joris")] == [NL]


async def newest(scene: Scene, who: str = "joris") -> EntryId:
    return (await entries(scene, who))[0].id


async def test_a_line_becomes_a_case_or_is_never_offered_again(scene: Scene) -> None:
    await scene.settled()
    await keep(scene, "joris", NL)
    await scene.press("joris", Verb.JOURNAL_CASE)
    assert scene.form("joris")["title"] == LINE
    assert scene.form("joris")["answer_situation"] == NL
    await scene.stage.restart_bot()
    assert "Er staat nog niets in" in await scene.fill("joris", title="", answer_situation=" ")
    await scene.stage.press("joris", "Probeer opnieuw")
    told = await scene.fill("joris", title=LINE, answer_part="Ik duw.")
    assert "Alleen jij kunt dit lezen." in told
    await scene.replay()
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    made = await scene.stored(lambda tx: tx.cases.of_person(guild_id, scene.id_of("joris")))
    assert [one.title for one in made] == [LINE]
    assert [one.offer for one in await entries(scene, "joris")] == [CaseOffer.TAKEN]

    told = await keep(scene, "grace", "I don't know how to tell my manager what we promised.")
    assert "This could be a case, just as it stands." in told
    assert "not bring it up again" in await scene.press("grace", Verb.JOURNAL_NO_CASE)
    for who in ("grace", "joris"):
        await scene.type(who, "journal show")
        told = await scene.choose(who, Verb.JOURNAL_SEE, await newest(scene, who))
        assert "could be a case" not in told
        assert "casus kunnen zijn" not in told


async def test_what_is_let_go_is_seen_first_and_can_come_back(scene: Scene) -> None:
    await scene.settled()
    await seated(scene, "joris", "aafke")
    await keep(scene, "joris", NL)
    await scene.stage.press("joris", "Naar mijn kring")
    assert scene.form("joris")["text"] == NL
    told = await scene.fill("joris", text=SHORTER, scope="circle", signed="no")
    assert SHORTER in told
    assert "Kring Zuid" in told
    nobody_but(scene, "joris", SHORTER, "opleidingsteam")
    assert SHORTER not in await scene.type("aafke", "harvest search")

    await scene.stage.restart_bot()
    await scene.press("joris", Verb.LIFT_GO)
    assert SHORTER in await scene.type("aafke", "harvest search")
    assert SHORTER not in await scene.type("teun", "harvest search")
    nobody_but(scene, "joris", "opleidingsteam", "overvallen")
    listed = await scene.type("joris", "journal show")
    assert "deels losgelaten" in listed
    told = await scene.choose("joris", Verb.JOURNAL_SEE, await newest(scene))
    assert "woord voor woord" in told
    assert f"Te lezen in je kring:\n>>> {SHORTER}" in told

    # An entry written on changes nothing of what was let go.
    await scene.press("joris", Verb.JOURNAL_WRITE)
    await scene.fill("joris", text="Alles is anders.")
    assert [one.text for one in await items(scene, "joris")] == [SHORTER]
    assert "Teruggenomen" in await tap(scene, "joris", "Laat weer van mij")
    assert SHORTER not in await scene.type("aafke", "harvest search")
    await scene.choose("joris", Verb.JOURNAL_SEE, await newest(scene))
    await scene.stage.press("joris", "Naar het netwerk")
    assert scene.form("joris")["text"] == "Alles is anders."
    await scene.stage.dismiss_modal("joris")
    assert "Deze zin hoort niet bij een kring" in await alone(scene)


async def alone(scene: Scene) -> str:
    """Let somebody who sits in no circle try to let go to theirs."""
    await keep(scene, "teun", "Van niemand anders.")
    return await tap(scene, "teun", "Naar mijn kring")


async def tap(scene: Scene, who: str, label: str) -> str:
    """Press the newest button with this label; return what this person alone was told."""
    return await scene.told(who, scene.stage.press(who, label))
