"""A stage for every played scene, and for races a store, a bot at it and other processes."""

import asyncio
import multiprocessing
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from bot.domain.language import Language
from tests.e2e import crowd
from tests.e2e.a_year import Year, played
from tests.e2e.play import Cast
from tests.keys import open_store
from tests.scene import Scene, opened

PROCESSES = 4


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage with the real bot, the invented people, and nothing played yet."""
    async with opened(tmp_path) as made:
        yield made


@pytest.fixture
async def cast(url: str, tmp_path: Path) -> AsyncIterator[Cast]:
    """Give a bot of one process, on a server that chose where its rooms are."""
    uow = await open_store(url)
    made = crowd.cast_at(uow, tmp_path)
    await crowd.settle_in(made)
    yield made
    await uow.close()


@pytest.fixture
def processes() -> Iterator[ProcessPoolExecutor]:
    """Give a few processes of their own."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", crowd.__name__])
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as pool:
        yield pool


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    """Play the year once, on a server in Dutch; every test looks at it from its own side."""
    return asyncio.run(played(tmp_path_factory.mktemp("year"), Language.NL))
