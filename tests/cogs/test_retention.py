"""A round has had its time: the room goes in Discord too, and each author hears so privately."""

from datetime import timedelta

from bot.custom_ids import Verb
from bot.domain.method import Kind
from bot.rehearsal.stage import DM
from tests.scene import LEAD, Scene

KEEPER = "wilma"
SECRET = "Zandkasteelgeheim"


async def test_a_room_says_when_it_goes_and_goes(scene: Scene) -> None:
    await scene.type("grace", "settings language", language="en")
    await scene.until("explore")
    await scene.write("aafke", f"Wat hoopte je? {SECRET}", Kind.QUESTION)
    await scene.write("grace", f"And then? {SECRET}", Kind.QUESTION)
    room_id = (await scene.round()).room_id
    assert room_id is not None
    assert "verdwijnt 90 dagen na het einde" in scene.reads("aafke", room_id)
    await scene.type(LEAD, "facilitate cancel")
    await scene.stage.press(LEAD, "Ja, gelast de ronde af")
    assert "Deze kamer verdwijnt op" in scene.reads("aafke", room_id)
    told = await scene.type("aafke", "settings retention")
    assert "Wat in een ronde geschreven is, en de kamer: 90 dagen" in told
    assert "beheerder" in await scene.type(
        "aafke", "settings retention", matter="round_texts", days=20
    )
    assert "nooit" not in await scene.type(
        KEEPER, "settings retention", matter="round_texts", days=20
    )
    assert "20 dagen" in await scene.type("aafke", "settings retention")
    assert "van 14 tot en met 90" in await scene.type(
        KEEPER, "settings retention", matter="round_texts", days=91
    )
    round_id = (await scene.round()).id
    assert "beheerder" in await scene.type(LEAD, "settings hold", round=round_id, reason="Woo")
    assert "waarom dit langer" in await scene.type(KEEPER, "settings hold", round=round_id)
    assert "tweede beheerder" in await scene.type(
        KEEPER, "settings hold", round=round_id, reason="Woo-verzoek 12", days=2
    )
    assert "langer dan afgesproken" not in scene.reads("aafke", room_id)
    told = await scene.type(KEEPER, "settings hold")
    assert "Woo-verzoek 12" in told
    assert "Je vroeg dit zelf aan" in await scene.press(KEEPER, Verb.HOLD_AGREE)
    assert "Beëindigd" in await scene.press(KEEPER, Verb.HOLD_END)
    await scene.stage.push(timedelta(days=14))
    assert "verdwijnt deze kamer" in scene.reads("aafke", room_id)
    await scene.stage.push(timedelta(days=7))
    for who in ("aafke", "grace", LEAD, "joris"):
        assert SECRET not in scene.reads(who)
    assert room_id not in scene.stage.env.backend.channels
    assert "Weg, zoals afgesproken." in scene.reads("aafke", DM)
    assert "Gone, as agreed." in scene.reads("grace", DM)
    assert await scene.contributions() == []
