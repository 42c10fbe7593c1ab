"""Who names somebody else hears a gentle word, alone; what they wrote is handed in all the same."""

from bot.custom_ids import Verb
from bot.domain.method import Kind
from tests.scene import Scene


async def test_a_rare_position_gets_a_gentle_word_that_only_its_author_sees(scene: Scene) -> None:
    await scene.announced()
    await scene.press("joris", Verb.BID)
    told = await scene.fill("joris", title="De decaan van Leiden zegt nee", about="")
    assert "Je casus" in told
    assert "een functie die maar één iemand heeft („decaan van Leiden”)" in told
    assert "Een rol zegt vaak genoeg" in told
    assert "decaan van Leiden" in scene.reads("aafke")
    assert "Een rol zegt vaak genoeg" not in scene.reads("aafke")


async def test_a_question_with_a_name_is_asked_all_the_same(scene: Scene) -> None:
    await scene.until("explore")
    told = await scene.write("aafke", "Wat zei Karin van den Berg precies?", Kind.QUESTION)
    assert "een naam („Karin van den Berg”)" in told
    told = await scene.write("samira", "Wat zou een collega je vragen?", Kind.QUESTION)
    assert "Een rol zegt" not in told
