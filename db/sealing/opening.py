"""Opening the keys of a database at start: making them once, and refusing those of another."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress

from db import address
from db.errors import KeysRefused
from db.sealing.key_file import KeyFile
from db.sealing.key_server import KeyServer
from db.sealing.key_store import CHECK, STORE, KeyRow, KeyStore
from db.sealing.master import KeyPlaces, Master, make_file, read_file, read_master
from db.sealing.vault import Vault


def store_at(url: str) -> KeyStore:
    """Return the store of keys at an address. Raises ``BadAddress``."""
    match address.parse(url):
        case address.SqliteAddress(path):
            return KeyFile(path)
        case address.PostgresAddress(server):
            return KeyServer(server)


async def open_vault(places: KeyPlaces, known: str, *, make: bool = True) -> tuple[Vault, str]:
    """Return the keys and the name of their store, ``known`` being what the database calls it.

    At the very first start, when the database knows of no keys and there are none, they are made
    (unless `make` is False: then ``KeysRefused`` says ``fault-keys-none``). Raises
    ``KeysRefused`` when keys are lost, open to others, or those of another database or master.
    """
    store = store_at(places.url)
    try:
        about = await _about(store, places, known, make=make)
        master = fitting(places, about[CHECK])
    except BaseException:
        await store.close()
        raise
    return Vault(store, places, master, about[CHECK]), about[STORE].decode()


async def _about(
    store: KeyStore, places: KeyPlaces, known: str, *, make: bool
) -> Mapping[str, bytes]:
    """Return what the store says about itself, having made it where that is right."""
    about = await store.about()
    if STORE not in about:
        if known:
            raise KeysRefused("fault-keys-lost")
        if not make:
            raise KeysRefused("fault-keys-none")
        master = read_master(places) or make_file(places.file)
        name = secrets.token_hex(8).encode()
        about = await store.begin({STORE: name, CHECK: master.check()})
    if known and about[STORE].decode() != known:
        raise KeysRefused("fault-keys-of-another")
    return about


def fitting(places: KeyPlaces, check: bytes) -> Master:
    """Return the master key that fits, and end a rotation that was cut off.

    Raises ``KeysRefused``.
    """
    master = read_master(places)
    if master is not None and master.fits(check):
        if places.given is None:
            places.old_file.unlink(missing_ok=True)
        return master
    if places.given is not None:
        in_file = read_file(places.file)
        is_in_file = in_file is not None and in_file.fits(check)
        key = "fault-keys-given-old" if is_in_file else "fault-keys-wrong"
        raise KeysRefused(key, {"file": str(places.file)})
    following = read_file(places.next_file)
    if following is not None and following.fits(check):
        _settle(places)
        return following
    if master is None:
        raise KeysRefused("fault-keys-file-missing", {"file": str(places.file)})
    raise KeysRefused("fault-keys-wrong", {"file": str(places.file)})


async def rotate(places: KeyPlaces) -> int:
    """Put a new master key in the place of the one there is; return how many keys it wraps.

    The new key is in a file before any key is wrapped by it, and all of them are wrapped in one
    go; cut off at any moment, the next start finds the key that fits. Where the old one was given
    and not in a file, the new one is in the file from now on. Raises ``KeysRefused``.
    """
    store = store_at(places.url)
    try:
        about = await store.about()
        if STORE not in about:
            raise KeysRefused("fault-keys-none")
        return await _rotate(store, places, fitting(places, about[CHECK]), about[CHECK])
    finally:
        await store.close()


async def _rotate(store: KeyStore, places: KeyPlaces, before: Master, check: bytes) -> int:
    file = places.next_file if places.given is None else places.file
    if places.given is None:
        file.unlink(missing_ok=True)
    elif file.exists():
        raise KeysRefused("fault-keys-file-in-the-way", {"file": str(file)})
    after = make_file(file)
    count = 0

    def change(rows: Sequence[KeyRow]) -> Sequence[KeyRow]:
        nonlocal count
        count = len(rows)
        return [_wrapped_anew(row, before, after) for row in rows]

    if not await store.rewrap(change, check, after.check()):
        raise KeysRefused("fault-keys-changed")
    if places.given is None:
        _settle(places)
    return count


def _wrapped_anew(row: KeyRow, before: Master, after: Master) -> KeyRow:
    secret = before.unwrap(row.id, row.owner, row.wrapped)
    if secret is None:
        raise KeysRefused("fault-keys-damaged")
    return row._replace(wrapped=after.wrap(row.id, row.owner, secret))


def _settle(places: KeyPlaces) -> None:
    """Put the next master key in its place; the one that was stays beside it until that is done."""
    with suppress(FileNotFoundError):
        places.file.replace(places.old_file)
    places.next_file.replace(places.file)
    places.old_file.unlink(missing_ok=True)
