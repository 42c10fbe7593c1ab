"""Seals the values of statements on their way down, and opens rows on their way up."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import LargeBinary

from bot.domain.ids import UserId
from bot.domain.keys import Owner
from db.errors import Tampered
from db.sealing import envelope
from db.sealing.declare import Seal
from db.sealing.envelope import NOBODY, Envelope
from db.sealing.places import Opening
from db.sealing.vault import Vault
from db.types import Personal

Row = tuple[Any, ...]
Owners = tuple[Owner, Owner | None]


class Waiting(NamedTuple):
    """A value that waits for its seal: where it goes, whose it is, and its bytes."""

    row: list[Any]
    at: int
    owners: Owners
    place: bytes
    plain: bytes
    is_file: bool


def owners_of(seal: Seal, value_of: Callable[[str], Any]) -> Owners:
    """Return whose a text is, by the values of the columns that say so."""
    belongs = str(value_of(seal.belongs))
    person = None if seal.person is None else value_of(seal.person)
    return (
        Owner(seal.scope, belongs),
        None if person is None else Owner(seal.scope, belongs, UserId(person)),
    )


def is_file(type_: Personal) -> bool:
    """Tell whether a column holds bytes and no text."""
    return isinstance(type_.impl, LargeBinary)


class Sealer:
    """Seals and opens for one database; `words` stand where a text was erased."""

    def __init__(self, vault: Vault, words: str) -> None:
        self.vault = vault
        self._words = words

    async def seal(self, waiting: Sequence[Waiting]) -> Sequence[int]:
        """Put the sealed values in their rows; return the ids of the keys that sealed them."""
        if not waiting:
            return ()
        owners = {owner for one in waiting for owner in one.owners if owner is not None}
        keys = await self.vault.keys_of(owners)
        for row, at, (scope, person), place, plain, as_file in waiting:
            key = None if person is None else keys[person]
            sealed = self.vault.seal(keys[scope], key, place, plain)
            row[at] = envelope.as_bytes(sealed) if as_file else envelope.as_text(sealed)
        return [key.id for key in keys.values()]

    async def open(
        self, openings: Sequence[Opening], width: int, rows: Sequence[Row]
    ) -> Sequence[Row]:
        """Return rows with their texts, and only as wide as was asked. Raises ``Tampered``."""
        taken = [[_taken(row[one.at]) for one in openings] for row in rows]
        ids = {id for row in taken for one in row if one is not None for id in one[:2]} - {NOBODY}
        keys = await self.vault.keys_with(ids)
        opened = []
        for row, sealed in zip(rows, taken, strict=True):
            values = list(row[:width])
            for one, letter in zip(openings, sealed, strict=True):
                if letter is not None:
                    values[one.at] = self._opened(one, row, letter, keys)
            opened.append(tuple(values))
        return opened

    def _opened(
        self, one: Opening, row: Sequence[Any], letter: Envelope, keys: Mapping[int, Any]
    ) -> Any:  # noqa: ANN401 - what was in it
        places = one.places
        place = envelope.place_of(
            one.table, one.column, [row[places[name]] for name in one.seal.row]
        )
        owners = owners_of(one.seal, lambda name: row[places[name]])
        plain = self.vault.open(letter, keys, owners, place)
        return one.type.erased(self._words) if plain is None else one.type.unpack(plain)


def _taken(stored: str | bytes | None) -> Envelope | None:
    if not stored:
        return None
    try:
        return envelope.opened(stored)
    except envelope.NotSealed:
        raise Tampered("error-database-tampered") from None
