"""Programmes and their meetings."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Integer, Table, bindparam, delete, insert, not_, select, update

from bot.domain.errors import Conflict
from bot.domain.ids import ChannelId, GuildId, MeetingId, ProgrammeId
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from db.columns import constants
from db.programme_tables import meetings, programmes
from db.session import Session

_P, _M = programmes.c, meetings.c
_HEAD = [_P[name] for name in ProgrammeHead.__slots__]
_DETAILS = [_M[name] for name in Meeting.__slots__]
_STAND = [_M[name] for name in PlannedMeeting.__slots__ if name not in {"programme", "meeting"}]
_LIMIT = bindparam("limit", type_=Integer)


def _once_locked(statement: Any, *, of: Table[Any]) -> Mapping[bool, Any]:  # noqa: ANN401 - a statement
    """Return the statement as it reads, and as it also locks its row, by whether one writes."""
    return {False: statement, True: statement.with_for_update(key_share=True, of=of)}


def _update(table: Table[Any], keep: set[str]) -> Any:  # noqa: ANN401 - a statement
    """Return the change of a row with a version, of every column but those that stay."""
    t = table.c
    changed: Mapping[Column[Any], Any] = {
        column: bindparam(column.name, type_=column.type)
        for column in t
        if column.name not in {"id", *keep}
    }
    return (
        update(table)
        .where(
            t.id == bindparam("known_id", type_=t.id.type),
            t.version == bindparam("known_version"),
        )
        .values(changed)
        .returning(t.version)
    )


_HERE = _P.guild_id == bindparam("of_guild")
_GET = _once_locked(
    select(*_HEAD).where(_P.id == bindparam("programme_id", type_=_P.id.type)), of=programmes
)
_BY_KEY = _once_locked(select(*_HEAD).where(_HERE, _P.key == bindparam("of_key")), of=programmes)
_OF_GUILD = select(*_HEAD).where(_HERE).order_by(_P.created_at.desc(), _P.id.desc()).limit(_LIMIT)
_ADD = insert(programmes)
_SAVE = _update(programmes, {"guild_id", "key", "created_at"})

_PLANNED = select(*_STAND, *_DETAILS, *_HEAD).join(programmes, _P.id == _M.programme_id)
_ONE = _once_locked(_PLANNED.where(_M.id == bindparam("meeting_id", type_=_M.id.type)), of=meetings)
_OF_PROGRAMME = _PLANNED.where(
    _M.programme_id == bindparam("of_programme", type_=_P.id.type)
).order_by(_M.starts_at, _M.id)
_OVER = _M.status.in_(constants([MeetingStatus.CANCELLED, MeetingStatus.HELD]))
_UPCOMING = (
    _PLANNED.where(_HERE, not_(_OVER), _M.ends_at > bindparam("now", type_=_M.ends_at.type))
    .order_by(_M.starts_at, _M.id)
    .limit(_LIMIT)
)
_INVITED = _M.status.in_(constants([MeetingStatus.ANNOUNCED, MeetingStatus.CHANGED]))
_INVITED_TO = (
    _PLANNED.where(_INVITED, _M.starts_at > bindparam("now", type_=_M.starts_at.type))
    .order_by(_M.starts_at, _M.id)
    .limit(_LIMIT)
)
_AT_CHANNEL = _PLANNED.where(_M.thread_id == bindparam("channel_id"))
_ADD_MEETING = insert(meetings)
_SAVE_MEETING = _update(meetings, {"programme_id", "key"})
_DROP = delete(meetings).where(_M.id == bindparam("meeting_id", type_=_M.id.type))


class SqlProgrammes:
    """Programmes in a table; see ``bot.ports.Programmes``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, programme: ProgrammeHead) -> None:
        """Store a new programme."""
        self._session.later(_ADD, [_head_values(programme)])

    async def get(self, programme_id: ProgrammeId) -> ProgrammeHead | None:
        """Return a programme, locked for the rest of a write transaction; or None."""
        statement = _GET[self._session.writing]
        rows = await self._session.fetch(statement, programme_id=programme_id)
        return ProgrammeHead(*rows[0]) if rows else None

    async def by_key(self, guild_id: GuildId, key: str) -> ProgrammeHead | None:
        """Return the programme of a server that has this key, locked as in `get`; or None."""
        statement = _BY_KEY[self._session.writing]
        rows = await self._session.fetch(statement, of_guild=guild_id, of_key=key)
        return ProgrammeHead(*rows[0]) if rows else None

    async def of_guild(self, guild_id: GuildId, limit: int = 25) -> Sequence[ProgrammeHead]:
        """Return the programmes of a server, newest first."""
        rows = await self._session.fetch(_OF_GUILD, of_guild=guild_id, limit=limit)
        return [ProgrammeHead(*row) for row in rows]

    async def save(self, before: ProgrammeHead, after: ProgrammeHead) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one."""
        await _save(self._session, _SAVE, before, _head_values(after))


class SqlMeetings:
    """Meetings in a table; see ``bot.ports.Meetings``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, planned: PlannedMeeting) -> None:
        """Store a new meeting."""
        self._session.later(_ADD_MEETING, [_meeting_values(planned)])

    async def get(self, meeting_id: MeetingId) -> PlannedMeeting | None:
        """Return a meeting, locked for the rest of a write transaction; or None."""
        statement = _ONE[self._session.writing]
        rows = await self._session.fetch(statement, meeting_id=meeting_id)
        return _planned(rows[0]) if rows else None

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[PlannedMeeting]:
        """Return the meetings of a programme, earliest first."""
        return await self._all(_OF_PROGRAMME, of_programme=programme_id)

    async def upcoming(
        self, guild_id: GuildId, now: datetime, limit: int = 25
    ) -> Sequence[PlannedMeeting]:
        """Return a server's meetings that are not over yet nor cancelled, earliest first."""
        return await self._all(_UPCOMING, of_guild=guild_id, now=now, limit=limit)

    async def invited_to(self, now: datetime, limit: int = 50) -> Sequence[PlannedMeeting]:
        """Return announced meetings of all servers that did not begin yet, earliest first."""
        return await self._all(_INVITED_TO, now=now, limit=limit)

    async def at_channel(self, channel_id: ChannelId) -> PlannedMeeting | None:
        """Return the meeting whose thread this is, or None."""
        found = await self._all(_AT_CHANNEL, channel_id=channel_id)
        return found[0] if found else None

    async def save(self, before: PlannedMeeting, after: PlannedMeeting) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one."""
        await _save(self._session, _SAVE_MEETING, before, _meeting_values(after))

    async def drop(self, meeting_id: MeetingId) -> None:
        """Forget a meeting with all that belongs to it."""
        self._session.later(_DROP, [{"meeting_id": meeting_id}])

    async def _all(self, statement: Any, **values: object) -> list[PlannedMeeting]:  # noqa: ANN401 - a statement
        return [_planned(row) for row in await self._session.fetch(statement, **values)]


async def _save(
    session: Session,
    statement: Any,  # noqa: ANN401 - a statement
    before: ProgrammeHead | PlannedMeeting,
    values: Mapping[str, object],
) -> None:
    changed = {**values, "version": before.version + 1}
    known = {"known_id": before.id, "known_version": before.version}
    if not await session.fetch(statement, **changed, **known):
        raise Conflict


def _head_values(programme: ProgrammeHead) -> dict[str, object]:
    return {name: getattr(programme, name) for name in ProgrammeHead.__slots__}


def _meeting_values(planned: PlannedMeeting) -> dict[str, object]:
    stand = {column.name: getattr(planned, column.name) for column in _STAND}
    details = {column.name: getattr(planned.meeting, column.name) for column in _DETAILS}
    return {**stand, **details, "programme_id": planned.programme.id}


def _planned(row: tuple[Any, ...]) -> PlannedMeeting:
    stand = dict(zip((column.name for column in _STAND), row, strict=False))
    details = dict(zip(Meeting.__slots__, row[len(_STAND) :], strict=False))
    details["speakers"] = tuple(details["speakers"])
    head = ProgrammeHead(*row[len(_STAND) + len(_DETAILS) :])
    return PlannedMeeting(programme=head, meeting=Meeting(**details), **stand)
