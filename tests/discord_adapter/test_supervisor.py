"""Nothing that Discord or the library does ends the process, but what a person must mend."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.supervisor import GaveUp, SessionsSpent, pause_after, supervise
from tests.discord_adapter.connecting import PATIENCE, Hasty, Notes, make_client
from tests.discord_adapter.loopback import Answer, Loopback, Session

CLICK = "rg1:join:-"


class World:
    """A supervised bot on a loopback Discord, whose pauses are noted and not slept."""

    def __init__(self, server: Loopback) -> None:
        self.server = server
        self.clients: list[Hasty] = []
        self.pauses: list[float] = []
        self.now = 0.0
        self.lasts = 0.0
        self.launch_patience = PATIENCE
        self.task: asyncio.Task[None] | None = None

    async def attempt(self) -> None:
        client = make_client(
            Notes(), api_url=self.server.api_url, launch_patience=self.launch_patience
        )
        client.tell = self.server.tell
        self.clients.append(client)
        try:
            async with client:
                await client.start("token")
        finally:
            self.now += self.lasts
            await self.server.tell()

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await self.server.tell()
        await asyncio.sleep(0)

    async def supervise(self) -> None:
        await supervise(
            self.attempt, sleep=self.pause, monotonic=lambda: self.now, chance=lambda: 0.0
        )

    def start(self) -> None:
        self.task = asyncio.create_task(self.supervise())

    async def until_clicked(self) -> None:
        """Wait until a click reaches the newest client."""
        await self.server.until(lambda: bool(self.clients and self.clients[-1].clicks))
        assert self.clients[-1].clicks == [CLICK]

    async def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
            with contextlib.suppress(asyncio.CancelledError, GaveUp):
                await self.task


@pytest_asyncio.fixture
async def world(loopback: Loopback) -> AsyncIterator[World]:
    made = World(loopback)
    yield made
    await made.stop()


async def test_a_payload_the_library_cannot_read_does_not_end_the_process(world: World) -> None:
    world.server.sessions.append(Session.babble)
    world.start()
    await world.until_clicked()
    assert (len(world.clients), world.server.identified) == (2, 2)
    assert world.pauses == [1.0]
    assert world.clients[0].is_closed()


async def test_a_failed_first_connect_does_not_end_the_process(world: World) -> None:
    world.launch_patience = timedelta(milliseconds=300)
    world.server.sessions.append(Session.refuse)
    world.start()
    await world.until_clicked()
    assert (len(world.clients), world.server.identified) == (2, 1)


@pytest.mark.parametrize("path", ["/users/@me", "/gateway/bot"])
async def test_a_discord_that_is_down_at_the_start_is_waited_for(world: World, path: str) -> None:
    world.server.fault("GET", path, Answer(503), times=3)
    world.start()
    await world.until_clicked()
    assert world.pauses == [1.0, 2.0, 4.0]
    assert world.server.identified == 1


async def test_a_refused_token_ends_it_at_once(world: World) -> None:
    world.server.fault("GET", "/users/@me", Answer(401))
    with pytest.raises(GaveUp) as end:
        await world.supervise()
    assert [fault.key for fault in end.value.faults] == ["fault-discord-refused"]
    assert world.pauses == []


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (4004, "fault-discord-refused"),
        (4013, "fault-discord-intents"),
        (4014, "fault-discord-intents"),
    ],
)
async def test_what_a_person_must_mend_ends_it_at_once(world: World, code: int, key: str) -> None:
    world.server.sessions.append(Session.close(code))
    with pytest.raises(GaveUp) as end:
        await world.supervise()
    assert [fault.key for fault in end.value.faults] == [key]
    assert world.pauses == []


async def test_a_connection_that_breaks_is_resumed_without_a_new_session(world: World) -> None:
    world.server.sessions.append(Session.close(4000))
    world.start()
    await world.until_clicked()
    assert (world.server.identified, world.server.resumed) == (1, 1)
    assert len(world.clients) == 1
    assert world.pauses == []


async def test_a_new_session_goes_to_the_server_that_is_meant(world: World) -> None:
    world.server.sessions.append(Session.forget)
    world.start()
    await world.until_clicked()
    assert (world.server.identified, len(world.clients)) == (2, 1)


async def test_no_session_is_asked_for_when_none_is_left(world: World) -> None:
    world.server.sessions_left = 0
    world.start()
    await world.server.until(lambda: bool(world.pauses))
    assert world.pauses[0] == 3600.0
    assert world.server.identified == 0


async def test_stopping_closes_the_connection(world: World) -> None:
    world.start()
    await world.until_clicked()
    await world.stop()
    assert world.clients[0].is_closed()
    assert world.task is not None
    assert world.task.cancelled()


async def test_stopping_works_in_a_pause(loopback: Loopback) -> None:
    loopback.fault("GET", "/users/@me", Answer(503))
    paused = asyncio.Event()

    async def pause(_seconds: float) -> None:
        paused.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(supervise(World(loopback).attempt, sleep=pause))
    async with asyncio.timeout(20):
        await paused.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_client_that_was_closed_on_purpose_ends_it_well(world: World) -> None:
    world.start()
    await world.until_clicked()
    await world.clients[0].close()
    assert world.task is not None
    async with asyncio.timeout(20):
        await world.task
    assert len(world.clients) == 1


# --------------------------------------------------------------------------- pauses


async def pauses_of(world: World, lengths: list[float]) -> list[float]:
    """Return the pauses after connections that broke after so many seconds each."""
    left = list(lengths)

    async def attempt() -> None:
        if not left:
            return
        world.now += left.pop(0)
        raise ConnectionResetError

    await supervise(attempt, sleep=world.pause, monotonic=lambda: world.now, chance=lambda: 0.0)
    return world.pauses


async def test_pauses_grow_to_five_minutes(world: World) -> None:
    pauses = await pauses_of(world, [0.0] * 11)
    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


async def test_after_a_good_connection_the_first_pause_is_short_again(world: World) -> None:
    assert await pauses_of(world, [0.0, 0.0, 599.0, 600.0, 0.0]) == [1, 2, 4, 1, 2]


async def test_a_day_of_failing_never_spends_the_sessions_of_a_day(world: World) -> None:
    day = timedelta(days=1)
    error, spent, attempts = ConnectionResetError(), timedelta(0), 0
    while spent < day:
        spent += pause_after(error, attempts, chance=1.0)
        attempts += 1
    assert attempts < 1000


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_chance_shortens_a_pause_by_half_at_most(chance: float) -> None:
    pause = pause_after(ConnectionResetError(), 3, chance)
    assert timedelta(seconds=4) <= pause <= timedelta(seconds=8)
    assert pause_after(SessionsSpent(timedelta(hours=2)), 3, chance) == timedelta(hours=2)
