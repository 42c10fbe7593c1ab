"""Questions between meetings: one at a time, at everybody's own hour, and never a nag."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.custom_ids import Verb
from bot.domain.journal.entry import JournalEntry
from bot.domain.prompts.delivery import Delivery, Stage
from bot.ports import Transaction
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.programmes import head, people, send
from tests.scene import LEAD, Scene

YEAR = """
title = "Samen verder"
key = "samen"
language = "nl"
zone = "Europe/Amsterdam"

[[meetings]]
title = "Eerste kringen"
kind = "intervision"
date = 2026-01-20
start = 14:00
end = 16:00

[[meetings]]
title = "Tweede kringen"
kind = "intervision"
date = 2026-04-23
start = 14:00
end = 16:00
"""
ALONG = ("joris", "aafke", "samira", "grace", "teun")
MONDAY = datetime(2026, 1, 12, 8, 30, tzinfo=UTC)
"""Half past nine in Amsterdam, on the first Monday of the rhythm."""
FORTNIGHT, MINUTE = timedelta(days=14), timedelta(minutes=1)
FIRST = "Een vraag voor jou"
AGAIN = "Deze vraag ligt er nog"
OWN = """
[[prompts]]
id = "koffie"
theme = "network"
question.nl = "Met wie dronk je koffie?"
question.en = "With whom did you have coffee?"

