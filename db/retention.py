"""What has had its time: found, counted and erased."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Executable,
    Integer,
    Table,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    union,
    update,
)

from bot.domain.harvest.item import State
from bot.domain.hold import Hold, HoldId
from bot.domain.ids import GuildId, RoundId, UserId
from bot.domain.retention import Ended, Matter
from db import coaching_tables as c
from db import tables as t
from db.attendance_tables import check_ins
from db.audit_tables import audit
from db.columns import constants, metadata
from db.draft_tables import drafts
from db.harvest_tables import lifted_items
from db.programme_tables import meetings, programmes
from db.promise_tables import promises
from db.retention_tables import clocks, departures, erasures, holds
from db.session import Session
from db.session_tables import rsvps
from db.statements import upsert

_K, _E, _D, _R, _H = clocks.c, erasures.c, departures.c, t.rounds.c, holds.c
_ROUND = bindparam("of_round", type_=_R.id.type)
_BEFORE = bindparam("before", type_=_D.left_at.type)
_GUILD: BindParameter[int] = bindparam("of_guild")

_CHOSEN = select(_K.matter, _K.days).where(_K.guild_id == _GUILD)
_CHOOSE = upsert(clocks, [_K.guild_id, _K.matter], replace=[_K.days])

_PUT_HOLD = upsert(holds, [_H.id], replace=[_H.agreed_by, _H.ended_at, _H.until])
_HOLD_ALL = select(*(_H[name] for name in Hold.__slots__))
_HOLD = _HOLD_ALL.where(_H.id == bindparam("this", type_=_H.id.type))
_HOLDS = _HOLD_ALL.where(_H.guild_id == _GUILD, _H.ended_at.is_(None)).order_by(
    _H.asked_at.desc(), _H.id.desc()
)

_ENDED = (
    select(
        _R.id,
        _R.guild_id,
        _R.ended_at,
        func.coalesce(_E.is_noticed, False),
        _E.erased_at,
    )
    .select_from(t.rounds.outerjoin(erasures, _E.round_id == _R.id))
    .where(_R.ended_at.is_not(None), _E.gone_at.is_(None))
    .order_by(_R.ended_at, _R.id)
    .limit(bindparam("limit", type_=Integer))
)
_STAGE = upsert(erasures, [_E.round_id], replace=[_E.is_noticed])
_ERASED = upsert(erasures, [_E.round_id], replace=[_E.is_noticed, _E.erased_at])
_GONE = (
    update(erasures)
    .where(_E.round_id == _ROUND)
    .values(gone_at=bindparam("now", type_=_E.gone_at.type))
)
_COUNT = (
    select(t.contributions.c.author_id, func.count())
    .where(t.contributions.c.round_id == _ROUND)
    .group_by(t.contributions.c.author_id)
)
_WRITTEN = [
    delete(table).where(table.c.round_id == _ROUND)
    for table in (c.ratings, c.held, t.votes, t.contributions)
]
_UNTITLED = (
    update(t.rounds).where(_R.id == _ROUND).values(title=bindparam("nothing", type_=_R.title.type))
)

_UNSENT = delete(lifted_items).where(
    lifted_items.c.round_id == _ROUND,
    lifted_items.c.state.in_(constants([State.OFFERED, State.WAITING, State.REFUSED])),
)
_OLD_OFFERS = delete(lifted_items).where(
    lifted_items.c.state.in_(constants([State.OFFERED])), lifted_items.c.offered_at < _BEFORE
)
_OLD_DRAFTS = delete(drafts).where(drafts.c.kept_at < _BEFORE)
_OVER = (
    select(meetings.c.programme_id)
    .group_by(meetings.c.programme_id)
    .having(func.max(meetings.c.ends_at) < _BEFORE)
)
_OLD_MEETINGS = (
    select(meetings.c.id)
    .join(programmes, programmes.c.id == meetings.c.programme_id)
    .where(programmes.c.guild_id == _GUILD, programmes.c.id.in_(_OVER))
)
_OLD_PRESENCE = [
    delete(table).where(table.c.meeting_id.in_(_OLD_MEETINGS)) for table in (check_ins, rsvps)
]

_OLD_PROMISES = delete(promises).where(
    promises.c.guild_id == _GUILD,
    or_(
        promises.c.programme_id.in_(_OVER),
        and_(
            promises.c.programme_id.is_(None),
            promises.c.made_at < bindparam("made_before", type_=promises.c.made_at.type),
        ),
    ),
)

_LEFT = upsert(departures, [_D.guild_id])
_BACK = delete(departures).where(_D.guild_id == _GUILD)
_LONG_LEFT = select(_D.guild_id).where(_D.left_at < _BEFORE).order_by(_D.guild_id)


@cache
def of_guilds() -> Sequence[Table]:
    """Return the tables that name a server; all others hang on one of these, or are of none."""
    return [table for table in metadata.sorted_tables if "guild_id" in table.c]


@cache
def _guilds() -> Any:  # noqa: ANN401 - a statement
    kept = [table for table in of_guilds() if table not in (departures, audit)]
    return union(*(select(table.c.guild_id) for table in kept))


@cache
def _erase_guild() -> Sequence[Executable]:
    return [delete(table).where(table.c.guild_id == _GUILD) for table in reversed(of_guilds())]


class SqlRetention:
    """Clocks and erasing in tables; see ``bot.ports.retention.Retention``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def chosen(self, guild_id: GuildId) -> Mapping[Matter, int]:
        """Return the days that a server chose, absent where it chose nothing."""
        rows = await self._session.fetch(_CHOSEN, of_guild=guild_id)
        return {matter: int(days) for matter, days in rows}

    async def choose(self, guild_id: GuildId, matter: Matter, days: int) -> None:
        """Keep something for fewer days on a server."""
        self._session.later(_CHOOSE, [{"guild_id": guild_id, "matter": matter, "days": days}])

    async def put_hold(self, hold: Hold) -> None:
        """Store a hold by its id, in place of what it was."""
        self._session.later(_PUT_HOLD, [{name: getattr(hold, name) for name in Hold.__slots__}])

    async def hold(self, hold_id: HoldId) -> Hold | None:
        """Return a hold, or None."""
        rows = await self._session.fetch(_HOLD, this=hold_id)
        return Hold(*rows[0]) if rows else None

    async def holds(self, guild_id: GuildId) -> Sequence[Hold]:
        """Return the holds of a server that nobody ended, the newest first."""
        rows = await self._session.fetch(_HOLDS, of_guild=guild_id)
        return [Hold(*row) for row in rows]

    async def ended(self, limit: int = 2000) -> Sequence[Ended]:
        """Return rounds that ended and are not wholly erased, the longest ago first."""
        rows = await self._session.fetch(_ENDED, limit=limit)
        return [
            Ended(round_id, guild_id, ended_at, bool(told), erased is not None)
            for round_id, guild_id, ended_at, told, erased in rows
            if ended_at is not None
        ]

    async def note_told(self, round_id: RoundId) -> None:
        """Note that the room was told when it goes."""
        row = {"round_id": round_id, "is_noticed": True, "erased_at": None, "gone_at": None}
        self._session.later(_STAGE, [row])

    async def erase_texts(self, round_id: RoundId, now: datetime) -> Mapping[UserId, int]:
        """Erase all that was written in a round, its title too; return how many texts of whom.

        What its authors let go stays; what they only thought of letting go does not.
        """
        counted = await self._session.fetch(_COUNT, of_round=round_id)
        for statement in _WRITTEN:
            self._session.later(statement, [{"of_round": round_id}])
        self._session.later(_UNSENT, [{"of_round": round_id}])
        self._session.later(_UNTITLED, [{"of_round": round_id, "nothing": ""}])
        row = {"round_id": round_id, "is_noticed": True, "erased_at": now, "gone_at": None}
        self._session.later(_ERASED, [row])
        return {author_id: int(count) for author_id, count in counted}

    async def note_gone(self, round_id: RoundId, now: datetime) -> None:
        """Note that it is gone from Discord as well."""
        self._session.later(_GONE, [{"of_round": round_id, "now": now}])

    async def forget_drafts(self, before: datetime) -> None:
        """Forget forms that were typed before this and never used, and what was never let go."""
        self._session.later(_OLD_DRAFTS, [{"before": before}])
        self._session.later(_OLD_OFFERS, [{"before": before}])

    async def forget_attendance(self, guild_id: GuildId, before: datetime) -> None:
        """Forget who answered and who came, in a server's programmes that ended before this."""
        for statement in _OLD_PRESENCE:
            self._session.later(statement, [{"of_guild": guild_id, "before": before}])

    async def forget_promises(
        self, guild_id: GuildId, before: datetime, made_before: datetime
    ) -> None:
        """Forget what was promised in programmes that ended, or of none long ago."""
        row = {"of_guild": guild_id, "before": before, "made_before": made_before}
        self._session.later(_OLD_PROMISES, [row])

    async def left(self, guild_id: GuildId, now: datetime) -> None:
        """Note that the bot was taken from a server; the first moment counts."""
        self._session.later(_LEFT, [{"guild_id": guild_id, "left_at": now}])

    async def came_back(self, guild_id: GuildId) -> None:
        """The bot is on that server again."""
        self._session.later(_BACK, [{"of_guild": guild_id}])

    async def guilds_left(self, before: datetime) -> Sequence[GuildId]:
        """Return the servers that the bot was taken from before this."""
        rows = await self._session.fetch(_LONG_LEFT, before=before)
        return [guild_id for (guild_id,) in rows]

    async def guilds(self) -> Sequence[GuildId]:
        """Return the servers that anything is kept of."""
        return sorted(guild_id for (guild_id,) in await self._session.fetch(_guilds()))

    async def erase_guild(self, guild_id: GuildId) -> None:
        """Erase everything that is of a server."""
        for statement in _erase_guild():
            self._session.later(statement, [{"of_guild": guild_id}])
