"""What each person's window shows, and above all what it does not."""

import json
from typing import Any

import pytest

from bot.rehearsal.stage import CannotAct, Stage
from bot.rehearsal.world import file_for, messages, places, view


def names(stage: Stage, who: str) -> list[str]:
    return [place["name"] for place in places(stage, who)]


def walk(node: object) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in walk(value))]
    if isinstance(node, list):
        return [found for value in node for found in walk(value)]
    return []


async def test_the_places_of_a_newcomer(stage: Stage) -> None:
    assert names(stage, "joris") == ["aankondigingen", "koffie", "Intervisie", "Reisgenoot"]
    assert [p["kind"] for p in places(stage, "joris")] == ["text", "text", "category", "dm"]


async def test_a_private_room_stands_under_its_category_for_its_members_only(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo room")
    assert names(stage, "joris")[2:4] == ["Intervisie", "kamer"]
    assert "kamer" not in names(stage, "aafke")
    assert "kamer" in names(stage, "wilma")
    room = view(stage, "joris", stage.place_id("joris", "kamer"))["place"]
    assert (room["can_type"], room["why_not"], room["private"]) == (False, "read_only", True)
    assert "@Joris Wolkendijk" in messages(stage, "joris", "kamer")[0]["html"]


async def test_a_place_one_may_not_see_is_not_opened(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo room")
    room = stage.place_id("joris", "kamer")
    seen = view(stage, "aafke", room)
    assert seen["place"]["name"] == "aankondigingen"
    assert "hier lees je mee" not in json.dumps(seen)
    assert messages(stage, "aafke", room) == []


async def test_a_private_thread_is_for_who_was_added_and_has_no_notice(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo thread")
    assert "tweegesprek" in names(stage, "joris")
    assert "tweegesprek" not in names(stage, "aafke")
    assert all(m["system"] is None for m in messages(stage, "aafke", "koffie"))


async def test_direct_messages_are_one_persons_own(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo dm")
    assert "onder vier ogen" in messages(stage, "joris", "dm")[0]["html"]
    dm = stage.place_id("joris", "dm")
    assert messages(stage, "aafke", dm) == []
    with pytest.raises(CannotAct):
        stage.message("aafke", int(messages(stage, "joris", "dm")[0]["id"]))


async def test_an_ephemeral_answer_is_marked_and_can_be_put_away(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "help")
    (answer,) = messages(stage, "joris", "koffie")
    assert answer["ephemeral"]
    assert answer["used"] == {"name": "Joris Wolkendijk", "command": "help"}
    assert answer["embeds"][0]["fields"][0]["html"] == "<p>Druk op <em>Ik doe mee</em>.</p>"
    assert messages(stage, "wilma", "koffie") == []
    await stage.delete_message("joris", answer["id"])
    assert messages(stage, "joris", "koffie") == []


async def test_the_board_is_drawn_with_all_its_parts(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    (board,) = messages(stage, "joris", "koffie")
    assert board["used"]["command"] == "demo open"
    kinds = {node["kind"] for node in walk(board["components"]) if "kind" in node}
    assert kinds == {
        "container", "section", "text", "thumbnail", "separator",
        "row", "button", "select", "gallery", "file",
    }  # fmt: skip
    assert board["components"][0]["accent"] == "#2f7d6b"
    assert board["attachments"] == []
    texts = [n["html"] for n in walk(board["components"]) if n.get("kind") == "text"]
    assert '<h4 class="md2">Casusronde: schurend achterwiel</h4>' in texts[0]
    assert "over 25 minuten" in texts[0]
    (english,) = messages(stage, "grace", "koffie")
    assert "in 25 minutes" in json.dumps(english)


async def test_files_are_given_to_who_sees_their_message(stage: Stage) -> None:
    await stage.send("joris", "koffie", "kijk", [("plan.txt", b"stap een")])
    (message,) = messages(stage, "aafke", "koffie")
    path = message["attachments"][0]["path"]
    assert file_for(stage, "aafke", path) == ("text/plain", b"stap een")
    await stage.leave("aafke")
    assert file_for(stage, "aafke", path) is None
    assert file_for(stage, "joris", path + "x") is None


async def test_commands_carry_both_languages_and_how_to_fill_them(stage: Stage) -> None:
    commands = {c["path"]: c for c in view(stage, "joris")["commands"]}
    board = commands["demo open"]
    assert board["label"] == {"nl": "demo openen", "en": "demo open"}
    assert board["description"]["nl"] == "Zet het voorbeeldbord neer"
    title, method, size, facilitator = board["options"]
    assert (title["required"], title["autocomplete"]) == (True, True)
    assert title["label"] == {"nl": "titel", "en": "title"}
    assert method["choices"][0] == {
        "label": {"nl": "Vijfstappen", "en": "Five steps"}, "value": "five-step",
    }  # fmt: skip
    assert (size["type"], size["min_value"], size["max_value"]) == ("integer", 4, 8)
    assert facilitator["type"] == "user"


async def test_a_modal_waits_for_one_person(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("joris", "Stel een vraag")
    modal = view(stage, "joris")["modal"]
    assert [c["kind"] for c in modal["components"]] == ["text", *["label"] * 4]
    inner = [c["component"]["kind"] for c in modal["components"][1:]]
    assert inner == ["text_input", "text_input", "radio_group", "checkbox_group"]
    assert modal["components"][2]["component"]["value"] == "Wat zou jij doen als "
    assert view(stage, "aafke")["modal"] is None
    assert {p["key"] for p in view(stage, "aafke")["people"] if p["modal"]} == {"joris"}
    await stage.dismiss_modal("joris")
    assert view(stage, "joris")["modal"] is None


async def test_who_left_sees_only_their_direct_messages(stage: Stage) -> None:
    await stage.leave("teun")
    seen = view(stage, "teun")
    assert [p["kind"] for p in seen["places"]] == ["dm"]
    assert seen["place"]["why_not"] == "not_in_server"


async def test_unread_is_told_for_every_person(stage: Stage) -> None:
    await stage.send("joris", "koffie", "hallo")
    seen = view(stage, "aafke")
    assert {p["key"]: p["unread"] for p in seen["people"]}["aafke"] == 1
    assert {p["name"]: p["unread"] for p in seen["places"]}["koffie"] == 1
    stage.look("aafke", "koffie")
    assert {p["name"]: p["unread"] for p in places(stage, "aafke")}["koffie"] == 0


async def test_the_view_is_plain_json(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.slash("fenna", "koffie", "demo remind", minutes=5)
    seen = view(stage, "fenna", stage.place_id("fenna", "koffie"))
    assert json.loads(json.dumps(seen)) == seen
    assert seen["clock"]["due"] == seen["clock"]["now"] + 300_000
    assert seen["bot"]["running"]
