"""Circles, who sits in them at which meeting, and the rounds that are held in them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from bot.domain.ids import CircleId, GuildId, MeetingId, ParticipantId, ProgrammeId, RoundId, UserId
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle, RoundHome
from db.programme_tables import (
    case_slots,
    circle_people,
    circles,
    meetings,
    participants,
    round_homes,
    sitting_seats,
    sittings,
)
from db.session import Session
from db.statements import Values, call, upsert

_C, _I, _H = circles.c, circle_people.c, round_homes.c
_S, _E, _K, _P = sittings.c, sitting_seats.c, case_slots.c, participants.c
_CIRCLE = bindparam("of_circle", type_=_C.id.type)
_MEETING = bindparam("of_meeting", type_=meetings.c.id.type)
_PROGRAMME = bindparam("of_programme", type_=_C.programme_id.type)

_COLUMNS = (_C.id, _C.guild_id, _C.name, _C.created_at, _C.programme_id)
_WITH_PEOPLE = (
    select(*_COLUMNS, _I.user_id)
    .outerjoin(circle_people, _I.circle_id == _C.id)
    .order_by(_C.id, _I.position)
)
_GET = _WITH_PEOPLE.where(_C.id == _CIRCLE)
_OF_GUILD = _WITH_PEOPLE.where(_C.guild_id == bindparam("guild_id"))
_OF_PROGRAMME = _WITH_PEOPLE.where(_C.programme_id == _PROGRAMME)
_ADD = insert(circles)
_EMPTY = delete(circle_people).where(_I.circle_id == _CIRCLE)
_SEAT_PERSON = insert(circle_people)
_RENAME = (
    update(circles).where(_C.id == _CIRCLE).values(name=bindparam("new_name", type_=_C.name.type))
)
_DROP = delete(circles).where(_C.id == _CIRCLE)

_leader = participants.alias("leader")
_COMPOSED = (
    select(_S.circle_id, _C.name, _leader.c.key, _S.locked)
    .join(circles, _C.id == _S.circle_id)
    .outerjoin(_leader, _leader.c.id == _S.facilitator_id)
    .where(_S.meeting_id == _MEETING)
    .order_by(_S.position)
)
_SEATED = (
    select(_E.circle_id, _P.key)
    .join(participants, _P.id == _E.participant_id)
    .where(_E.meeting_id == _MEETING)
    .order_by(_E.circle_id, _E.position)
)
_stand_in = participants.alias("stand_in")
_BRINGING = (
    select(_K.circle_id, _P.key, _stand_in.c.key)
    .join(participants, _P.id == _K.bringer_id)
    .outerjoin(_stand_in, _stand_in.c.id == _K.leader_id)
    .where(_K.meeting_id == _MEETING)
    .order_by(_K.circle_id, _K.position)
)
_KEYS = (
    select(_P.key, _P.id)
    .join(meetings, meetings.c.programme_id == _P.programme_id)
    .where(meetings.c.id == _MEETING)
)
_CLEAR = delete(sittings).where(_S.meeting_id == _MEETING)
_SIT = insert(sittings)
_SEAT = insert(sitting_seats)
_BRING = insert(case_slots)
_MEMBERS = (
    select(_P.user_id)
    .join(sitting_seats, _E.participant_id == _P.id)
    .where(_E.meeting_id == _MEETING, _E.circle_id == _CIRCLE, _P.user_id.is_not(None))
    .order_by(_E.position)
)

_HOUSE = upsert(round_homes, [_H.round_id], replace=[_H.circle_id, _H.meeting_id])
_HOME = select(_H.round_id, _H.circle_id, _H.meeting_id).where(
    _H.round_id == bindparam("of_round", type_=_H.round_id.type)
)
_ROUNDS_AT = select(_H.round_id).where(_H.meeting_id == _MEETING).order_by(_H.round_id)
_ROUNDS = select(_H.round_id).where(_H.circle_id == _CIRCLE).order_by(_H.round_id)


class SqlCircles:
    """Circles in tables; see ``bot.ports.Circles``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, circle: HomeCircle) -> None:
        """Store a new circle, with its people."""
        row = {column.name: getattr(circle, column.name) for column in _COLUMNS}
        self._session.later(_ADD, [row])
        await self.seat(circle)

    async def seat(self, circle: HomeCircle) -> None:
        """Make the people of a circle those it names, in place of who they were."""
        self._session.later(_EMPTY, [{"of_circle": circle.id}])
        people = enumerate(circle.people)
        seats = [{"circle_id": circle.id, "user_id": who, "position": n} for n, who in people]
        self._session.later(_SEAT_PERSON, seats)

    async def get(self, circle_id: CircleId) -> HomeCircle | None:
        """Return a circle, or None."""
        found = _circles(await self._session.fetch(_GET, of_circle=circle_id))
        return found[0] if found else None

    async def of_guild(self, guild_id: GuildId, limit: int = 25) -> Sequence[HomeCircle]:
        """Return the circles of a server, by name."""
        return _circles(await self._session.fetch(_OF_GUILD, guild_id=guild_id))[:limit]

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[HomeCircle]:
        """Return the circles of a programme, by name."""
        return _circles(await self._session.fetch(_OF_PROGRAMME, of_programme=programme_id))

    async def rename(self, circle_id: CircleId, name: str) -> None:
        """Call a circle something else."""
        self._session.later(_RENAME, [{"of_circle": circle_id, "new_name": name}])

    async def drop(self, circle_id: CircleId) -> None:
        """Forget a circle; the rounds held in it stay."""
        self._session.later(_DROP, [{"of_circle": circle_id}])

    async def composed(self, meeting_id: MeetingId) -> Sequence[Circle]:
        """Return the circles of a meeting, in the order in which they were composed."""
        of = {"of_meeting": meeting_id}
        sitting, seated, bringing = await self._session.run(
            call(_COMPOSED, **of), call(_SEATED, **of), call(_BRINGING, **of)
        )
        members = _by_circle(seated)
        bringers = _by_circle([(circle_id, key) for circle_id, key, _leader in bringing])
        leaders = {(circle_id, key): leader or "" for circle_id, key, leader in bringing}
        return [
            Circle(
                name,
                members[circle_id],
                leader or "",
                bringers[circle_id],
                locked,
                leaders.get((circle_id, leader), ""),
            )
            for circle_id, name, leader, locked in sitting
        ]

    async def compose(
        self, meeting_id: MeetingId, circles: Sequence[tuple[CircleId, Circle]]
    ) -> None:
        """Make these the circles of a meeting, in place of what they were."""
        keys = dict(await self._session.fetch(_KEYS, of_meeting=meeting_id))
        self._session.later(_CLEAR, [{"of_meeting": meeting_id}])
        at = [
            ({"meeting_id": meeting_id, "circle_id": circle_id, "position": position}, circle)
            for position, (circle_id, circle) in enumerate(circles)
        ]
        self._session.later(
            _SIT,
            [
                {**row, "facilitator_id": keys.get(circle.facilitator), "locked": circle.locked}
                for row, circle in at
            ],
        )
        self._session.later(
            _SEAT, [seat for row, circle in at for seat in _seats(row, circle, keys)]
        )
        self._session.later(
            _BRING, [slot for row, circle in at for slot in _slots(row, circle, keys)]
        )

    async def members(self, circle_id: CircleId, meeting_id: MeetingId) -> Sequence[UserId]:
        """Return who sits in a circle at a meeting, as far as they said who they are."""
        rows = await self._session.fetch(_MEMBERS, of_circle=circle_id, of_meeting=meeting_id)
        return [user_id for (user_id,) in rows if user_id is not None]

    async def house(self, home: RoundHome) -> None:
        """Note in which circle a round is held, and at which meeting."""
        row = {name: getattr(home, name) for name in RoundHome.__slots__}
        self._session.later(_HOUSE, [row])

    async def home_of(self, round_id: RoundId) -> RoundHome | None:
        """Return where a round is held, or None when it is of no circle."""
        rows = await self._session.fetch(_HOME, of_round=round_id)
        return RoundHome(*rows[0]) if rows else None

    async def rounds_of(self, circle_id: CircleId) -> Sequence[RoundId]:
        """Return the rounds held in a circle, oldest first."""
        rows = await self._session.fetch(_ROUNDS, of_circle=circle_id)
        return [round_id for (round_id,) in rows]

    async def rounds_at(self, meeting_id: MeetingId) -> Sequence[RoundId]:
        """Return the rounds held at a meeting, oldest first."""
        rows = await self._session.fetch(_ROUNDS_AT, of_meeting=meeting_id)
        return [round_id for (round_id,) in rows]


