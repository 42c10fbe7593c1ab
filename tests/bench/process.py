"""What is measured on a process of its own: how soon it is ready again, and how much memory it has.

`python -m bot run`, as in production, against a small server on this machine that speaks Discord.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot import methods
from bot.clock import SystemClock
from bot.domain.effects import INVITATION
from bot.domain.ids import ChannelId, GuildId, MessageId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.round import Presence, Round, Seat
from bot.ids import TimeOrderedIds
from bot.ports import Shown
from db import migrate
from tests.bench.measures import Scale
from tests.bench.report import Row
from tests.discord_adapter.loopback import Loopback
from tests.keys import environment as keyed
from tests.keys import open_store

ROOT = Path(__file__).parents[2]
TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz012345"
ANSWERED = r"/interactions/1/t/callback"
READY_AIM_SECONDS = 5.0
MEMORY_AIM_MIB = 150.0
GUILDS = 20
REST = timedelta(seconds=2)
"""How long a process is left alone before its memory is read."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one process showed. `mib` is None where the system does not tell."""

    ready_seconds: float
    mib: float | None


async def start_and_memory(scale: Scale) -> list[Row]:
    """Start the bot on an empty store and on one with many open rounds."""
    idle, full = await _start(0), await _start(scale.rounds)
    return [
        Row(
            "ready to answer, an empty store",
            f"{idle.ready_seconds:.2f} s",
            aim=f"<= {READY_AIM_SECONDS:.0f} s",
            met=idle.ready_seconds <= READY_AIM_SECONDS,
        ),
        Row(
            f"ready to answer, {scale.rounds} open rounds",
            f"{full.ready_seconds:.2f} s",
            aim=f"<= {READY_AIM_SECONDS:.0f} s",
            met=full.ready_seconds <= READY_AIM_SECONDS,
        ),
        _memory("memory, idle", idle.mib),
        _memory(f"memory, {scale.rounds} open rounds", full.mib),
    ]


def _memory(what: str, mib: float | None) -> Row:
    if mib is None:
        return Row(what, "not told by this system")
    return Row(what, f"{mib:.0f} MiB", aim=f"< {MEMORY_AIM_MIB:.0f} MiB", met=mib < MEMORY_AIM_MIB)


async def _start(rounds: int) -> Found:
    with tempfile.TemporaryDirectory(prefix="reisgenoot-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'bot.db'}"
        await _fill(url, rounds)
        async with Loopback.open() as server:
            before = time.perf_counter()
            async with _running(server, url) as process:
                await server.until(lambda: bool(server.sent("POST", ANSWERED)))
                ready = time.perf_counter() - before
                await _rest()
                return Found(ready, await asyncio.to_thread(_resident_mib, process.pid))


async def _rest() -> None:
    clock = SystemClock()
    await clock.wait_until(clock.now() + REST, asyncio.Event(), REST)


async def _fill(url: str, count: int) -> None:
    """Store open rounds with seats taken and an invitation that hangs."""
    await migrate.upgrade(url)
    uow = await open_store(url)
    clock = SystemClock()
    ids, now, method = TimeOrderedIds(clock), clock.now(), methods.load("five-step")
    try:
        async with uow.write() as tx:
            for number in range(count):
                seats = (Seat(UserId(10 * number + n), Presence.IN, now) for n in range(6))
                round_ = Round(
                    id=RoundId(ids.new()),
                    guild_id=GuildId(1 + number % GUILDS),
                    announce_id=ChannelId(2),
                    method=method,
                    title=f"Ronde {number}",
                    size=8,
                    language=Language.NL,
                    facilitator_id=UserId(3),
                    opened_at=now,
                    seats=tuple(seats),
                )
                await tx.rounds.add(round_)
                shown = Shown(INVITATION, ChannelId(2), MessageId(10_000 + number), "")
                await tx.surfaces.put(round_.id, shown)
    finally:
        await uow.close()


@asynccontextmanager
async def _running(server: Loopback, url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DISCORD")},
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_URL": server.api_url,
        **keyed(url),
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


def _resident_mib(pid: int) -> float | None:
    """Return the resident memory of a process, where the system has a /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
