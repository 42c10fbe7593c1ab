"""Circles not yet published, and turns of leading that somebody asked others to take."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.circles.draft import CircleDraft, Wanted
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId
from bot.domain.programme.model import Circle, Composition
from bot.domain.rota import TurnRequest
from db.composing_tables import circle_drafts, turn_requests
from db.programme_tables import meetings, participants
from db.session import Session
from db.statements import call, upsert

_D, _R = circle_drafts.c, turn_requests.c
_PROGRAMME = bindparam("of_programme", type_=_D.programme_id.type)
_WANTED = tuple(Wanted.__slots__)

_PUT = upsert(
    circle_drafts,
    [_D.programme_id],
    replace=[_D.made_by, _D.made_at, *(_D[name] for name in _WANTED), _D.circles],
)
_GET = select(_D.made_by, _D.made_at, *(_D[name] for name in _WANTED), _D.circles).where(
    _D.programme_id == _PROGRAMME
)
_DROP = delete(circle_drafts).where(_D.programme_id == _PROGRAMME)
_PEOPLE = select(participants.c.id, participants.c.key).where(
    participants.c.programme_id == _PROGRAMME
)
_MEETINGS = select(meetings.c.id, meetings.c.key).where(meetings.c.programme_id == _PROGRAMME)

_ASK = upsert(
    turn_requests,
    [_R.meeting_id, _R.circle_id, _R.asker_id],
    replace=[_R.asked_at, _R.taken_by],
)
_ASKED = (
    select(_R.meeting_id, _R.circle_id, _R.asker_id, _R.asked_at, _R.taken_by)
    .where(_R.meeting_id == bindparam("of_meeting", type_=_R.meeting_id.type))
    .order_by(_R.asked_at, _R.circle_id, _R.asker_id)
)


class SqlCircleDrafts:
    """Drafts in a table; see ``bot.ports.composing.CircleDrafts``.

    People are kept by id, so that who was taken out of the programme is nowhere in it.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, draft: CircleDraft) -> None:
        """Keep a draft, in place of an earlier one of the programme."""
        people, dates = await self._known(draft.programme_id)
        who = {key: id_ for id_, key in people.items()}
        when = {key: id_ for id_, key in dates.items()}
        kept = [
            [when[one.meeting], [_written(circle, who) for circle in one.circles]]
            for one in draft.compositions
            if one.meeting in when
        ]
        row = {
            "programme_id": draft.programme_id,
            "made_by": draft.made_by,
            "made_at": draft.made_at,
            **{name: getattr(draft.wanted, name) for name in _WANTED},
            "circles": kept,
        }
        self._session.later(_PUT, [row])

    async def get(self, programme_id: ProgrammeId) -> CircleDraft | None:
        """Return the draft of a programme, without who or what has left it; or None."""
        rows = await self._session.fetch(_GET, of_programme=programme_id)
        if not rows:
            return None
        ((made_by, made_at, *wanted, circles),) = rows
        people, dates = await self._known(programme_id)
        compositions = tuple(
            Composition(dates[meeting_id], tuple(_read(one, people) for one in kept))
            for meeting_id, kept in circles
            if meeting_id in dates
        )
        return CircleDraft(programme_id, made_by, made_at, Wanted(*wanted), compositions)

    async def drop(self, programme_id: ProgrammeId) -> None:
        """Forget it."""
        self._session.later(_DROP, [{"of_programme": programme_id}])

    async def _known(
        self, programme_id: ProgrammeId
    ) -> tuple[Mapping[str, str], Mapping[str, str]]:
        of = {"of_programme": programme_id}
        people, dates = await self._session.run(call(_PEOPLE, **of), call(_MEETINGS, **of))
        return dict(people), dict(dates)


def _written(circle: Circle, ids: Mapping[str, str]) -> list[object]:
    def known(keys: Iterable[str]) -> list[str]:
        return [ids[key] for key in keys if key in ids]

    lead = [ids.get(circle.facilitator, ""), ids.get(circle.stand_in, "")]
    return [circle.name, circle.locked, *lead, known(circle.members), known(circle.bringers)]


def _read(kept: Sequence[object], keys: Mapping[str, str]) -> Circle:
    name, locked, facilitator, stand_in, members, bringers = kept
    assert isinstance(members, list)
    assert isinstance(bringers, list)
    return Circle(
        str(name),
        tuple(keys[one] for one in members if one in keys),
        keys.get(str(facilitator), ""),
        tuple(keys[one] for one in bringers if one in keys),
        bool(locked),
        keys.get(str(stand_in), ""),
    )


class SqlTurnRequests:
    """Requests in a table; see ``bot.ports.composing.TurnRequests``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, request: TurnRequest) -> None:
        """Keep a request, in place of an earlier one of this person there."""
        row = {
            "meeting_id": request.meeting_id,
            "circle_id": request.circle_id,
            "asker_id": request.asker,
            "asked_at": request.asked_at,
            "taken_by": request.taken_by,
        }
        self._session.later(_ASK, [row])

    async def get(
        self, meeting_id: MeetingId, circle_id: CircleId, asker: ParticipantId
    ) -> TurnRequest | None:
        """Return a request, or None."""
        wanted = (circle_id, asker)
        asked = await self.of_meeting(meeting_id)
        return next((one for one in asked if (one.circle_id, one.asker) == wanted), None)

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[TurnRequest]:
        """Return the requests about a meeting, oldest first."""
        rows = await self._session.fetch(_ASKED, of_meeting=meeting_id)
        return [TurnRequest(*row) for row in rows]
