"""Every statement on rounds, made once; ``db.rounds`` runs them."""

from collections.abc import Mapping
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
    union_all,
    update,
)

from bot.domain.effects import INVITATION, TimerKind
from bot.domain.round import ADDING, Presence, Status
from bot.ports import Deed
from db import tables as t
from db.adding_tables import addings
from db.programme_tables import round_homes
from db.statements import upsert

_ID = bindparam("round_id", type_=t.rounds.c.id.type)
_GUILD = t.rounds.c.guild_id == bindparam("guild_id")

# The fields of a round that are a column as they are; the others are tables, or the method.
FIELDS: Mapping[str, Column[Any]] = {
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
GET = select(t.rounds.c.method_digest, *FIELDS.values()).where(t.rounds.c.id == _ID)
# Weaker than FOR UPDATE, which would also wait for everybody who only adds a row to this round.
GET_LOCKED = GET.with_for_update(key_share=True)
SEATS = (
    select(t.seats.c.user_id, t.seats.c.presence, t.seats.c.since)
    .where(t.seats.c.round_id == _ID)
    .order_by(t.seats.c.position)
)
PROGRESS = (
    select(
        t.progress.c.step_index,
        t.progress.c.started_at,
        t.progress.c.time_left,
        t.progress.c.revealed,
    )
    .where(t.progress.c.round_id == _ID)
    .order_by(t.progress.c.step_index)
)
TURNS = select(t.turns.c.step_index, t.turns.c.user_id, t.turns.c.passed).where(
    t.turns.c.round_id == _ID
)
PACE = select(
    t.paces.c.mode,
    t.paces.c.scheme,
    t.paces.c.quorum,
    t.paces.c.extended,
    t.paces.c.stopped,
    t.paces.c.stop_at,
).where(t.paces.c.round_id == _ID)
LAPS = select(t.laps.c.user_id).where(t.laps.c.round_id == _ID).order_by(t.laps.c.lap)
PUT_LAP = upsert(t.laps, [t.laps.c.round_id, t.laps.c.lap], replace=[t.laps.c.user_id])
DROP_LAP = delete(t.laps).where(t.laps.c.round_id == _ID, t.laps.c.lap == bindparam("lap"))
PUT_PACE = upsert(
    t.paces,
    [t.paces.c.round_id],
    replace=[
        t.paces.c.mode,
        t.paces.c.scheme,
        t.paces.c.quorum,
        t.paces.c.extended,
        t.paces.c.stopped,
        t.paces.c.stop_at,
    ],
)
ADDING_OF = select(addings.c.allowed, addings.c.until).where(addings.c.round_id == _ID)
PUT_ADDING = upsert(addings, [addings.c.round_id], replace=[addings.c.allowed, addings.c.until])
DROP_ADDING = delete(addings).where(addings.c.round_id == _ID)
DROP_PACE = delete(t.paces).where(t.paces.c.round_id == _ID)
ADD = insert(t.rounds)
UPDATE = (
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
TOUCH = (
    update(t.rounds)
    .where(t.rounds.c.id == _ID, t.rounds.c.version == bindparam("known_version"))
    .values(version=t.rounds.c.version + 1)
    .returning(t.rounds.c.version)
)
PUT_SEAT = upsert(
    t.seats,
    [t.seats.c.round_id, t.seats.c.user_id],
    replace=[t.seats.c.position, t.seats.c.presence, t.seats.c.since],
)
DROP_SEAT = delete(t.seats).where(
    t.seats.c.round_id == _ID, t.seats.c.user_id == bindparam("user_id")
)
PUT_PROGRESS = upsert(
    t.progress,
    [t.progress.c.round_id, t.progress.c.step_index],
    replace=[t.progress.c.started_at, t.progress.c.time_left, t.progress.c.revealed],
)
DROP_PROGRESS = delete(t.progress).where(
    t.progress.c.round_id == _ID, t.progress.c.step_index == bindparam("step_index")
)
PUT_TURN = upsert(
    t.turns,
    [t.turns.c.round_id, t.turns.c.step_index, t.turns.c.user_id],
    replace=[t.turns.c.passed],
)
DROP_TURN = delete(t.turns).where(
    t.turns.c.round_id == _ID,
    t.turns.c.step_index == bindparam("step_index"),
    t.turns.c.user_id == bindparam("user_id"),
)

_CHANNEL = bindparam("channel_id", type_=t.rounds.c.room_id.type)
AT_CHANNEL = select(t.rounds.c.id).where(
    _GUILD, t.is_living, or_(t.rounds.c.room_id == _CHANNEL, t.rounds.c.cockpit_id == _CHANNEL)
)
ALIVE = (
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
_HERE = (Presence.IN, *sorted(ADDING), Presence.WAITING)
OF_PERSON = (
    select(t.rounds.c.id)
    .where(
        _GUILD,
        t.is_living,
        or_(
            t.rounds.c.facilitator_id == _PERSON,
            exists()
            .where(t.seats.c.round_id == t.rounds.c.id, t.seats.c.user_id == _PERSON)
            .where(t.seats.c.presence.in_(t.constants(_HERE))),
        ),
    )
    .order_by(t.rounds.c.id)
)
_CLOSED = (_GUILD, t.rounds.c.status == Status.CLOSED, t.rounds.c.ended_at.is_not(None))
_BROUGHT = union_all(
    select(t.rounds.c.bringer_id.label("user_id"), t.rounds.c.ended_at).where(
        *_CLOSED, t.rounds.c.bringer_id.in_(bindparam("user_ids", expanding=True))
    ),
    select(t.laps.c.user_id, t.rounds.c.ended_at)
    .join_from(t.laps, t.rounds)
    .where(*_CLOSED, t.laps.c.user_id.in_(bindparam("user_ids", expanding=True))),
).subquery()
LAST_BROUGHT = select(
    _BROUGHT.c.user_id, func.max(_BROUGHT.c.ended_at, type_=t.rounds.c.ended_at.type)
).group_by(_BROUGHT.c.user_id)
HELD = (
    select(t.rounds.c.id, t.rounds.c.ended_at, t.rounds.c.facilitator_id, t.rounds.c.bringer_id)
    .where(*_CLOSED)
    .order_by(t.rounds.c.ended_at.desc(), t.rounds.c.id)
    .limit(bindparam("limit"))
)
HELD_IN = HELD.join(round_homes, round_homes.c.round_id == t.rounds.c.id).where(
    round_homes.c.circle_id.in_(bindparam("circle_ids", expanding=True))
)
SEATED = (
    select(t.seats.c.round_id, t.seats.c.user_id)
    .where(
        t.seats.c.round_id.in_(bindparam("round_ids", expanding=True)),
        t.seats.c.presence == Presence.IN,
    )
    .order_by(t.seats.c.round_id, t.seats.c.position)
)
BROUGHT_IN_TURN = (
    select(t.laps.c.round_id, t.laps.c.user_id)
    .where(t.laps.c.round_id.in_(bindparam("round_ids", expanding=True)))
    .order_by(t.laps.c.round_id, t.laps.c.lap)
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
_NO_END = not_(
    exists().where(t.timers.c.round_id == t.rounds.c.id, t.timers.c.kind == TimerKind.ADD_END)
)
_STILL_ADDS = exists().where(addings.c.round_id == t.rounds.c.id, addings.c.until.is_not(None))
_NOT_SHOWN = not_(
    exists().where(t.surfaces.c.round_id == t.rounds.c.id, t.surfaces.c.surface == INVITATION)
)
NEGLECTED = (
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
            and_(t.rounds.c.status == Status.CLOSING, _STILL_ADDS, _NO_END),
            and_(t.rounds.c.status == Status.STARTING, _no_errand(Deed.OPEN_ROOM, "")),
            and_(_NOT_SHOWN, _no_errand(Deed.SHOW, INVITATION)),
        ),
    )
    .order_by(t.rounds.c.id)
    .limit(bindparam("limit"))
)

PLAYED = (
    select(t.rounds.c.id)
    .where(t.rounds.c.status == Status.RUNNING)
    .order_by(t.rounds.c.id)
    .limit(bindparam("limit"))
)
