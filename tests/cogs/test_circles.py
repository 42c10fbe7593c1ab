"""Circles on Discord: made as a draft, swapped, locked, published and mended by who leads."""

from bot.custom_ids import Verb
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.circling import (
    circles,
    draft,
    id_of,
    moments,
    published,
    travelling,
)
from tests.cogs.programmes import head
from tests.scene import BRINGER, CIRCLE, LEAD, Scene


async def test_circles_are_made_seen_by_who_leads_alone_and_published(at: Scene) -> None:
    await travelling(at)
    told = await at.type(LEAD, "circles make", size=4, together=25)
    assert "Kringen voor Samen verder: concept" in told
    assert "Deze kringen houden" in told
    assert "De wensen in vertrouwen zijn gehouden." in told
    assert "Vooral nieuwe mensen" in told
    assert at.reads(BRINGER).count("Kringen voor") == 0
    assert await circles(at) == []
    told = await at.press(LEAD, Verb.CIRCLES_TABLE)
    assert "Eerste kringen" in told
    assert "brengt in" in told
    told = await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    assert "De kringen van 2 momenten staan er voor iedereen." in told
    everybody = at.reads(BRINGER, ANNOUNCEMENTS)
    assert everybody.count("Wie zit met wie") == 2
    assert "Tweede kringen" in everybody
    assert "Kring 1." in everybody.replace("**", "")
    assert [len(one.members) for one in await circles(at)] == [4, 4]