[[prompts.follow]]
label = { nl = "Een bekende", en = "Somebody I know" }
question = { nl = "En met wie nog nooit?", en = "And with whom never yet?" }
"""


@pytest.fixture
async def along(at: Scene) -> Scene:
    """Give a programme of two meetings, along which five people travel."""
    named = "".join(f'\n[[participants]]\nname = "{who}"\n' for who in ALONG)
    await send(at, YEAR + named)
    await at.press(LEAD, Verb.PROGRAMME_TAKE)
    everybody = await people(at)
    async with at.app.desk.uow.write() as tx:
        for who in ALONG:
            await tx.travellers.link(everybody[who].id, at.id_of(who))
    return at


async def tap(scene: Scene, who: str, label: str) -> str:
    """Press the newest button with this label; return what this person alone was told."""
    return await scene.told(who, scene.stage.press(who, label))


async def answer(scene: Scene, who: str, text: str, label: str = "Beantwoorden") -> str:
    await scene.stage.press(who, label)
    return await scene.fill(who, text=text)


async def sent(scene: Scene, who: str) -> Sequence[Delivery]:
    place = (await head(scene)).id
    return await scene.stored(lambda tx: tx.deliveries.of_person(place, scene.id_of(who)))


async def journal(scene: Scene, who: str) -> Sequence[JournalEntry]:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)

    async def look(tx: Transaction) -> Sequence[JournalEntry]:
        return await tx.journal.of_owner(guild_id, scene.id_of(who))

    return await scene.stored(look)


async def test_a_rhythm_over_the_weeks(along: Scene) -> None:
    await along.type("grace", "settings language", language="en")
    await along.type("grace", "settings zone", zone="Europe/London")
    told = await along.type(LEAD, "prompt schedule", day=0, hour="9:30")
    assert "Elke 2 weken op maandag om 09:30" in told
    assert "maandag 12-01-2026" in told
    assert "Eerste kringen" in told
    assert "opschalen · de stand opnemen (voorstel)" in told
    told = await along.choose(LEAD, Verb.PROMPT_ABOUT, first_meeting(along))
    assert told.index("Eerste kringen") < told.index("Waar gaat het over?")
    told = await along.choose(LEAD, Verb.PROMPT_THEME, "middle")
    assert ": de middenlaag" in told

    await along.stage.push_to(MONDAY - MINUTE)
    assert FIRST not in along.reads("joris")
    await along.stage.push_to(MONDAY)
    assert along.reads("joris").count(FIRST) == 1
    assert "Alleen jij leest je antwoord" in along.reads("joris")
    assert FIRST in along.reads("teun"), "whose direct messages are closed has a thread"
    assert FIRST not in along.reads(LEAD)
    assert "A question for you" not in along.reads("grace")
    await along.stage.push_to(MONDAY + timedelta(hours=1))
    assert along.reads("grace").count("A question for you") == 1

    (mine,) = await sent(along, "joris")
    assert "Bewaard in je logboek. Alleen jij leest dit." in await answer(
        along, "joris", "Het ging over de brug.\nEn over tijd."
    )
    assert "Je hebt deze vraag beantwoord" in along.reads("joris")
    assert "over de brug" not in along.reads(LEAD)
    (entry,) = await journal(along, "joris")
    assert (entry.text, entry.source_ref) == (
        "Het ging over de brug.\nEn over tijd.",
        mine.prompt.id,
    )
    await along.stage.press("joris", "Mijn antwoord aanpassen")
    assert along.form("joris")["text"] == entry.text
    assert "Aangepast" in await along.fill("joris", text="Het ging over tijd.")
    assert [one.text for one in await journal(along, "joris")] == ["Het ging over tijd."]

    assert "nog één keer op terug" in await tap(along, "aafke", "Niet nu")
    (before,) = await sent(along, "grace")
    assert "exchange once more" in await tap(along, "grace", "Another question")
    assert "the last exchange" in await tap(along, "grace", "Another question")
    (after,) = await sent(along, "grace")
    assert after.prompt.id != before.prompt.id
    assert not along.offers("grace", Verb.PROMPT_OTHER)

    await along.stage.push_to(MONDAY + timedelta(days=2, hours=3))
    assert along.reads("aafke").count(AGAIN) == 1
    assert "we laten deze liggen" in await tap(along, "aafke", "Deze keer niet")
    assert AGAIN not in along.reads("samira")
    await along.stage.push_to(MONDAY + timedelta(days=3, hours=3))
    assert along.reads("samira").count(AGAIN) == 1
    await along.stage.push_to(MONDAY + timedelta(days=12))
    assert along.reads("samira").count(FIRST) == 2
    assert along.reads("samira").count("Ik vraag je er niet meer naar") == 1
    assert "Deze vraag staat verderop nog een keer." in along.reads("samira")
    late = await answer(along, "samira", "Toch nog iets.")
    assert "het is nooit te laat" in late


async def test_over_the_months_a_restart_silences_easter_and_another_clock(along: Scene) -> None:
    await along.type(LEAD, "prompt schedule", day=0, hour="9:30")
    await along.stage.push_to(MONDAY)
    await answer(along, "joris", "Het ging over tijd.")
    await answer(along, "samira", "Over het weer.")
    await along.stage.stop_bot()
    await along.stage.push_to(MONDAY + FORTNIGHT + timedelta(hours=1))
    await along.stage.start_bot()
    await along.stage.restart_bot()
    first_and_second = await sent(along, "joris")
    assert [one.stage for one in first_and_second] == [Stage.ANSWERED, Stage.ASKED]
    assert len({one.prompt.id for one in first_and_second}) == 2
    assert along.reads("joris").count(FIRST) == 2

    for number in (2, 3):
        await along.stage.push_to(MONDAY + number * FORTNIGHT)
    told = along.reads("teun")
    assert told.count("Het was een paar keer stil, en dat mag.") == 1
    reminders = told.count(AGAIN)
    assert "Ik stel je geen vragen meer" in await tap(along, "teun", "Ja, pauzeer")
    await along.stage.push_to(MONDAY + 5 * FORTNIGHT)
    assert along.reads("teun").count(AGAIN) == reminders
    assert [one.stage for one in await sent(along, "teun")] == [*[Stage.SILENT] * 3, Stage.RESTS]
    easter_tuesday = datetime(2026, 4, 7, 7, 30, tzinfo=UTC)
    await along.stage.push_to(easter_tuesday - MINUTE)
    assert (await sent(along, "samira"))[-1].stage is Stage.DUE
    await along.stage.push_to(easter_tuesday)
    assert (await sent(along, "samira"))[-1].asked_at == easter_tuesday
    assert len({one.prompt.id for one in await sent(along, "samira")}) == 7

    told = await along.type(LEAD, "prompt results")
    assert "van alle 5 deelnemers" in told
    assert "over tijd" not in told
    assert "- 1" not in told
    told = await along.type("teun", "prompt pause")
    assert "Je krijgt nu geen vragen." in told
    assert "Je krijgt elke vraag" in await tap(along, "teun", "Elke keer")


def first_meeting(scene: Scene) -> str:
    """Return the id of the first meeting in the menu that the facilitator sees."""
    _message, menu = scene.stage.find_component(LEAD, custom_id="rg1:prompt_about:*")
    return str(menu["options"][0]["value"])


async def test_now_by_hand_with_a_question_of_ones_own(along: Scene) -> None:
    refused = await along.type(
        LEAD, "prompt upload", file=("vragen.toml", OWN.replace("network", "netwerk").encode())
    )
    assert "Regel 4, vraag 1, theme" in refused
    assert "voor wie het programma leidt" in await along.type(
        "joris", "prompt upload", file=("v.toml", OWN.encode())
    )
    assert "Toegevoegd" in await along.type(
        LEAD, "prompt upload", file=("vragen.toml", OWN.encode())
    )
    await along.type(LEAD, "prompt add")
    added = await along.fill(LEAD, nl="Wat liet je lachen?", en="", tag="stock")
    assert "Toegevoegd" in added
    assert "Met wie dronk je koffie?" in await along.type(LEAD, "prompt preview", prompt="koffie")
    assert "Ik stel de vraag" in await along.type(LEAD, "prompt send", prompt="koffie")
    assert "Met wie dronk je koffie?" in along.reads("joris")
    assert "niemand om iets te vragen" in await along.type(LEAD, "prompt send")

    (mine,) = await sent(along, "joris")
    await along.stage.press("joris", "Beantwoorden")
    await along.stage.restart_bot()
    told = await along.fill("joris", text="Met de buurvrouw.")
    assert "Wil je nog een stap verder?" in told
    await along.stage.press("joris", "Een bekende")
    assert "Ook bewaard" in await along.fill("joris", text="Met de conciërge.")
    questions = {one.question for one in await journal(along, "joris")}
    assert questions == {"Met wie dronk je koffie?", "En met wie nog nooit?"}

    for verb in ("prompt_answer", "prompt_later", "prompt_other", "prompt_follow"):
        told = await along.forge_in_dm("aafke", f"rg1:{verb}:{mine.id}:0")
        assert "voor iemand anders" in told
    assert "voor wie het programma leidt" in await along.type("joris", "prompt results")
    assert "voor wie het programma leidt" in await along.type("joris", "prompt send")
    assert "voor wie het programma leidt" in await along.type("joris", "prompt schedule")
    place = (await head(along)).id
    assert "voor wie het programma leidt" in await along.forge(
        "joris", f"rg1:prompt_rest:{place}:rest"
    )

    assert "Liever een tijd geen vragen" in await tap(along, "aafke", "Niet nu")
    assert "elke vraag die langskomt" in await tap(along, "aafke", "Liever een tijd geen vragen")
    assert "om de andere keer" in await tap(along, "aafke", "Om de andere keer")
    assert "nog geen ritme" in await along.forge(LEAD, f"rg1:prompt_rest:{place}:rest")
    await along.type(LEAD, "prompt schedule", every=1)
    assert "Het ritme rust nu" in await tap(along, LEAD, "Laat het ritme rusten")
    await along.stage.push(timedelta(days=21))
    assert len(await sent(along, "samira")) == 1
    assert "Elke week" in await tap(along, LEAD, "Ga weer door")
    await along.stage.push(timedelta(days=7))
    assert len(await sent(along, "samira")) == 2
    assert "koffie" not in along.reads("wilma", ANNOUNCEMENTS)
