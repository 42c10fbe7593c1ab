"""A promise over the months: asked, moved, met again in the circle, answered, and let go."""

from datetime import timedelta

from bot.custom_ids import PREFIX, Verb
from bot.domain.ids import CircleId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.programme.planned import HomeCircle, RoundHome
from bot.domain.promise import Promise, State
from bot.rehearsal.cast import Person
from bot.rehearsal.script import Script
from tests.db.data import new_id
from tests.scene import BRINGER, LEAD, Scene

DAY = timedelta(days=1)
DM = "dm"
IF, THEN = "de wethouder zwijgt", "tel ik eerst tot tien"
ASKED, STANDS_BACK = "Hoe ging het?", "Ik vroeg het later nog eens"
NEWCOMER = "noor"
TITLE = "Na de proef: wie neemt het over?"


class InCircle(Script):
    """A round that is opened in a circle."""

    circle_id = ""

    async def _open(self, facilitator: str, **more: object) -> None:
        await super()._open(facilitator, circle=self.circle_id, **more)


async def promise_of(scene: Scene, who: str) -> Promise:
    """Return the newest promise of a person."""
    return (await scene.stored(lambda tx: tx.promises.of_person(scene.id_of(who))))[0]


def asked(scene: Scene) -> int:
    """Count the questions that came to the bringer; an earlier one stands back for the next."""
    read = scene.reads(BRINGER, DM)
    return read.count(ASKED) + read.count(STANDS_BACK)


async def in_a_circle(scene: Scene) -> CircleId:
    """Play a round up to its close, and say in which circle it is held."""
    round_ = await scene.until("closing")
    people = tuple(scene.id_of(who) for who in (LEAD, *("joris", "aafke", "samira", "grace")))
    circle = HomeCircle(
        CircleId(new_id()), round_.guild_id, "Noord", scene.stage.now(), None, people
    )

    async def house() -> None:
        async with scene.app.desk.uow.write() as tx:
            await tx.circles.add(circle)
            await tx.circles.house(RoundHome(round_.id, circle.id))

    await scene.stage.perform(house)
    await scene.all_agree(circle.id)
    return circle.id


async def promised(scene: Scene) -> None:
    """The bringer promises in their own words, lets the circle read along, and it is closed."""
    await scene.press(BRINGER, Verb.COMMIT)
    assert "Je voornemen staat" in await scene.fill(
        BRINGER, **{"if": IF, "then": THEN, "date": "over twee weken"}
    )
    await scene.press(LEAD, Verb.CLOSE)
    told = await scene.type(BRINGER, "promise show")
    assert "**Open**" in told
    assert THEN in told
    chosen = (await promise_of(scene, BRINGER)).id
    assert "Ik vraag je hoe het ging op" in await scene.choose(BRINGER, Verb.PROMISE, chosen)
    await scene.stage.press(BRINGER, "Laat de kring meelezen")
    assert "kan je voornemen de volgende keer meelezen" in scene.reads(BRINGER)
    assert THEN not in await scene.type("grace", "promise show")
    assert "Your commitments" in scene.reads("grace")


async def met_again(scene: Scene, circle_id: CircleId) -> InCircle:
    """The circle meets again, with somebody new in it."""
    await scene.stage.come_in(Person(NEWCOMER, "Noor Vlinderpad", "participant"))
    await scene.all_agree(circle_id)
    again = InCircle(scene.stage, scene.troupe.app, "incident", Language.NL)
    again.circle_id = circle_id
    await again.gather()
    return again


async def test_a_promise_is_asked_after_met_again_lives_on_and_is_let_go(scene: Scene) -> None:
    circle_id = await in_a_circle(scene)
    await promised(scene)

    await scene.stage.push(13 * DAY)
    assert asked(scene) == 0
    await scene.stage.push(2 * DAY)
    assert asked(scene) == 1
    await scene.stage.restart_bot()
    await scene.stage.push(7 * DAY)
    assert asked(scene) == 2
    assert "Dit was de laatste keer" in scene.reads(BRINGER, DM)
    await scene.stage.push(60 * DAY)
    assert asked(scene) == 2

    again = await met_again(scene, circle_id)
    round_ = await again.round()
    room = round_.room_id or 0
    for who in (BRINGER, "aafke", NEWCOMER, LEAD):
        read = scene.reads(who, room)
        assert "staat nog één voornemen open" in read
        assert THEN not in read
    known = {}
    for who in (BRINGER, "aafke", "grace", NEWCOMER, LEAD):
        known[who] = await scene.press(who, Verb.PROMISES)
    assert "**Jij**" in known[BRINGER]
    assert THEN in known[BRINGER]
    assert "nam zich iets voor" in known["aafke"]
    assert THEN in known["aafke"]
    assert "set out to do something" in known["grace"]
    assert THEN in known[LEAD]
    assert "waar jij niet bij was" in known[NEWCOMER]
    assert THEN not in known[NEWCOMER]
    assert "joris" not in known[NEWCOMER].lower()
    await scene.forge(BRINGER, await _about(scene, Verb.PROMISE_SHARE, "off"))
    hidden = await scene.press("aafke", Verb.PROMISES)
    assert "nam zich iets voor" in hidden
    assert THEN not in hidden

    await scene.press(BRINGER, Verb.PROMISES)
    await scene.stage.press(BRINGER, "Voor een deel gelukt")
    after = await promise_of(scene, BRINGER)
    assert (after.state, after.outcome) == (State.ANSWERED, 1)
    assert "Er staat niets meer open" in await scene.press("aafke", Verb.PROMISES)
    await lives_on(scene)
    await is_let_go(scene)


