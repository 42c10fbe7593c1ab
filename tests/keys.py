"""The keys of the databases that tests make: a file beside each, and one master key for all."""

import hashlib
import tempfile
from base64 import b64encode
from pathlib import Path

from db import address
from db.sealing.master import KeyPlaces
from db.uow import SqlUnitOfWork

MASTER = hashlib.sha256(b"a master key that nobody needs to keep").digest()
"""Given, and not in a file: nothing in a test of something else depends on it."""

_OF_SERVERS = Path(tempfile.gettempdir()) / "reisgenoot-test-keys"


def keys_of(url: str) -> KeyPlaces:
    """Return where the keys of a test's database are; the same in every process."""
    found = address.parse(url)
    if isinstance(found, address.SqliteAddress):
        place = found.path.with_suffix(".keys")
    else:
        place = _OF_SERVERS / f"{hashlib.sha256(url.encode()).hexdigest()}.keys"
    return KeyPlaces(f"sqlite:///{place}", place.with_suffix(".key"), MASTER)


def environment(url: str) -> dict[str, str]:
    """Return the settings of a bot on a test's database."""
    keys = keys_of(url)
    return {
        "DATABASE_URL": url,
        "KEYS_URL": keys.url,
        "MASTER_KEY": b64encode(MASTER).decode(),
        "MASTER_KEY_FILE": str(keys.file),
    }


async def open_store(url: str) -> SqlUnitOfWork:
    """Open a test's database."""
    return await SqlUnitOfWork.open(url, keys_of(url))
