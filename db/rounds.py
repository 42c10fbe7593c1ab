"""Rounds with their seats, stamps and turns: loaded in one trip, saved as what differs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)

from bot.domain.effects import INVITATION, TimerKind
from bot.domain.errors import Conflict
from bot.domain.ids import ChannelId, GuildId, RoundId, UserId
from bot.domain.method import Method
from bot.domain.method_data import from_data, to_data
from bot.domain.play import STALL
from bot.domain.round import Presence, Progress, Round, Seat, Status, Turn
from bot.ports import Deed, RoundSummary
from db import tables as t
from db.session import Session
from db.statements import Call, Values, call, upsert

_ID = bindparam("round_id", type_=t.rounds.c.id.type)
_GUILD = t.rounds.c.guild_id == bindparam("guild_id")

# The fields of a round that are a column as they are; the others are tables, or the method.
_FIELDS: Mapping[str, Column[Any]] = {
    "id": t.rounds.c.id,
    "guild_id": t.rounds.c.guild_id,
    "announce_id": t.rounds.c.announce_id,
    "title": t.rounds.c.title,
    "size": t.rounds.c.size,
    "language": t.rounds.c.language,
    "facilitator_id": t.rounds.c.facilitator_id,
    "opened_at": t.rounds.c.opened_at,
    "status": t.rounds.c.status,
    "bringer_id": t.rounds.c.bringer_id,
    "room_id": t.rounds.c.room_id,
    "cockpit_id": t.rounds.c.cockpit_id,
    "index": t.rounds.c.step_index,
    "due_at": t.rounds.c.due_at,
    "halt": t.rounds.c.halt,
    "commit_on": t.rounds.c.commit_on,
    "ended_at": t.rounds.c.ended_at,
    "version": t.rounds.c.version,
}
_GET = select(t.rounds.c.method_digest, *_FIELDS.values()).where(t.rounds.c.id == _ID)
# Weaker than FOR UPDATE, which would also wait for everybody who only adds a row to this round.
_GET_LOCKED = _GET.with_for_update(key_share=True)
_SEATS = (
    select(t.seats.c.user_id, t.seats.c.presence, t.seats.c.since)
    .where(t.seats.c.round_id == _ID)
    .order_by(t.seats.c.position)
)
_PROGRESS = (
    select(
        t.progress.c.step_index,
        t.progress.c.started_at,
        t.progress.c.time_left,
        t.progress.c.revealed,
    )
    .where(t.progress.c.round_id == _ID)
    .order_by(t.progress.c.step_index)
)
_TURNS = select(t.turns.c.step_index, t.turns.c.user_id, t.turns.c.passed).where(
    t.turns.c.round_id == _ID
)
_METHOD = select(t.methods.c.data).where(t.methods.c.digest == bindparam("digest"))

_ADD_METHOD = upsert(t.methods, [t.methods.c.digest])
_ADD = insert(t.rounds)
_UPDATE = (
    update(t.rounds)
    .where(t.rounds.c.id == _ID, t.rounds.c.version == bindparam("known_version"))
    .values(
        {
            column: bindparam(column.name, type_=column.type)
            for column in t.rounds.c
            if column.name not in {"id", "guild_id", "opened_at"}
        }
    )
    .returning(t.rounds.c.version)
)
_TOUCH = (
    update(t.rounds)
    .where(t.rounds.c.id == _ID, t.rounds.c.version == bindparam("known_version"))
    .values(version=t.rounds.c.version + 1)
    .returning(t.rounds.c.version)
)
_PUT_SEAT = upsert(
    t.seats,
    [t.seats.c.round_id, t.seats.c.user_id],
    replace=[t.seats.c.position, t.seats.c.presence, t.seats.c.since],
)
_DROP_SEAT = delete(t.seats).where(
    t.seats.c.round_id == _ID, t.seats.c.user_id == bindparam("user_id")
)
_PUT_PROGRESS = upsert(
    t.progress,
    [t.progress.c.round_id, t.progress.c.step_index],
    replace=[t.progress.c.started_at, t.progress.c.time_left, t.progress.c.revealed],
)
_DROP_PROGRESS = delete(t.progress).where(
    t.progress.c.round_id == _ID, t.progress.c.step_index == bindparam("step_index")
)
_PUT_TURN = upsert(
    t.turns,
    [t.turns.c.round_id, t.turns.c.step_index, t.turns.c.user_id],
    replace=[t.turns.c.passed],
)
_DROP_TURN = delete(t.turns).where(
    t.turns.c.round_id == _ID,
    t.turns.c.step_index == bindparam("step_index"),
    t.turns.c.user_id == bindparam("user_id"),
)

_CHANNEL = bindparam("channel_id", type_=t.rounds.c.room_id.type)
_AT_CHANNEL = select(t.rounds.c.id).where(
    _GUILD, t.is_living, or_(t.rounds.c.room_id == _CHANNEL, t.rounds.c.cockpit_id == _CHANNEL)
)
_ALIVE = (
    select(
        t.rounds.c.id,
        t.rounds.c.title,
        t.rounds.c.method_digest,
        t.rounds.c.status,
        t.rounds.c.facilitator_id,
    )
    .where(_GUILD, t.is_living)
    .order_by(t.rounds.c.opened_at.desc(), t.rounds.c.id.desc())
    .limit(bindparam("limit"))
)
_PERSON = bindparam("user_id", type_=t.seats.c.user_id.type)
_OF_PERSON = (
    select(t.rounds.c.id)
    .where(
        _GUILD,
        t.is_living,
        or_(
            t.rounds.c.facilitator_id == _PERSON,
            exists()
            .where(t.seats.c.round_id == t.rounds.c.id, t.seats.c.user_id == _PERSON)
            .where(t.seats.c.presence.in_(t.constants([Presence.IN, Presence.WAITING]))),
        ),
    )
    .order_by(t.rounds.c.id)
)
_LAST_BROUGHT = (
    select(t.rounds.c.bringer_id, func.max(t.rounds.c.ended_at, type_=t.rounds.c.ended_at.type))
    .where(
        _GUILD,
        t.rounds.c.status == Status.CLOSED,
        t.rounds.c.bringer_id.in_(bindparam("user_ids", expanding=True)),
        t.rounds.c.ended_at.is_not(None),
    )
    .group_by(t.rounds.c.bringer_id)
)


def _no_errand(deed: Deed, surface: str) -> Any:  # noqa: ANN401 - an SQL condition
    return not_(
        exists().where(
            t.outbox.c.round_id == t.rounds.c.id,
            t.outbox.c.deed == deed,
            t.outbox.c.surface == surface,
        )
    )


_NO_CLOCK = not_(
    exists()
    .where(t.timers.c.round_id == t.rounds.c.id)
    .where(t.timers.c.kind.in_(t.constants([TimerKind.TIME_UP, TimerKind.STALLED])))
)
_NOT_SHOWN = not_(
    exists().where(t.surfaces.c.round_id == t.rounds.c.id, t.surfaces.c.surface == INVITATION)
)
_NEGLECTED = (
    select(t.rounds.c.id)
    .where(
        t.is_living,
        or_(
            and_(
                t.rounds.c.status == Status.RUNNING,
                t.rounds.c.halt.is_(None),
                t.rounds.c.due_at > bindparam("stalled_before", type_=t.rounds.c.due_at.type),
                _NO_CLOCK,
            ),
            and_(t.rounds.c.status == Status.STARTING, _no_errand(Deed.OPEN_ROOM, "")),
            and_(_NOT_SHOWN, _no_errand(Deed.SHOW, INVITATION)),
        ),
    )
    .order_by(t.rounds.c.id)
    .limit(bindparam("limit"))
)

_PLAYED = (
    select(t.rounds.c.id)
    .where(t.rounds.c.status == Status.RUNNING)
    .order_by(t.rounds.c.id)
    .limit(bindparam("limit"))
)


class SqlRounds:
    """Rounds in tables; see ``bot.ports.Rounds``.

    `known_methods` is shared by all transactions of a process: a digest means the same for ever.
    """

    def __init__(self, session: Session, known_methods: dict[str, Method]) -> None:
        self._session = session
        self._known_methods = known_methods
        self._locked: dict[RoundId, int] = {}

    async def add(self, round_: Round) -> None:
        """Store a new round (and its method's data, once per digest)."""
        later = self._session.later
        later(_ADD_METHOD, [_method_values(round_.method)])
        later(_ADD, [_round_values(round_)])
        for changed in _differences(None, round_):
            later(changed.statement, changed.rows)

    async def get(self, round_id: RoundId) -> Round | None:
        """Return the round, locked for the rest of a write transaction; or None."""
        replies = await self._session.run(
            Call(
                _GET_LOCKED if self._session.writing else _GET,
                ({"round_id": round_id},),
                decisive=True,
            ),
            call(_SEATS, round_id=round_id),
            call(_PROGRESS, round_id=round_id),
            call(_TURNS, round_id=round_id),
        )
        if not replies[0]:
            return None
        ((digest, *row),), seats, progress, turns = replies
        round_ = Round(
            method=await self._method(digest),
            seats=tuple(Seat(*seat) for seat in seats),
            progress=tuple(Progress(*stamp) for stamp in progress),
            turns=frozenset(Turn(*turn) for turn in turns),
            **dict(zip(_FIELDS, row, strict=True)),
        )
        if self._session.writing:
            self._locked[round_id] = round_.version
        return round_

    async def _method(self, digest: str) -> Method:
        known = self._known_methods.get(digest)
        if known is None:
            ((data,),) = await self._session.fetch(_METHOD, digest=digest)
            # The digest is a name here: what a method was read as stays valid under newer rules.
            known = self._known_methods[digest] = replace(from_data(data), digest=digest)
        return known

    async def save(self, before: Round, after: Round) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one."""
        if after.method.digest != before.method.digest:
            self._session.later(_ADD_METHOD, [_method_values(after.method)])
        calls = [_change(before, after), *_differences(before, after)]
        locked = self._locked.get(before.id)
        if locked is None:
            replies = await self._session.run(*calls)
            if not replies[0]:
                raise Conflict
        elif locked != before.version:
            raise Conflict
        else:
            # Nobody can change what we locked, so the answer is known and the trip is saved.
            self._locked[before.id] = locked + 1
            for each in calls:
                self._session.later(each.statement, each.rows)

    async def at_channel(self, guild_id: GuildId, channel_id: ChannelId) -> Round | None:
        """Return the living round whose room or cockpit this is, or None."""
        rows = await self._session.fetch(_AT_CHANNEL, guild_id=guild_id, channel_id=channel_id)
        for (round_id,) in rows:
            round_ = await self.get(round_id)
            if round_ and round_.alive and channel_id in {round_.room_id, round_.cockpit_id}:
                return round_
        return None

    async def alive(self, guild_id: GuildId, limit: int = 25) -> Sequence[RoundSummary]:
        """Return the server's living rounds, newest first."""
        rows = await self._session.fetch(_ALIVE, guild_id=guild_id, limit=limit)
        return [
            RoundSummary(id, title, (await self._method(digest)).id, status, facilitator_id)
            for id, title, digest, status, facilitator_id in rows
        ]

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[RoundId]:
        """Return the living rounds in which a person has (or asked for) a seat or leads."""
        rows = await self._session.fetch(_OF_PERSON, guild_id=guild_id, user_id=user_id)
        return [round_id for (round_id,) in rows]

    async def last_brought(
        self, guild_id: GuildId, user_ids: Sequence[UserId]
    ) -> Mapping[UserId, datetime]:
        """Return when each person last brought a case in a closed round; absent for never."""
        if not user_ids:
            return {}
        rows = await self._session.fetch(_LAST_BROUGHT, guild_id=guild_id, user_ids=list(user_ids))
        return {user_id: moment for user_id, moment in rows if user_id and moment}

    async def running(self, limit: int = 500) -> Sequence[RoundId]:
        """Return the rounds that are being played."""
        rows = await self._session.fetch(_PLAYED, limit=limit)
        return [round_id for (round_id,) in rows]

    async def neglected(self, now: datetime, limit: int = 100) -> Sequence[RoundId]:
        """Return rounds that wait for something no row remembers; see ``bot.ports.Rounds``."""
        rows = await self._session.fetch(_NEGLECTED, stalled_before=now - STALL, limit=limit)
        return [round_id for (round_id,) in rows]


def _method_values(method: Method) -> Values:
    return {"digest": method.digest, "data": to_data(method)}


def _change(before: Round, after: Round) -> Call:
    """Return the change of the round's own row; most acts change only what belongs to it."""
    values = _round_values(after)
    known = {"round_id": before.id, "known_version": before.version}
    if values == {**_round_values(before), "version": after.version}:
        return Call(_TOUCH, (known,), decisive=True)
    return Call(_UPDATE, ({**values, **known, "version": before.version + 1},), decisive=True)


def _round_values(round_: Round) -> dict[str, object]:
    values = {column.name: getattr(round_, field) for field, column in _FIELDS.items()}
    return {**values, "method_digest": round_.method.digest}


_Rows = dict[object, Values]


def _seat_rows(round_: Round) -> _Rows:
    return {
        seat.user_id: {
            "round_id": round_.id,
            "user_id": seat.user_id,
            "position": position,
            "presence": seat.presence,
            "since": seat.since,
        }
        for position, seat in enumerate(round_.seats)
    }


def _progress_rows(round_: Round) -> _Rows:
    return {
        stamp.index: {
            "round_id": round_.id,
            "step_index": stamp.index,
            "started_at": stamp.started_at,
            "time_left": stamp.left,
            "revealed": stamp.revealed,
        }
        for stamp in round_.progress
    }


def _turn_rows(round_: Round) -> _Rows:
    return {
        (turn.index, turn.user_id): {
            "round_id": round_.id,
            "step_index": turn.index,
            "user_id": turn.user_id,
            "passed": turn.passed,
        }
        for turn in round_.turns
    }


_PARTS = (
    (_seat_rows, _DROP_SEAT, _PUT_SEAT),
    (_progress_rows, _DROP_PROGRESS, _PUT_PROGRESS),
    (_turn_rows, _DROP_TURN, _PUT_TURN),
)


def _differences(before: Round | None, after: Round) -> list[Call]:
    """Return what must be written for the seats, stamps and turns that differ."""
    calls = []
    for rows_of, drop, put in _PARTS:
        old = rows_of(before) if before else {}
        new = rows_of(after)
        calls.append(Call(drop, [row for key, row in old.items() if key not in new]))
        calls.append(Call(put, [row for key, row in new.items() if old.get(key) != row]))
    return [each for each in calls if each.rows]
