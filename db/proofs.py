"""Proofs of participation as they were handed out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.proof import Held, IssuedProof, Proof, ProofCode
from db.attendance_tables import own_names, proof_sessions, proofs
from db.session import Session
from db.statements import Row, upsert

_P, _S, _N = proofs.c, proof_sessions.c, own_names.c
_HEAD = ("code", "meeting_id", "person_id", "issued_at", "language", "zone", "programme")
_ISSUED = ("guild_id", "issued_by", "withdrawn_at")
_HELD = Held.__slots__
_WHOLE = (
    select(*(_P[name] for name in (*_HEAD, *_ISSUED)), _P.names, *(_S[name] for name in _HELD))
    .join(proof_sessions, _S.code == _P.code)
    .order_by(_P.issued_at.desc(), _P.code, _S.position)
)
_GET = _WHOLE.where(_P.code == bindparam("of_code"))
_HOLDS = _WHOLE.where(_P.withdrawn_at.is_(None))
_OF_MEETING = _HOLDS.where(_P.meeting_id == bindparam("of_meeting", type_=_P.meeting_id.type))
_OF_GROUP = _OF_MEETING.where(_P.person_id.is_(None))
_OF_PERSON = _OF_MEETING.where(_P.person_id == bindparam("of_person"))
_OF_YEAR = _HOLDS.where(_P.meeting_id.is_(None), _P.person_id == bindparam("of_person"))
_ADD, _ADD_SESSIONS = insert(proofs), insert(proof_sessions)
_WITHDRAW = (
    update(proofs)
    .where(_P.code == bindparam("of_code"), _P.withdrawn_at.is_(None))
    .values(withdrawn_at=bindparam("now", type_=_P.withdrawn_at.type))
)
_NAMES = select(_N.user_id, _N.name).where(_N.user_id.in_(bindparam("user_ids", expanding=True)))
_PUT_NAME = upsert(own_names, [_N.user_id], replace=[_N.name])


class SqlProofs:
    """Proofs in tables; see ``bot.ports.Proofs``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, issued: IssuedProof) -> None:
        """Store a proof."""
        proof = issued.proof
        row = {name: getattr(proof, name) for name in _HEAD} | {
            name: getattr(issued, name) for name in _ISSUED
        }
        self._session.later(_ADD, [{**row, "names": proof.names}])
        self._session.later(
            _ADD_SESSIONS,
            [
                {
                    "code": proof.code,
                    "position": position,
                    **{name: getattr(one, name) for name in _HELD},
                    "methods": one.methods,
                }
                for position, one in enumerate(proof.sessions)
            ],
        )

    async def get(self, code: ProofCode) -> IssuedProof | None:
        """Return the proof with this code, or None."""
        found = _read(await self._session.fetch(_GET, of_code=code))
        return found[0] if found else None

    async def of_meeting(
        self, meeting_id: MeetingId, person_id: UserId | None
    ) -> Sequence[IssuedProof]:
        """Return the proofs of a meeting that were not withdrawn, the newest first."""
        if person_id is None:
            return _read(await self._session.fetch(_OF_GROUP, of_meeting=meeting_id))
        return _read(
            await self._session.fetch(_OF_PERSON, of_meeting=meeting_id, of_person=person_id)
        )

    async def of_year(self, person_id: UserId) -> Sequence[IssuedProof]:
        """Return the proofs of a person's whole year that were not withdrawn, newest first."""
        return _read(await self._session.fetch(_OF_YEAR, of_person=person_id))

    async def withdraw(self, code: ProofCode, now: datetime) -> None:
        """Note that a proof holds no longer; the first moment counts."""
        self._session.later(_WITHDRAW, [{"of_code": code, "now": now}])

    async def own_names(self, user_ids: Sequence[UserId]) -> Mapping[UserId, str]:
        """Return under which name people want to stand on proofs; who said nothing is absent."""
        rows = await self._session.fetch(_NAMES, user_ids=list(user_ids))
        return {user_id: name for user_id, name in rows}  # noqa: C416 - rows are not pairs to mypy

    async def put_own_name(self, user_id: UserId, name: str) -> None:
        """Store under which name a person wants to stand on proofs."""
        self._session.later(_PUT_NAME, [{"user_id": user_id, "name": name}])


def _read(rows: Sequence[Row]) -> list[IssuedProof]:
    return [_issued(list(group)) for _code, group in groupby(rows, key=itemgetter(0))]


def _issued(rows: Sequence[Row]) -> IssuedProof:
    """Return one proof of its rows: all have its head, each has one of its sessions."""
    names = (*_HEAD, *_ISSUED, "names", *_HELD)
    found: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in rows]
    first = found[0]
    sessions = tuple(
        Held(**{name: one[name] for name in _HELD} | {"methods": tuple(one["methods"])})
        for one in found
    )
    proof = Proof(
        **{name: first[name] for name in _HEAD},
        sessions=sessions,
        names=tuple(first["names"]),
    )
    return IssuedProof(proof, **{name: first[name] for name in _ISSUED})
