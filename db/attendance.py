"""Who was at a meeting."""

from collections.abc import Sequence

from sqlalchemy import Integer, bindparam, delete, select

from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.attendance import CheckIn
from db.attendance_tables import check_ins
from db.session import Session
from db.statements import upsert

_C = check_ins.c
_ALL = [_C[name] for name in CheckIn.__slots__]
_IS_MEETING = _C.meeting_id == bindparam("of_meeting", type_=_C.meeting_id.type)
_OF_MEETING = select(*_ALL).where(_IS_MEETING).order_by(_C.at, _C.user_id)
_OF_PERSON = (
    select(*_ALL)
    .where(_C.user_id == bindparam("of_person"))
    .order_by(_C.at.desc())
    .limit(bindparam("limit", type_=Integer))
)
_PUT = upsert(check_ins, [_C.meeting_id, _C.user_id], replace=[_C.source, _C.at, _C.confirmed_at])
_DROP = delete(check_ins).where(_IS_MEETING, _C.user_id == bindparam("of_person"))


class SqlCheckIns:
    """Check-ins in a table; see ``bot.ports.CheckIns``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[CheckIn]:
        """Return the check-ins of a meeting, the first to come first."""
        rows = await self._session.fetch(_OF_MEETING, of_meeting=meeting_id)
        return [CheckIn(*row) for row in rows]

    async def of_person(self, user_id: UserId, limit: int = 100) -> Sequence[CheckIn]:
        """Return the check-ins of a person, the newest first."""
        rows = await self._session.fetch(_OF_PERSON, of_person=user_id, limit=limit)
        return [CheckIn(*row) for row in rows]

    async def put(self, check_ins: Sequence[CheckIn]) -> None:
        """Store check-ins, each in place of what was noted of that person at that meeting."""
        rows = [{name: getattr(one, name) for name in CheckIn.__slots__} for one in check_ins]
        self._session.later(_PUT, rows)

    async def drop(self, meeting_id: MeetingId, user_ids: Sequence[UserId]) -> None:
        """Forget that these people were at a meeting."""
        self._session.later(
            _DROP, [{"of_meeting": meeting_id, "of_person": user_id} for user_id in user_ids]
        )
