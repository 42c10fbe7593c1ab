"""Sessions as people meet them: announced, answered, full, changed, and called off."""

from datetime import timedelta
from typing import Any

import pytest

from bot.custom_ids import Verb
from bot.domain.ids import MeetingId
from bot.rehearsal.cast import ANNOUNCEMENTS, COFFEE
from tests.cogs.programmes import STARTS, meetings
from tests.scene import LEAD, Scene

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TITLE = "Wie betaalt de brug?"


async def tap(scene: Scene, who: str, label: str) -> str:
    """Press the newest button with this label; return what this person alone was told."""
    return await scene.told(who, scene.stage.press(who, label))


def events_of(scene: Scene) -> dict[int, Any]:
    """Return the scheduled events of the server, as Discord has them."""
    return scene.stage.env.backend.get_guild(scene.stage.server.guild.id).scheduled_events


async def first_id(scene: Scene) -> MeetingId:
    return (await meetings(scene))[0].id


async def thread_of(scene: Scene) -> int:
    found = (await meetings(scene))[0].thread_id
    assert found is not None
    return found


@pytest.fixture
async def invited(planned: Scene) -> Scene:
    """Give a server on which the first meeting, with room for two, was announced."""
    session = await first_id(planned)
    await planned.type(LEAD, "session change", session=session, part="what")
    await planned.fill(LEAD, capacity="2", preparation="Neem één vraag mee.")
    await planned.type(LEAD, "session announce", session=session)
    await planned.press(LEAD, Verb.ANNOUNCE)
    return planned


async def test_it_is_looked_at_first_and_then_announced(planned: Scene) -> None:
    session = await first_id(planned)
    told = await planned.type(LEAD, "session announce", session=session)
    assert "Zo gaat de uitnodiging uit, nu meteen" in told
    assert TITLE in told
    assert TITLE not in planned.reads("joris", ANNOUNCEMENTS)
    assert "Aangekondigd in" in await planned.press(LEAD, Verb.ANNOUNCE)
    invitation = planned.reads("joris", ANNOUNCEMENTS)
    for words in (TITLE, "De Werkplaats", "Nog niemand heeft toegezegd", "Ik kom", "Misschien"):
        assert words in invitation
    assert "Hier praten we over" in planned.reads("joris", await thread_of(planned))
    (event,) = events_of(planned).values()
    assert event.name == TITLE
    assert "al aangekondigd" in await planned.press(LEAD, Verb.ANNOUNCE)


async def test_it_can_go_out_later(planned: Scene) -> None:
    session = await first_id(planned)
    told = await planned.type(LEAD, "session announce", session=session, at="31-6-2027 9:00")
    assert "de laatste dag van juni is de 30e" in told
    told = await planned.type(LEAD, "session announce", session=session, at="1-3-2020 9:00")
    assert "Kies een moment dat nog komt" in told
    told = await planned.type(LEAD, "session announce", session=session, at="8-2-2027 9:00")
    assert "Zo gaat de uitnodiging uit op" in told
    await planned.press(LEAD, Verb.ANNOUNCE)
    assert "gaat uit op" in await planned.type(LEAD, "session list")
    assert "Er staat nog niets" in await planned.type("joris", "session list")
    await planned.stage.restart_bot()
    await planned.stage.push_to(STARTS - 9 * DAY)
    assert TITLE in planned.reads("joris", ANNOUNCEMENTS)
    assert "nog niet geantwoord" in await planned.type("joris", "session list")


async def test_full_line_freed_offered_passed_next(invited: Scene) -> None:
    told = await tap(invited, "joris", "Ik kom")
    assert "je hebt een plek. We zien je op woensdag 17 februari 2027 13:30" in told
    assert "you have a place" in await tap(invited, "grace", "Ik kom")
    assert "Alle plekken zijn bezet" in invited.reads("aafke", ANNOUNCEMENTS)
    assert "vooraan in de rij" in await tap(invited, "aafke", "Zet me in de rij")
    assert "als nummer 2" in await tap(invited, "samira", "Zet me in de rij")
    await invited.stage.restart_bot()
    assert "Dank je" in await tap(invited, "joris", "Ik kan niet")
    assert "Er is een plek vrij voor jou" in invited.reads("aafke")
    assert "Er is een plek vrij" not in invited.reads("samira")
    await invited.stage.push(DAY + HOUR)
    assert "De tijd voor deze plek" in invited.reads("aafke")
    assert "Er is een plek vrij voor jou" in invited.reads("samira")
    assert "je hebt een plek" in await tap(invited, "samira", "Ik neem de plek")
    assert "Je hebt de plek genomen" in invited.reads("samira")
    led = await invited.type(LEAD, "session show", session=await first_id(invited))
    assert "Erbij (2)" in led.replace("**", "")
    assert "Misschien (1)" in led.replace("**", "")


async def test_who_takes_no_messages_is_offered_the_place_in_the_thread(invited: Scene) -> None:
    for who in ("joris", "aafke"):
        await tap(invited, who, "Ik kom")
    await tap(invited, "teun", "Zet me in de rij")
    await tap(invited, "joris", "Ik kan niet")
    thread = invited.reads("teun", await thread_of(invited))
    assert "ik kon je geen privébericht sturen" in thread
    assert "kwam niet aan bij" in invited.reads(LEAD)
    assert "je hebt een plek" in await tap(invited, "teun", "Ik neem de plek")


