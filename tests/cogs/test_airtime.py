"""Who leads sees how the written words are shared out; nobody else does."""

from bot.custom_ids import Verb
from bot.domain.method import Kind
from tests.scene import BRINGER, CIRCLE, LEAD, Scene


async def test_who_leads_sees_the_shares_also_after_a_restart(scene: Scene) -> None:
    await scene.until("explore")
    await scene.write("aafke", "Wat maakte dat je bleef?", Kind.QUESTION)
    await scene.write("aafke", "Wie merkte het eerst?", Kind.QUESTION)
    await scene.press("teun", Verb.PASS, str((await scene.round()).index))
    await scene.stage.restart_bot()
    told = await scene.press(LEAD, Verb.AIRTIME)
    assert "9 woorden in 2 bijdragen" in told
    assert "0 woorden in 0 bijdragen, 1 keer gepast" in told
    assert "(inbrenger)" in told
    assert "tel ik niet mee" in told


async def test_nobody_else_sees_it(scene: Scene) -> None:
    round_ = await scene.until("explore")
    assert scene.offers(LEAD, Verb.AIRTIME)
    for who in CIRCLE:
        assert not scene.offers(who, Verb.AIRTIME)
        told = await scene.forge(who, f"rg1:airtime:{round_.id}")
        assert "woorden" not in told
        assert "words in" not in told
    assert "aan de gespreksleider" in await scene.forge(BRINGER, f"rg1:airtime:{round_.id}")
