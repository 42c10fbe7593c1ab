"""What people answered to the invitation of a session, and what was changed in it since."""

from collections.abc import Sequence

from sqlalchemy import Integer, bindparam, select

from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.session import Rsvp
from bot.domain.sessions.views import Changed
from db.session import Session
from db.session_tables import meeting_changes, rsvps
from db.statements import upsert

_R, _C = rsvps.c, meeting_changes.c
_ALL = [_R[name] for name in Rsvp.__slots__]
_IS_MEETING = _R.meeting_id == bindparam("meeting_id", type_=_R.meeting_id.type)
_OF_MEETING = select(*_ALL).where(_IS_MEETING).order_by(_R.since, _R.user_id)
_OF_PERSON = (
    select(_R.meeting_id, *_ALL)
    .where(_R.user_id == bindparam("user_id"))
    .order_by(_R.since.desc())
    .limit(bindparam("limit", type_=Integer))
)
_PUT = upsert(
    rsvps,
    [_R.meeting_id, _R.user_id],
    replace=[_R.answer, _R.place, _R.since, _R.offer_until],
)
_TELL = upsert(
    meeting_changes,
    [_C.meeting_id, _C.sequence, _C.field],
    replace=[_C.before, _C.after],
)
_TOLD = (
    select(_C.field, _C.before, _C.after)
    .where(
        _C.meeting_id == bindparam("meeting_id", type_=_C.meeting_id.type),
        _C.sequence == bindparam("of_sequence"),
    )
    .order_by(_C.field)
)


class SqlRsvps:
    """Answers in a table; see ``bot.ports.Rsvps``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Return what everybody answered, the longest standing first."""
        rows = await self._session.fetch(_OF_MEETING, meeting_id=meeting_id)
        return [Rsvp(*row) for row in rows]

    async def of_person(
        self, user_id: UserId, limit: int = 100
    ) -> Sequence[tuple[MeetingId, Rsvp]]:
        """Return what a person answered, the newest first."""
        rows = await self._session.fetch(_OF_PERSON, user_id=user_id, limit=limit)
        return [(row[0], Rsvp(*row[1:])) for row in rows]

    async def put(self, meeting_id: MeetingId, answers: Sequence[Rsvp]) -> None:
        """Store answers, in place of what these people answered before."""
        if answers:
            self._session.later(
                _PUT,
                [
                    {"meeting_id": meeting_id}
                    | {name: getattr(one, name) for name in Rsvp.__slots__}
                    for one in answers
                ],
            )

    async def note_change(
        self, meeting_id: MeetingId, sequence: int, changes: Sequence[Changed]
    ) -> None:
        """Keep what a change made different, to tell it."""
        if changes:
            self._session.later(
                _TELL,
                [
                    {
                        "meeting_id": meeting_id,
                        "sequence": sequence,
                        "field": one.field,
                        "before": one.before,
                        "after": one.after,
                    }
                    for one in changes
                ],
            )

    async def changes(self, meeting_id: MeetingId, sequence: int) -> Sequence[Changed]:
        """Return what a change made different, by the names of the fields."""
        rows = await self._session.fetch(_TOLD, meeting_id=meeting_id, of_sequence=sequence)
        return [Changed(*row) for row in rows]
