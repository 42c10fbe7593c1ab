"""Wishes about circles: kept, taken into account, and read by nobody but who wrote them."""

import logging

import pytest

from bot.custom_ids import Verb
from bot.domain.programme.model import Circle
from bot.rehearsal.cast import CAST
from tests.cogs.circling import NAMES, circles, draft, id_of, moments, published, travelling
from tests.cogs.programmes import head, people
from tests.scene import LEAD, Scene

WORDS = ("Liever niet", "Rather not")


async def wish(scene: Scene, who: str, *names: str) -> str:
    """Say whom somebody would rather not sit with."""
    await scene.type(who, "circles wish")
    known = await people(scene)
    return await scene.choose(who, Verb.WISH_NOT, *(known[name].id for name in names))


def together(found: list[Circle], one: str, other: str) -> bool:
    return any({one, other} <= {*circle.members} for circle in found)


async def test_a_wish_is_kept_and_changed_and_shown_to_its_author(at: Scene) -> None:
    await travelling(at)
    told = await at.type("joris", "circles wish")
    assert "Je zit met iedereen graag in een kring." in told
    assert "Je kunt bij elk moment." in told
    told = await wish(at, "joris", NAMES["aafke"], "Bas Holtwijk")
    assert "Liever niet in een kring met: Aafke Zandloper en Bas Holtwijk." in told
    (first, _later) = await moments(at)
    told = await at.choose("joris", Verb.WISH_AWAY, first)
    assert "Je kunt niet bij: **Eerste kringen**, 10 maart 2027." in told
    assert "Aafke Zandloper en Bas Holtwijk" in told
    await at.stage.restart_bot()
    assert "Bas Holtwijk." in await at.type("joris", "circles wish")
    told = await wish(at, "joris")
    assert "Je zit met iedereen graag" in told
    mine = (await people(at))[NAMES["joris"]].participant
    assert mine.not_with == frozenset()
    assert len(mine.away) == 1
    assert mine.institution == "Huis 0"


async def test_a_wish_speaks_the_language_of_its_author(at: Scene) -> None:
    await travelling(at)
    told = await wish(at, "grace", NAMES["aafke"])
    assert "Rather not in a circle with: Aafke Zandloper." in told


async def test_more_wishes_than_leave_a_circle_are_refused(at: Scene) -> None:
    await travelling(at)
    everybody = [name for who, name in NAMES.items() if who != "joris"]
    assert "hoogstens 3" in await wish(at, "joris", *everybody)
    assert (await people(at))[NAMES["joris"]].participant.not_with == frozenset()


async def test_who_did_not_say_who_they_are_cannot_wish(at: Scene) -> None:
    await travelling(at)
    assert "wie jij bent" in await at.type("wilma", "circles wish")


async def test_wishes_are_kept_when_circles_are_made(at: Scene) -> None:
    await travelling(at)
    await wish(at, "joris", NAMES["aafke"])
    for seed in range(3):
        told = await at.type(LEAD, "circles make", size=4, seed=seed)
        assert "De wensen in vertrouwen zijn gehouden." in told
        for number in range(2):
            assert not together(await draft(at, number), "joris-wolkendijk", "aafke-zandloper")


async def test_nobody_ever_reads_a_wish_of_another(
    at: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await travelling(at)
    await wish(at, "joris", NAMES["aafke"])
    await at.type(LEAD, "circles make", size=4)
    first, second = await draft(at)
    (moment, _later) = await moments(at)
    joris = next(one for one in (first, second) if "joris-wolkendijk" in one.members)
    aafke = first if joris is second else second
    stranger = next(key for key in aafke.members if key != "aafke-zandloper")
    said = {
        await at.type(
            LEAD,
            "circles swap",
            moment=moment,
            one=await id_of(at, "joris-wolkendijk"),
            other=await id_of(at, stranger),
        )
    }
    assert "die niet in één kring horen" in said.pop()
    await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    await at.type(LEAD, "circles show")
    await at.type(LEAD, "circles rota")
    await at.type(LEAD, "programme edit")
    await at.press(LEAD, Verb.PEOPLE)
    await at.choose(LEAD, Verb.PERSON_SEE, await id_of(at, "joris-wolkendijk"))
    for form in ("toml", "csv"):
        await at.type(LEAD, "programme export", form=form)
    for person in CAST:
        if person.key != "joris":
            assert not any(word in at.reads(person.key) for word in WORDS)
            assert all("wish_not" not in one for one in at.seen(person.key))
    assert "not_with" not in caplog.text
    assert "Liever niet" not in caplog.text
    lines = [line for line in caplog.text.splitlines() if "joris" in line.lower()]
    assert not any("aafke" in line.lower() for line in lines)


async def test_no_card_tells_how_many_wishes_there_are(at: Scene) -> None:
    await travelling(at)
    without = await at.type(LEAD, "circles make", size=4)
    await wish(at, "joris", NAMES["aafke"])
    with_one = await at.type(LEAD, "circles make", size=4)
    assert "kan elkaar niet treffen" not in without + with_one
    counted = [line for line in with_one.splitlines() if "vertrouwen" in line]
    assert counted == ["De wensen in vertrouwen zijn gehouden."]


async def test_a_wish_that_cannot_be_kept_is_told_without_a_name_or_number(at: Scene) -> None:
    await travelling(at)
    everybody = await people(at)
    others = [one for one in NAMES.values() if one != NAMES["joris"]][:3]
    await wish(at, "joris", *others)
    leavers = [everybody[name].id for name in ("Noor Waterval", "Bas Holtwijk", "Cato Meerman")]

    async def leave() -> None:
        async with at.app.desk.uow.write() as tx:
            await tx.travellers.drop(leavers)

    await at.stage.perform(leave)
    told = await at.type(LEAD, "circles make", size=5)
    assert "Niet alle wensen in vertrouwen konden worden gehouden." in told
    (line,) = [one for one in told.splitlines() if "vertrouwen" in one]
    assert not any(name in line for name in NAMES.values())
    assert "3" not in line


async def test_what_waits_to_be_sent_holds_no_wish(at: Scene) -> None:
    await travelling(at)
    await wish(at, "joris", NAMES["aafke"])
    await published(at)
    assert not together(await circles(at), "joris-wolkendijk", "aafke-zandloper")
    programme_id = (await head(at)).id
    planned = await at.stored(lambda tx: tx.meetings.of_programme(programme_id))
    first, second = (one.id for one in planned)
    for shown in (
        await at.stored(lambda tx: tx.meeting_surfaces.all(first)),
        await at.stored(lambda tx: tx.meeting_surfaces.all(second)),
    ):
        assert [stands.surface for stands in shown] == ["circles"]
