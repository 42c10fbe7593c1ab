"""The travel map as its owner sees it, and as nobody else ever does."""

from datetime import timedelta

from bot.custom_ids import Verb, encode
from bot.domain.learning.question import LearningQuestion, QuestionId, Version
from bot.rehearsal.stage import DM
from tests.cogs.circling import published, travelling
from tests.cogs.programmes import head, meetings
from tests.cogs.test_attendance import changed, files_of
from tests.cogs.test_stand import announced, others_read, takes
from tests.files.test_proof import read_pdf
from tests.scene import LEAD, Scene

SECRET = "Zandkasteelgeheim"


async def a_question(scene: Scene, who: str) -> None:
    """Give somebody a learning question that was asked better once."""
    programme, now = await head(scene), scene.stage.now()
    question = LearningQuestion(
        QuestionId(scene.app.desk.ids.new()),
        *(programme.guild_id, scene.id_of(who)),
        versions=(
            Version(1, f"Hoe krijg ik ze mee? {SECRET}", now),
            Version(2, f"Wat hebben ze nodig? {SECRET}", now + timedelta(minutes=1)),
        ),
        programme_id=programme.id,
    )
    async with scene.app.desk.uow.write() as tx:
        await tx.learning.put(question)


async def test_a_map_is_drawn_for_its_owner_alone(at: Scene) -> None:
    await travelling(at)
    await published(at)
    told = await at.type("joris", "journey show")
    assert "De kaart is nog leeg" in told
    await announced(at, 0)
    await at.type(LEAD, "stand open")
    await takes(at, "joris", energy="4")
    await at.press("joris", Verb.STAND_LINES)
    await at.fill("joris", high=f"Het mocht. {SECRET}", low="Hij kwam niet.")
    await a_question(at, "joris")

    told = await at.type("joris", "journey show")
    for words in ("Hoogtepunt: Het mocht.", "Dieptepunt: Hij kwam niet.", "Alleen jij ziet"):
        assert words in told
    assert "Je vraag werd „Wat hebben ze nodig?" in told
    assert set(files_of(at, "joris")) == {"png"}

    # What is left out is off the map, stays so after a restart, and can be put back.
    _message, menu = at.stage.find_component("joris", custom_id="rg1:journey_out:*")
    low = next(one["value"] for one in menu["options"] if "Dieptepunt" in one["label"])
    told = await at.choose("joris", Verb.JOURNEY_LEAVE_OUT, low)
    assert "Hij kwam niet" not in told.split("Neem je jaar mee")[0].split("Kies wat")[0]
    await at.stage.restart_bot()
    assert "Dieptepunt: Hij" not in _lines(await at.type("joris", "journey show"))
    assert "Dieptepunt: Hij" in _lines(await at.choose("joris", Verb.JOURNEY_LEAVE_OUT))
    place = (await head(at)).id
    forged = await at.forge("joris", encode(Verb.JOURNEY_LEAVE_OUT, place), ["high-anders"])
    assert "knop" in forged

    told = await at.press("joris", Verb.JOURNEY_FAREWELL)
    assert "Niemand anders kreeg dit bestand" in told
    files = files_of(at, "joris")
    assert SECRET in read_pdf(files["pdf"])
    assert SECRET in files["md"].decode()

    # Nobody else gets any of it, whatever they ask.
    assert SECRET not in await at.type("grace", "journey show")
    assert "Only you see this map" in await at.type("grace", "journey show")
    assert "gespreksleider" in await at.type("joris", "journey network")
    told = await at.type(LEAD, "journey network")
    assert "nog niets losgelaten naar het netwerk" in told
    assert "je was erbij" not in told
    assert SECRET not in others_read(at, "joris")


def _lines(told: str) -> str:
    """Return what stands on the map, without the menu beneath it."""
    return "\n".join(line for line in told.splitlines() if line[:1].isdigit())


async def test_a_year_is_offered_once_when_it_is_over(at: Scene) -> None:
    await travelling(at)
    await published(at)
    soon = at.stage.now() + timedelta(hours=1)
    for hours, one in enumerate(await meetings(at)):
        starts = soon + timedelta(hours=2 * hours)
        await changed(at, one.id, starts_at=starts, ends_at=starts + timedelta(hours=1))
        await at.type(LEAD, "session announce", session=one.id)
        await at.press(LEAD, Verb.ANNOUNCE)
    await at.stage.push(timedelta(hours=1 + 2 * hours + 2))
    assert "zit erop" not in at.reads("joris", DM)
    await at.stage.push(timedelta(days=3))
    assert at.reads("joris", DM).count("zit erop") == 1
    await at.stage.restart_bot()
    await at.stage.push(timedelta(days=3))
    assert at.reads("joris", DM).count("zit erop") == 1
    message, button = at.stage.find_component("joris", custom_id="rg1:journey:*")
    told = await at.told("joris", at.stage.click("joris", message, custom_id=button["custom_id"]))
    assert "Jouw reiskaart" in told
