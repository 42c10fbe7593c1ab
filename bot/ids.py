"""Fresh ids: time-ordered, and strictly rising within one process."""

import secrets
from datetime import timedelta

from bot.domain.ids import RANDOM_BITS, compose_id
from bot.ports import Clock

_TOP = 1 << RANDOM_BITS
_STEP_BITS = 32


class TimeOrderedIds:
    """Makes ids from the clock and randomness; a clock that steps back does not break the order."""

    def __init__(self, clock: Clock) -> None:
        """Start with the clock's present moment."""
        self._clock = clock
        self._moment = clock.now()
        self._random = secrets.randbits(RANDOM_BITS - 1)

    def new(self) -> str:
        """Return a fresh id of 24 characters that sorts after all earlier ones of this process."""
        now = self._clock.now()
        millisecond = timedelta(milliseconds=1)
        if now - self._moment >= millisecond:
            self._moment = now
            self._random = secrets.randbits(RANDOM_BITS - 1)
        else:
            self._random += 1 + secrets.randbits(_STEP_BITS)
            if self._random >= _TOP:
                self._moment += millisecond
                self._random = secrets.randbits(RANDOM_BITS - 1)
        return compose_id(self._moment, self._random)
