"""The messenger against a Discord that fails, over real HTTP with the real library."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import aiohttp
import discord
import discord.http
import pytest
import pytest_asyncio

from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.language import Language
from bot.messenger import DiscordMessenger
from bot.messenger.failures import undelivered
from bot.ports import Loss, Overwrite, Room, RoomPlan, Undelivered
from bot.render.card import Card, Text
from tests.discord_adapter.loopback import (
    ANNOUNCE_ID,
    BOT_ID,
    CATEGORY_ID,
    CUT,
    GUILD_ID,
    Answer,
    Loopback,
)
from tests.discord_adapter.stage import MARKER, NONCE, card_of, view

NL = Language.NL
FENNA, JORIS = UserId(101), UserId(102)
ANNOUNCE = ChannelId(ANNOUNCE_ID)
MESSAGES = r"/channels/\d+/messages"
VIA = {"Via": "1.1 google"}

PLAN = RoomPlan(
    GuildId(GUILD_ID),
    ChannelId(CATEGORY_ID),
    MARKER,
    "ronde",
    "Besloten kamer",
    "Regiescherm",
    FENNA,
    (Overwrite(FENNA, talk=True), Overwrite(JORIS, talk=False)),
)


@pytest.fixture
def server(loopback: Loopback) -> Loopback:
    return loopback


@pytest_asyncio.fixture
async def client(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[discord.Client]:
    monkeypatch.setattr(discord.http.Route, "BASE", server.api_url)
    made = discord.Client(
        intents=discord.Intents(guilds=True),
        max_ratelimit_timeout=30.0,
        allowed_mentions=discord.AllowedMentions.none(),
    )
    async with made:
        await made.login("token")
        yield made


@pytest_asyncio.fixture
async def messenger(client: discord.Client) -> DiscordMessenger:
    return DiscordMessenger(client, card_of)


class Hurried:
    """asyncio for the library's HTTP client, in which nobody sleeps; `slept` is in seconds."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __getattr__(self, name: str) -> object:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> Hurried:
    made = Hurried()
    monkeypatch.setattr(discord.http, "asyncio", made)
    return made


async def failure_of(act: Awaitable[object]) -> Undelivered:
    with pytest.raises(Undelivered) as caught:
        await act
    return caught.value


def too_many(seconds: float) -> Answer:
    return Answer(429, body={"retry_after": seconds, "global": False}, headers=VIA)


# ------------------------------------------------------------------------- later


async def test_a_long_rate_limit_is_not_waited_for_but_told(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, too_many(219.0))
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.loss is None
    assert failure.retry_after is not None
    assert timedelta(seconds=219) <= failure.retry_after < timedelta(seconds=220)
    assert len(server.sent("POST", MESSAGES)) == 1


async def test_a_short_rate_limit_is_waited_for(
    server: Loopback, messenger: DiscordMessenger, hurried: Hurried
) -> None:
    server.fault("POST", MESSAGES, too_many(1.5))
    await messenger.post(ANNOUNCE, view("x"), NL, NONCE)
    assert list(filter(None, hurried.slept)) == [1.5]
    assert len(server.messages) == 1


async def test_a_ban_by_cloudflare_is_left_alone_for_long(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, Answer(429, headers={"Retry-After": "1500"}))
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after == timedelta(seconds=1500)
    server.fault("POST", MESSAGES, Answer(429))
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after == timedelta(minutes=10)


async def test_a_server_that_recovers_in_time_is_not_noticed(
    server: Loopback, messenger: DiscordMessenger, hurried: Hurried
) -> None:
    server.fault("POST", MESSAGES, Answer(500), times=2)
    await messenger.post(ANNOUNCE, view("x"), NL, NONCE)
    assert len(server.messages) == 1
    assert list(filter(None, hurried.slept)) == [1, 3]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_server_that_stays_down_is_tried_again_later(
    server: Loopback, messenger: DiscordMessenger, hurried: Hurried, status: int
) -> None:
    server.fault("POST", MESSAGES, Answer(status), times=5)
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.loss is None
    assert failure.retry_after is not None


