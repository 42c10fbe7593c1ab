"""A proof of participation: who was where, when and how long, and nothing of what was said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.errors import NotNow
from bot.domain.ids import MeetingId, UserId
from bot.domain.language import Language
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions.attendance import CheckIn
from bot.domain.sessions.session import Session, Status

ProofCode = NewType("ProofCode", str)

CODE_BITS = 55
"""Chance in a code: enough that nobody finds one by trying."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP = 12, 4
_LOOKALIKES = str.maketrans("OIL", "011")
_NO_LETTER = re.compile(r"[\s\-.]")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof says. `names` are of those who confirmed themselves that they were there.

    `person_id` is whose proof it is, None for that of the whole group. `methods` are the names
    of the methods that were used. Dutch registers ask for date, start, end, method and names,
    and want no content.
    """

    code: ProofCode
    meeting_id: MeetingId
    person_id: UserId | None
    issued_at: datetime
    language: Language
    zone: str
    programme: str
    title: str
    kind: MeetingKind
    starts_at: datetime
    ends_at: datetime
    place: str
    methods: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long the session was, in whole minutes."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


def compose_code(random_bits: int) -> ProofCode:
    """Return a code of twelve signs to read aloud: eleven of chance and one that checks them.

    Raises ``ValueError`` when `random_bits` does not fit in ``CODE_BITS``.
    """
    if not 0 <= random_bits < 1 << CODE_BITS:
        raise ValueError("random_bits must fit in 55 bits")
    signs = "".join(_ALPHABET[random_bits >> shift & 31] for shift in range(50, -1, -5))
    whole = signs + _check_sign(signs)
    return ProofCode("-".join(whole[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP)))


def read_code(typed: str) -> ProofCode | None:
    """Return the code that somebody typed over, or None when it cannot be one.

    Small letters, spaces and the letters O, I and L (which no code has) are forgiven; a sign
    typed wrong, or two that changed places, are found out.
    """
    signs = _NO_LETTER.sub("", typed).upper().translate(_LOOKALIKES)
    if len(signs) != _LENGTH or any(sign not in _ALPHABET for sign in signs):
        return None
    if signs[-1] != _check_sign(signs[:-1]):
        return None
    return ProofCode("-".join(signs[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP)))


def _check_sign(signs: str) -> str:
    """Return the sign that checks the others: their places weigh differently, by odd numbers."""
    total = sum((2 * place + 1) * _ALPHABET.index(sign) for place, sign in enumerate(signs))
    return _ALPHABET[total % len(_ALPHABET)]


def names_on(
    session: Session,
    check_ins: Iterable[CheckIn],
    names: Mapping[UserId, str],
    person_id: UserId | None = None,
) -> Sequence[str]:
    """Return the names that may stand on a proof, in the order of the alphabet.

    Only who confirmed it is named, whoever asks. Raises ``NotNow`` for a session that is not
    over, or when nobody (or not this person) confirmed.
    """
    if session.status is not Status.OVER:
        raise NotNow("error-proof-not-over")
    confirmed = [
        names[one.user_id]
        for one in check_ins
        if one.confirmed_at is not None
        and one.user_id in names
        and person_id in {None, one.user_id}
    ]
    if not confirmed:
        raise NotNow("error-proof-not-confirmed" if person_id else "error-proof-nobody")
    return sorted(confirmed, key=str.casefold)
