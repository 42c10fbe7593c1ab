"""The private thread of each person in a programme."""

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import ChannelId, ProgrammeId, UserId
from db.between_tables import own_threads
from db.session import Session
from db.statements import upsert

_T = own_threads.c
_IS_OWN = (
    _T.programme_id == bindparam("of_programme", type_=_T.programme_id.type),
    _T.user_id == bindparam("of_user", type_=_T.user_id.type),
)
_GET = select(_T.thread_id).where(*_IS_OWN)
_PUT = upsert(own_threads, [_T.programme_id, _T.user_id], replace=[_T.thread_id])
_FORGET = delete(own_threads).where(*_IS_OWN)


class SqlOwnThreads:
    """Own threads in a table; see ``bot.ports.between.OwnThreads``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def get(self, programme_id: ProgrammeId, user_id: UserId) -> ChannelId | None:
        """Return somebody's own thread, or None."""
        rows = await self._session.fetch(_GET, of_programme=programme_id, of_user=user_id)
        return rows[0][0] if rows else None

    async def put(self, programme_id: ProgrammeId, user_id: UserId, thread_id: ChannelId) -> None:
        """Remember somebody's own thread, in place of an earlier one."""
        row = {"programme_id": programme_id, "user_id": user_id, "thread_id": thread_id}
        self._session.later(_PUT, [row])

    async def forget(self, programme_id: ProgrammeId, user_id: UserId) -> None:
        """The thread is gone."""
        self._session.later(_FORGET, [{"of_programme": programme_id, "of_user": user_id}])