async def _about(scene: Scene, verb: Verb, *args: str) -> str:
    return ":".join((PREFIX, verb, (await promise_of(scene, BRINGER)).id, *args))


async def lives_on(scene: Scene) -> None:
    """The bringer lets know that it lived on; who would rather not, or cannot, hears nothing."""
    told = await scene.forge(BRINGER, await _about(scene, Verb.PROMISE_LIVED))
    assert "nog niets van een ander aangevinkt" in told
    given = {
        scene.name_of(one.author_id): one
        for one in await scene.contributions()
        if one.kind is Kind.ADVICE
    }
    chosen = [given[who] for who in ("aafke", "samira") if who in given]
    await scene.press(BRINGER, Verb.PICK)
    await scene.choose(BRINGER, Verb.PICK_IN, *(one.id for one in chosen))
    assert "Laat weten dat het doorleefde" in scene.reads(BRINGER, DM)
    await scene.type("samira", "promise show")
    await scene.press("samira", Verb.HUSH)
    lines = {who: scene.reads(who, DM).count("leefde door") for who in ("aafke", "samira")}
    assert set(lines.values()) == {0}
    for _twice in range(2):
        told = await scene.forge(BRINGER, await _about(scene, Verb.PROMISE_LIVED))
        assert "alleen hun eigen zin" in told
        assert "aafke" not in told.lower()
    assert "heeft gehoord dat het doorleefde" in scene.reads(BRINGER, DM)
    note = scene.reads("aafke", DM)
    assert note.count("leefde door") == 1
    assert given["aafke"].text in note
    for private in (THEN, IF, "Brug", "joris", "wethouder"):
        assert private not in note.lower().partition("leefde door")[2]
    assert "leefde door" not in scene.reads("samira", DM)
    assert "leefde door" not in scene.reads("grace", DM)


async def is_let_go(scene: Scene) -> None:
    """Another day, in words or badly typed, and in the end it is let go; nobody asks again."""
    told = await scene.forge(BRINGER, await _about(scene, Verb.PROMISE_WEEK))
    assert "Verzet." in told
    await scene.type(BRINGER, "promise show")
    await scene.choose(BRINGER, Verb.PROMISE, (await promise_of(scene, BRINGER)).id)
    await scene.press(BRINGER, Verb.PROMISE_DAY)
    told = await scene.fill(BRINGER, date="ooit eens")
    assert "kan ik niet als datum lezen" in told
    await scene.press(BRINGER, Verb.PROMISE_DAY)
    assert scene.form(BRINGER)["date"] == "ooit eens"
    assert "Verzet." in await scene.fill(BRINGER, date="over 3 weken")
    assert (await promise_of(scene, BRINGER)).moved == 2
    await scene.stage.push(22 * DAY)
    assert asked(scene) == 3
    assert scene.reads(BRINGER, DM).count(ASKED) == 1
    assert TITLE not in scene.reads(BRINGER, DM)
    await scene.stage.press(BRINGER, "Laat los")
    assert (await promise_of(scene, BRINGER)).is_open
    await scene.stage.press(BRINGER, "Ja, laat los")
    assert "ruimte maken is ook een keuze" in scene.reads(BRINGER, DM)
    await scene.stage.restart_bot()
    await scene.stage.push(200 * DAY)
    assert asked(scene) == 2
    assert await scene.contributions() == []
    assert THEN in scene.reads(BRINGER, DM)
    told = await scene.type(BRINGER, "promise show")
    assert "**Losgelaten**" in told
    assert THEN in told
    told = await scene.forge_in_dm(BRINGER, await _about(scene, Verb.PROMISE_TAP, "2"))
    assert "heb je losgelaten" in told
    told = await scene.forge_in_dm("aafke", await _about(scene, Verb.PROMISE_TAP, "2"))
    assert "is er niet" in told
