"""Reminders of sessions: where one chose, in time, late after an outage, and never twice."""

from datetime import timedelta

import pytest

from bot.custom_ids import Verb
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.programmes import STARTS, meetings
from tests.cogs.test_sessions import DAY, HOUR, TITLE, tap, thread_of
from tests.scene import LEAD, Scene

CIRCLES = STARTS.replace(month=3, day=10, hour=13, minute=0)
"""When the first circles meet: two in the afternoon in Amsterdam."""


@pytest.fixture
async def invited(planned: Scene) -> Scene:
    """Give a server on which the first meeting was announced, and three people answered."""
    return await announced(planned, 0)


async def announced(scene: Scene, number: int) -> Scene:
    session = (await meetings(scene))[number].id
    await scene.type(LEAD, "session change", session=session, part="what")
    await scene.fill(LEAD, preparation="Neem één vraag mee.")
    await scene.type(LEAD, "session announce", session=session)
    await scene.press(LEAD, Verb.ANNOUNCE)
    for who in ("joris", "aafke", "samira"):
        await tap(scene, who, "Ik kom")
    return scene


def reminders(scene: Scene, who: str) -> int:
    return scene.reads(who).count(f"{TITLE} begint")


async def test_a_week_a_day_and_an_hour_ahead(invited: Scene) -> None:
    await invited.type("aafke", "session reminders", reach="direct")
    for ahead, count in ((7 * DAY, 1), (DAY, 2), (HOUR, 3)):
        await invited.stage.push_to(STARTS - ahead - timedelta(minutes=1))
        assert reminders(invited, "joris") == count - 1
        await invited.stage.push(timedelta(minutes=1))
        assert reminders(invited, "joris") == count
        assert reminders(invited, "aafke") == 2 * count
    thread = invited.reads("joris", await thread_of(invited))
    assert "Neem één vraag mee." in thread
    assert "later dan de bedoeling" not in thread


async def test_stop_is_one_tap_and_a_change_is_still_told(invited: Scene) -> None:
    await invited.type("aafke", "session reminders", reach="direct")
    await invited.stage.push_to(STARTS - 7 * DAY)
    assert "Je krijgt geen herinneringen meer" in await tap(
        invited, "aafke", "Geen herinneringen meer"
    )
    before = invited.seen("aafke")
    await invited.stage.push_to(STARTS - DAY)
    fresh = [one for one in invited.seen("aafke") if one not in before]
    assert not [one for one in fresh if f"<@{invited.id_of('aafke')}> " in one and "-#" in one]
    assert "Nu: nergens" in await invited.type("aafke", "session reminders")
    await tap(invited, "aafke", "In de draad")
    assert "Nu: in de draad" in await invited.type("aafke", "session reminders")


async def test_after_an_outage_it_says_that_it_is_late_and_comes_once(invited: Scene) -> None:
    await invited.stage.stop_bot()
    await invited.stage.push_to(STARTS - 20 * HOUR)
    await invited.stage.start_bot()
    assert reminders(invited, "joris") == 1
    assert "later dan de bedoeling" in invited.reads("joris", await thread_of(invited))
    await invited.stage.restart_bot()
    assert reminders(invited, "joris") == 1


async def test_a_direct_message_is_in_the_language_one_chose(invited: Scene) -> None:
    await invited.type("grace", "settings language", language="en")
    await invited.type("grace", "session reminders", reach="direct")
    await tap(invited, "grace", "Ik kom")
    await invited.stage.push_to(STARTS - 7 * DAY)
    assert f"{TITLE} begins" in invited.reads("grace")
    assert f"{TITLE} begins" not in invited.reads("joris")


async def test_after_the_start_nobody_is_reminded(invited: Scene) -> None:
    await invited.stage.stop_bot()
    await invited.stage.push_to(STARTS + HOUR)
    await invited.stage.start_bot()
    assert reminders(invited, "joris") == 0
    assert "has begun" in await tap(invited, "grace", "Ik kom")
    await invited.stage.push_to(STARTS + 4 * HOUR)
    assert "is geweest" in invited.reads("joris", ANNOUNCEMENTS)


async def test_a_closed_door_is_told_to_the_organiser(invited: Scene) -> None:
    await invited.type("samira", "session reminders", reach="direct")
    await invited.stage.set_dms_open("samira", is_open=False)
    await invited.stage.push_to(STARTS - 7 * DAY)
    told = invited.reads(LEAD)
    assert "kwam niet aan bij" in told
    assert "Geef het zelf even door" in told


async def test_who_said_maybe_is_asked_once(invited: Scene) -> None:
    await tap(invited, "grace", "Misschien")
    await invited.type("grace", "session reminders", reach="direct")
    await invited.stage.push_to(STARTS - 3 * DAY)
    assert invited.reads("grace").count("Hierna vraag ik het niet meer") == 1
    assert "you have a place" in await tap(invited, "grace", "Ik kom")
    await invited.stage.push_to(STARTS - DAY)
    assert invited.reads("grace").count("Hierna vraag ik het niet meer") == 1


async def test_three_for_an_intervision_moment_is_asked_of_the_organiser(planned: Scene) -> None:
    await announced(planned, 1)
    await planned.stage.push_to(CIRCLES - 2 * DAY)
    asked = planned.reads(LEAD)
    assert "Gaat Eerste kringen door?" in asked
    assert "zijn 4 mensen nodig" in asked
    assert "het gaat door" in await tap(planned, LEAD, "We gaan door")
    told = await tap(planned, LEAD, "Op schrift")
    assert "Vijfstappenmethode, over werkdagen" in told
    guild_id = planned.app.guild_id(planned.stage.server.guild.id)
    (opened,) = await planned.stored(lambda tx: tx.rounds.alive(guild_id))
    round_ = await planned.stored(lambda tx: tx.rounds.get(opened.id))
    assert round_ is not None
    assert (round_.written, round_.title) == (True, "Eerste kringen")
    assert "staat al een ronde op schrift open" in await tap(planned, LEAD, "Op schrift")
    await planned.stage.press(LEAD, "Verzetten")
    before = planned.form(LEAD)
    assert before["start"] == "10-3-2027 14:00"
    await planned.fill(LEAD, **{**before, "start": "17-3-2027 14:00"})
    thread = planned.reads("joris").replace("**", "")
    assert "Begin was" in thread
    await planned.stage.push_to(CIRCLES + 5 * DAY)
    assert planned.reads(LEAD).count("Gaat Eerste kringen door?") == 2
