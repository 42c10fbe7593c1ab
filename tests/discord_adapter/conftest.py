"""A Discord on this machine, and Discord's description of its interface where there is one."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests import openapi
from tests.discord_adapter.loopback import Loopback


@pytest.fixture
def discord_spec() -> openapi.Spec:
    spec = openapi.load()
    if spec is None:
        pytest.skip(
            f"request bodies not validated: {openapi.FILE.name} is not beside the repository"
        )
    return spec


@pytest_asyncio.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with Loopback.open() as server:
        yield server