async def test_an_answer_that_never_comes_is_given_up(
    server: Loopback, client: discord.Client
) -> None:
    server.fault("POST", MESSAGES, Answer(500), times=5)
    impatient = DiscordMessenger(client, card_of, patience=timedelta(milliseconds=200))
    failure = await failure_of(impatient.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after is not None
    server.faults.clear()
    await DiscordMessenger(client, card_of).post(ANNOUNCE, view("x"), NL, NONCE)
    assert len(server.messages) == 1


async def test_a_token_that_is_refused_for_the_moment_is_tried_again(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, Answer(401))
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after is not None


async def test_opening_direct_messages_too_fast_is_no_closed_person(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", "/users/@me/channels", Answer(400, 40003))
    failure = await failure_of(messenger.direct(JORIS, view("x"), NL, NONCE))
    assert failure.loss is None
    assert failure.retry_after is not None


async def test_a_404_that_is_not_discords_own_loses_nothing(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, Answer(404))
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.loss is None
    assert failure.retry_after is not None


async def test_a_closed_client_waits(client: discord.Client, messenger: DiscordMessenger) -> None:
    await client.close()
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after is not None


# -------------------------------------------------------- broken off after the act


async def test_a_post_that_was_done_before_the_line_broke_is_there_once(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, CUT)
    failure = await failure_of(messenger.post(ANNOUNCE, view("x"), NL, NONCE))
    assert failure.retry_after is not None
    message = await messenger.post(ANNOUNCE, view("x"), NL, NONCE)
    assert list(server.messages) == [message]
    assert [r.body["enforce_nonce"] for r in server.sent("POST", MESSAGES)] == [True, True]


async def test_a_direct_message_that_was_done_is_there_once(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("POST", MESSAGES, CUT)
    await failure_of(messenger.direct(JORIS, view("x"), NL, NONCE))
    await messenger.direct(JORIS, view("x"), NL, NONCE)
    assert len(server.messages) == 1


async def test_an_edit_that_was_done_can_be_done_again(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    message = await messenger.post(ANNOUNCE, view("x"), NL, NONCE)
    server.fault("PATCH", rf"{MESSAGES}/\d+", CUT)
    await failure_of(messenger.edit(ANNOUNCE, message, view("y"), NL))
    await messenger.edit(ANNOUNCE, message, view("y"), NL)
    assert "nl: y" in str(server.messages[message]["components"])


@pytest.mark.parametrize(
    "broken",
    [
        ("POST", r"/guilds/\d+/channels"),
        ("POST", r"/channels/\d+/threads"),
        ("PUT", r"/channels/\d+/thread-members/\d+"),
    ],
)
@pytest.mark.parametrize("how", [CUT, Answer(503)])
async def test_a_room_is_made_once_wherever_it_breaks_off(
    server: Loopback, messenger: DiscordMessenger, broken: tuple[str, str], how: Answer
) -> None:
    server.fault(*broken, how)
    with contextlib.suppress(Undelivered):  # aiohttp itself asks again for a broken-off PUT
        await messenger.open_room(PLAN)
    assert not server.faults
    room = await messenger.open_room(PLAN)
    found = {c_id for c_id in server.channels if c_id not in {CATEGORY_ID, ANNOUNCE_ID}}
    assert found == {room.room_id, room.cockpit_id}
    assert server.members[room.cockpit_id] == {FENNA}
    overwrites = {int(o["id"]): o for o in server.channels[room.room_id]["permission_overwrites"]}
    assert set(overwrites) == {GUILD_ID, BOT_ID, FENNA, JORIS}
    assert discord.Permissions(overwrites[JORIS]["deny"]).send_messages
    assert discord.Permissions(overwrites[GUILD_ID]["deny"]).view_channel


async def test_rights_that_were_written_before_the_line_broke_stay_so(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    room = await messenger.open_room(PLAN)
    talks = replace(PLAN, overwrites=(Overwrite(JORIS, talk=True),))
    server.fault("PATCH", r"/channels/\d+", CUT)
    await failure_of(messenger.set_rights(room, talks))
    await messenger.set_rights(room, talks)
    assert len(server.sent("PATCH", r"/channels/\d+")) == 1


# -------------------------------------------------------------------------- gone

Act = Callable[[DiscordMessenger], Awaitable[object]]


def posting(messenger: DiscordMessenger) -> Awaitable[object]:
    return messenger.post(ANNOUNCE, view("x"), NL, NONCE)


def editing(messenger: DiscordMessenger) -> Awaitable[object]:
    return messenger.edit(ANNOUNCE, MessageId(5), view("x"), NL)


def directing(messenger: DiscordMessenger) -> Awaitable[object]:
    return messenger.direct(JORIS, view("x"), NL, NONCE)


def opening(messenger: DiscordMessenger) -> Awaitable[object]:
    return messenger.open_room(PLAN)


def setting_rights(messenger: DiscordMessenger) -> Awaitable[object]:
    return messenger.set_rights(Room(ANNOUNCE, ChannelId(6)), PLAN)


@pytest.mark.parametrize(
    ("act", "method", "path", "status", "code", "loss"),
    [
        (editing, "PATCH", rf"{MESSAGES}/\d+", 404, 10008, Loss.MESSAGE),
        (posting, "POST", MESSAGES, 404, 10003, Loss.CHANNEL),
        (posting, "POST", MESSAGES, 403, 50001, Loss.RIGHTS),
        (posting, "POST", MESSAGES, 403, 50013, Loss.RIGHTS),
        (posting, "POST", MESSAGES, 403, 0, Loss.RIGHTS),
        (posting, "POST", MESSAGES, 400, 160005, Loss.RIGHTS),
        (directing, "POST", MESSAGES, 403, 50007, Loss.PERSON),
        (directing, "POST", "/users/@me/channels", 403, 50278, Loss.PERSON),
        (directing, "POST", "/users/@me/channels", 404, 10013, Loss.PERSON),
        (opening, "GET", r"/guilds/\d+/channels", 404, 10004, Loss.CHANNEL),
        (opening, "POST", r"/guilds/\d+/channels", 403, 50013, Loss.RIGHTS),
        (opening, "POST", r"/guilds/\d+/channels", 400, 30013, Loss.CHANNEL),
        (opening, "POST", r"/channels/\d+/threads", 403, 50001, Loss.RIGHTS),
        (setting_rights, "GET", r"/channels/\d+", 404, 10003, Loss.CHANNEL),
        (setting_rights, "PATCH", r"/channels/\d+", 403, 50013, Loss.RIGHTS),
    ],
)
async def test_what_is_lost_is_named(
    server: Loopback,
    messenger: DiscordMessenger,
    act: Act,
    method: str,
    path: str,
    status: int,
    code: int,
    loss: Loss,
) -> None:
    server.fault(method, path, Answer(status, code))
    failure = await failure_of(act(messenger))
    assert (failure.loss, failure.retry_after) == (loss, None)


async def test_a_full_category_is_told_before_anything_is_made(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    for number in range(50):
        server._add_channel(7000 + number, {"type": 0, "parent_id": str(CATEGORY_ID)})
    failure = await failure_of(messenger.open_room(PLAN))
    assert failure.loss is Loss.CHANNEL
    assert server.sent("POST", r"/guilds/\d+/channels") == []


async def test_a_facilitator_who_left_does_not_keep_the_rights_undone(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    server.fault("PUT", r"/channels/\d+/thread-members/\d+", Answer(404, 10007))
    room = await messenger.open_room(PLAN)
    assert server.channels[room.room_id]["permission_overwrites"]


async def test_who_left_is_absent_and_a_refusal_is_not(
    server: Loopback, messenger: DiscordMessenger
) -> None:
    asked = [UserId(BOT_ID), JORIS]
    assert await messenger.absent(GuildId(GUILD_ID), asked) == [JORIS]
    server.fault("GET", r"/guilds/\d+/members/\d+", Answer(403, 50001))
    failure = await failure_of(messenger.absent(GuildId(GUILD_ID), asked))
    assert failure.loss is Loss.RIGHTS


# ----------------------------------------------------------------- our own fault


async def test_a_body_discord_does_not_take_is_never_tried_again(
    server: Loopback, messenger: DiscordMessenger, caplog: pytest.LogCaptureFixture
) -> None:
    errors = {"components": {"0": {"_errors": [{"code": "X", "message": "too long"}]}}}
    server.fault("POST", MESSAGES, Answer(400, 50035, {"errors": errors}))
    failure = await failure_of(messenger.post(ANNOUNCE, view("het geheim"), NL, NONCE))
    assert (failure.loss, failure.retry_after) == (None, None)
    assert "50035" in failure.why
    assert "components.0" in caplog.text
    assert "het geheim" not in caplog.text


async def test_a_card_that_cannot_be_sent_never_leaves(
    server: Loopback, client: discord.Client
) -> None:
    crowded = DiscordMessenger(client, lambda _view, _language: Card((Text("x"),) * 40))
    failure = await failure_of(crowded.post(ANNOUNCE, view("x"), NL, NONCE))
    assert (failure.loss, failure.retry_after) == (None, None)
    assert server.sent("POST", MESSAGES) == []
    with pytest.raises(Undelivered):
        crowded.digest(view("x"), NL)


@pytest.mark.parametrize(
    "error", [aiohttp.ServerDisconnectedError(), TimeoutError(), ConnectionResetError()]
)
def test_a_broken_line_is_always_tried_again(error: Exception) -> None:
    failure = undelivered(error)
    assert failure.loss is None
    assert failure.retry_after is not None
