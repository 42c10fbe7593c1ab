"""A stage for every played scene, and for races a store, a bot at it and other processes."""

import multiprocessing
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from db import migrate
from db.uow import SqlUnitOfWork
from tests.e2e import crowd
from tests.e2e.play import Cast
from tests.scene import Scene, opened

PROCESSES = 4


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage with the real bot, the invented people, and nothing played yet."""
    async with opened(tmp_path) as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'reis.db'}"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
async def cast(url: str, tmp_path: Path) -> AsyncIterator[Cast]:
    """Give a bot of one process, on a server that chose where its rooms are."""
    await migrate.upgrade(url)
    uow = await SqlUnitOfWork.open(url)
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
