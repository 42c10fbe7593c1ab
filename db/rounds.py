"""Rounds with their seats, stamps, turns and laps: loaded in one trip, saved as what differs."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.balance import PastRound
from bot.domain.errors import Conflict
from bot.domain.ids import ChannelId, CircleId, GuildId, RoundId, UserId
from bot.domain.method import Method
from bot.domain.pace import Adding, Pace
from bot.domain.play import STALL
from bot.domain.round import Lap, Progress, Round, Seat, Turn
from bot.ports import RoundSummary
from db import methods
from db import round_statements as sql
from db.session import Session
from db.statements import Call, Row, Values, call


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
        later(methods.ADD, [methods.values_of(round_.method)])
        later(sql.ADD, [_round_values(round_)])
        for changed in _differences(None, round_):
            later(changed.statement, changed.rows)

    async def get(self, round_id: RoundId) -> Round | None:
        """Return the round, locked for the rest of a write transaction; or None."""
        replies = await self._session.run(
            Call(
                sql.GET_LOCKED if self._session.writing else sql.GET,
                ({"round_id": round_id},),
                decisive=True,
            ),
            call(sql.SEATS, round_id=round_id),
            call(sql.PROGRESS, round_id=round_id),
            call(sql.TURNS, round_id=round_id),
            call(sql.PACE, round_id=round_id),
            call(sql.LAPS, round_id=round_id),
            call(sql.ADDING_OF, round_id=round_id),
        )
        if not replies[0]:
            return None
        ((digest, *row),), seats, progress, turns, pace, laps, adding = replies
        round_ = Round(
            method=await methods.method_of(self._session, self._known_methods, digest),
            seats=tuple(Seat(*seat) for seat in seats),
            progress=tuple(Progress(*stamp) for stamp in progress),
            turns=frozenset(Turn(*turn) for turn in turns),
            laps=tuple(Lap(*lap) for lap in laps),
            pace=Pace(*pace[0]) if pace else Pace(),
            adding=Adding(*adding[0]) if adding else Adding(),
            **dict(zip(sql.FIELDS, row, strict=True)),
        )
        if self._session.writing:
            self._locked[round_id] = round_.version
        return round_

    async def save(self, before: Round, after: Round) -> None:
        """Store what differs. Raises ``Conflict`` when `before.version` is not the stored one."""
        if after.method.digest != before.method.digest:
            self._session.later(methods.ADD, [methods.values_of(after.method)])
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
        rows = await self._session.fetch(sql.AT_CHANNEL, guild_id=guild_id, channel_id=channel_id)
        for (round_id,) in rows:
            round_ = await self.get(round_id)
            if round_ and round_.alive and channel_id in {round_.room_id, round_.cockpit_id}:
                return round_
        return None

    async def alive(self, guild_id: GuildId, limit: int = 25) -> Sequence[RoundSummary]:
        """Return the server's living rounds, newest first."""
        rows = await self._session.fetch(sql.ALIVE, guild_id=guild_id, limit=limit)
        return [
            RoundSummary(
                id,
                title,
                (await methods.method_of(self._session, self._known_methods, digest)).id,
                status,
                facilitator_id,
            )
            for id, title, digest, status, facilitator_id in rows
        ]

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[RoundId]:
        """Return the living rounds in which a person has (or asked for) a seat or leads."""
        rows = await self._session.fetch(sql.OF_PERSON, guild_id=guild_id, user_id=user_id)
        return [round_id for (round_id,) in rows]

    async def last_brought(
        self, guild_id: GuildId, user_ids: Sequence[UserId]
    ) -> Mapping[UserId, datetime]:
        """Return when each person last brought a case in a closed round; absent for never."""
        if not user_ids:
            return {}
        rows = await self._session.fetch(
            sql.LAST_BROUGHT, guild_id=guild_id, user_ids=list(user_ids)
        )
        return {user_id: moment for user_id, moment in rows if user_id and moment}

    async def held(
        self, guild_id: GuildId, circle_ids: Sequence[CircleId] | None = None, limit: int = 500
    ) -> Sequence[PastRound]:
        """Return closed rounds, the newest first: of a server, or only those of some circles."""
        if circle_ids is not None and not circle_ids:
            return []
        of: dict[str, object] = {"guild_id": guild_id, "limit": limit}
        statement = sql.HELD
        if circle_ids is not None:
            statement, of = sql.HELD_IN, {**of, "circle_ids": list(circle_ids)}
        rows = await self._session.fetch(statement, **of)
        if not rows:
            return []
        ids = [row[0] for row in rows]
        seated = _by_round(await self._session.fetch(sql.SEATED, round_ids=ids))
        in_turn = _by_round(await self._session.fetch(sql.BROUGHT_IN_TURN, round_ids=ids))
        found = []
        for round_id, ended_at, leader, bringer in rows:
            # Where all bring in turn, each thinks along with the others.
            quiet = {leader} if round_id in in_turn else {leader, bringer}
            alone = (bringer,) if bringer is not None else ()
            advisers = tuple(who for who in seated.get(round_id, ()) if who not in quiet)
            bringers = in_turn.get(round_id, alone)
            assert ended_at is not None
            found.append(PastRound(ended_at, leader, bringers, advisers))
        return found

    async def running(self, limit: int = 500) -> Sequence[RoundId]:
        """Return the rounds that are being played."""
        rows = await self._session.fetch(sql.PLAYED, limit=limit)
        return [round_id for (round_id,) in rows]

    async def neglected(self, now: datetime, limit: int = 100) -> Sequence[RoundId]:
        """Return rounds that wait for something no row remembers; see ``bot.ports.Rounds``."""
        rows = await self._session.fetch(sql.NEGLECTED, stalled_before=now - STALL, limit=limit)
        return [round_id for (round_id,) in rows]


