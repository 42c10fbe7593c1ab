"""The check of the rights, against a small Discord on this machine."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import discord
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.checks import PAGE, look_at_rights
from bot.permissions import NEEDED

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB"
Guild = dict[str, str]
StartDiscord = Callable[..., Awaitable[str]]


def guild(number: int, permissions: discord.Permissions = NEEDED) -> Guild:
    return {"id": str(number), "name": f"Server {number}", "permissions": str(permissions.value)}


@pytest.fixture
async def start_discord() -> AsyncIterator[StartDiscord]:
    """Start a Discord that knows one token and these servers; the result is its address."""
    async with AsyncExitStack() as servers:

        async def start(*guilds: Guild, status: int = 200) -> str:
            async def application(request: web.Request) -> web.Response:
                if request.headers["Authorization"] != f"Bot {TOKEN}":
                    return web.json_response({"code": 0, "message": "401"}, status=401)
                return web.json_response({"id": "4242"}, status=status)

            async def mine(request: web.Request) -> web.Response:
                after, limit = (int(request.query[name]) for name in ("after", "limit"))
                later = [known for known in guilds if int(known["id"]) > after]
                return web.json_response(later[:limit])

            app = web.Application()
            app.router.add_get("/api/v10/applications/@me", application)
            app.router.add_get("/api/v10/users/@me/guilds", mine)
            server = await servers.enter_async_context(TestServer(app))
            return str(server.make_url("/api/v10"))

        yield start


async def test_all_rights_everywhere_is_fine(start_discord: StartDiscord) -> None:
    administrator = discord.Permissions(administrator=True)
    url = await start_discord(guild(1), guild(2, administrator))
    assert await look_at_rights(url, TOKEN) == ()


async def test_every_server_with_its_missing_rights_is_named(start_discord: StartDiscord) -> None:
    less = discord.Permissions(NEEDED.value)
    less.update(manage_roles=False, embed_links=False)
    # More servers than fit on one page of Discord's answer.
    url = await start_discord(guild(1, less), *map(guild, range(2, PAGE + 2)), guild(999, less))
    faults = await look_at_rights(url, TOKEN)
    assert [fault.key for fault in faults] == ["fault-discord-rights"] * 2
    assert [fault.values["server"] for fault in faults] == ["Server 1", "Server 999"]
    assert faults[0].values["rights"] == "embed_links, manage_roles"
    assert f"permissions={NEEDED.value}" in faults[0].values["invite"]
    assert "client_id=4242" in faults[0].values["invite"]


async def test_no_server_yet_gives_the_invitation(start_discord: StartDiscord) -> None:
    (fault,) = await look_at_rights(await start_discord(), TOKEN)
    assert fault.key == "fault-discord-no-server"


async def test_unknown_token_is_named_without_being_shown(start_discord: StartDiscord) -> None:
    (fault,) = await look_at_rights(await start_discord(), TOKEN.lower())
    assert fault.key == "fault-discord-refused"
    assert not fault.values


async def test_discord_in_trouble_is_not_taken_for_a_wrong_token(
    start_discord: StartDiscord,
) -> None:
    (fault,) = await look_at_rights(await start_discord(status=503), TOKEN)
    assert (fault.key, fault.values) == ("fault-discord-unreachable", {"why": "HTTP 503"})


async def test_no_discord_at_all(start_discord: StartDiscord) -> None:
    url = (await start_discord()).replace("/api/v10", "/elsewhere")
    assert (await look_at_rights(url, TOKEN))[0].values == {"why": "HTTP 404"}
    (fault,) = await look_at_rights("http://127.0.0.1:9/api", TOKEN)
    assert fault.values == {"why": "ClientConnectorError"}
