"""A programme and its meetings changed by hand, and circles made without one."""

from collections.abc import Awaitable, Callable

from bot.custom_ids import Verb, encode
from bot.domain.ids import ProgrammeId
from bot.domain.programme.planned import MeetingStatus
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.programmes import (
    STARTS,
    announce,
    head,
    meetings,
)
from tests.scene import BRINGER, LEAD, Scene

# ------------------------------------------------------------------------- by hand


async def test_a_programme_is_made_and_filled_by_hand(scene: Scene) -> None:
    await scene.settled()
    told = await scene.type(LEAD, "programme create", title="Ons jaar")
    assert "Ons jaar: wat wil je veranderen?" in told.replace("**", "")
    assert "In welke tijdzone" in await scene.press(LEAD, Verb.MEETING_NEW)
    await scene.press(LEAD, Verb.ZONE_HERE)
    typed = {"title": "Aftrap", "start": "17-2-2027 13:30", "end": "12:00", "place": "Zaal 1"}
    told = await scene.fill(LEAD, kind="public", **typed)
    assert "Het einde ligt niet na het begin" in told
    assert "Aftrap" in told
    assert "17-2-2027 13:30" in told
    await scene.press(LEAD, Verb.MEETING_NEW)
    assert scene.form(LEAD)["start"] == "17-2-2027 13:30"
    told = await scene.fill(LEAD, kind="public", **{**typed, "end": "16:30"})
    assert "„Aftrap” staat op het programma" in told
    (made,) = await meetings(scene)
    assert (made.meeting.starts_at, made.meeting.place) == (STARTS, "Zaal 1")
    await scene.stage.press(LEAD, "Wanneer en waar")
    assert scene.form(LEAD)["end"] == "16:30"
    await scene.stage.dismiss_modal(LEAD)
    await scene.stage.press(LEAD, "Inhoud en plaatsen")
    told = await scene.fill(
        LEAD, theme="Geld", speakers="Noor Zandstra; Teun", capacity="40", about="Kom ook."
    )
    assert "Met Noor Zandstra en Teun" in told.replace("**", "")
    (changed,) = await meetings(scene)
    assert (changed.meeting.capacity, changed.meeting.title) == (40, "Aftrap")
    assert changed.status is MeetingStatus.PLANNED


async def test_the_programme_itself_is_called_something_else(planned: Scene) -> None:
    await planned.type(LEAD, "programme edit")
    await planned.press(LEAD, Verb.PROGRAMME_HEAD)
    assert planned.form(LEAD)["title"] == "Samen verder"
    await planned.fill(
        LEAD, title="Verder samen", about="Een jaar.", zone="Europe/Brussels", language="en"
    )
    changed = await head(planned)
    assert (changed.title, changed.zone, changed.key) == (
        "Verder samen",
        "Europe/Brussels",
        "samen",
    )


async def test_what_was_not_announced_is_erased_and_what_was_is_called_off(
    planned: Scene,
) -> None:
    first, second = await meetings(planned)
    await planned.type(LEAD, "programme edit")
    await planned.choose(LEAD, Verb.MEETING_SEE, second.id)
    assert "nog niet aangekondigd" in await planned.press(LEAD, Verb.MEETING_OFF)
    assert "is van het programma" in await planned.press(LEAD, Verb.MEETING_OFF)
    assert [one.id for one in await meetings(planned)] == [first.id]

    await announce(planned, first.id)
    assert "Leermiddag: Wie betaalt de brug?" in planned.reads(BRINGER, ANNOUNCEMENTS)
    events = planned.stage.env.backend.get_guild(planned.stage.server.guild.id).scheduled_events
    assert [event.name for event in events.values()] == ["Wie betaalt de brug?"]
    await planned.type(LEAD, "programme edit")
    await planned.choose(LEAD, Verb.MEETING_SEE, first.id)
    await planned.stage.press(LEAD, "Wanneer en waar")
    filled = {**planned.form(LEAD), "title": "Wie betaalt?", "place": "Zaal 2"}
    await planned.fill(LEAD, **filled)
    assert "hier is iets aan veranderd" in planned.reads(BRINGER, ANNOUNCEMENTS)
    assert [event.name for event in events.values()] == ["Wie betaalt?"]
    await planned.forge(LEAD, encode(Verb.MEETING_OFF, first.id))
    assert "gaat niet door" in await planned.press(LEAD, Verb.MEETING_OFF)
    assert "Deze bijeenkomst gaat niet door" in planned.reads(BRINGER, ANNOUNCEMENTS)
    (off,) = await meetings(planned)
    assert (off.status, off.sequence) == (MeetingStatus.CANCELLED, 2)
    assert "geweest of afgezegd" in await planned.forge(
        LEAD, encode(Verb.MEETING_OFF, first.id, "yes")
    )


async def test_another_server_sees_and_changes_nothing(planned: Scene) -> None:
    programme, (first, _second) = await head(planned), await meetings(planned)
    click: Callable[[str], Awaitable[str]] = await planned.abroad("elders")
    for custom_id in (
        encode(Verb.PROGRAMME, programme.id, "0"),
        encode(Verb.PROGRAMME_FILE, programme.id, "toml"),
        encode(Verb.CLAIM, programme.id, "0"),
        encode(Verb.PEOPLE, programme.id, "0"),
        encode(Verb.MEETING_OFF, first.id, "yes"),
        encode(Verb.PROGRAMME, ProgrammeId("0" * 24), "0"),
    ):
        assert "is er niet (meer)" in await click(custom_id)
    assert len(await meetings(planned)) == 2


# -------------------------------------------------------------------------- circles


async def test_a_circle_is_made_by_hand_and_a_round_is_held_in_it(at: Scene) -> None:
    assert "Kring Noord is er" in (await at.type(LEAD, "circles create", name="Noord")).replace(
        "**", ""
    )
    people_of = [at.id_of("joris"), at.id_of("aafke")]
    assert "2 mensen" in await at.choose(LEAD, Verb.CIRCLE_SEAT, *people_of)
    assert "al een kring" in await at.type(LEAD, "circles create", name="noord")
    guild_id = at.app.guild_id(at.stage.server.guild.id)
    (circle,) = await at.stored(lambda tx: tx.circles.of_guild(guild_id))
    assert list(circle.people) == people_of
    found = await at.stage.autocomplete(LEAD, ANNOUNCEMENTS, "round open", "circle", "noo")
    assert [(one["name"], one["value"]) for one in found] == [("Noord", circle.id)]
    assert "uit de lijst" in await at.type(
        LEAD, "round open", method="five-step", title="Brug", circle="Noord"
    )
    await at.announced(circle=circle.id)
    round_id = (await at.round()).id
    home = await at.stored(lambda tx: tx.circles.home_of(round_id))
    assert home is not None
    assert home.circle_id == circle.id
