"""Every test of the store runs on SQLite and on PostgreSQL: one contract, two stores."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db import migrate
from db.uow import SqlUnitOfWork


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'reis.db'}"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
async def uow(url: str) -> AsyncIterator[SqlUnitOfWork]:
    """Give a migrated store."""
    await migrate.upgrade(url)
    opened = await SqlUnitOfWork.open(url)
    yield opened
    await opened.close()
