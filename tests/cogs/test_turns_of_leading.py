"""Who leads when: the rota, a turn that changes hands, and the give and take in a circle."""

from bot.custom_ids import Verb
from bot.domain.programme.model import Circle
from bot.domain.round import Status
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.circling import circles, moments, person_of, published, travelling
from tests.cogs.programmes import head
from tests.scene import BRINGER, LEAD, Scene


async def led_by_the_cast(scene: Scene) -> tuple[Circle, str, str]:
    """Publish circles in which one of the cast leads, another can take over, and a third brings.

    Returns that circle, who leads it, and who can take over.
    """
    await published(await travelling(scene))
    known = {
        key: await person_of(scene, key) for one in await circles(scene) for key in one.members
    }
    found = await circles(scene)
    circle = max(found, key=lambda one: sum(bool(known[key]) for key in one.members))
    cast = [key for key in circle.members if known[key]]
    leader, taker, bringer = cast[:3]
    changed = Circle(circle.name, circle.members, leader, (bringer,))
    meeting_id = (await moments(scene))[0]

    async def compose() -> None:
        async with scene.app.desk.uow.write() as tx:
            ids = {
                one.name: one.id for one in await tx.circles.of_programme((await head(scene)).id)
            }
            now = [changed if one.name == circle.name else one for one in found]
            await tx.circles.compose(meeting_id, [(ids[one.name], one) for one in now])

    await scene.stage.perform(compose)
    return changed, known[leader], known[taker]


async def test_the_rota_tells_who_leads_which_round(at: Scene) -> None:
    _circle, leader, _taker = await led_by_the_cast(at)
    told = await at.type(leader, "circles rota")
    assert ("Wie leidt wanneer" if leader != "grace" else "Who leads when") in told
    assert at.offers(leader, Verb.TURN_ASK)
    assert "Eerste kringen" in await at.type(LEAD, "circles rota")
    assert not at.offers(LEAD, Verb.TURN_ASK)


async def test_who_accepts_first_takes_the_turn(at: Scene) -> None:
    circle, leader, taker = await led_by_the_cast(at)
    await at.type(leader, "circles rota")
    told = await at.press(leader, Verb.TURN_ASK)
    assert "in je kring gevraagd" in told or "in your circle" in told
    await at.stage.restart_bot()
    await at.type(taker, "circles rota")
    await at.press(taker, Verb.TURN_TAKE)
    (after,) = [one for one in await circles(at) if one.name == circle.name]
    assert await person_of(at, after.facilitator) == taker
    assert after.bringers == circle.bringers
    assert "neemt het over" in at.reads(leader) or "takes over" in at.reads(leader)
    (moment, _later) = await moments(at)
    place = (await at.stored(lambda tx: tx.turn_requests.of_meeting(moment)))[0]
    forged = f"rg1:turn_take:{moment}:{place.circle_id}:{place.asker}"
    bringer = await person_of(at, circle.bringers[0])
    told = await at.forge(bringer, forged)
    assert "was je voor" in told or "before you" in told
    assert after in await circles(at)
    leads = at.reads(BRINGER, ANNOUNCEMENTS)
    assert "leidt." in leads


async def test_who_brings_a_case_is_not_asked_and_refused(at: Scene) -> None:
    circle, leader, _taker = await led_by_the_cast(at)
    await at.type(leader, "circles rota")
    await at.press(leader, Verb.TURN_ASK)
    bringer = await person_of(at, circle.bringers[0])
    await at.type(bringer, "circles rota")
    assert not at.offers(bringer, Verb.TURN_TAKE)
    (moment, _later) = await moments(at)
    (asked,) = await at.stored(lambda tx: tx.turn_requests.of_meeting(moment))
    forged = f"rg1:turn_take:{moment}:{asked.circle_id}:{asked.asker}"
    told = await at.forge(bringer, forged)
    assert "Niemand leidt de ronde" in told or "Nobody leads the round" in told
    for who in ("fenna", "wilma"):
        told = await at.forge(who, forged)
        assert "Alleen wie in deze kring zit" in told or "Only who is in this circle" in told
    assert circle in await circles(at)


async def test_who_leads_nothing_has_nothing_to_swap(at: Scene) -> None:
    _circle, _leader, taker = await led_by_the_cast(at)
    (moment, _later) = await moments(at)
    (first, *_rest) = await at.stored(
        lambda tx: tx.circles.of_guild(at.app.guild_id(at.stage.server.guild.id))
    )
    told = await at.forge(taker, f"rg1:turn_ask:{moment}:{first.id}")
    assert "niets" in told or "nothing" in told
    assert await at.stored(lambda tx: tx.turn_requests.of_meeting(moment)) == []


async def test_somebody_sees_their_own_part_and_who_leads_all(at: Scene) -> None:
    round_ = await at.until("explore")
    assert round_.bringer_id == at.id_of(BRINGER)
    told = await at.press(LEAD, Verb.BALANCE)
    assert "Aan de beurt om in te brengen" in told
    assert not at.offers(BRINGER, Verb.BALANCE)
    forged = f"rg1:balance:{round_.id}"
    assert "gespreksleider" in await at.forge(BRINGER, forged)
    assert "nog geen ronde" in await at.type(BRINGER, "circles balance")


async def test_give_and_take_counts_what_was_closed(at: Scene) -> None:
    await at.until("closing")
    await at.press(LEAD, Verb.CLOSE)
    assert (await at.round()).status is Status.CLOSED
    told = await at.type(BRINGER, "circles balance")
    assert "1 keer ingebracht, 0 keer geleid en 0 keer meegedacht" in told
    assert "<@" not in told
    assert not any(name in told for name in ("Aafke", "Fenna", "Samira"))
    told = await at.type("aafke", "circles balance")
    assert "0 keer ingebracht, 0 keer geleid en 1 keer meegedacht" in told
    told = await at.type(LEAD, "circles balance")
    assert "Geven en nemen in deze server" in told
    assert "Joris Wolkendijk: 1 keer ingebracht" in told
    assert "Fenna Lindenpad: 0 keer ingebracht, 1 keer geleid" in told


async def test_a_turn_in_a_circle_by_hand_is_a_proposal(at: Scene) -> None:
    await at.type(LEAD, "circles create", name="Noord")
    await at.choose(LEAD, Verb.CIRCLE_SEAT, at.id_of("joris"), at.id_of("aafke"))
    told = await at.type("joris", "circles rota")
    assert "Volgende keer" in told
    assert "Joris Wolkendijk brengt in, @Aafke Zandloper leidt" in told.replace("\n", " ")
    assert not at.offers("joris", Verb.TURN_ASK)
    assert "nog geen kringen waarin" in await at.type("samira", "circles rota")


async def test_a_turn_is_taken_in_a_direct_message_too(at: Scene) -> None:
    circle, leader, taker = await led_by_the_cast(at)
    await at.type(leader, "circles rota")
    await at.press(leader, Verb.TURN_ASK)
    (moment, _later) = await moments(at)
    (asked,) = await at.stored(lambda tx: tx.turn_requests.of_meeting(moment))
    forged = f"rg1:turn_take:{moment}:{asked.circle_id}:{asked.asker}"
    await at.forge_in_dm(taker, forged)
    after = next(one for one in await circles(at) if one.name == circle.name)
    assert await person_of(at, after.facilitator) == taker
    (taken,) = await at.stored(lambda tx: tx.turn_requests.of_meeting(moment))
    assert taken.taken_by is not None
