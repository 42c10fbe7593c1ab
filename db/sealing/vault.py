"""The keys at work: made when first needed, kept at hand, and gone everywhere once destroyed."""

import secrets
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from typing import Generic, TypeVar

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.ids import UserId
from bot.domain.keys import Owner
from db.errors import KeysRefused, Tampered
from db.sealing import envelope
from db.sealing.envelope import NOBODY, Envelope
from db.sealing.key_store import CHECK, KeyRow, KeyStore
from db.sealing.master import KeyPlaces, Master, read_master

AT_HAND = 4096
"""Keys, and ciphers made of them, that a process keeps in memory: about 2 MB at most."""

_ID_BITS = 63
_Known = TypeVar("_Known")
_Name = TypeVar("_Name")


class _Shelf(OrderedDict[_Name, _Known], Generic[_Name, _Known]):
    """The last used of something."""

    def put(self, name: _Name, known: _Known) -> None:
        """Keep one, and let go of the one not used for longest when there are too many."""
        self[name] = known
        if len(self) > AT_HAND:
            self.popitem(last=False)

    def take(self, name: _Name) -> _Known | None:
        """Return one, None when it is not at hand."""
        known = self.get(name)
        if known is not None:
            self.move_to_end(name)
        return known


class Key:
    """A key that can be used: its id, whose it is, and the secret, which is in no repr."""

    __slots__ = ("id", "owner", "secret")

    def __init__(self, id: int, owner: Owner, secret: bytes) -> None:
        self.id = id
        self.owner = owner
        self.secret = secret


class Vault:
    """The keys of one database, for as many tasks as want them.

    `epoch` counts what was forgotten, as far as this process knows: the database has the true
    number, and a difference empties what is at hand.
    """

    def __init__(self, store: KeyStore, places: KeyPlaces, master: Master, check: bytes) -> None:
        self.epoch = 0
        self._store = store
        self._places = places
        self._master = master
        self._check = check
        self._by_owner: _Shelf[Owner, Key] = _Shelf()
        self._by_id: _Shelf[int, Key] = _Shelf()
        self._ciphers: _Shelf[tuple[int, int], AESGCM] = _Shelf()

    # ------------------------------------------------------------------------- sealing

    async def keys_of(self, owners: Collection[Owner]) -> Mapping[Owner, Key]:
        """Return the keys of owners; who has none gets one, which is on the disk by then.

        Raises ``KeysRefused`` when another master key has taken the place of ours.
        """
        found: dict[Owner, Key] = {}
        for owner in owners:
            key = self._by_owner.take(owner)
            if key is not None:
                found[owner] = key
        missing = [owner for owner in owners if owner not in found]
        if missing:
            found.update(await self._fetch(missing))
        return found

    def seal(self, scope: Key, person: Key | None, place: bytes, plain: bytes) -> bytes:
        """Return a text sealed for a place, by the key of a scope and that of a person in it."""
        person_id = NOBODY if person is None else person.id
        return envelope.seal(self._cipher(scope, person), scope.id, person_id, place, plain)

    async def _fetch(self, owners: Sequence[Owner]) -> Mapping[Owner, Key]:
        found = await self._kept(await self._store.of_owners(owners))
        while missing := [owner for owner in owners if owner not in found]:
            fresh = [self._fresh(owner) for owner in missing]
            added = await self._kept(await self._store.add(fresh, self._check))
            if not added:
                await self._look_again()
            found.update(added)
        return found

    async def _kept(self, rows: Sequence[KeyRow]) -> dict[Owner, Key]:
        keys = [await self._opened(row) for row in rows]
        for key in keys:
            self._by_owner.put(key.owner, key)
        return {key.owner: key for key in keys}

    def _fresh(self, owner: Owner) -> KeyRow:
        id = secrets.randbits(_ID_BITS) | 1
        return KeyRow(id, owner, self._master.wrap(id, owner, secrets.token_bytes(32)))

    # ------------------------------------------------------------------------- opening

    async def keys_with(self, ids: Collection[int]) -> Mapping[int, Key]:
        """Return the keys with these ids; those that were destroyed are absent."""
        found: dict[int, Key] = {}
        for id in ids:
            key = self._by_id.take(id)
            if key is not None:
                found[id] = key
        missing = [id for id in ids if id not in found]
        if missing:
            rows = await self._store.of_ids(missing)
            found.update({row.id: await self._opened(row) for row in rows})
        return found

    def open(
        self,
        sealed: Envelope,
        keys: Mapping[int, Key],
        owners: tuple[Owner, Owner | None],
        place: bytes,
    ) -> bytes | None:
        """Return a text, or None when one of its keys was destroyed.

        Raises ``Tampered`` when it is another owner's, or was not sealed for this place.
        """
        scope, person = keys.get(sealed.scope_key), keys.get(sealed.person_key)
        for key, owner in zip((scope, person), owners, strict=True):
            if key is not None and key.owner != owner:
                raise Tampered("error-database-tampered")
        if (sealed.person_key != NOBODY) != (owners[1] is not None):
            raise Tampered("error-database-tampered")
        if scope is None or (person is None and sealed.person_key != NOBODY):
            return None
        try:
            return envelope.unseal(self._cipher(scope, person), sealed, place)
        except envelope.Broken:
            raise Tampered("error-database-tampered") from None

    async def _opened(self, row: KeyRow) -> Key:
        secret = self._master.unwrap(row.id, row.owner, row.wrapped)
        if secret is None:
            await self._look_again()
            secret = self._master.unwrap(row.id, row.owner, row.wrapped)
        if secret is None:
            raise KeysRefused("fault-keys-changed")
        key = Key(row.id, row.owner, secret)
        self._by_id.put(key.id, key)
        return key

    def _cipher(self, scope: Key, person: Key | None) -> AESGCM:
        ids = (scope.id, NOBODY if person is None else person.id)
        cipher = self._ciphers.take(ids)
        if cipher is None:
            cipher = envelope.cipher_of(scope.secret, None if person is None else person.secret)
            self._ciphers.put(ids, cipher)
        return cipher

    async def _look_again(self) -> None:
        """Take the master key that took the place of ours while we worked, if it did."""
        master, check = read_master(self._places), (await self._store.about()).get(CHECK, b"")
        if master is None or not master.fits(check):
            raise KeysRefused("fault-keys-changed")
        self._master, self._check = master, check

    async def examine(self) -> tuple[int, int]:
        """Return how many keys there are, and how many of them the master key does not open."""
        rows = await self._store.all()
        bad = [row for row in rows if self._master.unwrap(row.id, row.owner, row.wrapped) is None]
        return len(rows), len(bad)

    # ---------------------------------------------------------------------- forgetting

    async def ids_of(self, owner: Owner) -> Sequence[int]:
        """Return the id of an owner's key, with those of the persons in it."""
        rows = await self._store.in_scope(owner.scope, owner.id)
        return [row.id for row in rows if owner.person_id in {None, row.owner.person_id}]

    async def owned_by(self, person_id: UserId) -> Mapping[int, Owner]:
        """Return every key of a person, with what it is in."""
        return {row.id: row.owner for row in await self._store.of_person(person_id)}

    async def destroy(self, ids: Collection[int]) -> None:
        """Destroy keys. What is at hand goes with them."""
        await self._store.destroy(list(ids))
        self.forget_all()

    def forget_all(self) -> None:
        """Let go of all that is at hand; what is still there is fetched anew."""
        self._by_owner.clear()
        self._by_id.clear()
        self._ciphers.clear()

    async def close(self) -> None:
        """Let go of the store, and of the keys."""
        self.forget_all()
        await self._store.close()
