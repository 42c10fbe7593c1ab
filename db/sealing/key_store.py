"""Where the wrapped keys are kept, apart from what they seal: what every such store can do."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from bot.domain.ids import UserId
from bot.domain.keys import Owner, Scope

STORE, CHECK = "store", "check"
"""What a store says about itself: which one it is, and which master key fits."""


class KeyRow(NamedTuple):
    """A key as it lies there: whose it is, and the key itself, wrapped by the master key."""

    id: int
    owner: Owner
    wrapped: bytes


Rewrap = Callable[[Sequence[KeyRow]], Sequence[KeyRow]]


class KeyStore(Protocol):
    """The keys of one database. What is asked of it is on the disk before it answers.

    Everything raises ``Unavailable`` when the store cannot be reached.
    """

    async def about(self) -> Mapping[str, bytes]:
        """Return what the store says about itself; nothing when it is new."""

    async def begin(self, about: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Make the store; of several who do so at once one wins. Return what it says now."""

    async def of_owners(self, owners: Sequence[Owner]) -> Sequence[KeyRow]:
        """Return the keys that these owners have."""

    async def of_ids(self, ids: Sequence[int]) -> Sequence[KeyRow]:
        """Return the keys with these ids that are still there."""

    async def in_scope(self, scope: Scope, id: str) -> Sequence[KeyRow]:
        """Return the key of something, and those of the persons in it."""

    async def of_person(self, person_id: UserId) -> Sequence[KeyRow]:
        """Return every key of a person, wherever."""

    async def add(self, rows: Sequence[KeyRow], check: bytes) -> Sequence[KeyRow]:
        """Keep new keys, but of owners who have one already, and none where `check` is not ours.

        Returns the keys that these owners have now.
        """

    async def destroy(self, ids: Sequence[int]) -> None:
        """Forget keys. Nothing brings them back."""

    async def all(self) -> Sequence[KeyRow]:
        """Return every key."""

    async def rewrap(self, change: Rewrap, before: bytes, after: bytes) -> bool:
        """Change how every key is wrapped, and the check with it: all, or nothing.

        Returns False, and does nothing, when the check is no longer `before`.
        """

    async def close(self) -> None:
        """Let go of it."""


def owner_of(scope: str, id: str, person_id: int) -> Owner:
    """Return an owner as a row has it: 0 is nobody."""
    return Owner(Scope(scope), id, UserId(person_id) if person_id else None)


def columns_of(owner: Owner) -> tuple[str, str, int]:
    """Return an owner as a row has it."""
    return owner.scope.value, owner.id, owner.person_id or 0
