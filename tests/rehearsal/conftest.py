"""A stage with the demo bot on it."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

import pytest_asyncio

from bot.rehearsal.stage import Stage
from tests.rehearsal.demo_bot import DemoBot


class Demos:
    """Makes demo bots and remembers them, so that a test can look inside the last one."""

    def __init__(self) -> None:
        self.made: list[DemoBot] = []

    async def __call__(self, clock: Callable[[], datetime]) -> DemoBot:
        bot = DemoBot(clock)
        self.made.append(bot)
        return bot

    @property
    def last(self) -> DemoBot:
        return self.made[-1]


@pytest_asyncio.fixture
async def demos() -> Demos:
    return Demos()


@pytest_asyncio.fixture
async def stage(demos: Demos) -> AsyncIterator[Stage]:
    async with Stage.open(demos) as opened:
        yield opened
