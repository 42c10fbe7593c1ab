"""`python -m bot run` as people run it: a process, a token, and a server that speaks Discord."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_adapter.loopback import Answer, Loopback

ROOT = Path(__file__).parents[2]
TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz012345"
CALLBACK = r"/interactions/1/t/callback"


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    async with Loopback.open() as server:
        yield server


async def start(server: Loopback, folder: Path, **more: str) -> asyncio.subprocess.Process:
    """Start the bot in a folder of its own, pointed at the server by settings alone."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DISCORD")},
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_URL": server.api_url,
        "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
        **more,
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def stop(process: asyncio.subprocess.Process) -> str:
    """End the bot as a service is ended, and return everything it wrote."""
    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), timeout=20)
    return (out + err).decode()


async def test_the_bot_connects_answers_and_stops_when_asked(
    server: Loopback, tmp_path: Path
) -> None:
    process = await start(server, tmp_path)
    await server.until(lambda: bool(server.sent("POST", CALLBACK)))
    written = await stop(process)

    assert process.returncode == 0, written
    names = {command["name"] for command in server.commands}
    assert {"round", "facilitate", "settings", "help"} <= names
    (answer,) = server.sent("POST", CALLBACK)
    assert isinstance(answer.body, dict)
    assert answer.body["type"] == 4
    assert answer.body["data"]["flags"] & 64, "an answer is for the person alone"
    assert TOKEN not in written
    assert "Traceback" not in written


async def test_the_commands_are_told_once_and_not_at_every_start(
    server: Loopback, tmp_path: Path
) -> None:
    for _ in range(2):
        server.requests = [r for r in server.requests if not r.path.endswith("/callback")]
        process = await start(server, tmp_path)
        await server.until(lambda: bool(server.sent("POST", CALLBACK)))
        await stop(process)
    assert len(server.sent("PUT", r"/applications/\d+/commands")) == 1


@pytest.mark.parametrize(
    ("name", "value"), [("DISCORD_TOKEN", ""), ("TIME_ZONE", "Mars/Olympus"), ("LOG_LEVEL", "loud")]
)
async def test_wrong_settings_end_with_one_message_and_code_two(
    server: Loopback, tmp_path: Path, name: str, value: str
) -> None:
    process = await start(server, tmp_path, **{name: value})
    out, err = await asyncio.wait_for(process.communicate(), timeout=20)
    written = (out + err).decode()
    assert process.returncode == 2, written
    assert name in written
    assert "Traceback" not in written
    assert TOKEN not in written
    assert not server.requests


async def test_a_token_that_discord_refuses_ends_with_words(
    server: Loopback, tmp_path: Path
) -> None:
    server.fault("GET", "/users/@me", Answer(401))
    process = await start(server, tmp_path)
    out, err = await asyncio.wait_for(process.communicate(), timeout=20)
    written = (out + err).decode()
    assert process.returncode == 2, written
    assert "Developer Portal" in written
    assert "Traceback" not in written
