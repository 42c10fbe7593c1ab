"""A proof of participation: who was where, when and how long, and nothing of what was said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from bot.domain.errors import NotNow
from bot.domain.ids import GuildId, MeetingId, UserId
from bot.domain.language import Language
from bot.domain.programme.model import Meeting, MeetingKind
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
class Held:
    """A session as a proof tells of it. `methods` are the names of the methods that were used."""

    title: str
    kind: MeetingKind
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    methods: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """How long the session was, in whole minutes."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof says. `names` are of those who confirmed themselves that they were there.

    `person_id` is whose proof it is, None for that of the whole group. `meeting_id` is None where
    it tells of a person's whole year, and is not asked of a meeting that was erased since.
    `sessions` stand earliest first. Dutch registers ask for date, start, end, method and names,
    and want no content.
    """

    code: ProofCode
    meeting_id: MeetingId | None
    person_id: UserId | None
    issued_at: datetime
    language: Language
    zone: str
    programme: str
    sessions: tuple[Held, ...]
    names: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long the sessions were together, in whole minutes."""
        return sum(one.minutes for one in self.sessions)

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods that were used, each once, in the order in which they were."""
        return tuple(dict.fromkeys(name for one in self.sessions for name in one.methods))

    def says_as(self, other: "Proof") -> bool:
        """Tell whether another proof says the same, whatever its code and its day."""
        return replace(self, code=other.code, issued_at=other.issued_at) == other

    def names_person(self, typed: str) -> bool:
        """Tell whether a name as somebody types it stands on the proof."""
        return _plainly(typed) in map(_plainly, self.names)


@dataclass(frozen=True, slots=True)
class IssuedProof:
    """A proof that was handed out, on which server and by whom; it may be withdrawn later."""

    proof: Proof
    guild_id: GuildId
    issued_by: UserId
    withdrawn_at: datetime | None = None


def held(meeting: Meeting, methods: Iterable[str] = ()) -> Held:
    """Return a meeting as a proof tells of it: when and where, and nothing of what was said."""
    return Held(
        meeting.title,
        meeting.kind,
        meeting.starts_at,
        meeting.ends_at,
        meeting.place,
        tuple(methods),
    )


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


def _plainly(name: str) -> str:
    return " ".join(name.split()).casefold()


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
