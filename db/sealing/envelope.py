"""A sealed text as bytes: which keys, and what AES-GCM made of it, bound to one place."""

import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK = "rg1:"
"""What a sealed text begins with. A person may type it too: it proves nothing by itself."""

KEY_BYTES = 32
_ID_BYTES, _NONCE_BYTES, _TAG_BYTES = 8, 12, 16
_SHORTEST = 2 * _ID_BYTES + _NONCE_BYTES + _TAG_BYTES
_MARK = MARK.encode()
_BETWEEN = "\x1f"
NOBODY = 0
"""In the place of a person's key, where a text is nobody's in particular."""


class Envelope(NamedTuple):
    """A sealed text taken apart: the ids of its keys, and the rest."""

    scope_key: int
    person_key: int
    body: bytes


class NotSealed(ValueError):
    """It is no sealed text."""


class Broken(ValueError):
    """It was changed, or stands in a place it was not sealed for."""


def place_of(table: str, column: str, row: Sequence[object]) -> bytes:
    """Return the name of one place in the database: a text sealed for it opens nowhere else."""
    return _BETWEEN.join((table, column, *map(str, row))).encode()


def cipher_of(scope_secret: bytes, person_secret: bytes | None) -> AESGCM:
    """Return what seals with both keys, or with the one: without either of them nobody can."""
    secret = scope_secret + (person_secret or b"")
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=None, info=_MARK).derive(secret))


def seal(cipher: AESGCM, scope_key: int, person_key: int, place: bytes, plain: bytes) -> bytes:
    """Return a text sealed for a place."""
    nonce = os.urandom(_NONCE_BYTES)
    ids = scope_key.to_bytes(_ID_BYTES) + person_key.to_bytes(_ID_BYTES)
    return ids + nonce + cipher.encrypt(nonce, plain, ids + place)


def unseal(cipher: AESGCM, sealed: Envelope, place: bytes) -> bytes:
    """Return the text. Raises ``Broken`` when it was not sealed for this place."""
    ids = sealed.scope_key.to_bytes(_ID_BYTES) + sealed.person_key.to_bytes(_ID_BYTES)
    nonce, body = sealed.body[:_NONCE_BYTES], sealed.body[_NONCE_BYTES:]
    try:
        return cipher.decrypt(nonce, body, ids + place)
    except InvalidTag:
        raise Broken from None


def as_text(sealed: bytes) -> str:
    """Return a sealed text as a column of text holds it."""
    return MARK + b64encode(sealed).decode()


def as_bytes(sealed: bytes) -> bytes:
    """Return a sealed file as a column of bytes holds it."""
    return _MARK + sealed


def opened(stored: str | bytes) -> Envelope:
    """Take apart what a column holds. Raises ``NotSealed``."""
    try:
        if isinstance(stored, str):
            if not stored.startswith(MARK):
                raise NotSealed
            raw = b64decode(stored[len(MARK) :], validate=True)
        else:
            if not stored.startswith(_MARK):
                raise NotSealed
            raw = bytes(stored[len(_MARK) :])
    except ValueError:
        raise NotSealed from None
    if len(raw) < _SHORTEST:
        raise NotSealed
    scope_key = int.from_bytes(raw[:_ID_BYTES])
    person_key = int.from_bytes(raw[_ID_BYTES : 2 * _ID_BYTES])
    return Envelope(scope_key, person_key, raw[2 * _ID_BYTES :])
