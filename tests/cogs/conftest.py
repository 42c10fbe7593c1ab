"""A stage for every dialogue."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scene import Scene, opened


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage with the real bot, the invented people, and nothing played yet."""
    async with opened(tmp_path) as made:
        yield made
