"""The page's server: whom it answers, what it gives, and what it does with an order."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer

from bot.rehearsal.page.orders import ORDERS
from bot.rehearsal.page.server import make_app, serve
from bot.rehearsal.stage import Stage
from tests.rehearsal.conftest import Demos

Client = TestClient[Any, Any]


@pytest_asyncio.fixture
async def client(stage: Stage) -> AsyncIterator[Client]:
    async with TestClient(TestServer(make_app(stage))) as opened:
        yield opened


async def order(client: Client, who: str, act: str, **body: object) -> tuple[int, dict[str, Any]]:
    response = await client.post("/api/act", json={"as": who, "act": act, **body})
    return response.status, await response.json()


async def look(client: Client, who: str, place: str = "", *, eyes: str = "0") -> dict[str, Any]:
    query = {"as": who, "place": place, "look": eyes}
    response = await client.get("/api/view", params=query)
    assert response.status == 200
    seen: dict[str, Any] = await response.json()
    return seen


def place_of(seen: dict[str, Any], name: str) -> str:
    return str(next(p["id"] for p in seen["places"] if p["name"] == name))


async def test_the_page_and_its_parts_are_there(client: Client) -> None:
    for path in ("/", "/static/main.js", "/static/style.css", "/static/words.nl.json"):
        response = await client.get(path)
        assert response.status == 200
        assert "script-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example"])
async def test_a_foreign_name_is_refused(client: Client, host: str) -> None:
    response = await client.get("/api/view?as=joris", headers={"Host": host})
    assert response.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_page_in_the_browser_cannot_give_orders(
    client: Client, stage: Stage, headers: dict[str, str]
) -> None:
    body = {"as": "joris", "act": "bot", "on": False}
    response = await client.post("/api/act", json=body, headers=headers)
    assert response.status == 403
    assert stage.bot_running


async def test_a_form_of_another_page_is_no_order(client: Client, stage: Stage) -> None:
    response = await client.post("/api/act", data='{"as": "joris", "act": "bot", "on": false}')
    assert response.status == 415
    assert stage.bot_running


async def test_a_view_is_one_persons(client: Client) -> None:
    seen = await look(client, "joris")
    assert seen["me"] == "joris"
    assert seen["place"]["name"] == "aankondigingen"
    assert (await client.get("/api/view?as=nobody")).status == 409


async def test_looking_clears_what_was_unread(client: Client, stage: Stage) -> None:
    await stage.send("joris", "koffie", "hallo")
    koffie = place_of(await look(client, "aafke"), "koffie")
    assert (await look(client, "aafke", koffie))["place"]["unread"] == 1
    assert (await look(client, "aafke", koffie, eyes="1"))["place"]["unread"] == 1
    assert (await look(client, "aafke", koffie))["place"]["unread"] == 0


async def test_a_whole_form_through_the_page(client: Client, demos: Demos) -> None:
    koffie = place_of(await look(client, "joris"), "koffie")
    opened = await order(
        client, "fenna", "slash", place=koffie, command="demo open",
        options={"title": "Brug", "method": ["gossip"], "size": "4"},
    )  # fmt: skip
    assert opened == (200, {"answered": True})
    assert demos.last.client.received[0][1]["method"] == "gossip"
    board = (await look(client, "joris", koffie))["messages"][-1]
    await order(client, "joris", "click", message=board["id"], custom_id="demo:more")
    assert (await look(client, "joris"))["modal"]["title"] == "Jouw vraag"
    data = base64.b64encode(b"bijlage").decode()
    values = {"file": {"files": [{"name": "a.txt", "data": data}]}, "share": True}
    assert await order(client, "joris", "submit", values=values) == (200, {"answered": True})
    assert (await look(client, "joris"))["modal"] is None
    picked = await order(
        client, "joris", "select", message=board["id"], custom_id="demo:pick", values=["wheel"]
    )
    assert picked == (200, {"answered": True})


async def test_an_unanswered_click_is_told(client: Client, stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    message, _ = stage.find_component("joris", label="Weg")
    told = await order(client, "joris", "click", message=str(message.id), custom_id="demo:silent")
    assert told == (200, {"answered": False})


async def test_refusals_carry_a_reason_the_page_has_words_for(client: Client) -> None:
    assert await order(client, "joris", "submit", values={}) == (
        409, {"reason": "no_modal", "detail": ""},
    )  # fmt: skip
    for who, act in (("nobody", "leave"), ("joris", "dance"), ("joris", "click")):
        status, answer = await order(client, who, act)
        assert status == 409
        assert answer["reason"] in {"unknown_person", "unknown_order", "incomplete_order"}


async def test_by_hand_clock_and_bot(client: Client, stage: Stage) -> None:
    begin = stage.now()
    await order(client, "joris", "push", by="minute")
    assert (stage.now() - begin).total_seconds() == 60
    assert (await order(client, "joris", "push", by="deadline"))[1]["reason"] == "no_deadline"
    await order(client, "joris", "push", by="tomorrow")
    assert stage.now().isoformat() == "2026-01-09T08:00:00+00:00"
    await order(client, "joris", "run_clock", running=True)
    assert (await look(client, "joris"))["clock"]["running"]
    await order(client, "joris", "bot", on=False)
    assert not (await look(client, "joris"))["bot"]["running"]
    await order(client, "joris", "bot", on=True)
    assert stage.bot_running
    await order(client, "teun", "dms", open=True)
    assert stage.dms_open("teun")
    await order(client, "teun", "leave", kicked=True)
    assert not stage.in_server("teun")
    await order(client, "teun", "come_back")
    assert stage.in_server("teun")


async def test_messages_are_written_and_deleted(client: Client) -> None:
    koffie = place_of(await look(client, "joris"), "koffie")
    data = base64.b64encode(b"<script>alert(1)</script>").decode()
    files = [{"name": "plan.html", "data": data}]
    await order(client, "joris", "send", place=koffie, text="hallo", files=files)
    (message,) = (await look(client, "aafke", koffie))["messages"]
    path = message["attachments"][0]["path"]
    given = await client.get(path, params={"as": "aafke"})
    assert given.headers["Content-Disposition"] == "attachment"
    assert given.content_type == "application/octet-stream"
    assert "sandbox" in given.headers["Content-Security-Policy"]
    assert (await client.get(path, params={"as": "nobody"})).status == 404
    await order(client, "aafke", "delete_message", message=message["id"], by="wilma")
    assert (await look(client, "aafke", koffie))["messages"] == []
    await order(client, "joris", "delete_channel", place=koffie)
    assert "koffie" not in [p["name"] for p in (await look(client, "joris"))["places"]]


async def test_autocomplete_and_dismiss(client: Client, stage: Stage) -> None:
    koffie = place_of(await look(client, "joris"), "koffie")
    _, answer = await order(
        client,
        "joris",
        "autocomplete",
        place=koffie,
        command="demo open",
        option="title",
        text="br",
    )
    assert answer == {
        "choices": [{"name": "Wie betaalt de brug?", "value": "Wie betaalt de brug?"}]
    }
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("joris", "Stel een vraag")
    await order(client, "joris", "dismiss_modal")
    assert "joris" not in stage.modals


async def test_every_order_is_tried_here() -> None:
    tried = {
        "slash", "autocomplete", "click", "select", "submit", "dismiss_modal", "send",
        "delete_message", "delete_channel", "leave", "come_back", "dms", "push", "run_clock", "bot",
    }  # fmt: skip
    assert set(ORDERS) == tried


async def test_changes_are_told_while_they_happen(client: Client, stage: Stage) -> None:
    response = await client.get("/api/events")
    first = await response.content.readline()
    assert first == f"data: {stage.version}\n".encode()
    await response.content.readline()
    await stage.send("joris", "koffie", "hallo")
    assert await response.content.readline() == f"data: {stage.version}\n".encode()
    response.close()


async def test_serving_ends_cleanly_and_only_on_this_machine(stage: Stage) -> None:
    ready: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(serve(stage, "127.0.0.1", 0, started=ready.set_result))
    port = await ready
    async with ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
        events = await session.get(f"http://127.0.0.1:{port}/api/events")
        await events.content.readline()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        events.close()
    with pytest.raises(ValueError, match="this machine"):
        await serve(stage, "0.0.0.0", 0)