async def test_the_same_draw_gives_the_same_circles_and_another_other_ones(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    first = await draft(at)
    await at.press(LEAD, Verb.CIRCLES_MAKE)
    await at.choose(LEAD, Verb.CIRCLES_SLIDE, "100")
    kept = [set(one.members) for one in await draft(at)]
    assert kept == [set(one.members) for one in await draft(at, 1)]
    await at.type(LEAD, "circles make", size=4, seed=1)
    assert await draft(at) == first


async def test_a_draft_survives_a_restart(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    before = await draft(at)
    await at.stage.restart_bot()
    assert await draft(at) == before
    assert "concept" in await at.type(LEAD, "circles publish")
    await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    assert await circles(at) == before


async def test_a_swap_tells_what_it_does_before_it_is_kept(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    one, other = await draft(at)
    (moment, _later) = await moments(at)
    pair = {"one": await id_of(at, one.members[0]), "other": await id_of(at, other.members[0])}
    told = await at.type(LEAD, "circles swap", moment=moment, **pair)
    assert "ruilen van kring" in told
    assert "Nu." in told
    assert "Na de ruil." in told
    assert await draft(at) == [one, other]
    await at.press(LEAD, Verb.CIRCLES_SWAP)
    assert one.members[0] in (await draft(at))[1].members
    same = {"one": pair["one"], "other": await id_of(at, other.members[1])}
    told = await at.type(LEAD, "circles swap", moment=moment, **same)
    assert "zitten al in dezelfde kring" in told
    assert "Kies uit de lijst" in await at.type(
        LEAD, "circles swap", moment=moment, one="joris", other="teun"
    )


async def test_a_locked_circle_stays(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    (moment, _later) = await moments(at)
    await at.type(LEAD, "circles lock", moment=moment)
    told = await at.choose(LEAD, Verb.CIRCLES_LOCK, "0")
    assert "Deze kring staat vast." in told
    first = (await draft(at))[0]
    assert first.locked
    for _again in range(3):
        await at.press(LEAD, Verb.CIRCLES_MAKE)
        assert (await draft(at))[0].members == first.members
    await at.type(LEAD, "circles lock", moment=moment)
    await at.choose(LEAD, Verb.CIRCLES_LOCK)
    assert not any(one.locked for one in await draft(at))


async def test_a_draft_that_changed_is_not_published_by_an_old_button(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    programme_id = (await head(at)).id
    told = await at.forge(LEAD, f"rg1:circles_publish:{programme_id}:abc")
    assert "intussen veranderd" in told
    assert await circles(at) == []


async def test_nobody_else_makes_sees_swaps_or_publishes(at: Scene) -> None:
    await travelling(at)
    assert "nog geen kringen" in await at.type(BRINGER, "circles show")
    await at.type(LEAD, "circles make", size=4)
    before = await draft(at)
    assert "nog geen kringen" in await at.type(BRINGER, "circles show")
    assert not at.offers(BRINGER, Verb.CIRCLES_TABLE)
    place, (moment, _later) = (await head(at)).id, await moments(at)
    one, other = [await id_of(at, circle.members[0]) for circle in before]
    for forged in (
        f"rg1:circles_table:{place}:0",
        f"rg1:circles_make:{place}:4:0:9",
        f"rg1:circles_publish:{place}:0",
        f"rg1:circles_mend:{place}",
        f"rg1:circles_swap:{moment}:{one}:{other}",
    ):
        told = await at.forge(BRINGER, forged)
        assert "Alleen wie de rol" in told, forged
    for command in ("circles make", "circles publish"):
        assert "Alleen wie de rol" in await at.type(BRINGER, command)
    assert await draft(at) == before


async def test_circles_are_mended_when_somebody_joins(at: Scene) -> None:
    await published(await travelling(at))
    assert not at.offers(LEAD, Verb.CIRCLES_MEND)
    before = await circles(at)
    await at.type(LEAD, "programme edit")
    place = (await head(at)).id
    await at.press(LEAD, Verb.PEOPLE)
    await at.press(LEAD, Verb.PERSON_NEW)
    await at.fill(LEAD, name="Mira Vonkel", institution="Huis 9")
    told = await at.type(LEAD, "circles show")
    assert "passen niet meer" in told
    told = await at.press(LEAD, Verb.CIRCLES_MEND)
    assert "Krijgt een plek: Mira Vonkel." in told
    assert "Niemand verhuist." in told
    assert await circles(at) == before
    told = await at.press(LEAD, Verb.CIRCLES_MEND)
    assert "hersteld" in told
    after = await circles(at)
    assert sorted(len(one.members) for one in after) == [4, 5]
    assert "Mira Vonkel" in at.reads(BRINGER, ANNOUNCEMENTS)
    assert "valt niets te herstellen" in await at.forge(LEAD, f"rg1:circles_mend:{place}")


async def test_everybody_sees_the_circles_in_their_own_language(at: Scene) -> None:
    await published(await travelling(at))
    for who in CIRCLE:
        told = await at.type(who, "circles show")
        assert "Eerste kringen" in told
        assert ("Circles of" if who == "grace" else "Kringen van") in told
        assert not at.offers(who, Verb.CIRCLES_MEND)
    assert "Tweede kringen" in await at.press(BRINGER, Verb.CIRCLES_SHOW)


async def test_circles_are_mended_when_somebody_leaves(at: Scene) -> None:
    await published(await travelling(at))
    first, _second = await circles(at)
    leavers = [await id_of(at, key) for key in (*first.bringers, first.facilitator)]

    async def leave() -> None:
        async with at.app.desk.uow.write() as tx:
            await tx.travellers.drop(leavers)

    await at.stage.perform(leave)
    await at.type(LEAD, "circles show")
    told = await at.press(LEAD, Verb.CIRCLES_MEND)
    assert "naar een andere kring" in told
    await at.press(LEAD, Verb.CIRCLES_MEND)
    (left,) = await circles(at)
    assert len(left.members) == 5
    assert left.facilitator in left.members
    assert all(left.leader_of(one) not in {"", one} for one in left.bringers)


async def test_a_second_press_publishes_nothing_twice(at: Scene) -> None:
    await travelling(at)
    await at.type(LEAD, "circles make", size=4)
    await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    before = at.reads(BRINGER, ANNOUNCEMENTS)
    assert "intussen veranderd" in await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    assert at.reads(BRINGER, ANNOUNCEMENTS) == before


async def test_who_leads_in_english_reads_english(at: Scene) -> None:
    await at.type(LEAD, "settings language", language="en")
    await travelling(at)
    told = await at.type(LEAD, "circles make", size=4, together=100)
    assert "These circles keep 100% together" in told
    assert "Wishes in confidence were kept." in told
    (moment, _later) = await moments(at)
    one, other = await draft(at)
    pair = {"one": await id_of(at, one.members[0]), "other": await id_of(at, other.members[0])}
    told = await at.type(LEAD, "circles swap", moment=moment, **pair)
    assert "After the swap." in told
    told = await at.press(LEAD, Verb.CIRCLES_SWAP)
    assert "a draft" in told
    assert "there for everybody" in await at.press(LEAD, Verb.CIRCLES_PUBLISH)
    assert "Who leads when" in await at.type(LEAD, "circles rota")


async def test_without_moments_or_circles_there_is_a_sentence(at: Scene) -> None:
    await at.type(LEAD, "programme create", title="Leeg")
    assert "geen intervisiemoment meer" in await at.type(LEAD, "circles make")
    assert "nog geen kringen op tafel" in await at.type(LEAD, "circles publish")
    assert "nog geen kringen bekendgemaakt" in await at.type(BRINGER, "circles show")
