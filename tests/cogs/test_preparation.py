"""The page before a meeting, by command and by button, in both languages and after a restart."""

from bot.custom_ids import Verb, encode
from bot.domain.programme.model import Circle
from tests.cogs.circling import circles, moments, person_of, published, travelling
from tests.cogs.programmes import head
from tests.scene import LEAD, Scene


async def led_by(at: Scene, leader: str) -> Circle:
    """Let one of the cast lead the circle they sit in."""
    found = await circles(at)
    keys = {await person_of(at, key): key for one in found for key in one.members}
    own = next(one for one in found if keys[leader] in one.members)
    led = Circle(own.name, own.members, keys[leader])
    meeting_id = (await moments(at))[0]

    async def compose() -> None:
        async with at.app.desk.uow.write() as tx:
            known = await tx.circles.of_programme((await head(at)).id)
            ids = {one.name: one.id for one in known}
            now = [led if one is own else one for one in found]
            await tx.circles.compose(meeting_id, [(ids[one.name], one) for one in now])

    await at.stage.perform(compose)
    return led


async def test_who_leads_reads_and_prints_it_and_nobody_else_does(at: Scene) -> None:
    await published(await travelling(at))
    names = [one.name for one in await circles(at)]
    led = await led_by(at, "grace")
    told = await at.type(LEAD, "session prepare")
    assert "## Voor je begint" in told
    assert f"### Kring {names[0]}" in told
    assert "Zei nog niets" in told
    told = await at.type(LEAD, "session show", session=(await moments(at))[0])
    assert "Eerste kringen" in told
    await at.stage.press(LEAD, "Voorbereiden")
    assert at.reads(LEAD).count("## Voor je begint") == 2
    await at.stage.restart_bot()
    assert f"### Kring {names[1]}" in await at.press(LEAD, Verb.PREPARE)
    printed = await at.press(LEAD, Verb.PREPARE_FILE)
    assert "voorbereiding.pdf" in printed
    told = await at.type("grace", "session prepare")
    assert "## Before you begin" in told
    assert f"### Circle {led.name}" in told
    assert not [name for name in names if name != led.name and f"Circle {name}" in told]
    meeting_id = (await moments(at))[0]
    other = "joris" if led.facilitator != "joris" else "aafke"
    for verb in (Verb.PREPARE, Verb.PREPARE_FILE):
        told = await at.forge(other, encode(verb, meeting_id, "0"))
        assert "leid" in told
        assert "Voor je begint" not in told
