"""A seeded row of numbers, so that the same seed gives the same circles on every machine."""

_MULTIPLIER, _INCREMENT, _MASK = 25214903917, 11, (1 << 48) - 1
"""The linear congruential generator of POSIX drand48; its upper 32 bits are used."""


class Chance:
    """Numbers that look like chance and are decided by a seed alone."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2 + 1) * 0x9E3779B97F4A7C15 & _MASK

    def below(self, end: int) -> int:
        """Return a whole number from 0 up to `end`, which is left out; `end` is at least 1."""
        self._state = (self._state * _MULTIPLIER + _INCREMENT) & _MASK
        return (self._state >> 16) * end >> 32

    def share(self) -> float:
        """Return a number from 0 up to 1, which is left out."""
        self._state = (self._state * _MULTIPLIER + _INCREMENT) & _MASK
        return (self._state >> 16) / (1 << 32)

    def shuffle(self, items: list[int]) -> None:
        """Put items in another order, in place."""
        for place in range(len(items) - 1, 0, -1):
            other = self.below(place + 1)
            items[place], items[other] = items[other], items[place]