async def test_another_cannot_take_what_was_offered(invited: Scene) -> None:
    for who in ("joris", "aafke"):
        await tap(invited, who, "Ik kom")
    await tap(invited, "teun", "Zet me in de rij")
    await tap(invited, "joris", "Ik kan niet")
    assert "vooraan in de rij" in await tap(invited, "samira", "Ik neem de plek")


async def test_a_change_tells_what_it_was_and_what_it_is(invited: Scene) -> None:
    await tap(invited, "joris", "Ik kom")
    await tap(invited, "aafke", "Misschien")
    await invited.type("aafke", "session reminders", reach="direct")
    await invited.type(LEAD, "session change", session=await first_id(invited))
    before = invited.form(LEAD)
    assert (before["place"], before["end"]) == ("De Werkplaats", "16:30")
    told = await invited.fill(LEAD, **{**before, "start": "19-2-2027 13:30", "place": "Zaal 2"})
    assert "De 2 mensen die erop rekenen, krijgen bericht" in told
    thread = invited.reads("joris", await thread_of(invited)).replace("**", "")
    assert "Begin was woensdag 17 februari 2027 13:30, wordt vrijdag 19 februari" in thread
    assert thread.index("Begin was") < thread.index("Einde was") < thread.index("Waar was")
    assert "Waar was De Werkplaats, wordt Zaal 2" in thread
    assert "Waar was De Werkplaats, wordt Zaal 2" in invited.reads("aafke").replace("**", "")
    assert "hier is iets aan veranderd" in invited.reads("teun", ANNOUNCEMENTS)


async def test_bad_input_comes_back_and_changes_nothing(invited: Scene) -> None:
    await tap(invited, "joris", "Ik kom")
    await tap(invited, "aafke", "Ik kom")
    session = await first_id(invited)
    await invited.type(LEAD, "session change", session=session)
    told = await invited.fill(
        LEAD, **{**invited.form(LEAD), "start": "31 juni 13:30", "place": "Zaal 9"}
    )
    assert "de laatste dag van juni is de 30e" in told
    assert "Zaal 9" in told
    await invited.press(LEAD, Verb.MEETING)
    assert invited.form(LEAD)["place"] == "Zaal 9"
    await invited.stage.dismiss_modal(LEAD)
    await invited.type(LEAD, "session change", session=session, part="what")
    told = await invited.fill(LEAD, capacity="1")
    assert "Er hebben al 2 mensen een plek" in told
    assert (await meetings(invited))[0].meeting.capacity == 2
    assert "Kies een bijeenkomst uit de lijst" in await invited.type(
        LEAD, "session show", session="zomaar"
    )


async def test_calling_off_asks_back_and_tells_everybody(invited: Scene) -> None:
    await tap(invited, "joris", "Ik kom")
    session = await first_id(invited)
    assert "Alleen" in await invited.type("joris", "session cancel", session=session)
    assert "Zal ik iedereen laten weten" in await invited.type(
        LEAD, "session cancel", session=session
    )
    assert "De ene die erop rekende" in await tap(invited, LEAD, "Ja, het gaat niet door")
    assert f"{TITLE} gaat niet door" in invited.reads("joris", await thread_of(invited))
    assert "gaat niet door" in invited.reads("teun", ANNOUNCEMENTS)
    assert [event.status for event in events_of(invited).values()] == [4]
    told = await tap(invited, "joris", "Agenda (.ics)")
    assert "Open dit bestand" in told


async def test_an_event_deleted_by_hand_is_made_again(invited: Scene) -> None:
    events = events_of(invited)
    events.clear()
    await invited.stage.push(DAY + HOUR)
    assert [event.name for event in events.values()] == [TITLE]


async def test_for_a_role_alone(planned: Scene) -> None:
    session = await first_id(planned)
    role = planned.stage.server.facilitator_role.id
    await planned.type(LEAD, "session announce", session=session, role=role)
    await planned.press(LEAD, Verb.ANNOUNCE)
    assert "voor een bepaalde groep" in await tap(planned, "joris", "Ik kom")
    assert "Dank je" in await tap(planned, "joris", "Ik kan niet")
    assert "je hebt een plek" in await tap(planned, LEAD, "Ik kom")
    told = await planned.type(LEAD, "session change", session=session, part="everyone")
    assert "andere groep" in told
    assert "je hebt een plek" in await tap(planned, "joris", "Ik kom")


async def test_the_calendar_of_one_and_of_all(invited: Scene) -> None:
    assert "Open dit bestand" in await tap(invited, "joris", "Agenda (.ics)")
    assert "Open dit bestand" in await invited.type("aafke", "session calendar", COFFEE)


async def test_what_completes_while_one_types(invited: Scene) -> None:
    offered = await invited.stage.autocomplete(LEAD, ANNOUNCEMENTS, "session show", "session", "")
    assert [one["name"] for one in offered] == [
        f"{TITLE} · 17-02-2027",
        "Eerste kringen · 10-03-2027",
    ]
    seen = await invited.stage.autocomplete("joris", ANNOUNCEMENTS, "session show", "session", "")
    assert [one["name"] for one in seen] == [f"{TITLE} · 17-02-2027"]


async def test_in_the_thread_the_session_goes_without_saying(invited: Scene) -> None:
    thread = await thread_of(invited)
    await tap(invited, "joris", "Ik kom")
    told = await invited.told("joris", invited.stage.slash("joris", thread, "session show"))
    assert "je komt" in told
    assert "Nog niets gehoord" not in told
