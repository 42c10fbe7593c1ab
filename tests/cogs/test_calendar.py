"""`/settings calendar`: the free days as a file, there and back, and what is wrong in one."""

from datetime import UTC, datetime

from bot import calendars
from bot.domain.almanac_file import read, write
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.scene import BRINGER, Scene

OWNER = "wilma"
OWN = write(calendars.load(), {}).replace('"2026-10-17"', '"2026-10-12"')


async def send(scene: Scene, who: str, text: str) -> str:
    await scene.settled()
    return await scene.type(who, "settings calendar", file=("kalender.toml", text.encode()))


async def given(scene: Scene, who: str) -> str:
    """Return the file that the person gets."""
    await scene.type(who, "settings calendar")
    place = scene.stage.place_id(who, ANNOUNCEMENTS)
    messages = [
        message
        for message in scene.stage.env.backend.messages[place].values()
        if message.attachments and scene.stage.sees(who, place, message)
    ]
    (attachment,) = max(messages, key=lambda message: message.id).attachments
    assert attachment["filename"] == "calendar.toml"
    content = scene.stage.env.backend.cdn.get(attachment["url"])
    assert content is not None
    return content.decode()


async def test_everybody_may_have_the_file(scene: Scene) -> None:
    await scene.settled()
    almanac, days = read((await given(scene, BRINGER)).encode())
    assert almanac == calendars.load()
    assert days == {}


async def test_a_file_takes_the_place_of_what_held(scene: Scene) -> None:
    await scene.stage.push_to(datetime(2026, 10, 5, 8, 0, tzinfo=UTC))
    await scene.settled()
    await scene.type(OWNER, "settings days", first="6-10-2026")
    told = await send(scene, OWNER, OWN)
    assert "een eigen kalender" in told
    assert "12-10-2026" in told
    assert "06-10-2026: vrij" not in told
    assert "06-10-2026" in told
    assert await given(scene, OWNER) == OWN
    await scene.type(OWNER, "settings days", first="7-10-2026")
    almanac, days = read((await given(scene, OWNER)).encode())
    assert almanac == read(OWN.encode())[0]
    assert [day.day for day in days] == [7]
    told = await scene.type(OWNER, "settings calendar", act="standard")
    assert "een eigen kalender" not in told
    assert "07-10-2026: vrij" in told


async def test_a_wrong_file_changes_nothing_and_names_the_line(scene: Scene) -> None:
    await send(scene, OWNER, OWN)
    line = OWN.split("\n").index('  ["2026-10-12", "2026-10-25"],') + 1
    told = await send(scene, OWNER, OWN.replace('"2026-10-12"', '"oktober"', 1))
    assert f"Regel {line}, holidays.midden" in told
    assert "oktober" in told
    assert "Er is niets veranderd" in told
    assert await given(scene, OWNER) == OWN


async def test_only_administrators_change_it(scene: Scene) -> None:
    assert "beheerder" in await send(scene, BRINGER, OWN)
    told = await scene.type(BRINGER, "settings calendar", act="standard")
    assert "beheerder" in told
    assert "een eigen kalender" not in await scene.type(BRINGER, "settings days")


async def test_an_administrator_is_warned_before_it_runs_out(scene: Scene) -> None:
    await scene.settled()
    assert "maar bekend" not in await scene.type(OWNER, "settings show")
    await scene.stage.push_to(datetime(2029, 7, 10, 8, 0, tzinfo=UTC))
    assert "maar bekend tot en met 02-09-2029" in await scene.type(OWNER, "settings show")
    assert "maar bekend" not in await scene.type(BRINGER, "settings show")
    assert "maar bekend tot en met 02-09-2029" in await scene.type(BRINGER, "settings days")
