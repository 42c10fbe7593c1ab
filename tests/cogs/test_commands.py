"""Every slash command once, as people type it, with what completes while they do."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.round import Halt, Status
from bot.rehearsal.cast import ANNOUNCEMENTS, COFFEE
from bot.rehearsal.stage import DM, CannotAct
from tests.scene import BRINGER, LEAD, Scene

DUTCH = {
    "round": {"open": "openen", "join": "meedoen", "status": "stand", "leave": "verlaten"},
    "facilitate": {
        "next": "volgende",
        "back": "terug",
        "extend": "verlengen",
        "pause": "pauze",
        "resume": "hervatten",
        "handover": "overdragen",
        "close": "afsluiten",
        "cancel": "afgelasten",
    },
    "session": {
        "announce": "aankondigen",
        "list": "lijst",
        "show": "tonen",
        "change": "wijzigen",
        "cancel": "afgelasten",
        "calendar": "agenda",
        "reminders": "herinneringen",
    },
}
"""What a Dutch reader types behind the name at the top, which is the same in every language."""


def synced(scene: Scene) -> dict[str, dict[str, Any]]:
    tree = [
        request.json
        for request in scene.stage.env.backend.http_requests
        if request.path.endswith("/commands") and isinstance(request.json, list)
    ]
    found = tree[-1] if tree else list(stored_commands(scene))
    return {command["name"]: command for command in found}


def stored_commands(scene: Scene) -> list[dict[str, Any]]:
    backend = scene.stage.env.backend
    return [
        command
        for name in ("round", "facilitate", "session", "settings", "help")
        if (command := backend.find_command(name, None)) is not None
    ]


def described(spec: dict[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield path, spec
    for option in spec.get("options") or []:
        yield from described(option, f"{path} {option['name']}")


def test_every_command_and_option_speaks_dutch_and_english(scene: Scene) -> None:
    tree = synced(scene)
    assert set(tree) >= {"round", "facilitate", "settings", "help"}
    for name, command in tree.items():
        for path, spec in described(command, name):
            words = spec.get("description_localizations") or {}
            assert words.get("nl"), path
            assert words["nl"] != spec["description"], path
            assert words.get("en-GB") == spec["description"], path
            if path != name:
                assert (spec.get("name_localizations") or {}).get("nl"), path
        assert "nl" not in (command.get("name_localizations") or {})


@pytest.mark.parametrize("group", DUTCH)
def test_the_dutch_names(scene: Scene, group: str) -> None:
    options = synced(scene)[group]["options"]
    names = {one["name"]: (one.get("name_localizations") or {}).get("nl") for one in options}
    assert DUTCH[group].items() <= names.items()


async def test_the_whole_round_by_command(scene: Scene) -> None:
    await scene.settled()
    offered = await scene.stage.autocomplete(LEAD, ANNOUNCEMENTS, "round open", "method", "inci")
    assert [(one["name"], one["value"]) for one in offered] == [("Incidentmethode", "incident")]
    english = await scene.stage.autocomplete("grace", ANNOUNCEMENTS, "round open", "method", "gos")
    assert [one["name"] for one in english] == ["Gossip method"]

    assert "Jij bent de gespreksleider" in await scene.type(
        LEAD, "round open", method="five-step", title="Brug"
    )
    assert "Je doet mee" in await scene.type("aafke", "round join")
    assert "You are in" in await scene.type("grace", "round join")
    assert "Je doet mee" in await scene.type("samira", "round join")
    assert "**Brug**" in await scene.type("teun", "round status")
    assert "vrij" in await scene.type("samira", "round leave")
    assert "Je doet mee" in await scene.type("samira", "round join")
    offered = await scene.stage.autocomplete("aafke", ANNOUNCEMENTS, "round status", "round", "bru")
    assert [one["name"] for one in offered] == ["Brug · open voor aanmelding"]
    assert "niet begonnen" in await scene.type(LEAD, "facilitate next")


async def test_leading_by_command_from_anywhere(scene: Scene) -> None:
    round_ = await scene.until("explore")
    for place in (COFFEE, str(round_.room_id), str(round_.cockpit_id)):
        assert "5 minuten bij" in await scene.type(LEAD, "facilitate extend", place, minutes=5)
    assert "staat stil" in await scene.type(LEAD, "facilitate pause")
    assert (await scene.round()).halt is Halt.PAUSE
    assert "staat al stil" in await scene.type(LEAD, "facilitate pause")
    assert "klok loopt" in await scene.type(LEAD, "facilitate resume")
    assert "gaan verder" in await scene.type(LEAD, "facilitate next")
    assert "stap terug" in await scene.type(LEAD, "facilitate back")
    assert "Zover is het nog niet" in await scene.type(LEAD, "facilitate close")
    told = await scene.type(LEAD, "facilitate handover", person="samira")
    assert "@Samira Klokkenhof leidt de ronde nu" in told
    told = await scene.type("samira", "facilitate cancel")
    assert "afgelasten?" in told
    assert (await scene.round()).status is Status.RUNNING
    await scene.stage.press("samira", "Ja, gelast de ronde af")
    assert (await scene.round()).status is Status.CANCELLED
    assert "gaat niet door" in scene.reads("teun", ANNOUNCEMENTS)


async def test_closing_by_command(scene: Scene) -> None:
    await scene.until("closing")
    assert "is gesloten" in await scene.type(LEAD, "facilitate close")
    assert (await scene.round()).status is Status.CLOSED
    assert "geen ronde" in await scene.type(LEAD, "facilitate close")


async def test_which_round_is_meant(scene: Scene) -> None:
    await scene.settled()
    assert "geen ronde" in await scene.type("aafke", "round status")
    for title in ("Brug", "Tunnel"):
        await scene.type(LEAD, "round open", method="gossip", title=title)
    assert "meer rondes" in await scene.type("aafke", "round join")
    assert "uit de lijst" in await scene.type("aafke", "round join", round="Brug")
    offered = await scene.stage.autocomplete("aafke", ANNOUNCEMENTS, "round join", "round", "")
    assert [one["name"].split(" · ")[0] for one in offered] == ["Tunnel", "Brug"]
    assert "Je doet mee" in await scene.type("aafke", "round join", round=offered[1]["value"])
    assert "**Brug**" in await scene.type("aafke", "round status", round=offered[1]["value"])


async def test_status_shows_what_one_wrote_oneself_and_nothing_else(scene: Scene) -> None:
    await scene.until("advise")
    await scene.write("aafke", "Vraag het haar.", "advice")
    await scene.write("samira", "Slaap er een nacht over.", "advice")
    mine = await scene.type("aafke", "round status")
    assert "Vraag het haar." in mine
    assert "Slaap er" not in mine
    assert "Jij denkt mee" in mine
    assert "Jij brengt de casus in" in await scene.type(BRINGER, "round status")
    assert "Jij leidt deze ronde" in await scene.type(LEAD, "round status")
    assert "You think along" in await scene.type("grace", "round status")


async def test_help_and_settings_in_two_languages(scene: Scene) -> None:
    assert "Ik pas" in await scene.type("aafke", "help")
    assert "I pass" in await scene.type("grace", "help")
    told = await scene.type("aafke", "settings show")
    assert "nog niet gekozen" in told
    assert "Europe/Amsterdam" in told
    await scene.settled()
    told = await scene.type("grace", "settings show")
    assert "#aankondigingen" in told
    assert "not chosen" not in told
    zones = await scene.stage.autocomplete("wilma", ANNOUNCEMENTS, "settings server", "zone", "ams")
    assert "Europe/Amsterdam" in [one["value"] for one in zones]
    assert "bewaard" in await scene.type("wilma", "settings server", zone="Europe/Amsterdam")
    assert "saved" in await scene.type("grace", "settings language", language="en")
    with pytest.raises(CannotAct):
        await scene.type("aafke", "help", DM)
