"""Keys of meetings and people: given, or made from a title or a name; and what points at them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import count

from bot.domain.data_reader import KEY_MAX
from bot.domain.programme.fields import normal

ROOM_FOR_NUMBER = 4
"""Characters that a key leaves for a hyphen and a number up to 999."""


def slug(text: str, fallback: str) -> str:
    """Return a key made of a text: small letters, digits and hyphens; or the fallback."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    key = re.sub("[^a-z0-9]+", "-", plain).strip("-")[: KEY_MAX - ROOM_FOR_NUMBER].strip("-")
    return key or fallback


def fill_in(keys: Sequence[str], texts: Sequence[str], fallback: str) -> list[str]:
    """Return the keys, with one made of its text wherever there is none.

    A key that would stand there twice gets a number: the second ``intervisie`` is
    ``intervisie-2``. Those that were given are left as they are.
    """
    taken = set(filter(None, keys))
    filled = []
    for given, text in zip(keys, texts, strict=True):
        base = given or slug(text, fallback)
        tries = (base if number == 1 else f"{base}-{number}" for number in count(1))
        key = given or next(one for one in tries if one not in taken)
        taken.add(key)
        filled.append(key)
    return filled


class Known:
    """What can be pointed at in a file, by its key or by what people call it."""

    def __init__(self) -> None:
        self._keys: dict[str, list[str]] = {}
        self.names: list[str] = []

    def add(self, key: str, names: Iterable[str]) -> None:
        """Let a thing be found by its key and by each of its names."""
        for name in (key, *names):
            if name:
                found = self._keys.setdefault(normal(name), [])
                self.names.append(name)
                if key not in found:
                    found.append(key)

    def find(self, named: str) -> Sequence[str]:
        """Return the keys of what is meant: a key wins over the names of others."""
        found = self._keys.get(normal(named), [])
        exact = [key for key in found if key == named]
        return exact or found
