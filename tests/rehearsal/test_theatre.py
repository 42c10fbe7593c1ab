"""The house around the acts: its one pair of hands, its clock, and bots that misbehave."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import discord
import pytest

from bot.rehearsal.cast import CAST, Person
from bot.rehearsal.stage import Stage
from bot.rehearsal.stagehand import Stagehand
from tests.rehearsal.conftest import Demos


class PlainBot:
    """A bot on an unsharded client, whose work can be made to fail or never to end."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.client = discord.Client(intents=discord.Intents.default())
        self.clock = clock
        self.moments: list[datetime] = []
        self.due: datetime | None = None
        self.failure: Exception | None = None
        self.stubborn = False

    async def settle(self) -> None:
        self.moments.append(self.clock())
        if self.failure is not None:
            raise self.failure
        if self.due is not None and self.due <= self.clock() and not self.stubborn:
            self.due = None

    async def next_due(self) -> datetime | None:
        return self.due

    async def close(self) -> None:
        if self.failure is not None:
            raise self.failure


@asynccontextmanager
async def plain() -> AsyncIterator[tuple[Stage, PlainBot]]:
    made: list[PlainBot] = []

    async def factory(clock: Callable[[], datetime]) -> PlainBot:
        made.append(PlainBot(clock))
        return made[-1]

    async with Stage.open(factory) as stage:
        yield stage, made[0]


async def test_a_bot_on_an_unsharded_client_can_be_stopped_and_started() -> None:
    async with plain() as (stage, bot):
        assert bot.client.is_ready()
        await stage.restart_bot()
        assert stage.bot_running
        assert stage.errors == []


async def test_the_clock_stops_at_a_timer_and_goes_on() -> None:
    async with plain() as (stage, bot):
        begin = stage.now()
        bot.due = begin + timedelta(minutes=3, microseconds=7)
        await stage.push(timedelta(hours=1))
        assert await bot.next_due() is None
        assert any(
            timedelta(0) <= m - begin - timedelta(minutes=3) < timedelta(seconds=1)
            for m in bot.moments
        )
        assert stage.now() == begin + timedelta(hours=1)


async def test_a_timer_that_stays_due_does_not_hold_the_clock() -> None:
    async with plain() as (stage, bot):
        begin = bot.due = stage.now()
        bot.stubborn = True
        await stage.push(timedelta(minutes=10))
        assert stage.now() == begin + timedelta(minutes=10)
        assert len(set(bot.moments)) >= 10


async def test_a_moment_in_the_past_only_settles() -> None:
    async with plain() as (stage, bot):
        begin, before = stage.now(), len(bot.moments)
        await stage.push_to(begin - timedelta(days=1))
        assert stage.now() == begin
        assert len(bot.moments) > before


async def test_the_bots_failing_work_is_remembered_and_the_stage_goes_on() -> None:
    async with plain() as (stage, bot):
        bot.failure = LookupError("gone")
        await stage.send("joris", "koffie", "hallo")
        assert [type(error) for error in stage.errors] == [LookupError]
        bot.failure = None
        await stage.send("joris", "koffie", "nog eens")
        assert len(stage.errors) == 1


async def test_a_bot_that_fails_to_close_is_off_all_the_same() -> None:
    async with plain() as (stage, bot):
        bot.failure = OSError("disk")
        await stage.stop_bot()
        assert not stage.bot_running
        await stage.start_bot()
        assert stage.bot_running


async def test_time_runs_by_itself_only_when_asked(stage: Stage) -> None:
    begin = stage.now()
    await stage.slash("joris", "koffie", "demo remind", minutes=1)
    version = stage.version
    await stage._tick_once(59.0)
    assert stage.now() - begin == timedelta(seconds=59)
    assert stage.version == version
    await stage._tick_once(2.0)
    assert stage.version > version


async def test_what_a_push_passes_is_looked_at_when_it_happens(stage: Stage) -> None:
    begin, looked = stage.now(), list[datetime]()
    for minutes in (1, 3):
        await stage.slash("joris", "koffie", "demo remind", minutes=minutes)
    stage.watchers.append(lambda: looked.append(stage.now()))
    await stage.push(timedelta(minutes=10))
    assert [moment - begin for moment in looked] == [timedelta(minutes=n) for n in (1, 3, 10)]


async def test_a_factory_that_fails_leaves_nothing_behind(demos: Demos) -> None:
    async def broken(_: object) -> PlainBot:
        raise LookupError("no database")

    with pytest.raises(LookupError):
        async with Stage.open(broken):
            pytest.fail("the stage opened without a bot")
    async with Stage.open(demos) as stage:
        assert stage.bot_running


@pytest.mark.parametrize(
    "cast", [[Person("a", "Aal", "participant")], [*CAST, Person("joris", "Joris", "participant")]]
)
async def test_a_cast_needs_one_owner_and_different_keys(demos: Demos, cast: list[Person]) -> None:
    with pytest.raises(ValueError, match=r"owner|key"):
        async with Stage.open(demos, cast=cast):
            pytest.fail("the stage opened with an impossible cast")


async def test_the_stagehand_does_one_thing_at_a_time_in_order() -> None:
    hand, told = Stagehand(), []

    async def job(name: str) -> str:
        told.append(f"{name} begins")
        await asyncio.sleep(0)
        told.append(f"{name} ends")
        return name

    async def nested() -> str:
        return await hand.run(lambda: job("inner"))

    names = await asyncio.gather(
        hand.run(lambda: job("a")), hand.run(nested), hand.run(lambda: job("b"))
    )
    assert list(names) == ["a", "inner", "b"]
    assert told == [f"{n} {w}" for n in ("a", "inner", "b") for w in ("begins", "ends")]
    await hand.close()
    with pytest.raises(RuntimeError, match="closed"):
        await hand.run(nested)


async def test_the_stagehand_hands_back_errors_and_goes_on() -> None:
    hand = Stagehand()

    async def fail() -> None:
        raise LookupError("x")

    async def work() -> int:
        return 1

    with pytest.raises(LookupError):
        await hand.run(fail)
    waiting = asyncio.create_task(hand.run(work))
    await asyncio.sleep(0)
    waiting.cancel()
    assert await hand.run(work) == 1
    await hand.close()
