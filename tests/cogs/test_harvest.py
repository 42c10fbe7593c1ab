"""Letting a sentence go: its author, who holds the second key, and who may read it."""

from datetime import timedelta

import pytest

from bot.custom_ids import Verb
from bot.domain.case import Layer, Theme
from bot.domain.harvest.item import (
    ItemId,
    LiftedItem,
    Origin,
    Place,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.ids import RoundId, UserId, compose_id
from bot.domain.method import Kind
from bot.domain.rights import Actor
from bot.domain.round import Contribution
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.services import harvest
from tests.cogs.programmes import STARTS, announce, head, meetings
from tests.cogs.test_attendance import files_of
from tests.scene import LEAD, Scene

SHORT = "Vraag eerst wie er nee mag zeggen."


@pytest.fixture
async def closed(scene: Scene) -> Scene:
    """Give a round that was played and closed."""
    await scene.until("closing")
    assert not scene.offers("aafke", Verb.LIFT)
    await scene.press(LEAD, Verb.CLOSE)
    return scene


async def brings(scene: Scene) -> str:
    (user_id,) = (await scene.round()).brought
    return scene.name_of(user_id)


async def advice(scene: Scene) -> Contribution:
    """Return an advice of Aafke, who does not bring."""
    given = await scene.contributions()
    (one,) = (
        one for one in given if one.kind is Kind.ADVICE and scene.name_of(one.author_id) == "aafke"
    )
    return one


async def items(scene: Scene) -> list[LiftedItem]:
    round_id = (await scene.round()).id
    return list(await scene.stored(lambda tx: tx.harvest.of_round(round_id)))


async def worded(scene: Scene, who: str, ref: str, **words: str) -> str:
    """Choose a sentence and fill in the form; return how it will look."""
    await scene.press(who, Verb.LIFT)
    await scene.choose(who, Verb.LIFT_PICK, ref)
    filled = {"text": SHORT, "scope": "circle", "signed": "no"}
    return await scene.fill(who, **{**filled, **words})


async def test_a_sentence_goes_with_two_keys_and_comes_back(closed: Scene) -> None:
    given, bringer = await advice(closed), await brings(closed)
    told = await closed.press("aafke", Verb.LIFT)
    assert "Kies één zin" in told
    assert given.text in told
    assert "Laat een bewoner" not in told
    await closed.choose("aafke", Verb.LIFT_PICK, given.id)
    assert closed.form("aafke")["text"] == given.text
    told = await closed.fill("aafke", text="  ", scope="circle", signed="no")
    assert "Er stond niets in" in told
    assert "Dit typte je" not in told
    await closed.press("aafke", Verb.LIFT_WRITE)
    words = {"text": SHORT, "scope": "circle", "signed": "yes", "tag": "middle", "layer": "board"}
    told = await closed.fill("aafke", **words)
    assert "Er is nog niets weg" in told
    assert f">>> {SHORT}" in told
    assert "de middenlaag · bestuur" in told
    assert "wie in de ronde" in told
    assert "Wie de casus inbracht, leest hem dus eerst" in told
    await closed.press("aafke", Verb.LIFT_TAGS)
    told = await closed.fill(
        "aafke", asking="own_part", for_whom="wie begint", mechanism="coupling"
    )
    assert "vraag naar de eigen rol · koppelt aan iets anders · bruikbaar voor wie begint" in told
    (item,) = await items(closed)
    assert item.state is State.OFFERED
    assert SHORT not in closed.reads(bringer)
    assert "wacht op de tweede sleutel" in await closed.press("aafke", Verb.LIFT_GO)
    await closed.replay()
    asked = closed.reads(bringer)
    assert asked.count("lag jouw casus op tafel") == 1
    assert "Niets doen is ook een antwoord" in asked
    assert SHORT not in await closed.type("samira", "harvest search")
    assert "is er niet meer" in await closed.forge("samira", f"rg1:key_turn:{item.id}")
    assert "Je draaide je sleutel" in await closed.press(bringer, Verb.KEY_TURN)
    assert "Je zin uit" in closed.reads("aafke")
    found = await closed.type("samira", "harvest search", word="NEE")
    assert "Van @Aafke Zandloper, in je kring" in found
    assert SHORT in found
    assert SHORT not in await closed.choose("samira", Verb.LIBRARY_BY, "robustness")
    assert SHORT in await closed.choose("samira", Verb.LIBRARY_BY, "all")
    assert SHORT not in await closed.type("wilma", "harvest search")
    assert "te lezen in de kring" in str(await own_options(closed, "aafke"))
    await closed.choose("aafke", Verb.LIFT_SEE, item.id)
    assert "Deze tekst is gewist" in await closed.press("aafke", Verb.LIFT_BACK)
    assert SHORT not in await closed.type("samira", "harvest search", word="NEE")
    assert "nam hem terug" in closed.reads(bringer)
    (gone,) = await items(closed)
    assert (gone.state, gone.text) == (State.WITHDRAWN, "")


async def own_options(scene: Scene, who: str) -> list[str]:
    await scene.type(who, "harvest show")
    _message, menu = scene.stage.find_component(who, custom_id=f"rg1:{Verb.LIFT_SEE}:*")
    return [str(one.get("description")) for one in menu["options"]]


async def test_who_brought_keeps_the_key_or_takes_it_back_after_a_restart(closed: Scene) -> None:
    given, bringer = await advice(closed), await brings(closed)
    await worded(closed, "aafke", given.id)
    await closed.press("aafke", Verb.LIFT_GO)
    await closed.stage.stop_bot()
    await closed.stage.start_bot()
    assert "mag naar de kring" in await closed.press(bringer, Verb.KEY_TURN)
    assert SHORT in await closed.type("samira", "harvest search")
    await closed.type(bringer, "harvest show")
    (item,) = await items(closed)
    await closed.choose(bringer, Verb.KEY_PICK, item.id)
    assert "blijft binnen" in await closed.press(bringer, Verb.KEY_KEEP)
    assert SHORT not in await closed.type("samira", "harvest search")
    assert "blijft binnen: de tweede sleutel" in closed.reads("aafke")
    assert not closed.offers(bringer, Verb.KEY_TURN)
    for who, verb in ((bringer, Verb.KEY_TURN), ("aafke", Verb.LIFT_GO)):
        told = await closed.forge_in_dm(who, f"rg1:{verb}:{item.id}")
        assert "is al losgelaten of teruggenomen" in told


async def test_ones_own_case_goes_at_once_and_what_is_anothers_never(closed: Scene) -> None:
    bringer = await brings(closed)
    mine = [one for one in await closed.contributions() if one.author_id == closed.id_of(bringer)]
    (said,) = (one for one in mine if one.kind is Kind.TAKEAWAY)
    await closed.type(bringer, "settings language", language="en")
    words = {"text": "Ask for an hour.", "scope": "network", "tag": "middle", "layer": "board"}
    named = await worded(closed, bringer, said.id, **words, signed="yes")
    assert "the middle layer" in named
    assert "the board" not in named
    told = await worded(closed, bringer, said.id, **words)
    assert "the middle layer · the board" in told
    assert "This is how it will stand" in told
    assert "second key" not in told
    assert "Your sentence is out" in await closed.press(bringer, Verb.LIFT_GO)
    told = await closed.type(bringer, "harvest search")
    assert "One sentence stays behind" in told
    assert "Ask for an hour" not in told
    given, round_id = await advice(closed), (await closed.round()).id
    forged = await closed.forge("samira", f"rg1:lift_pick:{round_id}", [given.id])
    assert "is er niet meer" in forged
    assert "niets van jou" in await closed.forge("wilma", f"rg1:lift:{round_id}")
    await worded(closed, "aafke", given.id)
    before = await items(closed)
    for verb in (Verb.LIFT_GO, Verb.LIFT_BACK, Verb.LIFT_TAGS, Verb.LIFT_WRITE):
        told = await closed.forge("samira", f"rg1:{verb}:{before[-1].id}:card")
        assert "is er niet meer, of is niet aan jou" in told
    assert await items(closed) == before


# ------------------------------------------------------------------ beyond the circle


async def many_let_go(scene: Scene, people: int = 5) -> list[LiftedItem]:
    """Put sentences for the network of so many people from two rounds in the store."""
    programme = await head(scene)
    now = scene.stage.now()
    made = [
        LiftedItem(
            ItemId(compose_id(now, number)),
            Place(programme.guild_id, programme.id, None, RoundId(f"{number % 2:024}")),
            UserId(500 + number),
            Scope.NETWORK,
            f"Losgelaten zin {number}",
            Source(Origin.CARD),
            now,
            tags=Tags(Theme.MIDDLE, Layer.BOARD),
            state=State.LIFTED,
            lifted_at=now,
        )
        for number in range(people)
    ]

    async def put() -> None:
        async with scene.app.desk.uow.write() as tx:
            for one in made:
                await tx.harvest.put(one)

    await scene.stage.perform(put)
    return made


async def test_a_card_by_hand_stands_in_the_library_once_enough_are_around_it(
    planned: Scene,
) -> None:
    await many_let_go(planned, 4)
    await planned.type("joris", "harvest card")
    told = await planned.fill("joris", text=SHORT, scope="network", signed="no", tag="middle")
    assert "iedereen in **Samen verder**" in told
    await planned.press("joris", Verb.LIFT_GO)
    assert "Uit het netwerk" not in await planned.type("joris", "programme show")
    found = await planned.type(LEAD, "harvest search")
    assert SHORT in found
    assert found.count("-# de middenlaag") == 5
    assert "bestuur" not in found.partition("[▾")[0]
    assert SHORT not in await planned.type("samira", "harvest search")
    by_theme = f"rg1:{Verb.LIBRARY_BY}:-:theme"
    assert "5 zinnen" in await planned.forge(LEAD, by_theme, ["middle"])
    assert "Niets gevonden" in await planned.forge(LEAD, by_theme, ["scaling"])


async def test_only_the_circle_needs_a_circle(planned: Scene) -> None:
    await planned.type("joris", "harvest card")
    assert "hoort niet bij een kring" in await planned.fill(
        "joris", text=SHORT, scope="circle", signed="no"
    )
    await planned.press("joris", Verb.LIFT_WRITE)
    assert planned.form("joris")["text"] == SHORT


async def test_a_report_is_for_who_leads_and_counts_what_was_taken_back(planned: Scene) -> None:
    made = await many_let_go(planned, 6)
    assert "wie begeleidt of het programma organiseert" in await planned.type(
        "joris", "harvest report"
    )
    told = await planned.type(LEAD, "harvest report")
    assert "Er staan 6 zinnen in dit verslag, geen ervan met een naam." in told
    files = files_of(planned, LEAD)
    assert sorted(files) == ["html", "md", "pdf", "png"]
    text = files["md"].decode()
    assert "Losgelaten zin 3" in text
    assert "De middenlaag · bestuur" in text
    assert "Dit is het eerste verslag." in text

    async def back() -> None:
        gone = Actor(made[0].place.guild_id, made[0].author_id)
        await harvest.withdraw(planned.app.desk, gone, made[0].id)

    await planned.stage.push(timedelta(days=1))
    await planned.stage.perform(back)
    await planned.type(LEAD, "harvest report")
    text = files_of(planned, LEAD)["md"].decode()
    assert "Losgelaten zin 0" not in text
    assert "is één zin teruggenomen" in text
    place = (await head(planned)).id
    records = await planned.stored(lambda tx: tx.harvest.reports(place))
    assert [one.made_by for one in records] == [planned.id_of(LEAD)] * 2


async def test_a_recap_tells_what_was_chosen_until_it_is_taken_back(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await planned.stage.push_to(STARTS + timedelta(hours=1))
    made = await many_let_go(planned, 6)
    await planned.type(LEAD, "session recap", session=first.id)
    told = await planned.fill(LEAD, text="Het ging over geld.", links="")
    assert "Wat gaat mee uit de kringen?" in told
    assert ">>> Losgelaten" not in told
    told = await planned.choose(LEAD, Verb.RECAP_LIFTED, made[1].id, made[2].id)
    assert ">>> Losgelaten zin 1" in told
    await planned.press(LEAD, Verb.RECAP_SHARE)
    shared = planned.reads("teun", ANNOUNCEMENTS)
    assert "Uit de kringen, met hun instemming" in shared
    assert "Losgelaten zin 2" in shared
    assert "bestuur" not in shared
    everything = await planned.press(LEAD, Verb.RECAP_LIFTED_ALL)
    assert everything.count(">>> Losgelaten") == 6
    for number in (1, 2):
        one = made[number]

        async def back(one: LiftedItem = one) -> None:
            gone = Actor(one.place.guild_id, one.author_id)
            await harvest.withdraw(planned.app.desk, gone, one.id)

        await planned.stage.perform(back)
        shared = planned.reads("teun", ANNOUNCEMENTS)
        assert f"Losgelaten zin {number}" not in shared
    assert "Losgelaten" not in shared
    assert shared.count("Het ging over geld.") == 1
