"""Administrators look back on who did what; nobody else does, and no contents are in it."""

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.audit import PAGE
from bot.domain.method import Kind
from tests.scene import BRINGER, LEAD, Scene

KEEPER = "wilma"
"""Who manages the server."""

TITLE = "Zandkasteel bij eb"


async def test_what_was_done_is_read_back_without_contents(scene: Scene) -> None:
    await scene.settled()
    await scene.until("explore")
    await scene.write("aafke", f"{TITLE}: wat hoopte je?", Kind.QUESTION)
    await scene.type(LEAD, "facilitate handover", person="samira")
    await scene.type(KEEPER, "settings days", first="24 december")
    told = await scene.type(KEEPER, "settings audit")
    assert "koos andere instellingen: " in told
    assert "veranderde de vrije dagen" in told
    assert f"wisselde de gespreksleider van ronde `{(await scene.round()).id}`" in told
    assert told.index("vrije dagen") < told.index("andere instellingen")
    assert TITLE not in told
    assert "mis bij mij" not in told
    english = await scene.type("grace", "settings audit")
    assert "An administrator of the server" in english
    for who in (LEAD, BRINGER):
        for told in (
            await scene.type(who, "settings audit"),
            await scene.forge(who, encode(Verb.AUDIT, NO_ROUND, "0")),
        ):
            assert "beheerder van de server" in told


async def test_it_goes_back_a_page_at_a_time(scene: Scene) -> None:
    await scene.settled()
    for _again in range(PAGE):
        await scene.type(KEEPER, "settings server", zone="Europe/Amsterdam")
    assert "Ouder" in await scene.type(KEEPER, "settings audit")
    older = await scene.forge(KEEPER, encode(Verb.AUDIT, NO_ROUND, "1"))
    assert "Nieuwer" in older
    assert "Ouder" not in older