def _circles(rows: Sequence[tuple[Any, ...]]) -> list[HomeCircle]:
    people: dict[tuple[Any, ...], list[UserId]] = {}
    for *circle, user_id in rows:
        found = people.setdefault(tuple(circle), [])
        if user_id is not None:
            found.append(user_id)
    names = [column.name for column in _COLUMNS]
    made = [
        HomeCircle(**dict(zip(names, circle, strict=True)), people=tuple(who))
        for circle, who in people.items()
    ]
    # Their names are sealed: the store cannot sort by them.
    return sorted(made, key=lambda circle: (circle.name, circle.id))


def _by_circle(rows: Sequence[tuple[Any, ...]]) -> dict[CircleId, tuple[str, ...]]:
    found: dict[CircleId, tuple[str, ...]] = defaultdict(tuple)
    for circle_id, key in rows:
        found[circle_id] += (key,)
    return found


def _seats(row: Values, circle: Circle, keys: dict[str, ParticipantId]) -> list[Values]:
    known = [keys[key] for key in circle.members if key in keys]
    return [{**row, "participant_id": who, "position": n} for n, who in enumerate(known)]


def _slots(row: Values, circle: Circle, keys: dict[str, ParticipantId]) -> list[Values]:
    """Return whose case is taken when, and who leads that round: never who brings."""
    known = [key for key in circle.bringers if key in keys]
    return [
        {
            **row,
            "bringer_id": keys[key],
            "leader_id": keys.get(circle.leader_of(key)),
            "position": n,
        }
        for n, key in enumerate(known)
    ]
