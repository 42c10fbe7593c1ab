"""Which database: an address as settings give it, understood once."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from db.errors import BadAddress


@dataclass(frozen=True, slots=True)
class SqliteAddress:
    """A file."""

    path: Path


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """A server and a database on it, as asyncpg takes it."""

    url: str


Address = SqliteAddress | PostgresAddress


def parse(url: str) -> Address:
    """Return which database an address names.

    ``sqlite:///name.db`` is a file beside where one stands, ``sqlite:////var/name.db`` one from
    the root, ``postgresql://…`` a server. Raises ``BadAddress`` for anything else.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and not parts.netloc and len(parts.path) > 1:
        return SqliteAddress(Path(unquote(parts.path[1:])))
    if parts.scheme in {"postgresql", "postgres"}:
        return PostgresAddress(url)
    raise BadAddress("error-database-address", {"scheme": parts.scheme})
