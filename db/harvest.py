"""What was lifted, with the second keys, what recaps tell of it, and the reports made."""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select

from bot.domain.harvest.gate import Sittings, Surroundings
from bot.domain.harvest.item import ItemId, Key, LiftedItem, Place, Source, State, Tags
from bot.domain.harvest.report import Manifest, ReportRecord
from bot.domain.ids import CircleId, GuildId, MeetingId, ProgrammeId, RoundId, UserId
from db.columns import constants
from db.harvest_tables import harvest_reports, lift_keys, lifted_items, recap_lifts
from db.programme_tables import (
    circle_people,
    circles,
    meetings,
    participants,
    programmes,
    sitting_seats,
    sittings,
)
from db.session import Session
from db.statements import Row, call, upsert
from db.tables import rounds, seats

_I, _K, _T, _R = lifted_items.c, lift_keys.c, recap_lifts.c, harvest_reports.c
_ITEM = tuple(lifted_items.c)
_NAMES = [column.name for column in lifted_items.c]
_ALL = (
    select(*_ITEM, _K.holder_id, _K.answer, _K.at)
    .outerjoin(lift_keys, _K.item_id == _I.id)
    .order_by(_I.id, _K.holder_id)
)
_THIS = bindparam("this", type_=_I.id.type)
_GUILD = bindparam("of_guild", type_=_I.guild_id.type)
_PERSON = bindparam("of_person", type_=_I.author_id.type)
_MEETING = bindparam("of_meeting", type_=_T.meeting_id.type)
_PROGRAMME = bindparam("of_programme", type_=_I.programme_id.type)

_GET = _ALL.where(_I.id == _THIS)
_GET_LOCKED = _GET.with_for_update(of=lifted_items)
_HELD = select(_K.item_id).where(_K.holder_id == _PERSON)
_OF_AUTHOR = _ALL.where(_I.guild_id == _GUILD, _I.author_id == _PERSON)
_OF_HOLDER = _ALL.where(_I.guild_id == _GUILD, _I.id.in_(_HELD))
_OF_ROUND = _ALL.where(_I.round_id == bindparam("of_round", type_=_I.round_id.type))
_OF_PROGRAMME = _ALL.where(_I.programme_id == _PROGRAMME)
_OUT = _ALL.where(_I.guild_id == _GUILD, _I.state.in_(constants([State.LIFTED])))
_CHOSEN = _ALL.where(_I.id.in_(select(_T.item_id).where(_T.meeting_id == _MEETING)))
_PUT = upsert(
    lifted_items,
    [_I.id],
    replace=[
        *(_I.scope, _I.text, _I.named, _I.theme, _I.layer, _I.asking, _I.mechanism),
        *(_I.for_whom, _I.state, _I.lifted_at, _I.ended_at),
    ],
)
_NO_KEYS = delete(lift_keys).where(_K.item_id == _THIS)
_PUT_KEY = insert(lift_keys)
_UNCHOOSE = delete(recap_lifts).where(_T.meeting_id == _MEETING)
_CHOOSE = insert(recap_lifts)
_RECORD = insert(harvest_reports)
_REPORTS = (
    select(
        *(_R.id, _R.programme_id, _R.made_by, _R.made_at),
        *(_R.told, _R.named, _R.held, _R.unkeyed, _R.withdrawn),
    )
    .where(_R.programme_id == _PROGRAMME)
    .order_by(_R.id.desc())
)

_C, _P, _S, _E = circles.c, participants.c, sittings.c, sitting_seats.c
_LEADS = sittings.alias("leads")
_MINE = (
    select(_P.id)
    .join(programmes, programmes.c.id == _P.programme_id)
    .where(programmes.c.guild_id == _GUILD, _P.user_id == _PERSON)
)
_FREE_CIRCLES = (
    select(_C.id)
    .join(circle_people, circle_people.c.circle_id == _C.id)
    .where(_C.guild_id == _GUILD, circle_people.c.user_id == _PERSON)
)
_SAT = (
    select(_E.circle_id, meetings.c.starts_at)
    .join(meetings, meetings.c.id == _E.meeting_id)
    .where(_E.participant_id.in_(_MINE))
)
_LED = (
    select(_S.circle_id, meetings.c.starts_at)
    .join(meetings, meetings.c.id == _S.meeting_id)
    .where(_S.facilitator_id.in_(_MINE))
)
_SITTINGS = (
    select(_S.circle_id, meetings.c.starts_at)
    .join(meetings, meetings.c.id == _S.meeting_id)
    .where(
        or_(
            _S.circle_id.in_(select(_E.circle_id).where(_E.participant_id.in_(_MINE))),
            _S.circle_id.in_(select(_LEADS.c.circle_id).where(_LEADS.c.facilitator_id.in_(_MINE))),
        )
    )
    .order_by(meetings.c.starts_at)
)
_TRAVELS = select(_P.programme_id).where(_P.id.in_(_MINE))
_ORGANISES = select(programmes.c.id).where(
    programmes.c.guild_id == _GUILD, programmes.c.organiser_id == _PERSON
)
_ROUNDS = select(rounds.c.id).where(
    rounds.c.guild_id == _GUILD,
    or_(
        rounds.c.facilitator_id == _PERSON,
        rounds.c.id.in_(select(seats.c.round_id).where(seats.c.user_id == _PERSON)),
    ),
)