def _change(before: Round, after: Round) -> Call:
    """Return the change of the round's own row; most acts change only what belongs to it."""
    values = _round_values(after)
    known = {"round_id": before.id, "known_version": before.version}
    if values == {**_round_values(before), "version": after.version}:
        return Call(sql.TOUCH, (known,), decisive=True)
    return Call(sql.UPDATE, ({**values, **known, "version": before.version + 1},), decisive=True)


def _round_values(round_: Round) -> dict[str, object]:
    values = {column.name: getattr(round_, field) for field, column in sql.FIELDS.items()}
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


def _lap_rows(round_: Round) -> _Rows:
    return {
        number: {"round_id": round_.id, "lap": number, "user_id": lap.user_id}
        for number, lap in enumerate(round_.laps, 1)
    }


def _pace_rows(round_: Round) -> _Rows:
    """A live round that was never anything else needs no row."""
    pace = round_.pace
    if pace == Pace():
        return {}
    values = {name: getattr(pace, name) for name in Pace.__slots__}
    return {round_.id: {"round_id": round_.id, **values}}


def _adding_rows(round_: Round) -> _Rows:
    adding = round_.adding
    if adding == Adding():
        return {}
    row = {"round_id": round_.id, "allowed": adding.allowed, "until": adding.until}
    return {round_.id: row}


_PARTS = (
    (_adding_rows, sql.DROP_ADDING, sql.PUT_ADDING),
    (_pace_rows, sql.DROP_PACE, sql.PUT_PACE),
    (_seat_rows, sql.DROP_SEAT, sql.PUT_SEAT),
    (_progress_rows, sql.DROP_PROGRESS, sql.PUT_PROGRESS),
    (_turn_rows, sql.DROP_TURN, sql.PUT_TURN),
    (_lap_rows, sql.DROP_LAP, sql.PUT_LAP),
)


def _differences(before: Round | None, after: Round) -> list[Call]:
    """Return what must be written for the seats, stamps, turns and laps that differ."""
    calls = []
    for rows_of, drop, put in _PARTS:
        old = rows_of(before) if before else {}
        new = rows_of(after)
        calls.append(Call(drop, [row for key, row in old.items() if key not in new]))
        calls.append(Call(put, [row for key, row in new.items() if old.get(key) != row]))
    return [each for each in calls if each.rows]


def _by_round(rows: Sequence[Row]) -> dict[RoundId, tuple[UserId, ...]]:
    found: dict[RoundId, tuple[UserId, ...]] = {}
    for round_id, user_id in rows:
        found[round_id] = (*found.get(round_id, ()), user_id)
    return found
