"""The master key: where it comes from, what it wraps, and how another takes its place."""

import binascii
import os
import secrets
import stat
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.keys import Owner
from db.errors import KeysRefused
from db.sealing.envelope import KEY_BYTES

_NONCE_BYTES = 12
_CHECK = b"reisgenoot"
OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""What a file of keys allows nobody but its owner."""


class Master:
    """The key that wraps every other. It is in no repr and in no error."""

    __slots__ = ("_cipher",)

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(secret)

    def wrap(self, key_id: int, owner: Owner, secret: bytes) -> bytes:
        """Return a key that only this master opens again, and only as that owner's."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, secret, _name(key_id, owner))

    def unwrap(self, key_id: int, owner: Owner, wrapped: bytes) -> bytes | None:
        """Return the key, or None when it was wrapped by another master or for another owner."""
        nonce, body = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, body, _name(key_id, owner))
        except (InvalidTag, ValueError):
            return None

    def check(self) -> bytes:
        """Return what tells later whether a key is this one, and nothing about it."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, _CHECK, None)

    def fits(self, check: bytes) -> bool:
        """Tell whether a check was made by this key."""
        nonce, body = check[:_NONCE_BYTES], check[_NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, body, None) == _CHECK
        except (InvalidTag, ValueError):
            return False


def _name(key_id: int, owner: Owner) -> bytes:
    return f"{key_id}\x1f{owner.scope.value}\x1f{owner.id}\x1f{owner.person_id}".encode()


@dataclass(frozen=True, slots=True)
class KeyPlaces:
    """Where the keys are: the address of their store, and the master key or its file."""

    url: str = field(repr=False)
    file: Path
    given: bytes | None = field(default=None, repr=False)

    @property
    def next_file(self) -> Path:
        """The file of a master key that is taking the place of the one there is."""
        return self.file.with_name(f"{self.file.name}.next")

    @property
    def old_file(self) -> Path:
        """The file of the master key that was, until the other has taken its place."""
        return self.file.with_name(f"{self.file.name}.old")


def read_master(places: KeyPlaces) -> Master | None:
    """Return the master key, None when there is none yet. Raises ``KeysRefused``."""
    if places.given is not None:
        return Master(places.given)
    return read_file(places.file)


def read_file(file: Path) -> Master | None:
    """Return the master key in a file, None without a file. Raises ``KeysRefused``."""
    try:
        must_be_private(file)
        text = file.read_text("ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise KeysRefused("fault-keys-file-unreadable", {"file": str(file)}) from None
    secret = decoded(text)
    if secret is None:
        raise KeysRefused("fault-keys-file-unreadable", {"file": str(file)})
    return Master(secret)


def make_file(file: Path) -> Master:
    """Make a master key in a new file that only its owner can read, and return it.

    The file is on the disk, and whole, before anybody can see it; of several who make it at once
    one wins, and all return its key. Raises ``KeysRefused`` when it cannot be made.
    """
    unseen = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(unseen, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
            opened.flush()
            os.fsync(opened.fileno())
        try:
            with suppress(FileExistsError):
                file.hardlink_to(unseen)
        finally:
            unseen.unlink()
    except OSError:
        raise KeysRefused("fault-keys-file-unwritable", {"file": str(file)}) from None
    made = read_file(file)
    if made is None:
        raise KeysRefused("fault-keys-file-unwritable", {"file": str(file)})
    return made


def decoded(text: str) -> bytes | None:
    """Return the 32 bytes that base64 stands for, None when it does not."""
    try:
        secret = b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == KEY_BYTES else None


def must_be_private(file: Path) -> None:
    """Raise ``KeysRefused`` when others on this machine can read a file of keys.

    Windows has no such modes; there the folder decides.
    """
    if os.name == "posix" and file.stat().st_mode & OTHERS:
        raise KeysRefused("fault-keys-open-to-others", {"file": str(file)})
