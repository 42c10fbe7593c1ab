"""Names for every kind of id, so that the type checker keeps them apart."""

from datetime import datetime
from typing import NewType

GuildId = NewType("GuildId", int)
UserId = NewType("UserId", int)
RoleId = NewType("RoleId", int)
ChannelId = NewType("ChannelId", int)
MessageId = NewType("MessageId", int)
EventId = NewType("EventId", int)

RoundId = NewType("RoundId", str)
ContributionId = NewType("ContributionId", str)
OutboxId = NewType("OutboxId", str)
ProgrammeId = NewType("ProgrammeId", str)
MeetingId = NewType("MeetingId", str)
ParticipantId = NewType("ParticipantId", str)
CircleId = NewType("CircleId", str)

ID_LENGTH = 24
RANDOM_BITS = 72
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_MILLISECOND_BITS = ID_LENGTH * 5 - RANDOM_BITS


def compose_id(moment: datetime, random_bits: int) -> str:
    """Return an id of 24 characters that sorts by the moment it was made.

    48 bits of milliseconds and 72 random bits: rows of two processes do not clash, and an id
    fits in a Discord nonce (25 characters at most, resources/message "Create Message").
    Raises ``ValueError`` when `random_bits` does not fit in 72 bits.
    """
    if not 0 <= random_bits < 1 << RANDOM_BITS:
        raise ValueError("random_bits must fit in 72 bits")
    milliseconds = int(moment.timestamp() * 1000) & ((1 << _MILLISECOND_BITS) - 1)
    number = milliseconds << RANDOM_BITS | random_bits
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(ID_LENGTH * 5 - 5, -1, -5))


def is_id(text: str) -> bool:
    """Tell whether `text` has the form of one of our own ids."""
    return len(text) == ID_LENGTH and all(character in _ALPHABET for character in text)
