"""Every test of the store runs on SQLite and on PostgreSQL: one contract, two stores."""

from collections.abc import AsyncIterator

import pytest

from db.uow import SqlUnitOfWork
from tests.keys import open_store


@pytest.fixture
async def uow(url: str) -> AsyncIterator[SqlUnitOfWork]:
    """Give a migrated store."""
    opened = await open_store(url)
    yield opened
    await opened.close()
