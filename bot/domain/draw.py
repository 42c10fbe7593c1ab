"""Draws lots without chance: the same for everybody and after a restart, another in every step."""

import hashlib

from bot.domain.ids import RoundId, UserId


def lot(round_id: RoundId, index: int, user_id: UserId) -> bytes:
    """Return the lot of a person in a step; who has the lowest goes first.

    It depends on nothing else, so nobody has to keep the order: who comes late falls in, and who
    leaves falls out.
    """
    return hashlib.sha256(f"{round_id}:{index}:{user_id}".encode()).digest()
