"""A stage for every dialogue."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from tests.cogs.programmes import WITH_ZONE, in_zone, send
from tests.scene import LEAD, Scene, opened


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage with the real bot, the invented people, and nothing played yet."""
    async with opened(tmp_path) as made:
        yield made


@pytest.fixture
async def at(scene: Scene) -> Scene:
    """Give a server with its settings, and a facilitator who said where they are."""
    await scene.settled()
    await in_zone(scene)
    return scene


@pytest.fixture
async def planned(at: Scene) -> Scene:
    """Give a server with the programme of the file."""
    await send(at, WITH_ZONE)
    await at.press(LEAD, Verb.PROGRAMME_TAKE)
    return at
