"""What can go wrong with a store, as far as a caller must tell it apart: keys, never contents.

StorageError
├── Unavailable      the store cannot be reached, or the connection broke
│   └── Locked       somebody else kept the store for themselves too long
├── Violated         the store refused a row: it would break a rule of the tables
├── Aborted          a statement failed before, so nothing of this transaction is stored
├── BadAddress       the address names no store we know
├── ForeignFile      the file is not a database of this bot
├── NotMigrated      the tables are of another version than this code
├── KeysRefused      the keys of what people typed are not there, or are other ones
└── Tampered         a sealed text was changed, or moved to where it does not belong

A driver's own words may quote what people typed; they stay behind (``raise … from None``).
"""

from collections.abc import Mapping

from bot.domain.errors import Value


class StorageError(Exception):
    """Something is wrong with the store: `key` names a text, `values` fill it in."""

    def __init__(self, key: str, values: Mapping[str, Value] | None = None) -> None:
        super().__init__(key, dict(values or {}))
        self.key = key
        self.values: Mapping[str, Value] = dict(values or {})


class Unavailable(StorageError):
    """The store cannot be reached, or the connection broke; nothing is known to be stored."""


class Locked(Unavailable):
    """Somebody else kept the store for themselves longer than we wait."""


class Violated(StorageError):
    """The store refused a row: it would break a rule of the tables."""


class Aborted(StorageError):
    """A statement failed before, so nothing of this transaction is stored."""


class BadAddress(StorageError):
    """The address names no store we know."""


class ForeignFile(StorageError):
    """The file is not a database of this bot, so it is left alone."""


class NotMigrated(StorageError):
    """The tables are of another version than this code; `found` is empty for no tables at all."""


class KeysRefused(StorageError):
    """The keys of what people typed cannot be used; `key` names how to mend it, never a key."""


class Tampered(StorageError):
    """A sealed text was changed, or moved to where it does not belong: nobody reads it."""
