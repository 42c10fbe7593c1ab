"""Stands of meetings, and what people said at them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.journal.entry import EntryId
from bot.domain.stand.counting import Question, as_data, from_data
from bot.domain.stand.model import Line, Own, Stand
from db.programme_tables import meetings
from db.session import Session
from db.stand_tables import stand_owns, stands
from db.statements import upsert

_S, _O = stands.c, stand_owns.c
_STAND = (_S.meeting_id, _S.opened_by, _S.opened_at, _S.closes_at, _S.outcome)
_OWN = (_O.meeting_id, _O.user_id, _O.marks, _O.entries)
_PROGRAMME = meetings.c.programme_id == bindparam(
    "of_programme", type_=meetings.c.programme_id.type
)
_IN_ORDER = (meetings.c.starts_at, meetings.c.id)
_IS_STAND = _S.meeting_id == bindparam("of_meeting", type_=_S.meeting_id.type)
_AT_STAND = _O.meeting_id == bindparam("of_meeting", type_=_O.meeting_id.type)
_BY_PERSON = _O.user_id == bindparam("by_person", type_=_O.user_id.type)

_PUT = upsert(stands, [_S.meeting_id], replace=[_S.closes_at, _S.outcome])
_GET = select(*_STAND).where(_IS_STAND)
_OF_PROGRAMME = (
    select(*_STAND)
    .select_from(stands.join(meetings, _S.meeting_id == meetings.c.id))
    .where(_PROGRAMME)
    .order_by(*_IN_ORDER)
)
_PUT_PICTURE = (
    update(stands).where(_IS_STAND).values(picture=bindparam("drawn", type_=_S.picture.type))
)
_PICTURE = select(_S.picture).where(_IS_STAND)
_PUT_OWN = upsert(stand_owns, [_O.meeting_id, _O.user_id], replace=[_O.marks, _O.entries])
_DROP_OWN = delete(stand_owns).where(_AT_STAND, _BY_PERSON)
_GET_OWN = select(*_OWN).where(_AT_STAND, _BY_PERSON)
_OWNS = select(*_OWN).where(_AT_STAND).order_by(_O.user_id)
_OWNS_OF = (
    select(*_OWN)
    .select_from(stand_owns.join(meetings, _O.meeting_id == meetings.c.id))
    .where(_PROGRAMME, _BY_PERSON)
    .order_by(*_IN_ORDER)
)
_TOOK = select(func.count()).select_from(stand_owns).where(_AT_STAND)


class SqlStands:
    """Stands in tables; see ``bot.ports.stands.Stands``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, stand: Stand) -> None:
        """Store the stand of a meeting, in place of what it was."""
        row = {
            "meeting_id": stand.meeting_id,
            "opened_by": stand.opened_by,
            "opened_at": stand.opened_at,
            "closes_at": stand.closes_at,
            "outcome": as_data(stand.outcome) if stand.outcome else None,
            "picture": None,
        }
        self._session.later(_PUT, [row])

    async def get(self, meeting_id: MeetingId) -> Stand | None:
        """Return the stand of a meeting, or None."""
        rows = await self._session.fetch(_GET, of_meeting=meeting_id)
        return _stand(rows[0]) if rows else None

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Stand]:
        """Return the stands of a programme, in the order of their meetings."""
        rows = await self._session.fetch(_OF_PROGRAMME, of_programme=programme_id)
        return [_stand(row) for row in rows]

    async def put_picture(self, meeting_id: MeetingId, picture: bytes) -> None:
        """Keep the picture of what was counted, for a stand that is there."""
        self._session.later(_PUT_PICTURE, [{"of_meeting": meeting_id, "drawn": picture}])

    async def picture(self, meeting_id: MeetingId) -> bytes | None:
        """Return the picture that was kept, or None."""
        rows = await self._session.fetch(_PICTURE, of_meeting=meeting_id)
        return rows[0][0] if rows else None

    async def put_own(self, own: Own) -> None:
        """Store what a person said at a stand, in place of what they said before."""
        row = {
            "meeting_id": own.meeting_id,
            "user_id": own.user_id,
            "marks": dict(sorted(own.marks.items())),
            "entries": dict(sorted(own.entries.items())),
        }
        self._session.later(_PUT_OWN, [row])

    async def drop_own(self, meeting_id: MeetingId, user_id: UserId) -> None:
        """Forget what a person said at a stand."""
        self._session.later(_DROP_OWN, [{"of_meeting": meeting_id, "by_person": user_id}])

    async def own(self, meeting_id: MeetingId, user_id: UserId) -> Own | None:
        """Return what a person said at a stand, or None."""
        rows = await self._session.fetch(_GET_OWN, of_meeting=meeting_id, by_person=user_id)
        return _own(rows[0]) if rows else None

    async def owns(self, meeting_id: MeetingId) -> Sequence[Own]:
        """Return what all said at a stand, sorted by user id so that the order tells nothing."""
        rows = await self._session.fetch(_OWNS, of_meeting=meeting_id)
        return [_own(row) for row in rows]

    async def owns_of(self, programme_id: ProgrammeId, user_id: UserId) -> Sequence[Own]:
        """Return what a person said at the stands of a programme, in the order of the meetings."""
        rows = await self._session.fetch(_OWNS_OF, of_programme=programme_id, by_person=user_id)
        return [_own(row) for row in rows]

    async def took(self, meeting_id: MeetingId) -> int:
        """Return how many people took part in a stand."""
        ((taken,),) = await self._session.fetch(_TOOK, of_meeting=meeting_id)
        return int(taken)


def _stand(row: Sequence[Any]) -> Stand:
    meeting_id, opened_by, opened_at, closes_at, outcome = row
    told = from_data(outcome) if outcome else None
    return Stand(meeting_id, opened_by, opened_at, closes_at, told)


def _own(row: Sequence[Any]) -> Own:
    meeting_id, user_id, marks, entries = row
    return Own(
        meeting_id,
        user_id,
        {Question(key): mark for key, mark in marks.items()},
        {Line(key): EntryId(entry_id) for key, entry_id in entries.items()},
    )
