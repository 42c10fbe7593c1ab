"""Asking and offering help: nobody learns of anybody before both said yes, and it is asked once."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.custom_ids import Verb
from bot.domain.exchange import Entry, Side, Standing
from bot.domain.introductions import FOLLOWED, LAPSES
from bot.services.exchange import EVERY
from tests.cogs.circling import published, travelling
from tests.cogs.programmes import head
from tests.cogs.test_stand import announced
from tests.scene import LEAD, Scene

REQUEST = "Hoe krijg ik een teamleider aan tafel?"
OFFER = "Ik nam zelf drie teamleiders mee, en vertel graag hoe."


@pytest.fixture
async def together(at: Scene) -> Scene:
    """Give a programme whose people said who they are."""
    return await travelling(at)


async def leave(scene: Scene, who: str, side: str, text: str, layer: str = "middle") -> str:
    await scene.type(who, f"help-exchange {side}")
    return await scene.fill(who, text=text, theme="middle", layer=layer)


async def tap(scene: Scene, who: str, label: str) -> str:
    """Press the newest button with this label; return what this person alone was told."""
    return await scene.told(who, scene.stage.press(who, label))


async def entries(scene: Scene) -> Sequence[Entry]:
    place = (await head(scene)).id
    return await scene.stored(lambda tx: tx.help_exchange.of_programme(place))


async def test_from_a_request_to_an_introduction_and_one_look_back(together: Scene) -> None:
    told = await leave(together, "joris", "ask", REQUEST)
    assert "vraag ik eerst jou" in told
    await leave(together, "aafke", "offer", OFFER)
    await leave(together, "samira", "offer", "Iets heel anders.", layer="any")
    told = await together.type(LEAD, "help-exchange match")
    assert "Eén tweetal past bij elkaar" in told
    assert "één vraag en 2 keer een aanbod open" in told
    assert REQUEST not in told
    assert "Joris" not in told
    assert "Er past nu niets bij elkaar" in await together.type(LEAD, "help-exchange match")
    for who, other in (("joris", OFFER), ("aafke", REQUEST)):
        assert "Zal ik jullie aan elkaar voorstellen" in together.reads(who)
        assert other not in together.reads(who)
    assert "aan elkaar voorstellen" not in together.reads("samira")

    before = together.seen("aafke")
    assert "dan hoor je het meteen" in await tap(together, "joris", "Ja, stel me voor")
    assert together.seen("aafke") == before
    await together.stage.restart_bot()
    await together.stage.set_dms_open("aafke", is_open=False)
    assert "dan hoor je het meteen" in await tap(together, "aafke", "Ja, stel me voor")
    for who, other, name in (("joris", OFFER, "@Aafke"), ("aafke", REQUEST, "@Joris")):
        assert other in together.reads(who)
        assert name in together.reads(who)
        assert "Jullie zeiden allebei ja" in together.reads(who)
        assert "en je bent voorgesteld" in together.reads(who)
    assert "al aan iemand voorgesteld" in await _pick_own(together, "joris")
    assert "allebei ja" not in together.reads("samira")

    await together.stage.push(FOLLOWED)
    assert "Heeft het iets gebracht?" in together.reads("joris")
    assert "Een begin is ook iets" in await tap(together, "joris", "Een beetje")
    await together.stage.push(FOLLOWED * 3)
    assert together.reads("joris").count("Heeft het iets gebracht?") == 1
    told = await together.type(LEAD, "help-exchange show")
    assert "Eén tweetal is voorgesteld" in told
    assert "Wat het bracht" not in told


async def _pick_own(scene: Scene, who: str) -> str:
    await scene.type(who, "help-exchange show")
    (entry,) = [
        one
        for one in await entries(scene)
        if one.author_id == scene.id_of(who) and one.standing is not Standing.CLOSED
    ]
    return await scene.choose(who, Verb.HELP_SEE, entry.id)


async def test_a_no_or_silence_is_told_to_nobody_and_it_is_never_asked_again(
    together: Scene,
) -> None:
    await leave(together, "joris", "ask", REQUEST)
    await leave(together, "aafke", "offer", OFFER)
    await together.stage.push(EVERY)
    assert "voorstellen" in together.reads("joris")
    before = together.seen("joris")
    assert "Niemand hoort ervan" in await tap(together, "aafke", "Nee, dank je")
    assert together.seen("joris") == before
    await tap(together, "joris", "Ja, stel me voor")
    assert "anders hoor je er niets meer over" in together.reads("joris")
    await together.stage.push(LAPSES)
    after = together.reads("joris")
    assert OFFER not in after
    assert "anders hoor je er niets meer over" in after
    await together.stage.push(5 * EVERY + timedelta(minutes=1))
    assert together.reads("joris").count("Zal ik jullie aan elkaar voorstellen") == 1
    place = (await head(together)).id
    (one,) = await together.stored(lambda tx: tx.introductions.of_programme(place))
    forged = f"rg1:introduce:{place}:{one.id}:yes"
    assert "antwoorden kan niet meer" in await together.forge_in_dm("aafke", forged)
    await together.type("samira", "help-exchange show")
    assert "Dit is er niet meer" in await together.forge("samira", forged)


async def test_an_own_entry_is_changed_and_closed_by_its_author_alone(together: Scene) -> None:
    await leave(together, "joris", "ask", REQUEST)
    assert REQUEST in await _pick_own(together, "joris")
    await together.press("joris", Verb.HELP_NEW)
    assert together.form("joris")["text"] == REQUEST
    await together.fill("joris", text="Wie durft mee?", theme="stock", layer="any")
    told = await _pick_own(together, "joris")
    assert "Wie durft mee?" in told
    assert "de stand opnemen" in told
    (entry,) = await entries(together)
    place = (await head(together)).id
    await together.type("aafke", "help-exchange show")
    for verb in ("help_close", "help_share"):
        told = await together.forge("aafke", f"rg1:{verb}:{place}:{entry.id}")
        assert "er niet meer" in told
    assert "de tekst is weg" in await together.press("joris", Verb.HELP_CLOSE)
    (entry,) = await entries(together)
    assert (entry.text, entry.standing) == ("", Standing.CLOSED)
    assert "nog niets liggen" in await together.type("joris", "help-exchange show")
    assert "Ik weet nog niet wie jij bent" in await together.type("wilma", "help-exchange ask")
    assert "mag" in await together.type("joris", "help-exchange match")


async def test_a_request_of_the_stand_goes_to_the_network_only_when_one_sends_it(
    together: Scene,
) -> None:
    await published(together)
    meeting_id = await announced(together, 0)
    await together.type(LEAD, "stand open", session=meeting_id)
    await together.press("joris", Verb.STAND_LINES)
    told = await together.fill("joris", request=REQUEST, high="Het ging goed.")
    assert "Vraag dit aan het netwerk" in told
    assert "Bied dit het netwerk aan" not in told
    await together.press("joris", Verb.HELP_STAND)
    assert together.form("joris")["text"] == REQUEST
    assert await entries(together) == []
    await together.fill("joris", text=REQUEST, theme="middle", layer="any")
    (entry,) = await entries(together)
    assert (entry.side, entry.text, entry.shared) == (Side.ASK, REQUEST, True)
