"""Who travels along in a programme, and what keeps two of them out of one circle."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, literal_column, select, update

from bot.domain.ids import GuildId, MeetingId, ParticipantId, ProgrammeId, UserId
from bot.domain.programme.model import Participant
from bot.domain.programme.planned import Traveller
from db.programme_tables import Tie, away, meetings, participants, programmes, ties
from db.session import Session
from db.statements import call, upsert

_P, _T, _A = participants.c, ties.c, away.c
_ELSEWHERE = {"manager", "funder", "not_with", "away"}
_FIELDS = [name for name in Participant.__slots__ if name not in _ELSEWHERE]

_OF_PROGRAMME = _P.programme_id == bindparam("of_programme", type_=_P.programme_id.type)
_WHOLE = select(_P.id, _P.programme_id, *(_P[name] for name in _FIELDS))
_ALL = _WHOLE.where(_OF_PROGRAMME).order_by(_P.position, _P.id)
_TIES = (
    select(_T.participant_id, _T.tie, _T.other_id)
    .join(participants, _P.id == _T.participant_id)
    .where(_OF_PROGRAMME)
)
_AWAY = (
    select(_A.participant_id, meetings.c.key)
    .join(meetings, meetings.c.id == _A.meeting_id)
    .join(participants, _P.id == _A.participant_id)
    .where(_OF_PROGRAMME)
)
_MEETINGS = select(meetings.c.key, meetings.c.id).where(
    meetings.c.programme_id == bindparam("of_programme", type_=_P.programme_id.type)
)
_WHERE = select(_P.programme_id).where(_P.id == bindparam("participant_id", type_=_P.id.type))
_WHO = (
    select(_P.programme_id, _P.id)
    .join(programmes, programmes.c.id == _P.programme_id)
    .where(
        programmes.c.guild_id == bindparam("guild_id"),
        _P.user_id == bindparam("of_person", type_=_P.user_id.type),
    )
    .order_by(programmes.c.created_at.desc(), _P.id)
)
_NEXT = select(func.coalesce(func.max(_P.position), literal_column("-1")) + 1).where(_OF_PROGRAMME)
_PUT = upsert(participants, [_P.id], replace=[_P[name] for name in _FIELDS])
_LINK = (
    update(participants)
    .where(_P.id == bindparam("participant_id", type_=_P.id.type))
    .values(user_id=bindparam("linked", type_=_P.user_id.type))
)
_DROP = delete(participants).where(_P.id == bindparam("participant_id", type_=_P.id.type))
_UNTIE = delete(ties).where(_T.participant_id == bindparam("of_participant", type_=_P.id.type))
_TIE = upsert(ties, [_T.participant_id, _T.tie, _T.other_id])
_BACK = delete(away).where(_A.participant_id == bindparam("of_participant", type_=_P.id.type))
_GO_AWAY = upsert(away, [_A.participant_id, _A.meeting_id])


class SqlTravellers:
    """Participants in tables; see ``bot.ports.Travellers``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Traveller]:
        """Return the participants of a programme, in the order in which they were put."""
        of = {"of_programme": programme_id}
        rows, tied, gone = await self._session.run(
            call(_ALL, **of), call(_TIES, **of), call(_AWAY, **of)
        )
        keys = {row[0]: row[2 + _FIELDS.index("key")] for row in rows}
        others: dict[tuple[ParticipantId, Tie], set[str]] = defaultdict(set)
        for participant_id, tie, other_id in tied:
            others[participant_id, tie].add(keys[other_id])
        absent: dict[ParticipantId, set[str]] = defaultdict(set)
        for participant_id, key in gone:
            absent[participant_id].add(key)

        def one(participant_id: ParticipantId, values: Iterable[Any]) -> Participant:
            return Participant(
                **dict(zip(_FIELDS, values, strict=True)),
                manager="".join(others[participant_id, Tie.MANAGER]),
                funder="".join(others[participant_id, Tie.FUNDER]),
                not_with=frozenset(others[participant_id, Tie.NOT_WITH]),
                away=frozenset(absent[participant_id]),
            )

        return [Traveller(row[0], row[1], one(row[0], row[2:])) for row in rows]

    async def get(self, participant_id: ParticipantId) -> Traveller | None:
        """Return one participant, or None."""
        for (programme_id,) in await self._session.fetch(_WHERE, participant_id=participant_id):
            everybody = await self.of_programme(programme_id)
            return next(one for one in everybody if one.id == participant_id)
        return None

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[Traveller]:
        """Return who a person is in each programme of a server."""
        found = await self._session.fetch(_WHO, guild_id=guild_id, of_person=user_id)
        everybody = [one for place, _id in found for one in await self.of_programme(place)]
        return [one for one in everybody if one.participant.user_id == user_id]

    async def put(self, travellers: Sequence[Traveller]) -> None:
        """Store participants of one programme by their ids, in place of what they were."""
        if not travellers:
            return
        place = travellers[0].programme_id
        known, (last,), dates = await self._session.run(
            call(_ALL, of_programme=place),
            call(_NEXT, of_programme=place),
            call(_MEETINGS, of_programme=place),
        )
        positions = last[0]
        self._session.later(
            _PUT,
            [
                {
                    "id": one.id,
                    "programme_id": place,
                    "position": positions + number,
                    **{name: getattr(one.participant, name) for name in _FIELDS},
                }
                for number, one in enumerate(travellers)
            ],
        )
        ids = {row[2 + _FIELDS.index("key")]: row[0] for row in known}
        ids.update({one.participant.key: one.id for one in travellers})
        whose = [{"of_participant": one.id} for one in travellers]
        self._session.later(_UNTIE, whose)
        self._session.later(_TIE, [row for one in travellers for row in _ties_of(one, ids)])
        self._session.later(_BACK, whose)
        self._session.later(_GO_AWAY, _absences(travellers, dict(dates)))

    async def link(self, participant_id: ParticipantId, user_id: UserId | None) -> None:
        """Note who a participant is on Discord; None forgets it."""
        self._session.later(_LINK, [{"participant_id": participant_id, "linked": user_id}])

    async def drop(self, participant_ids: Sequence[ParticipantId]) -> None:
        """Forget participants, and every wish and tie about them."""
        self._session.later(_DROP, [{"participant_id": one} for one in participant_ids])


def _ties_of(one: Traveller, ids: dict[str, ParticipantId]) -> list[dict[str, object]]:
    who = one.participant
    wishes = ((Tie.NOT_WITH, key) for key in sorted(who.not_with))
    named = ((Tie.MANAGER, who.manager), (Tie.FUNDER, who.funder), *wishes)
    return [
        {"participant_id": one.id, "tie": tie, "other_id": ids[key]}
        for tie, key in named
        if key in ids
    ]


def _absences(
    travellers: Sequence[Traveller], dates: dict[str, MeetingId]
) -> list[dict[str, object]]:
    return [
        {"participant_id": one.id, "meeting_id": dates[key]}
        for one in travellers
        for key in sorted(one.participant.away)
        if key in dates
    ]
