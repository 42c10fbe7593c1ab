"""What every test can ask for: no network, a real PostgreSQL, the browser of this machine."""

import pytest

from tests import network
from tests.browser import browser, describe_chromium
from tests.postgres import (
    migrated_postgres_url,
    postgres_server,
    postgres_template,
    postgres_url,
)
from tests.stores import empty_url, url

__all__ = [
    "browser",
    "empty_url",
    "migrated_postgres_url",
    "postgres_server",
    "postgres_template",
    "postgres_url",
    "url",
]


def pytest_configure() -> None:
    """Close the network before the first test is even imported."""
    network.install()


def pytest_report_header() -> list[str]:
    """Say on which stores and in which browser this run tests."""
    return ["stores: SQLite and PostgreSQL (from its wheel)", describe_chromium()]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by what they ask for, so that `-m 'not postgres'` works without marks by hand."""
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        if "postgres_server" in names:
            item.add_marker("postgres")
        if "browser" in names:
            item.add_marker("chromium")
