"""Recaps of meetings, with their files."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import MeetingId
from bot.domain.sessions.recap import Recap, RecapFile
from db.attendance_tables import recap_files, recaps
from db.session import Session
from db.statements import upsert

_R, _F = recaps.c, recap_files.c
_FILE = RecapFile.__slots__
_GET = select(_R.meeting_id, _R.author_id, _R.written_at, _R.text, _R.links, _R.shared_at).where(
    _R.meeting_id == bindparam("of_meeting", type_=_R.meeting_id.type)
)
_OF_MEETING = _F.meeting_id == bindparam("of_meeting", type_=_F.meeting_id.type)
_FILES = select(*(_F[name] for name in _FILE)).where(_OF_MEETING).order_by(_F.position)
_PUT = upsert(
    recaps,
    [_R.meeting_id],
    replace=[_R.author_id, _R.written_at, _R.text, _R.links, _R.shared_at],
)
_FEWER = delete(recap_files).where(_OF_MEETING)
_PUT_FILE = upsert(
    recap_files,
    [_F.meeting_id, _F.position],
    replace=[_F.name, _F.content, _F.is_photo, _F.alt],
)


class SqlRecaps:
    """Recaps in tables; see ``bot.ports.Recaps``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def get(self, meeting_id: MeetingId) -> Recap | None:
        """Return the recap of a meeting with its files, or None."""
        rows = await self._session.fetch(_GET, of_meeting=meeting_id)
        if not rows:
            return None
        found_id, author_id, written_at, text, links, shared_at = rows[0]
        files = await self._session.fetch(_FILES, of_meeting=meeting_id)
        return Recap(
            found_id,
            author_id,
            written_at,
            text,
            tuple(links),
            tuple(RecapFile(*row) for row in files),
            shared_at,
        )

    async def put(self, recap: Recap) -> None:
        """Store all of a recap but its files, in place of what there was."""
        names = ("meeting_id", "author_id", "written_at", "text", "shared_at")
        row = {name: getattr(recap, name) for name in names}
        self._session.later(_PUT, [{**row, "links": recap.links}])

    async def put_files(self, meeting_id: MeetingId, files: Sequence[RecapFile]) -> None:
        """Make these the files of a recap, which is there, in place of those it had."""
        self._session.later(_FEWER, [{"of_meeting": meeting_id}])
        self._session.later(
            _PUT_FILE,
            [
                {"meeting_id": meeting_id, "position": position}
                | {name: getattr(one, name) for name in _FILE}
                for position, one in enumerate(files)
            ],
        )
