"""What people left out of their own travel map."""

from collections.abc import Collection

from sqlalchemy import bindparam, delete, insert, select

from bot.domain.ids import ProgrammeId, UserId
from bot.domain.journey.travel_map import Ref
from db.journey_tables import left_out
from db.session import Session

_L = left_out.c
_OWN = (
    _L.programme_id == bindparam("of_programme", type_=_L.programme_id.type),
    _L.user_id == bindparam("of_user", type_=_L.user_id.type),
)
_ALL = select(_L.ref).where(*_OWN)
_CLEAR = delete(left_out).where(*_OWN)
_ADD = insert(left_out)


class SqlJourneys:
    """Left out waypoints in a table; see ``bot.ports.journey.Journeys``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def left_out(self, programme_id: ProgrammeId, user_id: UserId) -> frozenset[Ref]:
        """Return what a person left out."""
        rows = await self._session.fetch(_ALL, of_programme=programme_id, of_user=user_id)
        return frozenset(Ref(ref) for (ref,) in rows)

    async def leave_out(
        self, programme_id: ProgrammeId, user_id: UserId, refs: Collection[Ref]
    ) -> None:
        """Make these what a person leaves out, in place of what it was."""
        self._session.later(_CLEAR, [{"of_programme": programme_id, "of_user": user_id}])
        rows = [
            {"programme_id": programme_id, "user_id": user_id, "ref": ref}
            for ref in sorted(set(refs))
        ]
        if rows:
            self._session.later(_ADD, rows)
