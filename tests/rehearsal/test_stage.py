"""The stage: people act, the clock moves, the bot goes off and on."""

from datetime import timedelta

import pytest

from bot.rehearsal.cast import CAST, Person
from bot.rehearsal.stage import CannotAct, Stage
from tests.rehearsal.conftest import Demos


def texts(stage: Stage, who: str, place: int | str) -> list[str]:
    place_id = stage.place_id(who, place)
    messages = stage.env.backend.messages[place_id].values()
    return [m.content for m in messages if stage.sees(who, place_id, m)]


async def test_a_slash_command_with_every_kind_of_option(stage: Stage, demos: Demos) -> None:
    result = await stage.slash(
        "fenna", "koffie", "demo open", title="Brug", method="gossip", size="5", facilitator="joris"
    )
    assert result.acknowledged
    assert demos.last.client.received == [
        (
            "open",
            {
                "title": "Brug",
                "method": "gossip",
                "size": 5,
                "facilitator": stage.player("joris").id,
            },
        )
    ]
    assert stage.acts[-1].what == "demo open"


async def test_autocomplete_offers_what_fits(stage: Stage) -> None:
    offered = await stage.autocomplete("joris", "koffie", "demo open", "title", "stuur")
    assert [choice["name"] for choice in offered] == ["Stille stuurgroep"]


async def test_locales_are_those_of_the_people(stage: Stage, demos: Demos) -> None:
    await stage.slash("grace", "koffie", "help")
    await stage.slash("joris", "koffie", "help")
    assert demos.last.client.locales == ["en-GB", "nl"]


async def test_button_modal_and_submit(stage: Stage, demos: Demos) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("joris", "Stel een vraag")
    assert stage.modals["joris"].spec["title"] == "Jouw vraag"
    answer = await stage.submit_modal(
        "joris", {"title": "Hoe nu?", "warmth": "warm", "topics": ["time", "money"]}
    )
    assert answer.ephemeral
    assert "joris" not in stage.modals
    assert demos.last.client.received[-1][0] == "demo:form"
    assert "Dank je, je vraag staat erbij." in texts(stage, "joris", "koffie")
    assert "Dank je, je vraag staat erbij." not in texts(stage, "fenna", "koffie")


async def test_the_second_modal_takes_people_places_and_files(stage: Stage, demos: Demos) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("aafke", "Meer vragen")
    await stage.submit_modal(
        "aafke",
        {"who": ["joris"], "where": ["koffie"], "file": [("a.txt", b"hoi")], "share": True},
    )
    data = demos.last.client.received[-1][1]
    assert str(stage.player("joris").id) in str(data)
    assert "a.txt" in str(data["resolved"])


async def test_a_modal_stays_open_when_the_bot_does_not_answer(stage: Stage, demos: Demos) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("joris", "Stel een vraag")
    demos.last.client.silent = True
    filled = {"title": "Hoe nu?", "warmth": "cold"}
    assert not (await stage.submit_modal("joris", filled)).acknowledged
    assert not stage.acts[-1].answered
    demos.last.client.silent = False
    assert (await stage.submit_modal("joris", filled)).acknowledged