class SqlHarvest:
    """Lifted items in tables; see ``bot.ports.harvest.Harvest``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, item: LiftedItem) -> None:
        """Store an item by its id, in place of what it was; author, place and source stay."""
        tags, place = item.tags, item.place
        row = {
            **{name: getattr(place, name) for name in Place.__slots__},
            **{name: getattr(tags, name) for name in Tags.__slots__},
            "origin": item.source.origin,
            "ref": item.source.ref,
            **{name: getattr(item, name) for name in _PLAIN},
        }
        self._session.later(_PUT, [row])
        self._session.later(_NO_KEYS, [{"this": item.id}])
        keys = [{name: getattr(key, name) for name in Key.__slots__} for key in item.keys]
        self._session.later(_PUT_KEY, [{"item_id": item.id, **key} for key in keys])

    async def get(self, item_id: ItemId) -> LiftedItem | None:
        """Return an item, locked for the rest of a write transaction; or None."""
        statement = _GET_LOCKED if self._session.writing else _GET
        found = _items(await self._session.fetch(statement, this=item_id))
        return found[0] if found else None

    async def of_author(self, guild_id: GuildId, author_id: UserId) -> Sequence[LiftedItem]:
        """Return all that a person offered on a server, oldest first."""
        of = {"of_guild": guild_id, "of_person": author_id}
        return _items(await self._session.fetch(_OF_AUTHOR, **of))

    async def of_holder(self, guild_id: GuildId, holder_id: UserId) -> Sequence[LiftedItem]:
        """Return all to which a person holds a key, oldest first."""
        of = {"of_guild": guild_id, "of_person": holder_id}
        return _items(await self._session.fetch(_OF_HOLDER, **of))

    async def of_round(self, round_id: RoundId) -> Sequence[LiftedItem]:
        """Return all that was taken from a round, oldest first."""
        return _items(await self._session.fetch(_OF_ROUND, of_round=round_id))

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[LiftedItem]:
        """Return all of a programme, in every state, oldest first."""
        return _items(await self._session.fetch(_OF_PROGRAMME, of_programme=programme_id))

    async def out_on(self, guild_id: GuildId) -> Sequence[LiftedItem]:
        """Return all that is out on a server, oldest first; not everybody may read all of it."""
        return _items(await self._session.fetch(_OUT, of_guild=guild_id))

    async def around(self, guild_id: GuildId, user_id: UserId) -> Surroundings:
        """Return where a person sits and travels along on a server."""
        asked = (_FREE_CIRCLES, _TRAVELS, _ORGANISES, _ROUNDS, _SAT, _LED, _SITTINGS)
        of = {"of_guild": guild_id, "of_person": user_id}
        *plain, sat, led, every = await self._session.run(
            *(call(statement, **of) for statement in asked)
        )
        free, travels, organises, sat_in = (frozenset(row[0] for row in rows) for rows in plain)
        there = _sittings(every, {(circle_id, at) for circle_id, at in (*sat, *led)})
        return Surroundings(free, travels | organises, sat_in, there)

    async def choose(self, meeting_id: MeetingId, item_ids: Collection[ItemId]) -> None:
        """Make these the items that the recap of a meeting tells, in place of what they were."""
        self._session.later(_UNCHOOSE, [{"of_meeting": meeting_id}])
        self._session.later(
            _CHOOSE, [{"meeting_id": meeting_id, "item_id": one} for one in set(item_ids)]
        )

    async def chosen(self, meeting_id: MeetingId) -> Sequence[LiftedItem]:
        """Return the items chosen for the recap of a meeting, in every state, oldest first."""
        return _items(await self._session.fetch(_CHOSEN, of_meeting=meeting_id))

    async def record(self, report: ReportRecord) -> None:
        """Keep that a report was made."""
        numbers = {name: getattr(report.manifest, name) for name in Manifest.__slots__}
        names = ("id", "programme_id", "made_by", "made_at")
        row = {name: getattr(report, name) for name in names}
        self._session.later(_RECORD, [{**row, **numbers}])

    async def reports(self, programme_id: ProgrammeId) -> Sequence[ReportRecord]:
        """Return the reports that were made of a programme, newest first."""
        rows = await self._session.fetch(_REPORTS, of_programme=programme_id)
        return [ReportRecord(*row[:4], Manifest(*row[4:])) for row in rows]


_PLAIN = (
    *("id", "author_id", "scope", "text", "offered_at", "named"),
    *("state", "lifted_at", "ended_at"),
)


def _items(rows: Sequence[Row]) -> list[LiftedItem]:
    grouped = groupby(rows, key=lambda row: row[: len(_ITEM)])
    return [_item(item, [row[len(_ITEM) :] for row in keys]) for item, keys in grouped]


def _item(row: Sequence[Any], keys: Sequence[Sequence[Any]]) -> LiftedItem:
    found = dict(zip(_NAMES, row, strict=True))
    return LiftedItem(
        place=Place(**{name: found[name] for name in Place.__slots__}),
        tags=Tags(**{name: found[name] for name in Tags.__slots__}),
        source=Source(found["origin"], found["ref"]),
        keys=tuple(Key(*key) for key in keys if key[0] is not None),
        **{name: found[name] for name in _PLAIN},
    )


def _sittings(
    every: Sequence[Row], mine: Collection[tuple[CircleId, datetime]]
) -> dict[CircleId, Sittings]:
    """Return when each circle sat down, and which of those times were with one person."""
    times: dict[CircleId, list[datetime]] = {}
    for circle_id, at in every:
        times.setdefault(circle_id, []).append(at)
    return {
        circle_id: Sittings(tuple(found), frozenset(at for at in found if (circle_id, at) in mine))
        for circle_id, found in times.items()
    }