async def test_a_modal_can_be_sent_when_its_message_is_gone(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    message, _ = stage.find_component("joris", label="Stel een vraag")
    await stage.press("joris", "Stel een vraag")
    await stage.delete_message("wilma", message)
    answer = await stage.submit_modal("joris", {"title": "Hoe nu?", "warmth": "warm"})
    assert answer.acknowledged


async def test_selects_take_values_and_people(stage: Stage, demos: Demos) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    message, menu = stage.find_component("joris", label="Welke casus kies je?")
    await stage.select("joris", message, ["board"], custom_id=menu["custom_id"])
    assert demos.last.client.received[-1][1]["values"] == ["board"]
    await stage.select("joris", message, ["aafke", "teun"], custom_id="demo:people")
    chosen = demos.last.client.received[-1][1]["values"]
    assert chosen == [str(stage.player(k).id) for k in ("aafke", "teun")]


async def test_what_a_client_cannot_do_is_refused(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    message, _ = stage.find_component("joris", label="Ik pas")
    for custom_id in ("demo:shut", "demo:nothing"):
        with pytest.raises(CannotAct):
            await stage.click("joris", message, custom_id=custom_id)
    with pytest.raises(CannotAct):
        await stage.select("joris", message, ["no such"], custom_id="demo:pick")
    with pytest.raises(CannotAct):
        await stage.slash("joris", "koffie", "demo nothing")
    with pytest.raises(CannotAct):
        await stage.submit_modal("joris", {})


async def test_a_private_room_is_only_for_who_is_in_it(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo room")
    assert len(texts(stage, "joris", "kamer")) == 1
    assert texts(stage, "teun", "kamer") == []
    for who in ("joris", "teun"):
        with pytest.raises(CannotAct):
            await stage.send(who, "kamer", "hallo")


async def test_closed_direct_messages_are_refused_for_that_person_only(stage: Stage) -> None:
    await stage.slash("teun", "koffie", "demo dm")
    assert "Je privéberichten staan dicht (50007)." in texts(stage, "teun", "koffie")
    assert texts(stage, "teun", "dm") == []
    await stage.slash("joris", "koffie", "demo dm")
    assert texts(stage, "joris", "dm") == ["Een bericht onder vier ogen."]
    await stage.set_dms_open("teun", is_open=True)
    await stage.slash("teun", "koffie", "demo dm")
    assert texts(stage, "teun", "dm") == ["Een bericht onder vier ogen."]


async def test_the_clock_stops_at_every_timer_on_its_way(stage: Stage) -> None:
    begin = stage.now()
    await stage.slash("joris", "koffie", "demo remind", minutes=5)
    await stage.slash("joris", "koffie", "demo remind", minutes=50)
    await stage.push(timedelta(minutes=1))
    assert stage.now() == begin + timedelta(minutes=1)
    assert await stage.push_to_next_deadline() == begin + timedelta(minutes=5)
    assert sum("Herinnering" in text for text in texts(stage, "joris", "koffie")) == 1
    await stage.push_to_tomorrow_nine()
    stamps = [
        m.timestamp
        for m in stage.env.backend.messages[stage.place_id("joris", "koffie")].values()
        if "Herinnering" in m.content
    ]
    assert stamps[1] == (begin + timedelta(minutes=50)).isoformat()
    assert stage.now().isoformat() == "2026-01-09T08:00:00+00:00"
    assert await stage.push_to_next_deadline() is None


async def test_a_stopped_bot_does_not_respond_and_a_started_one_does(
    stage: Stage, demos: Demos
) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    first = demos.last
    await stage.stop_bot()
    assert first.closed
    assert not stage.bot_running
    assert not (await stage.press("joris", "Ik doe mee")).acknowledged
    assert not (await stage.slash("joris", "koffie", "help")).acknowledged
    await stage.send("joris", "koffie", "is er iemand?")
    await stage.push(timedelta(hours=1))
    await stage.start_bot()
    assert demos.last is not first
    assert (await stage.press("joris", "Ik doe mee")).acknowledged
    assert stage.errors == []


async def test_a_bot_that_fails_to_start_leaves_the_stage_alive(
    stage: Stage, demos: Demos, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: object) -> None:
        raise LookupError("no method files")

    await stage.stop_bot()
    with monkeypatch.context() as patch:
        patch.setattr("tests.rehearsal.demo_bot.DemoClient.setup_hook", broken)
        with pytest.raises(LookupError):
            await stage.start_bot()
    assert demos.last.closed
    assert not (await stage.slash("joris", "koffie", "help")).acknowledged
    await stage.start_bot()
    assert (await stage.slash("joris", "koffie", "help")).acknowledged


async def test_people_come_leave_and_come_back(stage: Stage) -> None:
    await stage.come_in(Person("noor", "Noor Vlinderpad", "participant"))
    assert (await stage.slash("noor", "koffie", "help")).acknowledged
    await stage.leave("noor", kicked=True)
    assert not stage.in_server("noor")
    with pytest.raises(CannotAct):
        await stage.send("noor", "koffie", "hallo")
    await stage.come_back("noor")
    await stage.send("noor", "koffie", "hallo")
    with pytest.raises(CannotAct):
        await stage.leave("wilma")


async def test_by_hand_a_channel_and_a_category_are_deleted(stage: Stage) -> None:
    await stage.slash("joris", "koffie", "demo room")
    room = stage.place_id("joris", "kamer")
    await stage.delete_channel("Intervisie")
    assert stage.env.backend.channels[room].parent_id is None
    await stage.slash("joris", "koffie", "demo thread")
    await stage.delete_channel("koffie")
    with pytest.raises(CannotAct):
        stage.place_id("joris", "tweegesprek")


async def test_only_who_may_deletes_a_message(stage: Stage) -> None:
    await stage.send("joris", "koffie", "van mij")
    message = next(iter(stage.env.backend.messages[stage.place_id("joris", "koffie")].values()))
    with pytest.raises(CannotAct):
        await stage.delete_message("aafke", message)
    await stage.delete_message("joris", message)
    with pytest.raises(CannotAct):
        stage.message("joris", message.id)


async def test_unread_counts_what_others_wrote_until_one_looks(stage: Stage) -> None:
    koffie = stage.place_id("aafke", "koffie")
    await stage.send("joris", "koffie", "een")
    await stage.send("aafke", "koffie", "twee")
    assert (stage.unread("aafke", koffie), stage.unread("joris", koffie)) == (1, 1)
    stage.look("aafke", "koffie")
    assert (stage.unread("aafke", koffie), stage.unread("joris", koffie)) == (0, 1)


async def test_a_change_wakes_who_waits(stage: Stage) -> None:
    before = stage.version
    await stage.send("joris", "koffie", "een")
    assert await stage.changed(before) > before


async def test_the_bot_is_no_administrator(stage: Stage) -> None:
    guild, backend = stage.server.guild, stage.env.backend
    rights = backend.compute_permissions(guild.id, backend.bot_user.id)
    assert not rights & 8
    assert len(CAST) == 7
